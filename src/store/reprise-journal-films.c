/* What a window does with films and viewings, each deed a job on the lane it belongs to. */

#include "store/reprise-journal-films.h"

#include "store/reprise-film-finder.h"
#include "store/reprise-film-store.h"
#include "store/reprise-survivor.h"
#include "store/reprise-viewing-store.h"

typedef struct
{
  GObject *edited;     /* (owned): a copy of the job's own */
  GObject *made_from;  /* (owned) (nullable): never changed, here or elsewhere */
} Save;

typedef struct
{
  RepriseNameKind  kind;
  char            *text;  /* (owned) */
  guint            limit;
} Typed;

static Save *
save_new (gpointer edited,
          gpointer made_from)
{
  Save *save = g_new0 (Save, 1);

  save->edited = edited;
  g_set_object (&save->made_from, made_from);
  return save;
}

static void
save_free (Save *save)
{
  g_object_unref (save->edited);
  g_clear_object (&save->made_from);
  g_free (save);
}

static Typed *
typed_new (RepriseNameKind  kind,
           const char      *text,
           guint            limit)
{
  Typed *typed = g_new0 (Typed, 1);

  typed->kind = kind;
  typed->text = g_strdup (text);
  typed->limit = limit;
  return typed;
}

static void
typed_free (Typed *typed)
{
  g_free (typed->text);
  g_free (typed);
}

static gpointer
load_film_job (RepriseDatabase  *database,
               gpointer          data,
               GError          **error)
{
  g_autoptr (RepriseThing) thing =
    reprise_thing_find_of_kind (database, data, REPRISE_THING_FILM, error);
  gint64 film = 0;

  return thing != NULL && reprise_survivor_find (database, thing->id, &film, error)
           ? reprise_film_load (database, film, error)
           : NULL;
}

static gpointer
save_film_job (RepriseDatabase  *database,
               gpointer          data,
               GError          **error)
{
  Save *save = data;
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  RepriseFilm *edited = REPRISE_FILM (save->edited);

  if (!reprise_film_save (deed, database, edited, (RepriseFilm *) save->made_from, error) ||
      !reprise_deed_settle (deed, error))
    return NULL;

  return reprise_film_load (database, reprise_film_get_id (edited), error);
}

static gpointer
find_films_job (RepriseDatabase  *database,
                gpointer          data,
                GError          **error)
{
  Typed *typed = data;

  return reprise_film_suggest (database, typed->text, typed->limit, error);
}

static gpointer
suggest_names_job (RepriseDatabase  *database,
                   gpointer          data,
                   GError          **error)
{
  Typed *typed = data;

  return reprise_name_suggest_of_kind (database, typed->kind, typed->text, typed->limit, error);
}

static gpointer
load_viewing_job (RepriseDatabase  *database,
                  gpointer          data,
                  GError          **error)
{
  g_autoptr (RepriseThing) thing =
    reprise_thing_find_of_kind (database, data, REPRISE_THING_VIEWING, error);

  return thing != NULL ? reprise_viewing_load (database, thing->id, error) : NULL;
}

static gpointer
save_viewing_job (RepriseDatabase  *database,
                  gpointer          data,
                  GError          **error)
{
  Save *save = data;
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  RepriseViewing *edited = REPRISE_VIEWING (save->edited);
  g_autoptr (RepriseFilm) film =
    reprise_film_settle (deed, database, reprise_viewing_get_film (edited), NULL, error);

  if (film == NULL)
    return NULL;

  reprise_viewing_set_film (edited, film);
  if (!reprise_viewing_save (deed, database, edited, (RepriseViewing *) save->made_from, error) ||
      !reprise_deed_settle (deed, error))
    return NULL;

  return reprise_viewing_load (database, reprise_viewing_get_id (edited), error);
}

/**
 * reprise_journal_load_film_async:
 * @self: a journal
 * @uuid: a film, in the bin or not
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is read
 * @user_data: given to @callback
 *
 * Reads a film with its credits: where it was merged into another, the one that stands for it.
 */
void
reprise_journal_load_film_async (RepriseJournal      *self,
                                 const char          *uuid,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, load_film_job, g_strdup (uuid), g_free,
                             g_object_unref, cancellable, callback, user_data);
}

/**
 * reprise_journal_load_film_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the film: what a later save names as the version that it was
 *   made from
 */
RepriseFilm *
reprise_journal_load_film_finish (RepriseJournal  *self,
                                  GAsyncResult    *result,
                                  GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_save_film_async:
 * @self: a journal
 * @edited: the film as it shall be, copied
 * @made_from: (nullable): the film as it was loaded for the edit, which nobody changes any more: it
 *   is read on another thread; %NULL for a new one
 * @cancellable: (nullable): a cancellable; a save that has begun ends
 * @callback: called when it is saved
 * @user_data: given to @callback
 *
 * Saves a film with its credits in one transaction; see reprise_film_save(). A new one is a film of
 * its own, even where there is one of that name.
 */
void
reprise_journal_save_film_async (RepriseJournal      *self,
                                 RepriseFilm         *edited,
                                 RepriseFilm         *made_from,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_WRITE, save_film_job,
                             save_new (reprise_film_copy (edited), made_from),
                             (GDestroyNotify) save_free, g_object_unref, cancellable, callback,
                             user_data);
}

