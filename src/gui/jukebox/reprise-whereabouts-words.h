#pragma once

#include "jukebox/reprise-whereabouts.h"
#include "model/reprise-track.h"

G_BEGIN_DECLS

const char  *reprise_whereabouts_head     (const RepriseWhereabouts *self);
char        *reprise_whereabouts_explain  (const RepriseWhereabouts *self,
                                           RepriseTrack             *track);
const char  *reprise_whereabouts_icon     (const RepriseWhereabouts *self);
char        *reprise_whereabouts_place    (const RepriseWhereabouts *self);
const char  *reprise_music_file_doubt     (const RepriseMusicFile   *self);
char        *reprise_music_file_line      (const RepriseMusicFile   *self);

G_END_DECLS
