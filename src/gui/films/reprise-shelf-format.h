#pragma once

#include "model/reprise-judgement.h"
#include "model/reprise-shelf-film.h"

G_BEGIN_DECLS

char  *reprise_shelf_format_year   (RepriseShelfFilm  *film);
char  *reprise_shelf_format_day    (RepriseShelfFilm  *film);
char  *reprise_shelf_format_views  (RepriseShelfFilm  *film);
char  *reprise_shelf_format_name   (RepriseShelfFilm  *film,
                                    RepriseScale       scale);
char  *reprise_shelf_format_count  (guint              n_films);

G_END_DECLS
