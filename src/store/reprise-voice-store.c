/* What is done with the voices of a journal beside saving them with their appraisal. */

#include "store/reprise-voice-store.h"

#include "store/reprise-appraisal-store.h"
#include "store/reprise-known-text.h"

/**
 * reprise_voice_suggest_authors:
 * @database: a connection
 * @text: what was typed of a name
 * @limit: how many at most
 * @error: return location for a #RepriseStoreError
 *
 * Finds whose voices there are, those that there are most of first.
 *
 * Returns: (transfer full) (nullable) (element-type utf8): their names
 */
GPtrArray *
reprise_voice_suggest_authors (RepriseDatabase  *database,
                               const char       *text,
                               guint             limit,
                               GError          **error)
{
  return reprise_known_text_suggest (database,
                                     "SELECT author FROM voice WHERE author <> ''"
                                     " GROUP BY author ORDER BY count(*) DESC, author",
                                     text, limit, error);
}

static void
put_voice (RepriseAppraisal *appraisal,
           RepriseVoice     *voice)
{
  GPtrArray *voices = reprise_appraisal_get_voices (appraisal);

  for (guint i = 0; i < voices->len; i++)
    if (g_strcmp0 (reprise_voice_get_uuid (voices->pdata[i]), reprise_voice_get_uuid (voice)) == 0)
      {
        reprise_voice_set_body (voices->pdata[i], reprise_voice_get_body (voice));
        return;
      }

  g_ptr_array_add (voices, reprise_voice_copy (voice));
}

/**
 * reprise_voice_restore:
 * @deed: what this is a part of
 * @database: a connection that may write
 * @appraisal: the appraisal that it is, or was, a part of
 * @voice: a voice as it was, with its UUID
 * @error: return location for a #RepriseStoreError
 *
 * Gives a voice its earlier text back, and brings one back that is gone. What it says until then
 * becomes an earlier text itself; whose it is stays as it is.
 *
 * Returns: whether it is kept
 */
gboolean
reprise_voice_restore (RepriseDeed      *deed,
                       RepriseDatabase  *database,
                       gint64            appraisal,
                       RepriseVoice     *voice,
                       GError          **error)
{
  g_autoptr (RepriseAppraisal) loaded = reprise_appraisal_load (database, appraisal, error);
  g_autoptr (RepriseAppraisal) edited = NULL;

  g_return_val_if_fail (reprise_voice_get_uuid (voice) != NULL, FALSE);

  if (loaded == NULL)
    return FALSE;

  edited = reprise_appraisal_copy (loaded);
  put_voice (edited, voice);
  return reprise_appraisal_save (deed, database, edited, loaded, error);
}
