#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void  bench_tell            (const char     *what,
                             gint64          microseconds);
void  bench_tell_frame      (GtkWindow      *window);
void  bench_quit_when_told  (GApplication   *application);

G_END_DECLS
