#include "gui/feeds/reprise-feed-tree.h"

#include "gui/reprise-request.h"
#include "store/reprise-journal-feeds.h"

#include <string.h>

/**
 * RepriseFeedTree:
 *
 * The feeds of a journal in their groups, as a list of #RepriseFeedPlace.
 *
 *   journal ─ load ─▸ RepriseFeed … ─ in groups ─▸ places ─ what differs ─▸ GListStore
 *
 * First stand all posts, those that are not read and those with a star; then the feeds that are in
 * no group; then the groups, each with those within it. A place stays the same object, so that what
 * is chosen stays chosen.
 */
struct _RepriseFeedTree
{
  GObject         parent_instance;

  RepriseJournal *journal;  /* (owned) (not nullable) */
  GListStore     *places;   /* (owned) of RepriseFeedPlace */
  GPtrArray      *feeds;    /* (owned) (nullable) of RepriseFeed: as they were read last */
  GError         *error;    /* (owned) (nullable): why they were not */
  GCancellable   *loading;  /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (RepriseFeedTree, reprise_feed_tree, G_TYPE_OBJECT)

enum
{
  LOADED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* A group comes before what is in it, and that before the next group. */
static char *
dup_sort_key (const char *group)
{
  g_autofree char *folded = g_utf8_casefold (group, -1);

  return g_strdelimit (g_steal_pointer (&folded), "/", '\1');
}

static int
compare_groups (gconstpointer a,
                gconstpointer b)
{
  g_autofree char *key_a = dup_sort_key (*(const char * const *) a);
  g_autofree char *key_b = dup_sort_key (*(const char * const *) b);

  return strcmp (key_a, key_b);
}

static int
compare_feeds (gconstpointer a,
               gconstpointer b)
{
  return g_utf8_collate (reprise_feed_get_label (*(RepriseFeed * const *) a),
                         reprise_feed_get_label (*(RepriseFeed * const *) b));
}

/* Returns: (transfer full): all groups there are, those around others included, in their order */
static GPtrArray *
list_groups (GPtrArray *feeds)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *groups = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < feeds->len; i++)
    {
      g_autofree char *group = g_strdup (reprise_feed_get_group (feeds->pdata[i]));

      while (group != NULL && *group != '\0' && !g_hash_table_contains (seen, group))
        {
          char *slash = NULL;
          char *kept = g_strdup (group);

          g_ptr_array_add (groups, kept);
          g_hash_table_add (seen, kept);
          slash = strrchr (group, '/');
          if (slash == NULL)
            break;
          *slash = '\0';
        }
    }

  g_ptr_array_sort (groups, compare_groups);
  return groups;
}

static gboolean
is_within (RepriseFeed *feed,
           const char  *group)
{
  const char *own = reprise_feed_get_group (feed);
  const gsize length = strlen (group);

  return own != NULL && strncmp (own, group, length) == 0 &&
         (own[length] == '\0' || own[length] == '/');
}

static void
add_feeds (GPtrArray  *places,
           GPtrArray  *feeds,
           const char *group)
{
  const guint first = places->len;

  for (guint i = 0; i < feeds->len; i++)
    if (g_strcmp0 (reprise_feed_get_group (feeds->pdata[i]), group) == 0)
      g_ptr_array_add (places, reprise_feed_place_new (REPRISE_FEED_PLACE_FEED, NULL,
                                                       feeds->pdata[i]));
  if (group == NULL && places->len > first)
    reprise_feed_place_set_begins (places->pdata[first], TRUE);
}

static void
add_group (GPtrArray  *places,
           GPtrArray  *feeds,
           const char *group)
{
  RepriseFeedPlace *place = reprise_feed_place_new (REPRISE_FEED_PLACE_GROUP, group, NULL);

  for (guint i = 0; i < feeds->len; i++)
    if (is_within (feeds->pdata[i], group))
      reprise_feed_place_add_unread (place, reprise_feed_get_n_unread (feeds->pdata[i]));
  reprise_feed_place_set_begins (place, strchr (group, '/') == NULL);
  g_ptr_array_add (places, place);
  add_feeds (places, feeds, group);
}

static GPtrArray *
list_places (GPtrArray *feeds)
{
  g_autoptr (GPtrArray) groups = list_groups (feeds);
  GPtrArray *places = g_ptr_array_new_with_free_func (g_object_unref);

  for (int kind = REPRISE_FEED_PLACE_ALL; kind <= REPRISE_FEED_PLACE_STARRED; kind++)
    g_ptr_array_add (places, reprise_feed_place_new ((RepriseFeedPlaceKind) kind, NULL, NULL));
  for (guint i = 0; i < feeds->len; i++)
    reprise_feed_place_add_unread (places->pdata[REPRISE_FEED_PLACE_UNREAD],
                                   reprise_feed_get_n_unread (feeds->pdata[i]));
  add_feeds (places, feeds, NULL);
  for (guint i = 0; i < groups->len; i++)
    add_group (places, feeds, groups->pdata[i]);

  return places;
}

