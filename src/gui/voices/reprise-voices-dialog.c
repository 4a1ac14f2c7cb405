#include "gui/voices/reprise-voices-dialog.h"

#include "gui/reprise-format.h"
#include "gui/voices/reprise-voices-form.h"

#include <glib/gi18n.h>

/**
 * RepriseVoicesDialog:
 *
 * Where the voices of guests in an appraisal are written.
 */
struct _RepriseVoicesDialog
{
  RepriseThingDialog  parent_instance;

  char               *voice;  /* (owned) (nullable): which is to be written first */
  RepriseVoicesForm  *form;
};

G_DEFINE_FINAL_TYPE (RepriseVoicesDialog, reprise_voices_dialog, REPRISE_TYPE_THING_DIALOG)

static gboolean
reprise_voices_dialog_is_changed (RepriseFormDialog *dialog)
{
  return reprise_voices_form_is_changed (REPRISE_VOICES_DIALOG (dialog)->form);
}

static void
reprise_voices_dialog_show (RepriseThingDialog *dialog,
                            RepriseJournal     *journal,
                            gpointer            appraisal)
{
  RepriseVoicesDialog *self = REPRISE_VOICES_DIALOG (dialog);
  g_autofree char *title = reprise_format_appraisal (appraisal);

  reprise_voices_form_show_voices (self->form, journal, reprise_appraisal_get_voices (appraisal));
  reprise_form_dialog_show_form (REPRISE_FORM_DIALOG (self), title);
  reprise_voices_form_begin (self->form, self->voice);
}

static GtkWidget *
reprise_voices_dialog_check (RepriseThingDialog  *dialog,
                             const char         **words)
{
  *words = _("One of the texts has no name. Whose is it?");
  return reprise_voices_form_check (REPRISE_VOICES_DIALOG (dialog)->form);
}

static gpointer
reprise_voices_dialog_collect (RepriseThingDialog *dialog,
                               gpointer            appraisal)
{
  RepriseVoicesDialog *self = REPRISE_VOICES_DIALOG (dialog);
  RepriseAppraisal *edited = reprise_appraisal_copy (appraisal);

  reprise_appraisal_take_voices (edited, reprise_voices_form_dup_voices (self->form));
  return edited;
}

static void
reprise_voices_dialog_dispose (GObject *object)
{
  g_clear_pointer (&REPRISE_VOICES_DIALOG (object)->voice, g_free);

  G_OBJECT_CLASS (reprise_voices_dialog_parent_class)->dispose (object);
}

static void
reprise_voices_dialog_class_init (RepriseVoicesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  RepriseThingDialogClass *thing_class = REPRISE_THING_DIALOG_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = reprise_voices_dialog_dispose;
  REPRISE_FORM_DIALOG_CLASS (klass)->is_changed = reprise_voices_dialog_is_changed;
  thing_class->kind = REPRISE_THING_APPRAISAL;
  thing_class->show = reprise_voices_dialog_show;
  thing_class->check = reprise_voices_dialog_check;
  thing_class->collect = reprise_voices_dialog_collect;

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

  g_return_val_if_fail (REPRISE_IS_JOURNAL (journal), NULL);
  g_return_val_if_fail (appraisal_uuid != NULL, NULL);

  self = g_object_new (REPRISE_TYPE_VOICES_DIALOG, NULL);
  self->voice = g_strdup (voice_uuid);
  reprise_thing_dialog_load (REPRISE_THING_DIALOG (self), journal, appraisal_uuid);
  return GTK_WIDGET (self);
}
