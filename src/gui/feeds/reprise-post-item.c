#include "gui/feeds/reprise-post-item.h"

/**
 * ReprisePostItem:
 *
 * A place in a list of posts. The post is read while a row holds the place.
 */
struct _ReprisePostItem
{
  RepriseRowItem  parent_instance;

  ReprisePost    *post;  /* (owned) (nullable): until it is read */
};

G_DEFINE_FINAL_TYPE (ReprisePostItem, reprise_post_item, REPRISE_TYPE_ROW_ITEM)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
reprise_post_item_finalize (GObject *object)
{
  g_clear_object (&REPRISE_POST_ITEM (object)->post);

  G_OBJECT_CLASS (reprise_post_item_parent_class)->finalize (object);
}

static gboolean
reprise_post_item_is_read (RepriseRowItem *item)
{
  return REPRISE_POST_ITEM (item)->post != NULL;
}

static void
reprise_post_item_class_init (ReprisePostItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = reprise_post_item_finalize;
  REPRISE_ROW_ITEM_CLASS (klass)->is_read = reprise_post_item_is_read;

  /**
   * ReprisePostItem::changed:
   *
   * There is something else to be shown of it.
   */
  signals[CHANGED] = g_signal_new ("changed", REPRISE_TYPE_POST_ITEM, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
reprise_post_item_init (ReprisePostItem *self)
{
}

/**
 * reprise_post_item_new:
 * @id: a post
 *
 * Returns: (transfer full): the place where it stands
 */
ReprisePostItem *
reprise_post_item_new (gint64 id)
{
  return g_object_new (REPRISE_TYPE_POST_ITEM, "id", id, NULL);
}

/**
 * reprise_post_item_get_post:
 * @self: a place in a list
 *
 * Returns: (transfer none) (nullable): the post, without its body; %NULL while it is not read
 */
ReprisePost *
reprise_post_item_get_post (ReprisePostItem *self)
{
  g_return_val_if_fail (REPRISE_IS_POST_ITEM (self), NULL);

  return self->post;
}

/**
 * reprise_post_item_set_post:
 * @self: a place in a list
 * @post: (nullable): the post as it is now; %NULL where that is not known any more
 */
void
reprise_post_item_set_post (ReprisePostItem *self,
                            ReprisePost     *post)
{
  g_return_if_fail (REPRISE_IS_POST_ITEM (self));

  if (g_set_object (&self->post, post))
    g_signal_emit (self, signals[CHANGED], 0);
}
