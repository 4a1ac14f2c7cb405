#include "store/reprise-prose.h"

#include "store/reprise-statement.h"

/* The index has no text of its own: what it is told to forget must be what it was told before. So an
 * entry is forgotten before anything that the view prose_source shows of it changes, and indexed
 * afterwards. */

/* One slice of merging: about a megabyte, so that no save waits long for it. */
#define MERGE_SLICE "INSERT INTO prose (prose, rank) VALUES ('merge', 256)"

/* Before a large import: fewer, larger segments. In bytes; 1 MiB is FTS5's own default. */
#define LARGE_HASH   "INSERT INTO prose (prose, rank) VALUES ('hashsize', 67108864)"
#define DEFAULT_HASH "INSERT INTO prose (prose, rank) VALUES ('hashsize', 1048576)"

/**
 * reprise_prose_forget:
 * @database: a connection that may write
 * @entry: an entry of the diary that is about to change
 * @error: return location for a #RepriseStoreError
 *
 * Takes an entry out of the index, if it is in it.
 *
 * Returns: whether that went well
 */
gboolean
reprise_prose_forget (RepriseDatabase  *database,
                      gint64            entry,
                      GError          **error)
{
  return reprise_database_run_with_id (
    database,
    "INSERT INTO prose (prose, rowid, names, body, voices, notes)"
    "  SELECT 'delete', id, names, body, voices, notes"
    "    FROM prose_source WHERE id = :id",
    entry, error);
}

/**
 * reprise_prose_index:
 * @database: a connection that may write
 * @entry: an entry of the diary that has changed
 * @error: return location for a #RepriseStoreError
 *
 * Puts an entry into the index, if it is one to be found.
 *
 * Returns: whether that went well
 */
gboolean
reprise_prose_index (RepriseDatabase  *database,
                     gint64            entry,
                     GError          **error)
{
  return reprise_database_run_with_id (
    database,
    "INSERT INTO prose (rowid, names, body, voices, notes)"
    "  SELECT id, names, body, voices, notes"
    "    FROM prose_source WHERE id = :id",
    entry, error);
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
