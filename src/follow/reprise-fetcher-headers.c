/* What a server says of its answer (RFC 9110, RFC 9111). */

#include "follow/reprise-fetcher-headers.h"

#include <string.h>

#define MINUTE G_GINT64_CONSTANT (60)
#define DAY (24 * 60 * MINUTE)

/* No server keeps a word for longer, so that sums of seconds stay numbers. */
#define LONGEST (100 * 365 * DAY)

/* Seconds as they are written: digits, in quotes or not. Returns: -1 where they are something
 * else */
static gint64
read_seconds (const char *text)
{
  guint64 seconds = 0;
  char *end = NULL;

  if (text == NULL)
    return -1;
  text += strspn (text, " \t\"");
  if (!g_ascii_isdigit (*text))
    return -1;

  seconds = g_ascii_strtoull (text, &end, 10);
  if (end[strspn (end, " \t\"")] != '\0')
    return -1;

  return (gint64) MIN (seconds, (guint64) LONGEST);
}

/* Returns: seconds since 1970, or @fallback where no date is said */
static gint64
read_date (const char *text,
           gint64      fallback)
{
  g_autoptr (GDateTime) date = NULL;

  if (text != NULL && g_utf8_validate (text, -1, NULL))
    date = soup_date_time_new_from_http_string (text);

  return date != NULL ? g_date_time_to_unix (date) : fallback;
}

static gint64
get_max_age (SoupMessageHeaders *headers)
{
  const char *said = soup_message_headers_get_list (headers, "Cache-Control");
  GHashTable *directives;
  gint64 seconds;

  if (said == NULL)
    return -1;

  directives = soup_header_parse_param_list (said);
  seconds = read_seconds (g_hash_table_lookup (directives, "max-age"));
  soup_header_free_param_list (directives);
  return seconds;
}

/* By the server's own clock, where it tells it. An Expires that is no date means the past. */
static gint64
get_expiry (SoupMessageHeaders *headers,
            gint64              now)
{
  const char *said = soup_message_headers_get_one (headers, "Expires");
  gint64 here;

  if (said == NULL)
    return -1;

  here = read_date (soup_message_headers_get_one (headers, "Date"), now);
  return CLAMP (read_date (said, here) - here, 0, LONGEST);
}

/**
 * reprise_fetcher_headers_dup:
 * @headers: of an answer
 * @name: of one of them
 *
 * Returns: (transfer full) (nullable): it, byte for byte; %NULL where it is not there, empty, or
 *   nothing that can be kept as a text
 */
char *
reprise_fetcher_headers_dup (SoupMessageHeaders *headers,
                             const char         *name)
{
  const char *value;

  g_return_val_if_fail (headers != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  value = soup_message_headers_get_one (headers, name);
  if (value == NULL || *value == '\0' || !g_utf8_validate (value, -1, NULL))
    return NULL;

  return g_strdup (value);
}

/**
 * reprise_fetcher_headers_get_fresh_for:
 * @headers: of an answer
 * @now: seconds since 1970
 *
 * Returns: for how long the answer is good: seconds, the longer of max-age and Expires; -1: no word
 */
gint64
reprise_fetcher_headers_get_fresh_for (SoupMessageHeaders *headers,
                                       gint64              now)
{
  g_return_val_if_fail (headers != NULL, -1);

  return MAX (get_max_age (headers), get_expiry (headers, now));
}

/**
 * reprise_fetcher_headers_get_retry_after:
 * @headers: of an answer
 * @now: seconds since 1970
 *
 * Returns: for how long the server wants to be left alone: seconds, a minute to a day; -1: no word
 */
gint64
reprise_fetcher_headers_get_retry_after (SoupMessageHeaders *headers,
                                         gint64              now)
{
  const char *said;
  gint64 seconds;

  g_return_val_if_fail (headers != NULL, -1);

  said = soup_message_headers_get_one (headers, "Retry-After");
  if (said == NULL)
    return -1;

  seconds = read_seconds (said);
  if (seconds < 0)
    {
      const gint64 then = read_date (said, G_MININT64);

      if (then == G_MININT64)
        return -1;
      seconds = then - now;
    }

  return CLAMP (seconds, MINUTE, DAY);
}

/**
 * reprise_fetcher_headers_get_length:
 * @headers: of an answer
 *
 * Returns: how many bytes they say are to come; -1: they do not say
 */
goffset
reprise_fetcher_headers_get_length (SoupMessageHeaders *headers)
{
  g_return_val_if_fail (headers != NULL, -1);

  if (soup_message_headers_get_encoding (headers) != SOUP_ENCODING_CONTENT_LENGTH)
    return -1;

  return soup_message_headers_get_content_length (headers);
}

/**
 * reprise_fetcher_headers_is_nested:
 * @headers: of an answer
 *
 * Returns: whether it is packed more than once, which nobody does in earnest: no count of what
 *   comes out of the last unpacking says what goes on before it
 */
gboolean
reprise_fetcher_headers_is_nested (SoupMessageHeaders *headers)
{
  const char *encoding;

  g_return_val_if_fail (headers != NULL, FALSE);

  encoding = soup_message_headers_get_list (headers, "Content-Encoding");
  return encoding != NULL && strchr (encoding, ',') != NULL;
}
