/* Rows of a list that things are dropped between: a line shows where, before a row or behind it. */

#include "gui/widgets/reprise-row-drop.h"

#define FUNC "reprise-row-drop"

static GtkWidget *
get_row (GtkDropTarget *target)
{
  return gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
}

static gboolean
is_upper_half (GtkWidget *row,
               double     y)
{
  return y < gtk_widget_get_height (row) / 2.0;
}

static void
mark (GtkWidget *row,
      gboolean   before,
      gboolean   behind)
{
  if (before)
    gtk_widget_add_css_class (row, "drop-before");
  else
    gtk_widget_remove_css_class (row, "drop-before");
  if (behind)
    gtk_widget_add_css_class (row, "drop-behind");
  else
    gtk_widget_remove_css_class (row, "drop-behind");
}

/* What stands in a list already is moved, as whoever drags it says that it can be. */
static GdkDragAction
motion_cb (GtkDropTarget *target,
           double         x,
           double         y)
{
  const gboolean upper = is_upper_half (get_row (target), y);
  const GdkDragAction actions =
    gdk_drop_get_actions (gtk_drop_target_get_current_drop (target)) &
    gtk_drop_target_get_actions (target);

  mark (get_row (target), upper, !upper);
  return actions & GDK_ACTION_MOVE ? GDK_ACTION_MOVE : GDK_ACTION_COPY;
}

static void
leave_cb (GtkDropTarget *target)
{
  mark (get_row (target), FALSE, FALSE);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         gpointer       data)
{
  RepriseRowDropFunc func = (RepriseRowDropFunc) g_object_get_data (G_OBJECT (target), FUNC);

  mark (get_row (target), FALSE, FALSE);
  return func (get_row (target), value, is_upper_half (get_row (target), y), data);
}

/**
 * reprise_row_drop_install:
 * @row: a row
 * @type: the type of what can be dropped on it
 * @actions: what can be done with that
 * @func: does it
 * @data: (type GObject): given to @func, which is not called when it is gone
 *
 * Lets something be dropped on a row, before what that shows or behind it.
 */
void
reprise_row_drop_install (GtkWidget          *row,
                          GType               type,
                          GdkDragAction       actions,
                          RepriseRowDropFunc  func,
                          gpointer            data)
{
  GtkDropTarget *target = gtk_drop_target_new (type, actions);

  g_object_set_data (G_OBJECT (target), FUNC, (gpointer) func);
  g_signal_connect (target, "enter", G_CALLBACK (motion_cb), NULL);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), NULL);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), NULL);
  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), data, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

/**
 * reprise_row_drop_find_place:
 * @from: where in a list something stands
 * @onto: where that stands which it was dropped on
 * @before: whether it is to stand before that, and not behind it
 *
 * Returns: where it comes to stand, counted without itself
 */
guint
reprise_row_drop_find_place (guint    from,
                             guint    onto,
                             gboolean before)
{
  const guint to = before ? onto : onto + 1;

  return to > from ? to - 1 : to;
}
