#pragma once

#include "gui/film/reprise-form-dialog.h"
#include "gui/writing/reprise-writing-session.h"
#include "model/reprise-masthead.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_IMPRINT_DIALOG (reprise_imprint_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RepriseImprintDialog, reprise_imprint_dialog,
                      REPRISE, IMPRINT_DIALOG, RepriseFormDialog)

GtkWidget  *reprise_imprint_dialog_new  (RepriseJournal         *journal,
                                         RepriseWritingSession  *session,
                                         RepriseMasthead        *masthead);

G_END_DECLS
