/* What a window does with the voices of guests. */

#include "gui/reprise-window-voices-actions.h"

#include "gui/voices/reprise-voices-dialog.h"
#include "store/reprise-journal-voices.h"

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

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  g_autoptr (RepriseWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (!reprise_journal_restore_voice_finish (REPRISE_JOURNAL (source), result, &error))
    reprise_window_tell (self, error->message);
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

/**
 * reprise_window_restore_voice:
 * @self: a window with a journal
 * @appraisal: the UUID of an appraisal
 * @voice: a voice in it as it was, maybe gone since
 *
 * Gives a voice its earlier text back; what it says until then becomes an earlier text.
 */
void
reprise_window_restore_voice (RepriseWindow *self,
                              const char    *appraisal,
                              RepriseVoice  *voice)
{
  g_return_if_fail (REPRISE_IS_WINDOW (self));
  g_return_if_fail (REPRISE_IS_VOICE (voice));

  reprise_desk_save (reprise_window_get_desk (self));
  reprise_journal_restore_voice_async (reprise_window_get_journal (self), appraisal, voice, NULL,
                                       restored_cb, g_object_ref (self));
}
