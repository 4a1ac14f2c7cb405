#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean  reprise_feed_date_parse   (const char  *text,
                                     gint64      *seconds);
char     *reprise_feed_date_format  (gint64       seconds);

G_END_DECLS
