#pragma once

#include "gui/film/reprise-thing-dialog.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_VIEWING_DIALOG (reprise_viewing_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RepriseViewingDialog, reprise_viewing_dialog,
                      REPRISE, VIEWING_DIALOG, RepriseThingDialog)

GtkWidget  *reprise_viewing_dialog_new  (RepriseJournal  *journal,
                                         const char      *viewing_uuid);

G_END_DECLS
