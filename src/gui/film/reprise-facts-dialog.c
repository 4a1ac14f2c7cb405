#include "gui/film/reprise-facts-dialog.h"

#include "gui/film/reprise-film-form.h"
#include "gui/reprise-request.h"
#include "store/reprise-journal-films.h"

#include <glib/gi18n.h>

/**
 * RepriseFactsDialog:
 *
 * Where what is known of a film is written: its title and year, its facts and its credits.
 *
 * A save names the film as it was read; what others changed meanwhile stays.
 */
struct _RepriseFactsDialog
{
  RepriseFormDialog  parent_instance;

  RepriseJournal    *journal;  /* (owned) */
  RepriseFilm       *film;     /* (owned) (nullable): as it was read */
  GCancellable      *asking;   /* (owned) (nullable) */
  RepriseFilmForm   *form;
};

G_DEFINE_FINAL_TYPE (RepriseFactsDialog, reprise_facts_dialog, REPRISE_TYPE_FORM_DIALOG)

enum
{
  SIGNAL_SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_film (RepriseFactsDialog *self)
{
  g_autofree char *label = reprise_film_dup_label (self->film);

  reprise_film_form_show_film (self->form, self->journal, self->film);
  reprise_form_dialog_show_form (REPRISE_FORM_DIALOG (self), label);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseFactsDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFilm) film =
    reprise_journal_load_film_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  g_set_object (&self->film, film);
  if (film != NULL)
    show_film (self);
  else
    reprise_form_dialog_show_failure (REPRISE_FORM_DIALOG (self), error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseFactsDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFilm) film =
    reprise_journal_save_film_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  reprise_form_dialog_end_saving (REPRISE_FORM_DIALOG (self), error);
  if (film == NULL)
    return;

  g_signal_emit (self, signals[SIGNAL_SAVED], 0, film);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
reprise_facts_dialog_is_changed (RepriseFormDialog *dialog)
{
  return reprise_film_form_is_changed (REPRISE_FACTS_DIALOG (dialog)->form);
}

static void
reprise_facts_dialog_save (RepriseFormDialog *dialog)
{
  RepriseFactsDialog *self = REPRISE_FACTS_DIALOG (dialog);
  GtkWidget *wrong = reprise_film_form_check (self->form);
  g_autoptr (RepriseFilm) edited = NULL;
  RepriseRequest *request = NULL;

  if (wrong != NULL)
    {
      reprise_form_dialog_refuse (
        dialog, _("One of the fields cannot be saved as it is. It says what it takes."), wrong);
      return;
    }

  if (!reprise_film_form_is_changed (self->form))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  edited = reprise_film_form_dup_film (self->form);
  reprise_form_dialog_begin_saving (dialog);
  request = reprise_request_begin (self, &self->asking);
  reprise_journal_save_film_async (self->journal, edited, self->film,
                                   reprise_request_get_cancellable (request), saved_cb, request);
}

static void
reprise_facts_dialog_dispose (GObject *object)
{
  RepriseFactsDialog *self = REPRISE_FACTS_DIALOG (object);

  /* A save that is under way ends all the same. */
  reprise_request_cancel (&self->asking);
  g_clear_object (&self->film);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_facts_dialog_parent_class)->dispose (object);
}

static void
reprise_facts_dialog_class_init (RepriseFactsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_facts_dialog_dispose;
  REPRISE_FORM_DIALOG_CLASS (klass)->is_changed = reprise_facts_dialog_is_changed;
  REPRISE_FORM_DIALOG_CLASS (klass)->save = reprise_facts_dialog_save;

  /**
   * RepriseFactsDialog::saved:
   * @self: the dialog, which goes now
   * @film: the film as it stands
   */
  signals[SIGNAL_SAVED] =
    g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, REPRISE_TYPE_FILM);

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
  RepriseFactsDialog *self = NULL;
  RepriseRequest *request = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (film_uuid != NULL, NULL);

  self = g_object_new (REPRISE_TYPE_FACTS_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  request = reprise_request_begin (self, &self->asking);
  reprise_journal_load_film_async (journal, film_uuid, reprise_request_get_cancellable (request),
                                   loaded_cb, request);
  return GTK_WIDGET (self);
}
