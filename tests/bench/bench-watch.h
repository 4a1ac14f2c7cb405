#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void     bench_watch_begin        (GtkWidget   *widget,
                                   gboolean   (*is_done) (void));
void     bench_watch_reset        (void);
void     bench_watch_key          (void);
void     bench_watch_took_key     (void);
gint64   bench_watch_get_longest  (void);
gint64   bench_watch_get_ended    (void);
guint    bench_watch_count_keys   (void);
void     bench_watch_tell         (const char  *kind);

G_END_DECLS
