/* What a page of feeds asks for of the user's own diary. */

#include "follow/reprise-diary-async.h"

#include "store/reprise-feed-store.h"

typedef struct _Request Request;

/* Does what is asked of the diary that is @feed; its result is the request's. */
typedef gpointer (*Act) (RepriseDatabase  *database,
                         RepriseFeed      *feed,
                         const Request    *request,
                         GError          **error);

/* What is asked of a diary. */
struct _Request
{
  Act   act;   /* (nullable): of one feed */
  char *feed;  /* (owned) (nullable): its UUID */
  char *name;  /* (owned) (nullable): what a question calls its film */
  char *told;  /* (owned) (nullable): the answer, or what came of it */
};

static Request *
request_new (Act         act,
             const char *feed,
             const char *name,
             const char *told)
{
  Request *request = g_new0 (Request, 1);

  request->act = act;
  request->feed = g_strdup (feed);
  request->name = g_strdup (name);
  request->told = g_strdup (told);
  return request;
}

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->feed);
  g_free (request->name);
  g_free (request->told);
  g_free (request);
}

static gpointer
act_job (RepriseDatabase  *database,
         gpointer          data,
         GError          **error)
{
  const Request *request = data;
  g_autoptr (RepriseFeed) feed = reprise_feed_find (database, request->feed, error);

  return feed != NULL ? request->act (database, feed, request, error) : NULL;
}

/* @request: (transfer full): of one feed
 * @free_result: (nullable): for its result */
static void
ask (RepriseJournal      *journal,
     Request             *request,
     GDestroyNotify       free_result,
     GCancellable        *cancellable,
     GAsyncReadyCallback  callback,
     gpointer             user_data)
{
  reprise_journal_run_async (journal, REPRISE_LANE_WRITE, act_job, request, request_free,
                             free_result, cancellable, callback, user_data);
}

static gpointer
has_come (RepriseDatabase  *database,
          RepriseFeed      *feed,
          const Request    *request,
          GError          **error)
{
  gboolean come = FALSE;

  return GINT_TO_POINTER (reprise_diary_has_come (database, feed, &come, error) && come);
}

static gpointer
take_back (RepriseDatabase  *database,
           RepriseFeed      *feed,
           const Request    *request,
           GError          **error)
{
  g_autofree RepriseTakenBack *taken = g_new0 (RepriseTakenBack, 1);

  return reprise_diary_take_back (database, feed, taken, error) ? g_steal_pointer (&taken) : NULL;
}

static gpointer
answer (RepriseDatabase  *database,
        RepriseFeed      *feed,
        const Request    *request,
        GError          **error)
{
  return reprise_diary_answer (database, feed, request->name, request->told, error);
}

static gpointer
take_answer_back (RepriseDatabase  *database,
                  RepriseFeed      *feed,
                  const Request    *request,
                  GError          **error)
{
  return GINT_TO_POINTER (reprise_diary_take_answer_back (database, feed, request->name,
                                                          request->told, error));
}

static gpointer
skip (RepriseDatabase  *database,
      RepriseFeed      *feed,
      const Request    *request,
      GError          **error)
{
  return reprise_diary_skip (database, feed, request->name, error);
}

static gpointer
unskip (RepriseDatabase  *database,
        RepriseFeed      *feed,
        const Request    *request,
        GError          **error)
{
  return GINT_TO_POINTER (reprise_diary_unskip (database, feed, request->told, error));
}

static gboolean
add_questions (RepriseDatabase  *database,
               RepriseFeed      *feed,
               GPtrArray        *all,
               GError          **error)
{
  g_autoptr (GPtrArray) questions = reprise_diary_list_questions (database, feed, error);

  for (guint i = 0; questions != NULL && i < questions->len; i++)
    g_ptr_array_add (all, g_steal_pointer (&questions->pdata[i]));
  return questions != NULL;
}

static gpointer
list_questions_job (RepriseDatabase  *database,
                    gpointer          data,
                    GError          **error)
{
  const Request *request = data;
  g_autoptr (GPtrArray) feeds = reprise_feed_list (database, error);
  g_autoptr (GPtrArray) all =
    g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_diary_question_free);

  for (guint i = 0; feeds != NULL && i < feeds->len; i++)
    {
      RepriseFeed *feed = feeds->pdata[i];

      if (reprise_feed_is_mine (feed) &&
          (request->feed == NULL || g_str_equal (request->feed, reprise_feed_get_uuid (feed))) &&
          !add_questions (database, feed, all, error))
        return NULL;
    }

  return feeds != NULL ? g_steal_pointer (&all) : NULL;
}

/**
 * reprise_diary_has_come_async:
 * @journal: a journal
 * @feed: the UUID of a feed
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is known
 * @user_data: given to @callback
 *
 * Asks whether anything has come in from a feed; see reprise_diary_has_come().
 */
void
reprise_diary_has_come_async (RepriseJournal      *journal,
                              const char          *feed,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  reprise_journal_run_async (journal, REPRISE_LANE_ROWS, act_job,
                             request_new (has_come, feed, NULL, NULL), request_free, NULL,
                             cancellable, callback, user_data);
}

