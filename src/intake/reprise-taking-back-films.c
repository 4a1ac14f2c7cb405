/* What a batch said of films, taken back: of which film a thing is, and what a film says. What says
 * something else by now was put right here, and stays. */

#include "intake/reprise-taking-back-private.h"

#include "intake/reprise-credits.h"
#include "intake/reprise-film-said.h"
#include "intake/reprise-intake-private.h"
#include "store/reprise-appraisal-store.h"
#include "store/reprise-bin.h"
#include "store/reprise-film-store.h"
#include "store/reprise-statement.h"
#include "store/reprise-survivor.h"
#include "store/reprise-viewing-store.h"

#include <string.h>

/* What a batch changed: of which film a record is, or one fact of its film. */
typedef struct
{
  char *source;  /* (owned) */
  char *record;  /* (owned) */
  char *film;    /* (owned) (nullable): a UUID */
  char *fact;    /* (owned) */
  char *value;   /* (owned) */
} Change;

static void
free_change (gpointer data)
{
  Change *change = data;

  g_free (change->source);
  g_free (change->record);
  g_free (change->film);
  g_free (change->fact);
  g_free (change->value);
  g_free (change);
}

static gpointer
change_from_row (RepriseStatement *statement)
{
  Change *change = g_new0 (Change, 1);

  change->source = g_strdup (reprise_statement_get_text (statement, 0));
  change->record = g_strdup (reprise_statement_get_text (statement, 1));
  change->film = g_strdup (reprise_statement_get_text (statement, 2));
  change->fact = g_strdup (reprise_statement_get_text (statement, 3));
  change->value = g_strdup (reprise_statement_get_text (statement, 4));
  return change;
}

static gboolean
is_of_film (const Change *change)
{
  return g_str_equal (change->fact, REPRISE_FILM_SAID_NAME);
}

static GPtrArray *
list_changes (RepriseDatabase  *database,
              gint64            batch,
              GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT source, record, film, fact, value FROM film_said"
                              " WHERE batch = :batch AND taken = 1");

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":batch", batch);
  return reprise_statement_collect (statement, change_from_row, free_change, error);
}

/* What was said before: which film it was of; or the fact, of that film. */
static gboolean
find_before (RepriseDatabase  *database,
             const Change     *change,
             gint64            batch,
             char            **before,
             GError          **error)
{
  g_autoptr (GHashTable) said =
    reprise_film_said_load (database, change->source, change->record, batch, error);
  const RepriseFilmSaid *found = NULL;

  *before = NULL;
  if (said == NULL)
    return FALSE;

  found = g_hash_table_lookup (said, change->fact);
  if (found != NULL && is_of_film (change))
    *before = g_strdup (found->film);
  else if (found != NULL && g_strcmp0 (found->film, change->film) == 0)
    *before = g_strdup (found->value);
  return TRUE;
}

/* @film: (out) (nullable): the film, or the one that stands for it, in the bin or not */
static gboolean
load_film (RepriseDatabase  *database,
           const char       *uuid,
           RepriseFilm     **film,
           GError          **error)
{
  g_autoptr (RepriseThing) thing = NULL;
  gint64 id = 0;

  *film = NULL;
  if (uuid == NULL)
    return TRUE;

  thing = reprise_thing_find_of_kind (database, uuid, REPRISE_THING_FILM, NULL);
  if (thing == NULL)
    return TRUE;

  if (!reprise_survivor_find (database, thing->id, &id, error))
    return FALSE;
  *film = reprise_film_load (database, id, error);
  return *film != NULL;
}

/* The thing that came in as the record; 0 where it is not here. */
static gboolean
find_thing (RepriseDatabase   *database,
            const Change      *change,
            RepriseThingKind   kind,
            gint64            *id,
            GError           **error)
{
  g_auto (RepriseOrigin) origin = { 0 };

  *id = 0;
  return reprise_origin_find (database, change->source, kind, change->record, &origin, error) &&
         (origin.id == 0 ||
          reprise_intake_find_live (database, kind, origin.aggregate, id, error));
}

static gboolean
move_viewing (RepriseDatabase  *database,
              RepriseDeed      *deed,
              gint64            id,
              RepriseFilm      *from,
              RepriseFilm      *film,
              GError          **error)
{
  g_autoptr (RepriseViewing) here = reprise_viewing_load (database, id, error);
  g_autoptr (RepriseViewing) edited = NULL;

  if (here == NULL)
    return FALSE;
  if (reprise_film_get_id (reprise_viewing_get_film (here)) != reprise_film_get_id (from))
    return TRUE;

  edited = reprise_viewing_copy_with_film (here, film);
  return reprise_viewing_save (deed, database, edited, here, error);
}

static gboolean
move_appraisal (RepriseDatabase  *database,
                RepriseDeed      *deed,
                gint64            id,
                RepriseFilm      *from,
                RepriseFilm      *film,
                GError          **error)
{
  g_autoptr (RepriseAppraisal) here = reprise_appraisal_load (database, id, error);
  g_autoptr (RepriseAppraisal) edited = NULL;

  if (here == NULL)
    return FALSE;

  edited = reprise_appraisal_copy (here);
  return !reprise_intake_replace_film (edited, reprise_film_get_id (from), film) ||
         reprise_appraisal_save (deed, database, edited, here, error);
}

