#pragma once

#include "exchange/reprise-m3u8.h"
#include "jukebox/reprise-music-library.h"

G_BEGIN_DECLS

void          reprise_playlist_save_async  (GPtrArray            *tracks,
                                            RepriseMusicLibrary  *library,
                                            const char           *name,
                                            const char           *path,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
gboolean      reprise_playlist_save_finish (GAsyncResult         *result,
                                            guint                *n_missing,
                                            GError              **error);
void          reprise_playlist_load_async  (GFile                *file,
                                            GCancellable         *cancellable,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);
RepriseM3u8  *reprise_playlist_load_finish (GAsyncResult         *result,
                                            GError              **error);

G_END_DECLS
