/* A batch is taken back whole: what it made goes into the bin, what it changed is as it was. What was
 * changed again here stays, and so does what was written here of what it made. */

#include "intake/reprise-taking-back.h"

#include "intake/reprise-credits.h"
#include "intake/reprise-intake-private.h"
#include "intake/reprise-said.h"
#include "store/reprise-appraisal-store.h"
#include "store/reprise-bin.h"
#include "store/reprise-film-store.h"
#include "store/reprise-statement.h"
#include "store/reprise-store-error.h"
#include "store/reprise-viewing-store.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  RepriseDatabase  *database;
  RepriseDeed      *deed;   /* what is being done now */
  gint64            batch;
  RepriseTakenBack *taken;
} Taking;

typedef struct
{
  gint64  origin;
  char   *uuid;  /* (owned) */
} Said;

static void
free_said (gpointer data)
{
  Said *said = data;

  g_free (said->uuid);
  g_free (said);
}

static gpointer
said_from_row (RepriseStatement *statement)
{
  Said *said = g_new0 (Said, 1);

  said->origin = reprise_statement_get_int64 (statement, 0);
  said->uuid = g_strdup (reprise_statement_get_text (statement, 1));
  return said;
}

static GPtrArray *
list_said (Taking      *self,
           const char  *sql,
           GError     **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (self->database, error, sql);

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":batch", self->batch);
  return reprise_statement_collect (statement, said_from_row, free_said, error);
}

static gboolean
bin (Taking            *self,
     RepriseThingKind   kind,
     gint64             id,
     const char        *uuid,
     GError           **error)
{
  const RepriseThing thing = { kind, id, (char *) uuid };

  self->taken->n_binned++;
  return reprise_bin_put (self->deed, self->database, &thing, error);
}

/* It is the user's own by now, and still known to be what came from there. */
static gboolean
leave (Taking      *self,
       const Said  *said,
       GError     **error)
{
  static const char * const deeds[] = {
    "UPDATE origin SET batch = NULL WHERE id = :id",
    "UPDATE OR REPLACE viewing_said SET batch = 0 WHERE origin = :id AND batch > 0",
    "UPDATE OR REPLACE appraisal_said SET batch = 0 WHERE origin = :id AND batch > 0",
  };

  self->taken->n_left++;
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (!reprise_database_run_with_id (self->database, deeds[i], said->origin, error))
      return FALSE;

  return TRUE;
}

/* What was written here of a viewing keeps it. */
static gboolean
is_written_of (Taking    *self,
               gint64     viewing,
               gboolean  *written,
               GError   **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (self->database, error,
                              "SELECT EXISTS (SELECT 1 FROM appraisal"
                              "                WHERE viewing = :viewing AND binned_at IS NULL)");
  gint64 found = 0;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":viewing", viewing);
  if (!reprise_statement_read_int64 (statement, &found, error))
    return FALSE;

  *written = found != 0;
  return TRUE;
}

static gboolean
take_viewing (Taking          *self,
              const Said      *said,
              RepriseViewing  *here,
              GError         **error)
{
  g_autoptr (RepriseViewing) last = NULL;
  gboolean written = FALSE;

  if (!reprise_said_load_viewing (self->database, said->origin, REPRISE_SAID_LAST, &last, error) ||
      !is_written_of (self, reprise_viewing_get_id (here), &written, error))
    return FALSE;

  return written || !reprise_said_is_untouched (last, here)
           ? leave (self, said, error)
           : bin (self, REPRISE_THING_VIEWING, reprise_viewing_get_id (here), said->uuid, error);
}

static gboolean
take_appraisal (Taking            *self,
                const Said        *said,
                RepriseAppraisal  *here,
                GError           **error)
{
  g_autoptr (RepriseAppraisal) last = NULL;

  if (!reprise_said_load_appraisal (self->database, said->origin, REPRISE_SAID_LAST, &last, error))
    return FALSE;

  return !reprise_said_is_untouched (last, here)
           ? leave (self, said, error)
           : bin (self, REPRISE_THING_APPRAISAL, reprise_appraisal_get_id (here), said->uuid,
                  error);
}

static gboolean
restore_viewing (Taking      *self,
                 const Said  *said,
                 gint64       id,
                 GError     **error)
{
  g_autoptr (RepriseViewing) here = reprise_viewing_load (self->database, id, error);
  g_autoptr (RepriseViewing) merged = NULL;
  g_autoptr (RepriseViewing) was = NULL;
  g_autoptr (RepriseViewing) before = NULL;

  if (here == NULL ||
      !reprise_said_load_viewing (self->database, said->origin, self->batch + 1, &was, error) ||
      !reprise_said_load_viewing (self->database, said->origin, self->batch, &before, error))
    return FALSE;
  if (before == NULL)
    return take_viewing (self, said, here, error);

  merged = reprise_viewing_copy (here);
  reprise_said_revert (was, before, merged);
  if (reprise_said_is_same (here, merged))
    return TRUE;

  self->taken->n_restored++;
  return reprise_viewing_save (self->deed, self->database, merged, here, error);
}

