/* What was last heard of a feed. */

#include "model/reprise-feed-private.h"

/**
 * reprise_feed_get_answered_at:
 * @self: a feed
 *
 * Returns: when it was last read, or had nothing new: milliseconds since 1970, UTC; 0: never
 */
gint64
reprise_feed_get_answered_at (RepriseFeed *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED (self), 0);

  return self->answered_at;
}

/**
 * reprise_feed_get_trouble:
 * @self: a feed
 *
 * Returns: why it could not be read the last time
 */
RepriseFeedTrouble
reprise_feed_get_trouble (RepriseFeed *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED (self), REPRISE_FEED_TROUBLE_NONE);

  return self->trouble;
}

/**
 * reprise_feed_get_status:
 * @self: a feed
 *
 * Returns: the status of HTTP that its server gave the last time; 0: none
 */
guint
reprise_feed_get_status (RepriseFeed *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED (self), 0);

  return self->status;
}

/**
 * reprise_feed_set_state:
 * @self: a feed
 * @answered_at: when it was last read: milliseconds since 1970, UTC; 0: never
 * @trouble: why it could not be read the last time
 * @status: the status of HTTP; 0: none
 *
 * Says how it was the last time.
 */
void
reprise_feed_set_state (RepriseFeed        *self,
                        gint64              answered_at,
                        RepriseFeedTrouble  trouble,
                        guint               status)
{
  g_return_if_fail (REPRISE_IS_FEED (self));

  self->answered_at = answered_at;
  self->trouble = trouble;
  self->status = status;
}
