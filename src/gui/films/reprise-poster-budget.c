/* How long a frame may take to draw posters that are not drawn yet: what is left waits for the
 * next. */

#include "gui/films/reprise-poster-budget.h"

#define BUDGET 6000  /* in microseconds */

/* What this frame took so far, of all cells. */
static gint64 budget_frame = -1;
static gint64 budget_spent;

/**
 * reprise_poster_budget_is_left:
 * @widget: what is being drawn
 *
 * Returns: whether there is time for another poster in this frame
 */
gboolean
reprise_poster_budget_is_left (GtkWidget *widget)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  const gint64 frame = clock != NULL ? gdk_frame_clock_get_frame_counter (clock) : 0;

  if (frame != budget_frame)
    {
      budget_frame = frame;
      budget_spent = 0;
    }

  return budget_spent < BUDGET;
}

/**
 * reprise_poster_budget_spend:
 * @time: what a poster of this frame took, in microseconds
 */
void
reprise_poster_budget_spend (gint64 time)
{
  budget_spent += time;
}
