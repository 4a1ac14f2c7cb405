/* How TMDB knows a film or a series: kept by the names it has for it, whichever
 * these come to be. */

#include "feed/reprise-feed-namespaces.h"

static gboolean
take (RepriseFeedReader *reader,
      const char        *name)
{
  return TRUE;
}

static void
end_taken (RepriseFeedReader *reader,
           const char        *name,
           const char        *value)
{
  RepriseFeedEntry *entry = reader->entry;

  if (*value == '\0')
    return;

  if (entry->tmdb == NULL)
    entry->tmdb = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_hash_table_insert (entry->tmdb, g_strdup (name), g_strdup (value));
}

static const RepriseFeedElement elements[] = { { NULL } };

static const char * const addresses[] = {
  "https://themoviedb.org", "http://themoviedb.org", NULL,
};

const RepriseFeedNamespace reprise_feed_tmdb = {
  "tmdb", addresses, elements, NULL, take, end_taken,
};
