#pragma once

#include "gui/feeds/reprise-feed-place.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_FEED_LIST (reprise_feed_list_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFeedList, reprise_feed_list, REPRISE, FEED_LIST, AdwBin)

void  reprise_feed_list_set_selection  (RepriseFeedList     *self,
                                        GtkSingleSelection  *selection);

G_END_DECLS