static gboolean
restore_appraisal (Taking      *self,
                   const Said  *said,
                   gint64       id,
                   GError     **error)
{
  g_autoptr (RepriseAppraisal) here = reprise_appraisal_load (self->database, id, error);
  g_autoptr (RepriseAppraisal) merged = NULL;
  g_autoptr (RepriseAppraisal) was = NULL;
  g_autoptr (RepriseAppraisal) before = NULL;

  if (here == NULL ||
      !reprise_said_load_appraisal (self->database, said->origin, self->batch + 1, &was, error) ||
      !reprise_said_load_appraisal (self->database, said->origin, self->batch, &before, error))
    return FALSE;
  if (before == NULL)
    return take_appraisal (self, said, here, error);

  merged = reprise_appraisal_copy (here);
  reprise_said_revert (was, before, merged);
  if (reprise_said_is_same (here, merged))
    return TRUE;

  self->taken->n_restored++;
  return reprise_appraisal_save (self->deed, self->database, merged, here, error);
}

static gboolean
restore_all (Taking            *self,
             RepriseThingKind   kind,
             const char        *sql,
             gboolean         (*restore) (Taking      *self,
                                          const Said  *said,
                                          gint64       id,
                                          GError     **error),
             GError           **error)
{
  g_autoptr (GPtrArray) things = list_said (self, sql, error);

  for (guint i = 0; things != NULL && i < things->len; i++)
    {
      const Said *said = things->pdata[i];
      gint64 id = 0;

      if (!reprise_intake_find_live (self->database, kind, said->uuid, &id, error) ||
          (id != 0 && !restore (self, said, id, error)))
        return FALSE;
    }

  return things != NULL;
}

/* Whether a film still says what a batch said of it; what says something else by now was put right
 * here. If so, it does not say it any more. */
static gboolean
forget_fact (RepriseFilm *film,
             const char  *key,
             const char  *value)
{
  RepriseFact fact;

  if (g_str_has_prefix (key, "credits/"))
    {
      const char *role = key + strlen ("credits/");
      g_autofree char *names = reprise_credits_dup_names (film, role);

      if (!g_str_equal (names, value))
        return FALSE;
      reprise_credits_drop (film, role);
      return TRUE;
    }

  if (!reprise_fact_from_key (key, &fact) ||
      g_strcmp0 (reprise_film_get_fact (film, fact), value) != 0)
    return FALSE;

  reprise_film_set_fact (film, fact, NULL);
  return TRUE;
}

static gboolean
forget_facts (Taking  *self,
              GError **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (self->database, error,
                              "SELECT film.id, fact, value"
                              "  FROM film_said JOIN film ON film.uuid = film_said.film"
                              " WHERE batch = :batch");
  RepriseStep step;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":batch", self->batch);
  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    {
      g_autoptr (RepriseFilm) here =
        reprise_film_load (self->database, reprise_statement_get_int64 (statement, 0), error);
      g_autoptr (RepriseFilm) edited = NULL;

      if (here == NULL)
        return FALSE;

      edited = reprise_film_copy (here);
      if (forget_fact (edited, reprise_statement_get_text (statement, 1),
                       reprise_statement_get_text (statement, 2)) &&
          !reprise_film_save (self->deed, self->database, edited, here, error))
        return FALSE;
    }

  return step == REPRISE_STEP_DONE;
}

/* A film that more is known of by now than the batch said stays. */
static gboolean
bin_film (Taking      *self,
          const Said  *said,
          gint64       id,
          GError     **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (self->database, error,
                              "SELECT EXISTS (SELECT 1 FROM entry_film"
                              "                 JOIN entry ON entry.id = entry_film.entry"
                              "                WHERE entry_film.film = :film AND entry.shown = 1)"
                              "    OR EXISTS (SELECT 1 FROM list_item"
                              "                WHERE list_item.film = :film"
                              "                  AND list_item.binned_at IS NULL)"
                              "    OR EXISTS (SELECT 1 FROM film AS other JOIN film"
                              "                   ON film.uuid = other.merged_into"
                              "                WHERE film.id = :film)");
  gint64 used = 0;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":film", id);
  if (!reprise_statement_read_int64 (statement, &used, error))
    return FALSE;
  if (used == 0)
    return bin (self, REPRISE_THING_FILM, id, said->uuid, error);

  self->taken->n_left++;
  return TRUE;
}

