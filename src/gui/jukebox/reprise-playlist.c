/* Lists of tracks as files that players read, with the music that there is on this device. */

#include "gui/jukebox/reprise-playlist.h"

#include "exchange/reprise-m3u8-track.h"

typedef struct
{
  GPtrArray   *tracks;     /* (owned) of RepriseTrack */
  RepriseM3u8 *list;       /* (owned) */
  char        *path;       /* (owned): of the file that is written */
  guint        n_missing;
} Save;

static void
save_free (Save *self)
{
  g_ptr_array_unref (self->tracks);
  reprise_m3u8_free (self->list);
  g_free (self->path);
  g_free (self);
}

/* What is not known to be anywhere is written all the same. */
static void
add_track (Save                     *self,
           RepriseTrack             *track,
           const RepriseWhereabouts *whereabouts)
{
  g_autofree char *path = whereabouts != NULL ? reprise_whereabouts_dup_path (whereabouts) : NULL;

  reprise_m3u8_add_track (self->list, track, path, whereabouts != NULL ? whereabouts->length : 0);
  if (path == NULL && !reprise_track_is_web (track))
    self->n_missing++;
}

static void
write_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  Save *self = data;
  g_autofree char *folder = g_path_get_dirname (self->path);
  g_autofree char *text = reprise_m3u8_write (self->list, folder);
  GError *error = NULL;

  if (g_file_set_contents (self->path, text, -1, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  g_autoptr (GTask) task = data;
  Save *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GPtrArray) found =
    reprise_music_library_find_finish (REPRISE_MUSIC_LIBRARY (source), result, &error);

  if (found == NULL)
    {
      g_task_return_error (task, error);
      return;
    }

  for (guint i = 0; i < self->tracks->len; i++)
    add_track (self, self->tracks->pdata[i], i < found->len ? found->pdata[i] : NULL);
  g_task_run_in_thread (task, write_thread);
}

/* More than are ever read are not taken into memory. */
static GBytes *
read_bytes (GFile         *file,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GFileInputStream) stream = g_file_read (file, cancellable, error);
  g_autofree char *buffer = g_malloc (REPRISE_M3U8_MAX_BYTES + 1);
  gsize length = 0;

  if (stream == NULL ||
      !g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, REPRISE_M3U8_MAX_BYTES + 1,
                                &length, cancellable, error))
    return NULL;

  return g_bytes_new (buffer, length);
}

/* Some write a path as they would an address. A file that is not there is not known to be. */
static void
settle_path (RepriseM3u8Entry *entry)
{
  g_autofree char *plain = NULL;

  if (entry->path == NULL || g_file_test (entry->path, G_FILE_TEST_IS_REGULAR))
    return;

  plain = g_uri_unescape_string (entry->path, NULL);
  g_clear_pointer (&entry->path, g_free);
  if (plain != NULL && g_file_test (plain, G_FILE_TEST_IS_REGULAR))
    entry->path = g_steal_pointer (&plain);
}

static RepriseM3u8 *
read_list (GBytes     *bytes,
           const char *folder)
{
  RepriseM3u8 *list = reprise_m3u8_read (g_bytes_get_data (bytes, NULL),
                                         g_bytes_get_size (bytes), folder);

  for (guint i = 0; i < list->entries->len; i++)
    settle_path (list->entries->pdata[i]);
  return list;
}

static void
read_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  GFile *file = data;
  g_autoptr (GFile) parent = g_file_get_parent (file);
  g_autofree char *folder = parent != NULL ? g_file_get_path (parent) : NULL;
  GError *error = NULL;
  g_autoptr (GBytes) bytes = read_bytes (file, cancellable, &error);

  if (bytes == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, read_list (bytes, folder != NULL ? folder : "/"),
                           (GDestroyNotify) reprise_m3u8_free);
}

/**
 * reprise_playlist_save_async:
 * @tracks: (element-type RepriseTrack): what is to be saved, in order
 * @library: (nullable): the music on this device
 * @name: what the list is called
 * @path: the file to write, absolute; one that is there is replaced
 * @cancellable: (nullable): to give up before anything is written
 * @callback: called when it is saved
 * @user_data: given to @callback
 *
 * Saves tracks as a playlist: as the files that there are for them, else as web addresses. One that
 * has neither is in it as a remark.
 */
void
reprise_playlist_save_async (GPtrArray           *tracks,
                             RepriseMusicLibrary *library,
                             const char          *name,
                             const char          *path,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Save *self = g_new0 (Save, 1);

  self->tracks = g_ptr_array_ref (tracks);
  self->list = reprise_m3u8_new (name);
  self->path = g_strdup (path);
  g_task_set_source_tag (task, reprise_playlist_save_async);
  g_task_set_task_data (task, self, (GDestroyNotify) save_free);
  if (library != NULL)
    {
      reprise_music_library_find_async (library, tracks, cancellable, found_cb,
                                        g_object_ref (task));
      return;
    }

  for (guint i = 0; i < tracks->len; i++)
    add_track (self, tracks->pdata[i], NULL);
  g_task_run_in_thread (task, write_thread);
}

/**
 * reprise_playlist_save_finish:
 * @result: what the callback was given
 * @n_missing: (out): how many there was neither a file nor an address for
 * @error: return location for a #GFileError
 *
 * Returns: whether it is saved
 */
gboolean
reprise_playlist_save_finish (GAsyncResult  *result,
                              guint         *n_missing,
                              GError       **error)
{
  Save *self = g_task_get_task_data (G_TASK (result));

  *n_missing = self->n_missing;
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * reprise_playlist_load_async:
 * @file: a playlist
 * @cancellable: (nullable): to give up
 * @callback: called when it is read
 * @user_data: given to @callback
 *
 * Reads a playlist.
 */
void
reprise_playlist_load_async (GFile               *file,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, reprise_playlist_load_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  g_task_run_in_thread (task, read_thread);
}

/**
 * reprise_playlist_load_finish:
 * @result: what the callback was given
 * @error: return location for a #GIOErrorEnum
 *
 * Returns: (transfer full) (nullable): the list; files are in it that are there
 */
RepriseM3u8 *
reprise_playlist_load_finish (GAsyncResult  *result,
                              GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
