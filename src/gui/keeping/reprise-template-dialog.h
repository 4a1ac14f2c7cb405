#pragma once

#include "model/reprise-masthead.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_TEMPLATE_DIALOG (reprise_template_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTemplateDialog, reprise_template_dialog,
                      REPRISE, TEMPLATE_DIALOG, AdwWindow)

GtkWidget  *reprise_template_dialog_new  (RepriseMasthead       *masthead,
                                          RepriseAppraisalKind   kind);

G_END_DECLS
