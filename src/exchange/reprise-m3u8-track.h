#pragma once

#include "exchange/reprise-m3u8.h"
#include "model/reprise-track.h"

G_BEGIN_DECLS

void           reprise_m3u8_add_track        (RepriseM3u8            *self,
                                              RepriseTrack           *track,
                                              const char             *path,
                                              guint                   seconds);
RepriseTrack  *reprise_m3u8_entry_dup_track  (const RepriseM3u8Entry *self);

G_END_DECLS
