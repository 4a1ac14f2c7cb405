#include "bench.h"

#include "exchange/reprise-generator.h"
#include "reprise-core-resources.h"
#include "store/reprise-migration.h"
#include "store/reprise-schema.h"

#include <glib/gstdio.h>
#include <stdlib.h>

#define DEFAULT_COUNT 100000

typedef struct
{
  char       *name;  /* (owned) */
  double      value;
  const char *unit;
  double      floor;
  const char *goal;
} Result;

static void
result_free (Result *self)
{
  g_free (self->name);
  g_free (self);
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  const double difference = *(const double *) a - *(const double *) b;

  return (difference > 0) - (difference < 0);
}

static char *
format_number (double number)
{
  return g_strdup_printf ("%.*f", number < 10 ? 3 : 1, number);
}

/* In a folder that is not the system's for temporary files: that may be kept in memory. */
Bench *
bench_new_bare (void)
{
  Bench *self = g_new0 (Bench, 1);
  const char *folder = g_getenv ("REPRISE_BENCH_FOLDER");
  const char *count = g_getenv ("REPRISE_BENCH_COUNT");

  self->folder = folder != NULL ? g_strdup (folder) : g_get_current_dir ();
  self->count = count != NULL ? (guint) atoi (count) : DEFAULT_COUNT;
  self->results = g_ptr_array_new_with_free_func ((GDestroyNotify) result_free);
  return self;
}

/* With a journal. */
Bench *
bench_new (void)
{
  Bench *self = bench_new_bare ();

  self->journal = bench_find_journal (self, self->count);
  return self;
}

void
bench_free (Bench *self)
{
  g_free (self->folder);
  g_free (self->journal);
  g_ptr_array_unref (self->results);
  g_free (self);
}

/* What tells a schema from another: until a release a migration is still edited. */
static char *
digest_schema (void)
{
  const char * const *migrations = reprise_schema_get_migrations ();
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (gsize i = 0; migrations[i] != NULL; i++)
    {
      g_autoptr (GBytes) sql =
        g_resource_lookup_data (reprise_core_get_resource (), migrations[i],
                                G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

      g_assert_nonnull (sql);
      g_checksum_update (checksum, g_bytes_get_data (sql, NULL), (gssize) g_bytes_get_size (sql));
    }

  return g_strndup (g_checksum_get_string (checksum), 8);
}

/* Journals of older schemas take a lot of room, and nobody asks for them again. */
static void
remove_older (Bench      *self,
              const char *name,
              guint       count)
{
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, NULL);
  g_autofree char *suffix = g_strdup_printf ("-%u.db", count);
  const char *other = NULL;

  while (folder != NULL && (other = g_dir_read_name (folder)) != NULL)
    if (g_str_has_prefix (other, "journal-") && g_str_has_suffix (other, suffix) &&
        !g_str_equal (other, name))
      {
        g_autofree char *path = bench_path (self, other);

        g_print ("# removing %s\n", path);
        bench_remove (path);
      }
}

/* Returns: (transfer full): a journal of @count appraisals, which is made if it was not yet. */
char *
bench_find_journal (Bench *self,
                    guint  count)
{
  g_autofree char *digest = digest_schema ();
  g_autofree char *name = g_strdup_printf ("journal-%d-%s-%u.db", reprise_schema_get_newest (),
                                           digest, count);
  g_autofree char *path = bench_path (self, name);
  g_autofree char *part = g_strconcat (path, ".part", NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&path);

  remove_older (self, name, count);
  g_print ("# making %s\n", path);
  bench_remove (part);
  bench_generate (part, count, path);
  g_assert_no_errno (g_rename (part, path));
  return g_steal_pointer (&path);
}

/* @floor is 0 where there is none. */
void
bench_report (Bench      *self,
              const char *name,
              double      value,
              const char *unit,
              double      floor,
              const char *goal)
{
  Result *result = g_new0 (Result, 1);
  g_autofree char *value_text = format_number (value);
  g_autofree char *floor_text = floor > 0 ? format_number (floor) : g_strdup ("null");
  g_autofree char *ratio_text = floor > 0 ? format_number (value / floor) : g_strdup ("null");

  result->name = g_strdup (name);
  result->value = value;
  result->unit = unit;
  result->floor = floor;
  result->goal = goal;
  g_ptr_array_add (self->results, result);

  g_print ("{\"name\": \"%s\", \"value\": %s, \"unit\": \"%s\", \"floor\": %s, \"ratio\": %s, "
           "\"goal\": \"%s\"}\n", name, value_text, unit, floor_text, ratio_text, goal);
}

