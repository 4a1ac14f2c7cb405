/* What a window does with the voices of guests. */

#include "gui/reprise-window-voices-actions.h"

#include "gui/voices/reprise-voices-dialog.h"

/* What is typed on the writing page until then is the appraisal's, as it is read. */
static void
edit_voices (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  const char *appraisal = NULL;
  const char *voice = NULL;
  GtkWidget *dialog = NULL;

  g_variant_get (parameter, "(&s&s)", &appraisal, &voice);
  reprise_desk_save (reprise_window_get_desk (self));
  dialog = reprise_voices_dialog_new (reprise_window_get_journal (self), appraisal,
                                      *voice != '\0' ? voice : NULL);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * reprise_window_voices_actions_install:
 * @widget_class: the class of windows
 *
 * Gives windows the action `win.voices` (ss): the UUID of an appraisal, and that of the voice in it
 * that is to be written first, or nothing.
 */
void
reprise_window_voices_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.voices", "(ss)", edit_voices);
}
