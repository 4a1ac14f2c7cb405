#pragma once

#include "gui/feeds/reprise-feed-place.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_FEED_ROW (reprise_feed_row_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFeedRow, reprise_feed_row, REPRISE, FEED_ROW, AdwBin)

RepriseFeedPlace  *reprise_feed_row_get_place  (RepriseFeedRow    *self);
void               reprise_feed_row_set_place  (RepriseFeedRow    *self,
                                                RepriseFeedPlace  *place);

G_END_DECLS
