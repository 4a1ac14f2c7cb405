#pragma once

#include "gui/journal/reprise-journal-view.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_SHELL (reprise_shell_get_type ())
G_DECLARE_FINAL_TYPE (RepriseShell, reprise_shell, REPRISE, SHELL, AdwBin)

void                 reprise_shell_set_journal      (RepriseShell     *self,
                                                     RepriseJournal   *journal,
                                                     RepriseDesk      *desk,
                                                     RepriseMasthead  *masthead);
RepriseJournalView  *reprise_shell_get_journal_view (RepriseShell     *self);
GtkWidget           *reprise_shell_get_page         (RepriseShell     *self);
void                 reprise_shell_show_page        (RepriseShell     *self,
                                                     const char       *name);
void                 reprise_shell_search           (RepriseShell     *self);

G_END_DECLS
