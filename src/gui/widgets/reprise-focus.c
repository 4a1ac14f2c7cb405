#include "gui/widgets/reprise-focus.h"

/**
 * reprise_focus_child:
 * @widget: a widget with one child, which cannot have the focus itself
 * @direction: where the focus goes
 *
 * What a class has for its `focus` that says with its `grab_focus` where to begin. The ones it
 * would inherit from libadwaita's bins and GTK's rows go there by Tab, too, past what stands before
 * it, and come back to it from what stands behind.
 *
 * Returns: whether the focus found a place in @widget
 */
gboolean
reprise_focus_child (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  GtkWidget *child = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  child = gtk_widget_get_first_child (widget);
  return child != NULL && gtk_widget_child_focus (child, direction);
}
