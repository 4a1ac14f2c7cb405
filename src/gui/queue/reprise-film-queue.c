#include "gui/queue/reprise-film-queue.h"

#include "gui/reprise-request.h"
#include "store/reprise-journal-list-items.h"
#include "store/reprise-journal-lists.h"

#include <glib/gi18n.h>

/**
 * RepriseFilmQueue:
 *
 * The films of one list, as a page shows them.
 *
 *   journal ─ load ─▸ RepriseList ─ what differs ─▸ GListStore of RepriseListItem ─▸ GtkListView
 *
 * What is done to a film happens here at once and in the journal behind; when all is done there the
 * list is read again. An item stays the same object for as long as it is on the list, so that what
 * is chosen stays chosen.
 */
struct _RepriseFilmQueue
{
  GObject         parent_instance;

  RepriseJournal *journal;  /* (owned) */
  char           *uuid;     /* (owned) (nullable) */
  RepriseList    *list;     /* (owned) (nullable): as it was read last */
  GListStore     *items;    /* (owned) of RepriseListItem */
  GCancellable   *loading;  /* (owned) (nullable) */
  guint           doing;    /* what is on its way to the journal */
  gboolean        active;   /* somebody looks at it */
  gboolean        stale;    /* it has to be read when somebody does */
};

G_DEFINE_FINAL_TYPE (RepriseFilmQueue, reprise_film_queue, G_TYPE_OBJECT)

enum
{
  SIGNAL_LOADED,
  SIGNAL_ADDED,
  SIGNAL_TAKEN_OUT,
  SIGNAL_FAILED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

typedef struct
{
  RepriseFilmQueue *queue;  /* (owned) */
  char         *item;   /* (owned) (nullable) */
  char         *label;  /* (owned) (nullable): of the film, or its note */
} Doing;

static void load (RepriseFilmQueue *self);

static Doing *
doing_new (RepriseFilmQueue *self,
           const char       *item,
           char             *label)
{
  Doing *doing = g_new0 (Doing, 1);

  doing->queue = g_object_ref (self);
  doing->item = g_strdup (item);
  doing->label = label;
  self->doing++;
  return doing;
}

static void
doing_free (Doing *doing)
{
  g_object_unref (doing->queue);
  g_free (doing->item);
  g_free (doing->label);
  g_free (doing);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Doing, doing_free)

/* What was typed is gone from where it was typed, and the list is about to be as it was before. */
static GError *
quote (const GError *error,
       const char   *typed)
{
  /* Translators: the first %s is why it was not kept, in one or more sentences; the second what
   * somebody typed. */
  return g_error_new (error->domain, error->code, _("%s You typed: “%s”"), error->message, typed);
}

/* What came of it is read in one go with what others did. */
static void
done (RepriseFilmQueue *self,
      const GError     *error)
{
  self->doing--;
  self->stale = TRUE;
  if (error != NULL)
    g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
  load (self);
}

static gboolean
is_same (RepriseListItem *a,
         RepriseListItem *b)
{
  return g_strcmp0 (reprise_list_item_get_uuid (a), reprise_list_item_get_uuid (b)) == 0;
}

/* Puts items that are there already in the place of those that were read. */
static void
keep_known (RepriseFilmQueue *self,
            GPtrArray        *items)
{
  g_autoptr (GHashTable) known = g_hash_table_new (g_str_hash, g_str_equal);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (RepriseListItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      g_hash_table_insert (known, (gpointer) reprise_list_item_get_uuid (item), item);
    }

  for (guint i = 0; i < items->len; i++)
    {
      RepriseListItem *item =
        g_hash_table_lookup (known, reprise_list_item_get_uuid (items->pdata[i]));

      if (item == NULL)
        continue;
      reprise_list_item_update (item, items->pdata[i]);
      g_object_unref (items->pdata[i]);
      items->pdata[i] = g_object_ref (item);
    }
}

static gboolean
is_at (RepriseFilmQueue *self,
       guint             position,
       RepriseListItem  *item)
{
  g_autoptr (RepriseListItem) other =
    g_list_model_get_item (G_LIST_MODEL (self->items), position);

  return is_same (other, item);
}

/* Only what differs is replaced. */
static void
show_items (RepriseFilmQueue *self,
            GPtrArray        *items)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint first = 0;
  guint behind = 0;

