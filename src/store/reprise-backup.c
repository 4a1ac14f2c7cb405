#include "store/reprise-backup.h"

#include "model/reprise-date.h"
#include "store/reprise-look.h"
#include "store/reprise-setting.h"
#include "store/reprise-still-file.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* So that a later copy is known to replace nothing but this one. */
#define NOTE_COPY                                                                \
  "INSERT OR REPLACE INTO setting"                                               \
  "  SELECT '" REPRISE_SETTING_COPIED_AT "', coalesce(max(id), 0) FROM change"

#define PAGES_A_STEP   1024
#define DAILIES_KEPT   7
#define DAILY_SUFFIX   ".db"
#define PART_SUFFIX    ".part"
#define PART_JOURNAL   ".part-journal"
#define PART_AGE_SECONDS (24 * 60 * 60)

static gboolean
fail_with_errno (const char  *path,
                 GError     **error)
{
  int code = errno;
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, REPRISE_STORE_ERROR,
               code == ENOSPC ? REPRISE_STORE_ERROR_FULL : REPRISE_STORE_ERROR_FAILED,
               "%s: %s", name, g_strerror (code));
  return FALSE;
}

static gboolean
copy_pages (RepriseDatabase  *from,
            RepriseDatabase  *to,
            GCancellable     *cancellable,
            GError          **error)
{
  sqlite3_backup *backup =
    sqlite3_backup_init (reprise_database_get_handle (to), "main",
                         reprise_database_get_handle (from), "main");
  int code = backup != NULL ? SQLITE_OK : SQLITE_ERROR;

  while (code == SQLITE_OK && !g_cancellable_is_cancelled (cancellable))
    code = sqlite3_backup_step (backup, PAGES_A_STEP);

  if (backup != NULL)
    sqlite3_backup_finish (backup);

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  if (code == SQLITE_DONE)
    return TRUE;

  reprise_database_set_error (to, error);
  return FALSE;
}

static gboolean
verify (RepriseDatabase  *database,
        GError          **error)
{
  sqlite3_stmt *statement = reprise_database_take_statement (database, error, "PRAGMA quick_check");
  gboolean sound = FALSE;

  if (statement == NULL)
    return FALSE;

  if (sqlite3_step (statement) == SQLITE_ROW)
    sound = g_strcmp0 ((const char *) sqlite3_column_text (statement, 0), "ok") == 0;
  reprise_database_give_statement (database, statement);

  if (!sound)
    g_set_error_literal (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_CORRUPT,
                         _("The copy did not pass its check and was not kept: the journal may be "
                           "damaged. Earlier backups were left alone."));
  return sound;
}

/* The copy leaves the log behind: one file that says all, whoever carries it away. */
static gboolean
write_copy (const char    *path,
            const char    *temporary,
            GCancellable  *cancellable,
            GError       **error)
{
  g_autoptr (RepriseDatabase) from = reprise_database_open (path, REPRISE_DATABASE_READ, error);
  g_autoptr (RepriseDatabase) to = NULL;
  gint64 tables;

  if (from == NULL)
    return FALSE;

  to = reprise_database_open (temporary, REPRISE_DATABASE_CREATE, NULL);
  if (to == NULL)
    {
      g_autofree char *folder = g_path_get_dirname (temporary);
      g_autofree char *name = g_filename_display_name (folder);

      g_set_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_FAILED,
                   _("A copy cannot be written into %s"), name);
      return FALSE;
    }

  /* One read transaction around all steps: a write elsewhere does not start them again. */
  return reprise_database_execute (from, "BEGIN", error) &&
         reprise_database_read_int64 (from, "SELECT count(*) FROM sqlite_schema", &tables, error) &&
         copy_pages (from, to, cancellable, error) &&
         reprise_database_execute (to, "PRAGMA journal_mode = DELETE", error) &&
         reprise_database_execute (to, NOTE_COPY, error) &&
         verify (to, error);
}

