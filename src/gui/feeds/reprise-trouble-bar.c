#include "gui/feeds/reprise-trouble-bar.h"

#include "follow/reprise-follower.h"

#include <glib/gi18n.h>

/**
 * RepriseTroubleBar:
 *
 * Says what stands in the way of a feed, and lets its address be put right; else that there is no
 * network. Where nothing is wrong it is not there.
 */
struct _RepriseTroubleBar
{
  AdwBin     parent_instance;

  GtkImage  *icon;
  GtkLabel  *words;
  GtkWidget *button;
};

G_DEFINE_FINAL_TYPE (RepriseTroubleBar, reprise_trouble_bar, ADW_TYPE_BIN)

static void
reprise_trouble_bar_class_init (RepriseTroubleBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/feeds/reprise-trouble-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseTroubleBar, icon);
  gtk_widget_class_bind_template_child (widget_class, RepriseTroubleBar, words);
  gtk_widget_class_bind_template_child (widget_class, RepriseTroubleBar, button);
}

static void
reprise_trouble_bar_init (RepriseTroubleBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_trouble_bar_show:
 * @self: a bar
 * @feed: (nullable): the feed that is looked at
 * @online: whether there is a network
 *
 * Says what is wrong, if anything is.
 */
void
reprise_trouble_bar_show (RepriseTroubleBar *self,
                          RepriseFeed       *feed,
                          gboolean           online)
{
  const RepriseFeedTrouble trouble =
    feed != NULL ? reprise_feed_get_trouble (feed) : REPRISE_FEED_TROUBLE_NONE;
  const gboolean troubled = trouble != REPRISE_FEED_TROUBLE_NONE &&
                            trouble != REPRISE_FEED_TROUBLE_OFFLINE;

  g_return_if_fail (REPRISE_IS_TROUBLE_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self), troubled || !online);
  gtk_image_set_from_icon_name (self->icon, troubled ? "dialog-warning-symbolic"
                                                     : "network-offline-symbolic");
  gtk_label_set_label (self->words, troubled ? reprise_follower_say_trouble (feed)
                                             : _("You are offline. What was read before is here."));
  gtk_widget_set_visible (self->button, troubled);
}
