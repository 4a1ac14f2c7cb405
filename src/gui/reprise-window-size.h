#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  reprise_window_size_restore  (GtkWindow *window);
void  reprise_window_size_keep     (GtkWindow *window);

G_END_DECLS
