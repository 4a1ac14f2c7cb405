#pragma once

#include "feed/reprise-feed-discovery.h"
#include "follow/reprise-fetcher.h"

G_BEGIN_DECLS

void        reprise_follow_find_async   (RepriseFetcher       *fetcher,
                                         const char           *typed,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
GPtrArray  *reprise_follow_find_finish  (GAsyncResult         *result,
                                         GError              **error);
GPtrArray  *reprise_follow_list_places  (const char           *typed);

G_END_DECLS
