#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GdkTexture  *reprise_still_loader_peek         (const char           *path,
                                                int                   width,
                                                int                   height);
void         reprise_still_loader_load_async   (const char           *path,
                                                int                   width,
                                                int                   height,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
GdkTexture  *reprise_still_loader_load_finish  (GAsyncResult         *result,
                                                GError              **error);
gsize        reprise_still_loader_get_used     (void);
void         reprise_still_loader_forget       (void);

G_END_DECLS
