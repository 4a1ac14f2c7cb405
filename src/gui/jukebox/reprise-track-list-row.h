#pragma once

#include "gui/jukebox/reprise-track-list-item.h"
#include "gui/widgets/reprise-list-child.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_TRACK_LIST_ROW (reprise_track_list_row_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTrackListRow, reprise_track_list_row, REPRISE, TRACK_LIST_ROW,
                      RepriseListChild)

G_END_DECLS
