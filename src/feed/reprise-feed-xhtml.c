/* A post that is a web page's body, as it is. */

#include "feed/reprise-feed-namespaces.h"

#include "feed/reprise-feed-reader-values.h"
#include "feed/reprise-feed-uris.h"

static void
begin_body (RepriseFeedReader *reader)
{
  reprise_feed_reader_begin_typed (reader, "application/xhtml+xml", FALSE);
}

static void
end_body (RepriseFeedReader *reader,
          const char        *value)
{
  reprise_feed_reader_add_content (reader, value);
}

static const RepriseFeedElement elements[] = {
  { "body", REPRISE_FEED_SCOPE_ENTRY, REPRISE_FEED_CONTENT_TEXT, 0, begin_body, end_body },
  { NULL },
};

static const char * const addresses[] = { REPRISE_FEED_URI_XHTML, NULL };

const RepriseFeedNamespace reprise_feed_xhtml = {
  "xhtml", addresses, elements, NULL, NULL, NULL,
};
