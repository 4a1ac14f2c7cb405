#include "feed/reprise-feed-parser.h"

#include <glib/gi18n.h>

/**
 * reprise_feed_parse:
 * @bytes: what a server sent
 * @address: (nullable): where from
 * @content_type: (nullable): what it said it is
 * @error: return location for a #RepriseFeedError
 *
 * Reads a feed of any format.
 *
 * Returns: (transfer full) (nullable): the feed
 */
RepriseFeedDocument *
reprise_feed_parse (GBytes      *bytes,
                    const char  *address,
                    const char  *content_type,
                    GError     **error)
{
  g_return_val_if_fail (bytes != NULL, NULL);

  g_set_error_literal (error, REPRISE_FEED_ERROR, REPRISE_FEED_ERROR_NO_FEED,
                       _("This is no feed."));
  return NULL;
}
