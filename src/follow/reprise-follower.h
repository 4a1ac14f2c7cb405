#pragma once

#include "follow/reprise-fetcher.h"
#include "model/reprise-feed.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_FOLLOWER (reprise_follower_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFollower, reprise_follower, REPRISE, FOLLOWER, GObject)

RepriseFollower  *reprise_follower_new              (RepriseJournal       *journal);
void              reprise_follower_start            (RepriseFollower      *self);
void              reprise_follower_stop             (RepriseFollower      *self);
gboolean          reprise_follower_is_online        (RepriseFollower      *self);
guint             reprise_follower_get_n_updating   (RepriseFollower      *self);
guint             reprise_follower_get_n_wanted     (RepriseFollower      *self);
void              reprise_follower_update_async     (RepriseFollower      *self,
                                                     const char           *feed,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
gboolean          reprise_follower_update_finish    (RepriseFollower      *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);
void              reprise_follower_discover_async   (RepriseFollower      *self,
                                                     const char           *address,
                                                     GCancellable         *cancellable,
                                                     GAsyncReadyCallback   callback,
                                                     gpointer              user_data);
GPtrArray        *reprise_follower_discover_finish  (RepriseFollower      *self,
                                                     GAsyncResult         *result,
                                                     GError              **error);
RepriseFetcher   *reprise_follower_get_fetcher      (RepriseFollower      *self);
const char       *reprise_follower_say_trouble      (RepriseFeed          *feed);

G_END_DECLS
