/* What of a record came in before, and is still here. */

#include "intake/reprise-intake-private.h"

#include "store/reprise-appraisal-store.h"
#include "store/reprise-statement.h"
#include "store/reprise-survivor.h"
#include "store/reprise-viewing-store.h"

static gboolean
find_one (RepriseIntakeRun  *run,
          RepriseThingKind   kind,
          const char        *name,
          gboolean          *came,
          gint64            *id,
          GError           **error)
{
  g_auto (RepriseOrigin) origin = { 0 };

  *id = 0;
  if (!reprise_origin_find (run->database, run->options->source, kind, name, &origin, error))
    return FALSE;

  *came = origin.id != 0;
  return !*came || reprise_intake_find_live (run->database, kind, origin.aggregate, id, error);
}

/* Of a record of a film and nothing else. */
static gboolean
find_film_alone (RepriseIntakeRun    *run,
                 RepriseRecord       *record,
                 RepriseIntakeKnown  *known,
                 GError             **error)
{
  g_autofree char *name = reprise_record_dup_film_name (record);
  gboolean came = FALSE;
  gint64 id = 0;

  if (!find_one (run, REPRISE_THING_FILM, name, &came, &id, error))
    return FALSE;

  known->all_deleted = came && id == 0;
  known->needs_film = TRUE;
  return TRUE;
}

/* Whoever wrote of that viewing wrote of the film that it is of. */
static gboolean
find_other_writing (RepriseIntakeRun    *run,
                    RepriseIntakeKnown  *known,
                    GError             **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (run->database, error,
                              "SELECT EXISTS (SELECT 1 FROM appraisal"
                              "                WHERE viewing = :viewing AND id != :appraisal"
                              "                  AND binned_at IS NULL)");
  gint64 found = 0;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":viewing", known->viewing);
  reprise_statement_bind_int64 (statement, ":appraisal", known->appraisal);
  if (!reprise_statement_read_int64 (statement, &found, error))
    return FALSE;

  known->is_written_of = found != 0;
  return TRUE;
}

/**
 * reprise_intake_find_survivor:
 * @run: an intake
 * @uuid: (nullable): a film
 * @id: (out): the film, or the one that it was merged into; 0 where it is gone, or there is none
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether that could be said
 */
gboolean
reprise_intake_find_survivor (RepriseIntakeRun  *run,
                              const char        *uuid,
                              gint64            *id,
                              GError           **error)
{
  *id = 0;
  return uuid == NULL ||
         (reprise_intake_find_live (run->database, REPRISE_THING_FILM, uuid, id, error) &&
          (*id == 0 || reprise_survivor_find (run->database, *id, id, error)));
}

/**
 * reprise_intake_find_film:
 * @run: an intake
 * @name: what a film is known by from record to record
 * @id: (out): the film that it was before; 0 where that is gone, or it is not known
 * @error: return location for a #RepriseStoreError
 *
 * Where one that came from there before is gone, it is looked for anew; where it was merged into
 * another, it is that one.
 *
 * Returns: whether that could be said
 */
gboolean
reprise_intake_find_film (RepriseIntakeRun  *run,
                          const char        *name,
                          gint64            *id,
                          GError           **error)
{
  g_auto (RepriseOrigin) origin = { 0 };

  *id = 0;
  return reprise_origin_find (run->database, run->options->source, REPRISE_THING_FILM, name,
                              &origin, error) &&
         reprise_intake_find_survivor (run, origin.aggregate, id, error);
}

/**
 * reprise_intake_find_known:
 * @run: an intake
 * @record: a record
 * @known: (out): what of it is known
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether that could be said
 */
gboolean
reprise_intake_find_known (RepriseIntakeRun    *run,
                           RepriseRecord       *record,
                           RepriseIntakeKnown  *known,
                           GError             **error)
{
  gboolean viewing_came = TRUE;
  gboolean appraisal_came = TRUE;

  *known = (RepriseIntakeKnown) { 0 };
  if (record->viewing == NULL && record->appraisal == NULL)
    return find_film_alone (run, record, known, error);

  if (record->viewing != NULL &&
      !find_one (run, REPRISE_THING_VIEWING, record->name, &viewing_came, &known->viewing, error))
    return FALSE;
  if (record->appraisal != NULL &&
      !find_one (run, REPRISE_THING_APPRAISAL, record->name, &appraisal_came, &known->appraisal,
                 error))
    return FALSE;

  known->all_deleted = viewing_came && appraisal_came && known->viewing == 0 &&
                       known->appraisal == 0;
  known->needs_film = record->film != NULL && (!viewing_came || !appraisal_came);
  return known->viewing == 0 || find_other_writing (run, known, error);
}

/**
 * reprise_intake_find_uuid:
 * @run: an intake
 * @known: what of a record is known, which is not nothing
 * @uuid: (out): its viewing, or else its appraisal
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether that could be read
 */
gboolean
reprise_intake_find_uuid (RepriseIntakeRun          *run,
                          const RepriseIntakeKnown  *known,
                          char                     **uuid,
                          GError                   **error)
{
  g_autoptr (RepriseViewing) viewing = NULL;
  g_autoptr (RepriseAppraisal) appraisal = NULL;

  if (known->viewing != 0)
    viewing = reprise_viewing_load (run->database, known->viewing, error);
  else
    appraisal = reprise_appraisal_load (run->database, known->appraisal, error);

  if (viewing != NULL)
    *uuid = g_strdup (reprise_viewing_get_uuid (viewing));
  else if (appraisal != NULL)
    *uuid = g_strdup (reprise_appraisal_get_uuid (appraisal));
  return *uuid != NULL;
}

/**
 * reprise_intake_load_film_of:
 * @run: an intake
 * @known: what of a record is known
 * @film: (out) (nullable): the film it is of here, whatever it is called there
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether that could be read
 */
gboolean
reprise_intake_load_film_of (RepriseIntakeRun          *run,
                             const RepriseIntakeKnown  *known,
                             RepriseFilm              **film,
                             GError                   **error)
{
  g_autoptr (RepriseViewing) viewing = NULL;
  g_autoptr (RepriseAppraisal) appraisal = NULL;
  GPtrArray *films = NULL;

  *film = NULL;
  if (known->viewing != 0)
    {
      viewing = reprise_viewing_load (run->database, known->viewing, error);
      if (viewing != NULL)
        *film = g_object_ref (reprise_viewing_get_film (viewing));
      return viewing != NULL;
    }
  if (known->appraisal == 0)
    return TRUE;

  appraisal = reprise_appraisal_load (run->database, known->appraisal, error);
  films = appraisal != NULL ? reprise_appraisal_get_films (appraisal) : NULL;
  if (films != NULL && films->len > 0)
    *film = g_object_ref (films->pdata[0]);
  return appraisal != NULL;
}
