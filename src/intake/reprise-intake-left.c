/* What is written is of another film than it was: a title that was put right at its source leaves the
 * wrong one behind, and maybe nothing else is of it. */

#include "intake/reprise-intake-private.h"

#include "store/reprise-bin.h"
#include "store/reprise-statement.h"

static gboolean
is_of (GPtrArray *films,
       gint64     film)
{
  for (guint i = 0; i < films->len; i++)
    if (reprise_film_get_id (films->pdata[i]) == film)
      return TRUE;

  return film == 0 && films->len == 0;
}

/**
 * reprise_intake_replace_film:
 * @appraisal: an appraisal
 * @from: a film that it may be of; 0: none
 * @film: (nullable): the film that it shall be of in its place; %NULL: none
 *
 * Returns: whether it was of @from, or of no film where that is none; else it is as it was
 */
gboolean
reprise_intake_replace_film (RepriseAppraisal *appraisal,
                             gint64            from,
                             RepriseFilm      *film)
{
  GPtrArray *here = reprise_appraisal_get_films (appraisal);
  GPtrArray *films = NULL;

  if (!is_of (here, from))
    return FALSE;

  films = g_ptr_array_new_with_free_func (g_object_unref);
  if (film != NULL)
    g_ptr_array_add (films, g_object_ref (film));
  for (guint i = 0; i < here->len; i++)
    {
      const gint64 id = reprise_film_get_id (here->pdata[i]);

      if (id != from && (film == NULL || id != reprise_film_get_id (film)))
        g_ptr_array_add (films, g_object_ref (here->pdata[i]));
    }
  reprise_appraisal_take_films (appraisal, films);
  return TRUE;
}

/**
 * reprise_intake_is_film_used:
 * @database: a connection
 * @film: a film
 * @used: (out): whether something is of it: an entry of the diary, a list, another film
 * @error: return location for a #RepriseStoreError
 *
 * What was done is known only when its deed was settled.
 *
 * Returns: whether that could be said
 */
gboolean
reprise_intake_is_film_used (RepriseDatabase  *database,
                             gint64            film,
                             gboolean         *used,
                             GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT EXISTS (SELECT 1 FROM entry_film"
                              "                 JOIN entry ON entry.id = entry_film.entry"
                              "                WHERE entry_film.film = :film AND entry.shown = 1)"
                              "    OR EXISTS (SELECT 1 FROM list_item"
                              "                WHERE list_item.film = :film"
                              "                  AND list_item.binned_at IS NULL)"
                              "    OR EXISTS (SELECT 1 FROM film AS other JOIN film"
                              "                   ON film.uuid = other.merged_into"
                              "                WHERE film.id = :film)");
  gint64 found = 0;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":film", film);
  if (!reprise_statement_read_int64 (statement, &found, error))
    return FALSE;

  *used = found != 0;
  return TRUE;
}

/* Whether a source made a film, and nobody has touched it since. */
static gboolean
is_as_made (RepriseIntakeRun  *run,
            RepriseFilm       *film,
            gboolean          *as_made,
            GError           **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (run->database, error,
                              "SELECT EXISTS (SELECT 1 FROM film JOIN origin ON aggregate = uuid"
                              "                WHERE film.id = :film AND modified_at = created_at"
                              "                  AND source = :source AND batch IS NOT NULL)");
  gint64 found = 0;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":film", reprise_film_get_id (film));
  reprise_statement_bind_text (statement, ":source", run->options->source);
  if (!reprise_statement_read_int64 (statement, &found, error))
    return FALSE;

  *as_made = found != 0;
  return TRUE;
}

static gboolean
leave_film (RepriseIntakeRun  *run,
            RepriseDeed       *deed,
            RepriseFilm       *film,
            GError           **error)
{
  const RepriseThing thing = {
    REPRISE_THING_FILM, reprise_film_get_id (film), (char *) reprise_film_get_uuid (film),
  };
  gboolean as_made = FALSE;
  gboolean used = FALSE;

  return is_as_made (run, film, &as_made, error) &&
         reprise_intake_is_film_used (run->database, thing.id, &used, error) &&
         (used || !as_made || reprise_bin_put (deed, run->database, &thing, error));
}

/**
 * reprise_intake_leave_films:
 * @run: an intake, of which all is done and settled
 * @error: return location for a #RepriseStoreError
 *
 * Puts the films into the bin that were only here because something was said to be of them, and is
 * not any more.
 *
 * Returns: whether that went well
 */
gboolean
reprise_intake_leave_films (RepriseIntakeRun  *run,
                            GError           **error)
{
  g_autoptr (RepriseDeed) deed = reprise_deed_new (run->database);

  for (guint i = 0; i < run->left->len; i++)
    if (!leave_film (run, deed, run->left->pdata[i], error))
      return FALSE;

  return reprise_deed_settle (deed, error);
}
