/* Atom's threading (RFC 4685): what an entry answers. Where its own answers are, a link says. */

#include "feed/reprise-feed-namespaces.h"

#include "feed/reprise-feed-reader-values.h"

static void
begin_in_reply_to (RepriseFeedReader *reader)
{
  g_autofree char *href = reprise_feed_reader_get_address (reader, "href");
  RepriseFeedLink *link = NULL;

  if (href == NULL)
    return;

  link = reprise_feed_link_new ("in-reply-to", NULL, href);
  link->type = reprise_feed_reader_get (reader, "type");
  reprise_feed_reader_add_link (reader, link);
}

static const RepriseFeedElement elements[] = {
  { "in-reply-to", REPRISE_FEED_SCOPE_ENTRY, REPRISE_FEED_CONTENT_VALUE, 0, begin_in_reply_to,
    NULL },
  { NULL },
};

static const char * const addresses[] = {
  "http://purl.org/syndication/thread/1.0", NULL,
};

const RepriseFeedNamespace reprise_feed_thread = {
  "thr", addresses, elements, NULL, NULL, NULL,
};
