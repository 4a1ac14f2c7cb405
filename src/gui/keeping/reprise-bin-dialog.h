#pragma once

#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_BIN_DIALOG (reprise_bin_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RepriseBinDialog, reprise_bin_dialog, REPRISE, BIN_DIALOG, AdwWindow)

RepriseBinDialog  *reprise_bin_dialog_new  (RepriseJournal *journal);

G_END_DECLS
