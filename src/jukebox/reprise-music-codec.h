#pragma once

#include "jukebox/reprise-sound.h"

G_BEGIN_DECLS

char        *reprise_music_codec_describe     (const char         *missing);
const char  *reprise_music_codec_get_package  (const char         *missing);
gboolean     reprise_music_codec_is_there     (const char         *missing,
                                               const RepriseSound *sound);

G_END_DECLS
