#pragma once

#include "model/reprise-film.h"
#include "store/reprise-deed.h"

G_BEGIN_DECLS

RepriseFilm  *reprise_film_pick_named  (GPtrArray         *films,
                                        RepriseFilm       *named);
RepriseFilm  *reprise_film_settle      (RepriseDeed       *deed,
                                        RepriseDatabase   *database,
                                        RepriseFilm       *film,
                                        GPtrArray         *among,
                                        GError           **error);
GPtrArray    *reprise_film_suggest     (RepriseDatabase   *database,
                                        const char        *text,
                                        guint              limit,
                                        GError           **error);

G_END_DECLS
