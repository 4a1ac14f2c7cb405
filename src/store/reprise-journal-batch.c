/* What a window does to many entries at once, and how it takes back whatever can be taken back. */

#include "store/reprise-journal-batch.h"

#include "store/reprise-batch.h"

typedef struct
{
  GArray *entries;    /* (owned) of gint64 */
  GStrv   added;      /* (owned) (nullable) */
  GStrv   removed;    /* (owned) (nullable) */
  int     judgement;
} Batch;

static Batch *
batch_new (GArray *entries)
{
  Batch *batch = g_new0 (Batch, 1);

  batch->entries = g_array_copy (entries);
  return batch;
}

static void
batch_free (Batch *batch)
{
  g_array_unref (batch->entries);
  g_strfreev (batch->added);
  g_strfreev (batch->removed);
  g_free (batch);
}

static gpointer
tag_job (RepriseDatabase  *database,
         gpointer          data,
         GError          **error)
{
  const Batch *batch = data;

  return reprise_batch_tag (database, batch->entries, (const char * const *) batch->added,
                            (const char * const *) batch->removed, error);
}

static gpointer
judge_job (RepriseDatabase  *database,
           gpointer          data,
           GError          **error)
{
  const Batch *batch = data;

  return reprise_batch_judge (database, batch->entries, batch->judgement, error);
}

static gpointer
delete_job (RepriseDatabase  *database,
            gpointer          data,
            GError          **error)
{
  const Batch *batch = data;

  return reprise_batch_delete (database, batch->entries, error);
}

static gpointer
list_tags_job (RepriseDatabase  *database,
               gpointer          data,
               GError          **error)
{
  const Batch *batch = data;

  return reprise_batch_list_tags (database, batch->entries, error);
}

static gpointer
undo_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  guint n_left = 0;

  return reprise_undo_run (data, database, &n_left, error) ? GUINT_TO_POINTER (n_left + 1) : NULL;
}

static void
run_async (RepriseJournal      *self,
           RepriseJob           job,
           Batch               *batch,
           GCancellable        *cancellable,
           GAsyncReadyCallback  callback,
           gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, job, batch, (GDestroyNotify) batch_free,
                             (GDestroyNotify) reprise_undo_free, cancellable, callback, user_data);
}

/**
 * reprise_journal_tag_entries_async:
 * @self: a journal
 * @entries: (element-type gint64): entries of the diary, copied
 * @added: tags that all shall have, %NULL-terminated
 * @removed: tags that none shall have, %NULL-terminated
 * @cancellable: (nullable): a cancellable; a deed that has begun ends
 * @callback: called when it is done
 * @user_data: given to @callback
 *
 * Tags many; see reprise_batch_tag().
 */
void
reprise_journal_tag_entries_async (RepriseJournal      *self,
                                   GArray              *entries,
                                   const char * const  *added,
                                   const char * const  *removed,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  Batch *batch = batch_new (entries);

  batch->added = g_strdupv ((GStrv) added);
  batch->removed = g_strdupv ((GStrv) removed);
  run_async (self, tag_job, batch, cancellable, callback, user_data);
}

/**
 * reprise_journal_judge_entries_async:
 * @self: a journal
 * @entries: (element-type gint64): entries of the diary, copied
 * @judgement: 0–100, or %REPRISE_UNJUDGED
 * @cancellable: (nullable): a cancellable; a deed that has begun ends
 * @callback: called when it is done
 * @user_data: given to @callback
 *
 * Passes one judgement on many; see reprise_batch_judge().
 */
void
reprise_journal_judge_entries_async (RepriseJournal      *self,
                                     GArray              *entries,
                                     int                  judgement,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  Batch *batch = batch_new (entries);

  batch->judgement = judgement;
  run_async (self, judge_job, batch, cancellable, callback, user_data);
}

/**
 * reprise_journal_delete_entries_async:
 * @self: a journal
 * @entries: (element-type gint64): entries of the diary, copied
 * @cancellable: (nullable): a cancellable; a deed that has begun ends
 * @callback: called when it is done
 * @user_data: given to @callback
 *
 * Puts many into the bin; see reprise_batch_delete().
 */
void
reprise_journal_delete_entries_async (RepriseJournal      *self,
                                      GArray              *entries,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  run_async (self, delete_job, batch_new (entries), cancellable, callback, user_data);
}

/**
 * reprise_journal_batch_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what takes it back, and how many it changed
 */
RepriseUndo *
reprise_journal_batch_finish (RepriseJournal  *self,
                              GAsyncResult    *result,
                              GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_list_entry_tags_async:
 * @self: a journal
 * @entries: (element-type gint64): entries of the diary, copied
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are read
 * @user_data: given to @callback
 *
 * Asks for the tags that any of the entries has; see reprise_batch_list_tags().
 */
void
reprise_journal_list_entry_tags_async (RepriseJournal      *self,
                                       GArray              *entries,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, list_tags_job, batch_new (entries),
                             (GDestroyNotify) batch_free, (GDestroyNotify) g_ptr_array_unref,
                             cancellable, callback, user_data);
}

/**
 * reprise_journal_list_entry_tags_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type RepriseName): the tags; the weight of each is
 *   how many of the entries have it
 */
GPtrArray *
reprise_journal_list_entry_tags_finish (RepriseJournal  *self,
                                        GAsyncResult    *result,
                                        GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_undo_async:
 * @self: a journal
 * @undo: (transfer full): what takes a deed back
 * @cancellable: (nullable): a cancellable; an undo that has begun ends
 * @callback: called when it is done
 * @user_data: given to @callback
 *
 * Takes a deed back; see reprise_undo_run().
 */
void
reprise_journal_undo_async (RepriseJournal      *self,
                            RepriseUndo         *undo,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, undo_job, undo,
                             (GDestroyNotify) reprise_undo_free, NULL, cancellable, callback,
                             user_data);
}

/**
 * reprise_journal_undo_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @n_left: (out) (optional): how many changes were left alone, because somebody else changed the
 *   same
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether it was taken back
 */
gboolean
reprise_journal_undo_finish (RepriseJournal  *self,
                             GAsyncResult    *result,
                             guint           *n_left,
                             GError         **error)
{
  const guint answer = GPOINTER_TO_UINT (reprise_journal_run_finish (self, result, error));

  if (n_left != NULL)
    *n_left = answer > 0 ? answer - 1 : 0;
  return answer > 0;
}