/* Returns: (transfer full) (nullable) */
static RepriseFeedPlace *
find_known (RepriseFeedTree  *self,
            RepriseFeedPlace *place)
{
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->places)); i++)
    {
      g_autoptr (RepriseFeedPlace) known = g_list_model_get_item (G_LIST_MODEL (self->places), i);

      if (reprise_feed_place_is_same (known, place))
        return g_steal_pointer (&known);
    }

  return NULL;
}

/* Only what differs is replaced, and a place that there was stays the same object. */
static void
show_places (RepriseFeedTree *self,
             GPtrArray       *places)
{
  GListModel *model = G_LIST_MODEL (self->places);
  const guint n = g_list_model_get_n_items (model);
  guint first = 0;

  for (guint i = 0; i < places->len; i++)
    {
      RepriseFeedPlace *known = find_known (self, places->pdata[i]);

      if (known == NULL)
        continue;
      reprise_feed_place_update (known, places->pdata[i]);
      g_object_unref (places->pdata[i]);
      places->pdata[i] = known;
    }

  while (first < n && first < places->len)
    {
      g_autoptr (RepriseFeedPlace) known = g_list_model_get_item (model, first);

      if (known != places->pdata[first])
        break;
      first++;
    }
  if (first < n || first < places->len)
    g_list_store_splice (self->places, first, n - first, places->pdata + first,
                         places->len - first);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseFeedTree) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) feeds =
    reprise_journal_load_feeds_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->loading);
  g_clear_error (&self->error);
  if (feeds != NULL)
    {
      g_autoptr (GPtrArray) places = NULL;

      g_ptr_array_sort (feeds, compare_feeds);
      places = list_places (feeds);
      g_clear_pointer (&self->feeds, g_ptr_array_unref);
      self->feeds = g_steal_pointer (&feeds);
      show_places (self, places);
    }
  else
    self->error = g_steal_pointer (&error);

  g_signal_emit (self, signals[LOADED], 0);
}

static void
reprise_feed_tree_finalize (GObject *object)
{
  RepriseFeedTree *self = REPRISE_FEED_TREE (object);

  reprise_request_cancel (&self->loading);
  g_clear_pointer (&self->feeds, g_ptr_array_unref);
  g_clear_error (&self->error);
  g_object_unref (self->places);
  g_object_unref (self->journal);

  G_OBJECT_CLASS (reprise_feed_tree_parent_class)->finalize (object);
}

static void
reprise_feed_tree_class_init (RepriseFeedTreeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = reprise_feed_tree_finalize;

  /**
   * RepriseFeedTree::loaded:
   *
   * The feeds were read, or could not be.
   */
  signals[LOADED] = g_signal_new ("loaded", REPRISE_TYPE_FEED_TREE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
reprise_feed_tree_init (RepriseFeedTree *self)
{
  self->places = g_list_store_new (REPRISE_TYPE_FEED_PLACE);
}

/**
 * reprise_feed_tree_new:
 * @journal: a journal
 *
 * Returns: (transfer full): its feeds, once they are read
 */
RepriseFeedTree *
reprise_feed_tree_new (RepriseJournal *journal)
{
  RepriseFeedTree *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);

  self = g_object_new (REPRISE_TYPE_FEED_TREE, NULL);
  self->journal = g_object_ref (journal);
  return self;
}

/**
 * reprise_feed_tree_get_places:
 * @self: feeds
 *
 * Returns: (transfer none): a list of #RepriseFeedPlace
 */
GListModel *
reprise_feed_tree_get_places (RepriseFeedTree *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED_TREE (self), NULL);

  return G_LIST_MODEL (self->places);
}

/**
 * reprise_feed_tree_get_n_feeds:
 * @self: feeds
 *
 * Returns: how many there are
 */
guint
reprise_feed_tree_get_n_feeds (RepriseFeedTree *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED_TREE (self), 0);

  return self->feeds != NULL ? self->feeds->len : 0;
}

/**
 * reprise_feed_tree_is_read:
 * @self: feeds
 *
 * Returns: whether they were read once
 */
gboolean
reprise_feed_tree_is_read (RepriseFeedTree *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED_TREE (self), FALSE);

  return self->feeds != NULL;
}

/**
 * reprise_feed_tree_get_error:
 * @self: feeds
 *
 * Returns: (transfer none) (nullable): why they could not be read the last time
 */
const GError *
reprise_feed_tree_get_error (RepriseFeedTree *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED_TREE (self), NULL);

  return self->error;
}

/**
 * reprise_feed_tree_load:
 * @self: feeds
 *
 * Reads them; the signal `loaded` tells when that is done.
 */
void
reprise_feed_tree_load (RepriseFeedTree *self)
{
  RepriseRequest *request = NULL;

  g_return_if_fail (REPRISE_IS_FEED_TREE (self));

  request = reprise_request_begin (self, &self->loading);
  reprise_journal_load_feeds_async (self->journal, reprise_request_get_cancellable (request),
                                    loaded_cb, request);
}
