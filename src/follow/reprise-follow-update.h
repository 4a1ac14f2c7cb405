#pragma once

#include "follow/reprise-fetcher.h"
#include "model/reprise-feed.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

void      reprise_follow_update_async   (RepriseJournal       *journal,
                                         RepriseFetcher       *fetcher,
                                         const char           *feed,
                                         GCancellable         *cancellable,
                                         GAsyncReadyCallback   callback,
                                         gpointer              user_data);
gboolean  reprise_follow_update_finish  (GAsyncResult         *result,
                                         guint                *n_added,
                                         gboolean             *offline,
                                         GError              **error);

G_END_DECLS
