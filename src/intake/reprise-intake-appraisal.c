/* Which appraisal of the journal a record is of. */

#include "intake/reprise-intake-private.h"

#include "intake/reprise-said.h"
#include "store/reprise-appraisal-store.h"
#include "store/reprise-statement.h"

/* What is written is of the film that it was found to be of, and of the viewing that came with it,
 * which has its judgement. */
static RepriseAppraisal *
bind_appraisal (RepriseAppraisal *said,
                RepriseFilm      *film,
                RepriseViewing   *viewing)
{
  RepriseAppraisal *appraisal = reprise_appraisal_copy (said);
  GPtrArray *films = g_ptr_array_new_with_free_func (g_object_unref);

  if (film != NULL)
    g_ptr_array_add (films, g_object_ref (film));
  reprise_appraisal_take_films (appraisal, films);
  if (viewing != NULL)
    reprise_appraisal_set_viewing (appraisal, viewing);
  if (reprise_appraisal_get_state (appraisal) == REPRISE_APPRAISAL_STATE_FINISHED &&
      !reprise_date_is_known (reprise_appraisal_get_finished_on (appraisal)))
    reprise_appraisal_set_finished_on (appraisal, reprise_date_today ());
  return appraisal;
}

static gboolean
add_appraisal (RepriseIntakeRun  *run,
               const char        *name,
               RepriseFilm       *film,
               RepriseViewing    *viewing,
               RepriseAppraisal  *said,
               GError           **error)
{
  g_autoptr (RepriseAppraisal) appraisal = bind_appraisal (said, film, viewing);
  gint64 origin = 0;

  if (!reprise_appraisal_save (run->deed, run->database, appraisal, NULL, error) ||
      !reprise_origin_keep (run->database, run->options->source, REPRISE_THING_APPRAISAL, name,
                            reprise_appraisal_get_uuid (appraisal), run->batch, &origin, error) ||
      !reprise_said_keep_appraisal (run->database, origin, run->batch, said, error))
    return FALSE;

  run->report->added[REPRISE_THING_APPRAISAL]++;
  return TRUE;
}

/* The same text of the same film: it was brought in from elsewhere, or went out from here. */
static gboolean
find_same_text (RepriseIntakeRun  *run,
                RepriseFilm       *film,
                RepriseAppraisal  *said,
                gint64            *id,
                GError           **error)
{
  g_autoptr (RepriseStatement) statement = NULL;

  if (film == NULL || *reprise_appraisal_get_body (said) == '\0')
    return TRUE;

  statement =
    reprise_database_prepare (run->database, error,
                              "SELECT appraisal.id"
                              "  FROM appraisal_film"
                              "       JOIN appraisal ON appraisal.id = appraisal_film.appraisal"
                              " WHERE appraisal_film.film = :film AND binned_at IS NULL"
                              "   AND trim(body, char(10, 32)) = trim(:body, char(10, 32))"
                              " LIMIT 1");
  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":film", reprise_film_get_id (film));
  reprise_statement_bind_text (statement, ":body", reprise_appraisal_get_body (said));
  return reprise_statement_read_int64 (statement, id, error);
}

static gboolean
update_appraisal (RepriseIntakeRun  *run,
                  gint64             origin,
                  RepriseAppraisal  *was,
                  RepriseAppraisal  *said,
                  RepriseAppraisal  *here,
                  GError           **error)
{
  g_autoptr (RepriseAppraisal) merged = reprise_appraisal_copy (here);
  gboolean changed;

  if (!reprise_said_merge_appraisal (run->database, was, said, merged, error) ||
      !reprise_said_keep_appraisal (run->database, origin, run->batch, said, error))
    return FALSE;

  changed = !reprise_said_is_same (here, merged);
  reprise_intake_count (run, REPRISE_THING_APPRAISAL, changed);
  return !changed || reprise_appraisal_save (run->deed, run->database, merged, here, error);
}

/* One that was here is not touched: only known to be the same. */
static gboolean
adopt_appraisal (RepriseIntakeRun  *run,
                 const char        *name,
                 gint64             id,
                 RepriseAppraisal  *said,
                 GError           **error)
{
  g_autoptr (RepriseAppraisal) here = reprise_appraisal_load (run->database, id, error);
  gint64 origin = 0;

  if (here == NULL ||
      !reprise_origin_keep (run->database, run->options->source, REPRISE_THING_APPRAISAL, name,
                            reprise_appraisal_get_uuid (here), 0, &origin, error) ||
      !reprise_said_keep_appraisal (run->database, origin, 0, said, error))
    return FALSE;

  reprise_intake_count (run, REPRISE_THING_APPRAISAL, FALSE);
  return TRUE;
}

static gboolean
update_known (RepriseIntakeRun     *run,
              const RepriseOrigin  *origin,
              RepriseAppraisal     *said,
              GError              **error)
{
  g_autoptr (RepriseAppraisal) here = NULL;
  g_autoptr (RepriseAppraisal) was = NULL;
  gint64 id = 0;

  if (!reprise_intake_find_live (run->database, REPRISE_THING_APPRAISAL, origin->aggregate, &id,
                                 error))
    return FALSE;

  if (id != 0)
    {
      here = reprise_appraisal_load (run->database, id, error);
      if (here == NULL ||
          !reprise_said_load_appraisal (run->database, origin->id, G_MAXINT64, &was, error))
        return FALSE;
    }

  if (here == NULL || was == NULL || reprise_said_is_same (was, said))
    {
      reprise_intake_count (run, REPRISE_THING_APPRAISAL, FALSE);
      return TRUE;
    }

  return update_appraisal (run, origin->id, was, said, here, error);
}

/**
 * reprise_intake_settle_appraisal:
 * @run: an intake
 * @record: a record of an appraisal
 * @film: (nullable): the film it is of
 * @viewing: (nullable): the viewing that came with it
 * @error: return location for a #RepriseStoreError
 *
 * An appraisal is the one that came from there before, else one of that film with the same text,
 * else a new one. One that comes later than its viewing joins it.
 *
 * Returns: whether that went well
 */
gboolean
reprise_intake_settle_appraisal (RepriseIntakeRun  *run,
                                 RepriseRecord     *record,
                                 RepriseFilm       *film,
                                 RepriseViewing    *viewing,
                                 GError           **error)
{
  g_auto (RepriseOrigin) origin = { 0 };
  gint64 same = 0;

  if (!reprise_origin_find (run->database, run->options->source, REPRISE_THING_APPRAISAL,
                            record->name, &origin, error))
    return FALSE;
  if (origin.id != 0)
    return update_known (run, &origin, record->appraisal, error);
  if (!find_same_text (run, film, record->appraisal, &same, error))
    return FALSE;

  return same != 0 ? adopt_appraisal (run, record->name, same, record->appraisal, error)
                   : add_appraisal (run, record->name, film, viewing, record->appraisal, error);
}
