#pragma once

#include "model/reprise-judgement.h"
#include "store/reprise-person-store.h"

G_BEGIN_DECLS

char  *reprise_person_words_line   (const RepriseProfile       *profile,
                                    RepriseScale                scale);
char  *reprise_person_words_role   (const RepriseCreditedRole  *role,
                                    RepriseScale                scale);
char  *reprise_person_words_film   (const RepriseCreditedFilm  *film,
                                    RepriseScale                scale);
char  *reprise_person_words_quote  (const char                 *passage);

G_END_DECLS
