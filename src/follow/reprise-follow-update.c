/* One feed is updated: what is known of it is read, its server asked, the answer read on a thread
 * of its own and kept. Each step begins when the one before it has ended. */

#include "follow/reprise-follow-update.h"

#include "follow/reprise-follow-answer.h"
#include "follow/reprise-follow-holds.h"
#include "store/reprise-feed-hold.h"

typedef struct
{
  RepriseJournal      *journal;  /* (owned) */
  RepriseFetcher      *fetcher;  /* (owned) */
  char                *uuid;     /* (owned) */
  GPtrArray           *holds;    /* (owned) (nullable): servers that want to be left alone */
  RepriseFollowAnswer  answer;
} Update;

static void
update_free (Update *update)
{
  reprise_follow_answer_clear (&update->answer);
  g_clear_pointer (&update->holds, g_ptr_array_unref);
  g_object_unref (update->journal);
  g_object_unref (update->fetcher);
  g_free (update->uuid);
  g_free (update);
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (reprise_journal_run_finish (REPRISE_JOURNAL (source), result, &error) != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/* Once it is there it is kept: giving up now would only have it asked for again. */
static void
keep_answer (GTask *task)
{
  Update *update = g_task_get_task_data (task);

  reprise_journal_run_async (update->journal, REPRISE_LANE_WRITE, reprise_follow_answer_job,
                             &update->answer, NULL, NULL, NULL, kept_cb, task);
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  reprise_follow_answer_read (data);
  g_task_return_boolean (task, TRUE);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GTask) task = data;

  if (!g_task_return_error_if_cancelled (task))
    keep_answer (g_steal_pointer (&task));
}

/* The thread knows the answer alone, and is never the last to let go of a journal. */
static void
read_answer (GTask *task)
{
  Update *update = g_task_get_task_data (task);
  g_autoptr (GTask) reading = g_task_new (NULL, NULL, read_cb, task);

  g_task_set_source_tag (reading, read_answer);
  g_task_set_task_data (reading, &update->answer, NULL);
  g_task_run_in_thread (reading, read_thread);
}

static void
fetched_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GTask) task = data;
  Update *update = g_task_get_task_data (task);
  RepriseFollowAnswer *answer = &update->answer;

  answer->fetched = reprise_fetcher_fetch_finish (update->fetcher, result, &answer->error);
  if (g_task_return_error_if_cancelled (task))
    return;

  if (answer->fetched != NULL && answer->fetched->outcome == REPRISE_FETCH_NEW)
    read_answer (g_steal_pointer (&task));
  else
    keep_answer (g_steal_pointer (&task));
}

static gpointer
load_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  Update *update = data;
  RepriseFollowAnswer *answer = &update->answer;

  update->holds = reprise_feed_hold_list (database, error);
  if (update->holds == NULL)
    return NULL;

  answer->feed = reprise_feed_find (database, update->uuid, error);
  if (answer->feed == NULL)
    return NULL;

  answer->state =
    reprise_feed_state_read (database, reprise_feed_get_id (answer->feed), error);
  return answer->state;
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  Update *update = g_task_get_task_data (task);
  RepriseFollowAnswer *answer = &update->answer;
  GError *error = NULL;

  if (reprise_journal_run_finish (update->journal, result, &error) == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  if (g_task_return_error_if_cancelled (task))
    return;

  reprise_follow_holds_apply (update->holds, update->fetcher);
  answer->asked_at = reprise_database_now ();
  reprise_fetcher_fetch_async (update->fetcher, reprise_feed_get_address (answer->feed),
                               answer->state->etag, answer->state->last_modified,
                               REPRISE_FETCH_FEED_LIMIT, g_task_get_cancellable (task),
                               fetched_cb, g_object_ref (task));
}

/**
 * reprise_follow_update_async:
 * @journal: a journal
 * @fetcher: a fetcher
 * @feed: the UUID of a feed
 * @cancellable: (nullable): a cancellable; what is being kept is kept
 * @callback: called when it is done
 * @user_data: given to @callback
 *
 * Asks for a feed and keeps what there is.
 */
void
reprise_follow_update_async (RepriseJournal      *journal,
                             RepriseFetcher      *fetcher,
                             const char          *feed,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Update *update = g_new0 (Update, 1);

  update->journal = g_object_ref (journal);
  update->fetcher = g_object_ref (fetcher);
  update->uuid = g_strdup (feed);
  g_task_set_source_tag (task, reprise_follow_update_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, update, (GDestroyNotify) update_free);
  reprise_journal_run_async (journal, REPRISE_LANE_ROWS, load_job, update, NULL, NULL, NULL,
                             loaded_cb, task);
}

/**
 * reprise_follow_update_finish:
 * @result: the result given to the callback
 * @n_added: (out): how many posts are new
 * @offline: (out): whether there is no network
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * What its server says is no error: it is kept with the feed.
 *
 * Returns: whether the answer is kept
 */
gboolean
reprise_follow_update_finish (GAsyncResult  *result,
                              guint         *n_added,
                              gboolean      *offline,
                              GError       **error)
{
  const Update *update = NULL;

  g_return_val_if_fail (g_task_is_valid (result, NULL), FALSE);

  update = g_task_get_task_data (G_TASK (result));
  *n_added = update->answer.n_added;
  *offline = g_error_matches (update->answer.error, REPRISE_FOLLOW_ERROR,
                              REPRISE_FOLLOW_ERROR_OFFLINE);
  return g_task_propagate_boolean (G_TASK (result), error);
}
