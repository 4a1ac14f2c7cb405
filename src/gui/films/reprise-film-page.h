#pragma once

#include "model/reprise-masthead.h"
#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_FILM_PAGE (reprise_film_page_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFilmPage, reprise_film_page, REPRISE, FILM_PAGE, AdwBin)

GtkWidget  *reprise_film_page_new  (RepriseJournal   *journal,
                                    RepriseMasthead  *masthead,
                                    const char       *film);

G_END_DECLS
