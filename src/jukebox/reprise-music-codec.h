#pragma once

#include <glib.h>

G_BEGIN_DECLS

char        *reprise_music_codec_describe     (const char *missing);
const char  *reprise_music_codec_get_package  (const char *missing);
gboolean     reprise_music_codec_is_sound     (const char *missing);
gboolean     reprise_music_codec_is_there     (const char *missing);

G_END_DECLS
