#pragma once

#include "jukebox/reprise-music-entry.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RepriseMusicReader:
 *
 * Reads what files with music say of themselves.
 */
typedef struct _RepriseMusicReader RepriseMusicReader;

RepriseMusicReader  *reprise_music_reader_new     (const RepriseSound  *sound);
void                 reprise_music_reader_free    (RepriseMusicReader  *self);
RepriseMusicEntry   *reprise_music_reader_read    (RepriseMusicReader  *self,
                                                   const char          *path);
RepriseMusicEntry   *reprise_music_read_file      (const char          *path,
                                                   GError             **error);
char                *reprise_music_title_of_path  (const char          *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseMusicReader, reprise_music_reader_free)

G_END_DECLS
