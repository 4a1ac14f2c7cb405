#pragma once

#include "model/reprise-feed.h"
#include "store/reprise-post-store.h"

G_BEGIN_DECLS

/**
 * RepriseFeedPlaceKind:
 * @REPRISE_FEED_PLACE_ALL: all posts
 * @REPRISE_FEED_PLACE_UNREAD: those that are not read
 * @REPRISE_FEED_PLACE_STARRED: those with a star
 * @REPRISE_FEED_PLACE_GROUP: those of a group of feeds
 * @REPRISE_FEED_PLACE_FEED: those of a feed
 *
 * What a place stands for.
 */
typedef enum
{
  REPRISE_FEED_PLACE_ALL,
  REPRISE_FEED_PLACE_UNREAD,
  REPRISE_FEED_PLACE_STARRED,
  REPRISE_FEED_PLACE_GROUP,
  REPRISE_FEED_PLACE_FEED,
} RepriseFeedPlaceKind;

#define REPRISE_TYPE_FEED_PLACE (reprise_feed_place_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFeedPlace, reprise_feed_place, REPRISE, FEED_PLACE, GObject)

RepriseFeedPlace      *reprise_feed_place_new           (RepriseFeedPlaceKind  kind,
                                                         const char           *group,
                                                         RepriseFeed          *feed);
void                   reprise_feed_place_update        (RepriseFeedPlace     *self,
                                                         RepriseFeedPlace     *from);
gboolean               reprise_feed_place_is_same       (RepriseFeedPlace     *self,
                                                         RepriseFeedPlace     *other);
RepriseFeedPlaceKind   reprise_feed_place_get_kind      (RepriseFeedPlace     *self);
const char            *reprise_feed_place_get_title     (RepriseFeedPlace     *self);
RepriseFeed           *reprise_feed_place_get_feed      (RepriseFeedPlace     *self);
guint                  reprise_feed_place_get_depth     (RepriseFeedPlace     *self);
guint                  reprise_feed_place_get_n_unread  (RepriseFeedPlace     *self);
void                   reprise_feed_place_add_unread    (RepriseFeedPlace     *self,
                                                         guint                 n_unread);
gboolean               reprise_feed_place_begins        (RepriseFeedPlace     *self);
void                   reprise_feed_place_set_begins    (RepriseFeedPlace     *self,
                                                         gboolean              begins);
ReprisePostQuestion    reprise_feed_place_get_question  (RepriseFeedPlace     *self);

G_END_DECLS
