#include "store/reprise-setting.h"

#include "store/reprise-statement.h"

/**
 * reprise_setting_read:
 * @database: a connection
 * @key: what is asked for
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): the value; %NULL, and @error left alone, where it was never
 *   set
 */
char *
reprise_setting_read (RepriseDatabase  *database,
                      const char       *key,
                      GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error, "SELECT value FROM setting WHERE key = :key");

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_text (statement, ":key", key);
  if (reprise_statement_step (statement, error) != REPRISE_STEP_ROW)
    return NULL;

  return g_strdup (reprise_statement_get_text (statement, 0));
}

/**
 * reprise_setting_read_int64:
 * @database: a connection
 * @key: what is asked for
 * @value: (out): the value; 0 where it was never set
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether it could be read
 */
gboolean
reprise_setting_read_int64 (RepriseDatabase  *database,
                            const char       *key,
                            gint64           *value,
                            GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT CAST(value AS INTEGER) FROM setting WHERE key = :key");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":key", key);
  return reprise_statement_read_int64 (statement, value, error);
}

/**
 * reprise_setting_write:
 * @database: a connection that may write
 * @key: what is set
 * @value: (nullable): the value; %NULL takes the setting away
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether it was set
 */
gboolean
reprise_setting_write (RepriseDatabase  *database,
                       const char       *key,
                       const char       *value,
                       GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              value != NULL
                                ? "INSERT OR REPLACE INTO setting VALUES (:key, :value)"
                                : "DELETE FROM setting WHERE key = :key");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":key", key);
  if (value != NULL)
    reprise_statement_bind_text (statement, ":value", value);
  return reprise_statement_run (statement, error);
}
