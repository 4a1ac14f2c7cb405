/* What a window does with the films on lists, each deed a job on the lane it belongs to. */

#include "store/reprise-journal-list-items.h"

#include "store/reprise-film-store.h"
#include "store/reprise-list-item-store.h"
#include "store/reprise-list-order.h"
#include "store/reprise-list-store.h"

typedef struct
{
  char      *list;    /* (owned) */
  GPtrArray *films;   /* (owned) (element-type RepriseFilm): copies of the job's own */
  char      *note;    /* (owned) (nullable) */
  char      *source;  /* (owned) (nullable) */
} Addition;

typedef struct
{
  char *item;       /* (owned) */
  char *value;      /* (owned) (nullable) */
  char *made_from;  /* (owned) (nullable) */
} Change;

static void
addition_free (Addition *addition)
{
  g_free (addition->list);
  g_ptr_array_unref (addition->films);
  g_free (addition->note);
  g_free (addition->source);
  g_free (addition);
}

static Change *
change_new (const char *item,
            const char *value,
            const char *made_from)
{
  Change *change = g_new0 (Change, 1);

  change->item = g_strdup (item);
  change->value = g_strdup (value);
  change->made_from = g_strdup (made_from);
  return change;
}

static void
change_free (Change *change)
{
  g_free (change->item);
  g_free (change->value);
  g_free (change->made_from);
  g_free (change);
}

/* A film may be named by its UUID alone.
 * Returns: (transfer full) (nullable): one that reprise_film_settle() understands */
static RepriseFilm *
recognise (RepriseDatabase  *database,
           RepriseFilm      *film,
           GError          **error)
{
  g_autoptr (RepriseThing) thing = NULL;

  if (reprise_film_get_uuid (film) == NULL || reprise_film_get_id (film) != 0)
    return g_object_ref (film);

  thing = reprise_thing_find_of_kind (database, reprise_film_get_uuid (film), REPRISE_THING_FILM,
                                      error);
  return thing != NULL ? reprise_film_load (database, thing->id, error) : NULL;
}

static gboolean
add_film (RepriseDeed      *deed,
          RepriseDatabase  *database,
          Addition         *addition,
          gint64            list,
          gint64            source,
          RepriseFilm      *film,
          GStrvBuilder     *uuids,
          GError          **error)
{
  g_autoptr (RepriseFilm) meant = recognise (database, film, error);
  g_autofree char *uuid = NULL;
  gboolean added = FALSE;

  if (meant == NULL)
    return FALSE;

  uuid = reprise_list_add_film (deed, database, list, meant, addition->note, source, &added, error);
  if (added)
    g_strv_builder_add (uuids, uuid);
  return uuid != NULL;
}

/* A film that is made on the way is settled at once: the next one may be the same. */
static gpointer
add_to_list_job (RepriseDatabase  *database,
                 gpointer          data,
                 GError          **error)
{
  Addition *addition = data;
  g_autoptr (RepriseThing) list =
    reprise_thing_find_of_kind (database, addition->list, REPRISE_THING_LIST, error);
  g_autoptr (RepriseThing) source = NULL;
  g_autoptr (GStrvBuilder) uuids = g_strv_builder_new ();

  if (list == NULL)
    return NULL;
  if (addition->source != NULL)
    {
      source = reprise_thing_find_of_kind (database, addition->source, REPRISE_THING_APPRAISAL,
                                           error);
      if (source == NULL)
        return NULL;
    }

  for (guint i = 0; i < addition->films->len; i++)
    {
      g_autoptr (RepriseDeed) deed = reprise_deed_new (database);

      if (!add_film (deed, database, addition, list->id, source != NULL ? source->id : 0,
                     addition->films->pdata[i], uuids, error) ||
          !reprise_deed_settle (deed, error))
        return NULL;
    }

  return g_strv_builder_end (uuids);
}

static gpointer
move_item_job (RepriseDatabase  *database,
               gpointer          data,
               GError          **error)
{
  Change *change = data;

  return GINT_TO_POINTER (reprise_list_order_move (database, change->item, change->value, error));
}

static gpointer
write_item_note_job (RepriseDatabase  *database,
                     gpointer          data,
                     GError          **error)
{
  Change *change = data;

  return GINT_TO_POINTER (reprise_list_item_write_note (database, change->item, change->value,
                                                        change->made_from, error));
}

static gpointer
take_out_items_job (RepriseDatabase  *database,
                    gpointer          data,
                    GError          **error)
{
  GStrv uuids = data;

  for (gsize i = 0; uuids[i] != NULL; i++)
    if (!reprise_list_item_take_out (database, uuids[i], error))
      return NULL;

  return GINT_TO_POINTER (TRUE);
}

static gpointer
put_back_items_job (RepriseDatabase  *database,
                    gpointer          data,
                    GError          **error)
{
  GStrv uuids = data;

  for (gsize i = 0; uuids[i] != NULL; i++)
    if (!reprise_list_item_put_back (database, uuids[i], error))
      return NULL;

  return GINT_TO_POINTER (TRUE);
}

