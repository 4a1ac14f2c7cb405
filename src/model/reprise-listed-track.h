#pragma once

#include "model/reprise-track.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_LISTED_TRACK (reprise_listed_track_get_type ())
G_DECLARE_FINAL_TYPE (RepriseListedTrack, reprise_listed_track, REPRISE, LISTED_TRACK, GObject)

RepriseListedTrack  *reprise_listed_track_new            (gint64               id,
                                                          RepriseTrack        *track,
                                                          const char          *appraisal,
                                                          const char          *name,
                                                          const char          *film,
                                                          int                  year,
                                                          const char          *still);
gint64               reprise_listed_track_get_id         (RepriseListedTrack  *self);
RepriseTrack        *reprise_listed_track_get_track      (RepriseListedTrack  *self);
const char          *reprise_listed_track_get_appraisal  (RepriseListedTrack  *self);
const char          *reprise_listed_track_get_name       (RepriseListedTrack  *self);
const char          *reprise_listed_track_get_film       (RepriseListedTrack  *self);
int                  reprise_listed_track_get_year       (RepriseListedTrack  *self);
const char          *reprise_listed_track_get_still      (RepriseListedTrack  *self);
GPtrArray           *reprise_listed_tracks_dup_tracks    (GPtrArray           *listed);

G_END_DECLS
