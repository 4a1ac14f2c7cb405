#include "gui/films/reprise-shelf-model.h"

#include "gui/reprise-request.h"
#include "store/reprise-journal-stills.h"

#include <string.h>

/* The stack, from the journal to the page:
 *
 *   RepriseJournal      answers a question with the ids of films, in the order asked for
 *   RepriseShelfModel   holds the ids, and makes an item for each that is asked for
 *   GtkSingleSelection  which of them the keyboard is at
 *   GtkGridView         asks for the items around what is in view, and binds cells to them
 *   RepriseShelfItem    wants its film while a cell holds it; the model reads those that are wanted
 *                       together, and of those that scrolled by meanwhile none */

/**
 * RepriseShelfModel:
 *
 * The films that answer a query, as a list of #RepriseShelfItem. It follows its journal.
 */
struct _RepriseShelfModel
{
  GObject           parent_instance;

  RepriseJournal   *journal;   /* (owned) (not nullable) */
  RepriseMasthead  *masthead;  /* (owned) (not nullable) */
  char             *query;     /* (owned) (not nullable) */
  RepriseShelfSort  sort;
  gboolean          reversed;
  GArray           *ids;       /* (owned) (nullable) of gint64: before the first answer */
  GError           *error;     /* (owned) (nullable): why there was no newer answer */
  GHashTable       *items;     /* (owned) of RepriseShelfItem by id, each held weakly */
  GArray           *wanted;    /* (owned) (element-type gint64) */
  GCancellable     *asking;    /* (owned) (nullable) */
  GCancellable     *reading;   /* (owned) (nullable) */
  guint             idle;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RepriseShelfModel, reprise_shelf_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

enum
{
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void read_wanted (RepriseShelfModel *self);

static void
forget_cb (gpointer  data,
           GObject  *where_the_item_was)
{
  RepriseShelfModel *self = data;
  GHashTableIter iter;
  gpointer item = NULL;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    if (item == where_the_item_was)
      {
        g_hash_table_iter_remove (&iter);
        return;
      }
}

static RepriseShelfItem *
find_item (RepriseShelfModel *self,
           gint64             id)
{
  return g_hash_table_lookup (self->items, &id);
}

static void
take_film (RepriseShelfModel *self,
           RepriseShelfItem  *item,
           RepriseShelfFilm  *film)
{
  const char *poster = reprise_shelf_film_get_poster (film);
  g_autofree char *path =
    poster != NULL ? reprise_journal_dup_still_path (self->journal, poster) : NULL;

  reprise_shelf_item_set_image (item, path);
  reprise_shelf_item_set_film (item, film);
}

static void
take_films (RepriseShelfModel *self,
            GPtrArray         *films)
{
  for (guint i = 0; i < films->len; i++)
    {
      RepriseShelfFilm *film = films->pdata[i];
      RepriseShelfItem *item = find_item (self, reprise_shelf_film_get_id (film));

      if (item != NULL)
        take_film (self, item, film);
    }
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseShelfModel) self = reprise_request_dup_asker (request);
  g_autoptr (GPtrArray) films =
    reprise_journal_load_shelf_finish (REPRISE_JOURNAL (source), result, NULL);

  if (self == NULL)
    return;

  g_clear_object (&self->reading);
  if (films != NULL)
    take_films (self, films);
  read_wanted (self);
}

static void
read_wanted (RepriseShelfModel *self)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  RepriseRequest *request = NULL;

  if (self->reading != NULL)
    return;

  for (guint i = 0; i < self->wanted->len; i++)
    {
      const gint64 id = g_array_index (self->wanted, gint64, i);
      RepriseShelfItem *item = find_item (self, id);

      if (item != NULL && reprise_shelf_item_is_held (item))
        g_array_append_val (ids, id);
    }
  g_array_set_size (self->wanted, 0);
  if (ids->len == 0)
    return;

  request = reprise_request_begin (self, &self->reading);
  reprise_journal_load_shelf_async (self->journal, ids, reprise_request_get_cancellable (request),
                                    read_cb, request);
}

static gboolean
idle_cb (gpointer data)
{
  RepriseShelfModel *self = data;

  self->idle = 0;
  read_wanted (self);
  return G_SOURCE_REMOVE;
}

static void
want (RepriseShelfModel *self,
      RepriseShelfItem  *item)
{
  const gint64 id = reprise_shelf_item_get_id (item);

  g_array_append_val (self->wanted, id);
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, idle_cb, self, NULL);
}

static guint
count_ids (RepriseShelfModel *self)
{
  return self->ids != NULL ? self->ids->len : 0;
}

static gint64
nth_id (GArray *ids,
        guint   nth)
{
  return g_array_index (ids, gint64, nth);
}

/* Tells of no more than what changed, so that the page stays where it is scrolled to. */
static void
replace_ids (RepriseShelfModel *self,
             GArray            *newer)
{
  g_autoptr (GArray) older = self->ids != NULL ? g_steal_pointer (&self->ids)
                                               : g_array_new (FALSE, FALSE, sizeof (gint64));
  const guint most = MIN (older->len, newer->len);
  guint before = 0;
  guint after = 0;

  while (before < most && nth_id (older, before) == nth_id (newer, before))
    before++;
  while (after < most - before &&
         nth_id (older, older->len - 1 - after) == nth_id (newer, newer->len - 1 - after))
    after++;

  self->ids = g_array_ref (newer);
  if (older->len > before + after || newer->len > before + after)
    g_list_model_items_changed (G_LIST_MODEL (self), before, older->len - before - after,
                                newer->len - before - after);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseShelfModel) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids =
    reprise_journal_search_shelf_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  g_clear_error (&self->error);
  if (ids != NULL)
    replace_ids (self, ids);
  else
    self->error = g_steal_pointer (&error);

  g_signal_emit (self, signals[ANSWERED], 0);
}

