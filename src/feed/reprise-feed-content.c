/* RSS's content module (http://web.resource.org/rss/1.0/modules/content/): the post itself, where
 * the description is its beginning. */

#include "feed/reprise-feed-namespaces.h"

#include "feed/reprise-feed-reader-values.h"

static void
end_encoded (RepriseFeedReader *reader,
             const char        *value)
{
  reprise_feed_reader_add_content (reader, value);
}

static const RepriseFeedElement elements[] = {
  { "encoded", REPRISE_FEED_SCOPE_ENTRY, REPRISE_FEED_CONTENT_TEXT, 0,
    reprise_feed_reader_begin_html, end_encoded },
  { NULL },
};

static const char * const addresses[] = {
  "http://purl.org/rss/1.0/modules/content/", NULL,
};

const RepriseFeedNamespace reprise_feed_content = {
  "content", addresses, elements, NULL, NULL, NULL,
};
