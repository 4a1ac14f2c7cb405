#include "gui/widgets/reprise-icon-button.h"

/**
 * reprise_icon_button_show:
 * @button: a button that has nothing but an icon
 * @icon_name: the name of its icon
 * @words: what it does now
 *
 * Shows what a button does that does not always do the same, to who sees it and who does not.
 */
void
reprise_icon_button_show (GtkButton  *button,
                          const char *icon_name,
                          const char *words)
{
  g_return_if_fail (GTK_IS_BUTTON (button));
  g_return_if_fail (icon_name != NULL && words != NULL);

  gtk_button_set_icon_name (button, icon_name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (button), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                  -1);
}
