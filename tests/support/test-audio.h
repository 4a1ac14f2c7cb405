#pragma once

#include "jukebox/reprise-track-match.h"

G_BEGIN_DECLS

gboolean  test_audio_can    (const char             *ending);
void      test_audio_write  (const char             *path,
                             double                  seconds,
                             const RepriseTrackTags *tags);

G_END_DECLS
