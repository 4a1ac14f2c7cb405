/* What comes in from anywhere goes through here: each film is found or made, each viewing and
 * appraisal is the one that came from there before, or one that was kept here of the same evening,
 * or a new one. What was changed here stays. */

#include "intake/reprise-intake-private.h"

#include "intake/reprise-film-said.h"
#include "intake/reprise-said.h"
#include "store/reprise-bin.h"
#include "store/reprise-statement.h"
#include "store/reprise-store-error.h"

#define COUNT_CONFLICTS "SELECT count(*) FROM conflict"

/**
 * reprise_intake_find_live:
 * @database: a connection
 * @kind: a kind of thing
 * @uuid: a thing
 * @id: (out): the thing; 0 where it lies in the bin, or is gone
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether that could be said
 */
gboolean
reprise_intake_find_live (RepriseDatabase   *database,
                          RepriseThingKind   kind,
                          const char        *uuid,
                          gint64            *id,
                          GError           **error)
{
  g_autoptr (GError) missing = NULL;
  g_autoptr (RepriseThing) thing = reprise_thing_find_of_kind (database, uuid, kind, &missing);
  gboolean binned = FALSE;

  *id = 0;
  if (g_error_matches (missing, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND))
    return TRUE;
  if (thing == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&missing));
      return FALSE;
    }

  if (!reprise_bin_contains (database, kind, thing->id, &binned, error))
    return FALSE;
  if (!binned)
    *id = thing->id;
  return TRUE;
}

/**
 * reprise_intake_count:
 * @run: an intake
 * @kind: a kind of thing
 * @changed: whether one that was there has changed
 *
 * Counts it.
 */
void
reprise_intake_count (RepriseIntakeRun *run,
                      RepriseThingKind  kind,
                      gboolean          changed)
{
  if (changed)
    run->report->updated[kind]++;
  else
    run->report->unchanged[kind]++;
}

static gboolean
begin_batch (RepriseIntakeRun  *run,
             GError           **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (run->database, error,
                              "INSERT INTO batch (uuid, source, label, made_at)"
                              " VALUES (:uuid, :source, :label, :now) RETURNING id");

  if (statement == NULL)
    return FALSE;

  run->report->batch = g_uuid_string_random ();
  reprise_statement_bind_text (statement, ":uuid", run->report->batch);
  reprise_statement_bind_text (statement, ":source", run->options->source);
  reprise_statement_bind_text (statement, ":label", run->options->label);
  reprise_statement_bind_int64 (statement, ":now", reprise_database_now ());
  return reprise_statement_read_int64 (statement, &run->batch, error);
}

static void
count_deleted (RepriseIntakeRun *run,
               RepriseRecord    *record)
{
  if (record->viewing != NULL)
    reprise_intake_count (run, REPRISE_THING_VIEWING, FALSE);
  if (record->appraisal != NULL)
    reprise_intake_count (run, REPRISE_THING_APPRAISAL, FALSE);
}

static gboolean
begin_record (RepriseIntakeRun  *run,
              RepriseRecord     *record,
              GError           **error)
{
  run->name = record->name;
  run->moves = FALSE;
  run->from = 0;
  run->joins = FALSE;
  g_clear_pointer (&run->said, g_hash_table_unref);
  run->said = reprise_film_said_load (run->database, run->options->source, record->name,
                                      REPRISE_SAID_LAST, error);
  return run->said != NULL;
}

/* A film that somebody has to be asked about holds back what is said of it, and nothing else. */
static gboolean
take_record (RepriseIntakeRun  *run,
             RepriseRecord     *record,
             GError           **error)
{
  RepriseIntakeKnown known = { 0 };
  g_autoptr (RepriseFilm) film = NULL;
  g_autoptr (RepriseViewing) viewing = NULL;

  if (!begin_record (run, record, error) ||
      !reprise_intake_find_known (run, record, &known, error))
    return FALSE;
  if (known.all_deleted)
    {
      count_deleted (run, record);
      return TRUE;
    }

  if (!reprise_intake_settle_film (run, record, &known, &film, error))
    return FALSE;
  if (known.needs_film && film == NULL)
    return TRUE;
  if (record->viewing != NULL &&
      !reprise_intake_settle_viewing (run, record, film, &viewing, error))
    return FALSE;

  return record->appraisal == NULL ||
         reprise_intake_settle_appraisal (run, record, film, viewing, error);
}

