#pragma once

#include "gui/feeds/reprise-feed-place.h"
#include "gui/widgets/reprise-list-child.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_FEED_ROW (reprise_feed_row_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFeedRow, reprise_feed_row, REPRISE, FEED_ROW, RepriseListChild)

G_END_DECLS
