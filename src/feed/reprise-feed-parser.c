#include "feed/reprise-feed-parser.h"

#include "feed/reprise-feed-bytes.h"
#include "feed/reprise-feed-json.h"
#include "feed/reprise-feed-xml.h"

#include <glib/gi18n.h>
#include <string.h>

/* What is fetched is never longer. */
#define LENGTH_MAX (10 * 1024 * 1024)

static void
set_beyond (GError **error)
{
  g_set_error_literal (error, REPRISE_FEED_ERROR, REPRISE_FEED_ERROR_BEYOND,
                       _("This is longer than any feed that is read."));
}

static gboolean
is_json (const char *text)
{
  return text[strspn (text, " \t\r\n")] == '{';
}

/**
 * reprise_feed_parse:
 * @bytes: a document as it arrived
 * @address: (nullable): where it is from, with which its addresses are made absolute
 * @content_type: (nullable): the media type a server gave it
 * @error: (out) (optional): why it is not read
 *
 * Reads a feed: RSS 0.90 to 2.0, RSS 1.0, Atom 0.3 and 1.0, JSON Feed. What it is it says itself;
 * the media type is asked only how its bytes are text.
 *
 * Nothing but @bytes is read, whatever they ask for.
 *
 * Returns: (transfer full) (nullable): the feed, or NULL with @error set to
 *   %REPRISE_FEED_ERROR_NO_FEED or %REPRISE_FEED_ERROR_BEYOND
 */
RepriseFeedDocument *
reprise_feed_parse (GBytes      *bytes,
                    const char  *address,
                    const char  *content_type,
                    GError     **error)
{
  RepriseFeedDocument *document = NULL;
  g_autofree char *text = NULL;
  g_autofree char *encoding = NULL;
  gboolean as_declared = TRUE;
  gsize length = 0;

  g_return_val_if_fail (bytes != NULL, NULL);

  if (g_bytes_get_size (bytes) > LENGTH_MAX)
    {
      set_beyond (error);
      return NULL;
    }

  text = reprise_feed_bytes_decode (bytes, content_type, &length, &encoding, &as_declared);
  if (length > REPRISE_FEED_XML_LENGTH_MAX)
    {
      set_beyond (error);
      return NULL;
    }

  if (is_json (text))
    document = reprise_feed_json_parse (text, length, address, error);
  else
    document = reprise_feed_xml_parse (g_steal_pointer (&text), length, address, error);
  if (document == NULL)
    return NULL;

  g_free (document->encoding);
  document->encoding = g_steal_pointer (&encoding);
  document->wellformed = document->wellformed && as_declared;
  return document;
}
