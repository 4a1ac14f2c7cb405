#pragma once

#include "follow/reprise-fetched.h"
#include "follow/reprise-follow-error.h"

G_BEGIN_DECLS

/**
 * REPRISE_FETCH_FEED_LIMIT:
 * REPRISE_FETCH_IMAGE_LIMIT:
 *
 * How much is read of a feed and of an image, in bytes once they are unpacked.
 */
#define REPRISE_FETCH_FEED_LIMIT (10 * 1024 * 1024)
#define REPRISE_FETCH_IMAGE_LIMIT (15 * 1024 * 1024)

#define REPRISE_TYPE_FETCHER (reprise_fetcher_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFetcher, reprise_fetcher, REPRISE, FETCHER, GObject)

RepriseFetcher  *reprise_fetcher_new           (void);
void             reprise_fetcher_fetch_async   (RepriseFetcher       *self,
                                                const char           *address,
                                                const char           *etag,
                                                const char           *last_modified,
                                                gsize                 limit,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
RepriseFetched  *reprise_fetcher_fetch_finish  (RepriseFetcher       *self,
                                                GAsyncResult         *result,
                                                GError              **error);
void             reprise_fetcher_hold          (RepriseFetcher       *self,
                                                const char           *host,
                                                gint64                seconds);

G_END_DECLS
