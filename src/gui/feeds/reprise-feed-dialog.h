#pragma once

#include "gui/film/reprise-form-dialog.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_FEED_DIALOG (reprise_feed_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFeedDialog, reprise_feed_dialog, REPRISE, FEED_DIALOG,
                      RepriseFormDialog)

GtkWidget  *reprise_feed_dialog_new  (RepriseJournal  *journal,
                                      const char      *uuid);

G_END_DECLS
