#pragma once

#include "bench.h"

#include <glib.h>

G_BEGIN_DECLS

/* How many songs are written: ten of each kind of file. */
#define BENCH_SONGS 30

void   bench_songs_write  (const char *path,
                           guint       number);
char  *bench_songs_find   (Bench      *bench,
                           const char *name,
                           guint       count,
                           gboolean    linked);

G_END_DECLS
