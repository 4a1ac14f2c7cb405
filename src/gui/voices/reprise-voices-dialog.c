#include "gui/voices/reprise-voices-dialog.h"

#include "gui/reprise-format.h"
#include "gui/reprise-request.h"
#include "gui/voices/reprise-voices-form.h"
#include "store/reprise-journal-actions.h"

#include <glib/gi18n.h>

/**
 * RepriseVoicesDialog:
 *
 * Where the voices of guests in an appraisal are written.
 *
 * A save names the appraisal as it was read; what others, or the writing page, changed meanwhile
 * stays.
 */
struct _RepriseVoicesDialog
{
  RepriseFormDialog  parent_instance;

  RepriseJournal    *journal;    /* (owned) */
  RepriseAppraisal  *appraisal;  /* (owned) (nullable): as it was read */
  char              *voice;      /* (owned) (nullable): which is to be written first */
  GCancellable      *asking;     /* (owned) (nullable) */
  RepriseVoicesForm *form;
};

G_DEFINE_FINAL_TYPE (RepriseVoicesDialog, reprise_voices_dialog, REPRISE_TYPE_FORM_DIALOG)

static void
show_appraisal (RepriseVoicesDialog *self)
{
  g_autofree char *title = reprise_format_appraisal (self->appraisal);

  reprise_voices_form_show_voices (self->form, self->journal,
                                   reprise_appraisal_get_voices (self->appraisal));
  reprise_form_dialog_show_form (REPRISE_FORM_DIALOG (self), title);
  reprise_voices_form_begin (self->form, self->voice);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseVoicesDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseAppraisal) appraisal =
    reprise_journal_load_appraisal_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  g_set_object (&self->appraisal, appraisal);
  if (appraisal != NULL)
    show_appraisal (self);
  else
    reprise_form_dialog_show_failure (REPRISE_FORM_DIALOG (self), error);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseVoicesDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseAppraisal) kept =
    reprise_journal_save_appraisal_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  reprise_form_dialog_end_saving (REPRISE_FORM_DIALOG (self), error);
  if (kept != NULL)
    gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
reprise_voices_dialog_is_changed (RepriseFormDialog *dialog)
{
  return reprise_voices_form_is_changed (REPRISE_VOICES_DIALOG (dialog)->form);
}

static void
reprise_voices_dialog_save (RepriseFormDialog *dialog)
{
  RepriseVoicesDialog *self = REPRISE_VOICES_DIALOG (dialog);
  GtkWidget *wrong = reprise_voices_form_check (self->form);
  g_autoptr (RepriseAppraisal) edited = NULL;
  RepriseRequest *request = NULL;

  if (wrong != NULL)
    {
      reprise_form_dialog_refuse (dialog, _("One of the texts has no name. Whose is it?"), wrong);
      return;
    }

  if (!reprise_voices_form_is_changed (self->form))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  edited = reprise_appraisal_copy (self->appraisal);
  reprise_appraisal_take_voices (edited, reprise_voices_form_dup_voices (self->form));
  reprise_form_dialog_begin_saving (dialog);
  request = reprise_request_begin (self, &self->asking);
  reprise_journal_save_appraisal_async (self->journal, edited, self->appraisal,
                                        reprise_request_get_cancellable (request), saved_cb,
                                        request);
}

static void
reprise_voices_dialog_dispose (GObject *object)
{
  RepriseVoicesDialog *self = REPRISE_VOICES_DIALOG (object);

  /* A save that is under way ends all the same. */
  reprise_request_cancel (&self->asking);
  g_clear_object (&self->appraisal);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->voice, g_free);

  G_OBJECT_CLASS (reprise_voices_dialog_parent_class)->dispose (object);
}

static void
reprise_voices_dialog_class_init (RepriseVoicesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_voices_dialog_dispose;
  REPRISE_FORM_DIALOG_CLASS (klass)->is_changed = reprise_voices_dialog_is_changed;
  REPRISE_FORM_DIALOG_CLASS (klass)->save = reprise_voices_dialog_save;

  g_type_ensure (REPRISE_TYPE_VOICES_FORM);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/voices/reprise-voices-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseVoicesDialog, form);
}

static void
reprise_voices_dialog_init (RepriseVoicesDialog *self)
{
  GtkWidget *viewport = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  /* Texts are as high as they would be, however many there are. */
  viewport = gtk_widget_get_ancestor (GTK_WIDGET (self->form), GTK_TYPE_VIEWPORT);
  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (viewport), GTK_SCROLL_NATURAL);
}

/**
 * reprise_voices_dialog_new:
 * @journal: a journal
 * @appraisal_uuid: an appraisal
 * @voice_uuid: (nullable): the voice that is to be written first
 *
 * Returns: (transfer none): a dialog that reads the appraisal and lets its voices be edited;
 *   destroys itself
 */
GtkWidget *
reprise_voices_dialog_new (RepriseJournal *journal,
                           const char     *appraisal_uuid,
                           const char     *voice_uuid)
{
  RepriseVoicesDialog *self = NULL;
  RepriseRequest *request = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (appraisal_uuid != NULL, NULL);

  self = g_object_new (REPRISE_TYPE_VOICES_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  self->voice = g_strdup (voice_uuid);
  request = reprise_request_begin (self, &self->asking);
  reprise_journal_load_appraisal_async (journal, appraisal_uuid,
                                        reprise_request_get_cancellable (request), loaded_cb,
                                        request);
  return GTK_WIDGET (self);
}
