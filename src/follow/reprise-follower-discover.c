/* What a follower is asked for before there is anything to follow. */

#include "follow/reprise-follow-finder.h"
#include "follow/reprise-follow-holds.h"
#include "follow/reprise-follower-private.h"
#include "store/reprise-feed-hold.h"

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  GPtrArray *candidates = reprise_follow_find_finish (result, &error);

  if (candidates != NULL)
    g_task_return_pointer (task, candidates, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static gpointer
list_holds_job (RepriseDatabase  *database,
                gpointer          data,
                GError          **error)
{
  return reprise_feed_hold_list (database, error);
}

/* A journal that cannot be read keeps nobody from looking around. */
static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  RepriseFetcher *fetcher = reprise_follower_get_fetcher (g_task_get_source_object (task));
  g_autoptr (GPtrArray) holds =
    reprise_journal_run_finish (REPRISE_JOURNAL (source), result, NULL);

  if (holds != NULL)
    reprise_follow_holds_apply (holds, fetcher);
  reprise_follow_find_async (fetcher, g_task_get_task_data (task), g_task_get_cancellable (task),
                             found_cb, g_object_ref (task));
}

/**
 * reprise_follower_discover_async:
 * @self: a follower
 * @address: what somebody typed: the address of a feed or of a site, with a scheme or without
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is known
 * @user_data: given to @callback
 *
 * Looks for feeds; see reprise_follow_find_async(). Nothing is kept of that.
 */
void
reprise_follower_discover_async (RepriseFollower     *self,
                                 const char          *address,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GTask *task = NULL;

  g_return_if_fail (REPRISE_IS_FOLLOWER (self));
  g_return_if_fail (address != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, reprise_follower_discover_async);
  g_task_set_task_data (task, g_strdup (address), g_free);
  reprise_journal_run_async (reprise_follower_get_journal (self), REPRISE_LANE_ROWS,
                             list_holds_job, NULL, NULL, (GDestroyNotify) g_ptr_array_unref,
                             cancellable, listed_cb, task);
}

/**
 * reprise_follower_discover_finish:
 * @self: a follower
 * @result: the result given to the callback
 * @error: return location for a #RepriseFollowError or %G_IO_ERROR_CANCELLED, in words for people
 *
 * Returns: (transfer full) (nullable) (element-type RepriseFeedCandidate): the feeds there are: one
 *   at least
 */
GPtrArray *
reprise_follower_discover_finish (RepriseFollower  *self,
                                  GAsyncResult     *result,
                                  GError          **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
