#pragma once

#include "model/reprise-listed-track.h"
#include "store/reprise-database.h"

G_BEGIN_DECLS

/**
 * RepriseTrackOrder:
 * @REPRISE_TRACK_ORDER_ARTIST: by artist and title; a section for each artist
 * @REPRISE_TRACK_ORDER_FILM: by the film that they are heard to, as its jukebox goes; a section for
 *   each film
 * @REPRISE_TRACK_ORDER_USES: each song once, those in most appraisals first
 * @REPRISE_TRACK_ORDER_NEWEST: as their appraisals stand in the diary, the newest first
 * @REPRISE_TRACK_ORDER_SONGS: each song once, by artist and title; a section for each artist
 *
 * An order of tracks. What has no artist comes behind what has one.
 */
typedef enum
{
  REPRISE_TRACK_ORDER_ARTIST,
  REPRISE_TRACK_ORDER_FILM,
  REPRISE_TRACK_ORDER_USES,
  REPRISE_TRACK_ORDER_NEWEST,
  REPRISE_TRACK_ORDER_SONGS,
} RepriseTrackOrder;

/**
 * RepriseTrackPlace:
 *
 * Where a track stands in a list.
 */
typedef struct
{
  gint64 id;       /* of the track, or where each song stands once, of one of its tracks */
  guint  section;  /* the same as of its neighbour where they stand under one heading */
  guint  uses;     /* in how many appraisals the song is; 1 where each track stands for itself */
} RepriseTrackPlace;

GArray              *reprise_track_listing_ask         (RepriseDatabase    *database,
                                                        const char         *words,
                                                        RepriseTrackOrder   order,
                                                        GError            **error);
GArray              *reprise_track_listing_of_entries  (RepriseDatabase    *database,
                                                        const gint64       *entries,
                                                        guint               n_entries,
                                                        GError            **error);
GArray              *reprise_track_listing_of_appraisal
                                                       (RepriseDatabase    *database,
                                                        const char         *uuid,
                                                        GError            **error);
RepriseListedTrack  *reprise_track_listing_load        (RepriseDatabase    *database,
                                                        gint64              id,
                                                        GError            **error);
GPtrArray           *reprise_track_listing_load_all    (RepriseDatabase    *database,
                                                        const gint64       *ids,
                                                        guint               n_ids,
                                                        GError            **error);

G_END_DECLS
