#pragma once

#include "jukebox/reprise-jukebox.h"

G_BEGIN_DECLS

char        *reprise_music_words_time      (gint64               microseconds);
char        *reprise_music_words_progress  (gint64               position,
                                            gint64               duration);
char        *reprise_music_words_track     (RepriseTrack        *track);
char        *reprise_music_words_source    (RepriseQueueItem    *item,
                                            const char          *journal);
const char  *reprise_music_words_sound     (RepriseJukeboxState  sound);

G_END_DECLS
