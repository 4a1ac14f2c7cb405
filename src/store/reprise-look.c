#include "store/reprise-look.h"

#include "store/reprise-schema.h"
#include "store/reprise-statement.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* The first bytes of an SQLite file: https://www.sqlite.org/fileformat2.html#the_database_header */
#define HEADER_SIZE     100
#define HEADER_MAGIC    "SQLite format 3"
#define PAGE_SIZE_AT    16
#define PAGE_COUNT_AT   28

#define LOOKS            4
#define BETWEEN_LOOKS_US (30 * 1000)

/* No test can be given a network filesystem, so this one door takes a pretended one. */
static gboolean pretend_remote = FALSE;

static gboolean
refuse (GError            **error,
        RepriseStoreError   code,
        const char         *path,
        const char         *message)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, REPRISE_STORE_ERROR, (int) code, "%s: %s", name, message);
  return FALSE;
}

static gboolean
is_remote (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GFile) file = g_file_new_for_path (folder);
  g_autoptr (GFileInfo) info =
    g_file_query_filesystem_info (file, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE, NULL, NULL);

  if (pretend_remote)
    return TRUE;

  return info != NULL &&
         g_file_info_get_attribute_boolean (info, G_FILE_ATTRIBUTE_FILESYSTEM_REMOTE);
}

/* Whoever runs as root may write to anything; a file that says it is read-only is left alone. */
static gboolean
is_writable (const char     *path,
             const GStatBuf *status)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return (status->st_mode & 0222) != 0 && g_access (path, W_OK) == 0 && g_access (folder, W_OK) == 0;
}

static gboolean
read_header (const char *path,
             guint8      header[HEADER_SIZE])
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gssize length;

  if (fd < 0)
    return FALSE;

  length = read (fd, header, HEADER_SIZE);
  close (fd);
  return length == HEADER_SIZE && memcmp (header, HEADER_MAGIC, sizeof HEADER_MAGIC) == 0;
}

/* A copy that broke off is shorter than its first page says; while there is a log that cannot be
 * told, for the pages may be there. */
static gboolean
is_cut_short (const guint8   *header,
              const GStatBuf *status,
              const char     *wal)
{
  guint64 page_size = ((guint64) header[PAGE_SIZE_AT] << 8) | header[PAGE_SIZE_AT + 1];
  guint32 page_count;

  if (page_size == 1)
    page_size = 65536;
  memcpy (&page_count, header + PAGE_COUNT_AT, sizeof page_count);
  page_count = GUINT32_FROM_BE (page_count);

  return !g_file_test (wal, G_FILE_TEST_EXISTS) &&
         (guint64) status->st_size < page_count * page_size;
}

static gboolean
look_inside (RepriseDatabase  *database,
             const char       *path,
             int              *schema,
             GError          **error)
{
  gint64 application = 0;
  gint64 version = 0;
  gint64 tables = 0;

  if (!reprise_database_read_int64 (database, "PRAGMA application_id", &application, error) ||
      !reprise_database_read_int64 (database, "PRAGMA user_version", &version, error) ||
      !reprise_database_read_int64 (database, "SELECT count(*) FROM sqlite_schema", &tables, error))
    return FALSE;

  *schema = (int) version;
  if (application == 0 && version == 0 && tables == 0)
    return TRUE;

  if (application != REPRISE_APPLICATION_ID)
    return refuse (error, REPRISE_STORE_ERROR_NOT_JOURNAL, path,
                   _("This file is the database of another program, not a journal. "
                     "Nothing was changed."));

  if (version > reprise_schema_get_newest ())
    return refuse (error, REPRISE_STORE_ERROR_NEWER, path,
                   _("A newer version of Reprise made this journal. Nothing was changed. "
                     "Update Reprise to open it."));

  if (version < 1)
    return refuse (error, REPRISE_STORE_ERROR_CORRUPT, path,
                   _("This journal is damaged: it does not say which version it has. "
                     "Nothing was changed. Restore it from a backup."));

  return TRUE;
}

