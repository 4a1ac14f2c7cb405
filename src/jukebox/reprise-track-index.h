#pragma once

#include "jukebox/reprise-track-match.h"

G_BEGIN_DECLS

/**
 * RepriseTrackMatch:
 *
 * A file that may be the track that was looked for.
 */
typedef struct
{
  guint file;   /* which: in the order in which they were added, from 0 */
  guint score;  /* 0 to 100 */
} RepriseTrackMatch;

/**
 * RepriseTrackIndex:
 *
 * The names of many files, in which a track is found at once.
 */
typedef struct _RepriseTrackIndex RepriseTrackIndex;

RepriseTrackIndex  *reprise_track_index_new   (void);
void                reprise_track_index_free  (RepriseTrackIndex      *self);
guint               reprise_track_index_add   (RepriseTrackIndex      *self,
                                               const RepriseTrackTags *tags);
GArray             *reprise_track_index_find  (RepriseTrackIndex      *self,
                                               const RepriseTrackTags *wanted);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseTrackIndex, reprise_track_index_free)

G_END_DECLS
