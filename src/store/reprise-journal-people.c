/* What a window asks about somebody: first what is known at once, then what texts say. */

#include "store/reprise-journal-people.h"

#include "store/reprise-passage.h"

static gpointer
load_profile_job (RepriseDatabase  *database,
                  gpointer          data,
                  GError          **error)
{
  return reprise_profile_load (database, data, error);
}

static gpointer
list_passages_job (RepriseDatabase  *database,
                   gpointer          data,
                   GError          **error)
{
  return reprise_passage_list (database, *(const gint64 *) data, error);
}

/**
 * reprise_journal_load_profile_async:
 * @self: a journal
 * @name: a name, as `NAME` or `NAME (QUALIFIER)`
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is read
 * @user_data: given to @callback
 *
 * Asks for somebody and their films; see reprise_profile_load().
 */
void
reprise_journal_load_profile_async (RepriseJournal      *self,
                                    const char          *name,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_SEARCH, load_profile_job, g_strdup (name), g_free,
                             (GDestroyNotify) reprise_profile_free, cancellable, callback,
                             user_data);
}

/**
 * reprise_journal_load_profile_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND where nobody is called so, another
 *   #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): somebody, and their films
 */
RepriseProfile *
reprise_journal_load_profile_finish (RepriseJournal  *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_list_passages_async:
 * @self: a journal
 * @person: the key of somebody, as a profile has it
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are read
 * @user_data: given to @callback
 *
 * Asks what one's own texts say of somebody; see reprise_passage_list().
 */
void
reprise_journal_list_passages_async (RepriseJournal      *self,
                                     gint64               person,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_SEARCH, list_passages_job,
                             g_memdup2 (&person, sizeof person), g_free,
                             (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * reprise_journal_list_passages_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type RepriseEntry): the entries, the newest first,
 *   each with its passage as its snippet
 */
GPtrArray *
reprise_journal_list_passages_finish (RepriseJournal  *self,
                                      GAsyncResult    *result,
                                      GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}
