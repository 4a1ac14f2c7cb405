#include "gui/feeds/reprise-following.h"

#define KEY "reprise-following"

/**
 * RepriseFollowing:
 *
 * What windows and pages of one journal share that has to do with feeds: who asks the feeds, and
 * the word that feeds or posts are not what they were.
 *
 * There is one for each journal, for as long as anybody has it.
 */
struct _RepriseFollowing
{
  GObject          parent_instance;

  RepriseJournal  *journal;   /* (owned) (not nullable) */
  RepriseFollower *follower;  /* (owned) (nullable): from when it is first asked for */
  RepriseImageFetcher *images;  /* (owned) (nullable): likewise */
};

G_DEFINE_FINAL_TYPE (RepriseFollowing, reprise_following, G_TYPE_OBJECT)

enum
{
  CHANGED,
  PROGRESS,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
progress_cb (RepriseFollowing *self)
{
  g_signal_emit (self, signals[PROGRESS], 0);
}

static void
reprise_following_dispose (GObject *object)
{
  RepriseFollowing *self = REPRISE_FOLLOWING (object);

  if (self->follower != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->follower, self);
      reprise_follower_stop (self->follower);
    }
  g_clear_object (&self->images);
  g_clear_object (&self->follower);
  if (self->journal != NULL)
    g_object_set_data (G_OBJECT (self->journal), KEY, NULL);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_following_parent_class)->dispose (object);
}

static void
reprise_following_class_init (RepriseFollowingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = reprise_following_dispose;

  /**
   * RepriseFollowing::changed:
   *
   * Feeds or posts are not what they were.
   */
  signals[CHANGED] = g_signal_new ("changed", REPRISE_TYPE_FOLLOWING, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);

  /**
   * RepriseFollowing::progress:
   *
   * Another number of feeds is being asked than before, or there is a network, or none any more.
   */
  signals[PROGRESS] = g_signal_new ("progress", REPRISE_TYPE_FOLLOWING, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 0);
}

static void
reprise_following_init (RepriseFollowing *self)
{
}

/**
 * reprise_following_dup_of:
 * @journal: a journal
 *
 * Returns: (transfer full): what its windows and pages share, the same for all
 */
RepriseFollowing *
reprise_following_dup_of (RepriseJournal *journal)
{
  RepriseFollowing *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);

  self = g_object_get_data (G_OBJECT (journal), KEY);
  if (self != NULL)
    return g_object_ref (self);

  self = g_object_new (REPRISE_TYPE_FOLLOWING, NULL);
  self->journal = g_object_ref (journal);
  g_object_set_data (G_OBJECT (journal), KEY, self);
  g_signal_connect_object (journal, "changed", G_CALLBACK (reprise_following_tell), self,
                           G_CONNECT_SWAPPED);
  return self;
}

/**
 * reprise_following_get_follower:
 * @self: what is shared
 *
 * Returns: (transfer none): who asks the feeds, made now if nobody has asked for it before
 */
RepriseFollower *
reprise_following_get_follower (RepriseFollowing *self)
{
  g_return_val_if_fail (REPRISE_IS_FOLLOWING (self), NULL);

  if (self->follower == NULL)
    {
      self->follower = reprise_follower_new (self->journal);
      g_signal_connect_object (self->follower, "updated", G_CALLBACK (reprise_following_tell),
                               self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->follower, "notify", G_CALLBACK (progress_cb), self,
                               G_CONNECT_SWAPPED);
    }
  return self->follower;
}

/**
 * reprise_following_get_image_fetcher:
 * @self: what is shared
 *
 * Returns: (transfer none): who asks for images, by the same session as for feeds; made now if
 *   nobody has asked for it before
 */
RepriseImageFetcher *
reprise_following_get_image_fetcher (RepriseFollowing *self)
{
  g_return_val_if_fail (REPRISE_IS_FOLLOWING (self), NULL);

  if (self->images == NULL)
    self->images = reprise_image_fetcher_new (
      reprise_follower_get_fetcher (reprise_following_get_follower (self)));
  return self->images;
}

/**
 * reprise_following_tell:
 * @self: what is shared
 *
 * Says that feeds or posts are not what they were: a journal does not say so of posts.
 */
void
reprise_following_tell (RepriseFollowing *self)
{
  g_return_if_fail (REPRISE_IS_FOLLOWING (self));

  g_signal_emit (self, signals[CHANGED], 0);
}
