/* The images beside a journal NAME.db: each a file NAME.stills/aa/<sha256>, named by its content.
 *
 * A file is written under another name, is on the disk before it gets its own, and never changes:
 * so whoever finds one finds it whole, and one file serves however often it is used, in backups,
 * too. */

#include "store/reprise-still-file.h"

#include "store/reprise-image.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>
#include <utime.h>

#define JOURNAL_SUFFIX ".db"
#define FOLDER_SUFFIX  ".stills"
#define NAME_LENGTH    64  /* of a SHA-256 in hexadecimal digits */
#define SHELF_LENGTH   2   /* of it, the folder's name */

static gboolean
fail_with_errno (const char  *path,
                 GError     **error)
{
  const int code = errno;
  g_autofree char *name = g_filename_display_name (path);

  if (code == ENOSPC || code == EDQUOT)
    g_set_error_literal (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_FULL,
                         _("The disk is full. Make some room and try again."));
  else if (code == EROFS || code == EACCES || code == EPERM)
    g_set_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_READ_ONLY,
                 _("“%s” cannot be written to."), name);
  else
    g_set_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_FAILED, "%s: %s", name,
                 g_strerror (code));
  return FALSE;
}

static char *
dup_shelf (const char *folder,
           const char *sha256)
{
  const char shelf[SHELF_LENGTH + 1] = { sha256[0], sha256[1], '\0' };

  return g_build_filename (folder, shelf, NULL);
}

static gboolean
sync_folder (const char  *path,
             GError     **error)
{
  const int fd = g_open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  const gboolean synced = fd >= 0 && fsync (fd) == 0;

  if (!synced)
    fail_with_errno (path, error);
  if (fd >= 0)
    close (fd);
  return synced;
}

/* A new folder is there for good once the one that it is in is on the disk. */
static gboolean
ensure_folder (const char  *path,
               GError     **error)
{
  g_autofree char *parent = g_path_get_dirname (path);

  if (g_file_test (path, G_FILE_TEST_IS_DIR))
    return TRUE;
  if (g_mkdir (path, 0700) != 0 && errno != EEXIST)
    return fail_with_errno (path, error);

  return sync_folder (parent, error);
}

static gboolean
write_bytes (int     fd,
             GBytes *bytes)
{
  gsize length = 0;
  const guchar *data = g_bytes_get_data (bytes, &length);

  while (length > 0)
    {
      const ssize_t written = write (fd, data, length);

      if (written < 0 && errno != EINTR)
        return FALSE;
      if (written > 0)
        {
          data += written;
          length -= (gsize) written;
        }
    }

  return fsync (fd) == 0;
}

static gboolean
write_file (const char  *path,
            GBytes      *bytes,
            GError     **error)
{
  g_autofree char *temporary = g_strconcat (path, ".XXXXXX", NULL);
  g_autofree char *shelf = g_path_get_dirname (path);
  const int fd = g_mkstemp_full (temporary, O_RDWR | O_CLOEXEC, 0600);
  gboolean written;

  if (fd < 0)
    return fail_with_errno (shelf, error);

  written = write_bytes (fd, bytes);
  if (!written)
    fail_with_errno (path, error);
  close (fd);

  if (written && g_rename (temporary, path) != 0)
    written = fail_with_errno (path, error);
  if (!written)
    g_unlink (temporary);
  return written && sync_folder (shelf, error);
}

/* The file is there and says what it should. Only one that was damaged from outside does not, and
 * that is written anew. */
static gboolean
is_kept (const char *path,
         GBytes     *bytes)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);
  g_autoptr (GBytes) kept = file != NULL ? g_mapped_file_get_bytes (file) : NULL;

  return kept != NULL && g_bytes_equal (kept, bytes);
}

/* Whoever tidies up waits, and then sees that the file is in use again. */
static int
lock_folder (const char *folder)
{
  const int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd >= 0)
    flock (fd, LOCK_SH);
  return fd;
}

static gboolean
copy_file (const char  *from,
           const char  *to,
           GError     **error)
{
  g_autoptr (GMappedFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (link (from, to) == 0 || errno == EEXIST)
    return TRUE;

  /* On another disk, or on one that knows no other names. */
  file = g_mapped_file_new (from, FALSE, NULL);
  if (file == NULL)
    return fail_with_errno (from, error);

  bytes = g_mapped_file_get_bytes (file);
  return write_file (to, bytes, error);
}

static gboolean
copy_shelf (const char    *from,
            const char    *to,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (GDir) dir = g_dir_open (from, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *source = g_build_filename (from, name, NULL);
      g_autofree char *destination = g_build_filename (to, name, NULL);

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!reprise_still_file_is_name (name) || g_file_test (destination, G_FILE_TEST_EXISTS))
        continue;
      if (!ensure_folder (to, error) || !copy_file (source, destination, error))
        return FALSE;
    }

  return !g_file_test (to, G_FILE_TEST_IS_DIR) || sync_folder (to, error);
}

static void
remove_shelf (const char *shelf)
{
  g_autoptr (GDir) dir = g_dir_open (shelf, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (shelf, name, NULL);

      if (reprise_still_file_is_name (name))
        g_unlink (path);
    }
  g_rmdir (shelf);
}

