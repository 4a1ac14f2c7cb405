#include "support/test-taking.h"

/**
 * test_record:
 * @name: what its source knows it by
 * @film_label: the film, as “Title (Year)”
 * @watched: (nullable): when it was watched; %NULL: it is no viewing
 * @judgement: of the viewing, or else of what is written
 * @body: (nullable): what is written; %NULL: nothing
 *
 * Returns: (transfer full): a record
 */
RepriseRecord *
test_record (const char *name,
             const char *film_label,
             const char *watched,
             int         judgement,
             const char *body)
{
  g_autoptr (RepriseFilm) film = reprise_film_parse (film_label, NULL);
  RepriseRecord *record = reprise_record_new (name, film);

  if (watched != NULL)
    {
      record->viewing = reprise_viewing_new (film);
      reprise_viewing_set_watched (record->viewing, reprise_date_from_text (watched));
      reprise_viewing_set_judgement (record->viewing, judgement);
    }
  if (body != NULL)
    {
      record->appraisal = reprise_appraisal_new ();
      reprise_appraisal_set_state (record->appraisal, REPRISE_APPRAISAL_STATE_FINISHED);
      reprise_appraisal_set_finished_on (record->appraisal, reprise_date_from_text ("2026-03-01"));
      reprise_appraisal_set_body (record->appraisal, body);
      if (watched == NULL)
        reprise_appraisal_set_judgement (record->appraisal, judgement);
    }
  return record;
}

/**
 * test_describe_report:
 * @report: a report
 *
 * Returns: (transfer full): films, viewings, appraisals added; the same updated; questions,
 *   refusals, conflicts
 */
char *
test_describe_report (RepriseIntakeReport *report)
{
  return g_strdup_printf ("+%u %u %u ~%u %u %u ?%u !%u ><%u",
                          report->added[REPRISE_THING_FILM], report->added[REPRISE_THING_VIEWING],
                          report->added[REPRISE_THING_APPRAISAL],
                          report->updated[REPRISE_THING_FILM],
                          report->updated[REPRISE_THING_VIEWING],
                          report->updated[REPRISE_THING_APPRAISAL], report->questions->len,
                          report->refusals->len, report->n_conflicts);
}

/**
 * test_take_all:
 * @store: a journal
 * @options: how
 * @batch: (out) (optional) (nullable): the batch
 * @records: what comes in
 *
 * Returns: (transfer full): what was done, as test_describe_report() says it
 */
char *
test_take_all (TestStore                   *store,
               const RepriseIntakeOptions  *options,
               char                       **batch,
               GPtrArray                   *records)
{
  g_autoptr (RepriseIntakeReport) report = NULL;
  g_autoptr (GError) error = NULL;

  test_execute (store, "BEGIN");
  report = reprise_intake_run (store->database, options, records, &error);
  g_assert_no_error (error);
  g_assert (report != NULL);
  test_execute (store, "COMMIT");
  test_assert_sound (store);

  if (batch != NULL)
    *batch = g_strdup (report->batch);
  return test_describe_report (report);
}

/**
 * test_take:
 * @store: a journal
 * @options: how
 * @batch: (out) (optional) (nullable): the batch
 * @first: (transfer full): a record
 * @...: more of them, then %NULL
 *
 * Returns: (transfer full): what was done, as test_describe_report() says it
 */
char *
test_take (TestStore                   *store,
           const RepriseIntakeOptions  *options,
           char                       **batch,
           RepriseRecord               *first,
           ...)
{
  g_autoptr (GPtrArray) records =
    g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_record_free);
  va_list more;

  va_start (more, first);
  for (RepriseRecord *record = first; record != NULL; record = va_arg (more, RepriseRecord *))
    g_ptr_array_add (records, record);
  va_end (more);

  return test_take_all (store, options, batch, records);
}

/**
 * test_take_back:
 * @store: a journal
 * @batch: the UUID of a batch
 *
 * Returns: what was done to take it back
 */
RepriseTakenBack
test_take_back (TestStore  *store,
                const char *batch)
{
  RepriseTakenBack taken;
  g_autoptr (GError) error = NULL;

  test_execute (store, "BEGIN");
  reprise_taking_back_run (store->database, batch, &taken, &error);
  g_assert_no_error (error);
  test_execute (store, "COMMIT");
  test_assert_sound (store);
  return taken;
}

/**
 * test_look:
 * @store: a journal
 *
 * Returns: (transfer full): all there is to see of its diary, an entry a line: film, day, judgement
 *   and text
 */
char *
test_look (TestStore *store)
{
  return test_read_text (store,
                         "SELECT coalesce(film.title, '-'), coalesce(viewing.watched, '-'),"
                         "       coalesce(entry.judgement, '-'),"
                         "       replace(coalesce(appraisal.body, '-'), char(10), '/')"
                         "  FROM entry"
                         "       LEFT JOIN appraisal ON appraisal.id = entry.appraisal"
                         "       LEFT JOIN viewing"
                         "              ON viewing.id = coalesce(entry.viewing, appraisal.viewing)"
                         "       LEFT JOIN entry_film ON entry_film.entry = entry.id"
                         "       LEFT JOIN film ON film.id = entry_film.film"
                         " WHERE entry.shown = 1 ORDER BY viewing.watched, entry.id");
}
