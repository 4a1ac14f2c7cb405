#pragma once

#include "jukebox/reprise-music-entry.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RepriseMusicFound:
 *
 * A file that is to be read.
 */
typedef struct
{
  char   *path;   /* (owned) */
  gint64  mtime;
  gint64  size;
} RepriseMusicFound;

RepriseMusicFound  *reprise_music_found_new   (const char        *path,
                                               gint64             mtime,
                                               gint64             size);
void                reprise_music_found_free  (RepriseMusicFound *self);

typedef struct _RepriseMusicReaders RepriseMusicReaders;

RepriseMusicReaders  *reprise_music_readers_new   (GPtrArray           *found,
                                                   GCancellable        *cancellable,
                                                   const RepriseSound  *sound);
RepriseMusicEntry    *reprise_music_readers_next  (RepriseMusicReaders *self);
void                  reprise_music_readers_free  (RepriseMusicReaders *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseMusicReaders, reprise_music_readers_free)

G_END_DECLS
