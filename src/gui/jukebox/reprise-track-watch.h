#pragma once

#include "jukebox/reprise-jukebox.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_TRACK_WATCH (reprise_track_watch_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTrackWatch, reprise_track_watch, REPRISE, TRACK_WATCH, GObject)

RepriseTrackWatch         *reprise_track_watch_new             (void);
void                       reprise_track_watch_set_tracks      (RepriseTrackWatch  *self,
                                                                const char         *appraisal,
                                                                GPtrArray          *tracks);
const char                *reprise_track_watch_get_appraisal   (RepriseTrackWatch  *self);
GPtrArray                 *reprise_track_watch_get_tracks      (RepriseTrackWatch  *self);
RepriseTrack              *reprise_track_watch_find            (RepriseTrackWatch  *self,
                                                                const char         *uuid);
void                       reprise_track_watch_ask             (RepriseTrackWatch  *self);
void                       reprise_track_watch_take_whereabouts
                                                               (RepriseTrackWatch  *self,
                                                                GPtrArray          *found);
const RepriseWhereabouts  *reprise_track_watch_get_whereabouts (RepriseTrackWatch  *self,
                                                                const char         *uuid);
RepriseJukeboxState        reprise_track_watch_get_sound       (RepriseTrackWatch  *self,
                                                                const char         *uuid);
RepriseJukeboxState        reprise_track_watch_get_any_sound   (RepriseTrackWatch  *self);

G_END_DECLS
