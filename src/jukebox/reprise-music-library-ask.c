/* What is asked of the music: where tracks are, and that it be remembered. */

#include "jukebox/reprise-music-library-private.h"

#include "jukebox/reprise-music-reader.h"
#include "jukebox/reprise-music-search.h"
#include "jukebox/reprise-music-walk.h"

#include <glib/gi18n-lib.h>

/* What somebody chose. */
typedef struct
{
  RepriseMusicChoice *choice;   /* (owned): without a path where there is to be none */
  RepriseMusicEntry  *entry;    /* (owned) (nullable): what the file is like */
  gboolean            outside;
} Choosing;

static void
choosing_free (Choosing *self)
{
  g_clear_pointer (&self->choice, reprise_music_choice_free);
  g_clear_pointer (&self->entry, reprise_music_entry_free);
  g_free (self);
}

static void begin_find (RepriseMusicLibrary *self,
                        GTask               *task);

/* Without a cache: what can be said of a track by itself. */
static void
find_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  RepriseMusicSearch *search = data;

  while (!g_task_return_error_if_cancelled (task))
    if (!reprise_music_search_step (search, NULL))
      {
        g_task_return_pointer (task, g_steal_pointer (&search->found),
                               (GDestroyNotify) g_ptr_array_unref);
        break;
      }
}

/* Returns: what is not %NULL; the search knows how far it is */
static gpointer
find_job (RepriseDatabase  *cache,
          gpointer          data,
          GError          **error)
{
  reprise_music_search_step (data, cache);
  return data;
}

/* Before all of the music was looked through once, nobody can say that something is not there. */
static void
doubt (RepriseMusicLibrary *self,
       GPtrArray           *found)
{
  if (self->looked || !self->scanning)
    return;

  for (guint i = 0; i < found->len; i++)
    {
      RepriseWhereabouts *whereabouts = found->pdata[i];

      if (whereabouts->state == REPRISE_WHEREABOUTS_NOT_FOUND)
        whereabouts->state = REPRISE_WHEREABOUTS_UNKNOWN;
    }
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  RepriseMusicLibrary *self = REPRISE_MUSIC_LIBRARY (source);
  g_autoptr (GTask) task = data;
  g_autoptr (GError) error = NULL;
  RepriseMusicSearch *search = g_task_get_task_data (task);
  const gboolean done = reprise_worker_run_finish (source, result, &error) != NULL;

  if (done && !reprise_music_search_is_over (search))
    begin_find (self, task);
  else if (done)
    {
      reprise_music_library_read_on_the_side (self, search->unread);
      doubt (self, search->found);
      g_task_return_pointer (task, g_steal_pointer (&search->found),
                             (GDestroyNotify) g_ptr_array_unref);
    }
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_task_return_error (task, g_steal_pointer (&error));
  else
    g_task_run_in_thread (task, find_thread);
}

/* In steps: who has twenty thousand tracks looked for does not keep others waiting. */
static void
begin_find (RepriseMusicLibrary *self,
            GTask               *task)
{
  if (self->worker != NULL)
    reprise_worker_run_async (self->worker, self, REPRISE_TRANSACTION_READ, find_job,
                              g_task_get_task_data (task), NULL, NULL,
                              g_task_get_cancellable (task), found_cb, g_object_ref (task));
  else
    g_task_run_in_thread (task, find_thread);
}

