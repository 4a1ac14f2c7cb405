#pragma once

#include <glib.h>

G_BEGIN_DECLS

void        reprise_essay_tracks_place  (GPtrArray *blocks,
                                         GPtrArray *tracks,
                                         GPtrArray *links);
GPtrArray  *reprise_essay_tracks_hush   (GPtrArray *blocks,
                                         GPtrArray *tracks);

G_END_DECLS
