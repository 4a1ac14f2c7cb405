#include "gui/tags/reprise-tag-row.h"

#include <glib/gi18n.h>

/**
 * RepriseTagRow:
 *
 * A row of the list of tags: its name, how much it leads to, and what can be done with it.
 */
struct _RepriseTagRow
{
  AdwBin          parent_instance;

  RepriseTagItem *item;  /* (owned) (nullable) */
  GtkLabel       *name;
  GtkLevelBar    *bar;
  GtkLabel       *count;
  GtkWidget      *menu;
};

G_DEFINE_FINAL_TYPE (RepriseTagRow, reprise_tag_row, ADW_TYPE_BIN)

enum
{
  PROP_ITEM = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

/* A list item has its name from what is in it only where somebody says so. */
static void
name_row (RepriseTagRow *self)
{
  const char *name = reprise_tag_item_get_name (self->item);
  const guint n = reprise_tag_item_get_count (self->item);
  GtkWidget *around = gtk_widget_get_parent (GTK_WIDGET (self));
  /* Translators: a tag, and how many entries of the diary have it. */
  g_autofree char *label =
    g_strdup_printf (ngettext ("%s, %u entry", "%s, %u entries", n), name, n);
  /* Translators: %s is a tag. */
  g_autofree char *more = g_strdup_printf (_("More for “%s”"), name);

  if (around != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (around), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, more,
                                  -1);
}

static void
show_item (RepriseTagRow *self)
{
  const guint n = reprise_tag_item_get_count (self->item);
  g_autofree char *count = g_strdup_printf ("%u", n);

  gtk_label_set_label (self->name, reprise_tag_item_get_name (self->item));
  gtk_label_set_label (self->count, count);
  gtk_level_bar_set_max_value (self->bar, MAX (reprise_tag_item_get_most (self->item), 1));
  gtk_level_bar_set_value (self->bar, n);
  name_row (self);
}

static void
ask_page (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  RepriseTagRow *self = REPRISE_TAG_ROW (widget);
  g_autofree char *action = g_strconcat ("tags.", action_name + strlen ("row."), NULL);

  if (self->item != NULL)
    gtk_widget_activate_action (widget, action, "s", reprise_tag_item_get_name (self->item));
}

static void
reprise_tag_row_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (reprise_tag_row_parent_class)->root (widget);

  if (REPRISE_TAG_ROW (widget)->item != NULL)
    name_row (REPRISE_TAG_ROW (widget));
}

static void
reprise_tag_row_dispose (GObject *object)
{
  g_clear_object (&REPRISE_TAG_ROW (object)->item);

  G_OBJECT_CLASS (reprise_tag_row_parent_class)->dispose (object);
}

static void
reprise_tag_row_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_ITEM:
      g_value_set_object (value, REPRISE_TAG_ROW (object)->item);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_tag_row_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  RepriseTagRow *self = REPRISE_TAG_ROW (object);

  switch (id)
    {
    case PROP_ITEM:
      if (g_set_object (&self->item, g_value_get_object (value)) && self->item != NULL)
        show_item (self);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_tag_row_class_init (RepriseTagRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = reprise_tag_row_dispose;
  object_class->get_property = reprise_tag_row_get_property;
  object_class->set_property = reprise_tag_row_set_property;
  widget_class->root = reprise_tag_row_root;

  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, REPRISE_TYPE_TAG_ITEM,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/tags/reprise-tag-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseTagRow, name);
  gtk_widget_class_bind_template_child (widget_class, RepriseTagRow, bar);
  gtk_widget_class_bind_template_child (widget_class, RepriseTagRow, count);
  gtk_widget_class_bind_template_child (widget_class, RepriseTagRow, menu);
  gtk_widget_class_install_action (widget_class, "row.rename", NULL, ask_page);
  gtk_widget_class_install_action (widget_class, "row.merge", NULL, ask_page);
  gtk_widget_class_install_action (widget_class, "row.remove", NULL, ask_page);
}

static void
reprise_tag_row_init (RepriseTagRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  /* How much it is, not how good that is. */
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_LOW);
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_HIGH);
  gtk_level_bar_remove_offset_value (self->bar, GTK_LEVEL_BAR_OFFSET_FULL);
}
