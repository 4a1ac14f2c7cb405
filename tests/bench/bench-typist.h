#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void  bench_typist_begin  (GtkWidget  *widget,
                           void      (*script) (void));
void  bench_typist_call   (void      (*function) (void));
void  bench_typist_rest   (guint       milliseconds);
void  bench_typist_press  (guint       key,
                           guint       held);

G_END_DECLS
