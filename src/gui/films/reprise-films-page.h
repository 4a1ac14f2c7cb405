#pragma once

#include "model/reprise-masthead.h"
#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_FILMS_PAGE (reprise_films_page_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFilmsPage, reprise_films_page, REPRISE, FILMS_PAGE, AdwBin)

GtkWidget  *reprise_films_page_new  (RepriseJournal   *journal,
                                     RepriseMasthead  *masthead);

G_END_DECLS
