#pragma once

#include "model/reprise-post.h"

#include <gio/gio.h>

G_BEGIN_DECLS

void        reprise_post_text_set_async   (ReprisePost          *post,
                                           GCancellable         *cancellable,
                                           GAsyncReadyCallback   callback,
                                           gpointer              user_data);
GPtrArray  *reprise_post_text_set_finish  (GAsyncResult         *result,
                                           GError              **error);

G_END_DECLS
