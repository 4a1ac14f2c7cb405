#include "bench.h"

#include "exchange/reprise-chance.h"
#include "store/reprise-appraisal-store.h"
#include "store/reprise-entry-store.h"
#include "store/reprise-search.h"

#define RUNS 300
#define ROWS 50

static RepriseHits *
read_diary (RepriseDatabase *database)
{
  g_autoptr (RepriseQuery) query = reprise_query_parse ("");
  g_autoptr (GError) error = NULL;
  RepriseHits *hits = reprise_search (database, query, 0, &error);

  bench_must (error);
  return hits;
}

static void
step_through (RepriseDatabase *database,
              const char      *sql)
{
  sqlite3_stmt *statement = NULL;

  g_assert (sqlite3_prepare_v2 (reprise_database_get_handle (database), sql, -1, &statement,
                                NULL) == SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
}

static void
measure_ids (Bench *bench)
{
  g_autoptr (BenchTimes) times = bench_times_new ();

  for (guint i = 0; i < 20; i++)
    {
      g_autoptr (RepriseDatabase) own = bench_open (bench->journal, REPRISE_DATABASE_READ);
      g_autoptr (RepriseDatabase) plain = bench_open (bench->journal, REPRISE_DATABASE_READ);
      g_autoptr (RepriseHits) hits = NULL;
      gint64 begin = g_get_monotonic_time ();

      step_through (plain, "SELECT id FROM entry WHERE shown = 1"
                           " ORDER BY day DESC, created_at DESC, id DESC");
      bench_times_add (times->floor, begin);
      begin = g_get_monotonic_time ();
      hits = read_diary (own);
      bench_times_add (times->own, begin);
    }

  bench_report_times (bench, "all of the diary, ids, first time", times, 50, "");
}

static void
measure_ids_again (Bench           *bench,
                   RepriseDatabase *database)
{
  g_autoptr (BenchTimes) times = bench_times_new ();

  for (guint i = 0; i < RUNS; i++)
    {
      const gint64 begin = g_get_monotonic_time ();
      g_autoptr (RepriseHits) hits = read_diary (database);

      bench_times_add (times->own, begin);
    }

  bench_report_times (bench, "all of the diary, ids, again", times, 50, "");
}

static void
load_page (RepriseDatabase *database,
           RepriseHits     *hits,
           guint            first)
{
  for (guint i = first; i < MIN (first + ROWS, hits->n_ids); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RepriseEntry) entry = reprise_entry_load (database, hits->ids[i], &error);

      bench_must (error);
    }
}

static void
measure_pages (Bench           *bench,
               RepriseDatabase *database)
{
  g_autoptr (RepriseHits) hits = read_diary (database);
  g_autoptr (BenchTimes) first = bench_times_new ();
  g_autoptr (BenchTimes) any = bench_times_new ();
  g_autoptr (GRand) random = reprise_chance_new (BENCH_SEED);

  for (guint i = 0; i < RUNS; i++)
    {
      gint64 begin = g_get_monotonic_time ();

      load_page (database, hits, 0);
      bench_times_add (first->own, begin);
      begin = g_get_monotonic_time ();
      load_page (database, hits, reprise_chance_below (random, hits->n_ids));
      bench_times_add (any->own, begin);
    }

  bench_report_times (bench, "first page of the diary, 50 rows", first, 50, "");
  bench_report_times (bench, "any page of the diary, 50 rows", any, 50, "");
  bench_report_times (bench, "any page of the diary, 50 rows", any, 95, "≤ 16 ms");
}

static void
measure_appraisals (Bench           *bench,
                    RepriseDatabase *database,
                    RepriseDatabase *plain)
{
  g_autoptr (BenchTimes) times = bench_times_new ();
  g_autoptr (GRand) random = reprise_chance_new (BENCH_SEED);

  for (guint i = 0; i < RUNS; i++)
    {
      const gint64 id = 1 + reprise_chance_below (random, bench->count);
      g_autofree char *sql =
        g_strdup_printf ("SELECT * FROM appraisal WHERE id = %" G_GINT64_FORMAT, id);
      g_autoptr (RepriseAppraisal) appraisal = NULL;
      g_autoptr (GError) error = NULL;
      gint64 begin = g_get_monotonic_time ();

      step_through (plain, sql);
      bench_times_add (times->floor, begin);
      begin = g_get_monotonic_time ();
      appraisal = reprise_appraisal_load (database, id, &error);
      bench_must (error);
      bench_times_add (times->own, begin);
    }

  bench_report_times (bench, "show an appraisal", times, 50, "");
  bench_report_times (bench, "show an appraisal", times, 95, "");
}

/**
 * bench_show:
 *
 * What is asked for to be looked at: the diary and what is in it.
 */
void
bench_show (Bench *bench)
{
  g_autoptr (RepriseDatabase) database = bench_open (bench->journal, REPRISE_DATABASE_READ);
  g_autoptr (RepriseDatabase) plain = bench_open (bench->journal, REPRISE_DATABASE_READ);

  measure_ids (bench);
  measure_ids_again (bench, database);
  measure_pages (bench, database);
  measure_appraisals (bench, database, plain);
}
