#pragma once

#include "feed/reprise-feed-document.h"
#include "feed/reprise-feed-error.h"

G_BEGIN_DECLS

RepriseFeedDocument  *reprise_feed_json_parse  (const char  *text,
                                                gsize        length,
                                                const char  *address,
                                                GError     **error);

G_END_DECLS
