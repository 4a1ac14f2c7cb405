/* The items of a menu are read by their names. */

#include "gui/widgets/reprise-menu-names.h"
#include "support/test-gui.h"

static GMenuModel *
make_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  g_menu_append (menu, "_Facts…", "window.close");
  g_menu_append (section, "Select _Entries", "default.activate");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  return G_MENU_MODEL (menu);
}

static GtkWidget *
find_item (GtkWidget *widget,
           int       *nth)
{
  GtkWidget *found = NULL;

  if (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) ==
        GTK_ACCESSIBLE_ROLE_MENU_ITEM &&
      (*nth)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_item (child, nth);

  return found;
}

static void
assert_named (GtkWidget  *menu,
              int         nth,
              const char *name)
{
  GtkWidget *item = find_item (menu, &nth);
  GtkWidget *label = test_find (item, GTK_TYPE_LABEL);

  gtk_test_accessible_assert_relation (item, GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL);
  gtk_test_accessible_assert_role (label, GTK_ACCESSIBLE_ROLE_LABEL);
  gtk_test_accessible_assert_property (label, GTK_ACCESSIBLE_PROPERTY_LABEL, name);
}

static void
test_items (void)
{
  g_autoptr (GMenuModel) menu = make_menu ();
  GtkWindow *window = NULL;
  GtkWidget *button = NULL;

  if (gtk_get_minor_version () <= 8)
    {
      g_test_skip ("This GTK names them itself.");
      return;
    }

  window = GTK_WINDOW (adw_window_new ());
  button = gtk_menu_button_new ();
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (button), menu);
  adw_window_set_content (ADW_WINDOW (window), button);
  gtk_window_present (window);
  test_gui_wait_for_frame (button);

  for (int i = 0; i < 2; i++)
    {
      GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));

      gtk_menu_button_popup (GTK_MENU_BUTTON (button));
      assert_named (popover, 0, "Facts…");
      assert_named (popover, 1, "Select Entries");
      gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
    }
  gtk_window_destroy (window);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);
  reprise_menu_names_keep ();

  g_test_add_func ("/menu-names/items", test_items);

  return g_test_run ();
}
