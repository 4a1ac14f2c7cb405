#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_FORM_DIALOG (reprise_form_dialog_get_type ())
G_DECLARE_DERIVABLE_TYPE (RepriseFormDialog, reprise_form_dialog, REPRISE, FORM_DIALOG, AdwWindow)

/**
 * RepriseFormDialogClass:
 * @is_changed: whether the form has something in it that closing the dialog would lose
 * @save: saves what is in the form, or refuses it; called while the form can be used only
 *
 * What there is to say of a form that is in such a dialog.
 */
struct _RepriseFormDialogClass
{
  AdwWindowClass parent_class;

  gboolean (*is_changed) (RepriseFormDialog *self);
  void     (*save)       (RepriseFormDialog *self);
};

void  reprise_form_dialog_show_form       (RepriseFormDialog  *self,
                                           const char         *subtitle);
void  reprise_form_dialog_show_failure    (RepriseFormDialog  *self,
                                           const GError       *error);
void  reprise_form_dialog_set_save_label  (RepriseFormDialog  *self,
                                           const char         *label);
void  reprise_form_dialog_set_complete    (RepriseFormDialog  *self,
                                           gboolean            complete);
void  reprise_form_dialog_refuse          (RepriseFormDialog  *self,
                                           const char         *words,
                                           GtkWidget          *wrong);
void  reprise_form_dialog_begin_saving    (RepriseFormDialog  *self);
void  reprise_form_dialog_end_saving      (RepriseFormDialog  *self,
                                           const GError       *error);

G_END_DECLS
