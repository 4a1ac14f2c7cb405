#pragma once

#include "jukebox/reprise-music-library.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

/**
 * RepriseMissingProgress:
 * @fraction: how much is done, 0 to 1
 * @missing: (element-type RepriseTrackPlace): what is missing so far
 * @data: what was given with it
 *
 * Told on the main thread while tracks are looked for.
 */
typedef void (*RepriseMissingProgress) (double    fraction,
                                        GArray   *missing,
                                        gpointer  data);

void     reprise_missing_tracks_find_async  (RepriseJournal          *journal,
                                             RepriseMusicLibrary     *library,
                                             GArray                  *places,
                                             RepriseMissingProgress   progress,
                                             GCancellable            *cancellable,
                                             GAsyncReadyCallback      callback,
                                             gpointer                 user_data);
GArray  *reprise_missing_tracks_find_finish (GAsyncResult            *result,
                                             GError                 **error);

G_END_DECLS