static void
ask (RepriseShelfModel *self)
{
  RepriseRequest *request = reprise_request_begin (self, &self->asking);

  reprise_journal_search_shelf_async (self->journal, self->query, self->sort, self->reversed,
                                      reprise_request_get_cancellable (request), answered_cb,
                                      request);
}

static void
changed_cb (RepriseShelfModel *self)
{
  GHashTableIter iter;
  gpointer item = NULL;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    if (reprise_shelf_item_is_held (item))
      want (self, item);
    else
      reprise_shelf_item_set_film (item, NULL);

  ask (self);
}

static void
scale_cb (RepriseShelfModel *self)
{
  GHashTableIter iter;
  gpointer item = NULL;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    reprise_shelf_item_set_scale (item, reprise_masthead_get_scale (self->masthead));
}

static GType
get_item_type (GListModel *model)
{
  return REPRISE_TYPE_SHELF_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return count_ids (REPRISE_SHELF_MODEL (model));
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  RepriseShelfModel *self = REPRISE_SHELF_MODEL (model);
  RepriseShelfItem *item = NULL;
  gint64 id;

  if (position >= count_ids (self))
    return NULL;

  id = nth_id (self->ids, position);
  item = find_item (self, id);
  if (item != NULL)
    return g_object_ref (item);

  item = reprise_shelf_item_new (id);
  reprise_shelf_item_set_scale (item, reprise_masthead_get_scale (self->masthead));
  g_signal_connect_object (item, "wanted", G_CALLBACK (want), self, G_CONNECT_SWAPPED);
  g_object_weak_ref (G_OBJECT (item), forget_cb, self);
  g_hash_table_insert (self->items, g_memdup2 (&id, sizeof id), item);
  return item;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
reprise_shelf_model_finalize (GObject *object)
{
  RepriseShelfModel *self = REPRISE_SHELF_MODEL (object);
  GHashTableIter iter;
  gpointer item = NULL;

  g_clear_handle_id (&self->idle, g_source_remove);
  reprise_request_cancel (&self->asking);
  reprise_request_cancel (&self->reading);
  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    g_object_weak_unref (item, forget_cb, self);
  g_hash_table_unref (self->items);
  g_array_unref (self->wanted);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_error (&self->error);
  g_free (self->query);
  g_clear_object (&self->masthead);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_shelf_model_parent_class)->finalize (object);
}

static void
reprise_shelf_model_class_init (RepriseShelfModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = reprise_shelf_model_finalize;

  /**
   * RepriseShelfModel::answered:
   *
   * The question was answered, or could not be.
   */
  signals[ANSWERED] = g_signal_new ("answered", REPRISE_TYPE_SHELF_MODEL, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
reprise_shelf_model_init (RepriseShelfModel *self)
{
  self->query = g_strdup ("");
  self->items = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->wanted = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/**
 * reprise_shelf_model_new:
 * @journal: a journal
 * @masthead: how it presents itself; its scale is followed
 *
 * Returns: (transfer full): its films by title, none until they are read
 */
RepriseShelfModel *
reprise_shelf_model_new (RepriseJournal  *journal,
                         RepriseMasthead *masthead)
{
  RepriseShelfModel *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (REPRISE_IS_MASTHEAD (masthead), NULL);

  self = g_object_new (REPRISE_TYPE_SHELF_MODEL, NULL);
  self->journal = g_object_ref (journal);
  self->masthead = g_object_ref (masthead);
  g_signal_connect_object (journal, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (masthead, "notify::scale", G_CALLBACK (scale_cb), self,
                           G_CONNECT_SWAPPED);
  ask (self);
  return self;
}

/**
 * reprise_shelf_model_set_query:
 * @self: films
 * @query: what to ask for, in the search language
 *
 * Asks anew; a question that is not answered yet is taken back.
 */
void
reprise_shelf_model_set_query (RepriseShelfModel *self,
                               const char        *query)
{
  g_return_if_fail (REPRISE_IS_SHELF_MODEL (self));
  g_return_if_fail (query != NULL);

  if (strcmp (self->query, query) == 0)
    return;

  g_free (self->query);
  self->query = g_strdup (query);
  ask (self);
}

/**
 * reprise_shelf_model_get_query:
 * @self: films
 *
 * Returns: what is asked for
 */
const char *
reprise_shelf_model_get_query (RepriseShelfModel *self)
{
  g_return_val_if_fail (REPRISE_IS_SHELF_MODEL (self), NULL);

  return self->query;
}

/**
 * reprise_shelf_model_sort:
 * @self: films
 * @sort: the order
 * @reversed: whether the other way round
 */
void
reprise_shelf_model_sort (RepriseShelfModel *self,
                          RepriseShelfSort   sort,
                          gboolean           reversed)
{
  g_return_if_fail (REPRISE_IS_SHELF_MODEL (self));

  if (self->sort == sort && self->reversed == reversed)
    return;

  self->sort = sort;
  self->reversed = reversed;
  ask (self);
}

/**
 * reprise_shelf_model_is_asking:
 * @self: films
 *
 * Returns: whether a newer answer is on its way
 */
gboolean
reprise_shelf_model_is_asking (RepriseShelfModel *self)
{
  g_return_val_if_fail (REPRISE_IS_SHELF_MODEL (self), FALSE);

  return self->asking != NULL;
}

/**
 * reprise_shelf_model_get_error:
 * @self: films
 *
 * Returns: (transfer none) (nullable): why they could not be read the last time
 */
const GError *
reprise_shelf_model_get_error (RepriseShelfModel *self)
{
  g_return_val_if_fail (REPRISE_IS_SHELF_MODEL (self), NULL);

  return self->error;
}
