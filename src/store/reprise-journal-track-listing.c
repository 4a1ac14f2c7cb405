/* What a page of tracks asks a journal for. */

#include "store/reprise-journal-track-listing.h"

typedef struct
{
  char              *words;  /* (owned) */
  RepriseTrackOrder  order;
} Question;

static void
question_free (Question *question)
{
  g_free (question->words);
  g_free (question);
}

static gpointer
list_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  const Question *question = data;

  return reprise_track_listing_ask (database, question->words, question->order, error);
}

static gpointer
load_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  GArray *ids = data;

  return reprise_track_listing_load_all (database, (const gint64 *) (gpointer) ids->data, ids->len,
                                         error);
}

static gpointer
jukebox_job (RepriseDatabase  *database,
             gpointer          data,
             GError          **error)
{
  g_autoptr (GArray) ids = reprise_track_listing_of_appraisal (database, data, error);

  return ids != NULL ? load_job (database, ids, error) : NULL;
}

/**
 * reprise_journal_list_tracks_async:
 * @self: a journal
 * @words: what they are searched for by
 * @order: their order
 * @cancellable: (nullable): interrupts the search; whoever types on cancels the one before
 * @callback: called when it is answered
 * @user_data: given to @callback
 *
 * Lists the tracks of all appraisals; see reprise_track_listing_ask().
 */
void
reprise_journal_list_tracks_async (RepriseJournal      *self,
                                   const char          *words,
                                   RepriseTrackOrder    order,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  Question *question = g_new0 (Question, 1);

  question->words = g_strdup (words);
  question->order = order;
  reprise_journal_run_async (self, REPRISE_LANE_SEARCH, list_job, question,
                             (GDestroyNotify) question_free, (GDestroyNotify) g_array_unref,
                             cancellable, callback, user_data);
}

/**
 * reprise_journal_list_tracks_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type RepriseTrackPlace): where each track stands
 */
GArray *
reprise_journal_list_tracks_finish (RepriseJournal  *self,
                                    GAsyncResult    *result,
                                    GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_load_listed_tracks_async:
 * @self: a journal
 * @ids: (element-type gint64): tracks; nobody changes it any more: it is read on another thread
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are read
 * @user_data: given to @callback
 *
 * Reads tracks that scroll into view.
 */
void
reprise_journal_load_listed_tracks_async (RepriseJournal      *self,
                                          GArray              *ids,
                                          GCancellable        *cancellable,
                                          GAsyncReadyCallback  callback,
                                          gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, load_job, g_array_ref (ids),
                             (GDestroyNotify) g_array_unref, (GDestroyNotify) g_ptr_array_unref,
                             cancellable, callback, user_data);
}

/**
 * reprise_journal_load_listed_tracks_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type RepriseListedTrack): those that there are, in
 *   the order asked for
 */
GPtrArray *
reprise_journal_load_listed_tracks_finish (RepriseJournal  *self,
                                           GAsyncResult    *result,
                                           GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_load_jukebox_async:
 * @self: a journal
 * @appraisal: the UUID of an appraisal
 * @cancellable: (nullable): a cancellable
 * @callback: called when they are read, to call reprise_journal_load_listed_tracks_finish()
 * @user_data: given to @callback
 *
 * Reads what the jukebox of an appraisal has.
 */
void
reprise_journal_load_jukebox_async (RepriseJournal      *self,
                                    const char          *appraisal,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, jukebox_job, g_strdup (appraisal), g_free,
                             (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}
