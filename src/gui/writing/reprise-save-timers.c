#include "gui/writing/reprise-save-timers.h"

#define PAUSE_MS   500         /* after a pause this long in typing it is saved */
#define LONGEST_MS 5000        /* and no later than this, pause or not */
#define RETRY_MS   (10 * 1000) /* a save that failed is tried again */

/**
 * reprise_save_timers_touch:
 * @self: timers
 *
 * Something was typed: it is due after a pause, and no later than some seconds after the first
 * such.
 */
void
reprise_save_timers_touch (RepriseSaveTimers *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->retry, g_source_remove);
  g_clear_handle_id (&self->pause, g_source_remove);
  self->pause = g_timeout_add (PAUSE_MS, self->due, self->data);
  if (self->longest == 0)
    self->longest = g_timeout_add (LONGEST_MS, self->due, self->data);
}

/**
 * reprise_save_timers_retry:
 * @self: timers
 *
 * A save failed: the next is due later.
 */
void
reprise_save_timers_retry (RepriseSaveTimers *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->retry, g_source_remove);
  self->retry = g_timeout_add (RETRY_MS, self->due, self->data);
}

/**
 * reprise_save_timers_cancel:
 * @self: timers
 *
 * It is being saved, or need not be any more.
 */
void
reprise_save_timers_cancel (RepriseSaveTimers *self)
{
  g_return_if_fail (self != NULL);

  g_clear_handle_id (&self->pause, g_source_remove);
  g_clear_handle_id (&self->longest, g_source_remove);
  g_clear_handle_id (&self->retry, g_source_remove);
}
