/* RSS 1.0 and 0.90 (http://web.resource.org/rss/1.0/spec): RSS's elements in RDF's, by which they
 * have their names. */

#include "feed/reprise-feed-namespaces.h"

#include "feed/reprise-feed-reader-values.h"
#include "feed/reprise-feed-uris.h"

static void
begin_item (RepriseFeedReader *reader)
{
  g_autofree char *about =
    reprise_feed_reader_get_in (reader, REPRISE_FEED_URI_RDF, "about");

  reprise_feed_reader_begin_entry (reader);
  reader->entry->id_source = REPRISE_FEED_ID_RDF;
  if (about != NULL)
    reprise_feed_reader_set_string (&reader->subject->id, about);
}

static void
begin_channel (RepriseFeedReader *reader)
{
  g_autofree char *about =
    reprise_feed_reader_get_in (reader, REPRISE_FEED_URI_RDF, "about");

  if (about != NULL)
    reprise_feed_reader_set_string (&reader->subject->id, about);
}

static const RepriseFeedElement elements[] = {
  { "item", REPRISE_FEED_SCOPE_ROOT | REPRISE_FEED_SCOPE_CHANNEL, REPRISE_FEED_CONTENT_ELEMENTS,
    REPRISE_FEED_SCOPE_ENTRY, begin_item, NULL },
  { "channel", REPRISE_FEED_SCOPE_ROOT, REPRISE_FEED_CONTENT_ELEMENTS, REPRISE_FEED_SCOPE_CHANNEL,
    begin_channel, NULL },
  { NULL },
};

static const char * const addresses[] = {
  REPRISE_FEED_URI_RSS_10, REPRISE_FEED_URI_RSS_090, NULL,
};

const RepriseFeedNamespace reprise_feed_rdf = {
  NULL, addresses, elements, reprise_feed_rss_elements, NULL, NULL,
};