/* As if the batch had never been: what it made may come in again. */
static gboolean
forget_batch (Taking  *self,
              GError **error)
{
  static const char * const deeds[] = {
    "DELETE FROM viewing_said WHERE batch = :id",
    "DELETE FROM appraisal_said WHERE batch = :id",
    "DELETE FROM film_said WHERE batch = :id",
    "DELETE FROM origin WHERE batch = :id",
  };
  g_autoptr (RepriseStatement) mark =
    reprise_database_prepare (self->database, error,
                              "UPDATE batch SET taken_at = :now WHERE id = :id");

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (!reprise_database_run_with_id (self->database, deeds[i], self->batch, error))
      return FALSE;
  if (mark == NULL)
    return FALSE;

  reprise_statement_bind_int64 (mark, ":now", reprise_database_now ());
  reprise_statement_bind_int64 (mark, ":id", self->batch);
  return reprise_statement_run (mark, error);
}

static gboolean
find_batch (Taking      *self,
            const char  *uuid,
            GError     **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (self->database, error,
                              "SELECT id FROM batch WHERE uuid = :uuid AND taken_at IS NULL");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  if (!reprise_statement_read_int64 (statement, &self->batch, error))
    return FALSE;
  if (self->batch != 0)
    return TRUE;

  g_set_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND,
               _("Nothing was brought in as “%s”, or it was taken back already"), uuid);
  return FALSE;
}

static gboolean
take_writing (Taking  *self,
              GError **error)
{
  g_autoptr (RepriseDeed) deed = reprise_deed_new (self->database);

  self->deed = deed;
  return restore_all (self, REPRISE_THING_APPRAISAL,
                      "SELECT origin, aggregate FROM appraisal_said"
                      "  JOIN origin ON origin.id = origin WHERE appraisal_said.batch = :batch",
                      restore_appraisal, error) &&
         restore_all (self, REPRISE_THING_VIEWING,
                      "SELECT origin, aggregate FROM viewing_said"
                      "  JOIN origin ON origin.id = origin WHERE viewing_said.batch = :batch",
                      restore_viewing, error) &&
         reprise_deed_settle (deed, error);
}

/* A diary whose entries were not wanted is one that is only read from now on. */
static gboolean
disown_feed (Taking  *self,
             GError **error)
{
  return reprise_database_run_with_id (self->database,
                                       "UPDATE feed SET mine = 0 WHERE mine != 0 AND 'feed/' || uuid"
                                       " = (SELECT source FROM batch WHERE id = :id)",
                                       self->batch, error);
}

/* Afterwards: only then is it known which films are still written about. */
static gboolean
take_films (Taking  *self,
            GError **error)
{
  g_autoptr (RepriseDeed) deed = reprise_deed_new (self->database);

  self->deed = deed;
  return forget_facts (self, error) &&
         restore_all (self, REPRISE_THING_FILM,
                      "SELECT id, aggregate FROM origin"
                      " WHERE batch = :batch AND name LIKE 'film/%'",
                      bin_film, error) &&
         reprise_deed_settle (deed, error);
}

static gboolean
take (Taking  *self,
      GError **error)
{
  *self->taken = (RepriseTakenBack) { 0 };
  return take_writing (self, error) && take_films (self, error) && forget_batch (self, error);
}

/**
 * reprise_taking_back_run:
 * @database: a connection that may write, in a transaction
 * @batch: the UUID of a batch
 * @taken: (out): what was done
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Takes a batch back. Where it came from a feed, that is no diary of the user's own any more: else
 * the same would come in with its next update.
 *
 * Returns: whether it was taken back
 */
gboolean
reprise_taking_back_run (RepriseDatabase   *database,
                         const char        *batch,
                         RepriseTakenBack  *taken,
                         GError           **error)
{
  Taking self = { database, NULL, 0, taken };

  return find_batch (&self, batch, error) && take (&self, error) && disown_feed (&self, error);
}

/**
 * reprise_taking_back_answer:
 * @database: a connection that may write, in a transaction
 * @batch: the UUID of a batch that came in when a question was answered
 * @taken: (out): what was done
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Takes a batch back whose source is as welcome as it was before.
 *
 * Returns: whether it was taken back
 */
gboolean
reprise_taking_back_answer (RepriseDatabase   *database,
                            const char        *batch,
                            RepriseTakenBack  *taken,
                            GError           **error)
{
  Taking self = { database, NULL, 0, taken };

  return find_batch (&self, batch, error) && take (&self, error);
}
