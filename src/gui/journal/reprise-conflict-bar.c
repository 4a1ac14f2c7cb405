#include "gui/journal/reprise-conflict-bar.h"

#include <glib/gi18n.h>

/**
 * RepriseConflictBar:
 *
 * Says that something was changed in two places at once and that both are kept, and what to do. Its
 * buttons activate `page.revisions` and `page.keep-mine`.
 */
struct _RepriseConflictBar
{
  AdwBin         parent_instance;

  GtkInfoBar    *bar;
  GtkOrientable *box;
  GtkLabel      *label;
  GtkWidget     *see_both;
};

G_DEFINE_FINAL_TYPE (RepriseConflictBar, reprise_conflict_bar, ADW_TYPE_BIN)

static void
reprise_conflict_bar_class_init (RepriseConflictBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/journal/reprise-conflict-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseConflictBar, bar);
  gtk_widget_class_bind_template_child (widget_class, RepriseConflictBar, box);
  gtk_widget_class_bind_template_child (widget_class, RepriseConflictBar, label);
  gtk_widget_class_bind_template_child (widget_class, RepriseConflictBar, see_both);
}

static void
reprise_conflict_bar_init (RepriseConflictBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_conflict_bar_say:
 * @self: a bar
 * @texts: whether a text was changed in two places
 * @elsewhere: (nullable): what else is said in the other place, in words
 *
 * Says what was changed.
 */
void
reprise_conflict_bar_say (RepriseConflictBar *self,
                          gboolean            texts,
                          const char         *elsewhere)
{
  const char *of_texts = _("This was also changed elsewhere while you wrote. Both are kept: yours is "
                           "here, the other among the earlier texts.");
  g_autofree char *of_facts = NULL;
  g_autofree char *all = NULL;

  g_return_if_fail (REPRISE_IS_CONFLICT_BAR (self));

  if (elsewhere != NULL)
    /* Translators: %s is what is said there: “Genre: Drama · Judgement: 8”. */
    of_facts = g_strdup_printf (_("Elsewhere it says something else: %s. Here it is as you left it."),
                                elsewhere);
  all = texts && of_facts != NULL ? g_strconcat (of_texts, " ", of_facts, NULL) : NULL;
  gtk_label_set_label (self->label, all != NULL ? all : of_facts != NULL ? of_facts : of_texts);
  gtk_widget_set_visible (self->see_both, texts);
}

/**
 * reprise_conflict_bar_set_revealed:
 * @self: a bar
 * @revealed: whether there is a conflict
 */
void
reprise_conflict_bar_set_revealed (RepriseConflictBar *self,
                                   gboolean            revealed)
{
  g_return_if_fail (REPRISE_IS_CONFLICT_BAR (self));

  /* What was never revealed has no place in the layout either: its words are long to measure. */
  if (revealed)
    gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_info_bar_set_revealed (self->bar, revealed);
}

/**
 * reprise_conflict_bar_get_revealed:
 * @self: a bar
 *
 * Returns: whether there is a conflict
 */
gboolean
reprise_conflict_bar_get_revealed (RepriseConflictBar *self)
{
  g_return_val_if_fail (REPRISE_IS_CONFLICT_BAR (self), FALSE);

  return gtk_info_bar_get_revealed (self->bar);
}

/**
 * reprise_conflict_bar_set_narrow:
 * @self: a bar
 * @narrow: whether its buttons stand under its words
 */
void
reprise_conflict_bar_set_narrow (RepriseConflictBar *self,
                                 gboolean            narrow)
{
  g_return_if_fail (REPRISE_IS_CONFLICT_BAR (self));

  gtk_orientable_set_orientation (self->box, narrow ? GTK_ORIENTATION_VERTICAL
                                                    : GTK_ORIENTATION_HORIZONTAL);
}
