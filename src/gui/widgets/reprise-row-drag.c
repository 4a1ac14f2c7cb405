/* Rows of a form that are dragged into another order. A drop does what the keys of a row do: the
 * row that is dragged emits its signal `move`, with how many places it goes down. */

#include "gui/widgets/reprise-row-drag.h"

#include <stdlib.h>

/* Returns: how far after @row @other stands among its siblings; 0 where it does not */
static int
count_places (GtkWidget *row,
              GtkWidget *other)
{
  int places = 0;

  for (; row != NULL && row != other; row = gtk_widget_get_next_sibling (row))
    places++;

  return row != NULL ? places : 0;
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         gpointer       data)
{
  GtkWidget *onto = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  GtkWidget *row = g_value_get_object (value);

  if (row == NULL || row == onto || gtk_widget_get_parent (row) != gtk_widget_get_parent (onto))
    return FALSE;

  g_signal_emit_by_name (row, "move", count_places (row, onto) - count_places (onto, row));
  return TRUE;
}

static GdkContentProvider *
prepare_cb (GtkWidget *row)
{
  return gdk_content_provider_new_typed (G_OBJECT_TYPE (row), row);
}

static void
drag_begin_cb (GtkWidget     *row,
               GdkDrag       *drag,
               GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

/**
 * reprise_row_drag_install:
 * @row: a row with a signal `move`, which has the number of places as its argument
 * @handle: what in it it is dragged by
 *
 * Lets a row be dragged onto its siblings of the same class, and them onto it.
 */
void
reprise_row_drag_install (GtkWidget *row,
                          GtkWidget *handle)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_OBJECT_TYPE (row), GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), row, G_CONNECT_SWAPPED);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), row,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));

  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), NULL);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (target));
}

/**
 * reprise_row_drag_move_in_box:
 * @row: a row in a #GtkBox
 * @step: how many places it goes down; up where that is negative
 *
 * Puts a row elsewhere among its siblings, and no further than there are any. The focus goes with
 * it, as it stays in its box.
 */
void
reprise_row_drag_move_in_box (GtkWidget *row,
                              int        step)
{
  GtkWidget *box = gtk_widget_get_parent (row);
  GtkWidget *onto = row;

  g_return_if_fail (GTK_IS_BOX (box));

  for (int i = 0; i < abs (step) && onto != NULL; i++)
    onto = step < 0 ? gtk_widget_get_prev_sibling (onto) : gtk_widget_get_next_sibling (onto);

  if (onto != NULL && onto != row)
    gtk_box_reorder_child_after (GTK_BOX (box), row,
                                 step < 0 ? gtk_widget_get_prev_sibling (onto) : onto);
}
