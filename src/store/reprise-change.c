#include "store/reprise-change.h"

#include "store/reprise-statement.h"

/**
 * reprise_change_get_newest:
 * @database: a connection
 *
 * Returns: where the change record ends now
 */
gint64
reprise_change_get_newest (RepriseDatabase *database)
{
  gint64 newest = 0;

  reprise_database_read_int64 (database, "SELECT max(id) FROM change", &newest, NULL);
  return newest;
}

/**
 * reprise_change_list_since:
 * @database: a connection
 * @seen: (inout): where the change record ended when it was last asked for, and ends now
 *
 * Asks the change record what was changed in the meantime, by whatever program.
 *
 * Returns: (transfer full) (nullable): the UUIDs of the aggregates, each once; %NULL where there are
 *   none
 */
GStrv
reprise_change_list_since (RepriseDatabase *database,
                           gint64          *seen)
{
  g_autoptr (RepriseStatement) statement = NULL;
  g_autoptr (GStrvBuilder) uuids = NULL;
  const gint64 newest = reprise_change_get_newest (database);

  if (newest <= *seen)
    return NULL;

  statement = reprise_database_prepare (database, NULL,
                                        "SELECT DISTINCT aggregate FROM change WHERE id > :seen");
  if (statement == NULL)
    return NULL;

  uuids = g_strv_builder_new ();
  reprise_statement_bind_int64 (statement, ":seen", *seen);
  while (reprise_statement_step (statement, NULL) == REPRISE_STEP_ROW)
    g_strv_builder_add (uuids, reprise_statement_get_text (statement, 0));

  *seen = newest;
  return g_strv_builder_end (uuids);
}
