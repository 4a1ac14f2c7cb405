#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

GUri      *reprise_fetcher_address_parse       (const char  *address);
GUri      *reprise_fetcher_address_follow      (GUri        *from,
                                                const char  *location);
GUri      *reprise_fetcher_address_strip       (GUri        *address);
char      *reprise_fetcher_address_dup_host    (GUri        *address);
gboolean   reprise_fetcher_address_is_trusted  (GUri        *home,
                                                GUri        *other);
char      *reprise_fetcher_address_authorize   (GUri        *home);

G_END_DECLS
