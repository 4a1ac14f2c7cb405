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
  GtkButton     *write;
  GtkButton     *sample;
};

G_DEFINE_FINAL_TYPE (RepriseWelcomePage, reprise_welcome_page, ADW_TYPE_BIN)

/* A button is as wide as its words, which large letters make wider than a narrow window. */
static void
wrap_words (GtkButton *button)
{
  GtkLabel *label = GTK_LABEL (gtk_button_get_child (button));

  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_justify (label, GTK_JUSTIFY_CENTER);
}

static void
reprise_welcome_page_class_init (RepriseWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/reprise-welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseWelcomePage, page);
  gtk_widget_class_bind_template_child (widget_class, RepriseWelcomePage, write);
  gtk_widget_class_bind_template_child (widget_class, RepriseWelcomePage, sample);
}

static void
reprise_welcome_page_init (RepriseWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  wrap_words (self->write);
  wrap_words (self->sample);
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
