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
  AdwBin            parent_instance;

  RepriseFeedPlace *place;    /* (owned) (nullable) */
  GtkWidget        *body;
  GtkImage         *icon;
  GtkLabel         *title;
  GtkWidget        *trouble;
  GtkLabel         *count;
};

G_DEFINE_FINAL_TYPE (RepriseFeedRow, reprise_feed_row, ADW_TYPE_BIN)

enum
{
  PROP_PLACE = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

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
name_row (RepriseFeedRow *self,
          const char     *trouble)
{
  GtkWidget *list_item = gtk_widget_get_parent (GTK_WIDGET (self));
  const char *title = reprise_feed_place_get_title (self->place);
  const guint n = reprise_feed_place_get_n_unread (self->place);
  g_autofree char *unread = g_strdup_printf (ngettext ("%u unread", "%u unread", n), n);
  g_autoptr (GString) name = g_string_new (title);

  if (n > 0)
    g_string_append_printf (name, ", %s", unread);
  if (trouble != NULL)
    g_string_append_printf (name, ", %s", trouble);
  if (list_item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    name->str, -1);
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
show_count (RepriseFeedRow *self)
{
  const guint n = reprise_feed_place_get_n_unread (self->place);
  g_autofree char *count = g_strdup_printf ("%'u", n);

  gtk_label_set_label (self->count, n > 0 ? count : "");
  set_class (GTK_WIDGET (self->title), "dim-label",
             n == 0 && reprise_feed_place_get_feed (self->place) != NULL);
}

static void
changed_cb (RepriseFeedRow *self)
{
  const RepriseFeedPlaceKind kind = reprise_feed_place_get_kind (self->place);
  const char *trouble = get_trouble (self->place);

  gtk_image_set_from_icon_name (self->icon, get_icon_name (self->place));
  gtk_label_set_label (self->title, reprise_feed_place_get_title (self->place));
  set_class (GTK_WIDGET (self->title), "heading", kind == REPRISE_FEED_PLACE_GROUP);
  gtk_widget_set_visible (self->trouble, trouble != NULL);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self),
                               trouble != NULL ? trouble
                                               : reprise_feed_place_get_title (self->place));
  gtk_widget_set_margin_start (self->body,
                               INDENT * (int) reprise_feed_place_get_depth (self->place));
  if (gtk_widget_get_parent (GTK_WIDGET (self)) != NULL)
    set_class (gtk_widget_get_parent (GTK_WIDGET (self)), "begins",
               reprise_feed_place_begins (self->place));
  show_count (self);
  name_row (self, trouble);
}

static void
reprise_feed_row_dispose (GObject *object)
{
  RepriseFeedRow *self = REPRISE_FEED_ROW (object);

  if (self->place != NULL)
    g_signal_handlers_disconnect_by_data (self->place, self);
  g_clear_object (&self->place);

  G_OBJECT_CLASS (reprise_feed_row_parent_class)->dispose (object);
}

static void
reprise_feed_row_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  RepriseFeedRow *self = REPRISE_FEED_ROW (object);

  switch (id)
    {
    case PROP_PLACE:
      g_value_set_object (value, self->place);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_feed_row_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  RepriseFeedRow *self = REPRISE_FEED_ROW (object);

  switch (id)
    {
    case PROP_PLACE:
      reprise_feed_row_set_place (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_feed_row_class_init (RepriseFeedRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_feed_row_dispose;
  object_class->get_property = reprise_feed_row_get_property;
  object_class->set_property = reprise_feed_row_set_property;

  properties[PROP_PLACE] =
    g_param_spec_object ("place", NULL, NULL, REPRISE_TYPE_FEED_PLACE,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

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

/**
 * reprise_feed_row_get_place:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
RepriseFeedPlace *
reprise_feed_row_get_place (RepriseFeedRow *self)
{
  g_return_val_if_fail (REPRISE_IS_FEED_ROW (self), NULL);

  return self->place;
}

/**
 * reprise_feed_row_set_place:
 * @self: a row
 * @place: (nullable): what it shall show
 */
void
reprise_feed_row_set_place (RepriseFeedRow   *self,
                            RepriseFeedPlace *place)
{
  g_return_if_fail (REPRISE_IS_FEED_ROW (self));

  if (self->place == place)
    return;

  if (self->place != NULL)
    g_signal_handlers_disconnect_by_data (self->place, self);
  g_set_object (&self->place, place);
  if (place != NULL)
    {
      g_signal_connect_object (place, "changed", G_CALLBACK (changed_cb), self,
                               G_CONNECT_SWAPPED);
      changed_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACE]);
}
