#include "bench.h"

#include "store/reprise-backup.h"
#include "store/reprise-check.h"

#define RUNS 3

#define CHECK_FILE "PRAGMA integrity_check;"

/* Which PRAGMA integrity_check looks into only from SQLite 3.44 on. */
#define CHECK_INDEXES                                                      \
  "INSERT INTO prose (prose, rank) VALUES ('integrity-check', 1);"       \
  "INSERT INTO name_index (name_index, rank) VALUES ('integrity-check', 1);"

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
 * of the file alone, and of the file and its indexes. The copy that the backup makes is what is
 * checked.
 */
void
bench_copy (Bench *bench)
{
  g_autofree char *path = bench_path (bench, "copy.db");
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) shell = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) plain = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) checked = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) file = g_array_new (FALSE, FALSE, sizeof (double));
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < RUNS; i++)
    {
      bench_remove (path);
      add (plain, bench_run ("cp '%s' '%s' && sync '%s'", bench->journal, path, path));
      bench_remove (path);
      add (shell, bench_run ("sqlite3 '%s' '.backup \"%s\"'", bench->journal, path));
      bench_remove (path);
      add (own, back_up (bench, path));
      add (file, bench_run ("sqlite3 '%s' \"" CHECK_FILE "\" > /dev/null", path));
      add (all, bench_run ("sqlite3 '%s' \"" CHECK_FILE CHECK_INDEXES "\" > /dev/null", path));
      add (checked, check (path));
    }

  bench_report (bench, "backup, against .backup", bench_percentile (own, 50), "s",
                bench_percentile (shell, 50), "");
  bench_report (bench, "backup, against cp and sync", bench_percentile (own, 50), "s",
                bench_percentile (plain, 50), "");
  bench_report (bench, "check, against that of the file", bench_percentile (checked, 50), "s",
                bench_percentile (file, 50), "");
  bench_report (bench, "check, against that and the indexes", bench_percentile (checked, 50), "s",
                bench_percentile (all, 50), "");
  bench_remove (path);
}
