#pragma once

#include "gui/film/reprise-form-dialog.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_TAGS_DIALOG (reprise_tags_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTagsDialog, reprise_tags_dialog, REPRISE, TAGS_DIALOG,
                      RepriseFormDialog)

GtkWidget  *reprise_tags_dialog_new          (RepriseJournal     *journal,
                                          GArray             *entries);
GArray     *reprise_tags_dialog_get_entries  (RepriseTagsDialog  *self);

G_END_DECLS
