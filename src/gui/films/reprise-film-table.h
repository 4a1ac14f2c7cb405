#pragma once

#include "gui/films/reprise-shelf-item.h"
#include "store/reprise-shelf.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_FILM_TABLE (reprise_film_table_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFilmTable, reprise_film_table, REPRISE, FILM_TABLE, AdwBin)

void               reprise_film_table_set_model    (RepriseFilmTable   *self,
                                                    GtkSelectionModel  *model);
void               reprise_film_table_sort         (RepriseFilmTable   *self,
                                                    RepriseShelfSort    sort,
                                                    gboolean            reversed);
GtkWidget         *reprise_film_table_get_view     (RepriseFilmTable   *self);
RepriseShelfItem  *reprise_film_table_get_item_at  (RepriseFilmTable   *self,
                                                    GtkWidget          *widget);

G_END_DECLS
