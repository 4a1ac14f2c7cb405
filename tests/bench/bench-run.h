#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * BenchRun:
 *
 * A program that runs; what it tells is in times since it was started.
 */
typedef struct
{
  GSubprocess      *process;  /* (owned) */
  GDataInputStream *told;     /* (owned) */
  gint64            begin;
} BenchRun;

void         bench_run_begin   (BenchRun    *self,
                                const char  *program,
                                const char  *path,
                                const char  *way);
void         bench_run_end     (BenchRun    *self);
double       bench_run_wait    (BenchRun    *self,
                                const char  *until);
GHashTable  *bench_run_listen  (BenchRun    *self);

double       bench_told_get    (GHashTable  *told,
                                const char  *what);
void         bench_told_add    (GHashTable  *told,
                                const char  *what,
                                GArray      *milliseconds);

G_END_DECLS
