#pragma once

#include "jukebox/reprise-whereabouts.h"
#include "model/reprise-track.h"
#include "store/reprise-database.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RepriseMusicSearch:
 *
 * What to look for: a copy of tracks, for another thread.
 */
typedef struct
{
  GPtrArray *wanted;  /* (owned): private to the search */
  GPtrArray *unread;  /* (owned) of char: files that nobody has read yet; filled by the search */
} RepriseMusicSearch;

RepriseMusicSearch  *reprise_music_search_new   (GPtrArray           *tracks);
void                 reprise_music_search_free  (RepriseMusicSearch  *self);
GPtrArray           *reprise_music_search_run   (RepriseMusicSearch  *self,
                                                 RepriseDatabase     *cache,
                                                 GCancellable        *cancellable);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseMusicSearch, reprise_music_search_free)

G_END_DECLS
