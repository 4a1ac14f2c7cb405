#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

void   reprise_cover_art_keep_async  (GBytes               *picture,
                                      const char           *type,
                                      GCancellable         *cancellable,
                                      GAsyncReadyCallback   callback,
                                      gpointer              user_data);
char  *reprise_cover_art_keep_finish (GAsyncResult         *result,
                                      GError              **error);

G_END_DECLS
