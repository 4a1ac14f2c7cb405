#pragma once

#include <glib.h>

G_BEGIN_DECLS

char      *reprise_feed_bytes_decode       (GBytes      *bytes,
                                            const char  *content_type,
                                            gsize       *length,
                                            char       **encoding,
                                            gboolean    *as_declared);
gunichar   reprise_feed_bytes_get_western  (guchar       byte);

G_END_DECLS
