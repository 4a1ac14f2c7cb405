#include "gui/tags/reprise-tag-row.h"

#include <glib/gi18n.h>

/**
 * RepriseTagRow:
 *
 * A row of the list of tags: its name, how much it leads to, and what can be done with it.
 */
struct _RepriseTagRow
{
  RepriseListChild parent_instance;

  GtkLabel       *name;
  GtkLevelBar    *bar;
  GtkLabel       *count;
  GtkWidget      *menu;
};

G_DEFINE_FINAL_TYPE (RepriseTagRow, reprise_tag_row, REPRISE_TYPE_LIST_CHILD)

static RepriseTagItem *
get_item (RepriseTagRow *self)
{
  return reprise_list_child_get_item (REPRISE_LIST_CHILD (self));
}

/* A list item has its name from what is in it only where somebody says so. */
static void
name_row (RepriseTagRow *self)
{
  RepriseTagItem *item = get_item (self);
  const char *name = reprise_tag_item_get_name (item);
  const guint n = reprise_tag_item_get_count (item);
  /* Translators: a tag, and how many entries of the diary have it. */
  g_autofree char *label =
    g_strdup_printf (ngettext ("%s, %u entry", "%s, %u entries", n), name, n);
  /* Translators: %s is a tag. */
  g_autofree char *more = g_strdup_printf (_("More for “%s”"), name);

  reprise_list_child_set_name (REPRISE_LIST_CHILD (self), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, more,
                                  -1);
}

static void
reprise_tag_row_show (RepriseListChild *child)
{
  RepriseTagRow *self = REPRISE_TAG_ROW (child);
  RepriseTagItem *item = get_item (self);
  const guint n = item != NULL ? reprise_tag_item_get_count (item) : 0;
  g_autofree char *count = g_strdup_printf ("%u", n);

  if (item == NULL)
    return;

  gtk_label_set_label (self->name, reprise_tag_item_get_name (item));
  gtk_label_set_label (self->count, count);
  gtk_level_bar_set_max_value (self->bar, MAX (reprise_tag_item_get_most (item), 1));
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

  if (get_item (self) != NULL)
    gtk_widget_activate_action (widget, action, "s", reprise_tag_item_get_name (get_item (self)));
}

static void
reprise_tag_row_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (reprise_tag_row_parent_class)->root (widget);

  if (get_item (REPRISE_TAG_ROW (widget)) != NULL)
    name_row (REPRISE_TAG_ROW (widget));
}

static void
reprise_tag_row_class_init (RepriseTagRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  REPRISE_LIST_CHILD_CLASS (klass)->show = reprise_tag_row_show;
  widget_class->root = reprise_tag_row_root;

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
