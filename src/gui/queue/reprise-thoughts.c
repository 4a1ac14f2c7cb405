#include "gui/queue/reprise-thoughts.h"

#include "model/reprise-named-films.h"
#include "store/reprise-appraisal-store.h"
#include "store/reprise-film-store.h"
#include "store/reprise-list-item-store.h"
#include "store/reprise-list-store.h"

static gboolean
offer (RepriseDatabase  *database,
       RepriseThoughts  *self,
       gint64            list,
       RepriseFilm      *film,
       GError          **error)
{
  g_autofree char *item = NULL;
  gint64 id = 0;

  if (!reprise_film_find (database, reprise_film_get_title (film), reprise_film_get_year (film),
                          &id, error) ||
      (id != 0 && !reprise_list_item_find_film (database, list, id, &item, error)))
    return FALSE;

  if (item == NULL)
    g_ptr_array_add (self->offered, g_object_ref (film));
  return TRUE;
}

static gpointer
load_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  g_autoptr (RepriseThoughts) self = g_new0 (RepriseThoughts, 1);
  g_autoptr (RepriseThing) list =
    reprise_thing_find_of_kind (database, REPRISE_UP_NEXT_UUID, REPRISE_THING_LIST, error);
  g_autoptr (RepriseThing) source =
    list != NULL ? reprise_thing_find_of_kind (database, data, REPRISE_THING_APPRAISAL, error)
                 : NULL;
  g_autoptr (RepriseAppraisal) appraisal =
    source != NULL ? reprise_appraisal_load (database, source->id, error) : NULL;
  g_autoptr (GPtrArray) named = NULL;

  if (appraisal == NULL)
    return NULL;

  self->offered = g_ptr_array_new_with_free_func (g_object_unref);
  self->items = reprise_list_item_load_all (database, list->id, source->id, error);
  if (self->items == NULL)
    return NULL;

  named = reprise_named_films_read_up_next (reprise_appraisal_get_body (appraisal));
  for (guint i = 0; i < named->len; i++)
    if (!offer (database, self, list->id, named->pdata[i], error))
      return NULL;

  return g_steal_pointer (&self);
}

/**
 * reprise_thoughts_load_async:
 * @journal: a journal
 * @appraisal_uuid: an appraisal
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are read
 * @user_data: given to @callback
 *
 * Reads which films were thought of in an appraisal.
 */
void
reprise_thoughts_load_async (RepriseJournal      *journal,
                             const char          *appraisal_uuid,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  reprise_journal_run_async (journal, REPRISE_LANE_ROWS, load_job, g_strdup (appraisal_uuid),
                             g_free, (GDestroyNotify) reprise_thoughts_free, cancellable, callback,
                             user_data);
}

/**
 * reprise_thoughts_load_finish:
 * @journal: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the films
 */
RepriseThoughts *
reprise_thoughts_load_finish (RepriseJournal  *journal,
                              GAsyncResult    *result,
                              GError         **error)
{
  return reprise_journal_run_finish (journal, result, error);
}

/**
 * reprise_thoughts_free:
 * @self: (transfer full): what was read
 */
void
reprise_thoughts_free (RepriseThoughts *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->offered, g_ptr_array_unref);
  g_free (self);
}
