#include "gui/widgets/reprise-message-dialog.h"

#include <adwaita.h>

/* A dialog has its heading twice: large on one line, and small on several for where there is no room
 * for that. libadwaita measures both for whatever width there is, and a label that cannot wrap for
 * less than it needs: newer GTKs complain of it. One that can is shown under no other conditions. */
static gboolean
let_heading_wrap (GtkWidget *widget)
{
  gboolean found = FALSE;

  if (GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "title-2"))
    {
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      return TRUE;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && !found;
       child = gtk_widget_get_next_sibling (child))
    found = let_heading_wrap (child);

  return found;
}

/**
 * reprise_message_dialog_new:
 * @parent: (nullable): the window it is over
 * @heading: what it is about
 * @body: a sentence or two
 *
 * Returns: (transfer none): an #AdwMessageDialog without responses
 */
GtkWidget *
reprise_message_dialog_new (GtkWindow  *parent,
                            const char *heading,
                            const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  let_heading_wrap (dialog);
  return dialog;
}
