#pragma once

#include "jukebox/reprise-whereabouts.h"
#include "model/reprise-track.h"

#include <glib.h>

G_BEGIN_DECLS

char          *test_music_write      (const char          *folder,
                                      const char          *name,
                                      double               seconds,
                                      const char          *artist,
                                      const char          *title,
                                      const char          *album);
RepriseTrack  *test_music_new_track  (const char          *artist,
                                      const char          *title,
                                      const char          *location);
void           test_music_assert     (RepriseWhereabouts  *whereabouts,
                                      RepriseWhereaboutsState state,
                                      const char          *path);

G_END_DECLS
