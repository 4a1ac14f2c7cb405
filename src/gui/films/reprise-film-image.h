#pragma once

#include "model/reprise-film.h"
#include "store/reprise-journal.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_FILM_IMAGE (reprise_film_image_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFilmImage, reprise_film_image, REPRISE, FILM_IMAGE, AdwBin)

void  reprise_film_image_set_journal  (RepriseFilmImage  *self,
                                       RepriseJournal    *journal);
void  reprise_film_image_show         (RepriseFilmImage  *self,
                                       RepriseFilm       *film,
                                       const char        *director,
                                       const char        *sha256);
void  reprise_film_image_set_width    (RepriseFilmImage  *self,
                                       int                width);

G_END_DECLS
