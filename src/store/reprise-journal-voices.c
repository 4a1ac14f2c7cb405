/* What a window does with voices, beside saving them with their appraisal. */

#include "store/reprise-journal-voices.h"

#include "store/reprise-thing.h"
#include "store/reprise-voice-store.h"

typedef struct
{
  char         *appraisal;  /* (owned) its UUID */
  RepriseVoice *voice;      /* (owned): a copy of the job's own */
} Restoration;

static void
restoration_free (gpointer data)
{
  Restoration *restoration = data;

  g_free (restoration->appraisal);
  g_object_unref (restoration->voice);
  g_free (restoration);
}

static gpointer
restore_voice_job (RepriseDatabase  *database,
                   gpointer          data,
                   GError          **error)
{
  Restoration *restoration = data;
  g_autoptr (RepriseThing) thing =
    reprise_thing_find_of_kind (database, restoration->appraisal, REPRISE_THING_APPRAISAL, error);
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);

  return GINT_TO_POINTER (thing != NULL &&
                          reprise_voice_restore (deed, database, thing->id, restoration->voice,
                                                 error) &&
                          reprise_deed_settle (deed, error));
}

/**
 * reprise_journal_restore_voice_async:
 * @self: a journal
 * @appraisal_uuid: the appraisal that the voice is, or was, a part of
 * @voice: a voice as it was, with its UUID
 * @cancellable: (nullable): a cancellable; a save that has begun ends
 * @callback: called when it is kept
 * @user_data: given to @callback
 *
 * Gives a voice its earlier text back, or brings one back that is gone.
 */
void
reprise_journal_restore_voice_async (RepriseJournal      *self,
                                     const char          *appraisal_uuid,
                                     RepriseVoice        *voice,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  Restoration *restoration = g_new0 (Restoration, 1);

  restoration->appraisal = g_strdup (appraisal_uuid);
  restoration->voice = reprise_voice_copy (voice);
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, restore_voice_job, restoration,
                             restoration_free, NULL, cancellable, callback, user_data);
}

/**
 * reprise_journal_restore_voice_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether it is kept
 */
gboolean
reprise_journal_restore_voice_finish (RepriseJournal  *self,
                                      GAsyncResult    *result,
                                      GError         **error)
{
  return reprise_journal_run_finish (self, result, error) != NULL;
}
