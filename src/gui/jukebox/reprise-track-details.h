#pragma once

#include "model/reprise-track.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_TRACK_DETAILS (reprise_track_details_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTrackDetails, reprise_track_details, REPRISE, TRACK_DETAILS, AdwBin)

GtkWidget  *reprise_track_details_new    (RepriseTrack         *track);
void        reprise_track_details_apply  (RepriseTrackDetails  *self,
                                          RepriseTrack         *track);
gboolean    reprise_track_details_check  (RepriseTrackDetails  *self);

G_END_DECLS
