#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RepriseRequest:
 *
 * Something an object asked a journal for, on its way.
 *
 * The answer is taken only if it is still wanted: whoever asked is alive, and asked for nothing
 * newer. Requests belong to the main thread.
 */
typedef struct _RepriseRequest RepriseRequest;

RepriseRequest  *reprise_request_begin             (gpointer          asker,
                                                    GCancellable    **newest);
GCancellable    *reprise_request_get_cancellable   (RepriseRequest   *self);
gpointer         reprise_request_dup_asker         (RepriseRequest   *self);
void             reprise_request_free              (RepriseRequest   *self);
void             reprise_request_cancel            (GCancellable    **newest);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseRequest, reprise_request_free)

G_END_DECLS