static gboolean
sync_path (const char  *path,
           int          flags,
           GError     **error)
{
  int fd = g_open (path, flags | O_CLOEXEC, 0);
  gboolean synced = fd >= 0 && fsync (fd) == 0;

  if (!synced)
    fail_with_errno (path, error);
  if (fd >= 0)
    close (fd);
  return synced;
}

static gboolean
put_in_place (const char  *temporary,
              const char  *destination,
              GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (destination);

  if (!sync_path (temporary, O_RDWR, error))
    return FALSE;
  if (g_rename (temporary, destination) != 0)
    return fail_with_errno (destination, error);

  return sync_path (folder, O_RDONLY | O_DIRECTORY, error);
}

static gboolean
is_same_file (const char *a,
              const char *b)
{
  GStatBuf status_a, status_b;

  return g_stat (a, &status_a) == 0 && g_stat (b, &status_b) == 0 &&
         status_a.st_dev == status_b.st_dev && status_a.st_ino == status_b.st_ino;
}

/* A log beside a file belongs to what stands there: SQLite would play it into the new copy. */
static gboolean
has_log (const char *path)
{
  g_autofree char *log = g_strconcat (path, "-wal", NULL);
  GStatBuf status;

  return g_stat (log, &status) == 0 && status.st_size > 0;
}

static RepriseDatabase *
look_into (const char *path)
{
  int schema = 0;

  if (!reprise_look (path, &schema, NULL) || schema == 0)
    return NULL;

  return reprise_database_open (path, REPRISE_DATABASE_LOOK, NULL);
}

/* Whether nothing was written into a copy since it was made. */
static gboolean
is_untouched (RepriseDatabase *copy)
{
  g_autofree char *copied_at = reprise_setting_read (copy, REPRISE_SETTING_COPIED_AT, NULL);
  gint64 newest = 0;

  return copied_at != NULL &&
         reprise_database_read_int64 (copy, "SELECT max(id) FROM change", &newest, NULL) &&
         g_ascii_strtoll (copied_at, NULL, 10) == newest;
}

static gboolean
is_copy_of (const char *path,
            const char *destination)
{
  g_autoptr (RepriseDatabase) journal = look_into (path);
  g_autoptr (RepriseDatabase) copy = look_into (destination);
  g_autofree char *uuid = NULL;
  g_autofree char *other = NULL;

  if (journal == NULL || copy == NULL || is_same_file (path, destination))
    return FALSE;

  uuid = reprise_setting_read (journal, REPRISE_SETTING_UUID, NULL);
  other = reprise_setting_read (copy, REPRISE_SETTING_UUID, NULL);
  return other != NULL && g_strcmp0 (uuid, other) == 0 && is_untouched (copy);
}

/* A copy of this journal may be replaced by a newer one; anything else is somebody's file. */
static gboolean
may_replace (const char  *path,
             const char  *destination,
             GError     **error)
{
  g_autofree char *name = NULL;

  if (has_log (destination))
    {
      name = g_filename_display_name (destination);
      g_set_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID,
                   _("%s is open in another program, or was not closed by one; it was left alone"),
                   name);
      return FALSE;
    }
  if (!g_file_test (destination, G_FILE_TEST_EXISTS))
    return TRUE;
  if (is_copy_of (path, destination))
    return TRUE;

  name = g_filename_display_name (destination);
  g_set_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID,
               _("%s is there already and is no backup of this journal, or was written into since; "
                 "it was left alone"), name);
  return FALSE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char * const *) b, *(const char * const *) a);
}

/* SQLite keeps the way back beside a file that it writes, and leaves it where it was cut off. */
static void
remove_copy (const char *temporary)
{
  g_autofree char *way_back = g_strconcat (temporary, "-journal", NULL);

  g_unlink (temporary);
  g_unlink (way_back);
}

/* What a copy left behind that was killed; one that is still at work is younger. */
static void
remove_part (const char *folder,
             const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  GStatBuf status;

  if (g_stat (path, &status) == 0 && status.st_mtime < time (NULL) - PART_AGE_SECONDS)
    g_unlink (path);
}

