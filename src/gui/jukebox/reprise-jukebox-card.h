#pragma once

#include "gui/jukebox/reprise-track-watch.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_JUKEBOX_CARD (reprise_jukebox_card_get_type ())
G_DECLARE_FINAL_TYPE (RepriseJukeboxCard, reprise_jukebox_card, REPRISE, JUKEBOX_CARD, AdwBin)

void  reprise_jukebox_card_set_watch    (RepriseJukeboxCard  *self,
                                         RepriseTrackWatch   *watch);
void  reprise_jukebox_card_show_tracks  (RepriseJukeboxCard  *self);

G_END_DECLS
