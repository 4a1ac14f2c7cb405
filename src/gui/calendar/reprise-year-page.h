#pragma once

#include "model/reprise-masthead.h"
#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_YEAR_PAGE (reprise_year_page_get_type ())
G_DECLARE_FINAL_TYPE (RepriseYearPage, reprise_year_page, REPRISE, YEAR_PAGE, AdwBin)

GtkWidget  *reprise_year_page_new        (RepriseJournal   *journal,
                                          RepriseMasthead  *masthead,
                                          int               year);
int         reprise_year_page_get_year   (RepriseYearPage  *self);
void        reprise_year_page_show_year  (RepriseYearPage  *self,
                                          int               year);
gboolean    reprise_year_page_is_ready   (RepriseYearPage  *self);

G_END_DECLS
