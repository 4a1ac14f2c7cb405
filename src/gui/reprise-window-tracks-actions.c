/* What a window does with the tracks of a jukebox. */

#include "gui/reprise-window-tracks-actions.h"

#include "gui/jukebox/reprise-find-track-dialog.h"
#include "gui/jukebox/reprise-tracks-dialog.h"
#include "gui/reprise-window.h"
#include "jukebox/reprise-jukebox.h"

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

static void
find_track (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  RepriseWindow *self = REPRISE_WINDOW (widget);
  RepriseJukebox *jukebox = reprise_jukebox_get_default ();
  RepriseMusicLibrary *library = jukebox != NULL ? reprise_jukebox_get_library (jukebox) : NULL;
  const char *appraisal = NULL;
  const char *track = NULL;
  GtkWidget *dialog = NULL;

  /* A process without a jukebox plays nothing, and has no music to look through. */
  if (library == NULL)
    return;

  g_variant_get (parameter, "(&s&s)", &appraisal, &track);
  dialog = reprise_find_track_dialog_new (reprise_window_get_journal (self), library, appraisal,
                                          track);
  gtk_window_set_transient_for (GTK_WINDOW (dialog), GTK_WINDOW (self));
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * reprise_window_tracks_actions_install:
 * @widget_class: the class of windows
 *
 * Gives windows the actions `win.tracks` (ss): the UUID of an appraisal, and that of the track in
 * it that is to be edited first, or nothing; and `win.find-track` (ss): the UUID of an appraisal, and
 * that of a track in it whose file is to be found.
 */
void
reprise_window_tracks_actions_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.tracks", "(ss)", edit_tracks);
  gtk_widget_class_install_action (widget_class, "win.find-track", "(ss)", find_track);
}
