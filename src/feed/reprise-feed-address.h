#pragma once

#include <glib.h>

G_BEGIN_DECLS

char      *reprise_feed_address_resolve    (const char  *address,
                                            const char  *base);
gboolean   reprise_feed_address_is_safe    (const char  *address);
char      *reprise_feed_address_normalise  (const char  *address);

G_END_DECLS
