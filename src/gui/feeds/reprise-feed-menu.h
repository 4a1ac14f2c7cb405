#pragma once

#include "gui/feeds/reprise-feed-place.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  reprise_feed_menu_pop_up  (GtkPopoverMenu      *popover,
                                 RepriseFeedPlace    *place,
                                 const GdkRectangle  *at);

G_END_DECLS
