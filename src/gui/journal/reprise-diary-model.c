#include "gui/journal/reprise-diary-model.h"

#include "gui/reprise-request.h"
#include "store/reprise-journal-actions.h"

/* The stack, from the journal to the list:
 *
 *   RepriseJournal      answers the empty question with all ids, in the diary's order
 *   RepriseDiaryModel   holds the ids, and makes an item for each that is asked for
 *   GtkSingleSelection  which of them the page shows
 *   GtkListView         asks for the items around what is in view, and binds rows to them
 *   RepriseDiaryItem    reads its entry while a row holds it
 *
 * So a diary of 100,000 is an array of 800 kB, and a few hundred entries at most are in memory. */

/**
 * RepriseDiaryModel:
 *
 * The diary as a list of #RepriseDiaryItem, newest first; it follows its journal.
 */
struct _RepriseDiaryModel
{
  GObject         parent_instance;

  RepriseJournal *journal;  /* (owned) (not nullable) */
  RepriseHits    *hits;     /* (owned) (nullable): before the first answer */
  GError         *error;    /* (owned) (nullable): why there was no newer answer */
  GHashTable     *known;    /* (owned) of Known by id: the items somebody has */
  GCancellable   *asking;   /* (owned) (nullable) */
};

/* An item that somebody has, so that nobody gets another for the same place. */
typedef struct
{
  gint64             id;
  RepriseDiaryItem  *item;   /* (unowned): it takes itself out when it goes */
  RepriseDiaryModel *model;  /* (unowned) */
} Known;

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RepriseDiaryModel, reprise_diary_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

enum
{
  PROP_READY = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static guint
count_ids (RepriseDiaryModel *self)
{
  return self->hits != NULL ? self->hits->n_ids : 0;
}

static guint
count_same_before (const RepriseHits *a,
                   const RepriseHits *b)
{
  const guint most = MIN (a->n_ids, b->n_ids);
  guint same = 0;

  while (same < most && a->ids[same] == b->ids[same])
    same++;

  return same;
}

static guint
count_same_after (const RepriseHits *a,
                  const RepriseHits *b,
                  guint              before)
{
  const guint most = MIN (a->n_ids, b->n_ids) - before;
  guint same = 0;

  while (same < most && a->ids[a->n_ids - 1 - same] == b->ids[b->n_ids - 1 - same])
    same++;

  return same;
}

/* Tells of no more than what changed, so that the list stays where it is scrolled to. */
static void
replace_hits (RepriseDiaryModel *self,
              RepriseHits       *newer)
{
  g_autoptr (RepriseHits) older = g_steal_pointer (&self->hits);
  guint before = 0;
  guint after = 0;
  guint removed = 0;

  if (older != NULL)
    {
      before = count_same_before (older, newer);
      after = count_same_after (older, newer, before);
      removed = older->n_ids - before - after;
    }

  self->hits = newer;
  if (removed > 0 || newer->n_ids - before - after > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), before, removed,
                                newer->n_ids - before - after);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseDiaryModel) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseHits) hits =
    reprise_journal_search_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  g_clear_error (&self->error);
  if (hits != NULL)
    replace_hits (self, g_steal_pointer (&hits));
  else
    self->error = g_steal_pointer (&error);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static void
ask (RepriseDiaryModel *self)
{
  RepriseRequest *request = reprise_request_begin (self, &self->asking);

  reprise_journal_search_async (self->journal, "", 0, reprise_request_get_cancellable (request),
                                answered_cb, request);
}

/* Whether a changed thing shows in an item's row. Takes what does out of @unexplained. */
static gboolean
explain (RepriseDiaryItem   *item,
         const char * const *changed,
         GHashTable         *unexplained)
{
  RepriseEntry *entry = reprise_diary_item_get_entry (item);
  GPtrArray *films = entry != NULL ? reprise_entry_get_films (entry) : NULL;
  gboolean shows = FALSE;

  if (entry == NULL)
    return TRUE;

  if (g_strv_contains (changed, reprise_entry_get_uuid (entry)))
    {
      g_hash_table_remove (unexplained, reprise_entry_get_uuid (entry));
      shows = TRUE;
    }
  for (guint i = 0; i < films->len; i++)
    if (g_strv_contains (changed, reprise_film_get_uuid (films->pdata[i])))
      {
        g_hash_table_remove (unexplained, reprise_film_get_uuid (films->pdata[i]));
        shows = TRUE;
      }

  return shows;
}

/* A changed thing that no row is known to show may be the viewing of one, or a viewing by which all
 * later ones of its film count one more. There are few items, so all are read again then. */
