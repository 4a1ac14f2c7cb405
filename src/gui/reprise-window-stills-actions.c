/* What a window does with the stills of an appraisal. */

#include "gui/reprise-window-stills-actions.h"

#include "gui/stills/reprise-stills-dialog.h"

/* What is typed on the writing page until then is the appraisal's, as it is read. */
static void
edit_stills (GtkWidget  *widget,
             const char *action_name,
             GVariant   *appraisal)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  GtkWidget *dialog = NULL;

  reprise_desk_save (reprise_window_get_desk (self));
  dialog = reprise_stills_dialog_new (reprise_window_get_journal (self),
                                      g_variant_get_string (appraisal, NULL));
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * reprise_window_stills_actions_install:
 * @widget_class: the class of windows
 *
 * Gives windows the action `win.stills` s: the UUID of an appraisal whose stills are to be edited.
 */
void
reprise_window_stills_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.stills", "s", edit_stills);
}
