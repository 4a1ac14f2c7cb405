#pragma once

#include "model/reprise-track-line.h"
#include "model/reprise-track.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_TRACK_LINE_ROW (reprise_track_line_row_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTrackLineRow, reprise_track_line_row, REPRISE, TRACK_LINE_ROW,
                      GtkListBoxRow)

GtkWidget     *reprise_track_line_row_new             (const RepriseTrackLine *line);
const char    *reprise_track_line_row_get_typed       (RepriseTrackLineRow    *self);
gboolean       reprise_track_line_row_is_understood   (RepriseTrackLineRow    *self);
gboolean       reprise_track_line_row_get_taken       (RepriseTrackLineRow    *self);
void           reprise_track_line_row_set_number      (RepriseTrackLineRow    *self,
                                                       guint                   number);
void           reprise_track_line_row_swap            (RepriseTrackLineRow    *self);
RepriseTrack  *reprise_track_line_row_get_track       (RepriseTrackLineRow    *self);

G_END_DECLS
