#include "store/reprise-appraisal-past.h"

#include "model/reprise-part.h"
#include "store/reprise-appraisal-store.h"
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

/* A voice that goes takes all of its text along. */
static gboolean
keep_voice (RepriseDatabase   *database,
            RepriseAppraisal  *made_from,
            RepriseAppraisal  *edited,
            gint64             appraisal,
            RepriseVoice      *voice,
            GError           **error)
{
  const char *uuid = reprise_voice_get_uuid (voice);
  RepriseVoice *was = reprise_part_find (reprise_appraisal_get_voices (made_from), uuid);
  RepriseVoice *stays = reprise_part_find (reprise_appraisal_get_voices (edited), uuid);
  const char *is = reprise_voice_get_body (voice);
  const char *will_be = stays != NULL ? reprise_voice_get_body (stays) : "";
  const gboolean unseen = was == NULL || !g_str_equal (is, reprise_voice_get_body (was));

  return g_str_equal (is, will_be) ||
         reprise_revision_keep_voice (database, appraisal, voice,
                                      stays == NULL || unseen || loses_much (is, will_be), error);
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
  const char *uuid = reprise_track_get_uuid (track);
  RepriseTrack *was = reprise_part_find (reprise_appraisal_get_tracks (made_from), uuid);
  RepriseTrack *stays = reprise_part_find (reprise_appraisal_get_tracks (edited), uuid);
  g_autofree char *said = dup_said (was);
  g_autofree char *is = dup_said (track);
  g_autofree char *will_be = dup_said (stays);
  const gboolean unseen = !g_str_equal (is, said);

  return g_str_equal (is, will_be) ||
         reprise_revision_keep_track (database, appraisal, track,
                                      stays == NULL || unseen || loses_much (is, will_be), error);
}

static void
put_voice (GPtrArray    *voices,
           RepriseVoice *voice)
{
  RepriseVoice *there = reprise_part_find (voices, reprise_voice_get_uuid (voice));

  if (there != NULL)
    reprise_voice_set_body (there, reprise_voice_get_body (voice));
  else
    g_ptr_array_add (voices, g_object_ref (voice));
}

static void
put_track (GPtrArray    *tracks,
           RepriseTrack *track)
{
  RepriseTrack *there = reprise_part_find (tracks, reprise_track_get_uuid (track));

  if (there != NULL)
    {
      reprise_track_set_note (there, reprise_track_get_note (track));
      reprise_track_set_scene (there, reprise_track_get_scene (track));
    }
  else
    g_ptr_array_add (tracks, g_object_ref (track));
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

/**
 * reprise_appraisal_restore_part:
 * @deed: what this is a part of
 * @database: a connection that may write
 * @appraisal: an appraisal
 * @part: (type GObject): a voice or a track that is, or was, a part of it, as it was, with its UUID
 * @error: return location for a #RepriseStoreError
 *
 * Gives a voice its earlier text back, or a track its earlier note and scene, and brings one back
 * that is gone. What it says until then becomes an earlier text itself; whose a voice is, and what
 * else a track is called by now, is newer than that, and stays.
 *
 * Returns: whether it is kept
 */
gboolean
reprise_appraisal_restore_part (RepriseDeed      *deed,
                                RepriseDatabase  *database,
                                gint64            appraisal,
                                gpointer          part,
                                GError          **error)
{
  g_autoptr (RepriseAppraisal) loaded = NULL;
  g_autoptr (RepriseAppraisal) edited = NULL;

  g_return_val_if_fail (REPRISE_IS_VOICE (part) || REPRISE_IS_TRACK (part), FALSE);

  loaded = reprise_appraisal_load (database, appraisal, error);
  if (loaded == NULL)
    return FALSE;

  edited = reprise_appraisal_copy (loaded);
  if (REPRISE_IS_VOICE (part))
    put_voice (reprise_appraisal_get_voices (edited), part);
  else
    put_track (reprise_appraisal_get_tracks (edited), part);
  return reprise_appraisal_save (deed, database, edited, loaded, error);
}
