/* All that a journal has of one film, and the poster it was given. */

#include "store/reprise-film-story.h"

#include "store/reprise-deed.h"
#include "store/reprise-entry-store.h"
#include "store/reprise-film-store.h"
#include "store/reprise-shelf.h"
#include "store/reprise-statement.h"
#include "store/reprise-survivor.h"
#include "store/reprise-viewing-store.h"

/* What is said of films that are the same as it is said of it. */
#define SAME "(SELECT :id UNION ALL SELECT id FROM film WHERE survivor = :id)"

#define VIEWINGS                                                                             \
  "SELECT viewing.id FROM viewing"                                                           \
  " WHERE viewing.film IN " SAME " AND viewing.binned_at IS NULL"                            \
  " ORDER BY coalesce(viewing.watched, '') DESC, viewing.created_at DESC, viewing.id DESC"

#define APPRAISALS                                                                           \
  "SELECT entry.id FROM entry_film JOIN entry ON entry.id = entry_film.entry"                \
  " WHERE entry_film.film = :id AND entry.shown = 1 AND entry.appraisal IS NOT NULL"         \
  " ORDER BY entry.day DESC, entry.created_at DESC, entry.id DESC"

#define LISTS                                                                                \
  "SELECT DISTINCT list.title FROM list_item JOIN list ON list.id = list_item.list"          \
  " WHERE list_item.film IN " SAME " AND list_item.binned_at IS NULL"                        \
  "   AND list.binned_at IS NULL"                                                            \
  " ORDER BY list.kind <> 'up-next', list.title"

typedef struct
{
  char *film;    /* (owned) */
  char *sha256;  /* (owned) (nullable) */
} Poster;

static void
poster_free (Poster *self)
{
  g_free (self->film);
  g_free (self->sha256);
  g_free (self);
}

typedef gpointer (*Load) (RepriseDatabase  *database,
                          gint64            id,
                          GError          **error);

static GPtrArray *
load_all (RepriseDatabase  *database,
          const char       *sql,
          gint64            film,
          Load              load,
          GError          **error)
{
  g_autoptr (GArray) ids = reprise_database_collect_with_id (database, sql, film, error);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gpointer thing = load (database, g_array_index (ids, gint64, i), error);

      if (thing == NULL)
        return NULL;
      g_ptr_array_add (all, thing);
    }

  return ids != NULL ? g_steal_pointer (&all) : NULL;
}

static gpointer
title_from_row (RepriseStatement *statement)
{
  return g_strdup (reprise_statement_get_text (statement, 0));
}

static GPtrArray *
load_lists (RepriseDatabase  *database,
            gint64            film,
            GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, LISTS);

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":id", film);
  return reprise_statement_collect (statement, title_from_row, g_free, error);
}

static gboolean
find_film (RepriseDatabase  *database,
           const char       *uuid,
           gint64           *film,
           GError          **error)
{
  g_autoptr (RepriseThing) thing =
    reprise_thing_find_of_kind (database, uuid, REPRISE_THING_FILM, error);

  return thing != NULL && reprise_survivor_find (database, thing->id, film, error);
}

static gpointer
load_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  g_autoptr (RepriseFilmStory) self = g_new0 (RepriseFilmStory, 1);
  gint64 id = 0;

  if (!find_film (database, data, &id, error))
    return NULL;

  self->film = reprise_film_load (database, id, error);
  self->shelf = self->film != NULL ? reprise_shelf_load (database, id, error) : NULL;
  if (self->shelf == NULL)
    return NULL;

  self->viewings = load_all (database, VIEWINGS, id, (Load) reprise_viewing_load, error);
  if (self->viewings == NULL)
    return NULL;

  self->entries = load_all (database, APPRAISALS, id, (Load) reprise_entry_load, error);
  if (self->entries == NULL)
    return NULL;

  self->lists = load_lists (database, id, error);
  return self->lists != NULL ? g_steal_pointer (&self) : NULL;
}

static gpointer
set_poster_job (RepriseDatabase  *database,
                gpointer          data,
                GError          **error)
{
  Poster *poster = data;
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "UPDATE film SET poster = :poster WHERE id = :id");
  gint64 id = 0;

  if (statement == NULL || !find_film (database, poster->film, &id, error) ||
      !reprise_deed_touch (deed, REPRISE_THING_FILM, id, error))
    return NULL;

  reprise_statement_bind_text (statement, ":poster", poster->sha256);
  reprise_statement_bind_int64 (statement, ":id", id);
  return reprise_statement_run (statement, error) && reprise_deed_settle (deed, error)
           ? GINT_TO_POINTER (TRUE)
           : NULL;
}

/**
 * reprise_film_story_free:
 * @self: (transfer full): a film with all that a journal has of it
 */
void
reprise_film_story_free (RepriseFilmStory *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->film);
  g_clear_object (&self->shelf);
  g_clear_pointer (&self->viewings, g_ptr_array_unref);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_clear_pointer (&self->lists, g_ptr_array_unref);
  g_free (self);
}

/**
 * reprise_journal_load_story_async:
 * @self: a journal
 * @film: the UUID of a film; one that is the same as another is read as that one
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is read
 * @user_data: given to @callback
 *
 * Reads a film with all that a journal has of it.
 */
void
reprise_journal_load_story_async (RepriseJournal      *self,
                                  const char          *film,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, load_job, g_strdup (film), g_free,
                             (GDestroyNotify) reprise_film_story_free, cancellable, callback,
                             user_data);
}

/**
 * reprise_journal_load_story_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND, also for one in the bin, another
 *   #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the film
 */
RepriseFilmStory *
reprise_journal_load_story_finish (RepriseJournal  *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_set_poster_async:
 * @self: a journal
 * @film: the UUID of a film
 * @sha256: (nullable): an image that is kept beside the journal; %NULL for the drawn poster
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is saved
 * @user_data: given to @callback
 *
 * Gives a film a poster of its own, or takes it back.
 */
void
reprise_journal_set_poster_async (RepriseJournal      *self,
                                  const char          *film,
                                  const char          *sha256,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  Poster *poster = g_new0 (Poster, 1);

  poster->film = g_strdup (film);
  poster->sha256 = g_strdup (sha256);
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, set_poster_job, poster,
                             (GDestroyNotify) poster_free, NULL, cancellable, callback, user_data);
}

/**
 * reprise_journal_set_poster_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: whether it was saved
 */
gboolean
reprise_journal_set_poster_finish (RepriseJournal  *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  return reprise_journal_run_finish (self, result, error) != NULL;
}
