#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RepriseMusicWatch:
 *
 * Notices what happens in folders.
 */
typedef struct _RepriseMusicWatch RepriseMusicWatch;

/**
 * RepriseMusicNoticed:
 * @places: (array zero-terminated=1): files and folders that came, changed or went
 * @data: what was given with it
 *
 * Called when something happened and it is quiet again.
 */
typedef void (*RepriseMusicNoticed) (const char * const *places,
                                     gpointer            data);

RepriseMusicWatch  *reprise_music_watch_new    (RepriseMusicNoticed  noticed,
                                                gpointer             data);
void                reprise_music_watch_free   (RepriseMusicWatch   *self);
void                reprise_music_watch_begin  (RepriseMusicWatch   *self,
                                                const char * const  *places);
void                reprise_music_watch_add    (RepriseMusicWatch   *self,
                                                const char          *folder);
void                reprise_music_watch_end    (RepriseMusicWatch   *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseMusicWatch, reprise_music_watch_free)

G_END_DECLS
