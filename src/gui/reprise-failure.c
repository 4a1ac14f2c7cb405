/* What went wrong, told at length. */

#include "gui/reprise-failure.h"

#include "gui/widgets/reprise-message-dialog.h"

#include <glib/gi18n.h>

static GtkWindow *
find_window (GtkWidget *widget)
{
  GtkRoot *root = widget != NULL ? gtk_widget_get_root (widget) : NULL;
  GApplication *application = g_application_get_default ();

  if (GTK_IS_WINDOW (root) && gtk_widget_get_mapped (GTK_WIDGET (root)))
    return GTK_WINDOW (root);

  return application != NULL ? gtk_application_get_active_window (GTK_APPLICATION (application))
                             : NULL;
}

/**
 * reprise_failure_present:
 * @widget: (nullable): where something was asked for
 * @heading: what did not happen
 * @error: why, in sentences for people
 *
 * Tells what a toast is too short for, over the window of @widget; where there is none, over the
 * one that is in front.
 */
void
reprise_failure_present (GtkWidget    *widget,
                         const char   *heading,
                         const GError *error)
{
  GtkWindow *window = NULL;
  AdwMessageDialog *dialog = NULL;

  g_return_if_fail (widget == NULL || GTK_IS_WIDGET (widget));
  g_return_if_fail (heading != NULL);
  g_return_if_fail (error != NULL);

  window = find_window (widget);
  if (window == NULL)
    return;

  dialog = ADW_MESSAGE_DIALOG (reprise_message_dialog_new (window, heading, error->message));
  adw_message_dialog_add_response (dialog, "close", _("_Close"));
  gtk_window_present (GTK_WINDOW (dialog));
}
