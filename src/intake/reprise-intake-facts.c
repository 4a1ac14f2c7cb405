/* What a source says of a film: what is not known here is learnt, what has changed there is changed
 * here, and what both say differently is kept as the journal has it, with the other beside it. */

#include "intake/reprise-intake-private.h"

#include "intake/reprise-credits.h"
#include "intake/reprise-film-said.h"
#include "model/reprise-text.h"
#include "store/reprise-conflict.h"
#include "store/reprise-film-store.h"

#include <string.h>

/* What was watched before the journal began is part of its own history, and how a film is sorted
 * is its owner's choice. */
static gboolean
is_learnt (RepriseFact fact)
{
  return fact != REPRISE_FACT_EARLIER_VIEWS && fact != REPRISE_FACT_SORT_TITLE;
}

static int
compare_texts (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char * const *) a, *(char * const *) b);
}

/* The parts of a list in an order of their own. */
static char *
dup_list_key (const char *list,
              const char *separator)
{
  g_auto (GStrv) parts = g_strsplit (list, separator, -1);
  const guint n = g_strv_length (parts);

  for (guint i = 0; i < n; i++)
    {
      char *key = reprise_text_key (parts[i]);

      g_free (parts[i]);
      parts[i] = key;
    }
  qsort (parts, n, sizeof (char *), compare_texts);
  return g_strjoinv ("\n", parts);
}

static gboolean
is_same_list (const char *a,
              const char *b,
              const char *separator)
{
  g_autofree char *key_of_a = dup_list_key (a, separator);
  g_autofree char *key_of_b = dup_list_key (b, separator);

  return g_str_equal (key_of_a, key_of_b);
}

/* Whether two say the same of a film, if not to the letter: “1995” is nothing else than a day of that
 * year. */
static gboolean
is_same_fact (RepriseFact  fact,
              const char  *a,
              const char  *b)
{
  switch (reprise_fact_get_kind (fact))
    {
    case REPRISE_FACT_KIND_LIST:
      return is_same_list (a, b, ",");
    case REPRISE_FACT_KIND_TEXT:
      return is_same_list (a, b, "\n");
    case REPRISE_FACT_KIND_DATE:
      return g_str_has_prefix (a, b) || g_str_has_prefix (b, a);
    case REPRISE_FACT_KIND_MINUTES:
    case REPRISE_FACT_KIND_COUNT:
      return g_str_equal (a, b);
    }

  g_assert_not_reached ();
}

static gboolean
is_same (const char *key,
         const char *a,
         const char *b)
{
  RepriseFact fact;

  return reprise_fact_from_key (key, &fact) ? is_same_fact (fact, a, b) : is_same_list (a, b, "\n");
}

/* What this record said before of this film; that it said so of another is nothing to this one. */
static const char *
get_said_before (RepriseIntakeRun *run,
                 RepriseFilm      *film,
                 const char       *key)
{
  const RepriseFilmSaid *said = g_hash_table_lookup (run->said, key);

  return said != NULL && g_strcmp0 (said->film, reprise_film_get_uuid (film)) == 0 ? said->value
                                                                                   : NULL;
}

/* Whether a value is to be taken over. Where it is not, and differs, it is kept beside. */
static gboolean
weigh (RepriseIntakeRun  *run,
       RepriseFilm       *film,
       const char        *key,
       const char        *here,
       const char        *value,
       gboolean          *take,
       GError           **error)
{
  const char *before = get_said_before (run, film, key);

  *take = FALSE;
  if (before != NULL && is_same (key, before, value))
    return TRUE;

  if (here == NULL || !is_same (key, here, value))
    {
      *take = here == NULL ? before == NULL : before != NULL && is_same (key, here, before);
      if (!*take && !reprise_conflict_keep (run->database, reprise_film_get_uuid (film), key, value,
                                            error))
        return FALSE;
    }

  return reprise_intake_keep_said_of_film (run, film, key, value, *take, error);
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
      gboolean take = FALSE;

      if (value == NULL || !is_learnt (fact))
        continue;
      if (!weigh (run, film, reprise_fact_get_key (fact), reprise_film_get_fact (film, fact), value,
                  &take, error))
        return FALSE;
      if (take)
        reprise_film_set_fact (film, fact, value);
      *learnt |= take;
    }

  return TRUE;
}

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
      g_autofree char *here = reprise_credits_dup_names (film, roles[i]);
      g_autofree char *names = reprise_credits_dup_names (written, roles[i]);
      g_autofree char *key = g_strconcat (REPRISE_FILM_SAID_CREDITS, roles[i], NULL);
      gboolean take = FALSE;

      if (!weigh (run, film, key, *here != '\0' ? here : NULL, names, &take, error))
        return FALSE;
      if (take)
        reprise_credits_replace (film, roles[i], written);
      *learnt |= take;
    }

  return TRUE;
}

/**
 * reprise_intake_keep_said_of_film:
 * @run: an intake
 * @film: (nullable): the film that its record is of here; %NULL: none that is here
 * @key: a fact
 * @value: what is said of it
 * @taken: whether that is taken over
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether it is kept
 */
gboolean
reprise_intake_keep_said_of_film (RepriseIntakeRun  *run,
                                  RepriseFilm       *film,
                                  const char        *key,
                                  const char        *value,
                                  gboolean           taken,
                                  GError           **error)
{
  const RepriseFilmSaid said = {
    (char *) key, film != NULL ? (char *) reprise_film_get_uuid (film) : NULL, (char *) value, taken,
  };

  return reprise_film_said_keep (run->database, run->options->source, run->name, run->batch, &said,
                                 error);
}

/**
 * reprise_intake_learn:
 * @run: an intake
 * @film: a film as it is here; afterwards as it shall be
 * @written: the film as it is written elsewhere
 * @learnt: (out): whether it says something now that it did not say
 * @error: return location for a #RepriseStoreError
 *
 * Lets a film that is here have what it does not know: ids, so that the next one who asks is sure,
 * facts, and who made it. What has changed there and not here is taken over. What both say differently
 * stays as it is here; what it is there is kept as a conflict copy, once. What is not said any more was
 * not denied, and stays: a text may be shortened, or laid out in another way, and the film is the same.
 *
 * Returns: whether that went well
 */
gboolean
reprise_intake_learn (RepriseIntakeRun  *run,
                      RepriseFilm       *film,
                      RepriseFilm       *written,
                      gboolean          *learnt,
                      GError           **error)
{
  g_autoptr (RepriseFilm) made_from = reprise_film_copy (film);

  *learnt = FALSE;
  return learn_facts (run, film, written, learnt, error) &&
         learn_credits (run, film, written, learnt, error) &&
         (!*learnt || reprise_film_save (run->deed, run->database, film, made_from, error));
}
