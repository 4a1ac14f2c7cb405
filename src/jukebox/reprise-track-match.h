#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * REPRISE_TRACK_MATCH_SURE:
 *
 * The score from which on a match is certain.
 */
#define REPRISE_TRACK_MATCH_SURE 85

/**
 * REPRISE_TRACK_MATCH_CLOSE:
 *
 * The score from which on a match is worth offering.
 */
#define REPRISE_TRACK_MATCH_CLOSE 50

/**
 * RepriseTrackMatchLevel:
 * @REPRISE_TRACK_MATCH_NONE: something else
 * @REPRISE_TRACK_MATCH_NEAR: maybe; to be offered, never taken
 * @REPRISE_TRACK_MATCH_CERTAIN: the track that was meant
 *
 * How sure a match is.
 */
typedef enum
{
  REPRISE_TRACK_MATCH_NONE,
  REPRISE_TRACK_MATCH_NEAR,
  REPRISE_TRACK_MATCH_CERTAIN,
} RepriseTrackMatchLevel;

/**
 * RepriseTrackTags:
 *
 * What a track is called: as somebody wrote it, or as a file's tags have it. Nothing is owned.
 */
typedef struct
{
  const char *artist;        /* (nullable) */
  const char *title;         /* (nullable) */
  const char *album;         /* (nullable) */
  const char *composer;      /* (nullable) */
  const char *album_artist;  /* (nullable): files only */
  guint       length;        /* seconds; 0 where unknown */
} RepriseTrackTags;

/**
 * RepriseTrackSigns:
 *
 * What a track is called, folded once to be compared often.
 */
typedef struct _RepriseTrackSigns RepriseTrackSigns;

RepriseTrackSigns       *reprise_track_signs_new      (const RepriseTrackTags  *tags);
void                     reprise_track_signs_free     (RepriseTrackSigns       *self);
const char              *reprise_track_signs_get_key  (const RepriseTrackSigns *self);
const char              *reprise_track_signs_get_base (const RepriseTrackSigns *self);
const char              *reprise_track_signs_get_name (const RepriseTrackSigns *self);
guint                    reprise_track_signs_compare  (RepriseTrackSigns       *wanted,
                                                       RepriseTrackSigns       *file);
RepriseTrackMatchLevel   reprise_track_match_level    (guint                    score);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseTrackSigns, reprise_track_signs_free)

G_END_DECLS
