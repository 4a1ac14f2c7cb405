#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RepriseFeedTrouble:
 * @REPRISE_FEED_TROUBLE_NONE: it was read, or had nothing new
 * @REPRISE_FEED_TROUBLE_OFFLINE: there is no network
 * @REPRISE_FEED_TROUBLE_UNREACHABLE: its server was not found, or does not answer
 * @REPRISE_FEED_TROUBLE_REFUSED: its server says no; the status of HTTP says which no
 * @REPRISE_FEED_TROUBLE_NO_FEED: what came is no feed
 * @REPRISE_FEED_TROUBLE_TOO_LARGE: it is larger than what is read
 * @REPRISE_FEED_TROUBLE_GONE: its server says that it is gone for good
 *
 * Why a feed could not be read the last time.
 */
typedef enum
{
  REPRISE_FEED_TROUBLE_NONE,
  REPRISE_FEED_TROUBLE_OFFLINE,
  REPRISE_FEED_TROUBLE_UNREACHABLE,
  REPRISE_FEED_TROUBLE_REFUSED,
  REPRISE_FEED_TROUBLE_NO_FEED,
  REPRISE_FEED_TROUBLE_TOO_LARGE,
  REPRISE_FEED_TROUBLE_GONE,
} RepriseFeedTrouble;

#define REPRISE_TYPE_FEED (reprise_feed_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFeed, reprise_feed, REPRISE, FEED, GObject)

RepriseFeed         *reprise_feed_new             (const char          *address);
RepriseFeed         *reprise_feed_copy            (RepriseFeed         *self);
gint64               reprise_feed_get_id          (RepriseFeed         *self);
const char          *reprise_feed_get_uuid        (RepriseFeed         *self);
void                 reprise_feed_set_identity    (RepriseFeed         *self,
                                                   gint64               id,
                                                   const char          *uuid);
const char          *reprise_feed_get_address     (RepriseFeed         *self);
void                 reprise_feed_set_address     (RepriseFeed         *self,
                                                   const char          *address);
const char          *reprise_feed_get_name        (RepriseFeed         *self);
void                 reprise_feed_set_name        (RepriseFeed         *self,
                                                   const char          *name);
const char          *reprise_feed_get_title       (RepriseFeed         *self);
void                 reprise_feed_set_title       (RepriseFeed         *self,
                                                   const char          *title);
const char          *reprise_feed_get_label       (RepriseFeed         *self);
const char          *reprise_feed_get_site        (RepriseFeed         *self);
void                 reprise_feed_set_site        (RepriseFeed         *self,
                                                   const char          *site);
const char          *reprise_feed_get_group       (RepriseFeed         *self);
void                 reprise_feed_set_group       (RepriseFeed         *self,
                                                   const char          *group);
gboolean             reprise_feed_is_mine         (RepriseFeed         *self);
void                 reprise_feed_set_mine        (RepriseFeed         *self,
                                                   gboolean             mine);
gboolean             reprise_feed_shows_images    (RepriseFeed         *self);
void                 reprise_feed_set_shows_images
                                                  (RepriseFeed         *self,
                                                   gboolean             images);
int                  reprise_feed_get_interval    (RepriseFeed         *self);
void                 reprise_feed_set_interval    (RepriseFeed         *self,
                                                   int                  seconds);
guint                reprise_feed_get_n_unread    (RepriseFeed         *self);
guint                reprise_feed_get_n_posts     (RepriseFeed         *self);
void                 reprise_feed_set_counts      (RepriseFeed         *self,
                                                   guint                n_posts,
                                                   guint                n_unread);
gint64               reprise_feed_get_answered_at (RepriseFeed         *self);
RepriseFeedTrouble   reprise_feed_get_trouble     (RepriseFeed         *self);
guint                reprise_feed_get_status      (RepriseFeed         *self);
void                 reprise_feed_set_state       (RepriseFeed         *self,
                                                   gint64               answered_at,
                                                   RepriseFeedTrouble   trouble,
                                                   guint                status);

G_END_DECLS
