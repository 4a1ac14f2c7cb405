#pragma once

#include "gui/jukebox/reprise-track-watch.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_TRACK_CARD (reprise_track_card_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTrackCard, reprise_track_card, REPRISE, TRACK_CARD, GtkWidget)

GtkWidget  *reprise_track_card_new         (RepriseTrack       *track);
void        reprise_track_card_follow      (RepriseTrackCard   *self,
                                            RepriseTrackWatch  *watch);
void        reprise_track_card_set_column  (RepriseTrackCard   *self,
                                            int                 column);

G_END_DECLS
