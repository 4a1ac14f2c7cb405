#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  reprise_row_drag_install      (GtkWidget  *row,
                                     GtkWidget  *handle);
void  reprise_row_drag_show         (GdkDrag    *drag,
                                     GtkWidget  *row,
                                     int         x,
                                     int         y);
void  reprise_row_drag_move_in_box  (GtkWidget  *row,
                                     int         step);

G_END_DECLS
