#pragma once

#include "model/reprise-track.h"
#include "store/reprise-database.h"
#include "store/reprise-statement.h"

G_BEGIN_DECLS

/**
 * REPRISE_TRACK_COLUMNS:
 *
 * The columns that reprise_track_from_row() reads, of any table that has tracks.
 */
#define REPRISE_TRACK_COLUMNS \
  "artist, title, album, composer, kind, note, scene, location, recording"

extern const char * const reprise_track_properties[];

GPtrArray     *reprise_track_suggest_artists  (RepriseDatabase   *database,
                                               const char        *text,
                                               guint              limit,
                                               GError           **error);
RepriseTrack  *reprise_track_from_row         (RepriseStatement  *statement,
                                               int                column);

G_END_DECLS
