#pragma once

#include "jukebox/reprise-whereabouts.h"
#include "model/reprise-track.h"

#include <gio/gio.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_MUSIC_LIBRARY (reprise_music_library_get_type ())
G_DECLARE_FINAL_TYPE (RepriseMusicLibrary, reprise_music_library, REPRISE, MUSIC_LIBRARY, GObject)

RepriseMusicLibrary  *reprise_music_library_new            (const char            *cache);
char                 *reprise_music_library_dup_default_cache
                                                           (void);
char                **reprise_music_library_dup_default_folders
                                                           (void);
void                  reprise_music_library_set_folders    (RepriseMusicLibrary   *self,
                                                            const char * const    *folders);
void                  reprise_music_library_scan           (RepriseMusicLibrary   *self);
void                  reprise_music_library_stop           (RepriseMusicLibrary   *self);
gboolean              reprise_music_library_is_scanning    (RepriseMusicLibrary   *self);
const char           *reprise_music_library_get_trouble    (RepriseMusicLibrary   *self);
void                  reprise_music_library_find_async     (RepriseMusicLibrary   *self,
                                                            GPtrArray             *tracks,
                                                            GCancellable          *cancellable,
                                                            GAsyncReadyCallback    callback,
                                                            gpointer               user_data);
GPtrArray            *reprise_music_library_find_finish    (RepriseMusicLibrary   *self,
                                                            GAsyncResult          *result,
                                                            GError               **error);
void                  reprise_music_library_choose_async   (RepriseMusicLibrary   *self,
                                                            RepriseTrack          *track,
                                                            const char            *path,
                                                            GCancellable          *cancellable,
                                                            GAsyncReadyCallback    callback,
                                                            gpointer               user_data);
gboolean              reprise_music_library_choose_finish  (RepriseMusicLibrary   *self,
                                                            GAsyncResult          *result,
                                                            GError               **error);

G_END_DECLS
