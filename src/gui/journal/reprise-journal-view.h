#pragma once

#include "gui/writing/reprise-desk.h"
#include "model/reprise-masthead.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_JOURNAL_VIEW (reprise_journal_view_get_type ())
G_DECLARE_FINAL_TYPE (RepriseJournalView, reprise_journal_view, REPRISE, JOURNAL_VIEW, AdwBin)

void        reprise_journal_view_set_journal    (RepriseJournalView  *self,
                                                 RepriseJournal      *journal,
                                                 RepriseDesk         *desk,
                                                 RepriseMasthead     *masthead);
void        reprise_journal_view_choose         (RepriseJournalView  *self,
                                                 const char          *uuid);
void        reprise_journal_view_write          (RepriseJournalView  *self,
                                                 const char          *uuid);
void        reprise_journal_view_search         (RepriseJournalView  *self,
                                                 const char          *query);
void        reprise_journal_view_jump           (RepriseJournalView  *self);
gboolean    reprise_journal_view_get_bare       (RepriseJournalView  *self);
gboolean    reprise_journal_view_set_page_only  (RepriseJournalView  *self,
                                                 gboolean             page_only);
void        reprise_journal_view_select         (RepriseJournalView  *self);

G_END_DECLS
