#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RepriseMusicWalkFolder:
 * @path: a folder that is about to be listed
 * @data: what was given with it
 *
 * Called for each folder before it is listed, so that nothing that comes into it is missed.
 */
typedef void (*RepriseMusicWalkFolder) (const char *path,
                                        gpointer    data);

/**
 * RepriseMusicWalkFile:
 * @path: a file that looks like music
 * @mtime: when it was changed, in nanoseconds since 1970
 * @size: its bytes
 * @data: what was given with it
 *
 * Called for each file.
 */
typedef void (*RepriseMusicWalkFile) (const char *path,
                                      gint64      mtime,
                                      gint64      size,
                                      gpointer    data);

gboolean  reprise_music_walk           (const char * const      *places,
                                        RepriseMusicWalkFolder   folder,
                                        RepriseMusicWalkFile     file,
                                        gpointer                 data,
                                        GCancellable            *cancellable);
gboolean  reprise_music_walk_is_music  (const char              *name);
gboolean  reprise_music_walk_is_in     (const char              *path,
                                        const char * const      *places);

G_END_DECLS
