/* What a list of entries asks a journal for beside the entries themselves. */

#include "store/reprise-journal-hits.h"

#include "store/reprise-entry-store.h"

typedef struct
{
  gint64              id;
  RepriseQuery       *query;  /* (owned) */
  RepriseSearchFlags  flags;
  RepriseEntryWhere   where;
} Hit;

static void
hit_free (Hit *hit)
{
  reprise_query_free (hit->query);
  g_free (hit);
}

static gpointer
load_hit_job (RepriseDatabase  *database,
              gpointer          data,
              GError          **error)
{
  Hit *hit = data;
  g_autoptr (RepriseEntry) entry = reprise_entry_load (database, hit->id, error);

  if (entry == NULL)
    return NULL;

  reprise_entry_set_where (entry, hit->where);
  if (!reprise_search_mark (database, hit->query, hit->flags, entry, error))
    return NULL;

  return g_steal_pointer (&entry);
}

static gpointer
find_entry_job (RepriseDatabase  *database,
                gpointer          data,
                GError          **error)
{
  gint64 id = reprise_entry_find (database, data, error);

  return id != 0 ? g_memdup2 (&id, sizeof id) : NULL;
}

/**
 * reprise_journal_load_hit_async:
 * @self: a journal
 * @id: an entry that a search found
 * @query: what was searched for
 * @flags: how it was answered
 * @where: where the entry was found
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is read
 * @user_data: given to @callback
 *
 * Reads a row of an answer that scrolls into view, with its snippet; see reprise_search_mark().
 */
void
reprise_journal_load_hit_async (RepriseJournal      *self,
                                gint64               id,
                                const char          *query,
                                RepriseSearchFlags   flags,
                                RepriseEntryWhere    where,
                                GCancellable        *cancellable,
                                GAsyncReadyCallback  callback,
                                gpointer             user_data)
{
  Hit *hit = g_new0 (Hit, 1);

  hit->id = id;
  hit->query = reprise_query_parse (query);
  hit->flags = flags;
  hit->where = where;
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, load_hit_job, hit, (GDestroyNotify) hit_free,
                             g_object_unref, cancellable, callback, user_data);
}

/**
 * reprise_journal_load_hit_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the entry, which has a snippet where words were searched for
 */
RepriseEntry *
reprise_journal_load_hit_finish (RepriseJournal  *self,
                                 GAsyncResult    *result,
                                 GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_find_entry_async:
 * @self: a journal
 * @uuid: an appraisal, or a viewing that nobody wrote about
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is found, or is not there
 * @user_data: given to @callback
 *
 * Asks which entry of the diary shows a thing.
 */
void
reprise_journal_find_entry_async (RepriseJournal      *self,
                                  const char          *uuid,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, find_entry_job, g_strdup (uuid), g_free,
                             g_free, cancellable, callback, user_data);
}

/**
 * reprise_journal_find_entry_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND, another #RepriseStoreError or
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: the entry, in the diary or the bin; 0 on error
 */
gint64
reprise_journal_find_entry_finish (RepriseJournal  *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  g_autofree gint64 *id = reprise_journal_run_finish (self, result, error);

  return id != NULL ? *id : 0;
}