/* A film that went into the bin because nothing was of it any more comes back with what is. */
static gboolean
move_back (RepriseDatabase  *database,
           RepriseDeed      *deed,
           const Change     *change,
           RepriseFilm      *from,
           RepriseFilm      *film,
           GError          **error)
{
  gint64 viewing = 0;
  gint64 appraisal = 0;

  if (!find_thing (database, change, REPRISE_THING_VIEWING, &viewing, error) ||
      !find_thing (database, change, REPRISE_THING_APPRAISAL, &appraisal, error))
    return FALSE;
  if (film != NULL && (viewing != 0 || appraisal != 0) &&
      !reprise_bin_restore (deed, database, REPRISE_THING_FILM, reprise_film_get_id (film), error))
    return FALSE;

  return (viewing == 0 || film == NULL ||
          move_viewing (database, deed, viewing, from, film, error)) &&
         (appraisal == 0 || move_appraisal (database, deed, appraisal, from, film, error));
}

static gboolean
take_film_back (RepriseDatabase  *database,
                RepriseDeed      *deed,
                const Change     *change,
                const char       *before,
                GError          **error)
{
  g_autoptr (RepriseFilm) from = NULL;
  g_autoptr (RepriseFilm) film = NULL;

  if (!load_film (database, change->film, &from, error) ||
      !load_film (database, before, &film, error))
    return FALSE;

  return from == NULL || move_back (database, deed, change, from, film, error);
}

static gboolean
put_credits_back (RepriseFilm *film,
                  const char  *role,
                  const char  *value,
                  const char  *before)
{
  g_autofree char *names = reprise_credits_dup_names (film, role);

  if (!g_str_equal (names, value))
    return FALSE;

  reprise_credits_set_names (film, role, before);
  return TRUE;
}

/* Whether a film still says what a batch said of it. If so, it says what it said before. */
static gboolean
put_back (RepriseFilm  *film,
          const Change *change,
          const char   *before)
{
  RepriseFact fact;

  if (g_str_has_prefix (change->fact, REPRISE_FILM_SAID_CREDITS))
    return put_credits_back (film, change->fact + strlen (REPRISE_FILM_SAID_CREDITS), change->value,
                             before);

  if (!reprise_fact_from_key (change->fact, &fact) ||
      g_strcmp0 (reprise_film_get_fact (film, fact), change->value) != 0)
    return FALSE;

  reprise_film_set_fact (film, fact, before);
  return TRUE;
}

/* A film that was deleted here stays where it is. */
static gboolean
take_fact_back (RepriseDatabase  *database,
                RepriseDeed      *deed,
                const Change     *change,
                const char       *before,
                GError          **error)
{
  g_autoptr (RepriseFilm) here = NULL;
  g_autoptr (RepriseFilm) edited = NULL;
  gboolean binned = FALSE;

  if (!load_film (database, change->film, &here, error) ||
      (here != NULL && !reprise_bin_contains (database, REPRISE_THING_FILM,
                                              reprise_film_get_id (here), &binned, error)))
    return FALSE;
  if (here == NULL || binned)
    return TRUE;

  edited = reprise_film_copy (here);
  return !put_back (edited, change, before) ||
         reprise_film_save (deed, database, edited, here, error);
}

typedef gboolean (*TakeBack) (RepriseDatabase  *database,
                              RepriseDeed      *deed,
                              const Change     *change,
                              const char       *before,
                              GError          **error);

static gboolean
take_all_back (RepriseDatabase  *database,
               RepriseDeed      *deed,
               gint64            batch,
               gboolean          of_film,
               TakeBack          take_back,
               GError          **error)
{
  g_autoptr (GPtrArray) changes = list_changes (database, batch, error);

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      g_autofree char *before = NULL;

      if (is_of_film (changes->pdata[i]) == of_film &&
          (!find_before (database, changes->pdata[i], batch, &before, error) ||
           !take_back (database, deed, changes->pdata[i], before, error)))
        return FALSE;
    }

  return changes != NULL;
}

/**
 * reprise_taking_back_films:
 * @database: a connection that may write
 * @deed: what is being done
 * @batch: a batch
 * @error: return location for a #RepriseStoreError
 *
 * Lets what a batch said to be of another film be of the one it was of before.
 *
 * Returns: whether that went well
 */
gboolean
reprise_taking_back_films (RepriseDatabase  *database,
                           RepriseDeed      *deed,
                           gint64            batch,
                           GError          **error)
{
  return take_all_back (database, deed, batch, TRUE, take_film_back, error);
}

/**
 * reprise_taking_back_facts:
 * @database: a connection that may write
 * @deed: what is being done
 * @batch: a batch
 * @error: return location for a #RepriseStoreError
 *
 * Lets films say what they said before a batch.
 *
 * Returns: whether that went well
 */
gboolean
reprise_taking_back_facts (RepriseDatabase  *database,
                           RepriseDeed      *deed,
                           gint64            batch,
                           GError          **error)
{
  return take_all_back (database, deed, batch, FALSE, take_fact_back, error);
}
