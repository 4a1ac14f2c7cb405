#pragma once

#include "model/reprise-masthead.h"
#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_UP_NEXT_PAGE (reprise_up_next_page_get_type ())
G_DECLARE_FINAL_TYPE (RepriseUpNextPage, reprise_up_next_page, REPRISE, UP_NEXT_PAGE, AdwBin)

GtkWidget  *reprise_up_next_page_new        (RepriseJournal     *journal,
                                             RepriseMasthead    *masthead);
void        reprise_up_next_page_show_list  (RepriseUpNextPage  *self,
                                             const char         *list_uuid);

G_END_DECLS
