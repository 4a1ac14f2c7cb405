/* What came from where: what makes a second import change nothing. */

#include "intake/reprise-origin.h"

#include "store/reprise-statement.h"

/* One source may know a film, a viewing and an appraisal by the same name. */
static char *
prefix (RepriseThingKind  kind,
        const char       *name)
{
  static const char * const kinds[REPRISE_N_THINGS] = {
    [REPRISE_THING_FILM] = "film",
    [REPRISE_THING_VIEWING] = "viewing",
    [REPRISE_THING_APPRAISAL] = "appraisal",
    [REPRISE_THING_LIST] = "list",
    [REPRISE_THING_FEED] = "feed",
  };

  return g_strconcat (kinds[kind], "/", name, NULL);
}

/**
 * reprise_origin_clear:
 * @self: an origin
 *
 * Frees what an origin holds.
 */
void
reprise_origin_clear (RepriseOrigin *self)
{
  g_clear_pointer (&self->aggregate, g_free);
  self->id = 0;
}

/**
 * reprise_origin_find:
 * @database: a connection
 * @source: a source
 * @kind: what kind of thing
 * @name: what the source calls it
 * @origin: (out): the origin, empty where nothing of that name has come in
 * @error: return location for a #RepriseStoreError
 *
 * Looks for what came from a source under a name.
 *
 * Returns: whether that could be said
 */
gboolean
reprise_origin_find (RepriseDatabase   *database,
                     const char        *source,
                     RepriseThingKind   kind,
                     const char        *name,
                     RepriseOrigin     *origin,
                     GError           **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT id, aggregate FROM origin"
                              " WHERE source = :source AND name = :name");
  g_autofree char *full_name = prefix (kind, name);
  RepriseStep step;

  origin->id = 0;
  origin->aggregate = NULL;
  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":source", source);
  reprise_statement_bind_text (statement, ":name", full_name);
  step = reprise_statement_step (statement, error);
  if (step == REPRISE_STEP_ROW)
    {
      origin->id = reprise_statement_get_int64 (statement, 0);
      origin->aggregate = g_strdup (reprise_statement_get_text (statement, 1));
    }

  return step != REPRISE_STEP_ERROR;
}

static gpointer
name_from_row (RepriseStatement *statement)
{
  return g_strdup (reprise_statement_get_text (statement, 0));
}

/**
 * reprise_origin_list:
 * @database: a connection
 * @source: a source
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): what came from there, for reprise_origin_knows()
 */
GHashTable *
reprise_origin_list (RepriseDatabase  *database,
                     const char       *source,
                     GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error, "SELECT name FROM origin WHERE source = :source");
  g_autoptr (GPtrArray) listed = NULL;
  GHashTable *names = NULL;

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_text (statement, ":source", source);
  listed = reprise_statement_collect (statement, name_from_row, g_free, error);
  if (listed == NULL)
    return NULL;

  names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < listed->len; i++)
    g_hash_table_add (names, g_steal_pointer (&listed->pdata[i]));
  return names;
}

/**
 * reprise_origin_knows:
 * @names: what came from a source
 * @kind: what kind of thing
 * @name: what the source calls it
 *
 * Returns: whether it is among that
 */
gboolean
reprise_origin_knows (GHashTable       *names,
                      RepriseThingKind  kind,
                      const char       *name)
{
  g_autofree char *full_name = prefix (kind, name);

  return g_hash_table_contains (names, full_name);
}

/**
 * reprise_origin_keep:
 * @database: a connection that may write
 * @source: a source
 * @kind: what kind of thing
 * @name: what the source calls it
 * @aggregate: the UUID of the thing
 * @batch: the batch that made it; 0 where it was there
 * @id: (out): the origin
 * @error: return location for a #RepriseStoreError
 *
 * Keeps where a thing came from. A name that led to another thing leads to this one.
 *
 * Returns: whether it is kept
 */
gboolean
reprise_origin_keep (RepriseDatabase   *database,
                     const char        *source,
                     RepriseThingKind   kind,
                     const char        *name,
                     const char        *aggregate,
                     gint64             batch,
                     gint64            *id,
                     GError           **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "INSERT INTO origin (source, name, aggregate, batch)"
                              " VALUES (:source, :name, :aggregate, nullif(:batch, 0))"
                              " ON CONFLICT (source, name) DO"
                              "   UPDATE SET aggregate = excluded.aggregate, batch = excluded.batch"
                              " RETURNING id");
  g_autofree char *full_name = prefix (kind, name);

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":source", source);
  reprise_statement_bind_text (statement, ":name", full_name);
  reprise_statement_bind_text (statement, ":aggregate", aggregate);
  reprise_statement_bind_int64 (statement, ":batch", batch);
  return reprise_statement_read_int64 (statement, id, error);
}

static gboolean
forget (RepriseDatabase  *database,
        const char       *sql,
        const char       *source,
        const char       *text,
        GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, sql);

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":source", source);
  reprise_statement_bind_text (statement, ":text", text);
  return reprise_statement_run (statement, error);
}

/**
 * reprise_origin_forget:
 * @database: a connection that may write
 * @source: a source
 * @kind: what kind of thing
 * @name: what the source calls it
 * @error: return location for a #RepriseStoreError
 *
 * Has it that nothing ever came from a source under a name.
 *
 * Returns: whether that went well
 */
gboolean
reprise_origin_forget (RepriseDatabase   *database,
                       const char        *source,
                       RepriseThingKind   kind,
                       const char        *name,
                       GError           **error)
{
  g_autofree char *full_name = prefix (kind, name);

  return forget (database, "DELETE FROM origin WHERE source = :source AND name = :text", source,
                 full_name, error);
}

/**
 * reprise_origin_forget_thing:
 * @database: a connection that may write
 * @source: a source
 * @aggregate: the UUID of a thing
 * @error: return location for a #RepriseStoreError
 *
 * Has it that a thing never came from a source, by whatever name.
 *
 * Returns: whether that went well
 */
gboolean
reprise_origin_forget_thing (RepriseDatabase  *database,
                             const char       *source,
                             const char       *aggregate,
                             GError          **error)
{
  return forget (database, "DELETE FROM origin WHERE source = :source AND aggregate = :text",
                 source, aggregate, error);
}

/**
 * reprise_origin_is_taken:
 * @database: a connection
 * @source: a source
 * @aggregate: the UUID of a thing
 * @taken: (out): whether the source knows the thing already, by whatever name
 * @error: return location for a #RepriseStoreError
 *
 * Two viewings of one day there are two here.
 *
 * Returns: whether that could be said
 */
gboolean
reprise_origin_is_taken (RepriseDatabase  *database,
                         const char       *source,
                         const char       *aggregate,
                         gboolean         *taken,
                         GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT 1 FROM origin"
                              " WHERE aggregate = :aggregate AND source = :source");
  gint64 found = 0;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":source", source);
  reprise_statement_bind_text (statement, ":aggregate", aggregate);
  if (!reprise_statement_read_int64 (statement, &found, error))
    return FALSE;

  *taken = found != 0;
  return TRUE;
}
