#pragma once

#include "jukebox/reprise-whereabouts.h"
#include "model/reprise-track.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_FIND_TRACK_PANE (reprise_find_track_pane_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFindTrackPane, reprise_find_track_pane, REPRISE, FIND_TRACK_PANE,
                      AdwBin)

void  reprise_find_track_pane_show           (RepriseFindTrackPane      *self,
                                              RepriseTrack              *track,
                                              const RepriseWhereabouts  *whereabouts);
void  reprise_find_track_pane_show_progress  (RepriseFindTrackPane      *self,
                                              gboolean                   scanning,
                                              guint                      done,
                                              guint                      total);
void  reprise_find_track_pane_tell           (RepriseFindTrackPane      *self,
                                              const char                *words);

G_END_DECLS
