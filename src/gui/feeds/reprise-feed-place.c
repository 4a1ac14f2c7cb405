#include "gui/feeds/reprise-feed-place.h"

#include <glib/gi18n.h>
#include <string.h>

/**
 * RepriseFeedPlace:
 *
 * A place in the list of feeds: all posts, some of them, a group, or a feed.
 */
struct _RepriseFeedPlace
{
  GObject               parent_instance;

  RepriseFeedPlaceKind  kind;
  char                 *group;     /* (owned) (nullable): of a group, and of a feed that is in one */
  RepriseFeed          *feed;      /* (owned) (nullable) */
  guint                 n_unread;
  gboolean              begins;    /* what follows is of another sort than what stands above */
};

G_DEFINE_FINAL_TYPE (RepriseFeedPlace, reprise_feed_place, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
reprise_feed_place_finalize (GObject *object)
{
  RepriseFeedPlace *self = REPRISE_FEED_PLACE (object);

  g_free (self->group);
  g_clear_object (&self->feed);

  G_OBJECT_CLASS (reprise_feed_place_parent_class)->finalize (object);
}

static void
reprise_feed_place_class_init (RepriseFeedPlaceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = reprise_feed_place_finalize;

  /**
   * RepriseFeedPlace::changed:
   *
   * There is something else to be said of it.
   */
  signals[CHANGED] = g_signal_new ("changed", REPRISE_TYPE_FEED_PLACE, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
reprise_feed_place_init (RepriseFeedPlace *self)
{
}

/**
 * reprise_feed_place_new:
 * @kind: what it stands for
 * @group: (nullable): the group that it is
 * @feed: (nullable): the feed that it is
 *
 * Returns: (transfer full): a place
 */
RepriseFeedPlace *
reprise_feed_place_new (RepriseFeedPlaceKind  kind,
                        const char           *group,
                        RepriseFeed          *feed)
{
  RepriseFeedPlace *self = g_object_new (REPRISE_TYPE_FEED_PLACE, NULL);

  self->kind = kind;
  self->group = g_strdup (feed != NULL ? reprise_feed_get_group (feed) : group);
  self->n_unread = feed != NULL ? reprise_feed_get_n_unread (feed) : 0;
  g_set_object (&self->feed, feed);
  return self;
}

/**
 * reprise_feed_place_update:
 * @self: a place
 * @from: the same place, as it was read later
 */
void
reprise_feed_place_update (RepriseFeedPlace *self,
                           RepriseFeedPlace *from)
{
  g_return_if_fail (REPRISE_IS_FEED_PLACE (self));
  g_return_if_fail (REPRISE_IS_FEED_PLACE (from));

  g_set_object (&self->feed, from->feed);
  g_free (self->group);
  self->group = g_strdup (from->group);
  self->n_unread = from->n_unread;
  self->begins = from->begins;
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * reprise_feed_place_is_same:
 * @self: a place
 * @other: a place, read at another time
 *
 * Returns: whether they stand for the same
 */
gboolean
reprise_feed_place_is_same (RepriseFeedPlace *self,
                            RepriseFeedPlace *other)
{
  if (self->kind != other->kind)
    return FALSE;
  if (self->kind == REPRISE_FEED_PLACE_FEED)
    return g_strcmp0 (reprise_feed_get_uuid (self->feed), reprise_feed_get_uuid (other->feed)) == 0;

  return g_strcmp0 (self->group, other->group) == 0;
}

/**
 * reprise_feed_place_get_kind:
 * @self: a place
 *
 * Returns: what it stands for
 */
RepriseFeedPlaceKind
reprise_feed_place_get_kind (RepriseFeedPlace *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED_PLACE (self), REPRISE_FEED_PLACE_ALL);

  return self->kind;
}

/**
 * reprise_feed_place_get_title:
 * @self: a place
 *
 * Returns: what it is called; of a group within another, its own name
 */
const char *
reprise_feed_place_get_title (RepriseFeedPlace *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED_PLACE (self), NULL);

  switch (self->kind)
    {
    case REPRISE_FEED_PLACE_ALL:
      return C_("posts", "All Posts");
    case REPRISE_FEED_PLACE_UNREAD:
      return C_("posts", "Unread");
    case REPRISE_FEED_PLACE_STARRED:
      return C_("posts", "Starred");
    case REPRISE_FEED_PLACE_GROUP:
      return strrchr (self->group, '/') != NULL ? strrchr (self->group, '/') + 1 : self->group;
    case REPRISE_FEED_PLACE_FEED:
      return reprise_feed_get_label (self->feed);
    }

  g_return_val_if_reached (NULL);
}

/**
 * reprise_feed_place_get_feed:
 * @self: a place
 *
 * Returns: (transfer none) (nullable): the feed that it is
 */
RepriseFeed *
reprise_feed_place_get_feed (RepriseFeedPlace *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED_PLACE (self), NULL);

  return self->feed;
}

/**
 * reprise_feed_place_get_depth:
 * @self: a place
 *
 * Returns: how many groups it lies in
 */
guint
reprise_feed_place_get_depth (RepriseFeedPlace *self)
{
  guint depth = 0;

  g_return_val_if_fail (REPRISE_IS_FEED_PLACE (self), 0);

  for (const char *at = self->group; at != NULL && *at != '\0'; at++)
    depth += *at == '/';
  return self->feed != NULL && self->group != NULL ? depth + 1 : depth;
}

/**
 * reprise_feed_place_get_n_unread:
 * @self: a place
 *
 * Returns: how many of its posts are not read
 */
guint
reprise_feed_place_get_n_unread (RepriseFeedPlace *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED_PLACE (self), 0);

  return self->n_unread;
}

/**
 * reprise_feed_place_add_unread:
 * @self: a place that nobody shows yet
 * @n_unread: how many more of its posts are not read
 */
void
reprise_feed_place_add_unread (RepriseFeedPlace *self,
                               guint             n_unread)
{
  g_return_if_fail (REPRISE_IS_FEED_PLACE (self));

  self->n_unread += n_unread;
}

/**
 * reprise_feed_place_begins:
 * @self: a place
 *
 * Returns: whether it is the first of another sort than those above
 */
gboolean
reprise_feed_place_begins (RepriseFeedPlace *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED_PLACE (self), FALSE);

  return self->begins;
}

/**
 * reprise_feed_place_set_begins:
 * @self: a place that nobody shows yet
 * @begins: whether it is the first of another sort than those above
 */
void
reprise_feed_place_set_begins (RepriseFeedPlace *self,
                               gboolean          begins)
{
  g_return_if_fail (REPRISE_IS_FEED_PLACE (self));

  self->begins = begins;
}

/**
 * reprise_feed_place_get_question:
 * @self: a place
 *
 * Returns: which posts it stands for; the strings are the place's
 */
ReprisePostQuestion
reprise_feed_place_get_question (RepriseFeedPlace *self)
{
  ReprisePostQuestion question = { 0 };

  g_return_val_if_fail (REPRISE_IS_FEED_PLACE (self), question);

  if (self->kind == REPRISE_FEED_PLACE_UNREAD)
    question.choice = REPRISE_POSTS_UNREAD;
  if (self->kind == REPRISE_FEED_PLACE_STARRED)
    question.choice = REPRISE_POSTS_STARRED;
  if (self->kind == REPRISE_FEED_PLACE_GROUP)
    question.group = self->group;
  if (self->kind == REPRISE_FEED_PLACE_FEED)
    question.feed = reprise_feed_get_uuid (self->feed);
  return question;
}
