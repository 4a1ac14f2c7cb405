/* Which appraisal of the journal a record is of. */

#include "intake/reprise-intake-private.h"

#include "intake/reprise-said.h"
#include "model/reprise-tag.h"
#include "model/reprise-text.h"
#include "store/reprise-appraisal-store.h"
#include "store/reprise-statement.h"

/* What is written is of the film that it was found to be of, and of the viewing that came with it,
 * which has its judgement; where that viewing was deleted here, it has the judgement itself. */
static RepriseAppraisal *
bind_appraisal (RepriseRecord    *record,
                RepriseFilm      *film,
                RepriseViewing   *viewing)
{
  RepriseAppraisal *appraisal = reprise_appraisal_copy (record->appraisal);
  GPtrArray *films = g_ptr_array_new_with_free_func (g_object_unref);

  if (film != NULL)
    g_ptr_array_add (films, g_object_ref (film));
  reprise_appraisal_take_films (appraisal, films);
  if (viewing != NULL)
    reprise_appraisal_set_viewing (appraisal, viewing);
  else if (record->viewing != NULL)
    reprise_appraisal_set_judgement (appraisal, reprise_viewing_get_judgement (record->viewing));
  if (reprise_appraisal_get_state (appraisal) == REPRISE_APPRAISAL_STATE_FINISHED &&
      !reprise_date_is_known (reprise_appraisal_get_finished_on (appraisal)))
    reprise_appraisal_set_finished_on (appraisal, reprise_date_today ());
  return appraisal;
}

