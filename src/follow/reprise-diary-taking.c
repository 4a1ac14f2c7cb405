/* All that a feed has posted is taken in: its posts are read, what they say is made out on a thread
 * of its own, and only then is anything kept, so that who saves something does not wait for it. Each
 * step begins when the one before it has ended. */

#include "follow/reprise-diary-taking.h"

#include "follow/reprise-diary.h"
#include "store/reprise-feed-store.h"
#include "store/reprise-statement.h"

typedef struct
{
  RepriseJournal      *journal;  /* (owned) */
  char                *uuid;     /* (owned): of the feed */
  GPtrArray           *posts;    /* (owned) (nullable): of the feed */
  RepriseDiaryReading *reading;  /* (owned) (nullable): what they say */
} Taking;

static void
taking_free (Taking *taking)
{
  g_object_unref (taking->journal);
  g_free (taking->uuid);
  g_clear_pointer (&taking->posts, g_ptr_array_unref);
  g_clear_pointer (&taking->reading, reprise_diary_reading_free);
  g_free (taking);
}

static void
taken_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  RepriseIntakeReport *report =
    reprise_journal_run_finish (REPRISE_JOURNAL (source), result, &error);

  if (report != NULL)
    g_task_return_pointer (task, report, (GDestroyNotify) reprise_intake_report_free);
  else
    g_task_return_error (task, error);
}

static gpointer
take_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  const Taking *taking = data;
  g_autoptr (RepriseFeed) feed = reprise_feed_find (database, taking->uuid, error);

  return feed != NULL &&
         reprise_database_run_with_id (database, "UPDATE feed SET mine = 1 WHERE id = :id",
                                       reprise_feed_get_id (feed), error)
           ? reprise_diary_take (database, feed, taking->reading, NULL, error) : NULL;
}

/* The thread knows the posts alone, and is never the last to let go of a journal. */
static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  g_task_return_pointer (task, reprise_diary_reading_new (g_ptr_array_ref (data)),
                         (GDestroyNotify) reprise_diary_reading_free);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GTask) task = data;
  Taking *taking = g_task_get_task_data (task);

  taking->reading = g_task_propagate_pointer (G_TASK (result), NULL);
  if (g_task_return_error_if_cancelled (task))
    return;

  reprise_journal_run_async (taking->journal, REPRISE_LANE_WRITE, take_job, taking, NULL,
                             (GDestroyNotify) reprise_intake_report_free, NULL, taken_cb,
                             g_object_ref (task));
}

static gpointer
list_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  const Taking *taking = data;
  g_autoptr (RepriseFeed) feed = reprise_feed_find (database, taking->uuid, error);

  return feed != NULL
           ? reprise_diary_post_list (database, reprise_feed_get_id (feed), NULL, error) : NULL;
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  Taking *taking = g_task_get_task_data (task);
  g_autoptr (GTask) reading = NULL;
  GError *error = NULL;

  taking->posts = reprise_journal_run_finish (REPRISE_JOURNAL (source), result, &error);
  if (taking->posts == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  reading = g_task_new (NULL, NULL, read_cb, g_object_ref (task));
  g_task_set_source_tag (reading, listed_cb);
  g_task_set_task_data (reading, g_ptr_array_ref (taking->posts),
                        (GDestroyNotify) g_ptr_array_unref);
  g_task_run_in_thread (reading, read_thread);
}

/**
 * reprise_diary_take_async:
 * @journal: a journal
 * @feed: the UUID of a feed
 * @cancellable: (nullable): a cancellable; what is being kept is kept
 * @callback: called when it is done
 * @user_data: given to @callback
 *
 * Takes in what a feed has posted; see reprise_diary_take(). From then on it is a diary of the user's
 * own.
 */
void
reprise_diary_take_async (RepriseJournal      *journal,
                          const char          *feed,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  GTask *task = NULL;
  Taking *taking = NULL;

  g_return_if_fail (REPRISE_IS_JOURNAL (journal));
  g_return_if_fail (feed != NULL);

  task = g_task_new (NULL, cancellable, callback, user_data);
  taking = g_new0 (Taking, 1);
  taking->journal = g_object_ref (journal);
  taking->uuid = g_strdup (feed);
  g_task_set_source_tag (task, reprise_diary_take_async);
  g_task_set_check_cancellable (task, FALSE);
  g_task_set_task_data (task, taking, (GDestroyNotify) taking_free);
  reprise_journal_run_async (journal, REPRISE_LANE_ROWS, list_job, taking, NULL,
                             (GDestroyNotify) g_ptr_array_unref, cancellable, listed_cb, task);
}

/**
 * reprise_diary_take_finish:
 * @result: the result given to the callback
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND, another #RepriseStoreError or
 *   %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what was done
 */
RepriseIntakeReport *
reprise_diary_take_finish (GAsyncResult  *result,
                           GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
