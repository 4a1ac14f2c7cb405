#include "store/reprise-migration.h"

#include "store/reprise-backup.h"
#include "store/reprise-link-store.h"
#include "store/reprise-schema.h"
#include "store/reprise-setting.h"
#include "reprise-core-resources.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

/* A newer program may have been here since the file was looked at. */
static gboolean
read_version (RepriseDatabase  *database,
              int               newest,
              int              *version,
              GError          **error)
{
  gint64 value = 0;

  if (!reprise_database_read_int64 (database, "PRAGMA user_version", &value, error))
    return FALSE;

  if (value < 0 || value > newest)
    {
      g_set_error_literal (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NEWER,
                           _("A newer version of Reprise made this journal. Nothing was changed. "
                             "Update Reprise to open it."));
      return FALSE;
    }

  *version = (int) value;
  return TRUE;
}

/* What a migration writes is not an edit. */
static gboolean
set_guard (RepriseDatabase  *database,
           gboolean          applying,
           GError          **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE guard SET applying = %d", applying);

  return reprise_database_execute (database, sql, error);
}

static gboolean
apply (RepriseDatabase  *database,
       int               version,
       const char       *migration,
       GError          **error)
{
  g_autoptr (GBytes) sql = NULL;
  g_autofree char *head = NULL;

  sql = g_resource_lookup_data (reprise_core_get_resource (), migration,
                                G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (sql == NULL)
    sql = g_resources_lookup_data (migration, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (sql == NULL)
    return FALSE;

  head = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d;",
                          REPRISE_APPLICATION_ID, version);

  return (version == 1 || set_guard (database, TRUE, error)) &&
         reprise_database_execute (database, g_bytes_get_data (sql, NULL), error) &&
         reprise_database_execute (database, head, error) &&
         set_guard (database, FALSE, error);
}

static gboolean
keep_copy (const char  *path,
           int          version,
           GError     **error)
{
  g_autofree char *copy = g_strdup_printf ("%s.schema-%d.db", path, version);

  if (g_file_test (copy, G_FILE_TEST_EXISTS))
    return TRUE;

  return reprise_backup_copy (path, copy, NULL, error);
}

/* Two programs may open an old journal at once: whoever comes second finds nothing left to do. So
 * the copy is made where nobody else can migrate what is copied. */
static gboolean
migrate_once (RepriseDatabase     *database,
              const char          *path,
              const char * const  *migrations,
              gboolean            *copied,
              gboolean            *done,
              GError             **error)
{
  const int newest = (int) g_strv_length ((char **) migrations);
  int version = 0;

  *done = FALSE;
  if (!reprise_database_execute (database, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (read_version (database, newest, &version, error))
    {
      *done = version == newest;
      *copied = *copied || *done || version == 0 || keep_copy (path, version, error);
      if (*copied && (*done || apply (database, version + 1, migrations[version], error)) &&
          reprise_database_execute (database, "COMMIT", error))
        return TRUE;
    }

  reprise_database_execute (database, "ROLLBACK", NULL);
  return FALSE;
}

/* Whoever is stopped in between does it when the journal is opened next. */
static gboolean
complete (RepriseDatabase  *database,
          GError          **error)
{
  gint64 unlinked = 0;

  if (!reprise_setting_read_int64 (database, REPRISE_SETTING_UNLINKED, &unlinked, error))
    return FALSE;
  if (unlinked == 0)
    return TRUE;
  if (!reprise_database_execute (database, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (set_guard (database, TRUE, error) &&
      reprise_link_derive_old (database, error) &&
      set_guard (database, FALSE, error) &&
      reprise_database_execute (database, "COMMIT", error))
    return TRUE;

  reprise_database_execute (database, "ROLLBACK", NULL);
  return FALSE;
}

/**
 * reprise_migrate:
 * @database: a connection that may write, to a journal of any older schema or an empty file
 * @path: the file it is connected to
 * @migrations: paths of SQL in resources, %NULL-terminated; the Nth leads to schema N
 * @error: return location for a #RepriseStoreError
 *
 * Brings a journal to the newest schema, a transaction a step. Before the first step a verified
 * copy of a journal that holds something is kept beside it, as `NAME.db.schema-N.db`.
 *
 * Returns: whether the journal has the newest schema; where not, it is as it was after the last
 *   step that succeeded
 */
gboolean
reprise_migrate (RepriseDatabase     *database,
                 const char          *path,
                 const char * const  *migrations,
                 GError             **error)
{
  gboolean copied = FALSE;
  gboolean done = FALSE;

  g_return_val_if_fail (database != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  while (!done)
    if (!migrate_once (database, path, migrations, &copied, &done, error))
      return FALSE;

  return TRUE;
}

/**
 * reprise_migrate_to_newest:
 * @database: a connection that may write
 * @path: the file it is connected to
 * @error: return location for a #RepriseStoreError
 *
 * Calls reprise_migrate() with the migrations there are, and makes what SQL alone cannot.
 *
 * Returns: whether the journal has the newest schema
 */
gboolean
reprise_migrate_to_newest (RepriseDatabase  *database,
                           const char       *path,
                           GError          **error)
{
  return reprise_migrate (database, path, reprise_schema_get_migrations (), error) &&
         complete (database, error);
}
