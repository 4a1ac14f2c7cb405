/* What a follower is asked for before there is anything to follow. */

#include "follow/reprise-follow-finder.h"
#include "follow/reprise-follower-private.h"

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
  reprise_follow_find_async (reprise_follower_get_fetcher (self), address, cancellable, found_cb,
                             task);
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
