#include "gui/feeds/reprise-post-list-model.h"

#include "gui/reprise-item-reader.h"
#include "gui/reprise-list-difference.h"
#include "gui/reprise-request.h"

/* The stack, from the journal to the page:
 *
 *   RepriseJournal        lists the ids of posts, the newest first
 *   ReprisePostListModel  holds the places, and makes an item for each that is asked for
 *   GtkSingleSelection    which of them is read
 *   GtkListView           asks for the items around what is in view, and binds rows to them
 *   ReprisePostItem       wants its post while a row holds it
 *   RepriseItemReader     has those read that are wanted together
 */

/**
 * ReprisePostListModel:
 *
 * Posts as a list of #ReprisePostItem.
 *
 * A post that was opened stays in the list of those that are not read, where it was, until
 * something else is asked for: who reads on does not see the list move.
 */
struct _ReprisePostListModel
{
  GObject            parent_instance;

  RepriseJournal    *journal;   /* (owned) (not nullable) */
  RepriseItemReader *reader;    /* (owned) (not nullable) */
  char              *feed;      /* (owned) (nullable) */
  char              *group;     /* (owned) (nullable) */
  char              *words;     /* (owned) (nullable) */
  ReprisePostChoice  choice;
  gboolean           is_seen;   /* somebody looks at it */
  gboolean           is_stale;  /* it is to be asked again once somebody does */
  gboolean           is_other;  /* something else is asked for than what is shown */
  GHashTable        *kept;      /* (owned) of gint64: the posts that stay */
  GArray            *ids;       /* (owned) of gint64 */
  GError            *error;     /* (owned) (nullable): why there was no newer answer */
  GCancellable      *asking;    /* (owned) (nullable) */
  GCancellable      *reading;   /* (owned) (nullable) */
  GArray            *read;      /* (owned) (nullable) of gint64: what is being read */
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ReprisePostListModel, reprise_post_list_model, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

enum
{
  ANSWERED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static gint64
nth (GArray *ids,
     guint   position)
{
  return g_array_index (ids, gint64, position);
}

static gboolean
find (GArray *ids,
      gint64  id,
      guint  *position)
{
  for (guint i = 0; i < ids->len; i++)
    if (nth (ids, i) == id)
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

/* Puts what stays behind what it stood behind before. */
static void
insert_kept (ReprisePostListModel *self,
             GArray               *newer)
{
  guint behind = 0;

  for (guint i = 0; i < self->ids->len; i++)
    {
      const gint64 id = nth (self->ids, i);
      guint position = 0;

      if (!g_hash_table_contains (self->kept, &id) || find (newer, id, &position))
        continue;

      position = 0;
      for (behind = i; behind > 0; behind--)
        if (find (newer, nth (self->ids, behind - 1), &position))
          break;
      g_array_insert_val (newer, behind > 0 ? position + 1 : 0, id);
    }
}

static void
replace_ids (ReprisePostListModel *self,
             GArray               *newer)
{
  RepriseListDifference difference;

  if (self->is_other)
    g_hash_table_remove_all (self->kept);
  else
    insert_kept (self, newer);
  self->is_other = FALSE;
  difference = reprise_list_difference_find (self->ids->data, self->ids->len, newer->data,
                                             newer->len, sizeof (gint64));
  g_array_unref (self->ids);
  self->ids = g_array_ref (newer);
  reprise_list_difference_tell (&difference, G_LIST_MODEL (self));
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (ReprisePostListModel) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) ids =
    reprise_journal_list_posts_finish (REPRISE_JOURNAL (source), result, &error);

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
ask (ReprisePostListModel *self)
{
  const ReprisePostQuestion question = { self->feed, self->group, self->choice, self->words };
  RepriseRequest *request = NULL;

  if (!self->is_seen)
    {
      self->is_stale = TRUE;
      return;
    }

  self->is_stale = FALSE;
  request = reprise_request_begin (self, &self->asking);
  reprise_journal_list_posts_async (self->journal, &question,
                                    reprise_request_get_cancellable (request), listed_cb, request);
}

/* What is not there any more need not stay. */
static void
forget_missing (ReprisePostListModel *self,
                GPtrArray            *posts)
{
  g_autoptr (GHashTable) there = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gboolean forgotten = FALSE;

  for (guint i = 0; i < posts->len; i++)
    {
      const gint64 id = reprise_post_get_id (posts->pdata[i]);

      g_hash_table_add (there, g_memdup2 (&id, sizeof id));
    }
  for (guint i = 0; i < self->read->len; i++)
    if (!g_hash_table_contains (there, &g_array_index (self->read, gint64, i)))
      forgotten = g_hash_table_remove (self->kept, &g_array_index (self->read, gint64, i)) ||
                  forgotten;

  if (forgotten)
    ask (self);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (ReprisePostListModel) self = reprise_request_dup_asker (request);
  g_autoptr (GPtrArray) posts =
    reprise_journal_load_posts_finish (REPRISE_JOURNAL (source), result, NULL);

  if (self == NULL)
    return;

  g_clear_object (&self->reading);
  for (guint i = 0; posts != NULL && i < posts->len; i++)
    {
      ReprisePostItem *item =
        reprise_item_reader_find (self->reader, reprise_post_get_id (posts->pdata[i]));

      if (item != NULL)
        reprise_post_item_set_post (item, posts->pdata[i]);
    }
  if (posts != NULL)
    forget_missing (self, posts);
  g_clear_pointer (&self->read, g_array_unref);
  reprise_item_reader_done (self->reader);
}

static void
read_posts (GArray   *ids,
            gpointer  data)
{
  ReprisePostListModel *self = data;
  RepriseRequest *request = reprise_request_begin (self, &self->reading);

  g_clear_pointer (&self->read, g_array_unref);
  self->read = g_array_ref (ids);
  reprise_journal_load_posts_async (self->journal, ids, reprise_request_get_cancellable (request),
                                    read_cb, request);
}

static GType
get_item_type (GListModel *model)
{
  return REPRISE_TYPE_POST_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return REPRISE_POST_LIST_MODEL (model)->ids->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  ReprisePostListModel *self = REPRISE_POST_LIST_MODEL (model);
  ReprisePostItem *item = NULL;

  if (position >= self->ids->len)
    return NULL;

  item = reprise_item_reader_find (self->reader, nth (self->ids, position));
  if (item != NULL)
    return g_object_ref (item);

  item = reprise_post_item_new (nth (self->ids, position));
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
reprise_post_list_model_finalize (GObject *object)
{
  ReprisePostListModel *self = REPRISE_POST_LIST_MODEL (object);

  reprise_request_cancel (&self->asking);
  reprise_request_cancel (&self->reading);
  g_clear_object (&self->reader);
  g_clear_object (&self->journal);
  g_clear_error (&self->error);
  g_clear_pointer (&self->read, g_array_unref);
  g_array_unref (self->ids);
  g_hash_table_unref (self->kept);
  g_free (self->feed);
  g_free (self->group);
  g_free (self->words);

  G_OBJECT_CLASS (reprise_post_list_model_parent_class)->finalize (object);
}

static void
reprise_post_list_model_class_init (ReprisePostListModelClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = reprise_post_list_model_finalize;

  /**
   * ReprisePostListModel::answered:
   *
   * What was asked for is there, or the reason why it is not.
   */
  signals[ANSWERED] = g_signal_new ("answered", REPRISE_TYPE_POST_LIST_MODEL, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
reprise_post_list_model_init (ReprisePostListModel *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->kept = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->reader = reprise_item_reader_new (read_posts, self);
  self->is_stale = TRUE;
}

/**
 * reprise_post_list_model_new:
 * @journal: a journal
 *
 * Returns: (transfer full): its posts, all of them until something else is asked for
 */
ReprisePostListModel *
reprise_post_list_model_new (RepriseJournal *journal)
{
  ReprisePostListModel *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);

  self = g_object_new (REPRISE_TYPE_POST_LIST_MODEL, NULL);
  self->journal = g_object_ref (journal);
  return self;
}

/**
 * reprise_post_list_model_ask:
 * @self: posts
 * @question: which they shall be, copied
 */
void
reprise_post_list_model_ask (ReprisePostListModel      *self,
                             const ReprisePostQuestion *question)
{
  g_return_if_fail (REPRISE_IS_POST_LIST_MODEL (self));
  g_return_if_fail (question != NULL);

  if (self->choice == question->choice && g_strcmp0 (self->feed, question->feed) == 0 &&
      g_strcmp0 (self->group, question->group) == 0 &&
      g_strcmp0 (self->words, question->words) == 0)
    return;

  g_free (self->feed);
  g_free (self->group);
  g_free (self->words);
  self->feed = g_strdup (question->feed);
  self->group = g_strdup (question->group);
  self->words = g_strdup (question->words);
  self->choice = question->choice;
  self->is_other = TRUE;
  ask (self);
}

/**
 * reprise_post_list_model_refresh:
 * @self: posts
 *
 * Asks again, as posts are not what they were.
 */
void
reprise_post_list_model_refresh (ReprisePostListModel *self)
{
  g_autoptr (GPtrArray) items = NULL;

  g_return_if_fail (REPRISE_IS_POST_LIST_MODEL (self));

  items = reprise_item_reader_list (self->reader);
  for (guint i = 0; i < items->len; i++)
    if (reprise_row_item_is_held (items->pdata[i]))
      reprise_item_reader_want (self->reader, items->pdata[i]);
    else
      reprise_post_item_set_post (items->pdata[i], NULL);
  ask (self);
}

/**
 * reprise_post_list_model_set_seen:
 * @self: posts
 * @seen: whether anybody looks at them: only then they are asked for
 */
void
reprise_post_list_model_set_seen (ReprisePostListModel *self,
                                  gboolean              seen)
{
  g_return_if_fail (REPRISE_IS_POST_LIST_MODEL (self));

  self->is_seen = seen;
  if (seen && self->is_stale)
    ask (self);
}

/**
 * reprise_post_list_model_keep:
 * @self: posts
 * @id: a post that stays in the list until something else is asked for
 */
void
reprise_post_list_model_keep (ReprisePostListModel *self,
                              gint64                id)
{
  g_return_if_fail (REPRISE_IS_POST_LIST_MODEL (self));

  if (self->words == NULL)
    g_hash_table_add (self->kept, g_memdup2 (&id, sizeof id));
}

/**
 * reprise_post_list_model_is_asking:
 * @self: posts
 *
 * Returns: whether a newer answer is on its way
 */
gboolean
reprise_post_list_model_is_asking (ReprisePostListModel *self)
{
  g_return_val_if_fail (REPRISE_IS_POST_LIST_MODEL (self), FALSE);

  return self->asking != NULL || self->is_stale;
}

/**
 * reprise_post_list_model_get_error:
 * @self: posts
 *
 * Returns: (transfer none) (nullable): why they could not be listed the last time
 */
const GError *
reprise_post_list_model_get_error (ReprisePostListModel *self)
{
  g_return_val_if_fail (REPRISE_IS_POST_LIST_MODEL (self), NULL);

  return self->error;
}

/**
 * reprise_post_list_model_get_id:
 * @self: posts
 * @position: where one stands
 *
 * Returns: which it is, or 0 where there is none
 */
gint64
reprise_post_list_model_get_id (ReprisePostListModel *self,
                                guint                 position)
{
  g_return_val_if_fail (REPRISE_IS_POST_LIST_MODEL (self), 0);

  return position < self->ids->len ? nth (self->ids, position) : 0;
}
