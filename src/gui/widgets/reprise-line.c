#include "gui/widgets/reprise-line.h"

/**
 * reprise_line_show:
 * @label: a line among others
 * @text: (nullable): what it says
 *
 * Shows the line where it says something; where it says nothing it takes no room.
 */
void
reprise_line_show (GtkLabel   *label,
                   const char *text)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  gtk_label_set_label (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}
