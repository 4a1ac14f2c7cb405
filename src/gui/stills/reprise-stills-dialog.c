#include "gui/stills/reprise-stills-dialog.h"

#include "gui/reprise-format.h"
#include "gui/reprise-request.h"
#include "gui/stills/reprise-stills-form.h"
#include "store/reprise-journal-actions.h"

/**
 * RepriseStillsDialog:
 *
 * Where the stills of an appraisal are added, described and put in order.
 *
 * A save names the appraisal as it was read; what others, or the writing page, changed meanwhile
 * stays.
 */
struct _RepriseStillsDialog
{
  RepriseFormDialog  parent_instance;

  RepriseJournal    *journal;    /* (owned) */
  RepriseAppraisal  *appraisal;  /* (owned) (nullable): as it was read */
  GCancellable      *asking;     /* (owned) (nullable) */
  RepriseStillsForm *form;
};

G_DEFINE_FINAL_TYPE (RepriseStillsDialog, reprise_stills_dialog, REPRISE_TYPE_FORM_DIALOG)

enum
{
  SIGNAL_SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseStillsDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseAppraisal) appraisal =
    reprise_journal_load_appraisal_finish (REPRISE_JOURNAL (source), result, &error);
  g_autofree char *title = NULL;

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  if (appraisal == NULL)
    {
      reprise_form_dialog_show_failure (REPRISE_FORM_DIALOG (self), error);
      return;
    }

  g_set_object (&self->appraisal, appraisal);
  title = reprise_format_appraisal (appraisal);
  reprise_form_dialog_show_form (REPRISE_FORM_DIALOG (self), title);
  reprise_stills_form_show_stills (self->form, self->journal,
                                   reprise_appraisal_get_stills (appraisal),
                                   reprise_appraisal_get_body (appraisal));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (RepriseRequest) request = data;
  g_autoptr (RepriseStillsDialog) self = reprise_request_dup_asker (request);
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseAppraisal) kept =
    reprise_journal_save_appraisal_finish (REPRISE_JOURNAL (source), result, &error);

  if (self == NULL)
    return;

  g_clear_object (&self->asking);
  reprise_form_dialog_end_saving (REPRISE_FORM_DIALOG (self), error);
  if (kept == NULL)
    return;

  g_signal_emit (self, signals[SIGNAL_SAVED], 0, self->appraisal, kept);
  gtk_window_destroy (GTK_WINDOW (self));
}

static gboolean
reprise_stills_dialog_is_changed (RepriseFormDialog *dialog)
{
  return reprise_stills_form_is_changed (REPRISE_STILLS_DIALOG (dialog)->form);
}

static void
reprise_stills_dialog_save (RepriseFormDialog *dialog)
{
  RepriseStillsDialog *self = REPRISE_STILLS_DIALOG (dialog);
  g_autoptr (RepriseAppraisal) edited = NULL;
  g_autofree char *text = NULL;
  RepriseRequest *request = NULL;

  if (!reprise_stills_form_is_changed (self->form))
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return;
    }

  edited = reprise_appraisal_copy (self->appraisal);
  text = reprise_stills_form_dup_text (self->form);
  reprise_appraisal_take_stills (edited, reprise_stills_form_dup_stills (self->form));
  reprise_appraisal_set_body (edited, text);
  reprise_form_dialog_begin_saving (dialog);
  request = reprise_request_begin (self, &self->asking);
  reprise_journal_save_appraisal_async (self->journal, edited, self->appraisal,
                                        reprise_request_get_cancellable (request), saved_cb,
                                        request);
}

static void
reprise_stills_dialog_dispose (GObject *object)
{
  RepriseStillsDialog *self = REPRISE_STILLS_DIALOG (object);

  /* A save that is under way ends all the same. */
  reprise_request_cancel (&self->asking);
  g_clear_object (&self->appraisal);
  g_clear_object (&self->journal);

  G_OBJECT_CLASS (reprise_stills_dialog_parent_class)->dispose (object);
}

static void
reprise_stills_dialog_class_init (RepriseStillsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_stills_dialog_dispose;
  REPRISE_FORM_DIALOG_CLASS (klass)->is_changed = reprise_stills_dialog_is_changed;
  REPRISE_FORM_DIALOG_CLASS (klass)->save = reprise_stills_dialog_save;

  /**
   * RepriseStillsDialog::saved:
   * @self: the dialog
   * @before: the appraisal as it was
   * @kept: the appraisal as it is kept
   */
  signals[SIGNAL_SAVED] =
    g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, REPRISE_TYPE_APPRAISAL, REPRISE_TYPE_APPRAISAL);

  g_type_ensure (REPRISE_TYPE_STILLS_FORM);
  gtk_widget_class_set_template_from_resource (
    widget_class, "/org/reprise/Reprise/stills/reprise-stills-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, RepriseStillsDialog, form);
}

static void
reprise_stills_dialog_init (RepriseStillsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * reprise_stills_dialog_new:
 * @journal: a journal
 * @appraisal_uuid: an appraisal
 *
 * Returns: (transfer none): a dialog that reads the appraisal and lets its stills be edited;
 *   destroys itself
 */
GtkWidget *
reprise_stills_dialog_new (RepriseJournal *journal,
                           const char     *appraisal_uuid)
{
  RepriseStillsDialog *self = NULL;
  RepriseRequest *request = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (appraisal_uuid != NULL, NULL);

  self = g_object_new (REPRISE_TYPE_STILLS_DIALOG, NULL);
  self->journal = g_object_ref (journal);
  request = reprise_request_begin (self, &self->asking);
  reprise_journal_load_appraisal_async (journal, appraisal_uuid,
                                        reprise_request_get_cancellable (request), loaded_cb,
                                        request);
  return GTK_WIDGET (self);
}
