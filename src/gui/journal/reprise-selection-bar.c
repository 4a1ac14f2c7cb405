#include "gui/journal/reprise-selection-bar.h"

#include <glib/gi18n.h>

/**
 * RepriseSelectionBar:
 *
 * What can be done with the entries that are selected. The actions are those of the list around.
 */
struct _RepriseSelectionBar
{
  AdwBin    parent_instance;

  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (RepriseSelectionBar, reprise_selection_bar, ADW_TYPE_BIN)

static void
reprise_selection_bar_class_init (RepriseSelectionBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/journal/reprise-selection-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseSelectionBar, count);
}

static void
reprise_selection_bar_init (RepriseSelectionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_selection_bar_show_count:
 * @self: a bar
 * @count: how many entries are selected
 */
void
reprise_selection_bar_show_count (RepriseSelectionBar *self,
                                  guint                count)
{
  /* Translators: how many entries of the diary are selected. */
  g_autofree char *words = g_strdup_printf (ngettext ("%u selected", "%u selected", count), count);

  g_return_if_fail (REPRISE_IS_SELECTION_BAR (self));

  gtk_label_set_label (self->count, words);
}
