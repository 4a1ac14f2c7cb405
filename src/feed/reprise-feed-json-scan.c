/* What JSON has to go through before json-glib gets it.
 *
 * json-glib recurses as deep as the text does, asserts that surrogates come in pairs, makes numbers
 * of any length sixty-four bits wide, and needs a hundred bytes and more for a value of two. So
 * this goes over the text once, without recursion: it counts, mends what programs write in the name
 * of JSON, and turns numbers into strings, since no number of a feed is ever reckoned with. */

#include "feed/reprise-feed-json-scan.h"

#include <glib/gi18n.h>
#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* As much as is fetched at all. */
#define LENGTH_MAX (10 * 1024 * 1024)

/* How deep what is known lies is four. */
#define DEPTH_MAX 64

/* Strings and brackets of the channel, or of any one post. */
#define TOKENS_MAX 20000

/* Of one object: hash tables can be made slow by those who choose the keys. */
#define MEMBERS_MAX 1000

/* Those behind them are the oldest. */
#define ITEMS_MAX 25000

/* Where the items lie: in a list that is a value of the outermost object. */
#define ITEMS_DEPTH 2

#define ITEMS_KEY "\"items\""

typedef struct
{
  RepriseFeedJsonScan *scan;
  GString             *out;  /* the part that is being written */
  const char          *at;
  const char          *end;
  guint                depth;
  guint                n_tokens;
  guint                n_members[DEPTH_MAX + 1];
  guint                n_channel_tokens;  /* those before the items */
  gsize                key;  /* where in the channel the last string of its own begins */
} Scanner;

static gboolean
fail (GError           **error,
      RepriseFeedError   code)
{
  g_set_error_literal (error, REPRISE_FEED_ERROR, code,
                       code == REPRISE_FEED_ERROR_BEYOND ? _("The feed is larger than any is.")
                                                         : _("This is no feed."));
  return FALSE;
}

static gboolean
count_token (Scanner  *self,
             GError  **error)
{
  self->n_tokens++;
  return self->n_tokens <= TOKENS_MAX || fail (error, REPRISE_FEED_ERROR_BEYOND);
}

/* Returns: what four hexadecimal digits say, or -1 */
static int
read_unit (const char *text,
           const char *end)
{
  int unit = 0;

  if (end - text < 6 || text[0] != '\\' || text[1] != 'u')
    return -1;

  for (guint i = 2; i < 6; i++)
    {
      const int digit = g_ascii_xdigit_value (text[i]);

      if (digit < 0)
        return -1;
      unit = unit * 16 + digit;
    }

  return unit;
}

static gboolean
is_text (int unit)
{
  return unit >= 0x20 ? unit < 0xfffe : unit == '\t' || unit == '\n' || unit == '\r';
}

/* “\u0041”: a half of a pair alone is no character; what a text does not consist of is left out. */
static void
copy_unit (Scanner *self,
           int      unit)
{
  const int low = read_unit (self->at + 6, self->end);
  gsize length = 6;

  if (unit >= 0xd800 && unit < 0xdc00 && low >= 0xdc00 && low < 0xe000)
    length = 12;
  else if (unit >= 0xd800 && unit < 0xe000)
    {
      g_string_append (self->out, "\xef\xbf\xbd");
      self->scan->is_clean = FALSE;
      self->at += length;
      return;
    }

  if (is_text (unit))
    g_string_append_len (self->out, self->at, (gssize) length);
  self->at += length;
}

static void
copy_escape (Scanner *self)
{
  const int unit = read_unit (self->at, self->end);
  const char escaped = self->end - self->at > 1 ? self->at[1] : '\0';

  if (unit >= 0)
    {
      copy_unit (self, unit);
      return;
    }

  if (escaped != '\0' && strchr ("\"\\/nrt", escaped) != NULL)
    g_string_append_len (self->out, self->at, 2);
  else if (escaped == 'b' || escaped == 'f')
    g_string_append_c (self->out, ' ');
  else
    {
      g_string_append (self->out, "\\\\");
      self->scan->is_clean = FALSE;
      self->at++;
      return;
    }

  self->at += 2;
}