static gpointer
find_watched_job (RepriseDatabase  *database,
                  gpointer          data,
                  GError          **error)
{
  g_autoptr (GPtrArray) found = reprise_list_item_find_watched (database, data, error);
  g_autoptr (GStrvBuilder) uuids = g_strv_builder_new ();

  if (found == NULL)
    return NULL;

  for (guint i = 0; i < found->len; i++)
    g_strv_builder_add (uuids, found->pdata[i]);
  return g_strv_builder_end (uuids);
}

/**
 * reprise_journal_add_to_list_async:
 * @self: a journal
 * @list_uuid: a list
 * @films: (element-type RepriseFilm): films that are kept, that are named by their UUID alone, or
 *   by title and year: these are found, or made; copied
 * @note: (nullable): what is noted of each
 * @source_uuid: (nullable): the appraisal where they were thought of
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are on the list
 * @user_data: given to @callback
 *
 * Adds films to the end of a list, those that are not on it, in one transaction.
 */
void
reprise_journal_add_to_list_async (RepriseJournal      *self,
                                   const char          *list_uuid,
                                   GPtrArray           *films,
                                   const char          *note,
                                   const char          *source_uuid,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  Addition *addition = g_new0 (Addition, 1);

  addition->list = g_strdup (list_uuid);
  addition->films = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < films->len; i++)
    g_ptr_array_add (addition->films, reprise_film_copy (films->pdata[i]));
  addition->note = g_strdup (note);
  addition->source = g_strdup (source_uuid);
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, add_to_list_job, addition,
                             (GDestroyNotify) addition_free, (GDestroyNotify) g_strfreev,
                             cancellable, callback, user_data);
}

/**
 * reprise_journal_add_to_list_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the UUIDs of the new items, %NULL-terminated; none where the
 *   list had them all
 */
GStrv
reprise_journal_add_to_list_finish (RepriseJournal  *self,
                                    GAsyncResult    *result,
                                    GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_move_item_async:
 * @self: a journal
 * @item_uuid: a film on a list
 * @before_uuid: (nullable): the one that it shall stand before; %NULL for the end
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is there; see reprise_journal_change_items_finish()
 * @user_data: given to @callback
 *
 * Moves a film within its list; see reprise_list_order_move().
 */
void
reprise_journal_move_item_async (RepriseJournal      *self,
                                 const char          *item_uuid,
                                 const char          *before_uuid,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, move_item_job,
                             change_new (item_uuid, before_uuid, NULL),
                             (GDestroyNotify) change_free, NULL, cancellable, callback, user_data);
}

/**
 * reprise_journal_write_item_note_async:
 * @self: a journal
 * @item_uuid: a film on a list
 * @note: (nullable): what is noted of it
 * @made_from: (nullable): the note that was there when the edit began
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is kept; see reprise_journal_change_items_finish()
 * @user_data: given to @callback
 *
 * Notes something of a film on a list; see reprise_list_item_write_note().
 */
void
reprise_journal_write_item_note_async (RepriseJournal      *self,
                                       const char          *item_uuid,
                                       const char          *note,
                                       const char          *made_from,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, write_item_note_job,
                             change_new (item_uuid, note, made_from), (GDestroyNotify) change_free,
                             NULL, cancellable, callback, user_data);
}

/**
 * reprise_journal_take_out_items_async:
 * @self: a journal
 * @item_uuids: films on lists
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are out; see reprise_journal_change_items_finish()
 * @user_data: given to @callback
 *
 * Takes films out of their lists.
 */
void
reprise_journal_take_out_items_async (RepriseJournal      *self,
                                      const char * const  *item_uuids,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, take_out_items_job,
                             g_strdupv ((GStrv) item_uuids), (GDestroyNotify) g_strfreev, NULL,
                             cancellable, callback, user_data);
}

/**
 * reprise_journal_put_back_items_async:
 * @self: a journal
 * @item_uuids: films that were taken out of lists
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are back; see reprise_journal_change_items_finish()
 * @user_data: given to @callback
 *
 * Puts films back to where they were on their lists; see reprise_list_item_put_back().
 */
void
reprise_journal_put_back_items_async (RepriseJournal      *self,
                                      const char * const  *item_uuids,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, put_back_items_job,
                             g_strdupv ((GStrv) item_uuids), (GDestroyNotify) g_strfreev, NULL,
                             cancellable, callback, user_data);
}

/**
 * reprise_journal_change_items_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether what was asked for is done
 */
gboolean
reprise_journal_change_items_finish (RepriseJournal  *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  return reprise_journal_run_finish (self, result, error) != NULL;
}

/**
 * reprise_journal_find_watched_async:
 * @self: a journal
 * @uuid: a viewing, or an appraisal of one
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is known
 * @user_data: given to @callback
 *
 * Asks what a new viewing took out of Up Next.
 */
void
reprise_journal_find_watched_async (RepriseJournal      *self,
                                    const char          *uuid,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, find_watched_job, g_strdup (uuid), g_free,
                             (GDestroyNotify) g_strfreev, cancellable, callback, user_data);
}

/**
 * reprise_journal_find_watched_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the UUIDs of the items that it took out, %NULL-terminated;
 *   for reprise_journal_put_back_items_async()
 */
GStrv
reprise_journal_find_watched_finish (RepriseJournal  *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}