static gboolean
look_at_absent (const char  *path,
                GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    return refuse (error, REPRISE_STORE_ERROR_NOT_FOUND, folder, _("There is no such folder."));
  if (g_access (folder, W_OK) != 0)
    return refuse (error, REPRISE_STORE_ERROR_READ_ONLY, folder,
                   _("This folder cannot be written to, so no journal can be made in it."));

  return TRUE;
}

static gboolean
look_at_file (const char      *path,
              const GStatBuf  *status,
              int             *schema,
              GError         **error)
{
  g_autoptr (RepriseDatabase) database = NULL;
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  g_autoptr (GError) inside = NULL;
  guint8 header[HEADER_SIZE];

  if (!S_ISREG (status->st_mode))
    return refuse (error, REPRISE_STORE_ERROR_NOT_JOURNAL, path,
                   _("This is not a file. A journal is one."));
  if (!is_writable (path, status))
    return refuse (error, REPRISE_STORE_ERROR_READ_ONLY, path,
                   _("This journal is read-only: it or its folder cannot be written to. "
                     "Nothing was changed. Open a copy of it in a folder of your own."));
  if (status->st_size == 0 && !g_file_test (wal, G_FILE_TEST_EXISTS))
    return TRUE;
  if (!read_header (path, header))
    return refuse (error, REPRISE_STORE_ERROR_NOT_JOURNAL, path,
                   _("This file is not a journal. Nothing was changed."));
  if (is_cut_short (header, status, wal))
    return refuse (error, REPRISE_STORE_ERROR_CORRUPT, path,
                   _("This journal is damaged: its end is missing, as after a copy that broke off. "
                     "Nothing was changed. Restore it from a backup."));

  database = reprise_database_open (path, REPRISE_DATABASE_LOOK, &inside);
  if (database == NULL || !look_inside (database, path, schema, &inside))
    {
      g_propagate_error (error, g_steal_pointer (&inside));
      return FALSE;
    }

  return TRUE;
}

static gboolean
look_once (const char  *path,
           int         *schema,
           GError     **error)
{
  GStatBuf status;

  *schema = 0;

  if (g_stat (path, &status) == 0)
    return look_at_file (path, &status, schema, error);

  if (errno == ENOENT)
    return look_at_absent (path, error);

  return refuse (error, REPRISE_STORE_ERROR_FAILED, path, g_strerror (errno));
}

/* While other programs open and close a journal its log comes and goes, and a look may fall
 * between: it takes no locks. What is really damaged still is a moment later. */
static gboolean
may_pass (const GError *error)
{
  return g_error_matches (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_CORRUPT) ||
         g_error_matches (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_JOURNAL) ||
         g_error_matches (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_BUSY) ||
         g_error_matches (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_FAILED);
}

/**
 * reprise_look:
 * @path: a file, maybe absent
 * @schema: (out): the number of its schema; 0 where it is absent or empty
 * @error: return location for a #RepriseStoreError, one for each kind of bad file
 *
 * Looks whether a file may be opened as a journal, without changing it or anything beside it.
 *
 * Returns: whether it may
 */
gboolean
reprise_look (const char  *path,
              int         *schema,
              GError     **error)
{
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (path != NULL, FALSE);
  g_return_val_if_fail (schema != NULL, FALSE);

  *schema = 0;

  if (is_remote (path))
    return refuse (error, REPRISE_STORE_ERROR_REMOTE, path,
                   _("This is on a network drive, where a journal could be damaged. Nothing was "
                     "changed. Keep the journal on this computer."));

  for (int look = 0; look < LOOKS; look++)
    {
      g_clear_error (&failure);
      if (look_once (path, schema, &failure))
        return TRUE;
      if (!may_pass (failure))
        break;
      g_usleep (BETWEEN_LOOKS_US);
    }

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/**
 * reprise_look_set_remote_for_tests:
 * @remote: whether every path lies on a network filesystem from now on
 */
void
reprise_look_set_remote_for_tests (gboolean remote)
{
  pretend_remote = remote;
}
