#include "gui/widgets/reprise-late-menu.h"

static void
create_cb (GtkMenuButton *button,
           gpointer       menu)
{
  if (gtk_menu_button_get_menu_model (button) == NULL)
    gtk_menu_button_set_menu_model (button, menu);
}

/**
 * reprise_late_menu_attach:
 * @button: a button without a menu
 * @menu: what shall be in it
 *
 * Gives a button a menu that is built when it is opened for the first time: each item is widgets,
 * which a window would else have to make before it is seen.
 */
void
reprise_late_menu_attach (GtkMenuButton *button,
                          GMenuModel    *menu)
{
  g_return_if_fail (GTK_IS_MENU_BUTTON (button));
  g_return_if_fail (G_IS_MENU_MODEL (menu));

  gtk_menu_button_set_create_popup_func (button, create_cb, g_object_ref (menu), g_object_unref);
}
