/* How a window learns, and says, how its journal presents itself. */

#include "store/reprise-journal-masthead.h"

#include "store/reprise-masthead-store.h"

static gpointer
load_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  return reprise_masthead_load (database, error);
}

static gpointer
save_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  return GINT_TO_POINTER (reprise_masthead_save (database, data, error));
}

/**
 * reprise_journal_load_masthead_async:
 * @self: a journal
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is read
 * @user_data: given to @callback
 *
 * Reads how a journal presents itself.
 */
void
reprise_journal_load_masthead_async (RepriseJournal      *self,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, load_job, NULL, NULL, g_object_unref,
                             cancellable, callback, user_data);
}

/**
 * reprise_journal_load_masthead_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the masthead
 */
RepriseMasthead *
reprise_journal_load_masthead_finish (RepriseJournal  *self,
                                      GAsyncResult    *result,
                                      GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_save_masthead_async:
 * @self: a journal
 * @masthead: how it shall present itself, copied
 * @cancellable: (nullable): a cancellable; a save that has begun ends
 * @callback: called when it is saved
 * @user_data: given to @callback
 *
 * Keeps a masthead. #RepriseJournal::changed does not tell of it: no film, viewing or appraisal is
 * another for it.
 */
void
reprise_journal_save_masthead_async (RepriseJournal      *self,
                                     RepriseMasthead     *masthead,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, save_job, reprise_masthead_copy (masthead),
                             g_object_unref, NULL, cancellable, callback, user_data);
}

/**
 * reprise_journal_save_masthead_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether it was saved
 */
gboolean
reprise_journal_save_masthead_finish (RepriseJournal  *self,
                                      GAsyncResult    *result,
                                      GError         **error)
{
  return reprise_journal_run_finish (self, result, error) != NULL;
}