/**
 * reprise_diary_has_come_finish:
 * @journal: a journal
 * @result: the result given to the callback
 *
 * Returns: whether there is anything to be taken back, as far as that could be said
 */
gboolean
reprise_diary_has_come_finish (RepriseJournal *journal,
                               GAsyncResult   *result)
{
  return reprise_journal_run_finish (journal, result, NULL) != NULL;
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
  ask (journal, request_new (take_back, feed, NULL, NULL), g_free, cancellable, callback,
       user_data);
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

/**
 * reprise_diary_list_questions_async:
 * @journal: a journal
 * @feed: (nullable): the UUID of a feed; %NULL: all that are the user's own
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is known
 * @user_data: given to @callback
 *
 * Lists what waits for an answer; see reprise_diary_list_questions().
 */
void
reprise_diary_list_questions_async (RepriseJournal      *journal,
                                    const char          *feed,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  reprise_journal_run_async (journal, REPRISE_LANE_SEARCH, list_questions_job,
                             request_new (NULL, feed, NULL, NULL), request_free,
                             (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * reprise_diary_list_questions_finish:
 * @journal: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type RepriseDiaryQuestion): the questions
 */
GPtrArray *
reprise_diary_list_questions_finish (RepriseJournal  *journal,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  return reprise_journal_run_finish (journal, result, error);
}

/**
 * reprise_diary_answer_async:
 * @journal: a journal
 * @feed: the UUID of a feed that is the user's own
 * @name: what a question calls its film
 * @film: (nullable): the UUID of the film it is; %NULL: none that is there, a new one
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: given to @callback
 *
 * Answers a question, and takes in what had waited for it; see reprise_diary_answer().
 */
void
reprise_diary_answer_async (RepriseJournal      *journal,
                            const char          *feed,
                            const char          *name,
                            const char          *film,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  ask (journal, request_new (answer, feed, name, film),
       (GDestroyNotify) reprise_intake_report_free, cancellable, callback, user_data);
}

/**
 * reprise_diary_answer_finish:
 * @journal: a journal
 * @result: the result given to the callback
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND, another #RepriseStoreError or
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what was done
 */
RepriseIntakeReport *
reprise_diary_answer_finish (RepriseJournal  *journal,
                             GAsyncResult    *result,
                             GError         **error)
{
  return reprise_journal_run_finish (journal, result, error);
}

/**
 * reprise_diary_take_answer_back_async:
 * @journal: a journal
 * @feed: the UUID of a feed that is the user's own
 * @name: what a question calls its film
 * @batch: (nullable): what came in when it was answered
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done; see reprise_diary_undo_finish()
 * @user_data: given to @callback
 *
 * Takes an answer back; see reprise_diary_take_answer_back().
 */
void
reprise_diary_take_answer_back_async (RepriseJournal      *journal,
                                      const char          *feed,
                                      const char          *name,
                                      const char          *batch,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data)
{
  ask (journal, request_new (take_answer_back, feed, name, batch), NULL, cancellable, callback,
       user_data);
}

/**
 * reprise_diary_skip_async:
 * @journal: a journal
 * @feed: the UUID of a feed that is the user's own
 * @name: what a question calls its film
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done
 * @user_data: given to @callback
 *
 * Leaves out what waits for an answer; see reprise_diary_skip().
 */
void
reprise_diary_skip_async (RepriseJournal      *journal,
                          const char          *feed,
                          const char          *name,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  ask (journal, request_new (skip, feed, name, NULL), g_free, cancellable, callback, user_data);
}

/**
 * reprise_diary_skip_finish:
 * @journal: a journal
 * @result: the result given to the callback
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND, another #RepriseStoreError or
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what takes it back
 */
char *
reprise_diary_skip_finish (RepriseJournal  *journal,
                           GAsyncResult    *result,
                           GError         **error)
{
  return reprise_journal_run_finish (journal, result, error);
}

/**
 * reprise_diary_unskip_async:
 * @journal: a journal
 * @feed: the UUID of a feed that is the user's own
 * @skipped: what leaving out has returned
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is done; see reprise_diary_undo_finish()
 * @user_data: given to @callback
 *
 * Asks again for what was left out; see reprise_diary_unskip().
 */
void
reprise_diary_unskip_async (RepriseJournal      *journal,
                            const char          *feed,
                            const char          *skipped,
                            GCancellable        *cancellable,
                            GAsyncReadyCallback  callback,
                            gpointer             user_data)
{
  ask (journal, request_new (unskip, feed, NULL, skipped), NULL, cancellable, callback, user_data);
}

/**
 * reprise_diary_undo_finish:
 * @journal: a journal
 * @result: the result given to the callback
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND, another #RepriseStoreError or
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: whether an answer, or the leaving out, was taken back
 */
gboolean
reprise_diary_undo_finish (RepriseJournal  *journal,
                           GAsyncResult    *result,
                           GError         **error)
{
  return reprise_journal_run_finish (journal, result, error) != NULL;
}
