#pragma once

#include "jukebox/reprise-music-cache.h"
#include "jukebox/reprise-whereabouts.h"
#include "model/reprise-track.h"
#include "support/test-folder.h"

G_BEGIN_DECLS

/**
 * TestMusic:
 *
 * Music, and what is known of it, both in a folder of the test's own.
 */
typedef struct
{
  TestFolder      *folder;  /* (owned) */
  char            *music;   /* (owned): a folder in it */
  char            *path;    /* (owned): the cache's */
  RepriseDatabase *cache;   /* (owned) */
  int              n_told;  /* how often the last scan said that something changed */
} TestMusic;

TestMusic           *test_music_new          (void);
void                 test_music_free         (TestMusic                *self);
void                 test_music_open         (TestMusic                *self);
int                  test_music_scan         (TestMusic                *self);
int                  test_music_scan_places  (TestMusic                *self,
                                              const char * const       *folders,
                                              const char * const       *places);
gboolean             test_music_scan_stopped (TestMusic                *self);
RepriseWhereabouts  *test_music_find         (TestMusic                *self,
                                              const char               *artist,
                                              const char               *title);
RepriseWhereabouts  *test_music_find_at      (TestMusic                *self,
                                              const char               *artist,
                                              const char               *title,
                                              const char               *location);
RepriseWhereabouts  *test_music_find_track   (TestMusic                *self,
                                              RepriseTrack             *track);
void                 test_music_choose       (TestMusic                *self,
                                              const char               *title,
                                              const char               *location,
                                              const char               *path);
char                *test_music_move         (TestMusic                *self,
                                              const char               *path,
                                              const char               *name);
char                *test_music_write        (const char               *folder,
                                              const char               *name,
                                              double                    seconds,
                                              const char               *artist,
                                              const char               *title,
                                              const char               *album);
RepriseTrack        *test_music_new_track    (const char               *artist,
                                              const char               *title,
                                              const char               *location);
void                 test_music_assert       (RepriseWhereabouts       *whereabouts,
                                              RepriseWhereaboutsState   state,
                                              const char               *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TestMusic, test_music_free)

G_END_DECLS
