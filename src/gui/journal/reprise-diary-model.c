#include "gui/journal/reprise-diary-model.h"

#include "gui/journal/reprise-diary-answer.h"
#include "gui/journal/reprise-diary-items.h"
#include "gui/reprise-list-difference.h"
#include "gui/reprise-request.h"
#include "store/reprise-journal-actions.h"

#include <string.h>

/* The stack, from the journal to the list:
 *
 *   RepriseJournal      answers a question with ids; the empty one with all, in the diary's order
 *   RepriseDiaryModel   holds the ids, and makes an item for each that is asked for
 *   GtkSingleSelection  which of them the page shows
 *   GtkListView         asks for the items around what is in view, and binds rows to them
 *   RepriseDiaryItem    reads its entry while a row holds it
 *
 * So a diary of 100,000 is an array of 800 kB, and a few hundred entries at most are in memory. */

/* A list makes some two hundred rows for what it is given, a tenth of a second's work, and makes
 * them anew for each answer: while somebody types, no more is given than they see. */
#define FIRST_SHOWN      40
#define SHOW_REST_MILLIS 400

/* The diary of a lifetime takes longer to read than its first page: that comes first, and is read
 * and shown before the rest is asked for. */
#define ASK_REST_MILLIS 100

/**
 * RepriseDiaryModel:
 *
 * What of the diary answers a query, as a list of #RepriseDiaryItem: all of it, newest first, where
 * the query is empty. It follows its journal.
 */
struct _RepriseDiaryModel
{
  GObject            parent_instance;

  RepriseJournal    *journal;    /* (owned) (not nullable) */
  RepriseMasthead   *masthead;   /* (owned) (nullable) */
  char              *query;      /* (owned) (not nullable): a ref string: what is asked for */
  RepriseDiaryAnswer answer;
  GError            *error;      /* (owned) (nullable): why there was no newer answer */
  RepriseKnownItems *items;      /* (owned) (not nullable): those somebody has */
  GCancellable      *asking;     /* (owned) (nullable) */
  guint              n_shown;    /* of what answers, from the first */
  guint              show_rest;
  guint              ask_rest;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RepriseDiaryModel, reprise_diary_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

enum
{
  PROP_READY = 1,
  PROP_QUERY,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* Of all positions only those matter whose items somebody has: those in view, and a few around. */
static void
place_known_items (RepriseDiaryModel *self)
{
  guint left = reprise_known_items_count (self->items);

  for (guint i = 0; i < reprise_diary_answer_count (&self->answer) && left > 0; i++)
    {
      RepriseDiaryItem *item = reprise_known_items_get (self->items, self->answer.hits->ids[i]);

      if (item == NULL)
        continue;

      reprise_diary_answer_place (&self->answer, item, i);
      left--;
    }
}

static gboolean
show_rest_cb (gpointer data)
{
  RepriseDiaryModel *self = data;
  const guint n_before = self->n_shown;

  self->show_rest = 0;
  self->n_shown = reprise_diary_answer_count (&self->answer);
  g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, self->n_shown - n_before);
  return G_SOURCE_REMOVE;
}

static guint
decide_shown (RepriseDiaryModel *self,
              gboolean           is_anew)
{
  const guint n_ids = reprise_diary_answer_count (&self->answer);

  if (self->show_rest == 0 && !is_anew)
    return n_ids;

  g_clear_handle_id (&self->show_rest, g_source_remove);
  if (*self->query == '\0' || n_ids <= FIRST_SHOWN)
    return n_ids;

  self->show_rest = g_timeout_add_full (G_PRIORITY_LOW, SHOW_REST_MILLIS, show_rest_cb, self, NULL);
  return FIRST_SHOWN;
}

/* Tells of no more than what changed, so that the list stays where it is scrolled to. */
static void
replace_hits (RepriseDiaryModel *self,
              RepriseHits       *newer)
{
  const gboolean is_anew = self->answer.query != self->query;
  g_autoptr (RepriseHits) older = reprise_diary_answer_replace (&self->answer, self->query, newer);
  const guint n_older = self->n_shown;
  RepriseListDifference difference;

  self->n_shown = decide_shown (self, is_anew);
  difference = reprise_list_difference_find (older != NULL ? older->ids : NULL, n_older,
                                             newer->ids, self->n_shown, sizeof *newer->ids);
  place_known_items (self);
  reprise_list_difference_tell (&difference, G_LIST_MODEL (self));
}

static void ask (RepriseDiaryModel *self);

static gboolean
ask_rest_cb (gpointer data)
{
  RepriseDiaryModel *self = data;

  self->ask_rest = 0;
  ask (self);
  return G_SOURCE_REMOVE;
}

static gboolean
wants_beginning (RepriseDiaryModel *self)
{
  return self->answer.hits == NULL && *self->query == '\0';
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
    {
      const gboolean is_beginning = wants_beginning (self) &&
                                    hits->n_ids == REPRISE_SEARCH_BEGINNING_MOST;

      replace_hits (self, g_steal_pointer (&hits));
      if (is_beginning)
        self->ask_rest = g_timeout_add (ASK_REST_MILLIS, ask_rest_cb, self);
    }
  else
    self->error = g_steal_pointer (&error);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READY]);
}

