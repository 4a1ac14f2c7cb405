#pragma once

#include "model/reprise-film.h"

G_BEGIN_DECLS

GStrv     reprise_credits_list_roles  (RepriseFilm  *film);
char     *reprise_credits_dup_names   (RepriseFilm  *film,
                                       const char   *role);
void      reprise_credits_copy        (RepriseFilm  *from,
                                       const char   *role,
                                       RepriseFilm  *film);
void      reprise_credits_drop        (RepriseFilm  *film,
                                       const char   *role);

G_END_DECLS
