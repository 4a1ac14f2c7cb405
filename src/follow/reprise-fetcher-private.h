#pragma once

#include "follow/reprise-fetcher-hosts.h"
#include "follow/reprise-fetcher.h"

#include <libsoup/soup.h>

G_BEGIN_DECLS

/* For the room's own files, and for tests, which have no half minute to wait. */

SoupSession          *reprise_fetcher_ensure_session  (RepriseFetcher  *self);
RepriseFetcherHosts  *reprise_fetcher_get_hosts       (RepriseFetcher  *self);
void                  reprise_fetcher_be_told_off     (RepriseFetcher  *self,
                                                       const char      *host,
                                                       gint64           seconds);
guint                 reprise_fetcher_get_patience    (RepriseFetcher  *self);
void                  reprise_fetcher_set_patience    (RepriseFetcher  *self,
                                                       guint            milliseconds);
gboolean              reprise_fetcher_has_session     (RepriseFetcher  *self);

G_END_DECLS
