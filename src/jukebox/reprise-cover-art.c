/* The pictures that are in music files, kept as files of their own: whoever shows what sounds, in
 * this program or in another one, shows a file. */

#include "jukebox/reprise-cover-art.h"

#include "store/reprise-cache-folder.h"

#include <string.h>

/* A picture with more bytes than that is not kept, and not more of them in all. */
#define MOST_BYTES (8 * 1024 * 1024)
#define MOST_BYTES_KEPT (64 * 1024 * 1024)

static const struct
{
  const char *type;
  const char *start;  /* of the file, whatever it says it is */
  gsize       length;
} types[] = {
  { "image/jpeg", "\xff\xd8\xff", 3 },
  { "image/png", "\x89PNG\r\n\x1a\n", 8 },
  { "image/gif", "GIF8", 4 },
  { "image/webp", "RIFF", 4 },
};

static gboolean
is_picture (GBytes     *picture,
            const char *type)
{
  gsize length;
  const char *bytes = g_bytes_get_data (picture, &length);

  for (gsize i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_strcmp0 (type, types[i].type) == 0)
      return length > types[i].length && memcmp (bytes, types[i].start, types[i].length) == 0;

  return FALSE;
}

static void
keep (GTask        *task,
      gpointer      source,
      gpointer      data,
      GCancellable *cancellable)
{
  GBytes *picture = data;
  g_autofree char *folder = reprise_cache_folder_dup ("art");
  g_autofree char *name = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, picture);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GError *error = NULL;

  if (g_file_test (path, G_FILE_TEST_EXISTS) ||
      reprise_cache_folder_keep (folder, name, picture, MOST_BYTES_KEPT, &error))
    g_task_return_pointer (task, g_filename_to_uri (path, NULL, NULL), g_free);
  else
    g_task_return_error (task, error);
}

/**
 * reprise_cover_art_keep_async:
 * @picture: the bytes of a picture
 * @type: the media type that it is said to have
 * @cancellable: (nullable): to give up
 * @callback: called on the main thread when it is done
 * @user_data: for @callback
 *
 * Keeps a picture among the cached files of this program, where it is found by what is in it. What
 * is no picture, or too large a one, is not kept.
 */
void
reprise_cover_art_keep_async (GBytes              *picture,
                              const char          *type,
                              GCancellable        *cancellable,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, reprise_cover_art_keep_async);
  if (g_bytes_get_size (picture) > MOST_BYTES || !is_picture (picture, type))
    {
      g_task_return_pointer (task, NULL, NULL);
      return;
    }

  g_task_set_task_data (task, g_bytes_ref (picture), (GDestroyNotify) g_bytes_unref);
  g_task_run_in_thread (task, keep);
}

/**
 * reprise_cover_art_keep_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the URI of the file; %NULL when it was not kept, with @error
 *   set where it should have been
 */
char *
reprise_cover_art_keep_finish (GAsyncResult  *result,
                               GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
