#include "gui/film/reprise-facts-dialog.h"

#include "gui/film/reprise-film-form.h"

#include <glib/gi18n.h>

/**
 * RepriseFactsDialog:
 *
 * Where what is known of a film is written: its title and year, its facts and its credits.
 */
struct _RepriseFactsDialog
{
  RepriseThingDialog  parent_instance;

  RepriseFilmForm    *form;
};

G_DEFINE_FINAL_TYPE (RepriseFactsDialog, reprise_facts_dialog, REPRISE_TYPE_THING_DIALOG)

static gboolean
reprise_facts_dialog_is_changed (RepriseFormDialog *dialog)
{
  return reprise_film_form_is_changed (REPRISE_FACTS_DIALOG (dialog)->form);
}

static void
reprise_facts_dialog_show (RepriseThingDialog *dialog,
                           RepriseJournal     *journal,
                           gpointer            film)
{
  g_autofree char *label = reprise_film_dup_label (film);

  reprise_film_form_show_film (REPRISE_FACTS_DIALOG (dialog)->form, journal, film);
  reprise_form_dialog_show_form (REPRISE_FORM_DIALOG (dialog), label);
}

static GtkWidget *
reprise_facts_dialog_check (RepriseThingDialog  *dialog,
                            const char         **words)
{
  *words = _("One of the fields cannot be saved as it is. It says what it takes.");
  return reprise_film_form_check (REPRISE_FACTS_DIALOG (dialog)->form);
}

static gpointer
reprise_facts_dialog_collect (RepriseThingDialog *dialog,
                              gpointer            film)
{
  return reprise_film_form_dup_film (REPRISE_FACTS_DIALOG (dialog)->form);
}

static void
reprise_facts_dialog_class_init (RepriseFactsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RepriseThingDialogClass *thing_class = REPRISE_THING_DIALOG_CLASS (klass);

  REPRISE_FORM_DIALOG_CLASS (klass)->is_changed = reprise_facts_dialog_is_changed;
  thing_class->kind = REPRISE_THING_FILM;
  thing_class->show = reprise_facts_dialog_show;
  thing_class->check = reprise_facts_dialog_check;
  thing_class->collect = reprise_facts_dialog_collect;

  g_type_ensure (REPRISE_TYPE_FILM_FORM);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/film/reprise-facts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseFactsDialog, form);
}

static void
reprise_facts_dialog_init (RepriseFactsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_facts_dialog_new:
 * @journal: a journal
 * @film_uuid: a film
 *
 * Returns: (transfer none): a dialog that reads the film and lets it be edited; destroys itself
 */
GtkWidget *
reprise_facts_dialog_new (RepriseJournal *journal,
                          const char     *film_uuid)
{
  RepriseThingDialog *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (film_uuid != NULL, NULL);

  self = g_object_new (REPRISE_TYPE_FACTS_DIALOG, NULL);
  reprise_thing_dialog_load (self, journal, film_uuid);
  return GTK_WIDGET (self);
}
