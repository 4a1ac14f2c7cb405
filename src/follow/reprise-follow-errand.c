/* A feed that is updated, and those who wait for it: each may give up alone. */

#include "follow/reprise-follow-errand.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  RepriseFollowErrand *errand;     /* (unowned): it owns this */
  GTask               *task;       /* (owned) */
  GSource             *cancelled;  /* (owned) (nullable) */
} Wish;

static void
wish_free (Wish *wish)
{
  if (wish->cancelled != NULL)
    g_source_destroy (wish->cancelled);
  g_clear_pointer (&wish->cancelled, g_source_unref);
  g_object_unref (wish->task);
  g_free (wish);
}

static void
errand_clear (RepriseFollowErrand *self)
{
  g_free (self->uuid);
  g_object_unref (self->cancellable);
  g_ptr_array_unref (self->wishes);
}

static gboolean
cancelled_cb (GCancellable *cancellable,
              gpointer      data)
{
  Wish *wish = data;
  RepriseFollowErrand *errand = reprise_follow_errand_acquire (wish->errand);
  g_autoptr (GTask) task = g_object_ref (wish->task);

  g_ptr_array_remove (errand->wishes, wish);
  if (errand->wishes->len == 0 && !errand->due)
    errand->unwanted (errand);
  reprise_follow_errand_release (errand);
  g_task_return_error_if_cancelled (task);
  return G_SOURCE_REMOVE;
}

/**
 * reprise_follow_errand_new:
 * @follower: whose it is
 * @unwanted: called when nobody waits for it any more
 * @uuid: a feed's
 *
 * Returns: (transfer full): an errand
 */
RepriseFollowErrand *
reprise_follow_errand_new (gpointer               follower,
                           RepriseFollowUnwanted  unwanted,
                           const char            *uuid)
{
  RepriseFollowErrand *self = g_rc_box_new0 (RepriseFollowErrand);

  self->follower = follower;
  self->unwanted = unwanted;
  self->uuid = g_strdup (uuid);
  self->cancellable = g_cancellable_new ();
  self->wishes = g_ptr_array_new_with_free_func ((GDestroyNotify) wish_free);
  return self;
}

/**
 * reprise_follow_errand_acquire:
 * @self: an errand
 *
 * Returns: (transfer full): the same
 */
RepriseFollowErrand *
reprise_follow_errand_acquire (RepriseFollowErrand *self)
{
  return g_rc_box_acquire (self);
}

/**
 * reprise_follow_errand_release:
 * @self: (type RepriseFollowErrand) (transfer full): an errand
 */
void
reprise_follow_errand_release (gpointer self)
{
  g_rc_box_release_full (self, (GDestroyNotify) errand_clear);
}

/**
 * reprise_follow_errand_wish:
 * @self: an errand
 * @task: what is returned from when it is done, or as soon as that is cancelled
 *
 * Somebody wants it done.
 */
void
reprise_follow_errand_wish (RepriseFollowErrand *self,
                            GTask               *task)
{
  GCancellable *cancellable = g_task_get_cancellable (task);
  Wish *wish = g_new0 (Wish, 1);

  wish->errand = self;
  wish->task = g_object_ref (task);
  if (cancellable != NULL)
    {
      wish->cancelled = g_cancellable_source_new (cancellable);
      g_source_set_callback (wish->cancelled, G_SOURCE_FUNC (cancelled_cb), wish, NULL);
      g_source_attach (wish->cancelled, g_main_context_get_thread_default ());
    }
  g_ptr_array_add (self->wishes, wish);
}

/**
 * reprise_follow_errand_grant:
 * @self: an errand
 * @error: (nullable): why it could not be done
 *
 * Tells all who wait.
 */
void
reprise_follow_errand_grant (RepriseFollowErrand *self,
                             const GError        *error)
{
  g_autoptr (GPtrArray) wishes = g_steal_pointer (&self->wishes);

  self->wishes = g_ptr_array_new_with_free_func ((GDestroyNotify) wish_free);
  for (guint i = 0; i < wishes->len; i++)
    {
      Wish *wish = wishes->pdata[i];

      if (g_task_return_error_if_cancelled (wish->task))
        continue;
      if (error != NULL)
        g_task_return_error (wish->task, g_error_copy (error));
      else
        g_task_return_boolean (wish->task, TRUE);
    }
}

/**
 * reprise_follow_errand_give_up:
 * @self: an errand
 *
 * Ends it, and tells all who wait.
 */
void
reprise_follow_errand_give_up (RepriseFollowErrand *self)
{
  g_autoptr (GError) error =
    g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, _("The updating was stopped"));

  g_cancellable_cancel (self->cancellable);
  reprise_follow_errand_grant (self, error);
}
