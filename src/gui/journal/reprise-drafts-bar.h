#pragma once

#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_DRAFTS_BAR (reprise_drafts_bar_get_type ())
G_DECLARE_FINAL_TYPE (RepriseDraftsBar, reprise_drafts_bar, REPRISE, DRAFTS_BAR, AdwBin)

void  reprise_drafts_bar_set_journal  (RepriseDraftsBar  *self,
                                       RepriseJournal    *journal);

G_END_DECLS
