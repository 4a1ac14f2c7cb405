#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_PLAYER_PLACE (reprise_player_place_get_type ())
G_DECLARE_FINAL_TYPE (ReprisePlayerPlace, reprise_player_place, REPRISE, PLAYER_PLACE, AdwBin)

void  reprise_player_place_set_journal  (ReprisePlayerPlace  *self,
                                         const char          *journal);
void  reprise_player_place_set_bare     (ReprisePlayerPlace  *self,
                                         gboolean             bare);
void  reprise_player_place_open_queue   (ReprisePlayerPlace  *self);

G_END_DECLS
