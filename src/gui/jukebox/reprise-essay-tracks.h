#pragma once

#include <glib.h>

G_BEGIN_DECLS

void  reprise_essay_tracks_place  (GPtrArray *blocks,
                                   GPtrArray *tracks,
                                   GPtrArray *links);

G_END_DECLS
