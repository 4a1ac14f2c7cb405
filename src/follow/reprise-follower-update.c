/* What a follower is asked for: a feed, or all of them at once. */

#include "follow/reprise-follower-private.h"
#include "follow/reprise-schedule.h"
#include "store/reprise-feed-store.h"

/* Somebody who waits for all of them. */
typedef struct
{
  GTask *task;    /* (owned) */
  guint  n_left;
} Round;

static void
end_round_part (Round *round)
{
  if (--round->n_left > 0)
    return;

  if (!g_task_return_error_if_cancelled (round->task))
    g_task_return_boolean (round->task, TRUE);
  g_object_unref (round->task);
  g_free (round);
}

static void
round_part_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      data)
{
  /* One that was removed meanwhile keeps nobody from the others. */
  reprise_follower_update_finish (REPRISE_FOLLOWER (source), result, NULL);
  end_round_part (data);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  RepriseFollower *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) feeds =
    reprise_journal_run_finish (REPRISE_JOURNAL (source), result, &error);
  Round *round = NULL;

  if (feeds == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  round = g_new0 (Round, 1);
  round->task = g_steal_pointer (&task);
  round->n_left = 1;
  for (guint i = 0; i < feeds->len; i++)
    {
      const RepriseFeedDue *due = feeds->pdata[i];

      if (due->due_at == REPRISE_SCHEDULE_NEVER)
        continue;
      round->n_left++;
      reprise_follower_update_async (self, due->uuid, g_task_get_cancellable (round->task),
                                     round_part_cb, round);
    }
  end_round_part (round);
}

/**
 * reprise_follower_update_async:
 * @self: a follower
 * @feed: (nullable): the UUID of a feed, due or not; %NULL for all of them, but for those that are
 *   gone for good
 * @cancellable: (nullable): a cancellable
 * @callback: called when it was asked for, and what there is is kept
 * @user_data: given to @callback
 *
 * Updates a feed, or all.
 */
void
reprise_follower_update_async (RepriseFollower     *self,
                               const char          *feed,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (REPRISE_IS_FOLLOWER (self));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, reprise_follower_update_async);
  g_task_set_check_cancellable (task, FALSE);
  if (g_task_return_error_if_cancelled (task))
    return;

  if (feed == NULL)
    {
      reprise_journal_run_async (reprise_follower_get_journal (self), REPRISE_LANE_ROWS,
                                 reprise_follower_list_due_job, NULL, NULL,
                                 (GDestroyNotify) g_ptr_array_unref, cancellable, listed_cb,
                                 g_steal_pointer (&task));
      return;
    }

  reprise_follower_want (self, feed, task);
}

/**
 * reprise_follower_update_finish:
 * @self: a follower
 * @result: the result given to the callback
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError, or
 *   %G_IO_ERROR_CANCELLED
 *
 * What a server says is no error: it is kept with its feed; see reprise_feed_get_trouble().
 *
 * Returns: whether it was asked for, and what there is is kept
 */
gboolean
reprise_follower_update_finish (RepriseFollower  *self,
                                GAsyncResult     *result,
                                GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
