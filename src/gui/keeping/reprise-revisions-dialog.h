#pragma once

#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_REVISIONS_DIALOG (reprise_revisions_dialog_get_type ())
G_DECLARE_FINAL_TYPE (RepriseRevisionsDialog, reprise_revisions_dialog, REPRISE, REVISIONS_DIALOG,
                      AdwWindow)

RepriseRevisionsDialog  *reprise_revisions_dialog_new            (RepriseJournal          *journal,
                                                                  const char              *uuid);
const char              *reprise_revisions_dialog_get_appraisal  (RepriseRevisionsDialog  *self);

G_END_DECLS
