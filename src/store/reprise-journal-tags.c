/* What a window does with the tags of a journal. */

#include "store/reprise-journal-tags.h"

#include "store/reprise-tag-store.h"

typedef struct
{
  RepriseTagChange  change;
  char             *name;  /* (owned) */
  char             *to;    /* (owned) (nullable) */
} Change;

static void
change_free (Change *self)
{
  g_free (self->name);
  g_free (self->to);
  g_free (self);
}

static gpointer
list_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  return reprise_tag_list (database, error);
}

static gpointer
change_job (RepriseDatabase  *database,
            gpointer          data,
            GError          **error)
{
  const Change *change = data;

  switch (change->change)
    {
    case REPRISE_TAG_RENAME:
      return reprise_tag_rename (database, change->name, change->to, error);
    case REPRISE_TAG_MERGE:
      return reprise_tag_merge (database, change->name, change->to, error);
    case REPRISE_TAG_REMOVE:
      return reprise_tag_remove (database, change->name, error);
    }

  g_assert_not_reached ();
}

/**
 * reprise_journal_list_tags_async:
 * @self: a journal
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are read
 * @user_data: given to @callback
 *
 * Asks for all tags; see reprise_tag_list().
 */
void
reprise_journal_list_tags_async (RepriseJournal      *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, list_job, NULL, NULL,
                             (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * reprise_journal_list_tags_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type RepriseName): the tags, those that lead to most
 *   first; maybe none
 */
GPtrArray *
reprise_journal_list_tags_finish (RepriseJournal  *self,
                                  GAsyncResult    *result,
                                  GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_change_tag_async:
 * @self: a journal
 * @change: what to do
 * @name: the tag
 * @to: (nullable): its new name, or what to merge it into
 * @cancellable: (nullable): a cancellable; a change that has begun ends
 * @callback: called when it is done
 * @user_data: given to @callback
 *
 * Changes a tag wherever it stands, in one transaction.
 */
void
reprise_journal_change_tag_async (RepriseJournal      *self,
                                  RepriseTagChange     change,
                                  const char          *name,
                                  const char          *to,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  Change *data = g_new0 (Change, 1);

  data->change = change;
  data->name = g_strdup (name);
  data->to = g_strdup (to);
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, change_job, data,
                             (GDestroyNotify) change_free, (GDestroyNotify) reprise_undo_free,
                             cancellable, callback, user_data);
}

/**
 * reprise_journal_change_tag_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what takes it back; see reprise_journal_undo_async()
 */
RepriseUndo *
reprise_journal_change_tag_finish (RepriseJournal  *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}
