#pragma once

#include "model/reprise-entry.h"
#include "model/reprise-viewing.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget  *reprise_film_rows_new_viewing    (RepriseViewing  *viewing,
                                              RepriseScale     scale);
GtkWidget  *reprise_film_rows_new_appraisal  (RepriseEntry    *entry,
                                              RepriseScale     scale);
GtkWidget  *reprise_film_rows_new_link       (RepriseFilm     *film,
                                              RepriseFact      fact);

G_END_DECLS