static gboolean
take_all (RepriseIntakeRun  *run,
          GPtrArray         *records,
          GError           **error)
{
  for (guint i = 0; i < records->len; i++)
    {
      const char *fault = reprise_record_find_fault (records->pdata[i]);

      run->record = i;
      if (fault != NULL)
        reprise_intake_report_refuse (run->report, i, fault);
      else if (!take_record (run, records->pdata[i], error))
        return FALSE;
    }

  return reprise_deed_settle (run->deed, error);
}

static gboolean
did_anything (RepriseIntakeReport *report)
{
  for (int kind = 0; kind < REPRISE_N_THINGS; kind++)
    if (report->added[kind] + report->updated[kind] > 0)
      return TRUE;

  return report->n_conflicts > 0;
}

/* A batch that did nothing was none; but what it learnt of where things came from stays. */
static gboolean
end_batch (RepriseIntakeRun  *run,
           GError           **error)
{
  if (did_anything (run->report))
    return TRUE;

  g_clear_pointer (&run->report->batch, g_free);
  return reprise_database_run_with_id (run->database, "DELETE FROM batch WHERE id = :id",
                                       run->batch, error);
}

static gboolean
run_batch (RepriseIntakeRun  *run,
           GPtrArray         *records,
           GError           **error)
{
  gint64 before = 0;
  gint64 after = 0;

  if (!reprise_database_read_int64 (run->database, COUNT_CONFLICTS, &before, error) ||
      !begin_batch (run, error) || !take_all (run, records, error) ||
      !reprise_intake_leave_films (run, error) ||
      !reprise_database_read_int64 (run->database, COUNT_CONFLICTS, &after, error))
    return FALSE;

  run->report->n_conflicts = (guint) (after - before);
  return end_batch (run, error);
}

/* What a dry run would do is done, looked at, and undone. */
static gboolean
run_within (RepriseIntakeRun  *run,
            GPtrArray         *records,
            GError           **error)
{
  if (!run->options->dry_run)
    return run_batch (run, records, error);

  if (!reprise_database_execute (run->database, "SAVEPOINT dry_run", error))
    return FALSE;
  if (!run_batch (run, records, error))
    {
      reprise_database_execute (run->database, "ROLLBACK TO dry_run; RELEASE dry_run", NULL);
      return FALSE;
    }

  g_clear_pointer (&run->report->batch, g_free);
  return reprise_database_execute (run->database, "ROLLBACK TO dry_run; RELEASE dry_run", error);
}

/**
 * reprise_intake_run:
 * @database: a connection that may write, in a transaction
 * @options: how
 * @records: (element-type RepriseRecord): what comes in, in the order in which it shall be taken
 * @error: return location for a #RepriseStoreError
 *
 * Takes records in, as one batch that can be taken back. The same records once more change nothing.
 * One that cannot be used stops no other.
 *
 * Returns: (transfer full) (nullable): what was done
 */
RepriseIntakeReport *
reprise_intake_run (RepriseDatabase             *database,
                    const RepriseIntakeOptions  *options,
                    GPtrArray                   *records,
                    GError                     **error)
{
  g_autoptr (RepriseIntakeReport) report = reprise_intake_report_new ();
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  g_autoptr (RepriseFilmIndex) index = reprise_film_index_new (database);
  g_autoptr (GHashTable) films =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  g_autoptr (GPtrArray) left = g_ptr_array_new_with_free_func (g_object_unref);
  RepriseIntakeRun run = {
    .database = database, .options = options, .deed = deed, .index = index, .films = films,
    .left = left, .report = report,
  };
  gboolean done;

  g_return_val_if_fail (options->source != NULL && options->label != NULL, NULL);

  done = run_within (&run, records, error);
  g_clear_pointer (&run.said, g_hash_table_unref);
  return done ? g_steal_pointer (&report) : NULL;
}
