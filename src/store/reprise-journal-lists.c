/* What a window does with lists, each deed a job on the lane it belongs to; with the films on them
 * see reprise-journal-list-items.c. */

#include "store/reprise-journal-lists.h"

#include "store/reprise-list-store.h"

typedef struct
{
  RepriseList *edited;     /* (owned): a copy of the job's own */
  RepriseList *made_from;  /* (owned) (nullable): never changed, here or elsewhere */
} Save;

static void
save_free (Save *save)
{
  g_object_unref (save->edited);
  g_clear_object (&save->made_from);
  g_free (save);
}

static gpointer
load_lists_job (RepriseDatabase  *database,
                gpointer          data,
                GError          **error)
{
  return reprise_list_load_all (database, error);
}

static gpointer
load_list_job (RepriseDatabase  *database,
               gpointer          data,
               GError          **error)
{
  return reprise_list_find (database, data, error);
}

static gpointer
save_list_job (RepriseDatabase  *database,
               gpointer          data,
               GError          **error)
{
  Save *save = data;
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);

  if (!reprise_list_save (deed, database, save->edited, save->made_from, error) ||
      !reprise_deed_settle (deed, error))
    return NULL;

  return reprise_list_load (database, reprise_list_get_id (save->edited), error);
}

/**
 * reprise_journal_load_lists_async:
 * @self: a journal
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are read
 * @user_data: given to @callback
 *
 * Reads which lists there are, and how many of their films were seen.
 */
void
reprise_journal_load_lists_async (RepriseJournal      *self,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, load_lists_job, NULL, NULL,
                             (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * reprise_journal_load_lists_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type RepriseList): the lists without their films, Up
 *   Next first; see reprise_list_load_all()
 */
GPtrArray *
reprise_journal_load_lists_finish (RepriseJournal  *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_load_list_async:
 * @self: a journal
 * @uuid: a list, in the bin or not
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is read
 * @user_data: given to @callback
 *
 * Reads a list with its films.
 */
void
reprise_journal_load_list_async (RepriseJournal      *self,
                                 const char          *uuid,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, load_list_job, g_strdup (uuid), g_free,
                             g_object_unref, cancellable, callback, user_data);
}

/**
 * reprise_journal_load_list_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the list
 */
RepriseList *
reprise_journal_load_list_finish (RepriseJournal  *self,
                                  GAsyncResult    *result,
                                  GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_save_list_async:
 * @self: a journal
 * @edited: the list as it shall be, copied
 * @made_from: (nullable): the list as it was loaded for the edit, which nobody changes any more: it
 *   is read on another thread; %NULL for a new one
 * @cancellable: (nullable): a cancellable; a save that has begun ends
 * @callback: called when it is saved
 * @user_data: given to @callback
 *
 * Saves what a list says of itself, in one transaction; see reprise_list_save().
 */
void
reprise_journal_save_list_async (RepriseJournal      *self,
                                 RepriseList         *edited,
                                 RepriseList         *made_from,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  Save *save = g_new0 (Save, 1);

  save->edited = reprise_list_copy (edited);
  g_set_object (&save->made_from, made_from);
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, save_list_job, save,
                             (GDestroyNotify) save_free, g_object_unref, cancellable, callback,
                             user_data);
}

/**
 * reprise_journal_save_list_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the list as it is now, with its films
 */
RepriseList *
reprise_journal_save_list_finish (RepriseJournal  *self,
                                  GAsyncResult    *result,
                                  GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}
