#pragma once

#include <glib.h>

G_BEGIN_DECLS

char   *reprise_order_between  (const char         *before,
                                const char         *after);
char  **reprise_order_arrange  (const char * const *keys,
                                gsize               n);

G_END_DECLS
