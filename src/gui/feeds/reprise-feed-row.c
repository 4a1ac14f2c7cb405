#include "gui/feeds/reprise-feed-row.h"

#include "follow/reprise-follower.h"

#include <glib/gi18n.h>

#define INDENT 12  /* of what lies in a group, in pixels */

/**
 * RepriseFeedRow:
 *
 * A place in the list of feeds: what it is called, how much of it is not read yet, and a mark where
 * the feed could not be read.
 */
struct _RepriseFeedRow
{
  RepriseListChild parent_instance;

  GtkWidget        *body;
  GtkImage         *icon;
  GtkLabel         *title;
  GtkWidget        *trouble;
  GtkLabel         *count;
};

G_DEFINE_FINAL_TYPE (RepriseFeedRow, reprise_feed_row, REPRISE_TYPE_LIST_CHILD)

static const char *
get_icon_name (RepriseFeedPlace *place)
{
  RepriseFeed *feed = reprise_feed_place_get_feed (place);

  switch (reprise_feed_place_get_kind (place))
    {
    case REPRISE_FEED_PLACE_ALL:
      return "view-list-bullet-symbolic";
    case REPRISE_FEED_PLACE_UNREAD:
      return "mail-unread-symbolic";
    case REPRISE_FEED_PLACE_STARRED:
      return "starred-symbolic";
    case REPRISE_FEED_PLACE_GROUP:
      return "folder-symbolic";
    case REPRISE_FEED_PLACE_FEED:
      return reprise_feed_is_mine (feed) ? "avatar-default-symbolic"
                                         : "application-rss+xml-symbolic";
    }

  g_return_val_if_reached (NULL);
}

static const char *
get_trouble (RepriseFeedPlace *place)
{
  RepriseFeed *feed = reprise_feed_place_get_feed (place);

  /* That there is no network is said of all feeds at once, elsewhere. */
  if (feed == NULL || reprise_feed_get_trouble (feed) == REPRISE_FEED_TROUBLE_NONE ||
      reprise_feed_get_trouble (feed) == REPRISE_FEED_TROUBLE_OFFLINE)
    return NULL;

  return reprise_follower_say_trouble (feed);
}

static void
name_row (RepriseListChild *self,
          RepriseFeedPlace *place,
          const char       *trouble)
{
  const guint n = reprise_feed_place_get_n_unread (place);
  g_autofree char *unread = g_strdup_printf (ngettext ("%u unread", "%u unread", n), n);
  g_autoptr (GString) name = g_string_new (reprise_feed_place_get_title (place));

  if (n > 0)
    g_string_append_printf (name, ", %s", unread);
  if (trouble != NULL)
    g_string_append_printf (name, ", %s", trouble);
  reprise_list_child_set_name (self, name->str);
}

static void
set_class (GtkWidget  *widget,
           const char *name,
           gboolean    has)
{
  if (has)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

static void
show_count (RepriseFeedRow   *self,
            RepriseFeedPlace *place)
{
  const guint n = reprise_feed_place_get_n_unread (place);
  g_autofree char *count = g_strdup_printf ("%'u", n);

  gtk_label_set_label (self->count, n > 0 ? count : "");
  set_class (GTK_WIDGET (self->title), "dim-label",
             n == 0 && reprise_feed_place_get_feed (place) != NULL);
}

static void
show_place (RepriseFeedRow   *self,
            RepriseFeedPlace *place)
{
  GtkWidget *row = gtk_widget_get_parent (GTK_WIDGET (self));
  const RepriseFeedPlaceKind kind = reprise_feed_place_get_kind (place);
  const char *title = reprise_feed_place_get_title (place);
  const char *trouble = get_trouble (place);

  gtk_image_set_from_icon_name (self->icon, get_icon_name (place));
  gtk_label_set_label (self->title, title);
  set_class (GTK_WIDGET (self->title), "heading", kind == REPRISE_FEED_PLACE_GROUP);
  gtk_widget_set_visible (self->trouble, trouble != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), trouble != NULL ? trouble : title);
  gtk_widget_set_margin_start (self->body, INDENT * (int) reprise_feed_place_get_depth (place));
  if (row != NULL)
    set_class (row, "begins", reprise_feed_place_begins (place));
  show_count (self, place);
  name_row (REPRISE_LIST_CHILD (self), place, trouble);
}

static void
reprise_feed_row_show (RepriseListChild *child)
{
  RepriseFeedPlace *place = reprise_list_child_get_item (child);

  if (place != NULL)
    show_place (REPRISE_FEED_ROW (child), place);
}

static void
reprise_feed_row_class_init (RepriseFeedRowClass *klass)
{
  static const char * const followed[] = { "changed", NULL };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RepriseListChildClass *child_class = REPRISE_LIST_CHILD_CLASS (klass);

  child_class->followed = followed;
  child_class->show = reprise_feed_row_show;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/feeds/reprise-feed-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedRow, body);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedRow, icon);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedRow, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedRow, trouble);
  gtk_widget_class_bind_template_child (widget_class, RepriseFeedRow, count);
}

static void
reprise_feed_row_init (RepriseFeedRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
