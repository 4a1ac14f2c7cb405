#pragma once

#include "feed/reprise-feed-document.h"

G_BEGIN_DECLS

RepriseFeedPerson  *reprise_feed_person_parse  (const char  *text);

G_END_DECLS
