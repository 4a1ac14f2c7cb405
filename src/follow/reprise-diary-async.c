/* What a page of feeds asks for of the user's own diary. */

#include "follow/reprise-diary-async.h"

#include "store/reprise-feed-store.h"

typedef struct
{
  char                  *feed;      /* (owned): its UUID */
  gboolean               dry_run;
  RepriseIntakeQuestion *question;  /* (owned) (nullable) */
  char                  *film;      /* (owned) (nullable) */
} Take;

static void
take_free (Take *take)
{
  g_free (take->feed);
  reprise_intake_question_free (take->question);
  g_free (take->film);
  g_free (take);
}

static gpointer
take_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  const Take *take = data;
  g_autoptr (RepriseFeed) feed = reprise_feed_find (database, take->feed, error);

  if (feed == NULL)
    return NULL;

  return take->question != NULL
           ? reprise_diary_answer (database, feed, take->question, take->film, error)
           : reprise_diary_take (database, feed, NULL, take->dry_run, error);
}

static gpointer
take_back_job (RepriseDatabase  *database,
               gpointer          data,
               GError          **error)
{
  g_autoptr (RepriseFeed) feed = reprise_feed_find (database, data, error);
  g_autofree RepriseTakenBack *taken = g_new0 (RepriseTakenBack, 1);

  return feed != NULL && reprise_diary_take_back (database, feed, taken, error)
           ? g_steal_pointer (&taken) : NULL;
}

/**
 * reprise_diary_take_async:
 * @journal: a journal
 * @feed: the UUID of a feed that is the user's own
 * @dry_run: whether only to say what would be done, and which films there are questions of
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: given to @callback
 *
 * Takes in what a feed has posted; see reprise_diary_take().
 */
void
reprise_diary_take_async (RepriseJournal      *journal,
                          const char          *feed,
                          gboolean             dry_run,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  Take *take = g_new0 (Take, 1);

  take->feed = g_strdup (feed);
  take->dry_run = dry_run;
  reprise_journal_run_async (journal, REPRISE_LANE_WRITE, take_job, take,
                             (GDestroyNotify) take_free,
                             (GDestroyNotify) reprise_intake_report_free, cancellable, callback,
                             user_data);
}

/**
 * reprise_diary_answer_async:
 * @journal: a journal
 * @feed: the UUID of a feed that is the user's own
 * @question: which film it was about
 * @film: (nullable): the UUID of the film it is; %NULL: none that is there, a new one
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done; see reprise_diary_take_finish()
 * @user_data: given to @callback
 *
 * Answers a question, and takes in what had waited for it; see reprise_diary_answer().
 */
void
reprise_diary_answer_async (RepriseJournal              *journal,
                            const char                  *feed,
                            const RepriseIntakeQuestion *question,
                            const char                  *film,
                            GCancellable                *cancellable,
                            GAsyncReadyCallback          callback,
                            gpointer                     user_data)
{
  Take *take = g_new0 (Take, 1);

  take->feed = g_strdup (feed);
  take->question = reprise_intake_question_copy (question);
  take->film = g_strdup (film);
  reprise_journal_run_async (journal, REPRISE_LANE_WRITE, take_job, take,
                             (GDestroyNotify) take_free,
                             (GDestroyNotify) reprise_intake_report_free, cancellable, callback,
                             user_data);
}

/**
 * reprise_diary_take_finish:
 * @journal: a journal
 * @result: the result given to the callback
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND, another #RepriseStoreError or
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what was done
 */
RepriseIntakeReport *
reprise_diary_take_finish (RepriseJournal  *journal,
                           GAsyncResult    *result,
                           GError         **error)
{
  return reprise_journal_run_finish (journal, result, error);
}

/**
 * reprise_diary_take_back_async:
 * @journal: a journal
 * @feed: the UUID of a feed
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: given to @callback
 *
 * Takes all back that ever came in from a feed; see reprise_diary_take_back().
 */
void
reprise_diary_take_back_async (RepriseJournal      *journal,
                               const char          *feed,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  reprise_journal_run_async (journal, REPRISE_LANE_WRITE, take_back_job, g_strdup (feed), g_free,
                             g_free, cancellable, callback, user_data);
}

/**
 * reprise_diary_take_back_finish:
 * @journal: a journal
 * @result: the result given to the callback
 * @taken: (out): what was done
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND, another #RepriseStoreError or
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: whether that went well
 */
gboolean
reprise_diary_take_back_finish (RepriseJournal    *journal,
                                GAsyncResult      *result,
                                RepriseTakenBack  *taken,
                                GError           **error)
{
  g_autofree RepriseTakenBack *done = reprise_journal_run_finish (journal, result, error);

  if (done == NULL)
    return FALSE;

  *taken = *done;
  return TRUE;
}
