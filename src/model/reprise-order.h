#pragma once

#include <glib.h>

G_BEGIN_DECLS

char  *reprise_order_between  (const char *before,
                               const char *after);

G_END_DECLS
