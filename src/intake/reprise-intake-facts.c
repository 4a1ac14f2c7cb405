/* What a source knows of a film that was here and did not know it. */

#include "intake/reprise-intake-private.h"

#include "intake/reprise-credits.h"
#include "store/reprise-film-store.h"
#include "store/reprise-statement.h"

static gboolean
keep_said (RepriseIntakeRun  *run,
           RepriseFilm       *film,
           const char        *key,
           const char        *value,
           GError           **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (run->database, error,
                              "INSERT OR IGNORE INTO film_said (batch, film, fact, value)"
                              " VALUES (:batch, :film, :fact, :value)");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":batch", run->batch);
  reprise_statement_bind_text (statement, ":film", reprise_film_get_uuid (film));
  reprise_statement_bind_text (statement, ":fact", key);
  reprise_statement_bind_text (statement, ":value", value);
  return reprise_statement_run (statement, error);
}

/* What was watched before the journal began is part of its own history, and how a film is sorted
 * is its owner's choice. */
static gboolean
is_learnt (RepriseFact fact)
{
  return fact != REPRISE_FACT_EARLIER_VIEWS && fact != REPRISE_FACT_SORT_TITLE;
}

static gboolean
learn_facts (RepriseIntakeRun  *run,
             RepriseFilm       *film,
             RepriseFilm       *written,
             gboolean          *learnt,
             GError           **error)
{
  for (int i = 0; i < REPRISE_N_FACTS; i++)
    {
      const RepriseFact fact = (RepriseFact) i;
      const char *value = reprise_film_get_fact (written, fact);

      if (value == NULL || !is_learnt (fact) || reprise_film_get_fact (film, fact) != NULL)
        continue;

      reprise_film_set_fact (film, fact, value);
      *learnt = TRUE;
      if (!keep_said (run, film, reprise_fact_get_key (fact), value, error))
        return FALSE;
    }

  return TRUE;
}

/* A role that nobody is known in here: where somebody is, that is how it is known here. */
static gboolean
learn_credits (RepriseIntakeRun  *run,
               RepriseFilm       *film,
               RepriseFilm       *written,
               gboolean          *learnt,
               GError           **error)
{
  g_auto (GStrv) roles = reprise_credits_list_roles (written);

  for (guint i = 0; roles[i] != NULL; i++)
    {
      g_autofree char *known = reprise_credits_dup_names (film, roles[i]);
      g_autofree char *names = reprise_credits_dup_names (written, roles[i]);
      g_autofree char *key = g_strconcat ("credits/", roles[i], NULL);

      if (*known != '\0')
        continue;

      reprise_credits_copy (written, roles[i], film);
      *learnt = TRUE;
      if (!keep_said (run, film, key, names, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * reprise_intake_learn:
 * @run: an intake
 * @film: a film as it is here; afterwards as it shall be
 * @written: the film as it is written elsewhere
 * @error: return location for a #RepriseStoreError
 *
 * Lets a film that is here have what it does not know: ids, so that the next one who asks is sure,
 * facts, and who made it. What it knows is not touched.
 *
 * Returns: whether that went well
 */
gboolean
reprise_intake_learn (RepriseIntakeRun  *run,
                      RepriseFilm       *film,
                      RepriseFilm       *written,
                      GError           **error)
{
  g_autoptr (RepriseFilm) made_from = reprise_film_copy (film);
  gboolean learnt = FALSE;

  if (!learn_facts (run, film, written, &learnt, error) ||
      !learn_credits (run, film, written, &learnt, error))
    return FALSE;

  reprise_intake_count (run, REPRISE_THING_FILM, learnt);
  return !learnt || reprise_film_save (run->deed, run->database, film, made_from, error);
}
