#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  reprise_drag_scroll_install  (GtkScrolledWindow  *scroller);

G_END_DECLS