/**
 * reprise_still_file_dup_folder:
 * @journal: the file of a journal
 *
 * Returns: (transfer full): the folder of the images beside it, which may not be there yet
 */
char *
reprise_still_file_dup_folder (const char *journal)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (journal != NULL, NULL);

  name = g_strdup (journal);
  if (g_str_has_suffix (name, JOURNAL_SUFFIX))
    name[strlen (name) - strlen (JOURNAL_SUFFIX)] = '\0';
  return g_strconcat (name, FOLDER_SUFFIX, NULL);
}

/**
 * reprise_still_file_dup_path:
 * @journal: the file of a journal
 * @sha256: the SHA-256 of an image
 *
 * Returns: (transfer full) (nullable): where that image is, or would be; %NULL where @sha256 is
 *   none
 */
char *
reprise_still_file_dup_path (const char *journal,
                             const char *sha256)
{
  g_autofree char *folder = reprise_still_file_dup_folder (journal);
  g_autofree char *shelf = NULL;

  /* It may come from another device's file, and must not lead out of the folder. */
  if (!reprise_still_file_is_name (sha256))
    return NULL;

  shelf = dup_shelf (folder, sha256);
  return g_build_filename (shelf, sha256, NULL);
}

/**
 * reprise_still_file_is_name:
 * @text: (nullable): a text
 *
 * Returns: whether it is a SHA-256 as images are named by: 64 hexadecimal digits, small letters
 */
gboolean
reprise_still_file_is_name (const char *text)
{
  return text != NULL && strlen (text) == NAME_LENGTH &&
         strspn (text, "0123456789abcdef") == NAME_LENGTH;
}

/**
 * reprise_still_file_keep:
 * @journal: the file of a journal
 * @sha256: the SHA-256 of @bytes
 * @bytes: an image
 * @error: return location for a #RepriseStoreError
 *
 * Keeps an image beside a journal, on the disk when this returns. One that is there already counts
 * as kept today. Takes time: not for the main thread.
 *
 * Returns: whether it is kept
 */
gboolean
reprise_still_file_keep (const char  *journal,
                         const char  *sha256,
                         GBytes      *bytes,
                         GError     **error)
{
  g_autofree char *folder = reprise_still_file_dup_folder (journal);
  g_autofree char *path = reprise_still_file_dup_path (journal, sha256);
  g_autofree char *shelf = NULL;
  gboolean kept;
  int lock;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  shelf = g_path_get_dirname (path);
  if (!ensure_folder (folder, error) || !ensure_folder (shelf, error))
    return FALSE;

  lock = lock_folder (folder);
  if (is_kept (path, bytes))
    {
      g_utime (path, NULL);
      kept = TRUE;
    }
  else
    {
      kept = write_file (path, bytes, error);
    }
  if (lock >= 0)
    close (lock);
  return kept;
}

/**
 * reprise_still_file_keep_image:
 * @journal: the file of a journal
 * @bytes: what may be an image
 * @error: return location for a #RepriseStoreError
 *
 * Looks at an image and keeps it, if it is one that can be shown; see reprise_still_file_keep().
 *
 * Returns: (transfer full) (nullable): a still of it
 */
RepriseStill *
reprise_still_file_keep_image (const char  *journal,
                               GBytes      *bytes,
                               GError     **error)
{
  g_autofree char *sha256 = NULL;
  const char *media_type = NULL;
  int width = 0;
  int height = 0;

  if (!reprise_image_measure (bytes, &media_type, &width, &height, error))
    return NULL;

  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (!reprise_still_file_keep (journal, sha256, bytes, error))
    return NULL;

  return reprise_still_new (sha256, media_type, width, height);
}

/**
 * reprise_still_file_copy_all:
 * @from: the file of a journal
 * @to: the file of a copy of it
 * @cancellable: (nullable): cancels the copying
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Puts the images of a journal beside a copy of it, too: as other names of the same files, where
 * both lie on one disk. What is there already stays. Not for the main thread.
 *
 * Returns: whether all of them are there
 */
gboolean
reprise_still_file_copy_all (const char    *from,
                             const char    *to,
                             GCancellable  *cancellable,
                             GError       **error)
{
  g_autofree char *source = reprise_still_file_dup_folder (from);
  g_autofree char *destination = reprise_still_file_dup_folder (to);
  g_autoptr (GDir) dir = g_dir_open (source, 0, NULL);
  const char *name = NULL;

  if (dir == NULL)
    return TRUE;
  if (!ensure_folder (destination, error))
    return FALSE;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *shelf = g_build_filename (source, name, NULL);
      g_autofree char *copy = g_build_filename (destination, name, NULL);

      if (strlen (name) == SHELF_LENGTH && !copy_shelf (shelf, copy, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * reprise_still_file_remove_all:
 * @journal: the file of a journal that is gone
 *
 * Removes the images beside it, and nothing else that may be among them.
 */
void
reprise_still_file_remove_all (const char *journal)
{
  g_autofree char *folder = reprise_still_file_dup_folder (journal);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *shelf = g_build_filename (folder, name, NULL);

      if (strlen (name) == SHELF_LENGTH)
        remove_shelf (shelf);
    }
  g_rmdir (folder);
}
