#pragma once

#include "jukebox/reprise-whereabouts.h"
#include "model/reprise-track.h"

G_BEGIN_DECLS

const char  *reprise_whereabouts_words_icon        (const RepriseWhereabouts *self);
const char  *reprise_whereabouts_words_brief       (const RepriseWhereabouts *self);
const char  *reprise_whereabouts_words_head        (const RepriseWhereabouts *self);
char        *reprise_whereabouts_words_explanation (const RepriseWhereabouts *self,
                                                    RepriseTrack             *track);
char        *reprise_whereabouts_words_advice      (const RepriseWhereabouts *self);
char        *reprise_whereabouts_words_place       (const RepriseWhereabouts *self);

G_END_DECLS
