#include "store/reprise-prose.h"

#include "store/reprise-statement.h"

/* The index has no text of its own: what it is told to forget must be what it was told before. So
 * an entry is read before anything that the view prose_source shows of it changes, and replaced
 * afterwards. */

/* One slice of merging: about a megabyte, so that no save waits long for it. */
#define MERGE_SLICE "INSERT INTO prose (prose, rank) VALUES ('merge', 256)"

/* Before a large import: fewer, larger segments. In bytes; 1 MiB is FTS5's own default. */
#define LARGE_HASH   "INSERT INTO prose (prose, rank) VALUES ('hashsize', 67108864)"
#define DEFAULT_HASH "INSERT INTO prose (prose, rank) VALUES ('hashsize', 1048576)"

static char *
dup_column (RepriseStatement *statement,
            int               column)
{
  return g_strdup (reprise_statement_get_text (statement, column));
}

static gboolean
run_with_prose (RepriseDatabase     *database,
                const char          *sql,
                gint64               entry,
                const RepriseProse  *prose,
                GError             **error)
{
  g_autoptr (RepriseStatement) statement = NULL;

  if (prose == NULL)
    return TRUE;

  statement = reprise_database_prepare (database, error, sql);
  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", entry);
  reprise_statement_bind_text (statement, ":names", prose->names);
  reprise_statement_bind_text (statement, ":body", prose->body);
  reprise_statement_bind_text (statement, ":voices", prose->voices);
  reprise_statement_bind_text (statement, ":notes", prose->notes);
  return reprise_statement_run (statement, error);
}

static gboolean
is_same (const RepriseProse *a,
         const RepriseProse *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return g_str_equal (a->names, b->names) && g_str_equal (a->body, b->body) &&
         g_str_equal (a->voices, b->voices) && g_str_equal (a->notes, b->notes);
}

/**
 * reprise_prose_free:
 * @self: (transfer full): what the index says of an entry
 */
void
reprise_prose_free (RepriseProse *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->names);
  g_free (self->body);
  g_free (self->voices);
  g_free (self->notes);
  g_free (self);
}

/**
 * reprise_prose_read:
 * @database: a connection
 * @entry: an entry of the diary that is about to change
 * @prose: (out) (transfer full) (nullable): what the index says of it; %NULL where it is not in it
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether that could be read
 */
gboolean
reprise_prose_read (RepriseDatabase  *database,
                    gint64            entry,
                    RepriseProse    **prose,
                    GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT names, body, voices, notes FROM prose_source WHERE id = :id");
  RepriseStep step;

  *prose = NULL;
  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", entry);
  step = reprise_statement_step (statement, error);
  if (step == REPRISE_STEP_ROW)
    {
      *prose = g_new0 (RepriseProse, 1);
      (*prose)->names = dup_column (statement, 0);
      (*prose)->body = dup_column (statement, 1);
      (*prose)->voices = dup_column (statement, 2);
      (*prose)->notes = dup_column (statement, 3);
    }
  return step != REPRISE_STEP_ERROR;
}

/**
 * reprise_prose_replace:
 * @database: a connection that may write
 * @entry: an entry of the diary that has changed
 * @before: (nullable): what the index says of it; see reprise_prose_read()
 * @error: return location for a #RepriseStoreError
 *
 * Brings the index up to date. To index a text takes far longer than to compare it: where nothing
 * changed that is searched, as with a judgement, nothing is written.
 *
 * Returns: whether that went well
 */
gboolean
reprise_prose_replace (RepriseDatabase     *database,
                       gint64               entry,
                       const RepriseProse  *before,
                       GError             **error)
{
  g_autoptr (RepriseProse) after = NULL;

  if (!reprise_prose_read (database, entry, &after, error))
    return FALSE;

  return is_same (before, after) ||
         (run_with_prose (database,
                          "INSERT INTO prose (prose, rowid, names, body, voices, notes)"
                          " VALUES ('delete', :id, :names, :body, :voices, :notes)",
                          entry, before, error) &&
          run_with_prose (database,
                          "INSERT INTO prose (rowid, names, body, voices, notes)"
                          " VALUES (:id, :names, :body, :voices, :notes)",
                          entry, after, error));
}

/**
 * reprise_prose_index_behind:
 * @database: a connection that may write
 * @first_entry: an entry of the diary
 * @error: return location for a #RepriseStoreError
 *
 * Puts @first_entry and all entries made after it into the index, at once: behind a large import.
 *
 * Returns: whether that went well
 */
gboolean
reprise_prose_index_behind (RepriseDatabase  *database,
                            gint64            first_entry,
                            GError          **error)
{
  return reprise_database_execute (database, LARGE_HASH, error) &&
         reprise_database_run_with_id (
           database,
           "INSERT INTO prose (rowid, names, body, voices, notes)"
           "  SELECT id, names, body, voices, notes"
           "    FROM prose_source WHERE id >= :id ORDER BY id",
           first_entry, error) &&
         reprise_database_execute (database, DEFAULT_HASH, error);
}

/**
 * reprise_prose_merge_a_little:
 * @database: a connection that may write, outside any transaction
 *
 * Merges some of what saves have left in the index: work for idle moments, a slice at a time.
 * Failing is no harm, it is tried again.
 *
 * Returns: whether there is more to merge
 */
gboolean
reprise_prose_merge_a_little (RepriseDatabase *database)
{
  sqlite3 *handle = reprise_database_get_handle (database);
  const int before = sqlite3_total_changes (handle);

  /* Fewer than two changes say that there was nothing:
   * https://www.sqlite.org/fts5.html#the_merge_command */
  return reprise_database_execute (database, MERGE_SLICE, NULL) &&
         sqlite3_total_changes (handle) - before >= 2;
}
