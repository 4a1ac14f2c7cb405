#pragma once

#include "jukebox/reprise-jukebox.h"

G_BEGIN_DECLS

#define REPRISE_MPRIS_PLAYER "org.mpris.MediaPlayer2.Player"

GVariant  *reprise_mpris_player_get_property (RepriseJukebox  *jukebox,
                                              const char      *track_id,
                                              const char      *name);
gboolean   reprise_mpris_player_set_property (RepriseJukebox  *jukebox,
                                              const char      *name,
                                              GVariant        *value,
                                              GError         **error);
gboolean   reprise_mpris_player_call         (RepriseJukebox  *jukebox,
                                              const char      *track_id,
                                              const char      *method,
                                              GVariant        *parameters,
                                              GError         **error);

G_END_DECLS
