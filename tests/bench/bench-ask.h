#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void  bench_ask  (GtkWidget *window);

G_END_DECLS
