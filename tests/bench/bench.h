#pragma once

#include "store/reprise-database.h"

#include <glib.h>

G_BEGIN_DECLS

#define BENCH_SEED 1

/**
 * Bench:
 *
 * What is measured with, and what came of it.
 */
typedef struct
{
  char      *folder;   /* (owned) where the generated journals are kept */
  char      *journal;  /* (owned) (nullable) one of @count appraisals; never written to */
  guint      count;
  GPtrArray *results;  /* (owned) */
} Bench;

/* Milliseconds of the thing measured and of its floor, taken in turn. */
typedef struct
{
  GArray *own;    /* (owned) of double */
  GArray *floor;  /* (owned) of double */
} BenchTimes;

Bench            *bench_new             (void);
Bench            *bench_new_bare        (void);
void              bench_free            (Bench             *self);
void              bench_report          (Bench             *self,
                                         const char        *name,
                                         double             value,
                                         const char        *unit,
                                         double             floor,
                                         const char        *goal);
void              bench_report_times    (Bench             *self,
                                         const char        *name,
                                         BenchTimes        *times,
                                         double             percentile,
                                         const char        *goal);
void              bench_print_table     (Bench             *self);

BenchTimes       *bench_times_new       (void);
void              bench_times_free      (BenchTimes        *self);
void              bench_times_add       (GArray            *times,
                                         gint64             begin);
double            bench_percentile      (GArray            *times,
                                         double             percentile);

void              bench_must            (GError            *error);
RepriseDatabase  *bench_open            (const char        *path,
                                         RepriseDatabaseMode mode);
void              bench_execute         (RepriseDatabase   *database,
                                         const char        *sql);
double            bench_generate        (const char        *path,
                                         guint              count,
                                         const char        *journal);
char             *bench_find_journal    (Bench             *self,
                                         guint              count);
char             *bench_path            (Bench             *self,
                                         const char        *name);
void              bench_remove          (const char        *path);
double            bench_run             (const char        *format,
                                         ...) G_GNUC_PRINTF (1, 2);

void              bench_search          (Bench             *self);
void              bench_show            (Bench             *self);
void              bench_save            (Bench             *self);
void              bench_import          (Bench             *self);
void              bench_copy            (Bench             *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Bench, bench_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (BenchTimes, bench_times_free)

G_END_DECLS