  while (first < n && first < items->len && is_at (self, first, items->pdata[first]))
    first++;
  while (behind < n - first && behind < items->len - first &&
         is_at (self, n - 1 - behind, items->pdata[items->len - 1 - behind]))
    behind++;

  if (n - first - behind > 0 || items->len - first - behind > 0)
    g_list_store_splice (self->items, first, n - first - behind, items->pdata + first,
                         items->len - first - behind);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseFilmQueue) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseList) list =
    reprise_journal_load_list_finish (REPRISE_JOURNAL (source), result, &error);
  g_autoptr (GPtrArray) items = NULL;

  if (self == NULL)
    return;
  if (list == NULL)
    {
      g_signal_emit (self, signals[SIGNAL_FAILED], 0, error);
      return;
    }

  /* It may be older than what was done here since; it is read again when that is done. */
  if (self->doing > 0)
    return;

  g_set_object (&self->list, list);
  items = g_ptr_array_copy (reprise_list_get_items (list),
                            (GCopyFunc) (void (*) (void)) g_object_ref, NULL);
  g_ptr_array_set_free_func (items, g_object_unref);
  keep_known (self, items);
  show_items (self, items);
  g_signal_emit (self, signals[SIGNAL_LOADED], 0);
}

static void
load (RepriseFilmQueue *self)
{
  RepriseRequest *request = NULL;

  if (!self->active || self->doing > 0 || self->uuid == NULL)
    return;

  self->stale = FALSE;
  request = reprise_request_begin (self, &self->loading);
  reprise_journal_load_list_async (self->journal, self->uuid,
                                   reprise_request_get_cancellable (request), loaded_cb, request);
}

/* Any film of the list, or the appraisal that one was thought of in, may be what changed. */
static void
changed_cb (RepriseFilmQueue *self)
{
  self->stale = TRUE;
  load (self);
}

static void
changed_item_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      data)
{
  g_autoptr (Doing) doing = data;
  g_autoptr (GError) error = NULL;

  reprise_journal_change_items_finish (REPRISE_JOURNAL (source), result, &error);
  done (doing->queue, error);
}

static void
taken_out_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (Doing) doing = data;
  g_autoptr (GError) error = NULL;

  if (reprise_journal_change_items_finish (REPRISE_JOURNAL (source), result, &error))
    g_signal_emit (doing->queue, signals[SIGNAL_TAKEN_OUT], 0, doing->item, doing->label);
  done (doing->queue, error);
}

static void
added_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Doing) doing = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) quoted = NULL;
  g_auto (GStrv) uuids =
    reprise_journal_add_to_list_finish (REPRISE_JOURNAL (source), result, &error);

  if (uuids != NULL)
    g_signal_emit (doing->queue, signals[SIGNAL_ADDED], 0, uuids[0], doing->label);
  else if (*doing->label != '\0')
    quoted = quote (error, doing->label);
  done (doing->queue, quoted != NULL ? quoted : error);
}

static void
noted_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (Doing) doing = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) quoted = NULL;

  if (!reprise_journal_change_items_finish (REPRISE_JOURNAL (source), result, &error) &&
      doing->label != NULL)
    quoted = quote (error, doing->label);
  done (doing->queue, quoted != NULL ? quoted : error);
}

static void
reprise_film_queue_dispose (GObject *object)
{
  RepriseFilmQueue *self = REPRISE_FILM_QUEUE (object);

  reprise_request_cancel (&self->loading);
  g_clear_object (&self->journal);
  g_clear_object (&self->list);
  g_clear_object (&self->items);

  G_OBJECT_CLASS (reprise_film_queue_parent_class)->dispose (object);
}

static void
reprise_film_queue_finalize (GObject *object)
{
  g_free (REPRISE_FILM_QUEUE (object)->uuid);

  G_OBJECT_CLASS (reprise_film_queue_parent_class)->finalize (object);
}

