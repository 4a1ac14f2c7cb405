#include "gui/queue/reprise-name-dialog.h"

#include "gui/widgets/reprise-message-dialog.h"
#include "model/reprise-text.h"

#include <glib/gi18n.h>

/**
 * RepriseNameDialog:
 *
 * Asks what a list shall be called. Its response is "save" where there is an answer.
 */
struct _RepriseNameDialog
{
  AdwMessageDialog  parent_instance;

  GtkEntry         *entry;
};

G_DEFINE_FINAL_TYPE (RepriseNameDialog, reprise_name_dialog, ADW_TYPE_MESSAGE_DIALOG)

static void
name_cb (RepriseNameDialog *self)
{
  g_autofree char *name = reprise_name_dialog_dup_name (self);

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (self), "save", *name != '\0');
}

static void
reprise_name_dialog_class_init (RepriseNameDialogClass *klass)
{
}

static void
reprise_name_dialog_init (RepriseNameDialog *self)
{
  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_entry_set_activates_default (self->entry, TRUE);
  gtk_entry_set_placeholder_text (self->entry, _("Name"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Name"),
                                  -1);
  g_signal_connect_object (self->entry, "changed", G_CALLBACK (name_cb), self, G_CONNECT_SWAPPED);
  adw_message_dialog_set_extra_child (ADW_MESSAGE_DIALOG (self), GTK_WIDGET (self->entry));
  reprise_message_dialog_set_up (GTK_WIDGET (self));
}

/**
 * reprise_name_dialog_new:
 * @heading: what it asks for
 * @save_label: what its button says, with a mnemonic
 * @name: what stands there at first
 *
 * Returns: (transfer none): a dialog that destroys itself
 */
GtkWidget *
reprise_name_dialog_new (const char *heading,
                         const char *save_label,
                         const char *name)
{
  RepriseNameDialog *self =
    g_object_new (REPRISE_TYPE_NAME_DIALOG, "heading", heading, "modal", TRUE, NULL);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (self);

  adw_message_dialog_add_responses (dialog, "cancel", _("_Cancel"), "save", save_label, NULL);
  adw_message_dialog_set_response_appearance (dialog, "save", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "save");
  adw_message_dialog_set_close_response (dialog, "cancel");
  gtk_editable_set_text (GTK_EDITABLE (self->entry), name);
  name_cb (self);
  gtk_window_set_focus (GTK_WINDOW (self), GTK_WIDGET (self->entry));
  return GTK_WIDGET (self);
}

/**
 * reprise_name_dialog_dup_name:
 * @self: a dialog
 *
 * Returns: (transfer full): the name that was typed, maybe empty
 */
char *
reprise_name_dialog_dup_name (RepriseNameDialog *self)
{
  g_return_val_if_fail (REPRISE_IS_NAME_DIALOG (self), NULL);

  return reprise_text_tidy (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
}
