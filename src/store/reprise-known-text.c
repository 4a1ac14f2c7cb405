#include "store/reprise-known-text.h"

#include "model/reprise-text.h"
#include "store/reprise-statement.h"

/**
 * reprise_known_text_suggest:
 * @database: a connection
 * @sql: a query whose rows are the texts that are known, best first
 * @text: what was typed of one
 * @limit: how many at most
 * @error: return location for a #RepriseStoreError
 *
 * Finds the texts that have a word which begins as @text does, however that is spelled.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): the texts, best first
 */
GPtrArray *
reprise_known_text_suggest (RepriseDatabase  *database,
                            const char       *sql,
                            const char       *text,
                            guint             limit,
                            GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, sql);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *key = reprise_text_key (text);
  RepriseStep step = REPRISE_STEP_DONE;

  if (statement == NULL)
    return NULL;

  while (found->len < limit &&
         (step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    {
      const char *known = reprise_statement_get_text (statement, 0);

      if (reprise_text_begins_in (key, known))
        g_ptr_array_add (found, g_strdup (known));
    }

  return step != REPRISE_STEP_ERROR ? g_steal_pointer (&found) : NULL;
}
