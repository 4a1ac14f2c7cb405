#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RepriseSaveTimers:
 *
 * When what is typed is to be saved: after a pause in typing, and now and then where there is none.
 */
typedef struct
{
  GSourceFunc due;      /* called when it is time, until the timers are cancelled */
  gpointer    data;
  guint       pause;    /* sources, or 0 */
  guint       longest;
  guint       retry;
} RepriseSaveTimers;

void  reprise_save_timers_touch   (RepriseSaveTimers *self);
void  reprise_save_timers_retry   (RepriseSaveTimers *self);
void  reprise_save_timers_cancel  (RepriseSaveTimers *self);

G_END_DECLS
