/* What a window does with the tracks of a jukebox. */

#include "gui/reprise-window-tracks-actions.h"

#include "gui/jukebox/reprise-tracks-dialog.h"
#include "gui/reprise-window.h"

/* What is typed on the writing page until then is the appraisal's, as it is read. */
static void
edit_tracks (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  const char *appraisal = NULL;
  const char *track = NULL;
  GtkWidget *dialog = NULL;

  g_variant_get (parameter, "(&s&s)", &appraisal, &track);
  reprise_desk_save (reprise_window_get_desk (self));
  dialog = reprise_tracks_dialog_new (reprise_window_get_journal (self), appraisal,
                                      *track != '\0' ? track : NULL);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * reprise_window_tracks_actions_install:
 * @widget_class: the class of windows
 *
 * Gives windows the action `win.tracks` (ss): the UUID of an appraisal, and that of the track in it
 * that is to be edited first, or nothing.
 */
void
reprise_window_tracks_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.tracks", "(ss)", edit_tracks);
}
