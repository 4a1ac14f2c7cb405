#pragma once

#include "gui/feeds/reprise-post-item.h"
#include "gui/widgets/reprise-drawn-row.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_POST_ROW (reprise_post_row_get_type ())
G_DECLARE_FINAL_TYPE (ReprisePostRow, reprise_post_row, REPRISE, POST_ROW, RepriseDrawnRow)

ReprisePostItem  *reprise_post_row_get_item  (ReprisePostRow  *self);

G_END_DECLS