/* Each copy is of another day of use, so the newest seven are of the last seven. */
static void
remove_old_dailies (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *day = NULL;

      if (g_str_has_suffix (name, PART_SUFFIX) || g_str_has_suffix (name, PART_JOURNAL))
        remove_part (folder, name);
      if (!g_str_has_suffix (name, DAILY_SUFFIX))
        continue;
      day = g_strndup (name, strlen (name) - strlen (DAILY_SUFFIX));
      if (reprise_date_get_precision (reprise_date_from_text (day)) == REPRISE_DATE_DAY)
        g_ptr_array_add (names, g_strdup (name));
    }

  g_ptr_array_sort (names, compare_names);
  for (guint i = DAILIES_KEPT; i < names->len; i++)
    {
      g_autofree char *path = g_build_filename (folder, g_ptr_array_index (names, i), NULL);

      g_unlink (path);
      reprise_still_file_remove_all (path);
    }
}

/**
 * reprise_backup_copy:
 * @path: a journal, in use or not
 * @destination: a file; replaced where it is an earlier copy of the same journal
 * @cancellable: (nullable): cancels the copying
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Copies a journal as it is at one moment: under a temporary name, checked, on the disk, and only
 * then under its own. Its images lie beside it before that. May
 * take long; for a thread of its own.
 *
 * Returns: whether there is a sound copy; where not, what stood at @destination still does
 */
gboolean
reprise_backup_copy (const char    *path,
                     const char    *destination,
                     GCancellable  *cancellable,
                     GError       **error)
{
  static int copies = 0;
  g_autofree char *temporary = NULL;
  gboolean done;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (destination != NULL, FALSE);

  if (!may_replace (path, destination, error))
    return FALSE;

  temporary = g_strdup_printf ("%s.%d-%d.part", destination, (int) getpid (),
                               g_atomic_int_add (&copies, 1));
  remove_copy (temporary);
  done = write_copy (path, temporary, cancellable, error) &&
         reprise_still_file_copy_all (path, destination, cancellable, error) &&
         put_in_place (temporary, destination, error);
  if (!done)
    remove_copy (temporary);

  return done;
}

/**
 * reprise_backup_daily:
 * @path: a journal
 * @folder: where its backups are kept; made if absent
 * @cancellable: (nullable): cancels the copying
 * @error: return location for a #RepriseStoreError or %G_IO_ERROR_CANCELLED
 *
 * Makes the backup of today, `YYYY-MM-DD.db`, where there is none yet, and removes the oldest once
 * there are more than seven.
 *
 * Returns: whether there is one of today
 */
gboolean
reprise_backup_daily (const char    *path,
                      const char    *folder,
                      GCancellable  *cancellable,
                      GError       **error)
{
  g_autofree char *today = reprise_date_to_text (reprise_date_today ());
  g_autofree char *name = g_strconcat (today, DAILY_SUFFIX, NULL);
  g_autofree char *destination = g_build_filename (folder, name, NULL);

  if (g_file_test (destination, G_FILE_TEST_EXISTS))
    return TRUE;
  if (g_mkdir_with_parents (folder, 0700) != 0)
    return fail_with_errno (folder, error);
  if (!reprise_backup_copy (path, destination, cancellable, error))
    return FALSE;

  remove_old_dailies (folder);
  return TRUE;
}

/**
 * reprise_backup_find_newest:
 * @folder: where the backups of a journal are kept
 *
 * Returns: when the newest was made, in milliseconds since 1970, UTC; 0 where there is none
 */
gint64
reprise_backup_find_newest (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name = NULL;
  gint64 newest = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf status;

      if (g_str_has_suffix (name, DAILY_SUFFIX) && g_stat (path, &status) == 0)
        newest = MAX (newest, (gint64) status.st_mtime * 1000);
    }

  return newest;
}
