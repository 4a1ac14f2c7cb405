#pragma once

#include "model/reprise-track-line.h"

G_BEGIN_DECLS

gboolean  reprise_track_parts_read          (RepriseTrackLine *line,
                                             const char       *text,
                                             gboolean          listed);
gboolean  reprise_track_parts_read_bracket  (RepriseTrackLine *line,
                                             const char       *said);
gboolean  reprise_track_parts_is_telling    (const char       *said);
void      reprise_track_parts_forget        (RepriseTrackLine *line);

G_END_DECLS
