#include "gui/reprise-main-menu.h"

#include "gui/widgets/reprise-late-menu.h"

/**
 * RepriseMainMenu:
 *
 * The button of the main menu, for every header bar that has one.
 */
struct _RepriseMainMenu
{
  AdwBin         parent_instance;

  GtkMenuButton *button;
  GMenuModel    *menu;
};

G_DEFINE_FINAL_TYPE (RepriseMainMenu, reprise_main_menu, ADW_TYPE_BIN)

static void
reprise_main_menu_class_init (RepriseMainMenuClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/reprise-main-menu.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseMainMenu, button);
  gtk_widget_class_bind_template_child (widget_class, RepriseMainMenu, menu);
}

static void
reprise_main_menu_init (RepriseMainMenu *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  reprise_late_menu_attach (self->button, self->menu);
}
