/* Where films were watched: places and media have no row of their own, they are what was typed. */

#include "store/reprise-place-store.h"

#include "store/reprise-known-text.h"

/**
 * reprise_place_suggest:
 * @database: a connection
 * @text: what was typed of a place or a medium
 * @limit: how many at most
 * @error: return location for a #RepriseStoreError
 *
 * Finds where films were watched, most often first; what is in the bin counts for nothing.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the places and media
 */
GPtrArray *
reprise_place_suggest (RepriseDatabase  *database,
                       const char       *text,
                       guint             limit,
                       GError          **error)
{
  return reprise_known_text_suggest (database,
                                     "SELECT place FROM viewing"
                                     " WHERE place <> '' AND binned_at IS NULL"
                                     " GROUP BY place ORDER BY count(*) DESC, place",
                                     text, limit, error);
}