static void
reprise_film_queue_class_init (RepriseFilmQueueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = reprise_film_queue_dispose;
  object_class->finalize = reprise_film_queue_finalize;

  /**
   * RepriseFilmQueue::loaded:
   *
   * The list was read; what it says of itself may have changed.
   */
  signals[SIGNAL_LOADED] =
    g_signal_new ("loaded", REPRISE_TYPE_FILM_QUEUE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);

  /**
   * RepriseFilmQueue::added:
   * @item: (nullable): the UUID of the new item; %NULL where the list had the film
   * @label: what the film is called
   */
  signals[SIGNAL_ADDED] =
    g_signal_new ("added", REPRISE_TYPE_FILM_QUEUE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  /**
   * RepriseFilmQueue::taken-out:
   * @item: the UUID of an item, which can be put back
   * @label: what its film is called
   */
  signals[SIGNAL_TAKEN_OUT] =
    g_signal_new ("taken-out", REPRISE_TYPE_FILM_QUEUE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);

  /**
   * RepriseFilmQueue::failed:
   * @error: (type GError): why something was not done
   */
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", REPRISE_TYPE_FILM_QUEUE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_ERROR);
}

static void
reprise_film_queue_init (RepriseFilmQueue *self)
{
  self->items = g_list_store_new (REPRISE_TYPE_LIST_ITEM);
}

/**
 * reprise_film_queue_new:
 * @journal: a journal
 *
 * Returns: (transfer full): a queue that shows no list yet
 */
RepriseFilmQueue *
reprise_film_queue_new (RepriseJournal *journal)
{
  RepriseFilmQueue *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);

  self = g_object_new (REPRISE_TYPE_FILM_QUEUE, NULL);
  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/**
 * reprise_film_queue_get_uuid:
 * @self: a queue
 *
 * Returns: (nullable): the list it shows
 */
const char *
reprise_film_queue_get_uuid (RepriseFilmQueue *self)
{
  g_return_val_if_fail (REPRISE_IS_FILM_QUEUE (self), NULL);

  return self->uuid;
}

/**
 * reprise_film_queue_set_uuid:
 * @self: a queue
 * @uuid: the list to show
 */
void
reprise_film_queue_set_uuid (RepriseFilmQueue *self,
                             const char       *uuid)
{
  g_return_if_fail (REPRISE_IS_FILM_QUEUE (self));

  if (g_strcmp0 (self->uuid, uuid) == 0)
    return;

  reprise_request_cancel (&self->loading);
  g_free (self->uuid);
  self->uuid = g_strdup (uuid);
  g_clear_object (&self->list);
  g_list_store_remove_all (self->items);
  self->stale = TRUE;
  load (self);
}

/**
 * reprise_film_queue_get_list:
 * @self: a queue
 *
 * Returns: (transfer none) (nullable): the list as it was read last; %NULL until it was
 */
RepriseList *
reprise_film_queue_get_list (RepriseFilmQueue *self)
{
  g_return_val_if_fail (REPRISE_IS_FILM_QUEUE (self), NULL);

  return self->list;
}

/**
 * reprise_film_queue_get_items:
 * @self: a queue
 *
 * Returns: (transfer none): its films, as #RepriseListItem
 */
GListModel *
reprise_film_queue_get_items (RepriseFilmQueue *self)
{
  g_return_val_if_fail (REPRISE_IS_FILM_QUEUE (self), NULL);

  return G_LIST_MODEL (self->items);
}

/**
 * reprise_film_queue_find:
 * @self: a queue
 * @item_uuid: an item
 * @position: (out) (optional): where it is
 *
 * Returns: (transfer none) (nullable): the item, if the list has it
 */
RepriseListItem *
reprise_film_queue_find (RepriseFilmQueue *self,
                         const char       *item_uuid,
                         guint            *position)
{
  g_return_val_if_fail (REPRISE_IS_FILM_QUEUE (self), NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (RepriseListItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);

      if (g_strcmp0 (reprise_list_item_get_uuid (item), item_uuid) != 0)
        continue;
      if (position != NULL)
        *position = i;
      return item;
    }

  return NULL;
}

/**
 * reprise_film_queue_set_active:
 * @self: a queue
 * @active: whether somebody looks at it: only then is it read
 */
void
reprise_film_queue_set_active (RepriseFilmQueue *self,
                               gboolean          active)
{
  g_return_if_fail (REPRISE_IS_FILM_QUEUE (self));

  self->active = active;
  if (active && self->stale)
    load (self);
}

/**
 * reprise_film_queue_add:
 * @self: a queue that shows a list
 * @film: a film, named in any way that reprise_journal_add_to_list_async() understands
 *
 * Adds a film to the end of the list; #RepriseFilmQueue::added follows.
 */
void
reprise_film_queue_add (RepriseFilmQueue *self,
                        RepriseFilm      *film)
{
  g_autoptr (GPtrArray) films = g_ptr_array_new ();

  g_return_if_fail (REPRISE_IS_FILM_QUEUE (self));
  g_return_if_fail (REPRISE_IS_FILM (film));

  g_ptr_array_add (films, film);
  reprise_journal_add_to_list_async (self->journal, self->uuid, films, NULL, NULL, NULL, added_cb,
                                     doing_new (self, NULL, reprise_film_dup_label (film)));
}

/**
 * reprise_film_queue_move:
 * @self: a queue
 * @item_uuid: an item
 * @position: where it shall be, counted without it
 */
void
reprise_film_queue_move (RepriseFilmQueue *self,
                         const char       *item_uuid,
                         guint             position)
{
  g_autoptr (RepriseListItem) item = NULL;
  g_autoptr (RepriseListItem) before = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->items));
  guint from = 0;

  g_return_if_fail (REPRISE_IS_FILM_QUEUE (self));

  g_set_object (&item, reprise_film_queue_find (self, item_uuid, &from));
  if (item == NULL || position >= n || position == from)
    return;

  before = g_list_model_get_item (G_LIST_MODEL (self->items),
                                  position < from ? position : position + 1);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, g_list_model_get_item (G_LIST_MODEL (self->items), i));
  g_ptr_array_insert (items, (int) position, g_ptr_array_steal_index (items, from));
  show_items (self, items);
  reprise_journal_move_item_async (self->journal, item_uuid,
                                   before != NULL ? reprise_list_item_get_uuid (before) : NULL,
                                   NULL, changed_item_cb, doing_new (self, NULL, NULL));
}

