#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

/**
 * RepriseFeedHold:
 *
 * A server that wants to be left alone.
 */
typedef struct
{
  char   *host;  /* (owned) */
  gint64  left;  /* for how long still: seconds, 1 at least */
} RepriseFeedHold;

gboolean    reprise_feed_hold_save  (RepriseDatabase   *database,
                                     const char        *host,
                                     gint64             seconds,
                                     GError           **error);
GPtrArray  *reprise_feed_hold_list  (RepriseDatabase   *database,
                                     GError           **error);
void        reprise_feed_hold_free  (RepriseFeedHold   *self);

G_END_DECLS