/* Control characters do not stand in strings; most are there by mistake. */
static void
copy_control (Scanner *self)
{
  const char c = *self->at++;

  if (is_text (c))
    g_string_append (self->out, c == '\t' ? "\\t" : c == '\n' ? "\\n" : "\\r");
  self->scan->is_clean = FALSE;
}

static gboolean
copy_string (Scanner  *self,
             GError  **error)
{
  if (!count_token (self, error))
    return FALSE;

  if (self->depth == 1)
    self->key = self->out->len;
  g_string_append_c (self->out, '"');
  self->at++;
  while (self->at < self->end && *self->at != '"')
    {
      const char *begin = self->at;

      while (self->at < self->end && *self->at != '"' && *self->at != '\\' &&
             (guchar) *self->at >= 0x20)
        self->at++;
      g_string_append_len (self->out, begin, self->at - begin);
      if (self->at == self->end)
        break;
      if (*self->at == '\\')
        copy_escape (self);
      else if (*self->at != '"')
        copy_control (self);
    }

  if (self->at >= self->end)
    return fail (error, REPRISE_FEED_ERROR_NO_FEED);

  g_string_append_c (self->out, '"');
  self->at++;
  return TRUE;
}

static gboolean
copy_number (Scanner  *self,
             GError  **error)
{
  const char *begin = self->at;

  while (self->at < self->end &&
         (g_ascii_isdigit (*self->at) || strchr ("+-.eE", *self->at) != NULL) && *self->at != '\0')
    self->at++;

  g_string_append_c (self->out, '"');
  g_string_append_len (self->out, begin, self->at - begin);
  g_string_append_c (self->out, '"');
  return count_token (self, error);
}

static gboolean
copy_word (Scanner  *self,
           GError  **error)
{
  static const char * const words[] = { "true", "false", "null" };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    {
      const gsize length = strlen (words[i]);

      if ((gsize) (self->end - self->at) < length || memcmp (self->at, words[i], length) != 0)
        continue;

      g_string_append (self->out, words[i]);
      self->at += length;
      return count_token (self, error);
    }

  return fail (error, REPRISE_FEED_ERROR_NO_FEED);
}

/* The key has just been written, and a colon behind it. */
static gboolean
is_list_of_items (const Scanner *self)
{
  return self->depth == ITEMS_DEPTH - 1 && self->key < self->out->len &&
         g_str_equal (self->out->str + self->key, ITEMS_KEY ":");
}

static gboolean
open_bracket (Scanner  *self,
              GError  **error)
{
  if (!count_token (self, error))
    return FALSE;
  if (self->depth == DEPTH_MAX)
    return fail (error, REPRISE_FEED_ERROR_BEYOND);

  if (*self->at == '[' && is_list_of_items (self))
    {
      self->out = self->scan->items;
      self->n_channel_tokens = self->n_tokens;
    }
  else
    g_string_append_c (self->out, *self->at);

  self->depth++;
  self->n_members[self->depth] = 0;
  self->at++;
  return TRUE;
}

static gboolean
is_among_items (const Scanner *self)
{
  return self->out == self->scan->items && self->depth == ITEMS_DEPTH;
}

static gboolean
close_bracket (Scanner  *self,
               GError  **error)
{
  if (self->out->len > 0 && self->out->str[self->out->len - 1] == ',')
    {
      g_string_truncate (self->out, self->out->len - 1);
      self->scan->is_clean = FALSE;
    }

  if (is_among_items (self))
    {
      if (*self->at != ']')
        return fail (error, REPRISE_FEED_ERROR_NO_FEED);
      self->out = self->scan->channel;
      self->n_tokens = self->n_channel_tokens;
      g_string_append (self->out, "[]");
    }
  else
    g_string_append_c (self->out, *self->at);

  self->depth--;
  self->at++;
  return TRUE;
}

