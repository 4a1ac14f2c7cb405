#include "gui/feeds/reprise-post-row.h"

#include "gui/feeds/reprise-post-words.h"

#include <glib/gi18n.h>

/**
 * ReprisePostRow:
 *
 * A post in a list: its title, heavy until it is read, its feed, when it was written, and its
 * opening words.
 */
struct _ReprisePostRow
{
  AdwBin           parent_instance;

  ReprisePostItem *item;     /* (owned) (nullable): held */
  GtkWidget       *dot;      /* it is not read */
  GtkLabel        *title;
  GtkWidget       *star;
  GtkLabel        *feed;
  GtkLabel        *when;
  GtkLabel        *opening;
};

G_DEFINE_FINAL_TYPE (ReprisePostRow, reprise_post_row, ADW_TYPE_BIN)

enum
{
  PROP_ITEM = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

static void
name_list_item (ReprisePostRow *self,
                const char     *name)
{
  GtkWidget *list_item = gtk_widget_get_parent (GTK_WIDGET (self));

  if (list_item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (list_item), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    name, -1);
}

static void
name_row (ReprisePostRow *self,
          ReprisePost    *post,
          const char     *when)
{
  const char * const parts[] = {
    reprise_post_is_read (post) ? "" : C_("post", "unread"),
    reprise_post_is_starred (post) ? C_("post", "starred") : "",
    reprise_post_get_feed_label (post), when,
  };
  g_autoptr (GString) name = g_string_new (reprise_post_words_get_title (post));

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (name, ", %s", parts[i]);
  name_list_item (self, name->str);
}

static void
show_post (ReprisePostRow *self,
           ReprisePost    *post)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *when = reprise_post_words_dup_day (post, now);

  gtk_label_set_label (self->title, reprise_post_words_get_title (post));
  gtk_label_set_label (self->feed, reprise_post_get_feed_label (post));
  gtk_label_set_label (self->when, when);
  /* What stands for a title is not said twice. */
  gtk_label_set_label (self->opening,
                       reprise_post_words_is_titled (post) ? reprise_post_get_opening (post) : "");
  gtk_widget_set_opacity (self->dot, reprise_post_is_read (post) ? 0 : 1);
  gtk_widget_set_visible (self->star, reprise_post_is_starred (post));
  if (reprise_post_is_read (post))
    gtk_widget_remove_css_class (GTK_WIDGET (self->title), "unread");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "unread");
  name_row (self, post, when);
}

static void
changed_cb (ReprisePostRow *self)
{
  ReprisePost *post = self->item != NULL ? reprise_post_item_get_post (self->item) : NULL;

  if (post != NULL)
    {
      show_post (self, post);
      return;
    }

  gtk_label_set_label (self->title, "");
  gtk_label_set_label (self->feed, "");
  gtk_label_set_label (self->when, "");
  gtk_label_set_label (self->opening, "");
  gtk_widget_set_opacity (self->dot, 0);
  gtk_widget_set_visible (self->star, FALSE);
  name_list_item (self, "");
}

static void
let_item_go (ReprisePostRow *self)
{
  if (self->item == NULL)
    return;

  g_signal_handlers_disconnect_by_func (self->item, changed_cb, self);
  reprise_row_item_release (REPRISE_ROW_ITEM (self->item));
  g_clear_object (&self->item);
}

static void
reprise_post_row_dispose (GObject *object)
{
  let_item_go (REPRISE_POST_ROW (object));

  G_OBJECT_CLASS (reprise_post_row_parent_class)->dispose (object);
}

static void
reprise_post_row_get_property (GObject    *object,
                               guint       id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  ReprisePostRow *self = REPRISE_POST_ROW (object);

  switch (id)
    {
    case PROP_ITEM:
      g_value_set_object (value, self->item);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_post_row_set_property (GObject      *object,
                               guint         id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  ReprisePostRow *self = REPRISE_POST_ROW (object);

  switch (id)
    {
    case PROP_ITEM:
      reprise_post_row_set_item (self, g_value_get_object (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_post_row_class_init (ReprisePostRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_post_row_dispose;
  object_class->get_property = reprise_post_row_get_property;
  object_class->set_property = reprise_post_row_set_property;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, REPRISE_TYPE_POST_ITEM,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/feeds/reprise-post-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ReprisePostRow, dot);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostRow, title);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostRow, star);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostRow, feed);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostRow, when);
  gtk_widget_class_bind_template_child (widget_class, ReprisePostRow, opening);
}

static void
reprise_post_row_init (ReprisePostRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_post_row_get_item:
 * @self: a row
 *
 * Returns: (transfer none) (nullable): what it shows
 */
ReprisePostItem *
reprise_post_row_get_item (ReprisePostRow *self)
{
  g_return_val_if_fail (REPRISE_IS_POST_ROW (self), NULL);

  return self->item;
}

/**
 * reprise_post_row_set_item:
 * @self: a row
 * @item: (nullable): what it shall show; held while it does
 */
void
reprise_post_row_set_item (ReprisePostRow  *self,
                           ReprisePostItem *item)
{
  g_return_if_fail (REPRISE_IS_POST_ROW (self));

  if (self->item == item)
    return;

  let_item_go (self);
  if (item != NULL)
    {
      self->item = g_object_ref (item);
      g_signal_connect_swapped (item, "changed", G_CALLBACK (changed_cb), self);
      reprise_row_item_hold (REPRISE_ROW_ITEM (item));
    }
  changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}
