#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_FILM_POSTER (reprise_film_poster_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFilmPoster, reprise_film_poster, REPRISE, FILM_POSTER, GtkWidget)

GtkWidget  *reprise_film_poster_new       (gboolean               decorative);
void        reprise_film_poster_set_film  (RepriseFilmPoster     *self,
                                           const char            *title,
                                           int                    year,
                                           const char            *director);
void        reprise_film_poster_set_image (RepriseFilmPoster    *self,
                                           const char            *sha256);
void        reprise_film_poster_draw      (GtkSnapshot           *snapshot,
                                           const graphene_rect_t *bounds,
                                           int                    scale,
                                           const char            *title,
                                           int                    year,
                                           const char            *director);

G_END_DECLS
