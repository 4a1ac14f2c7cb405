#pragma once

#include "model/reprise-entry.h"
#include "model/reprise-film.h"
#include "model/reprise-judgement.h"

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget  *reprise_related_row_new  (RepriseEntry  *entry,
                                      RepriseScale   scale);
GtkWidget  *reprise_mention_row_new  (RepriseFilm   *film,
                                      const char    *appraisal);

G_END_DECLS
