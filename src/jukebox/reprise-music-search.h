#pragma once

#include "jukebox/reprise-whereabouts.h"
#include "model/reprise-track.h"
#include "store/reprise-database.h"

G_BEGIN_DECLS

/**
 * RepriseMusicSearch:
 *
 * What to look for: a copy of tracks, for another thread.
 */
typedef struct
{
  GPtrArray *wanted;  /* (owned): private to the search */
  GPtrArray *found;   /* (owned) (nullable) of RepriseWhereabouts: as far as it got, in order */
  GPtrArray *unread;  /* (owned) of char: files that nobody has read yet, as far as it got */
} RepriseMusicSearch;

RepriseMusicSearch  *reprise_music_search_new      (GPtrArray           *tracks);
void                 reprise_music_search_free     (RepriseMusicSearch  *self);
gboolean             reprise_music_search_step     (RepriseMusicSearch  *self,
                                                    RepriseDatabase     *cache);
gboolean             reprise_music_search_is_over  (RepriseMusicSearch  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseMusicSearch, reprise_music_search_free)

G_END_DECLS
