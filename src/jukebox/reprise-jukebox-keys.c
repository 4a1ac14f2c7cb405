/* The keys of a jukebox: what somebody presses to hear something, or not. */

#include "jukebox/reprise-jukebox-private.h"

/* Until then “previous” is the track before; later, the start of this one. */
#define JUST_BEGUN (3 * G_USEC_PER_SEC)

/**
 * reprise_jukebox_play_at:
 * @self: a jukebox
 * @position: a place in the queue
 *
 * Plays what is there, from its start.
 */
void
reprise_jukebox_play_at (RepriseJukebox *self,
                         guint           position)
{
  g_return_if_fail (REPRISE_IS_JUKEBOX (self));
  g_return_if_fail (position < reprise_queue_get_length (self->queue));

  self->n_silent = 0;
  reprise_jukebox_set_state (self, REPRISE_JUKEBOX_PLAYING);
  reprise_jukebox_turn_to (self, position, TRUE);
}

/**
 * reprise_jukebox_play:
 * @self: a jukebox
 *
 * Goes on where it was, or begins with the queue. Does nothing when there is nothing in it.
 */
void
reprise_jukebox_play (RepriseJukebox *self)
{
  g_return_if_fail (REPRISE_IS_JUKEBOX (self));

  if (self->state == REPRISE_JUKEBOX_PLAYING || reprise_queue_get_length (self->queue) == 0)
    return;

  self->n_silent = 0;
  reprise_jukebox_set_state (self, REPRISE_JUKEBOX_PLAYING);
  if (self->current == NULL)
    reprise_jukebox_turn_to (self, reprise_queue_peek_next (self->queue, TRUE), FALSE);
  else if (self->on)
    reprise_turntable_play (self->turntable);
  else
    reprise_jukebox_begin (self);
}

/**
 * reprise_jukebox_pause:
 * @self: a jukebox
 *
 * Stops where it is, to go on from there.
 */
void
reprise_jukebox_pause (RepriseJukebox *self)
{
  g_return_if_fail (REPRISE_IS_JUKEBOX (self));

  if (self->state != REPRISE_JUKEBOX_PLAYING)
    return;

  reprise_jukebox_give_up (self);
  if (self->on)
    reprise_turntable_pause (self->turntable);
  reprise_jukebox_set_state (self, REPRISE_JUKEBOX_PAUSED);
}

/**
 * reprise_jukebox_next:
 * @self: a jukebox
 *
 * Turns to what comes next, if anything does. What is paused stays so.
 */
void
reprise_jukebox_next (RepriseJukebox *self)
{
  guint next;

  g_return_if_fail (REPRISE_IS_JUKEBOX (self));

  next = reprise_queue_peek_next (self->queue, FALSE);
  if (next == REPRISE_QUEUE_NOWHERE)
    return;

  self->n_silent = 0;
  reprise_jukebox_turn_to (self, next, FALSE);
}

/**
 * reprise_jukebox_previous:
 * @self: a jukebox
 *
 * Goes back to the start of the current one, or right after that to the one before it. What is
 * paused stays so.
 */
void
reprise_jukebox_previous (RepriseJukebox *self)
{
  guint previous;

  g_return_if_fail (REPRISE_IS_JUKEBOX (self));

  if (self->current == NULL)
    return;

  previous = reprise_queue_peek_previous (self->queue);
  if (previous == REPRISE_QUEUE_NOWHERE || reprise_jukebox_get_position (self) > JUST_BEGUN)
    {
      reprise_jukebox_seek (self, 0);
      return;
    }

  self->n_silent = 0;
  reprise_jukebox_turn_to (self, previous, FALSE);
}
