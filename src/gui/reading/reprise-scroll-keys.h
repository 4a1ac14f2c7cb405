#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean  reprise_scroll_key  (GtkScrolledWindow  *scroller,
                               guint               key,
                               GdkModifierType     state);

G_END_DECLS
