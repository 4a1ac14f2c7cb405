#pragma once

#include "gui/film/reprise-thing-dialog.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_STILLS_DIALOG (reprise_stills_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RepriseStillsDialog, reprise_stills_dialog, REPRISE, STILLS_DIALOG,
                      RepriseThingDialog)

GtkWidget  *reprise_stills_dialog_new  (RepriseJournal  *journal,
                                        const char      *appraisal_uuid);

G_END_DECLS
