#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void  bench_page_show_films    (GtkWidget   *window);
void  bench_page_scroll_films  (GtkWidget   *window);
void  bench_page_show_feeds    (GtkWidget   *window);
void  bench_page_scroll_feeds  (GtkWidget   *window);
void  bench_page_show_year     (GtkWidget   *window);
void  bench_page_show_stills   (GtkWidget   *window,
                                const char  *journal);

G_END_DECLS
