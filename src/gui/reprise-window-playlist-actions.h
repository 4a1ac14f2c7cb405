#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void reprise_window_playlist_actions_install (GtkWidgetClass *widget_class);

G_END_DECLS
