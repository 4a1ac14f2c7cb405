#pragma once

#include "gui/reading/reprise-prose-map.h"

G_BEGIN_DECLS

GtkTextChildAnchor  *reprise_prose_place_append  (GtkTextBuffer       *buffer,
                                                  RepriseProseMap     *map);
void                 reprise_prose_place_touch   (GtkTextBuffer       *buffer,
                                                  GtkTextChildAnchor  *place);

G_END_DECLS
