#pragma once

#include "model/reprise-track-line.h"
#include "model/reprise-track.h"

G_BEGIN_DECLS

void           reprise_track_lines_sort       (GPtrArray              *lines);
RepriseTrack  *reprise_track_line_dup_track   (const RepriseTrackLine *self);

G_END_DECLS