/* What can be read at an address is this, by whatever way it comes in next. */
static gboolean
keep_addresses (RepriseIntakeRun  *run,
                RepriseRecord     *record,
                const char        *uuid,
                GError           **error)
{
  for (guint i = 0; record->addresses != NULL && record->addresses[i] != NULL; i++)
    {
      g_auto (RepriseOrigin) known = { 0 };
      gint64 origin = 0;

      if (!reprise_origin_find (run->database, REPRISE_ORIGIN_WEB, REPRISE_THING_APPRAISAL,
                                record->addresses[i], &known, error))
        return FALSE;
      if (known.id == 0 &&
          !reprise_origin_keep (run->database, REPRISE_ORIGIN_WEB, REPRISE_THING_APPRAISAL,
                                record->addresses[i], uuid, run->batch, &origin, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
add_appraisal (RepriseIntakeRun  *run,
               RepriseRecord     *record,
               RepriseFilm       *film,
               RepriseViewing    *viewing,
               GError           **error)
{
  g_autoptr (RepriseAppraisal) appraisal = bind_appraisal (record, film, viewing);
  gint64 origin = 0;

  if (!reprise_appraisal_save (run->deed, run->database, appraisal, NULL, error) ||
      !reprise_origin_keep (run->database, run->options->source, REPRISE_THING_APPRAISAL,
                            record->name, reprise_appraisal_get_uuid (appraisal), run->batch,
                            &origin, error) ||
      !reprise_said_keep_appraisal (run->database, origin, run->batch, record->appraisal, "",
                                    error) ||
      !keep_addresses (run, record, reprise_appraisal_get_uuid (appraisal), error))
    return FALSE;

  run->report->added[REPRISE_THING_APPRAISAL]++;
  return TRUE;
}

/* The same words of the same film: it was brought in from elsewhere, or went out from here. What
 * stands between the words has changed on the way. */
static gboolean
find_same_text (RepriseIntakeRun  *run,
                RepriseFilm       *film,
                RepriseAppraisal  *said,
                gint64            *found,
                GError           **error)
{
  g_autofree char *words = NULL;
  g_autoptr (RepriseStatement) statement = NULL;
  RepriseStep step = REPRISE_STEP_DONE;

  if (film == NULL || *reprise_appraisal_get_body (said) == '\0')
    return TRUE;

  statement =
    reprise_database_prepare (run->database, error,
                              "SELECT id, body FROM appraisal"
                              " WHERE binned_at IS NULL"
                              "   AND id IN (SELECT appraisal FROM appraisal_film"
                              "               WHERE film = :film)");
  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":film", reprise_film_get_id (film));
  while (*found == 0 && (step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    {
      g_autofree char *key = reprise_text_key (reprise_statement_get_text (statement, 1));

      if (words == NULL)
        words = reprise_text_key (reprise_appraisal_get_body (said));
      if (g_str_equal (key, words))
        *found = reprise_statement_get_int64 (statement, 0);
    }

  return step != REPRISE_STEP_ERROR;
}

/* Gives what was written of no viewing the one that is known by now; returns whether it did. */
static gboolean
join_viewing (RepriseIntakeRun *run,
              RepriseAppraisal *merged,
              RepriseViewing   *viewing)
{
  if (!run->joins || viewing == NULL || reprise_appraisal_get_viewing (merged) != NULL)
    return FALSE;

  reprise_appraisal_set_viewing (merged, viewing);
  return TRUE;
}

static void
add_tags (RepriseAppraisal *appraisal,
          RepriseAppraisal *was)
{
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  const char * const *said = reprise_appraisal_get_tags (appraisal);
  const char * const *before = reprise_appraisal_get_tags (was);
  g_auto (GStrv) all = NULL;

  g_strv_builder_addv (tags, (const char **) said);
  for (guint i = 0; before[i] != NULL; i++)
    if (!reprise_tags_contain (said, before[i]))
      g_strv_builder_add (tags, before[i]);
  all = g_strv_builder_end (tags);
  reprise_appraisal_set_tags (appraisal, (const char * const *) all);
}

/* (transfer full): what is said now; to say nothing takes nothing away */
static RepriseAppraisal *
dup_said (RepriseRecord    *record,
          RepriseAppraisal *was)
{
  RepriseAppraisal *said = reprise_appraisal_copy (record->appraisal);

  if (*reprise_appraisal_get_body (said) == '\0')
    {
      reprise_appraisal_set_body (said, reprise_appraisal_get_body (was));
      reprise_appraisal_set_kind (said, reprise_appraisal_get_kind (was));
    }
  if (record->adds_tags)
    add_tags (said, was);
  return said;
}

/* What is said now against what was said before. */
static gboolean
update_appraisal (RepriseIntakeRun  *run,
                  gint64             origin,
                  RepriseFilm       *film,
                  RepriseAppraisal  *was,
                  RepriseAppraisal  *said,
                  RepriseViewing    *viewing,
                  RepriseAppraisal  *here,
                  GError           **error)
{
  g_autoptr (RepriseAppraisal) merged = reprise_appraisal_copy (here);
  g_autofree char *taken = NULL;
  gboolean changed;

  if (!reprise_said_merge_appraisal (run->database, was, said, merged, error))
    return FALSE;

  taken = reprise_said_list_changes (here, merged);
  if (!reprise_said_is_same (was, said) &&
      !reprise_said_keep_appraisal (run->database, origin, run->batch, said, taken, error))
    return FALSE;

  changed = *taken != '\0';
  changed |= run->moves && reprise_intake_replace_film (merged, run->from, film);
  changed |= join_viewing (run, merged, viewing);
  reprise_intake_count (run, REPRISE_THING_APPRAISAL, changed);
  return !changed || reprise_appraisal_save (run->deed, run->database, merged, here, error);
}

/* One that was here is not touched: only known to be the same. */
static gboolean
adopt_appraisal (RepriseIntakeRun  *run,
                 RepriseRecord     *record,
                 const char        *uuid,
                 GError           **error)
{
  gint64 origin = 0;

  if (!reprise_origin_keep (run->database, run->options->source, REPRISE_THING_APPRAISAL,
                            record->name, uuid, 0, &origin, error) ||
      !reprise_said_keep_appraisal (run->database, origin, REPRISE_SAID_NOTHING,
                                    record->appraisal, "", error))
    return FALSE;

  reprise_intake_count (run, REPRISE_THING_APPRAISAL, FALSE);
  return TRUE;
}

static gboolean
load_known (RepriseIntakeRun     *run,
            const RepriseOrigin  *origin,
            RepriseAppraisal    **here,
            RepriseAppraisal    **was,
            GError              **error)
{
  gint64 id = 0;

  *here = NULL;
  *was = NULL;
  if (!reprise_intake_find_live (run->database, REPRISE_THING_APPRAISAL, origin->aggregate, &id,
                                 error))
    return FALSE;
  if (id == 0)
    return TRUE;

  *here = reprise_appraisal_load (run->database, id, error);
  return *here != NULL &&
         reprise_said_load_appraisal (run->database, origin->id, REPRISE_SAID_LAST, was, NULL,
                                      error);
}

static gboolean
update_known (RepriseIntakeRun     *run,
              const RepriseOrigin  *origin,
              RepriseFilm          *film,
              RepriseRecord        *record,
              RepriseViewing       *viewing,
              GError              **error)
{
  g_autoptr (RepriseAppraisal) here = NULL;
  g_autoptr (RepriseAppraisal) was = NULL;
  g_autoptr (RepriseAppraisal) said = NULL;

  if (!load_known (run, origin, &here, &was, error))
    return FALSE;

  said = was != NULL ? dup_said (record, was) : NULL;
  if (said == NULL || (!run->joins && !run->moves && reprise_said_is_same (was, said)))
    {
      reprise_intake_count (run, REPRISE_THING_APPRAISAL, FALSE);
      return TRUE;
    }

  return update_appraisal (run, origin->id, film, was, said, viewing, here, error);
}

/* What is written can be read at an address where something is known to be: it came in by another
 * way, or went out from here. */
static gboolean
find_by_address (RepriseIntakeRun  *run,
                 RepriseRecord     *record,
                 RepriseOrigin     *origin,
                 GError           **error)
{
  for (guint i = 0; record->addresses != NULL && record->addresses[i] != NULL && origin->id == 0;
       i++)
    if (!reprise_origin_find (run->database, REPRISE_ORIGIN_WEB, REPRISE_THING_APPRAISAL,
                              record->addresses[i], origin, error))
      return FALSE;

  return TRUE;
}

static gboolean
settle_unknown (RepriseIntakeRun  *run,
                RepriseRecord     *record,
                RepriseFilm       *film,
                RepriseViewing    *viewing,
                GError           **error)
{
  g_auto (RepriseOrigin) origin = { 0 };
  g_autoptr (RepriseAppraisal) same = NULL;
  gint64 id = 0;

  if (!find_by_address (run, record, &origin, error))
    return FALSE;
  if (origin.id != 0)
    return adopt_appraisal (run, record, origin.aggregate, error);
  if (!find_same_text (run, film, record->appraisal, &id, error))
    return FALSE;
  if (id == 0)
    return add_appraisal (run, record, film, viewing, error);

  same = reprise_appraisal_load (run->database, id, error);
  return same != NULL &&
         adopt_appraisal (run, record, reprise_appraisal_get_uuid (same), error);
}

/**
 * reprise_intake_settle_appraisal:
 * @run: an intake
 * @record: a record of an appraisal
 * @film: (nullable): the film it is of
 * @viewing: (nullable): the viewing that came with it
 * @error: return location for a #RepriseStoreError
 *
 * An appraisal is the one that came from there before, else one that can be read at the same address
 * or has the same words of that film, else a new one. One that comes later than its viewing joins
 * it.
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

  if (!reprise_origin_find (run->database, run->options->source, REPRISE_THING_APPRAISAL,
                            record->name, &origin, error))
    return FALSE;

  return origin.id != 0
           ? update_known (run, &origin, film, record, viewing, error)
           : settle_unknown (run, record, film, viewing, error);
}
