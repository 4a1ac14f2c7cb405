#pragma once

#include "gui/writing/reprise-desk.h"
#include "model/reprise-entry.h"
#include "model/reprise-masthead.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_ENTRY_PAGE (reprise_entry_page_get_type ())
G_DECLARE_FINAL_TYPE (RepriseEntryPage, reprise_entry_page, REPRISE, ENTRY_PAGE, AdwBin)

GtkWidget     *reprise_entry_page_new            (void);
void           reprise_entry_page_set_journal    (RepriseEntryPage  *self,
                                                  RepriseJournal    *journal,
                                                  RepriseDesk       *desk,
                                                  RepriseMasthead   *masthead);
RepriseEntry  *reprise_entry_page_get_entry      (RepriseEntryPage  *self);
void           reprise_entry_page_show_entry     (RepriseEntryPage  *self,
                                                  RepriseEntry      *entry);
void           reprise_entry_page_write          (RepriseEntryPage  *self,
                                                  const char        *uuid);
void           reprise_entry_page_set_page_only  (RepriseEntryPage  *self,
                                                  gboolean           page_only);

G_END_DECLS
