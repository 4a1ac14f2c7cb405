/* Where a jukebox was, kept while the program does not run: in a file of this device's own, which
 * can be thrown away. */

#include "jukebox/reprise-jukebox-memory.h"

#include "jukebox/reprise-jukebox-session.h"

#include <glib/gstdio.h>

/* A file that nobody but the program wrote has no more. */
#define MOST_BYTES (16 * 1024 * 1024)

static GVariant *
read_session (const char *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GVariant) session = NULL;

  if (file == NULL || g_mapped_file_get_length (file) > MOST_BYTES)
    return NULL;

  bytes = g_bytes_new (g_mapped_file_get_contents (file), g_mapped_file_get_length (file));
  session = g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE_VARDICT, bytes, FALSE));
  return g_variant_is_normal_form (session) ? g_steal_pointer (&session) : NULL;
}

/**
 * reprise_jukebox_memory_dup_default_path:
 *
 * Returns: (transfer full): the path of the file for it
 */
char *
reprise_jukebox_memory_dup_default_path (void)
{
  return g_build_filename (g_get_user_state_dir (), "reprise", "jukebox", NULL);
}

/**
 * reprise_jukebox_memory_keep:
 * @jukebox: what plays
 * @path: the file to keep it in; its folder is made where there is none
 * @error: return location for a #GFileError
 *
 * Keeps where a jukebox is. Where nothing is queued, there is no file afterwards.
 *
 * Returns: whether it is kept
 */
gboolean
reprise_jukebox_memory_keep (RepriseJukebox  *jukebox,
                             const char      *path,
                             GError         **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GVariant) session = NULL;

  g_return_val_if_fail (REPRISE_IS_JUKEBOX (jukebox), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  if (reprise_queue_get_length (reprise_jukebox_get_queue (jukebox)) == 0)
    {
      g_unlink (path);
      return TRUE;
    }

  session = reprise_jukebox_dup_session (jukebox);
  g_mkdir_with_parents (folder, 0700);
  return g_file_set_contents_full (path, g_variant_get_data (session),
                                   (gssize) g_variant_get_size (session),
                                   G_FILE_SET_CONTENTS_CONSISTENT, 0600, error);
}

/**
 * reprise_jukebox_memory_recall:
 * @jukebox: what plays, and has nothing queued yet
 * @path: the file that it was kept in
 *
 * Lets a jukebox stand where it was, without a sound.
 *
 * Returns: whether anything was kept
 */
gboolean
reprise_jukebox_memory_recall (RepriseJukebox *jukebox,
                               const char     *path)
{
  g_autoptr (GVariant) session = NULL;

  g_return_val_if_fail (REPRISE_IS_JUKEBOX (jukebox), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  session = read_session (path);
  if (session == NULL)
    return FALSE;

  reprise_jukebox_restore_session (jukebox, session);
  return reprise_queue_get_length (reprise_jukebox_get_queue (jukebox)) > 0;
}
