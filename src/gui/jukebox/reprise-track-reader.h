#pragma once

#include "gui/jukebox/reprise-track-list-item.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_TRACK_READER (reprise_track_reader_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTrackReader, reprise_track_reader, REPRISE, TRACK_READER, GObject)

RepriseTrackReader    *reprise_track_reader_new         (RepriseJournal      *journal);
RepriseMusicLibrary   *reprise_track_reader_get_library (RepriseTrackReader  *self);
RepriseTrackListItem  *reprise_track_reader_get_item    (RepriseTrackReader  *self,
                                                         gint64               id);
RepriseTrackListItem  *reprise_track_reader_find        (RepriseTrackReader  *self,
                                                         gint64               id);
gboolean               reprise_track_reader_is_used     (RepriseTrackReader  *self);
void                   reprise_track_reader_refresh     (RepriseTrackReader  *self);

G_END_DECLS
