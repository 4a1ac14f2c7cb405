#include "gui/films/reprise-shelf-model.h"

#include "gui/reprise-item-reader.h"
#include "gui/reprise-list-difference.h"
#include "gui/reprise-request.h"
#include "store/reprise-journal-stills.h"

#include <string.h>

/* The stack, from the journal to the page:
 *
 *   RepriseJournal      answers a question with the ids of films, in the order asked for
 *   RepriseShelfModel   holds the ids, and makes an item for each that is asked for
 *   GtkSingleSelection  which of them the keyboard is at
 *   GtkGridView         asks for the items around what is in view, and binds cells to them
 *   RepriseShelfItem    wants its film while a cell holds it
 *   RepriseItemReader   has those read that are wanted together */

/**
 * RepriseShelfModel:
 *
 * The films that answer a query, as a list of #RepriseShelfItem. It follows its journal.
 */
struct _RepriseShelfModel
{
  GObject            parent_instance;

  RepriseJournal    *journal;   /* (owned) (not nullable) */
  RepriseMasthead   *masthead;  /* (owned) (not nullable) */
  char              *query;     /* (owned) (not nullable) */
  RepriseShelfSort   sort;
  gboolean           reversed;
  GArray            *ids;       /* (owned) (not nullable) of gint64: none before the first answer */
  GError            *error;     /* (owned) (nullable): why there was no newer answer */
  RepriseItemReader *reader;    /* (owned) (not nullable) */
  GCancellable      *asking;    /* (owned) (nullable) */
  GCancellable      *reading;   /* (owned) (nullable) */
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
      RepriseShelfItem *item =
        reprise_item_reader_find (self->reader, reprise_shelf_film_get_id (film));

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
  reprise_item_reader_done (self->reader);
}

static void
read_films (GArray   *ids,
            gpointer  data)
{
  RepriseShelfModel *self = data;
  RepriseRequest *request = reprise_request_begin (self, &self->reading);

  reprise_journal_load_shelf_async (self->journal, ids, reprise_request_get_cancellable (request),
                                    read_cb, request);
}

static void
replace_ids (RepriseShelfModel *self,
             GArray            *newer)
{
  const RepriseListDifference difference =
    reprise_list_difference_find (self->ids->data, self->ids->len, newer->data, newer->len,
                                  sizeof (gint64));

  g_array_unref (self->ids);
  self->ids = g_array_ref (newer);
  reprise_list_difference_tell (&difference, G_LIST_MODEL (self));
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
  g_autoptr (GPtrArray) items = reprise_item_reader_list (self->reader);

  for (guint i = 0; i < items->len; i++)
    if (reprise_row_item_is_held (items->pdata[i]))
      reprise_item_reader_want (self->reader, items->pdata[i]);
    else
      reprise_shelf_item_set_film (items->pdata[i], NULL);

  ask (self);
}

static void
scale_cb (RepriseShelfModel *self)
{
  g_autoptr (GPtrArray) items = reprise_item_reader_list (self->reader);

  for (guint i = 0; i < items->len; i++)
    reprise_shelf_item_set_scale (items->pdata[i], reprise_masthead_get_scale (self->masthead));
}

static GType
get_item_type (GListModel *model)
{
  return REPRISE_TYPE_SHELF_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return REPRISE_SHELF_MODEL (model)->ids->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  RepriseShelfModel *self = REPRISE_SHELF_MODEL (model);
  RepriseShelfItem *item = NULL;
  gint64 id;

  if (position >= self->ids->len)
    return NULL;

  id = g_array_index (self->ids, gint64, position);
  item = reprise_item_reader_find (self->reader, id);
  if (item != NULL)
    return g_object_ref (item);

  item = reprise_shelf_item_new (id);
  reprise_shelf_item_set_scale (item, reprise_masthead_get_scale (self->masthead));
  reprise_item_reader_add (self->reader, REPRISE_ROW_ITEM (item));
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

  reprise_request_cancel (&self->asking);
  reprise_request_cancel (&self->reading);
  g_clear_object (&self->reader);
  g_array_unref (self->ids);
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
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->reader = reprise_item_reader_new (read_films, self);
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
