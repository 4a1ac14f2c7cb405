#pragma once

#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_JOURNAL_VIEW (reprise_journal_view_get_type ())
G_DECLARE_FINAL_TYPE (RepriseJournalView, reprise_journal_view, REPRISE, JOURNAL_VIEW, AdwBin)

GtkWidget  *reprise_journal_view_new          (void);
void        reprise_journal_view_set_journal  (RepriseJournalView  *self,
                                               RepriseJournal      *journal);

G_END_DECLS
