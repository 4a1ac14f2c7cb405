#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define REPRISE_FEED_ERROR (reprise_feed_error_quark ())

/**
 * RepriseFeedError:
 * @REPRISE_FEED_ERROR_NO_FEED: the bytes are no feed; a web page, it may be, which names some
 * @REPRISE_FEED_ERROR_BEYOND: they are more, or lie deeper within one another, than is read
 *
 * Why bytes are not read as a feed.
 */
typedef enum
{
  REPRISE_FEED_ERROR_NO_FEED,
  REPRISE_FEED_ERROR_BEYOND,
} RepriseFeedError;

GQuark reprise_feed_error_quark (void);

G_END_DECLS
