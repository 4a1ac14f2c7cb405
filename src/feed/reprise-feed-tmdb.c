/* How TMDB knows a film or a series: kept by the names it has for it, whichever these come to be. */

#include "feed/reprise-feed-namespaces.h"

#include "feed/reprise-feed-reader-values.h"

static void
end_taken (RepriseFeedReader *reader,
           const char        *name,
           const char        *value)
{
  reprise_feed_reader_keep (&reader->entry->tmdb, name, value);
}

static const RepriseFeedElement elements[] = { { NULL } };

static const char * const addresses[] = {
  "https://themoviedb.org", "http://themoviedb.org", NULL,
};

const RepriseFeedNamespace reprise_feed_tmdb = {
  "tmdb", addresses, elements, NULL, reprise_feed_reader_take_any, end_taken,
};
