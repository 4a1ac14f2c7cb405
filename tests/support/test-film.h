#pragma once

#include "model/reprise-appraisal.h"

G_BEGIN_DECLS

void   test_set_films     (RepriseAppraisal  *appraisal,
                           RepriseFilm       *first,
                           RepriseFilm       *second);
void   test_add_credit    (RepriseFilm       *film,
                           const char        *text);
char  *test_list_credits  (RepriseFilm       *film);
char  *test_join_titles   (RepriseAppraisal  *appraisal);

G_END_DECLS
