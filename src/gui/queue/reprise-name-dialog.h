#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_NAME_DIALOG (reprise_name_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RepriseNameDialog, reprise_name_dialog,
                      REPRISE, NAME_DIALOG, AdwMessageDialog)

GtkWidget  *reprise_name_dialog_new       (const char         *heading,
                                           const char         *save_label,
                                           const char         *name);
char       *reprise_name_dialog_dup_name  (RepriseNameDialog  *self);

G_END_DECLS
