/* What is asked of the tracks of a journal beside loading them with their appraisal. */

#include "store/reprise-track-store.h"

#include "model/reprise-text.h"
#include "store/reprise-statement.h"

/**
 * reprise_track_suggest_artists:
 * @database: a connection
 * @text: what was typed of a name
 * @limit: how many at most
 * @error: return location for a #RepriseStoreError
 *
 * Finds whose music there is, those that there is most of first.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): their names
 */
GPtrArray *
reprise_track_suggest_artists (RepriseDatabase  *database,
                               const char       *text,
                               guint             limit,
                               GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT artist FROM track WHERE artist <> ''"
                              " GROUP BY artist ORDER BY count(*) DESC, artist");
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *key = reprise_text_key (text);
  RepriseStep step = REPRISE_STEP_DONE;

  if (statement == NULL)
    return NULL;

  while (names->len < limit &&
         (step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    {
      const char *name = reprise_statement_get_text (statement, 0);

      if (reprise_text_begins_in (key, name))
        g_ptr_array_add (names, g_strdup (name));
    }

  return step != REPRISE_STEP_ERROR ? g_steal_pointer (&names) : NULL;
}