static void
ask (RepriseDiaryModel *self)
{
  RepriseRequest *request = reprise_request_begin (self, &self->asking);
  RepriseSearchFlags flags = REPRISE_SEARCH_TYPING | REPRISE_SEARCH_NAMES_FIRST;

  g_clear_handle_id (&self->ask_rest, g_source_remove);
  if (wants_beginning (self))
    flags |= REPRISE_SEARCH_BEGINNING;
  reprise_journal_search_async (self->journal, self->query, flags,
                                reprise_request_get_cancellable (request), answered_cb, request);
}

static void
changed_cb (RepriseJournal     *journal,
            const char * const *uuids,
            RepriseDiaryModel  *self)
{
  reprise_diary_items_refresh (self->items, uuids);
  ask (self);
}

static void
scale_cb (RepriseDiaryModel *self)
{
  reprise_diary_items_set_scale (self->items, reprise_masthead_get_scale (self->masthead));
}

static GType
get_item_type (GListModel *model)
{
  return REPRISE_TYPE_DIARY_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return REPRISE_DIARY_MODEL (model)->n_shown;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  RepriseDiaryModel *self = REPRISE_DIARY_MODEL (model);
  RepriseDiaryItem *item = NULL;

  if (position >= self->n_shown)
    return NULL;

  item = reprise_known_items_get (self->items, self->answer.hits->ids[position]);
  if (item != NULL)
    return g_object_ref (item);

  item = reprise_diary_item_new (self->journal, self->answer.hits->ids[position]);
  if (self->masthead != NULL)
    reprise_diary_item_set_scale (item, reprise_masthead_get_scale (self->masthead));
  reprise_diary_answer_place (&self->answer, item, position);
  reprise_known_items_add (self->items, self->answer.hits->ids[position], item);
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

  reprise_request_cancel (&self->asking);
  g_clear_handle_id (&self->show_rest, g_source_remove);
  g_clear_handle_id (&self->ask_rest, g_source_remove);
  reprise_known_items_free (self->items);
  g_clear_error (&self->error);
  reprise_diary_answer_clear (&self->answer);
  g_clear_pointer (&self->query, g_ref_string_release);
  g_clear_object (&self->masthead);
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

    case PROP_QUERY:
      g_value_set_string (value, self->query);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_diary_model_set_property (GObject      *object,
                                  guint         id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  RepriseDiaryModel *self = REPRISE_DIARY_MODEL (object);

  switch (id)
    {
    case PROP_QUERY:
      reprise_diary_model_set_query (self, g_value_get_string (value));
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
  object_class->set_property = reprise_diary_model_set_property;

  /**
   * RepriseDiaryModel:ready:
   *
   * Whether the diary was read, or could not be; told of after each reading.
   */
  properties[PROP_READY] =
    g_param_spec_boolean ("ready", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  /**
   * RepriseDiaryModel:query:
   *
   * What is asked for, in the search language. The list is what answered the query before until the
   * new one is answered.
   */
  properties[PROP_QUERY] =
    g_param_spec_string ("query", NULL, NULL, "",
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
reprise_diary_model_init (RepriseDiaryModel *self)
{
  self->query = g_ref_string_new_intern ("");
  self->items = reprise_known_items_new ();
}

/**
 * reprise_diary_model_new:
 * @journal: a journal
 * @query: what to ask for, in the search language: an empty one for the whole diary, “in:bin” for
 *   what was deleted
 *
 * Returns: (transfer full): what answers it, empty until it is read
 */
RepriseDiaryModel *
reprise_diary_model_new (RepriseJournal *journal,
                         const char     *query)
{
  RepriseDiaryModel *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (query != NULL, NULL);

  self = g_object_new (REPRISE_TYPE_DIARY_MODEL, NULL);
  self->journal = g_object_ref (journal);
  g_ref_string_release (self->query);
  self->query = g_ref_string_new (query);
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

  return self->answer.hits != NULL || self->error != NULL;
}

/**
 * reprise_diary_model_is_asking:
 * @self: a diary
 *
 * Returns: whether a newer answer is on its way
 */
gboolean
reprise_diary_model_is_asking (RepriseDiaryModel *self)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_MODEL (self), FALSE);

  return self->asking != NULL || self->ask_rest != 0;
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

/**
 * reprise_diary_model_get_query:
 * @self: a diary
 *
 * Returns: what is asked for
 */
const char *
reprise_diary_model_get_query (RepriseDiaryModel *self)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_MODEL (self), NULL);

  return self->query;
}

/**
 * reprise_diary_model_set_query:
 * @self: a diary
 * @query: what to ask for
 *
 * Asks anew; a question that is not answered yet is taken back.
 */
void
reprise_diary_model_set_query (RepriseDiaryModel *self,
                               const char        *query)
{
  g_return_if_fail (REPRISE_IS_DIARY_MODEL (self));
  g_return_if_fail (query != NULL);

  if (strcmp (self->query, query) == 0)
    return;

  g_ref_string_release (self->query);
  self->query = g_ref_string_new (query);
  ask (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_QUERY]);
}

/**
 * reprise_diary_model_set_masthead:
 * @self: a diary that has none yet
 * @masthead: how its journal presents itself; its scale is followed
 */
void
reprise_diary_model_set_masthead (RepriseDiaryModel *self,
                                  RepriseMasthead   *masthead)
{
  g_return_if_fail (REPRISE_IS_DIARY_MODEL (self));
  g_return_if_fail (REPRISE_IS_MASTHEAD (masthead));
  g_return_if_fail (self->masthead == NULL);

  self->masthead = g_object_ref (masthead);
  g_signal_connect_object (masthead, "notify::scale", G_CALLBACK (scale_cb), self,
                           G_CONNECT_SWAPPED);
  scale_cb (self);
}

/**
 * reprise_diary_model_count:
 * @self: a diary
 *
 * Returns: how many entries answer the query, of which the list shows the last ones in a moment
 */
guint
reprise_diary_model_count (RepriseDiaryModel *self)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_MODEL (self), 0);

  return reprise_diary_answer_count (&self->answer);
}

