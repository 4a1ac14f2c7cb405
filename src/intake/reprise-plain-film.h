#pragma once

#include "intake/reprise-plain-lines.h"
#include "model/reprise-film.h"

G_BEGIN_DECLS

RepriseFilm  *reprise_plain_film_find  (const char         *title,
                                        ReprisePlainLines  *lines,
                                        guint              *number,
                                        gboolean           *titled);

G_END_DECLS
