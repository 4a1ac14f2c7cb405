#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  reprise_symbol_snapshot  (GtkSnapshot *snapshot,
                                const char  *name,
                                double       x,
                                double       y,
                                int          size,
                                GdkRGBA      color,
                                GtkWidget   *widget);

G_END_DECLS
