#include "store/reprise-conflict.h"

#include "store/reprise-statement.h"

static gpointer
conflict_from_row (RepriseStatement *statement)
{
  RepriseConflict *self = g_new0 (RepriseConflict, 1);

  self->uuid = g_strdup (reprise_statement_get_text (statement, 0));
  self->aggregate = g_strdup (reprise_statement_get_text (statement, 1));
  self->field = g_strdup (reprise_statement_get_text (statement, 2));
  self->value = g_strdup (reprise_statement_get_text (statement, 3));
  self->made_at = reprise_statement_get_int64 (statement, 4);
  return self;
}

#define LIST_OPEN \
  "SELECT uuid, aggregate, field, value, made_at FROM conflict WHERE resolved_at IS NULL AND "
#define NEWEST_FIRST " ORDER BY id DESC"
#define SETTLE_OPEN "UPDATE conflict SET resolved_at = :now WHERE resolved_at IS NULL AND "

/* @sql: asks for :uuid
 * @uuid: (nullable) */
static GPtrArray *
list (RepriseDatabase  *database,
      const char       *sql,
      const char       *uuid,
      GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, sql);

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  return reprise_statement_collect (statement, conflict_from_row,
                                    (GDestroyNotify) reprise_conflict_free, error);
}

/* @sql: asks for :now and :uuid */
static gboolean
settle (RepriseDatabase  *database,
        const char       *sql,
        const char       *uuid,
        GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, sql);

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":now", reprise_database_now ());
  reprise_statement_bind_text (statement, ":uuid", uuid);
  return reprise_statement_run (statement, error);
}

/**
 * reprise_conflict_keep:
 * @database: a connection that may write
 * @aggregate: the UUID of a film, a viewing or an appraisal
 * @field: one of its fields
 * @value: (nullable): the value that is about to be replaced without having been seen
 * @error: return location for a #RepriseStoreError
 *
 * Keeps a conflict copy.
 *
 * Returns: whether it is kept
 */
gboolean
reprise_conflict_keep (RepriseDatabase  *database,
                       const char       *aggregate,
                       const char       *field,
                       const char       *value,
                       GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "INSERT INTO conflict (uuid, aggregate, field, value, made_at)"
                              " VALUES (:uuid, :aggregate, :field, :value, :made_at)");
  g_autofree char *uuid = g_uuid_string_random ();

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  reprise_statement_bind_text (statement, ":aggregate", aggregate);
  reprise_statement_bind_text (statement, ":field", field);
  reprise_statement_bind_text (statement, ":value", value);
  reprise_statement_bind_int64 (statement, ":made_at", reprise_database_now ());
  return reprise_statement_run (statement, error);
}

/**
 * reprise_conflict_list:
 * @database: a connection
 * @aggregate: (nullable): the UUID of a film, a viewing or an appraisal; %NULL for all
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable) (element-type RepriseConflict): the copies that nobody has
 *   settled, newest first
 */
GPtrArray *
reprise_conflict_list (RepriseDatabase  *database,
                       const char       *aggregate,
                       GError          **error)
{
  return list (database, LIST_OPEN "(:uuid IS NULL OR aggregate = :uuid)" NEWEST_FIRST, aggregate,
               error);
}

/**
 * reprise_conflict_settle:
 * @database: a connection that may write
 * @aggregate: the UUID of a film, a viewing or an appraisal
 * @error: return location for a #RepriseStoreError
 *
 * Marks the conflict copies of an aggregate as settled: somebody has seen them and said what shall
 * be. They are listed no more, and stay in the file.
 *
 * Returns: whether that went well
 */
gboolean
reprise_conflict_settle (RepriseDatabase  *database,
                         const char       *aggregate,
                         GError          **error)
{
  g_return_val_if_fail (aggregate != NULL, FALSE);

  return settle (database, SETTLE_OPEN "aggregate = :uuid", aggregate, error);
}

/* An entry of the diary, the viewing that it belongs to, and the films that it is of. */
#define AROUND \
  "aggregate IN (SELECT :uuid UNION"                                                    \
  "              SELECT viewing.uuid FROM appraisal"                                    \
  "                JOIN viewing ON viewing.id = appraisal.viewing"                      \
  "               WHERE appraisal.uuid = :uuid UNION"                                   \
  "              SELECT film.uuid FROM appraisal"                                       \
  "                JOIN appraisal_film ON appraisal_film.appraisal = appraisal.id"      \
  "                JOIN film AS named ON named.id = appraisal_film.film"                \
  "                JOIN film ON film.id = coalesce(named.survivor, named.id)"           \
  "               WHERE appraisal.uuid = :uuid UNION"                                   \
  "              SELECT film.uuid FROM viewing"                                         \
  "                JOIN film AS named ON named.id = viewing.film"                       \
  "                JOIN film ON film.id = coalesce(named.survivor, named.id)"           \
  "               WHERE viewing.uuid = :uuid)"

/**
 * reprise_conflict_list_around:
 * @database: a connection
 * @entry: the UUID of a viewing or an appraisal
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable) (element-type RepriseConflict): the copies that nobody has
 *   settled of all that a reader of an entry sees: its own, its viewing’s and its films’; newest first
 */
GPtrArray *
reprise_conflict_list_around (RepriseDatabase  *database,
                              const char       *entry,
                              GError          **error)
{
  g_return_val_if_fail (entry != NULL, NULL);

  return list (database, LIST_OPEN AROUND NEWEST_FIRST, entry, error);
}

/**
 * reprise_conflict_settle_around:
 * @database: a connection that may write
 * @entry: the UUID of a viewing or an appraisal
 * @error: return location for a #RepriseStoreError
 *
 * Settles what reprise_conflict_list_around() lists; see reprise_conflict_settle().
 *
 * Returns: whether that went well
 */
gboolean
reprise_conflict_settle_around (RepriseDatabase  *database,
                                const char       *entry,
                                GError          **error)
{
  g_return_val_if_fail (entry != NULL, FALSE);

  return settle (database, SETTLE_OPEN AROUND, entry, error);
}

/**
 * reprise_conflict_free:
 * @self: (transfer full): a conflict copy
 */
void
reprise_conflict_free (RepriseConflict *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->uuid);
  g_free (self->aggregate);
  g_free (self->field);
  g_free (self->value);
  g_free (self);
}
