/* What is done with the tracks of a journal beside saving them with their appraisal. */

#include "store/reprise-track-store.h"

#include "store/reprise-known-text.h"

const char * const reprise_track_properties[] = {
  "artist", "title", "album", "composer", "kind", "note", "scene", "location", "recording", NULL,
};

/**
 * reprise_track_suggest_artists:
 * @database: a connection
 * @text: what was typed of a name
 * @limit: how many at most
 * @error: return location for a #RepriseStoreError
 *
 * Finds whose music there is, those that there is most of first.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): their names
 */
GPtrArray *
reprise_track_suggest_artists (RepriseDatabase  *database,
                               const char       *text,
                               guint             limit,
                               GError          **error)
{
  return reprise_known_text_suggest (database,
                                     "SELECT artist FROM track WHERE artist <> ''"
                                     " GROUP BY artist ORDER BY count(*) DESC, artist",
                                     text, limit, error);
}

/**
 * reprise_track_from_row:
 * @statement: a statement that has stepped to a row with %REPRISE_TRACK_COLUMNS
 * @column: where they begin
 *
 * Returns: (transfer full): the track, without a UUID
 */
RepriseTrack *
reprise_track_from_row (RepriseStatement *statement,
                        int               column)
{
  RepriseTrack *track = reprise_track_new ("", "");

  reprise_statement_get_object (statement, column, track, reprise_track_properties);
  return track;
}
