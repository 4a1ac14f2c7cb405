/* What went wrong, told at length. */

#include "gui/reprise-failure.h"

#include <glib/gi18n.h>

/**
 * reprise_failure_present:
 * @widget: where something was asked for
 * @heading: what did not happen
 * @error: why, in sentences for people
 *
 * Tells over the window of @widget what a toast is too short for. Where @widget is in no window that
 * is shown nobody is there to be told.
 */
void
reprise_failure_present (GtkWidget    *widget,
                         const char   *heading,
                         const GError *error)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  AdwMessageDialog *dialog = NULL;

  g_return_if_fail (heading != NULL);
  g_return_if_fail (error != NULL);

  if (!GTK_IS_WINDOW (root) || !gtk_widget_get_mapped (GTK_WIDGET (root)))
    return;

  dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (root), heading,
                                                       error->message));
  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
