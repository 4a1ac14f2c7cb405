#pragma once

#include "follow/reprise-fetcher-desk.h"
#include "follow/reprise-fetcher.h"

G_BEGIN_DECLS

/* For tests, which have no half minute to wait. */
RepriseFetcherDesk  *reprise_fetcher_get_desk  (RepriseFetcher  *self);

G_END_DECLS
