#include "bench.h"

#include "store/reprise-migration.h"

#define COUNT_MAX 10000

/* All that a generated journal consists of, but for the two indexes of words, and Up Next itself,
 * which is in an empty one, too. */
static const char * const tables[] = {
  "film", "person", "credit", "viewing", "appraisal", "appraisal_film", "tag", "appraisal_tag",
  "entry", "entry_film", "film_facet", "name", "voice", "link", "list_item", "shelf", "change",
};

/* The rows are there as they come out of the other journal, so nothing is to follow from them. */
static const char drop_triggers[] =
  "SELECT group_concat('DROP TRIGGER ' || name, ';') FROM sqlite_schema WHERE type = 'trigger'";

static gint64
count_rows (const char *path)
{
  g_autoptr (RepriseDatabase) database = bench_open (path, REPRISE_DATABASE_READ);
  gint64 all = 0;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\"", tables[i]);
      g_autoptr (GError) error = NULL;
      gint64 count = 0;

      reprise_database_read_int64 (database, sql, &count, &error);
      bench_must (error);
      all += count;
    }

  return all;
}

static void
write_script (const char *journal,
              const char *script)
{
  g_autoptr (GString) commands = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    g_string_append_printf (commands, " '.mode insert \"%s\"' 'SELECT * FROM \"%s\"'", tables[i],
                            tables[i]);

  bench_run ("{ echo 'PRAGMA synchronous = FULL; PRAGMA cache_size = -16384; BEGIN;';"
             " sqlite3 '%s' %s;"
             " echo \"INSERT INTO name_index (rowid, text) SELECT id, text FROM name;"
             "        INSERT INTO prose (prose, rank) VALUES ('hashsize', 67108864);"
             "        INSERT INTO prose (rowid, names, body, voices, notes)"
             "          SELECT id, names, body, voices, notes FROM prose_source ORDER BY id;"
             "        COMMIT;\"; } > '%s'",
             journal, commands->str, script);
}

static void
make_empty (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseDatabase) database = bench_open (path, REPRISE_DATABASE_CREATE);

  bench_execute (database, "PRAGMA journal_mode = WAL");
  reprise_migrate_to_newest (database, path, &error);
  bench_must (error);
  bench_run ("sqlite3 '%s' \"$(sqlite3 '%s' \"%s\")\"", path, path, drop_triggers);
}

/**
 * bench_import:
 *
 * New things through the model and the store, against the shell of SQLite inserting the same rows
 * with the same indexes. What is made up is made up within the time.
 */
void
bench_import (Bench *bench)
{
  const guint count = MIN (bench->count, COUNT_MAX);
  g_autofree char *path = bench_path (bench, "import.db");
  g_autofree char *empty = bench_path (bench, "import-floor.db");
  g_autofree char *script = bench_path (bench, "import.sql");
  g_autoptr (BenchTimes) times = bench_times_new ();
  double rows = 0;

  for (guint i = 0; i < 3; i++)
    {
      double seconds;

      bench_remove (path);
      bench_remove (empty);
      seconds = bench_generate (path, count, NULL);
      g_array_append_val (times->own, seconds);
      write_script (path, script);
      make_empty (empty);
      seconds = bench_run ("sqlite3 '%s' < '%s'", empty, script);
      g_array_append_val (times->floor, seconds);
      rows = (double) count_rows (path);
    }

  bench_report (bench, "import", rows / bench_percentile (times->own, 50), "rows/s",
                rows / bench_percentile (times->floor, 50), "≥ 0.5 ×");
  bench_remove (path);
  bench_remove (empty);
  bench_remove (script);
}
