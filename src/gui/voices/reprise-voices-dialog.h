#pragma once

#include "gui/film/reprise-thing-dialog.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_VOICES_DIALOG (reprise_voices_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RepriseVoicesDialog, reprise_voices_dialog, REPRISE, VOICES_DIALOG,
                      RepriseThingDialog)

GtkWidget  *reprise_voices_dialog_new  (RepriseJournal  *journal,
                                        const char      *appraisal_uuid,
                                        const char      *voice_uuid);

G_END_DECLS
