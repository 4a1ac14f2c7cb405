/* Which films somebody has to be asked about, and what is not wanted. */

#include "intake/reprise-intake-private.h"

static gboolean
match (RepriseIntakeRun  *run,
       RepriseRecord     *record,
       const char        *name,
       GError           **error)
{
  g_autoptr (RepriseFilmMatch) found = reprise_film_index_match (run->index, record->film, error);

  if (found != NULL && found->likeness == REPRISE_LIKENESS_MAYBE)
    reprise_intake_report_ask (run->report, run->record, record->film, name, found->films);
  return found != NULL;
}

/* As an intake settles it, but for what that would write. */
static gboolean
ask_of (RepriseIntakeRun  *run,
        RepriseRecord     *record,
        GError           **error)
{
  RepriseIntakeKnown known = { 0 };
  g_autoptr (RepriseFilm) here = NULL;
  g_autofree char *name = NULL;
  gint64 id = 0;

  if (record->film == NULL || reprise_record_find_fault (record) != NULL)
    return TRUE;

  if (!reprise_intake_find_known (run, record, &known, error) ||
      !reprise_intake_load_film_of (run, &known, &here, error))
    return FALSE;
  if (known.all_deleted || !known.needs_film || here != NULL)
    return TRUE;

  name = reprise_record_dup_film_name (record);
  if (!reprise_intake_find_film (run, name, &id, error))
    return FALSE;

  return id != 0 || match (run, record, name, error);
}

/**
 * reprise_intake_list_questions:
 * @database: a connection
 * @source: a source
 * @records: (element-type RepriseRecord): what came from there
 * @error: return location for a #RepriseStoreError
 *
 * Says what an intake of records would ask, but of nothing that another of these records would make
 * known. Nothing is written.
 *
 * Returns: (transfer full) (nullable): a report of questions and nothing else
 */
RepriseIntakeReport *
reprise_intake_list_questions (RepriseDatabase  *database,
                               const char       *source,
                               GPtrArray        *records,
                               GError          **error)
{
  g_autoptr (RepriseIntakeReport) report = reprise_intake_report_new ();
  g_autoptr (RepriseFilmIndex) index = reprise_film_index_new (database);
  const RepriseIntakeOptions options = { .source = source };
  RepriseIntakeRun run = { .database = database, .options = &options, .index = index,
                           .report = report };

  g_return_val_if_fail (source != NULL, NULL);

  for (run.record = 0; run.record < records->len; run.record++)
    if (!ask_of (&run, records->pdata[run.record], error))
      return NULL;

  return g_steal_pointer (&report);
}

/**
 * reprise_intake_skip:
 * @database: a connection that may write, in a transaction
 * @source: a source
 * @record: what came from there, and is not wanted
 * @aggregate: the UUID of a thing that never was
 * @error: return location for a #RepriseStoreError
 *
 * Has a record taken for one that came in and was deleted here.
 *
 * Returns: whether that is kept
 */
gboolean
reprise_intake_skip (RepriseDatabase  *database,
                     const char       *source,
                     RepriseRecord    *record,
                     const char       *aggregate,
                     GError          **error)
{
  gint64 origin = 0;

  return (record->viewing == NULL ||
          reprise_origin_keep (database, source, REPRISE_THING_VIEWING, record->name, aggregate, 0,
                               &origin, error)) &&
         (record->appraisal == NULL ||
          reprise_origin_keep (database, source, REPRISE_THING_APPRAISAL, record->name, aggregate,
                               0, &origin, error));
}
