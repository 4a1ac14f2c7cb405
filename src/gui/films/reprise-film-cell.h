#pragma once

#include "gui/films/reprise-shelf-item.h"
#include "gui/widgets/reprise-list-child.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_FILM_CELL (reprise_film_cell_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFilmCell, reprise_film_cell, REPRISE, FILM_CELL, RepriseListChild)

void  reprise_film_cell_come_up  (RepriseFilmCell  *self);

G_END_DECLS