static void
refresh_items (RepriseDiaryModel  *self,
               const char * const *changed)
{
  g_autoptr (GHashTable) unexplained = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) concerned = g_ptr_array_new ();
  GHashTableIter iter;
  Known *known = NULL;

  for (guint i = 0; changed[i] != NULL; i++)
    g_hash_table_add (unexplained, (gpointer) changed[i]);

  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &known))
    if (explain (known->item, changed, unexplained))
      g_ptr_array_add (concerned, known->item);

  if (g_hash_table_size (unexplained) > 0)
    {
      g_ptr_array_set_size (concerned, 0);
      g_hash_table_iter_init (&iter, self->known);
      while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &known))
        g_ptr_array_add (concerned, known->item);
    }

  for (guint i = 0; i < concerned->len; i++)
    reprise_diary_item_refresh (concerned->pdata[i]);
}

static void
changed_cb (RepriseJournal     *journal,
            const char * const *uuids,
            RepriseDiaryModel  *self)
{
  refresh_items (self, uuids);
  ask (self);
}

static void
forget_cb (gpointer  data,
           GObject  *where_the_item_was)
{
  Known *known = data;

  g_hash_table_remove (known->model->known, &known->id);
}

static void
remember (RepriseDiaryModel *self,
          RepriseDiaryItem  *item)
{
  Known *known = g_new0 (Known, 1);

  known->id = reprise_diary_item_get_id (item);
  known->item = item;
  known->model = self;
  g_object_weak_ref (G_OBJECT (item), forget_cb, known);
  g_hash_table_insert (self->known, &known->id, known);
}

static GType
get_item_type (GListModel *model)
{
  return REPRISE_TYPE_DIARY_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return count_ids (REPRISE_DIARY_MODEL (model));
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  RepriseDiaryModel *self = REPRISE_DIARY_MODEL (model);
  RepriseDiaryItem *item = NULL;
  Known *known = NULL;

  if (position >= count_ids (self))
    return NULL;

  known = g_hash_table_lookup (self->known, &self->hits->ids[position]);
  if (known != NULL)
    return g_object_ref (known->item);

  item = reprise_diary_item_new (self->journal, self->hits->ids[position]);
  remember (self, item);
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
reprise_diary_model_finalize (GObject *object)
{
  RepriseDiaryModel *self = REPRISE_DIARY_MODEL (object);
  GHashTableIter iter;
  Known *known = NULL;

  reprise_request_cancel (&self->asking);
  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &known))
    g_object_weak_unref (G_OBJECT (known->item), forget_cb, known);
  g_hash_table_unref (self->known);
  g_clear_error (&self->error);
  g_clear_pointer (&self->hits, reprise_hits_free);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_diary_model_parent_class)->finalize (object);
}

static void
reprise_diary_model_get_property (GObject    *object,
                                  guint       id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  RepriseDiaryModel *self = REPRISE_DIARY_MODEL (object);

  switch (id)
    {
    case PROP_READY:
      g_value_set_boolean (value, reprise_diary_model_is_ready (self));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_diary_model_class_init (RepriseDiaryModelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = reprise_diary_model_finalize;
  object_class->get_property = reprise_diary_model_get_property;

  /**
   * RepriseDiaryModel:ready:
   *
   * Whether the diary was read, or could not be; told of after each reading.
   */
  properties[PROP_READY] =
    g_param_spec_boolean ("ready", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_diary_model_init (RepriseDiaryModel *self)
{
  self->known = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
}

/**
 * reprise_diary_model_new:
 * @journal: a journal
 *
 * Returns: (transfer full): its diary, empty until it is read
 */
RepriseDiaryModel *
reprise_diary_model_new (RepriseJournal *journal)
{
  RepriseDiaryModel *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);

  self = g_object_new (REPRISE_TYPE_DIARY_MODEL, NULL);
  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "changed", G_CALLBACK (changed_cb), self, 0);
  ask (self);
  return self;
}

/**
 * reprise_diary_model_is_ready:
 * @self: a diary
 *
 * Returns: whether it was read, or could not be
 */
gboolean
reprise_diary_model_is_ready (RepriseDiaryModel *self)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_MODEL (self), FALSE);

  return self->hits != NULL || self->error != NULL;
}

/**
 * reprise_diary_model_get_error:
 * @self: a diary
 *
 * Returns: (transfer none) (nullable): why it could not be read the last time
 */
const GError *
reprise_diary_model_get_error (RepriseDiaryModel *self)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_MODEL (self), NULL);

  return self->error;
}