/**
 * reprise_film_queue_take_out:
 * @self: a queue
 * @item_uuid: an item
 *
 * Takes a film out of the list; #RepriseFilmQueue::taken-out follows.
 */
void
reprise_film_queue_take_out (RepriseFilmQueue *self,
                             const char       *item_uuid)
{
  const char * const uuids[] = { item_uuid, NULL };
  RepriseListItem *item = NULL;
  Doing *doing = NULL;
  guint position = 0;

  g_return_if_fail (REPRISE_IS_FILM_QUEUE (self));

  item = reprise_film_queue_find (self, item_uuid, &position);
  if (item == NULL)
    return;

  doing = doing_new (self, item_uuid, reprise_list_item_dup_label (item));
  reprise_journal_take_out_items_async (self->journal, uuids, NULL, taken_out_cb, doing);
  g_list_store_remove (self->items, position);
}

/**
 * reprise_film_queue_write_note:
 * @self: a queue
 * @item_uuid: an item
 * @note: (nullable): what is noted of it
 * @made_from: (nullable): the note that was there when the edit began
 */
void
reprise_film_queue_write_note (RepriseFilmQueue *self,
                               const char       *item_uuid,
                               const char       *note,
                               const char       *made_from)
{
  RepriseListItem *item = NULL;

  g_return_if_fail (REPRISE_IS_FILM_QUEUE (self));

  if (g_strcmp0 (note, made_from) == 0)
    return;

  item = reprise_film_queue_find (self, item_uuid, NULL);
  if (item != NULL)
    reprise_list_item_set_note (item, note);
  reprise_journal_write_item_note_async (self->journal, item_uuid, note, made_from, NULL,
                                         noted_cb, doing_new (self, NULL, g_strdup (note)));
}
