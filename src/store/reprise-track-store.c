/* What is done with the tracks of a journal beside saving them with their appraisal. */

#include "store/reprise-track-store.h"

#include "store/reprise-appraisal-store.h"
#include "store/reprise-known-text.h"

const char * const reprise_track_properties[] = {
  "artist", "title", "album", "composer", "kind", "note", "scene", "location", "recording", NULL,
};

/* What else it is called by now is newer than what was said of it then. */
static void
put_track (RepriseAppraisal *appraisal,
           RepriseTrack     *track)
{
  GPtrArray *tracks = reprise_appraisal_get_tracks (appraisal);

  for (guint i = 0; i < tracks->len; i++)
    if (g_strcmp0 (reprise_track_get_uuid (tracks->pdata[i]), reprise_track_get_uuid (track)) == 0)
      {
        reprise_track_set_note (tracks->pdata[i], reprise_track_get_note (track));
        reprise_track_set_scene (tracks->pdata[i], reprise_track_get_scene (track));
        return;
      }

  g_ptr_array_add (tracks, reprise_track_copy (track));
}

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

/**
 * reprise_track_restore:
 * @deed: what this is a part of
 * @database: a connection that may write
 * @appraisal: the appraisal that it is, or was, a part of
 * @track: a track as it was, with its UUID
 * @error: return location for a #RepriseStoreError
 *
 * Gives a track its earlier note and scene back, and brings one back that is gone. What is said of
 * it until then becomes an earlier text itself.
 *
 * Returns: whether it is kept
 */
gboolean
reprise_track_restore (RepriseDeed      *deed,
                       RepriseDatabase  *database,
                       gint64            appraisal,
                       RepriseTrack     *track,
                       GError          **error)
{
  g_autoptr (RepriseAppraisal) loaded = reprise_appraisal_load (database, appraisal, error);
  g_autoptr (RepriseAppraisal) edited = NULL;

  g_return_val_if_fail (reprise_track_get_uuid (track) != NULL, FALSE);

  if (loaded == NULL)
    return FALSE;

  edited = reprise_appraisal_copy (loaded);
  put_track (edited, track);
  return reprise_appraisal_save (deed, database, edited, loaded, error);
}
