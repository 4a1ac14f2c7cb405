/* Something is dragged to where it is not in view yet: near an edge, what is in the window scrolls
 * that way. Lists do so by themselves. */

#include "gui/widgets/reprise-drag-scroll.h"

#define EDGE 48        /* how near to the top or bottom that is, in pixels */
#define FASTEST 900.0  /* at the very edge, in pixels a second */

typedef struct
{
  GtkScrolledWindow *scroller;  /* (unowned): what the controller that has this is of */
  double             y;         /* where the pointer is */
  guint              tick;
  gint64             time;      /* of the last frame, in microseconds, or 0 */
} Drag;

/* Returns: in pixels a second; up where it is negative, and 0 away from the edges */
static double
find_speed (double y,
            double height)
{
  const double edge = MIN (EDGE, height / 3);

  if (y < edge)
    return -FASTEST * CLAMP ((edge - y) / edge, 0, 1);
  if (y > height - edge)
    return FASTEST * CLAMP ((y - height + edge) / edge, 0, 1);

  return 0;
}

static gboolean
scroll_cb (GtkWidget     *scroller,
           GdkFrameClock *clock,
           gpointer       data)
{
  Drag *self = data;
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (self->scroller);
  const gint64 now = gdk_frame_clock_get_frame_time (clock);
  const double speed = find_speed (self->y, gtk_widget_get_height (scroller));

  if (self->time != 0)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) +
                                          speed * (double) (now - self->time) / G_USEC_PER_SEC);
  self->time = now;
  return G_SOURCE_CONTINUE;
}

static void
stop (Drag *self)
{
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->scroller), self->tick);
  self->tick = 0;
  self->time = 0;
}

static void
motion_cb (GtkDropControllerMotion *controller,
           double                   x,
           double                   y,
           gpointer                 data)
{
  Drag *self = data;
  const double speed = find_speed (y, gtk_widget_get_height (GTK_WIDGET (self->scroller)));

  self->y = y;
  if (ABS (speed) < 1)
    stop (self);
  else if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self->scroller), scroll_cb, self, NULL);
}

static void
leave_cb (GtkDropControllerMotion *controller,
          gpointer                 data)
{
  stop (data);
}

static void
drag_free (gpointer  data,
           GClosure *closure)
{
  g_free (data);
}

/**
 * reprise_drag_scroll_install:
 * @scroller: what can be scrolled up and down
 *
 * Lets it scroll while something is dragged near its upper or lower edge.
 */
void
reprise_drag_scroll_install (GtkScrolledWindow *scroller)
{
  GtkEventController *controller = NULL;
  Drag *self = NULL;

  g_return_if_fail (GTK_IS_SCROLLED_WINDOW (scroller));

  controller = gtk_drop_controller_motion_new ();
  self = g_new0 (Drag, 1);
  self->scroller = scroller;
  g_signal_connect_data (controller, "enter", G_CALLBACK (motion_cb), self, drag_free, 0);
  g_signal_connect (controller, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (controller, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (scroller), controller);
}
