#pragma once

#include "follow/reprise-fetcher-desk.h"

G_BEGIN_DECLS

void  reprise_fetcher_errand_start  (RepriseFetcherDesk  *desk,
                                     GTask               *task,
                                     GUri                *address,
                                     const char          *etag,
                                     const char          *last_modified,
                                     gsize                limit);
void  reprise_fetcher_errand_turn   (gpointer             data);

G_END_DECLS
