#include "gui/keeping/reprise-bin-row.h"

#include "gui/reprise-format.h"

#include <glib/gi18n.h>

/**
 * RepriseBinRow:
 *
 * Something that was deleted, with the button that takes it back: that activates `bin.restore` with
 * its UUID and what it is called.
 */
struct _RepriseBinRow
{
  RepriseListChild  parent_instance;

  GtkLabel         *title;
  GtkLabel         *line;
  GtkButton        *restore;
};

G_DEFINE_FINAL_TYPE (RepriseBinRow, reprise_bin_row, REPRISE_TYPE_LIST_CHILD)

static char *
name_entry (RepriseEntry *entry)
{
  GPtrArray *films = reprise_entry_get_films (entry);
  const int year = films->len == 1 ? reprise_film_get_year (films->pdata[0]) : 0;
  const char *title = reprise_entry_get_title (entry);

  return year > 0 ? g_strdup_printf ("%s (%d)", title, year) : g_strdup (title);
}

static char *
count_words (RepriseEntry *entry)
{
  const guint words = (guint) reprise_entry_get_words (entry);

  if (reprise_entry_is_viewing (entry))
    return g_strdup ("");

  /* Translators: how long a text is. */
  return g_strdup_printf (ngettext ("%u word", "%u words", words), words);
}

static char *
describe_entry (RepriseEntry *entry)
{
  g_autofree char *line = reprise_format_entry_line (entry);
  g_autofree char *date = reprise_format_date (reprise_entry_get_day (entry));
  g_autofree char *words = count_words (entry);

  return reprise_format_joined (date, line, words, NULL);
}

static void
name_widgets (RepriseBinRow *self,
              const char    *name,
              const char    *line)
{
  g_autofree char *both = g_strdup_printf ("%s, %s", name, line);
  /* Translators: a button that takes something out of the bin; %s is what it is called. */
  g_autofree char *restore = g_strdup_printf (_("Restore “%s”"), name);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->restore),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, restore,
                                  -1);
  reprise_list_child_set_name (REPRISE_LIST_CHILD (self), both);
}

static void
show_entry (RepriseBinRow *self,
            RepriseEntry  *entry)
{
  g_autofree char *name = name_entry (entry);
  g_autofree char *line = describe_entry (entry);

  gtk_label_set_label (self->title, name);
  gtk_label_set_label (self->line, line);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->restore), "(ss)",
                                    reprise_entry_get_uuid (entry), name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->restore), "bin.restore");
  gtk_widget_set_visible (GTK_WIDGET (self->restore), TRUE);
  name_widgets (self, name, line);
}

static void
show_nothing (RepriseBinRow *self,
              const GError  *error)
{
  gtk_label_set_label (self->title, error != NULL ? _("This entry cannot be read") : "");
  gtk_label_set_label (self->line, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->restore), FALSE);
}

static void
reprise_bin_row_show (RepriseListChild *child)
{
  RepriseDiaryItem *item = reprise_list_child_get_item (child);
  RepriseEntry *entry = item != NULL ? reprise_diary_item_get_entry (item) : NULL;

  if (entry != NULL)
    show_entry (REPRISE_BIN_ROW (child), entry);
  else
    show_nothing (REPRISE_BIN_ROW (child),
                  item != NULL ? reprise_diary_item_get_error (item) : NULL);
}

static void
reprise_bin_row_class_init (RepriseBinRowClass *klass)
{
  static const char * const followed[] = { "notify::entry", NULL };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RepriseListChildClass *child_class = REPRISE_LIST_CHILD_CLASS (klass);

  child_class->followed = followed;
  child_class->show = reprise_bin_row_show;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/reprise/Reprise/keeping/reprise-bin-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseBinRow, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseBinRow, line);
  gtk_widget_class_bind_template_child (widget_class, RepriseBinRow, restore);
}

static void
reprise_bin_row_init (RepriseBinRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