static gpointer
choose_job (RepriseDatabase  *cache,
            gpointer          data,
            GError          **error)
{
  Choosing *choosing = data;
  const RepriseMusicChoice *choice = choosing->choice;
  gboolean done;

  if (choosing->entry == NULL)
    done = reprise_music_cache_drop_choice (cache, choice->track, error);
  else
    done = reprise_music_cache_put (cache, choosing->entry, choosing->outside, error) &&
           reprise_music_cache_put_choice (cache, choice, error);

  return GINT_TO_POINTER (done);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (reprise_worker_run_finish (source, result, &error) == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  reprise_music_library_tell_change (REPRISE_MUSIC_LIBRARY (source));
  g_task_return_boolean (task, TRUE);
}

static void
keep_choice (RepriseMusicLibrary *self,
             GTask               *task)
{
  if (self->worker != NULL)
    reprise_worker_run_async (self->worker, self, REPRISE_TRANSACTION_WRITE, choose_job,
                              g_task_get_task_data (task), NULL, NULL,
                              g_task_get_cancellable (task), chosen_cb, g_object_ref (task));
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_FAILED,
                             _("It cannot be remembered which file it is: “%s” cannot be written "
                               "to."), self->cache);
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  RepriseMusicEntry *entry = reprise_music_read_file (data, &error);

  if (entry != NULL)
    g_task_return_pointer (task, entry, (GDestroyNotify) reprise_music_entry_free);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/* What the file is like is kept with the choice, for the day when it is moved. */
static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  g_autoptr (GTask) task = data;
  RepriseMusicLibrary *self = g_task_get_source_object (task);
  Choosing *choosing = g_task_get_task_data (task);
  RepriseMusicEntry *entry = NULL;
  GError *error = NULL;

  entry = g_task_propagate_pointer (G_TASK (result), &error);
  if (entry == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  choosing->entry = entry;
  choosing->choice->artist = g_strdup (entry->artist);
  choosing->choice->title = g_strdup (entry->title);
  choosing->choice->album = g_strdup (entry->album);
  choosing->choice->length = entry->length;
  reprise_music_library_when_open (self, task, keep_choice);
}

/**
 * reprise_music_library_get_trouble:
 * @self: the music
 *
 * Returns: (nullable): why the last scan that ended could not be done, in words for people
 */
const char *
reprise_music_library_get_trouble (RepriseMusicLibrary *self)
{
  g_return_val_if_fail (REPRISE_IS_MUSIC_LIBRARY (self), NULL);

  return self->trouble;
}

/**
 * reprise_music_library_find_async:
 * @self: the music
 * @tracks: (element-type RepriseTrack): what to look for
 * @cancellable: (nullable): to give up
 * @callback: called on the main thread when it is done
 * @user_data: for @callback
 *
 * Looks for the files of tracks, without waiting for a scan that is going on.
 */
void
reprise_music_library_find_async (RepriseMusicLibrary *self,
                                  GPtrArray           *tracks,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (REPRISE_IS_MUSIC_LIBRARY (self));
  g_return_if_fail (tracks != NULL);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, reprise_music_library_find_async);
  g_task_set_task_data (task, reprise_music_search_new (tracks),
                        (GDestroyNotify) reprise_music_search_free);
  reprise_music_library_when_open (self, task, begin_find);
}

/**
 * reprise_music_library_find_finish:
 * @self: the music
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type RepriseWhereabouts): where each of the tracks
 *   is, in their order
 */
GPtrArray *
reprise_music_library_find_finish (RepriseMusicLibrary  *self,
                                   GAsyncResult         *result,
                                   GError              **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * reprise_music_library_choose_async:
 * @self: the music
 * @track: a track
 * @path: (nullable): the file that it is, or %NULL to forget which was chosen
 * @cancellable: (nullable): to give up
 * @callback: called on the main thread when it is done
 * @user_data: for @callback
 *
 * Remembers on this device which file a track is.
 */
void
reprise_music_library_choose_async (RepriseMusicLibrary *self,
                                    RepriseTrack        *track,
                                    const char          *path,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GTask) reading = NULL;
  Choosing *choosing = NULL;

  g_return_if_fail (REPRISE_IS_MUSIC_LIBRARY (self));
  g_return_if_fail (REPRISE_IS_TRACK (track));
  g_return_if_fail (reprise_track_get_uuid (track) != NULL);

  choosing = g_new0 (Choosing, 1);
  choosing->choice = g_new0 (RepriseMusicChoice, 1);
  choosing->choice->track = g_strdup (reprise_track_get_uuid (track));
  choosing->choice->location = g_strdup (reprise_track_get_location (track));
  choosing->choice->path = path != NULL ? g_canonicalize_filename (path, NULL) : NULL;
  choosing->outside = path != NULL && self->folders != NULL &&
                      !reprise_music_walk_is_in (choosing->choice->path,
                                                 (const char * const *) self->folders);

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, reprise_music_library_choose_async);
  g_task_set_task_data (task, choosing, (GDestroyNotify) choosing_free);
  if (path == NULL)
    {
      reprise_music_library_when_open (self, task, keep_choice);
      return;
    }

  /* A thread lets go of its task when it likes, and of the source with it. */
  reading = g_task_new (NULL, cancellable, read_cb, g_steal_pointer (&task));
  g_task_set_source_tag (reading, reprise_music_library_choose_async);
  g_task_set_task_data (reading, g_strdup (choosing->choice->path), g_free);
  g_task_run_in_thread (reading, read_thread);
}

/**
 * reprise_music_library_choose_finish:
 * @self: the music
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: whether it is remembered
 */
gboolean
reprise_music_library_choose_finish (RepriseMusicLibrary  *self,
                                     GAsyncResult         *result,
                                     GError              **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
