#include "gui/reading/reprise-number-mark.h"

#include "gui/widgets/reprise-wrap-layout.h"
#include "model/reprise-entry.h"

#include <glib/gi18n.h>

/**
 * RepriseNumberMark:
 *
 * That another appraisal has the same number: which one, and what can be done about it. Where the
 * number is one appraisal's alone there is no such mark.
 *
 * Its buttons activate the actions `win.show-entry` and `page.next-number`.
 */
struct _RepriseNumberMark
{
  AdwBin     parent_instance;

  GtkLabel  *words;
  GtkButton *other;
  GtkLabel  *title;
  GtkLabel  *more;
};

G_DEFINE_FINAL_TYPE (RepriseNumberMark, reprise_number_mark, ADW_TYPE_BIN)

static void
show_other (RepriseNumberMark *self,
            int                number,
            RepriseEntry      *other)
{
  /* Translators: before the title of another appraisal that has the same number. */
  g_autofree char *words = g_strdup_printf (_("Also № %d:"), number);
  /* Translators: a button that opens the appraisal of that title. */
  g_autofree char *name = g_strdup_printf (_("Open “%s”"), reprise_entry_get_title (other));

  gtk_label_set_label (self->words, words);
  gtk_label_set_label (self->title, reprise_entry_get_title (other));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->other), "s",
                                    reprise_entry_get_uuid (other));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->other),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
show_more (RepriseNumberMark *self,
           guint              n_more)
{
  /* Translators: how many others have the same number, beside the one that is named. */
  g_autofree char *words = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more),
                                            n_more);

  gtk_label_set_label (self->more, words);
  gtk_widget_set_visible (GTK_WIDGET (self->more), n_more > 0);
}

static void
reprise_number_mark_class_init (RepriseNumberMarkClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (REPRISE_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/reading/reprise-number-mark.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseNumberMark, words);
  gtk_widget_class_bind_template_child (widget_class, RepriseNumberMark, other);
  gtk_widget_class_bind_template_child (widget_class, RepriseNumberMark, title);
  gtk_widget_class_bind_template_child (widget_class, RepriseNumberMark, more);
}

static void
reprise_number_mark_init (RepriseNumberMark *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_number_mark_show:
 * @self: a mark
 * @number: the number of an appraisal
 * @others: (nullable) (element-type RepriseEntry): the appraisals that have it as well
 */
void
reprise_number_mark_show (RepriseNumberMark *self,
                          int                number,
                          GPtrArray         *others)
{
  const gboolean shared = others != NULL && others->len > 0;

  g_return_if_fail (REPRISE_IS_NUMBER_MARK (self));

  gtk_widget_set_visible (GTK_WIDGET (self), shared);
  if (!shared)
    return;

  show_other (self, number, others->pdata[0]);
  show_more (self, others->len - 1);
}
