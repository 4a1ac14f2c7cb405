#pragma once

#include <glib.h>

G_BEGIN_DECLS

char  *reprise_when_format  (gint64      instant,
                             GDateTime  *now);

G_END_DECLS
