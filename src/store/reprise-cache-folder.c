/* Folders of files that could be had again: kept on this device for as long as there is room, and no
 * part of any journal. */

#include "store/reprise-cache-folder.h"

#include <glib/gstdio.h>
#include <utime.h>

typedef struct
{
  char   *path;  /* (owned) */
  gint64  time;
  goffset size;
} Kept;

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
           gsize       size,
           goffset     most_bytes)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (Kept));
  goffset bytes;

  g_array_set_clear_func (kept, clear_kept);
  bytes = list_kept (folder, kept) + (goffset) size;
  if (bytes <= most_bytes)
    return;

  g_array_sort (kept, compare_kept);
  for (guint i = 0; i < kept->len && bytes > most_bytes; i++)
    {
      const Kept *one = &g_array_index (kept, Kept, i);

      if (g_unlink (one->path) == 0)
        bytes -= one->size;
    }
}

/**
 * reprise_cache_folder_dup:
 * @name: what is kept in it
 *
 * Returns: (transfer full): the folder for that, which may not be there yet
 */
char *
reprise_cache_folder_dup (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  return g_build_filename (g_get_user_cache_dir (), "reprise", name, NULL);
}

/**
 * reprise_cache_folder_keep:
 * @folder: a folder of such files, and of nothing else
 * @name: of the file in it
 * @bytes: what is to be kept
 * @most_bytes: how much is kept there in all
 * @error: return location for a #GFileError
 *
 * Keeps a file. Those that were used least recently go where it would have no room. Takes time: not
 * for the main thread.
 *
 * Returns: whether it is kept
 */
gboolean
reprise_cache_folder_keep (const char  *folder,
                           const char  *name,
                           GBytes      *bytes,
                           goffset      most_bytes,
                           GError     **error)
{
  g_autofree char *path = NULL;
  gsize size = 0;
  const char *data = NULL;

  g_return_val_if_fail (folder != NULL, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  path = g_build_filename (folder, name, NULL);
  data = g_bytes_get_data (bytes, &size);
  g_mkdir_with_parents (folder, 0700);
  make_room (folder, size, most_bytes);
  return g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                                   error);
}

/**
 * reprise_cache_folder_use:
 * @path: a file in such a folder
 *
 * Notes that it is used, so that others go before it.
 */
void
reprise_cache_folder_use (const char *path)
{
  g_return_if_fail (path != NULL);

  g_utime (path, NULL);
}
