/* Rows of a form that are dragged into another order. A drop does what the keys of a row do: the
 * row that is dragged emits its signal `move`, with how many places it goes down. */

#include "gui/widgets/reprise-row-drag.h"

#include "gui/widgets/reprise-row-drop.h"

#include <stdlib.h>

#define HELD "reprise-held"

static guint
count_before (GtkWidget *row)
{
  guint n = 0;

  while ((row = gtk_widget_get_prev_sibling (row)) != NULL)
    n++;

  return n;
}

static gboolean
drop_on (GtkWidget    *onto,
         const GValue *value,
         gboolean      before,
         gpointer      data)
{
  GtkWidget *row = g_value_get_object (value);
  guint from = 0;
  guint to = 0;

  if (row == NULL || row == onto || gtk_widget_get_parent (row) != gtk_widget_get_parent (onto))
    return FALSE;

  from = count_before (row);
  to = reprise_row_drop_find_place (from, count_before (onto), before);
  if (to != from)
    g_signal_emit_by_name (row, "move", (int) to - (int) from);
  return TRUE;
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            GtkWidget     *row)
{
  GtkWidget *handle = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  graphene_point_t held;

  if (!gtk_widget_compute_point (handle, row, &GRAPHENE_POINT_INIT ((float) x, (float) y), &held))
    return NULL;

  g_object_set_data_full (G_OBJECT (source), HELD, g_memdup2 (&held, sizeof held), g_free);
  return gdk_content_provider_new_typed (G_OBJECT_TYPE (row), row);
}

static void
drag_begin_cb (GtkDragSource *source,
               GdkDrag       *drag,
               GtkWidget     *row)
{
  const graphene_point_t *held = g_object_get_data (G_OBJECT (source), HELD);

  reprise_row_drag_show (drag, row, (int) held->x, (int) held->y);
}

/**
 * reprise_row_drag_install:
 * @row: a row with a signal `move`, which has the number of places as its argument
 * @handle: what in it it is dragged by
 *
 * Lets a row be dragged before its siblings of the same class or behind them, and them around it.
 */
void
reprise_row_drag_install (GtkWidget *row,
                          GtkWidget *handle)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_cb), row, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_begin_cb), row, 0);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
  reprise_row_drop_install (row, G_OBJECT_TYPE (row), GDK_ACTION_MOVE, drop_on, row);
}

/**
 * reprise_row_drag_show:
 * @drag: a drag that begins
 * @row: what is dragged
 * @x: where on the row the pointer is
 * @y: likewise
 *
 * Lets a picture of the row hang on the pointer, where it was taken hold of.
 */
void
reprise_row_drag_show (GdkDrag   *drag,
                       GtkWidget *row,
                       int        x,
                       int        y)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);
  g_autoptr (GdkPaintable) still = gdk_paintable_get_current_image (picture);
  GtkWidget *shown = gtk_picture_new_for_paintable (still);

  gtk_picture_set_can_shrink (GTK_PICTURE (shown), FALSE);
  gtk_widget_add_css_class (shown, "dragged-row");
  gtk_drag_icon_set_child (GTK_DRAG_ICON (gtk_drag_icon_get_for_drag (drag)), shown);
  gdk_drag_set_hotspot (drag, x, y);
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
