#pragma once

#include "model/reprise-film.h"

G_BEGIN_DECLS

GStrv     reprise_credits_list_roles  (RepriseFilm  *film);
char     *reprise_credits_dup_names   (RepriseFilm  *film,
                                       const char   *role);
void      reprise_credits_replace     (RepriseFilm  *film,
                                       const char   *role,
                                       RepriseFilm  *from);
void      reprise_credits_set_names   (RepriseFilm  *film,
                                       const char   *role,
                                       const char   *names);

G_END_DECLS
