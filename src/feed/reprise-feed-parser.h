#pragma once

#include "feed/reprise-feed-document.h"
#include "feed/reprise-feed-error.h"

G_BEGIN_DECLS

RepriseFeedDocument  *reprise_feed_parse  (GBytes      *bytes,
                                           const char  *address,
                                           const char  *content_type,
                                           GError     **error);

G_END_DECLS
