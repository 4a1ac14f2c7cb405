#pragma once

#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_MERGE_DIALOG (reprise_merge_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RepriseMergeDialog, reprise_merge_dialog, REPRISE, MERGE_DIALOG, AdwWindow)

GtkWidget  *reprise_merge_dialog_new  (RepriseJournal      *journal,
                                       const char          *film);
void        reprise_merge_dialog_take (RepriseMergeDialog  *self,
                                       const char          *film);

G_END_DECLS
