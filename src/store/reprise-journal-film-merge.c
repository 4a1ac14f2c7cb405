/* What a window does with two films that are the same. */

#include "store/reprise-journal-film-merge.h"

#include "store/reprise-film-merge.h"
#include "store/reprise-film-store.h"
#include "store/reprise-statement.h"
#include "store/reprise-survivor.h"

typedef struct
{
  char *film;  /* (owned) */
  char *into;  /* (owned) */
} Merge;

static void
merge_free (Merge *merge)
{
  g_free (merge->film);
  g_free (merge->into);
  g_free (merge);
}

static gboolean
count (RepriseDatabase  *database,
       const char       *sql,
       gint64            film,
       guint            *n,
       GError          **error)
{
  g_autoptr (GArray) ids = reprise_database_collect_with_id (database, sql, film, error);

  if (ids == NULL)
    return FALSE;

  *n = ids->len;
  return TRUE;
}

static gpointer
count_film_job (RepriseDatabase  *database,
                gpointer          data,
                GError          **error)
{
  g_autoptr (RepriseFilmAccount) account = g_new0 (RepriseFilmAccount, 1);
  g_autoptr (RepriseThing) thing =
    reprise_thing_find_of_kind (database, data, REPRISE_THING_FILM, error);
  RepriseFilmHistory history;
  gint64 film = 0;

  if (thing == NULL || !reprise_survivor_find (database, thing->id, &film, error))
    return NULL;

  account->film = reprise_film_load (database, film, error);
  if (account->film == NULL || !reprise_film_read_history (database, film, &history, error) ||
      !count (database,
              "SELECT viewing.id FROM entry_film JOIN entry ON entry.id = entry_film.entry"
              "  JOIN viewing ON viewing.id = entry.viewing"
              " WHERE entry_film.film = :id AND viewing.binned_at IS NULL",
              film, &account->n_viewings, error) ||
      !count (database,
              "SELECT entry.id FROM entry_film JOIN entry ON entry.id = entry_film.entry"
              " WHERE entry_film.film = :id AND entry.shown = 1 AND entry.appraisal IS NOT NULL",
              film, &account->n_appraisals, error))
    return NULL;

  account->judgement = history.judgement;
  return g_steal_pointer (&account);
}

static gpointer
merge_job (RepriseDatabase  *database,
           gpointer          data,
           GError          **error)
{
  const Merge *merge = data;
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  g_autoptr (RepriseThing) film =
    reprise_thing_find_of_kind (database, merge->film, REPRISE_THING_FILM, error);
  g_autoptr (RepriseThing) into =
    film != NULL ? reprise_thing_find_of_kind (database, merge->into, REPRISE_THING_FILM, error)
                 : NULL;

  if (into == NULL || !reprise_film_merge (deed, database, film->id, into->id, error) ||
      !reprise_deed_settle (deed, error))
    return NULL;

  return g_strdup (into->uuid);
}

static gpointer
unmerge_job (RepriseDatabase  *database,
             gpointer          data,
             GError          **error)
{
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  g_autoptr (RepriseThing) film =
    reprise_thing_find_of_kind (database, data, REPRISE_THING_FILM, error);

  if (film == NULL || !reprise_film_unmerge (deed, database, film->id, error) ||
      !reprise_deed_settle (deed, error))
    return NULL;

  return g_strdup (film->uuid);
}

/**
 * reprise_film_account_free:
 * @self: (transfer full): what a journal says of a film
 */
void
reprise_film_account_free (RepriseFilmAccount *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->film);
  g_free (self);
}

/**
 * reprise_journal_count_film_async:
 * @self: a journal
 * @uuid: a film
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is read
 * @user_data: given to @callback
 *
 * Reads a film (where it was merged into another, that one) and how much is said of it.
 */
void
reprise_journal_count_film_async (RepriseJournal      *self,
                                  const char          *uuid,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, count_film_job, g_strdup (uuid), g_free,
                             (GDestroyNotify) reprise_film_account_free, cancellable, callback,
                             user_data);
}

/**
 * reprise_journal_count_film_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the film
 */
RepriseFilmAccount *
reprise_journal_count_film_finish (RepriseJournal  *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_merge_films_async:
 * @self: a journal
 * @uuid: a film
 * @into: the film that it is the same as, which stands for both
 * @cancellable: (nullable): a cancellable; a merge that has begun ends
 * @callback: called when they are merged
 * @user_data: given to @callback
 *
 * Merges two films; see reprise_film_merge().
 */
void
reprise_journal_merge_films_async (RepriseJournal      *self,
                                   const char          *uuid,
                                   const char          *into,
                                   GCancellable        *cancellable,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  Merge *merge = g_new0 (Merge, 1);

  merge->film = g_strdup (uuid);
  merge->into = g_strdup (into);
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, merge_job, merge,
                             (GDestroyNotify) merge_free, g_free, cancellable, callback, user_data);
}

/**
 * reprise_journal_unmerge_film_async:
 * @self: a journal
 * @uuid: a film that was merged into another
 * @cancellable: (nullable): a cancellable; what has begun ends
 * @callback: called when it is a film of its own again
 * @user_data: given to @callback
 *
 * Takes a merge back; see reprise_film_unmerge().
 */
void
reprise_journal_unmerge_film_async (RepriseJournal      *self,
                                    const char          *uuid,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, unmerge_job, g_strdup (uuid), g_free, g_free,
                             cancellable, callback, user_data);
}

/**
 * reprise_journal_merge_films_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the UUID of the film that stands for both, or that is one of
 *   its own again
 */
char *
reprise_journal_merge_films_finish (RepriseJournal  *self,
                                    GAsyncResult    *result,
                                    GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}
