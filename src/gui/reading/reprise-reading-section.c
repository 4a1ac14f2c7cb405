#include "gui/reading/reprise-reading-section.h"

/**
 * RepriseReadingSection:
 *
 * A heading and the rows under it, at the foot of a page; nothing where there are no rows.
 */
struct _RepriseReadingSection
{
  GtkBox      parent_instance;

  GtkLabel   *heading;
  GtkListBox *rows;
};

G_DEFINE_FINAL_TYPE (RepriseReadingSection, reprise_reading_section, GTK_TYPE_BOX)

static void
reprise_reading_section_class_init (RepriseReadingSectionClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/reading/reprise-reading-section.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingSection, heading);
  gtk_widget_class_bind_template_child (widget_class, RepriseReadingSection, rows);
}

static void
reprise_reading_section_init (RepriseReadingSection *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_reading_section_new:
 * @title: what stands above its rows
 *
 * Returns: (transfer floating): a section without rows, which is not shown
 */
GtkWidget *
reprise_reading_section_new (const char *title)
{
  RepriseReadingSection *self = g_object_new (REPRISE_TYPE_READING_SECTION, NULL);

  gtk_label_set_label (self->heading, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->rows), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  return GTK_WIDGET (self);
}

/**
 * reprise_reading_section_append:
 * @self: a section, which is shown from now on
 * @row: a row for a list
 */
void
reprise_reading_section_append (RepriseReadingSection *self,
                                GtkWidget             *row)
{
  g_return_if_fail (REPRISE_IS_READING_SECTION (self));
  g_return_if_fail (GTK_IS_WIDGET (row));

  gtk_list_box_append (self->rows, row);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
}

/**
 * reprise_reading_section_clear:
 * @self: a section, which is hidden until it has rows again
 */
void
reprise_reading_section_clear (RepriseReadingSection *self)
{
  GtkWidget *row = NULL;

  g_return_if_fail (REPRISE_IS_READING_SECTION (self));

  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->rows))) != NULL)
    gtk_list_box_remove (self->rows, row);
}
