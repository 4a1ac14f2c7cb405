/* The pictures that are in music files, kept as files of their own: whoever shows what sounds, in
 * this program or in another one, shows a file. */

#include "jukebox/reprise-cover-art.h"

#include <glib/gstdio.h>
#include <string.h>

/* A picture with more bytes than that is not kept, and not more of them in all. */
#define MOST_BYTES (8 * 1024 * 1024)
#define MOST_BYTES_KEPT (64 * 1024 * 1024)

typedef struct
{
  char   *path;  /* (owned) */
  gint64  time;
  goffset size;
} Kept;

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

static char *
dup_folder (void)
{
  return g_build_filename (g_get_user_cache_dir (), "reprise", "art", NULL);
}

static void
clear_kept (gpointer kept)
{
  g_free (((Kept *) kept)->path);
}

static int
compare_kept (gconstpointer a,
              gconstpointer b)
{
  const gint64 older = ((const Kept *) a)->time;
  const gint64 newer = ((const Kept *) b)->time;

  return (older > newer) - (older < newer);
}

static goffset
list_kept (const char *folder,
           GArray     *kept)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  goffset bytes = 0;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;
      Kept one;

      if (g_stat (path, &status) != 0)
        continue;
      one = (Kept) { g_steal_pointer (&path), status.st_mtime, status.st_size };
      bytes += one.size;
      g_array_append_val (kept, one);
    }

  return bytes;
}

/* The oldest go first, until the new one has room. */
static void
make_room (const char *folder,
           gsize       size)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (Kept));
  goffset bytes;

  g_array_set_clear_func (kept, clear_kept);
  bytes = list_kept (folder, kept) + (goffset) size;
  if (bytes <= MOST_BYTES_KEPT)
    return;

  g_array_sort (kept, compare_kept);
  for (guint i = 0; i < kept->len && bytes > MOST_BYTES_KEPT; i++)
    {
      const Kept *one = &g_array_index (kept, Kept, i);

      if (g_unlink (one->path) == 0)
        bytes -= one->size;
    }
}

static void
keep (GTask        *task,
      gpointer      source,
      gpointer      data,
      GCancellable *cancellable)
{
  GBytes *picture = data;
  g_autofree char *folder = dup_folder ();
  g_autofree char *name = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, picture);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  gsize size;
  const char *bytes = g_bytes_get_data (picture, &size);
  GError *error = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      g_mkdir_with_parents (folder, 0700);
      make_room (folder, size);
      if (!g_file_set_contents_full (path, bytes, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT,
                                     0600, &error))
        {
          g_task_return_error (task, error);
          return;
        }
    }

  g_task_return_pointer (task, g_filename_to_uri (path, NULL, NULL), g_free);
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
