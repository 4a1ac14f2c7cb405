#include "store/reprise-change.h"

#include "store/reprise-statement.h"

/* What could not be read is left as it was: the next time tells of it. */
static gboolean
read_state (RepriseDatabase *database,
            RepriseNews     *self)
{
  RepriseNews state;

  if (!reprise_database_read_int64 (database, "SELECT max(id) FROM change", &state.newest, NULL) ||
      !reprise_database_read_int64 (database, "PRAGMA data_version", &state.data_version, NULL))
    return FALSE;

  *self = state;
  return TRUE;
}

/**
 * reprise_news_init:
 * @database: a connection
 * @self: (inout): all zero; all that has happened up to now
 */
void
reprise_news_init (RepriseDatabase *database,
                   RepriseNews     *self)
{
  read_state (database, self);
}

/**
 * reprise_news_read:
 * @database: the connection that @self belongs to
 * @self: (inout): what is known, and then all that has happened up to now
 *
 * Asks what happened in the meantime. That another program wrote is noticed by `PRAGMA
 * data_version`, what it changed stands in the change record; a merge leaves no mark there.
 *
 * Returns: (transfer full) (nullable): the UUIDs of the aggregates that were changed, each once,
 *   none where that is not known; %NULL where nothing happened or nothing could be read
 */
GStrv
reprise_news_read (RepriseDatabase *database,
                   RepriseNews     *self)
{
  const RepriseNews before = *self;
  g_autoptr (RepriseStatement) statement = NULL;
  g_autoptr (GStrvBuilder) uuids = NULL;

  if (!read_state (database, self))
    return NULL;
  if (self->newest <= before.newest && self->data_version == before.data_version)
    return NULL;

  statement = reprise_database_prepare (database, NULL,
                                        "SELECT DISTINCT aggregate FROM change WHERE id > :newest");
  if (statement == NULL)
    return NULL;

  uuids = g_strv_builder_new ();
  reprise_statement_bind_int64 (statement, ":newest", before.newest);
  while (reprise_statement_step (statement, NULL) == REPRISE_STEP_ROW)
    g_strv_builder_add (uuids, reprise_statement_get_text (statement, 0));

  return g_strv_builder_end (uuids);
}
