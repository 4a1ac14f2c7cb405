/* Where films were watched: places and media have no row of their own, they are what was typed. */

#include "store/reprise-place-store.h"

#include "model/reprise-text.h"
#include "store/reprise-statement.h"

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
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT place FROM viewing"
                              " WHERE place <> '' AND binned_at IS NULL"
                              " GROUP BY place ORDER BY count(*) DESC, place");
  g_autoptr (GPtrArray) places = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *key = reprise_text_key (text);
  RepriseStep step = REPRISE_STEP_DONE;

  if (statement == NULL)
    return NULL;

  while (places->len < limit &&
         (step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    {
      const char *place = reprise_statement_get_text (statement, 0);

      if (reprise_text_begins_in (key, place))
        g_ptr_array_add (places, g_strdup (place));
    }

  return step != REPRISE_STEP_ERROR ? g_steal_pointer (&places) : NULL;
}