/**
 * reprise_diary_model_dup_ids:
 * @self: a diary
 * @positions: positions in the list
 *
 * Returns: (transfer floating): the entries there, for which no items are made, as an array of
 *   gint64
 */
GVariant *
reprise_diary_model_dup_ids (RepriseDiaryModel *self,
                             const GtkBitset   *positions)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  GtkBitsetIter iter;
  guint position = 0;

  g_return_val_if_fail (REPRISE_IS_DIARY_MODEL (self), NULL);

  for (gboolean more = gtk_bitset_iter_init_first (&iter, positions, &position);
       more && position < self->n_shown;
       more = gtk_bitset_iter_next (&iter, &position))
    g_array_append_val (ids, self->answer.hits->ids[position]);

  return g_variant_new_fixed_array (G_VARIANT_TYPE_INT64, ids->data, ids->len, sizeof (gint64));
}

/**
 * reprise_diary_model_find:
 * @self: a diary
 * @id: an entry
 *
 * Returns: where it is in the list; %G_MAXUINT where it is not
 */
guint
reprise_diary_model_find (RepriseDiaryModel *self,
                          gint64             id)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_MODEL (self), G_MAXUINT);

  for (guint i = 0; i < self->n_shown; i++)
    if (self->answer.hits->ids[i] == id)
      return i;

  return G_MAXUINT;
}

/**
 * reprise_diary_model_get_months:
 * @self: a diary
 * @n: (out): how many there are
 *
 * Returns: (transfer none) (nullable): the month of each entry, as an answer has it; %NULL where it
 *   is not the whole diary, or not read yet
 */
const int *
reprise_diary_model_get_months (RepriseDiaryModel *self,
                                guint             *n)
{
  g_return_val_if_fail (REPRISE_IS_DIARY_MODEL (self), NULL);

  *n = self->answer.hits != NULL && self->answer.hits->months != NULL ? self->n_shown : 0;
  return *n > 0 ? self->answer.hits->months : NULL;
}
