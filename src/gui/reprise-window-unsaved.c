/* What cannot be kept is not thrown away without asking. */

#include "gui/reprise-window-unsaved.h"

#include "gui/widgets/reprise-message-dialog.h"

#include <glib/gi18n.h>

static void
answered_cb (GtkWindow  *window,
             const char *response)
{
  if (g_strcmp0 (response, "again") == 0)
    gtk_window_close (window);
  else if (g_strcmp0 (response, "discard") == 0)
    gtk_window_destroy (window);
}

/**
 * reprise_window_ask_to_discard:
 * @window: a window that was to be closed
 * @error: why what was written in it cannot be saved, in words for people
 *
 * Asks whether the window shall be closed all the same, stay open, or try to save again and close.
 */
void
reprise_window_ask_to_discard (GtkWindow    *window,
                               const GError *error)
{
  GtkWidget *dialog = NULL;

  g_return_if_fail (GTK_IS_WINDOW (window));
  g_return_if_fail (error != NULL);

  dialog = reprise_message_dialog_new (window, _("Close Without Saving?"), error->message);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog),
                                    "cancel", _("_Keep Open"),
                                    "discard", _("_Close Without Saving"),
                                    "again", _("_Try Again"),
                                    NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "discard",
                                              ADW_RESPONSE_DESTRUCTIVE);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "again");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), window,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}
