#include "gui/widgets/reprise-message-dialog.h"

#include <adwaita.h>

#define LEAST_WIDTH 100  /* of a heading, in pixels: room for a letter, less than any dialog has */

/* A dialog has its heading twice: large on one line, and small on several for where there is no
 * room for that. libadwaita measures both for the least width that either of them can have, which
 * newer GTKs say is too little for the other, unless it is the same for both. */
static void
let_headings_wrap (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && (gtk_widget_has_css_class (widget, "title-2") ||
                                gtk_widget_has_css_class (widget, "title-4")))
    {
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_wrap_mode (GTK_LABEL (widget), PANGO_WRAP_WORD_CHAR);
      gtk_widget_set_size_request (widget, LEAST_WIDTH, -1);
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    let_headings_wrap (child);
}

/**
 * reprise_message_dialog_new:
 * @parent: (nullable): the window it is over
 * @heading: what it is about
 * @body: (nullable): a sentence or two
 *
 * Returns: (transfer none): an #AdwMessageDialog without responses
 */
GtkWidget *
reprise_message_dialog_new (GtkWindow  *parent,
                            const char *heading,
                            const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  reprise_message_dialog_set_up (dialog);
  return dialog;
}

/**
 * reprise_message_dialog_set_up:
 * @dialog: an #AdwMessageDialog that is of a class of its own
 *
 * Does for it what reprise_message_dialog_new() does for others.
 */
void
reprise_message_dialog_set_up (GtkWidget *dialog)
{
  g_return_if_fail (ADW_IS_MESSAGE_DIALOG (dialog));

  /* With the window goes what the answer would be about. */
  gtk_window_set_destroy_with_parent (GTK_WINDOW (dialog), TRUE);
  let_headings_wrap (dialog);
}
