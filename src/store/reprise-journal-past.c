/* What a window asks of what was there before: earlier texts, and the copies that edits kept of
 * each other. */

#include "store/reprise-journal-past.h"

#include "store/reprise-appraisal-past.h"
#include "store/reprise-thing.h"

typedef struct
{
  char    *appraisal;  /* (owned): its UUID */
  GObject *part;       /* (owned): a copy of the job's own */
} Restoration;

static void
restoration_free (gpointer data)
{
  Restoration *restoration = data;

  g_free (restoration->appraisal);
  g_object_unref (restoration->part);
  g_free (restoration);
}

static gpointer
restore_part_job (RepriseDatabase  *database,
                   gpointer          data,
                   GError          **error)
{
  Restoration *restoration = data;
  g_autoptr (RepriseThing) thing =
    reprise_thing_find_of_kind (database, restoration->appraisal, REPRISE_THING_APPRAISAL, error);
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);

  return GINT_TO_POINTER (thing != NULL &&
                          reprise_appraisal_restore_part (deed, database, thing->id,
                                                          restoration->part, error) &&
                          reprise_deed_settle (deed, error));
}

static gpointer
list_revisions_job (RepriseDatabase  *database,
                    gpointer          data,
                    GError          **error)
{
  g_autoptr (RepriseThing) thing =
    reprise_thing_find_of_kind (database, data, REPRISE_THING_APPRAISAL, error);

  return thing != NULL ? reprise_revision_list (database, thing->id, error) : NULL;
}

static gpointer
list_conflicts_job (RepriseDatabase  *database,
                    gpointer          data,
                    GError          **error)
{
  return reprise_conflict_list (database, data, error);
}

static gpointer
settle_around_job (RepriseDatabase  *database,
                   gpointer          data,
                   GError          **error)
{
  return GINT_TO_POINTER (reprise_conflict_settle_around (database, data, error));
}

static gpointer
settle_conflicts_job (RepriseDatabase  *database,
                      gpointer          data,
                      GError          **error)
{
  return GINT_TO_POINTER (reprise_conflict_settle (database, data, error));
}

/**
 * reprise_journal_list_revisions_async:
 * @self: a journal
 * @appraisal_uuid: an appraisal
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are read
 * @user_data: given to @callback
 *
 * Asks for the earlier texts of an appraisal.
 */
void
reprise_journal_list_revisions_async (RepriseJournal      *self,
                                      const char          *appraisal_uuid,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, list_revisions_job,
                             g_strdup (appraisal_uuid), g_free, (GDestroyNotify) g_ptr_array_unref,
                             cancellable, callback, user_data);
}

/**
 * reprise_journal_list_revisions_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type RepriseRevision): the earlier texts, newest
 *   first; maybe none
 */
GPtrArray *
reprise_journal_list_revisions_finish (RepriseJournal  *self,
                                       GAsyncResult    *result,
                                       GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_restore_part_async:
 * @self: a journal
 * @appraisal_uuid: an appraisal
 * @part: (type GObject): a voice or a track that is, or was, a part of it, as it was, with its UUID
 * @cancellable: (nullable): a cancellable; a save that has begun ends
 * @callback: called when it is kept
 * @user_data: given to @callback
 *
 * Gives a voice or a track its earlier text back, or brings one back that is gone; see
 * reprise_appraisal_restore_part().
 */
void
reprise_journal_restore_part_async (RepriseJournal      *self,
                                    const char          *appraisal_uuid,
                                    gpointer             part,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  Restoration *restoration = g_new0 (Restoration, 1);

  restoration->appraisal = g_strdup (appraisal_uuid);
  restoration->part = REPRISE_IS_VOICE (part) ? G_OBJECT (reprise_voice_copy (part))
                                              : G_OBJECT (reprise_track_copy (part));
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, restore_part_job, restoration,
                             restoration_free, NULL, cancellable, callback, user_data);
}

/**
 * reprise_journal_restore_part_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether it is kept
 */
gboolean
reprise_journal_restore_part_finish (RepriseJournal  *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  return reprise_journal_run_finish (self, result, error) != NULL;
}

/**
 * reprise_journal_list_conflicts_async:
 * @self: a journal
 * @uuid: (nullable): a film, a viewing or an appraisal; %NULL for all
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are read
 * @user_data: given to @callback
 *
 * Asks for the conflict copies that nobody has settled.
 */
void
reprise_journal_list_conflicts_async (RepriseJournal      *self,
                                      const char          *uuid,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, list_conflicts_job, g_strdup (uuid), g_free,
                             (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * reprise_journal_list_conflicts_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type RepriseConflict): the copies, newest first;
 *   maybe none
 */
GPtrArray *
reprise_journal_list_conflicts_finish (RepriseJournal  *self,
                                       GAsyncResult    *result,
                                       GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_settle_conflicts_async:
 * @self: a journal
 * @uuid: a film, a viewing or an appraisal
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are settled
 * @user_data: given to @callback
 *
 * Says that somebody has seen the conflict copies of a thing; see reprise_conflict_settle().
 */
void
reprise_journal_settle_conflicts_async (RepriseJournal      *self,
                                        const char          *uuid,
                                        GCancellable        *cancellable,
                                        GAsyncReadyCallback  callback,
                                        gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, settle_conflicts_job, g_strdup (uuid),
                             g_free, NULL, cancellable, callback, user_data);
}

/**
 * reprise_journal_settle_all_around_async:
 * @self: a journal
 * @entry: a viewing or an appraisal
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are settled; see reprise_journal_settle_conflicts_finish()
 * @user_data: given to @callback
 *
 * Says that somebody has seen the conflict copies of all that an entry shows; see
 * reprise_conflict_settle_around().
 */
void
reprise_journal_settle_all_around_async (RepriseJournal      *self,
                                         const char          *entry,
                                         GCancellable        *cancellable,
                                         GAsyncReadyCallback  callback,
                                         gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, settle_around_job, g_strdup (entry), g_free,
                             NULL, cancellable, callback, user_data);
}

/**
 * reprise_journal_settle_conflicts_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether they are settled; so where there were none
 */
gboolean
reprise_journal_settle_conflicts_finish (RepriseJournal  *self,
                                         GAsyncResult    *result,
                                         GError         **error)
{
  return reprise_journal_run_finish (self, result, error) != NULL;
}
