#pragma once

#include "feed/reprise-feed-error.h"

G_BEGIN_DECLS

/**
 * RepriseFeedJsonScan:
 *
 * A JSON Feed that was looked through: what is left of it can be given to a parser that recurses
 * and asserts. Its posts are apart, so that they are parsed one by one.
 */
typedef struct
{
  GString   *channel;   /* (owned): the object, its posts left out */
  GString   *items;     /* (owned): the posts, one behind the other */
  GArray    *ends;      /* (owned) (element-type gsize): where each of them ends in @items */
  gboolean   is_clean;  /* whether nothing had to be mended */
} RepriseFeedJsonScan;

RepriseFeedJsonScan  *reprise_feed_json_scan       (const char           *text,
                                                    gsize                 length,
                                                    GError              **error);
void                  reprise_feed_json_scan_free  (RepriseFeedJsonScan  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFeedJsonScan, reprise_feed_json_scan_free)

G_END_DECLS
