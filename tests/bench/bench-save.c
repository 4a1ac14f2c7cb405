#include "bench.h"

#include "exchange/reprise-chance.h"
#include "store/reprise-appraisal-store.h"

#define RUNS 300

typedef struct
{
  RepriseDatabase *database;
  RepriseDatabase *plain;     /* on a copy of its own, for the floor */
  sqlite3_stmt    *forget;
  sqlite3_stmt    *update;
  sqlite3_stmt    *index;
} Saver;

static RepriseDatabase *
open_copy (Bench      *bench,
           const char *name)
{
  g_autofree char *path = bench_path (bench, name);

  bench_remove (path);
  bench_run ("cp '%s' '%s'", bench->journal, path);
  return bench_open (path, REPRISE_DATABASE_WRITE);
}

static void
remove_copy (Bench      *bench,
             const char *name)
{
  g_autofree char *path = bench_path (bench, name);

  bench_remove (path);
}

static sqlite3_stmt *
prepare (Saver      *self,
         const char *sql)
{
  sqlite3_stmt *statement = NULL;

  g_assert (sqlite3_prepare_v2 (reprise_database_get_handle (self->plain), sql, -1, &statement,
                                NULL) == SQLITE_OK);
  return statement;
}

static void
run (sqlite3_stmt *statement,
     gint64        id,
     const char   *body)
{
  sqlite3_bind_int64 (statement, 1, id);
  if (body != NULL)
    sqlite3_bind_text (statement, 2, body, -1, SQLITE_STATIC);
  g_assert (sqlite3_step (statement) == SQLITE_DONE);
  sqlite3_reset (statement);
}

static void
save_plain (Saver      *self,
            gint64      id,
            const char *body)
{
  bench_execute (self->plain, "BEGIN IMMEDIATE");
  run (self->forget, id, NULL);
  run (self->update, id, body);
  run (self->index, id, NULL);
  bench_execute (self->plain, "COMMIT");
}

static void
save (Saver            *self,
      RepriseAppraisal *edited,
      RepriseAppraisal *made_from)
{
  g_autoptr (RepriseDeed) deed = NULL;
  g_autoptr (GError) error = NULL;

  bench_execute (self->database, "BEGIN IMMEDIATE");
  deed = reprise_deed_new (self->database);
  if (reprise_appraisal_save (deed, self->database, edited, made_from, &error))
    reprise_deed_settle (deed, &error);
  bench_must (error);
  bench_execute (self->database, "COMMIT");
}

static void
measure_once (Saver      *self,
              gint64      id,
              BenchTimes *times)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseAppraisal) made_from = reprise_appraisal_load (self->database, id, &error);
  g_autoptr (RepriseAppraisal) edited = NULL;
  g_autofree char *body = NULL;
  gint64 begin;

  bench_must (error);
  edited = reprise_appraisal_copy (made_from);
  body = g_strconcat (reprise_appraisal_get_body (made_from), "\nOne more sentence.\n", NULL);
  reprise_appraisal_set_body (edited, body);

  begin = g_get_monotonic_time ();
  save_plain (self, id, body);
  bench_times_add (times->floor, begin);
  begin = g_get_monotonic_time ();
  save (self, edited, made_from);
  bench_times_add (times->own, begin);
}

static void
measure (Bench      *bench,
         Saver      *self,
         const char *name,
         gboolean    same)
{
  g_autoptr (BenchTimes) times = bench_times_new ();
  g_autoptr (GRand) random = reprise_chance_new (BENCH_SEED);
  const gint64 one = 1 + bench->count / 2;

  for (guint i = 0; i < RUNS; i++)
    measure_once (self, same ? one : 1 + reprise_chance_below (random, bench->count), times);

  bench_report_times (bench, name, times, 50, "≤ 1.5 ×");
  bench_report_times (bench, name, times, 99, "");
}

/**
 * bench_save:
 *
 * Durable saves of a changed text, against the row and its index alone on another copy of the file.
 * A save of another appraisal keeps the text there was as a revision; those that follow do not.
 */
void
bench_save (Bench *bench)
{
  g_autoptr (RepriseDatabase) database = open_copy (bench, "save.db");
  g_autoptr (RepriseDatabase) plain = open_copy (bench, "save-floor.db");
  Saver self = { database, plain };

  self.forget = prepare (&self,
                         "INSERT INTO prose (prose, rowid, names, body, voices, notes)"
                         "  SELECT 'delete', id, names, body, voices, notes FROM prose_source"
                         "   WHERE id = (SELECT id FROM entry WHERE appraisal = ?)");
  self.update = prepare (&self, "UPDATE appraisal SET body = ?2 WHERE id = ?1");
  self.index = prepare (&self,
                        "INSERT INTO prose (rowid, names, body, voices, notes)"
                        "  SELECT id, names, body, voices, notes FROM prose_source"
                        "   WHERE id = (SELECT id FROM entry WHERE appraisal = ?)");

  measure (bench, &self, "save, the first of a sitting", FALSE);
  measure (bench, &self, "save, one more of the same", TRUE);

  sqlite3_finalize (self.forget);
  sqlite3_finalize (self.update);
  sqlite3_finalize (self.index);
  remove_copy (bench, "save.db");
  remove_copy (bench, "save-floor.db");
}
