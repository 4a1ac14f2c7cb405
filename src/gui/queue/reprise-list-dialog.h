#pragma once

#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_LIST_DIALOG (reprise_list_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RepriseListDialog, reprise_list_dialog, REPRISE, LIST_DIALOG, AdwWindow)

GtkWidget  *reprise_list_dialog_new  (RepriseJournal *journal);

G_END_DECLS
