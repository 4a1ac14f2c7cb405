#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

GtkWidget  *bench_find        (GtkWidget  *widget,
                               GType       type);
GtkWidget  *bench_find_list   (GtkWidget  *widget);
gboolean    bench_is_filled   (GtkWidget  *list);
gboolean    bench_is_in_view  (GtkWidget  *row,
                               GtkWidget  *list);
void        bench_scroll      (GtkWidget  *list,
                               gboolean  (*is_filled) (GtkWidget *list));

G_END_DECLS
