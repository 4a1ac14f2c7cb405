#pragma once

#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_TAGS_DIALOG (reprise_tags_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTagsDialog, reprise_tags_dialog, REPRISE, TAGS_DIALOG, AdwWindow)

GtkWidget  *reprise_tags_dialog_new  (RepriseJournal  *journal,
                                      GArray          *entries);

G_END_DECLS
