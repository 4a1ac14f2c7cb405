#include "bench.h"

#include "store/reprise-backup.h"
#include "store/reprise-check.h"

#define RUNS 3

static double
back_up (Bench      *bench,
         const char *path)
{
  g_autoptr (GError) error = NULL;
  const gint64 begin = g_get_monotonic_time ();

  reprise_backup_copy (bench->journal, path, NULL, &error);
  bench_must (error);
  return (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC;
}

static double
check (const char *path)
{
  g_autoptr (RepriseDatabase) database = bench_open (path, REPRISE_DATABASE_WRITE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  const gint64 begin = g_get_monotonic_time ();

  problems = reprise_check (database, &error);
  bench_must (error);
  g_assert_cmpuint (problems->len, ==, 0);
  return (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC;
}

static void
add (GArray *times,
     double  seconds)
{
  g_array_append_val (times, seconds);
}

/**
 * bench_copy:
 *
 * A verified backup, against a copy that nobody looks at; and the check of a journal, against that
 * of the file alone. The copy that the backup makes is what is checked.
 */
void
bench_copy (Bench *bench)
{
  g_autofree char *path = bench_path (bench, "copy.db");
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) shell = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) plain = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) checked = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) pragma = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < RUNS; i++)
    {
      bench_remove (path);
      add (plain, bench_run ("cp '%s' '%s' && sync '%s'", bench->journal, path, path));
      bench_remove (path);
      add (shell, bench_run ("sqlite3 '%s' '.backup \"%s\"'", bench->journal, path));
      bench_remove (path);
      add (own, back_up (bench, path));
      add (pragma, bench_run ("sqlite3 '%s' 'PRAGMA integrity_check' > /dev/null", path));
      add (checked, check (path));
    }

  bench_report (bench, "backup, against .backup", bench_percentile (own, 50), "s",
                bench_percentile (shell, 50), "");
  bench_report (bench, "backup, against cp and sync", bench_percentile (own, 50), "s",
                bench_percentile (plain, 50), "");
  bench_report (bench, "check, against integrity_check", bench_percentile (checked, 50), "s",
                bench_percentile (pragma, 50), "");
  bench_remove (path);
}
