/* What Letterboxd says of a film and of its watching: kept by the names it has for it, whichever
 * these come to be. */

#include "feed/reprise-feed-namespaces.h"

#include "feed/reprise-feed-reader-values.h"

static void
end_taken (RepriseFeedReader *reader,
           const char        *name,
           const char        *value)
{
  reprise_feed_reader_keep (&reader->entry->letterboxd, name, value);
}

static const RepriseFeedElement elements[] = { { NULL } };

static const char * const addresses[] = {
  "https://letterboxd.com", "http://letterboxd.com", NULL,
};

const RepriseFeedNamespace reprise_feed_letterboxd = {
  "letterboxd", addresses, elements, NULL, reprise_feed_reader_take_any, end_taken,
};
