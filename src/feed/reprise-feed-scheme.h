#pragma once

#include <glib.h>

G_BEGIN_DECLS

char      *reprise_feed_scheme_drop    (const char  *address);
gboolean   reprise_feed_scheme_is_web  (const char  *address);

G_END_DECLS
