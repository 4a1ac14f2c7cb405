#include "gui/reprise-request.h"

/**
 * RepriseRequest:
 *
 * Something asked for, whose answer is taken only while whoever asked is there and has not asked
 * anew.
 */
struct _RepriseRequest
{
  GWeakRef      asker;
  GCancellable *cancellable;  /* (owned) */
};

/**
 * reprise_request_begin:
 * @asker: (type GObject): who asks
 * @newest: (inout) (nullable): where the asker keeps the cancellable of what it asked for last,
 *   which is cancelled and replaced
 *
 * Returns: (transfer full): the request, to be given to the callback as its data
 */
RepriseRequest *
reprise_request_begin (gpointer       asker,
                       GCancellable **newest)
{
  RepriseRequest *self = g_new0 (RepriseRequest, 1);

  reprise_request_cancel (newest);
  *newest = g_cancellable_new ();
  self->cancellable = g_object_ref (*newest);
  g_weak_ref_init (&self->asker, asker);
  return self;
}

/**
 * reprise_request_get_cancellable:
 * @self: a request
 *
 * Returns: (transfer none): what cancels it
 */
GCancellable *
reprise_request_get_cancellable (RepriseRequest *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->cancellable;
}

/**
 * reprise_request_dup_asker:
 * @self: a request that was answered
 *
 * Returns: (transfer full) (nullable): who asked; %NULL where nobody wants the answer any more
 */
gpointer
reprise_request_dup_asker (RepriseRequest *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (g_cancellable_is_cancelled (self->cancellable))
    return NULL;

  return g_weak_ref_get (&self->asker);
}

/**
 * reprise_request_free:
 * @self: (transfer full): a request
 */
void
reprise_request_free (RepriseRequest *self)
{
  g_return_if_fail (self != NULL);

  g_weak_ref_clear (&self->asker);
  g_object_unref (self->cancellable);
  g_free (self);
}

/**
 * reprise_request_cancel:
 * @newest: (inout) (nullable): the cancellable of what was asked for last
 *
 * Takes back what was asked for last, if anything was.
 */
void
reprise_request_cancel (GCancellable **newest)
{
  g_return_if_fail (newest != NULL);

  if (*newest != NULL)
    g_cancellable_cancel (*newest);
  g_clear_object (newest);
}
