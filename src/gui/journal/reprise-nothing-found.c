#include "gui/journal/reprise-nothing-found.h"

#include "gui/journal/reprise-diary-format.h"

#include <glib/gi18n.h>

/**
 * RepriseNothingFound:
 *
 * What stands where hits would: why there are none, and a way back.
 */
struct _RepriseNothingFound
{
  AdwBin         parent_instance;

  AdwStatusPage *page;
};

G_DEFINE_FINAL_TYPE (RepriseNothingFound, reprise_nothing_found, ADW_TYPE_BIN)

static void
reprise_nothing_found_class_init (RepriseNothingFoundClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/journal/reprise-nothing-found.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseNothingFound, page);
}

static void
reprise_nothing_found_init (RepriseNothingFound *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_nothing_found_tell:
 * @self: a page
 * @found: an answer without hits, or the want of one
 * @n_entries: how many entries were searched
 *
 * Says why there is nothing.
 */
void
reprise_nothing_found_tell (RepriseNothingFound *self,
                            RepriseDiaryModel   *found,
                            guint                n_entries)
{
  const GError *error = NULL;
  g_autofree char *words = NULL;
  g_autofree char *escaped = NULL;

  g_return_if_fail (REPRISE_IS_NOTHING_FOUND (self));
  g_return_if_fail (REPRISE_IS_DIARY_MODEL (found));

  error = reprise_diary_model_get_error (found);
  words = error != NULL
            ? g_strdup (error->message)
            : reprise_diary_format_nothing_found (n_entries, reprise_diary_model_get_query (found));
  escaped = g_markup_escape_text (words, -1);
  adw_status_page_set_title (self->page, error != NULL ? _("The Search Failed")
                                                       : _("Nothing Found"));
  adw_status_page_set_description (self->page, escaped);
}