static gboolean
copy_sign (Scanner  *self,
           GError  **error)
{
  if (*self->at == ':' && ++self->n_members[self->depth] > MEMBERS_MAX)
    return fail (error, REPRISE_FEED_ERROR_BEYOND);

  g_string_append_c (self->out, *self->at++);
  return TRUE;
}

/* What was written among the items is one of them, or is not kept. */
static void
settle_item (Scanner *self)
{
  GArray *ends = self->scan->ends;
  const gsize begin = ends->len > 0 ? g_array_index (ends, gsize, ends->len - 1) : 0;
  const gsize end = self->out->len;

  if (end > begin && ends->len < ITEMS_MAX && self->out->str[begin] == '{' &&
      self->out->str[end - 1] == '}')
    g_array_append_val (ends, end);
  else
    g_string_truncate (self->out, begin);
  self->n_tokens = 0;
}

static gboolean
copy_token (Scanner  *self,
            GError  **error)
{
  const char c = *self->at;

  switch (c)
    {
    case '{':
    case '[':
      return open_bracket (self, error);
    case '}':
    case ']':
      return close_bracket (self, error);
    case ',':
    case ':':
      return copy_sign (self, error);
    case '"':
      return copy_string (self, error);
    default:
      return g_ascii_isdigit (c) || c == '-' || c == '+' || c == '.' ? copy_number (self, error)
                                                                     : copy_word (self, error);
    }
}

static void
skip_blanks (Scanner *self)
{
  while (self->at < self->end && g_ascii_isspace (*self->at))
    self->at++;
}

/* What some servers write behind the object (“<!-- cached -->”) is not looked at. */
static gboolean
run (Scanner  *self,
     GError  **error)
{
  skip_blanks (self);
  if (self->at == self->end || *self->at != '{')
    return fail (error, REPRISE_FEED_ERROR_NO_FEED);

  do
    {
      if (!copy_token (self, error))
        return FALSE;
      if (is_among_items (self))
        settle_item (self);
      skip_blanks (self);
    }
  while (self->depth > 0 && self->at < self->end);

  self->scan->is_clean = self->scan->is_clean && self->at == self->end;
  return self->depth == 0 || fail (error, REPRISE_FEED_ERROR_NO_FEED);
}

/**
 * reprise_feed_json_scan:
 * @text: (array length=length): UTF-8
 * @length: its length
 * @error: return location for a #RepriseFeedError
 *
 * Looks through what may be a JSON Feed. Strings come out as JSON wants them, numbers as strings as
 * they were written, and there is nothing in it that is too deep or too much for a parser.
 *
 * Returns: (transfer full) (nullable): what is left
 */
RepriseFeedJsonScan *
reprise_feed_json_scan (const char  *text,
                        gsize        length,
                        GError     **error)
{
  g_autoptr (RepriseFeedJsonScan) self = g_new0 (RepriseFeedJsonScan, 1);
  Scanner scanner = { .scan = self, .at = text, .end = text + length };

  g_return_val_if_fail (text != NULL, NULL);

  self->channel = g_string_new (NULL);
  self->items = g_string_new (NULL);
  self->ends = g_array_new (FALSE, FALSE, sizeof (gsize));
  self->is_clean = TRUE;
  scanner.out = self->channel;

  if (length > LENGTH_MAX)
    {
      fail (error, REPRISE_FEED_ERROR_BEYOND);
      return NULL;
    }
  if (length >= strlen (BYTE_ORDER_MARK) &&
      memcmp (text, BYTE_ORDER_MARK, strlen (BYTE_ORDER_MARK)) == 0)
    scanner.at += strlen (BYTE_ORDER_MARK);

  return run (&scanner, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * reprise_feed_json_scan_free:
 * @self: (nullable): what was left of a JSON Feed
 */
void
reprise_feed_json_scan_free (RepriseFeedJsonScan *self)
{
  if (self == NULL)
    return;

  g_string_free (self->channel, TRUE);
  g_string_free (self->items, TRUE);
  g_array_unref (self->ends);
  g_free (self);
}
