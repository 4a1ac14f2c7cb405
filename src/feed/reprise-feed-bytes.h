#pragma once

#include <glib.h>

G_BEGIN_DECLS

char  *reprise_feed_bytes_decode  (GBytes      *bytes,
                                   const char  *content_type,
                                   gsize       *length,
                                   char       **encoding,
                                   gboolean    *as_declared);

G_END_DECLS
