#include "gui/stills/reprise-stills-dialog.h"

#include "gui/reprise-format.h"
#include "gui/stills/reprise-stills-form.h"

/**
 * RepriseStillsDialog:
 *
 * Where the stills of an appraisal are added, described and put in order.
 */
struct _RepriseStillsDialog
{
  RepriseThingDialog  parent_instance;

  RepriseStillsForm  *form;
};

G_DEFINE_FINAL_TYPE (RepriseStillsDialog, reprise_stills_dialog, REPRISE_TYPE_THING_DIALOG)

static gboolean
reprise_stills_dialog_is_changed (RepriseFormDialog *dialog)
{
  return reprise_stills_form_is_changed (REPRISE_STILLS_DIALOG (dialog)->form);
}

static void
reprise_stills_dialog_show (RepriseThingDialog *dialog,
                            RepriseJournal     *journal,
                            gpointer            appraisal)
{
  g_autofree char *title = reprise_format_appraisal (appraisal);

  reprise_form_dialog_show_form (REPRISE_FORM_DIALOG (dialog), title);
  reprise_stills_form_show_stills (REPRISE_STILLS_DIALOG (dialog)->form, journal,
                                   reprise_appraisal_get_stills (appraisal),
                                   reprise_appraisal_get_body (appraisal));
}

static gpointer
reprise_stills_dialog_collect (RepriseThingDialog *dialog,
                               gpointer            appraisal)
{
  RepriseStillsDialog *self = REPRISE_STILLS_DIALOG (dialog);
  RepriseAppraisal *edited = reprise_appraisal_copy (appraisal);
  g_autofree char *text = reprise_stills_form_dup_text (self->form);

  reprise_appraisal_take_stills (edited, reprise_stills_form_dup_stills (self->form));
  reprise_appraisal_set_body (edited, text);
  return edited;
}

static void
reprise_stills_dialog_class_init (RepriseStillsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RepriseThingDialogClass *thing_class = REPRISE_THING_DIALOG_CLASS (klass);

  REPRISE_FORM_DIALOG_CLASS (klass)->is_changed = reprise_stills_dialog_is_changed;
  thing_class->kind = REPRISE_THING_APPRAISAL;
  thing_class->show = reprise_stills_dialog_show;
  thing_class->collect = reprise_stills_dialog_collect;

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
  RepriseThingDialog *self = NULL;

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (appraisal_uuid != NULL, NULL);

  self = g_object_new (REPRISE_TYPE_STILLS_DIALOG, NULL);
  reprise_thing_dialog_load (self, journal, appraisal_uuid);
  return GTK_WIDGET (self);
}
