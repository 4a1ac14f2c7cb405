#include "gui/film/reprise-known-film.h"

#include "store/reprise-film-store.h"
#include "store/reprise-viewing-store.h"

/* The unknown date where a viewing has none, or some were before the journal began. */
static RepriseDate
find_earliest (GPtrArray *viewings,
               int        views)
{
  RepriseDate earliest = { 0 };

  for (guint i = 0; i < viewings->len; i++)
    {
      const RepriseDate watched = reprise_viewing_get_watched (viewings->pdata[i]);

      if (!reprise_date_is_known (watched))
        return watched;
      if (i == 0 || reprise_date_compare (watched, earliest) < 0)
        earliest = watched;
    }

  return views > (int) viewings->len ? (RepriseDate) { 0 } : earliest;
}

static gpointer
find_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  RepriseFilm *named = data;
  g_autoptr (RepriseKnownFilm) self = g_new0 (RepriseKnownFilm, 1);
  g_autoptr (GPtrArray) viewings = NULL;
  RepriseFilmHistory history = { 0 };
  gint64 id = reprise_film_get_id (named);

  if (id == 0 && !reprise_film_find (database, reprise_film_get_title (named),
                                     reprise_film_get_year (named), &id, error))
    return NULL;
  if (id == 0)
    return g_steal_pointer (&self);

  self->film = reprise_film_load (database, id, error);
  if (self->film == NULL || !reprise_film_read_history (database, id, &history, error))
    return NULL;

  viewings = reprise_viewing_list (database, id, error);
  if (viewings == NULL)
    return NULL;

  self->views = history.views;
  self->earliest = find_earliest (viewings, history.views);
  return g_steal_pointer (&self);
}

/**
 * reprise_known_film_find_async:
 * @journal: a journal
 * @named: a film of the journal, or one that is only named; copied
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is known
 * @user_data: given to @callback
 *
 * Finds what a journal knows of a film.
 */
void
reprise_known_film_find_async (RepriseJournal      *journal,
                               RepriseFilm         *named,
                               GCancellable        *cancellable,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  reprise_journal_run_async (journal, REPRISE_LANE_ROWS, find_job, reprise_film_copy (named),
                             g_object_unref, (GDestroyNotify) reprise_known_film_free, cancellable,
                             callback, user_data);
}

/**
 * reprise_known_film_find_finish:
 * @journal: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what it knows
 */
RepriseKnownFilm *
reprise_known_film_find_finish (RepriseJournal  *journal,
                                GAsyncResult    *result,
                                GError         **error)
{
  return reprise_journal_run_finish (journal, result, error);
}

/**
 * reprise_known_film_free:
 * @self: (transfer full): what a journal knows
 */
void
reprise_known_film_free (RepriseKnownFilm *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->film);
  g_free (self);
}
