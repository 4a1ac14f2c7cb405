#pragma once

#include "jukebox/reprise-queue-item.h"
#include "jukebox/reprise-turntable.h"

G_BEGIN_DECLS

char  *reprise_trouble_words_for_whereabouts (RepriseTrack             *track,
                                              const RepriseWhereabouts *whereabouts);
char  *reprise_trouble_words_for_file        (RepriseTrack             *track,
                                              const RepriseWhereabouts *whereabouts,
                                              RepriseTurntableTrouble   trouble,
                                              const char               *missing);

G_END_DECLS
