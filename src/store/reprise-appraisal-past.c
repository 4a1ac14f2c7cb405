#include "store/reprise-appraisal-past.h"

#include "store/reprise-revision.h"

#include <string.h>

/* Whoever takes half of a text away may want it back, however soon after the last revision. */
static gboolean
loses_much (const char *is,
            const char *will_be)
{
  return strlen (will_be) < strlen (is) / 2;
}

static gboolean
keep_own_text (RepriseDatabase   *database,
               RepriseAppraisal  *made_from,
               RepriseAppraisal  *current,
               RepriseAppraisal  *edited,
               GError           **error)
{
  const char *is = reprise_appraisal_get_body (current);
  const char *will_be = reprise_appraisal_get_body (edited);
  const gboolean unseen = !g_str_equal (is, reprise_appraisal_get_body (made_from));

  return g_str_equal (is, will_be) ||
         reprise_revision_keep (database, reprise_appraisal_get_id (current), is,
                                unseen || loses_much (is, will_be), error);
}

static RepriseVoice *
find_voice (RepriseAppraisal *appraisal,
            RepriseVoice     *voice)
{
  GPtrArray *voices = reprise_appraisal_get_voices (appraisal);

  for (guint i = 0; i < voices->len; i++)
    if (g_strcmp0 (reprise_voice_get_uuid (voices->pdata[i]), reprise_voice_get_uuid (voice)) == 0)
      return voices->pdata[i];

  return NULL;
}

/* A voice that goes takes all of its text along. */
static gboolean
keep_voice (RepriseDatabase   *database,
            RepriseAppraisal  *made_from,
            RepriseAppraisal  *edited,
            gint64             appraisal,
            RepriseVoice      *voice,
            GError           **error)
{
  RepriseVoice *was = find_voice (made_from, voice);
  RepriseVoice *stays = find_voice (edited, voice);
  const char *is = reprise_voice_get_body (voice);
  const char *will_be = stays != NULL ? reprise_voice_get_body (stays) : "";
  const gboolean unseen = was == NULL || !g_str_equal (is, reprise_voice_get_body (was));

  return g_str_equal (is, will_be) ||
         reprise_revision_keep_voice (database, appraisal, voice,
                                      stays == NULL || unseen || loses_much (is, will_be), error);
}

static RepriseTrack *
find_track (RepriseAppraisal *appraisal,
            RepriseTrack     *track)
{
  GPtrArray *tracks = reprise_appraisal_get_tracks (appraisal);

  for (guint i = 0; i < tracks->len; i++)
    if (g_strcmp0 (reprise_track_get_uuid (tracks->pdata[i]), reprise_track_get_uuid (track)) == 0)
      return tracks->pdata[i];

  return NULL;
}

/* Returns: (transfer full): what is said of a track: where it sounds, and what it does there */
static char *
dup_said (RepriseTrack *track)
{
  const char *scene = track != NULL ? reprise_track_get_scene (track) : NULL;
  const char *note = track != NULL ? reprise_track_get_note (track) : NULL;

  return g_strconcat (scene != NULL ? scene : "", "\n", note != NULL ? note : "", NULL);
}

static gboolean
keep_track (RepriseDatabase   *database,
            RepriseAppraisal  *made_from,
            RepriseAppraisal  *edited,
            gint64             appraisal,
            RepriseTrack      *track,
            GError           **error)
{
  RepriseTrack *stays = find_track (edited, track);
  g_autofree char *is = dup_said (track);
  g_autofree char *was = dup_said (find_track (made_from, track));
  g_autofree char *will_be = dup_said (stays);
  const gboolean unseen = !g_str_equal (is, was);

  return g_str_equal (is, will_be) ||
         reprise_revision_keep_track (database, appraisal, track,
                                      stays == NULL || unseen || loses_much (is, will_be), error);
}

/**
 * reprise_appraisal_keep_texts:
 * @database: a connection that may write
 * @made_from: an appraisal as it was loaded for the edit
 * @current: as it stands now
 * @edited: as it shall be
 * @error: return location for a #RepriseStoreError
 *
 * Keeps the texts that a save is about to replace or take away, where that is due: the appraisal's
 * own, those of its voices, and what is said of its tracks.
 *
 * Returns: whether that went well
 */
gboolean
reprise_appraisal_keep_texts (RepriseDatabase   *database,
                              RepriseAppraisal  *made_from,
                              RepriseAppraisal  *current,
                              RepriseAppraisal  *edited,
                              GError           **error)
{
  GPtrArray *voices = reprise_appraisal_get_voices (current);
  GPtrArray *tracks = reprise_appraisal_get_tracks (current);

  if (!keep_own_text (database, made_from, current, edited, error))
    return FALSE;

  for (guint i = 0; i < voices->len; i++)
    if (!keep_voice (database, made_from, edited, reprise_appraisal_get_id (current),
                     voices->pdata[i], error))
      return FALSE;

  for (guint i = 0; i < tracks->len; i++)
    if (!keep_track (database, made_from, edited, reprise_appraisal_get_id (current),
                     tracks->pdata[i], error))
      return FALSE;

  return TRUE;
}
