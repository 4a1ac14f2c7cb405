#include "gui/reprise-main-menu.h"

/**
 * RepriseMainMenu:
 *
 * The button of the main menu, for every header bar that has one.
 */
struct _RepriseMainMenu
{
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (RepriseMainMenu, reprise_main_menu, ADW_TYPE_BIN)

static void
reprise_main_menu_class_init (RepriseMainMenuClass *klass)
{
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/reprise/Reprise/reprise-main-menu.ui");
}

static void
reprise_main_menu_init (RepriseMainMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
