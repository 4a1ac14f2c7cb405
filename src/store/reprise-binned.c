/* What is in the bin beside entries of the diary, which a search finds. */

#include "store/reprise-binned.h"

#include "store/reprise-statement.h"

#define LIST_BINNED                                                                              \
  "SELECT 0, film.uuid, film.title, film.year,"                                                  \
  "       (SELECT count(*) FROM appraisal WHERE binned_with = film.uuid)"                        \
  "       + (SELECT count(*) FROM viewing WHERE binned_with = film.uuid"                         \
  "             AND NOT EXISTS (SELECT 1 FROM appraisal WHERE appraisal.viewing = viewing.id)),"  \
  "       film.binned_at"                                                                        \
  "  FROM film WHERE binned_at IS NOT NULL AND binned_with = film.uuid"                          \
  " UNION ALL "                                                                                  \
  "SELECT 3, list.uuid, list.title, NULL,"                                                       \
  "       (SELECT count(*) FROM list_item WHERE list = list.id AND list_item.binned_at IS NULL),"  \
  "       list.binned_at"                                                                        \
  "  FROM list WHERE list.binned_at IS NOT NULL"                                                 \
  " UNION ALL "                                                                                  \
  "SELECT 4, feed.uuid, coalesce(feed.name, feed.title, shown_address(feed.address)), NULL,"     \
  "       (SELECT count(*) FROM post WHERE feed = feed.id AND deleted_at IS NULL),"              \
  "       feed.binned_at"                                                                        \
  "  FROM feed WHERE feed.binned_at IS NOT NULL"                                                 \
  " ORDER BY 6 DESC, 2"

static gpointer
binned_from_row (RepriseStatement *row)
{
  RepriseBinned *self = g_new0 (RepriseBinned, 1);

  self->kind = (RepriseThingKind) reprise_statement_get_int64 (row, 0);
  self->uuid = g_strdup (reprise_statement_get_text (row, 1));
  self->title = g_strdup (reprise_statement_get_text (row, 2));
  self->year = (int) reprise_statement_get_int64 (row, 3);
  self->n = (guint) reprise_statement_get_int64 (row, 4);
  return self;
}

static gpointer
list_binned_job (RepriseDatabase  *database,
                 gpointer          data,
                 GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, LIST_BINNED);

  if (statement == NULL)
    return NULL;

  return reprise_statement_collect (statement, binned_from_row,
                                    (GDestroyNotify) reprise_binned_free, error);
}

/**
 * reprise_binned_free:
 * @self: (transfer full): something that is in the bin
 */
void
reprise_binned_free (RepriseBinned *self)
{
  g_free (self->uuid);
  g_free (self->title);
  g_free (self);
}

/**
 * reprise_journal_list_binned_async:
 * @self: a journal
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are read
 * @user_data: given to @callback
 *
 * Reads the films, lists and feeds that were deleted by themselves.
 */
void
reprise_journal_list_binned_async (RepriseJournal      *self,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, list_binned_job, NULL, NULL,
                             (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * reprise_journal_list_binned_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type RepriseBinned): them, the newest deletion first
 */
GPtrArray *
reprise_journal_list_binned_finish (RepriseJournal  *self,
                                    GAsyncResult    *result,
                                    GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}