void
bench_report_times (Bench      *self,
                    const char *name,
                    BenchTimes *times,
                    double      percentile,
                    const char *goal)
{
  g_autofree char *full = g_strdup_printf ("%s, p%g", name, percentile);

  bench_report (self, full, bench_percentile (times->own, percentile), "ms",
                bench_percentile (times->floor, percentile), goal);
}

void
bench_print_table (Bench *self)
{
  g_print ("\n%-36s %12s %12s %8s  %s\n", "", "value", "floor", "ratio", "goal");
  for (guint i = 0; i < self->results->len; i++)
    {
      const Result *result = g_ptr_array_index (self->results, i);
      g_autofree char *value = format_number (result->value);
      g_autofree char *floor = result->floor > 0 ? format_number (result->floor) : g_strdup ("–");
      g_autofree char *ratio = result->floor > 0
                                 ? g_strdup_printf ("%.2f", result->value / result->floor)
                                 : g_strdup ("–");

      g_print ("%-36s %12s %12s %8s  %s%s%s\n", result->name, value, floor, ratio, result->unit,
               *result->goal != '\0' ? ", " : "", result->goal);
    }
}

BenchTimes *
bench_times_new (void)
{
  BenchTimes *self = g_new0 (BenchTimes, 1);

  self->own = g_array_new (FALSE, FALSE, sizeof (double));
  self->floor = g_array_new (FALSE, FALSE, sizeof (double));
  return self;
}

void
bench_times_free (BenchTimes *self)
{
  g_array_unref (self->own);
  g_array_unref (self->floor);
  g_free (self);
}

void
bench_times_add (GArray *times,
                 gint64  begin)
{
  const double milliseconds = (double) (g_get_monotonic_time () - begin) / 1000;

  g_array_append_val (times, milliseconds);
}

double
bench_percentile (GArray *times,
                  double  percentile)
{
  if (times->len == 0)
    return 0;

  g_array_sort (times, compare_doubles);
  return g_array_index (times, double, (guint) ((times->len - 1) * percentile / 100 + 0.5));
}

void
bench_must (GError *error)
{
  if (error != NULL)
    g_error ("%s", error->message);
}

RepriseDatabase *
bench_open (const char          *path,
            RepriseDatabaseMode  mode)
{
  g_autoptr (GError) error = NULL;
  RepriseDatabase *database = reprise_database_open (path, mode, &error);

  bench_must (error);
  return database;
}

void
bench_execute (RepriseDatabase *database,
               const char      *sql)
{
  g_autoptr (GError) error = NULL;

  reprise_database_execute (database, sql, &error);
  bench_must (error);
}

/* With the images of stills beside @journal, if that is given; returns: the seconds that writing it
 * took. */
double
bench_generate (const char *path,
                guint       count,
                const char *journal)
{
  g_autoptr (RepriseDatabase) database = bench_open (path, REPRISE_DATABASE_CREATE);
  g_autoptr (GError) error = NULL;
  gint64 begin;

  bench_execute (database, "PRAGMA journal_mode = WAL");
  reprise_migrate_to_newest (database, path, &error);
  bench_must (error);

  begin = g_get_monotonic_time ();
  bench_execute (database, "BEGIN IMMEDIATE");
  reprise_generator_write (database, count, BENCH_SEED, journal, &error);
  bench_must (error);
  bench_execute (database, "COMMIT");
  return (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC;
}

char *
bench_path (Bench      *self,
            const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

void
bench_remove (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  g_autofree char *shared = g_strconcat (path, "-shm", NULL);

  g_unlink (path);
  g_unlink (log);
  g_unlink (shared);
}

/* Returns: the seconds that a shell command took. */
double
bench_run (const char *format,
           ...)
{
  g_autofree char *command = NULL;
  const char *arguments[] = { "sh", "-c", NULL, NULL };
  g_autoptr (GError) error = NULL;
  va_list values;
  gint64 begin;
  int status = 0;

  va_start (values, format);
  command = g_strdup_vprintf (format, values);
  va_end (values);

  arguments[2] = command;
  begin = g_get_monotonic_time ();
  g_spawn_sync (NULL, (char **) arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL,
                &status, &error);
  bench_must (error);
  g_spawn_check_wait_status (status, &error);
  bench_must (error);
  return (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC;
}
