/* The index of what others write, beside that of one's own prose. */

#include "store/reprise-post-prose.h"

#include "store/reprise-statement.h"

/* One slice of merging: about a megabyte, so that no save waits long for it. */
#define MERGE_SLICE "INSERT INTO post_prose (post_prose, rank) VALUES ('merge', 256)"

/* While posts come in: one segment rather than many. In bytes; 1 MiB is FTS5's own default. */
#define LARGE_HASH   "INSERT INTO post_prose (post_prose, rank) VALUES ('hashsize', 67108864)"
#define DEFAULT_HASH "INSERT INTO post_prose (post_prose, rank) VALUES ('hashsize', 1048576)"

/**
 * reprise_post_prose_learn_from:
 * @database: a connection that may write
 * @first: the first of posts that were kept just now, none of which is in the index
 * @error: return location for a #RepriseStoreError
 *
 * Puts @first and all posts kept after it into the index, at once.
 *
 * Returns: whether that went well
 */
gboolean
reprise_post_prose_learn_from (RepriseDatabase  *database,
                               gint64            first,
                               GError          **error)
{
  return reprise_database_execute (database, LARGE_HASH, error) &&
         reprise_database_run_with_id (
           database,
           "INSERT INTO post_prose (rowid, title, author, words)"
           "  SELECT id, title, author, words FROM post_source WHERE id >= :id ORDER BY id",
           first, error) &&
         reprise_database_execute (database, DEFAULT_HASH, error);
}

/**
 * reprise_post_prose_merge_a_little:
 * @database: a connection that may write, outside any transaction
 *
 * Merges some of what posts have left in the index; see reprise_prose_merge_a_little().
 *
 * Returns: whether there is more to merge
 */
gboolean
reprise_post_prose_merge_a_little (RepriseDatabase *database)
{
  sqlite3 *handle = reprise_database_get_handle (database);
  const int before = sqlite3_total_changes (handle);

  return reprise_database_execute (database, MERGE_SLICE, NULL) &&
         sqlite3_total_changes (handle) - before >= 2;
}
