/* A batch is taken back whole: what it made goes into the bin, what it changed is as it was. What was
 * changed again here stays, and so does what was written here of what it made. */

#include "intake/reprise-taking-back.h"

#include "intake/reprise-film-said.h"
#include "intake/reprise-intake-private.h"
#include "intake/reprise-said.h"
#include "intake/reprise-taking-back-private.h"
#include "store/reprise-appraisal-store.h"
#include "store/reprise-bin.h"
#include "store/reprise-statement.h"
#include "store/reprise-store-error.h"
#include "store/reprise-viewing-store.h"

#include <glib/gi18n-lib.h>

/* The record that origin :origin is of: its name stands behind a kind. */
#define RECORD_OF_ORIGIN \
  "SELECT source, substr(name, instr(name, '/') + 1) FROM origin WHERE id = :origin"

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

static gboolean
keep_said_of_film (Taking      *self,
                   const Said  *said,
                   GError     **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (self->database, error,
                              "UPDATE OR REPLACE film_said SET batch = 0"
                              " WHERE batch = :batch AND taken = 0"
                              "   AND (source, record) = (" RECORD_OF_ORIGIN ")");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":batch", self->batch);
  reprise_statement_bind_int64 (statement, ":origin", said->origin);
  return reprise_statement_run (statement, error);
}

/* What was said when a thing was made stays, as what was said and came to nothing: it is still known
 * to be what came from there. */
static gboolean
keep_said (Taking      *self,
           const Said  *said,
           GError     **error)
{
  static const char * const deeds[] = {
    "UPDATE viewing_said SET batch = 0"
    " WHERE origin = :id AND batch = (SELECT batch FROM origin WHERE id = :id)",
    "UPDATE appraisal_said SET batch = 0"
    " WHERE origin = :id AND batch = (SELECT batch FROM origin WHERE id = :id)",
    "UPDATE origin SET batch = NULL WHERE id = :id",
  };

  if (!keep_said_of_film (self, said, error))
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    if (!reprise_database_run_with_id (self->database, deeds[i], said->origin, error))
      return FALSE;

  return TRUE;
}

/* It is the user's own by now. */
static gboolean
leave (Taking      *self,
       const Said  *said,
       GError     **error)
{
  self->taken->n_left++;
  return keep_said (self, said, error);
}

/* What the user deleted does not come in again, even though its batch has never been. */
static gboolean
keep_deleted (Taking      *self,
              const Said  *said,
              GError     **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (self->database, error, "SELECT batch FROM origin WHERE id = :id");
  gint64 batch = 0;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", said->origin);
  return reprise_statement_read_int64 (statement, &batch, error) &&
         (batch != self->batch || keep_said (self, said, error));
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

/* Whether it was put under another film here than the one that its source said last. */
static gboolean
is_elsewhere (Taking       *self,
              const Said   *said,
              RepriseFilm  *film,
              gboolean     *elsewhere,
              GError      **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (self->database, error,
                              "SELECT coalesce(said.survivor, said.id) FROM film_said"
                              "       LEFT JOIN film AS said ON said.uuid = film_said.film"
                              " WHERE (source, record) = (" RECORD_OF_ORIGIN ")"
                              "   AND fact = '" REPRISE_FILM_SAID_NAME "'"
                              " ORDER BY film_said.batch DESC LIMIT 1");
  gint64 found = 0;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":origin", said->origin);
  if (!reprise_statement_read_int64 (statement, &found, error))
    return FALSE;

  *elsewhere = found != (film != NULL ? reprise_film_get_id (film) : 0);
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
  gboolean elsewhere = FALSE;

  if (!reprise_said_load_viewing (self->database, said->origin, REPRISE_SAID_LAST, &last, NULL,
                                  error) ||
      !is_written_of (self, reprise_viewing_get_id (here), &written, error) ||
      !is_elsewhere (self, said, reprise_viewing_get_film (here), &elsewhere, error))
    return FALSE;

  return written || elsewhere || !reprise_said_is_untouched (last, here)
           ? leave (self, said, error)
           : bin (self, REPRISE_THING_VIEWING, reprise_viewing_get_id (here), said->uuid, error);
}

static gboolean
take_appraisal (Taking            *self,
                const Said        *said,
                RepriseAppraisal  *here,
                GError           **error)
{
  GPtrArray *films = reprise_appraisal_get_films (here);
  g_autoptr (RepriseAppraisal) last = NULL;
  gboolean elsewhere = FALSE;

  if (!reprise_said_load_appraisal (self->database, said->origin, REPRISE_SAID_LAST, &last, NULL,
                                    error) ||
      !is_elsewhere (self, said, films->len > 0 ? films->pdata[0] : NULL, &elsewhere, error))
    return FALSE;

  return elsewhere || films->len > 1 || !reprise_said_is_untouched (last, here)
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
  g_autofree char *taken = NULL;

  if (here == NULL ||
      !reprise_said_load_viewing (self->database, said->origin, self->batch + 1, &was, &taken,
                                  error) ||
      !reprise_said_load_viewing (self->database, said->origin, self->batch, &before, NULL,
                                  error))
    return FALSE;
  if (before == NULL)
    return take_viewing (self, said, here, error);

  merged = reprise_viewing_copy (here);
  reprise_said_revert (was, before, taken, merged);
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
  g_autofree char *taken = NULL;

  if (here == NULL ||
      !reprise_said_load_appraisal (self->database, said->origin, self->batch + 1, &was, &taken,
                                    error) ||
      !reprise_said_load_appraisal (self->database, said->origin, self->batch, &before, NULL,
                                    error))
    return FALSE;
  if (before == NULL)
    return take_appraisal (self, said, here, error);

  merged = reprise_appraisal_copy (here);
  reprise_said_revert (was, before, taken, merged);
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
          !(id != 0 ? restore (self, said, id, error) : keep_deleted (self, said, error)))
        return FALSE;
    }

  return things != NULL;
}

/* A film that more is known of by now than the batch said stays. */
static gboolean
bin_film (Taking      *self,
          const Said  *said,
          gint64       id,
          GError     **error)
{
  gboolean used = FALSE;

  if (!reprise_intake_is_film_used (self->database, id, &used, error))
    return FALSE;
  if (!used)
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
  return reprise_taking_back_films (self->database, deed, self->batch, error) &&
         restore_all (self, REPRISE_THING_APPRAISAL,
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
  return reprise_taking_back_facts (self->database, deed, self->batch, error) &&
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
