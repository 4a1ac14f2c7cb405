#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_FILM_GRID (reprise_film_grid_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFilmGrid, reprise_film_grid, REPRISE, FILM_GRID, AdwBin)

void        reprise_film_grid_set_model  (RepriseFilmGrid    *self,
                                          GtkSelectionModel  *model);
GtkWidget  *reprise_film_grid_get_view   (RepriseFilmGrid    *self);

G_END_DECLS