/**
 * reprise_journal_save_film_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the film as it is now: what the next save is made from
 */
RepriseFilm *
reprise_journal_save_film_finish (RepriseJournal  *self,
                                  GAsyncResult    *result,
                                  GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_find_films_async:
 * @self: a journal
 * @text: what was typed of a title so far
 * @limit: how many at most
 * @cancellable: (nullable): interrupts the search; whoever types on cancels the one before
 * @callback: called when they are found
 * @user_data: given to @callback
 *
 * Finds films by their titles while somebody types; see reprise_film_suggest().
 */
void
reprise_journal_find_films_async (RepriseJournal      *self,
                                  const char          *text,
                                  guint                limit,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_SEARCH, find_films_job,
                             typed_new (REPRISE_NAME_FILM, text, limit),
                             (GDestroyNotify) typed_free, (GDestroyNotify) g_ptr_array_unref,
                             cancellable, callback, user_data);
}

/**
 * reprise_journal_find_films_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type RepriseFilm): the films, with their credits,
 *   the best first; maybe none
 */
GPtrArray *
reprise_journal_find_films_finish (RepriseJournal  *self,
                                   GAsyncResult    *result,
                                   GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_suggest_names_async:
 * @self: a journal
 * @kind: what the names shall be the names of
 * @text: what was typed of a name so far; an empty one asks for those that lead to most
 * @limit: how many at most
 * @cancellable: (nullable): interrupts the search; whoever types on cancels the one before
 * @callback: called when they are found
 * @user_data: given to @callback
 *
 * Suggests names while somebody types; see reprise_name_suggest().
 */
void
reprise_journal_suggest_names_async (RepriseJournal      *self,
                                     RepriseNameKind      kind,
                                     const char          *text,
                                     guint                limit,
                                     GCancellable        *cancellable,
                                     GAsyncReadyCallback  callback,
                                     gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_SEARCH, suggest_names_job,
                             typed_new (kind, text, limit), (GDestroyNotify) typed_free,
                             (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

/**
 * reprise_journal_suggest_names_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable) (element-type RepriseName): the names, those that lead to
 *   most first; maybe none
 */
GPtrArray *
reprise_journal_suggest_names_finish (RepriseJournal  *self,
                                      GAsyncResult    *result,
                                      GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_load_viewing_async:
 * @self: a journal
 * @uuid: a viewing, in the bin or not
 * @cancellable: (nullable): a cancellable
 * @callback: called when it is read
 * @user_data: given to @callback
 *
 * Reads a viewing with its film.
 */
void
reprise_journal_load_viewing_async (RepriseJournal      *self,
                                    const char          *uuid,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  reprise_journal_run_async (self, REPRISE_LANE_ROWS, load_viewing_job, g_strdup (uuid), g_free,
                             g_object_unref, cancellable, callback, user_data);
}

/**
 * reprise_journal_load_viewing_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the viewing: what a later save names as the version that it
 *   was made from
 */
RepriseViewing *
reprise_journal_load_viewing_finish (RepriseJournal  *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}

/**
 * reprise_journal_save_viewing_async:
 * @self: a journal
 * @edited: the viewing as it shall be, copied
 * @made_from: (nullable): the viewing as it was loaded for the edit, which nobody changes any more:
 *   it is read on another thread; %NULL for a new one
 * @cancellable: (nullable): a cancellable; a save that has begun ends
 * @callback: called when it is saved
 * @user_data: given to @callback
 *
 * Saves a viewing in one transaction, a film that was only named with it; see
 * reprise_viewing_save() and reprise_film_settle(). What was changed of a film that is kept is for
 * reprise_journal_save_film_async() to save.
 */
void
reprise_journal_save_viewing_async (RepriseJournal      *self,
                                    RepriseViewing      *edited,
                                    RepriseViewing      *made_from,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_autoptr (RepriseFilm) film = reprise_film_copy (reprise_viewing_get_film (edited));

  reprise_journal_run_async (self, REPRISE_LANE_WRITE, save_viewing_job,
                             save_new (reprise_viewing_copy_with_film (edited, film), made_from),
                             (GDestroyNotify) save_free, g_object_unref, cancellable, callback,
                             user_data);
}

/**
 * reprise_journal_save_viewing_finish:
 * @self: a journal
 * @result: the result given to the callback
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): the viewing as it is now: what the next save is made from
 */
RepriseViewing *
reprise_journal_save_viewing_finish (RepriseJournal  *self,
                                     GAsyncResult    *result,
                                     GError         **error)
{
  return reprise_journal_run_finish (self, result, error);
}
