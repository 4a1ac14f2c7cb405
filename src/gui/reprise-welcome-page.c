#include "gui/reprise-welcome-page.h"

/**
 * RepriseWelcomePage:
 *
 * What a journal shows in which nothing is written yet: what one may begin with.
 */
struct _RepriseWelcomePage
{
  AdwBin         parent_instance;

  AdwStatusPage *page;
};

G_DEFINE_FINAL_TYPE (RepriseWelcomePage, reprise_welcome_page, ADW_TYPE_BIN)

static void
reprise_welcome_page_class_init (RepriseWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/reprise-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseWelcomePage, page);
}

static void
reprise_welcome_page_init (RepriseWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* A build to develop with has an icon of its own. */
  adw_status_page_set_icon_name (self->page, APPLICATION_ID);
}

/**
 * reprise_welcome_page_new:
 *
 * Returns: (transfer floating): a welcome
 */
GtkWidget *
reprise_welcome_page_new (void)
{
  return g_object_new (REPRISE_TYPE_WELCOME_PAGE, NULL);
}
