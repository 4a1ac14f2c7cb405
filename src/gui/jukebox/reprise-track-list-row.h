#pragma once

#include "gui/jukebox/reprise-track-list-item.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_TRACK_LIST_ROW (reprise_track_list_row_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTrackListRow, reprise_track_list_row, REPRISE, TRACK_LIST_ROW, AdwBin)

RepriseTrackListItem  *reprise_track_list_row_get_item (RepriseTrackListRow  *self);
void                   reprise_track_list_row_set_item (RepriseTrackListRow  *self,
                                                        RepriseTrackListItem *item);

G_END_DECLS
