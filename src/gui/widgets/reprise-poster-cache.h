#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GdkTexture  *reprise_poster_cache_get    (const char *title,
                                          int         year,
                                          const char *director,
                                          int         width,
                                          int         scale);
guint        reprise_poster_cache_count  (void);

G_END_DECLS
