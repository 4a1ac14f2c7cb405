/* What a source said of films, record by record: two of one source may well disagree about a film, and
 * neither has changed its mind. */

#include "intake/reprise-film-said.h"

#include "store/reprise-statement.h"

static void
free_said (gpointer data)
{
  RepriseFilmSaid *said = data;

  g_free (said->fact);
  g_free (said->film);
  g_free (said->value);
  g_free (said);
}

static gpointer
said_from_row (RepriseStatement *statement)
{
  RepriseFilmSaid *said = g_new0 (RepriseFilmSaid, 1);

  said->fact = g_strdup (reprise_statement_get_text (statement, 0));
  said->film = g_strdup (reprise_statement_get_text (statement, 1));
  said->value = g_strdup (reprise_statement_get_text (statement, 2));
  said->taken = reprise_statement_get_int64 (statement, 3) != 0;
  return said;
}

/* Beside a max() SQLite has the other columns of the row that has it. */
static const char last_said[] =
  "SELECT fact, film, value, taken, max(batch) FROM film_said"
  " WHERE source = :source AND record = :record AND batch < :before"
  " GROUP BY fact";

/**
 * reprise_film_said_load:
 * @database: a connection
 * @source: a source
 * @record: what the source calls a record
 * @before: a batch, or %REPRISE_SAID_LAST for what it said last
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable) (element-type utf8 RepriseFilmSaid): what the record said of its
 *   film the last time before that batch, by facts
 */
GHashTable *
reprise_film_said_load (RepriseDatabase  *database,
                        const char       *source,
                        const char       *record,
                        gint64            before,
                        GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error, last_said);
  g_autoptr (GPtrArray) rows = NULL;
  GHashTable *by_fact = NULL;

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_text (statement, ":source", source);
  reprise_statement_bind_text (statement, ":record", record);
  reprise_statement_bind_int64 (statement, ":before", before);
  rows = reprise_statement_collect (statement, said_from_row, NULL, error);
  if (rows == NULL)
    return NULL;

  by_fact = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, free_said);
  for (guint i = 0; i < rows->len; i++)
    {
      RepriseFilmSaid *said = rows->pdata[i];

      g_hash_table_insert (by_fact, said->fact, said);
    }
  return by_fact;
}

/**
 * reprise_film_said_keep:
 * @database: a connection that may write
 * @source: a source
 * @record: what the source calls a record
 * @batch: the batch in which that was said
 * @said: what was said
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether it is kept
 */
gboolean
reprise_film_said_keep (RepriseDatabase        *database,
                        const char             *source,
                        const char             *record,
                        gint64                  batch,
                        const RepriseFilmSaid  *said,
                        GError                **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "INSERT INTO film_said"
                              " (source, record, fact, batch, film, value, taken)"
                              " VALUES (:source, :record, :fact, :batch, :film, :value, :taken)"
                              " ON CONFLICT DO UPDATE"
                              "   SET film = excluded.film, value = excluded.value,"
                              "       taken = max(taken, excluded.taken)");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":source", source);
  reprise_statement_bind_text (statement, ":record", record);
  reprise_statement_bind_text (statement, ":fact", said->fact);
  reprise_statement_bind_int64 (statement, ":batch", batch);
  reprise_statement_bind_text (statement, ":film", said->film);
  reprise_statement_bind_text (statement, ":value", said->value);
  reprise_statement_bind_int64 (statement, ":taken", said->taken);
  return reprise_statement_run (statement, error);
}
