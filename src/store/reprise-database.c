#include "store/reprise-database.h"

#include "model/reprise-address.h"
#include "model/reprise-text.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* Twenty command lines may write at once, each waiting for its turn and for the disk. */
#define BUSY_TIMEOUT_MS 60000

/* Our own statements are fewer; those that queries are made into could be any number. */
#define MAX_IDLE 256

/* https://www.sqlite.org/fileformat2.html#the_write_ahead_log */
#define WAL_HEADER_SIZE 32

/**
 * RepriseDatabase:
 *
 * A connection to an SQLite file. It belongs to one thread at a time; only
 * reprise_database_interrupt() may be called from another.
 */
struct _RepriseDatabase
{
  sqlite3    *handle;
  GHashTable *idle;     /* (owned) SQL → prepared statement nobody is using */
  char       *session;  /* (owned) (not nullable) */
  GData      *data;     /* (owned) what is remembered for as long as the connection lasts */
};

static const char pragmas[] =
  "PRAGMA foreign_keys = ON;"
  "PRAGMA synchronous = FULL;"
  "PRAGMA temp_store = MEMORY;";

/* The system has a cache of its own: what is kept beside it is memory and no time. */
#define CACHE "PRAGMA cache_size = -512"

static const struct
{
  int                code;
  RepriseStoreError  error;
  const char        *message;
} messages[] = {
  { SQLITE_FULL, REPRISE_STORE_ERROR_FULL,
    N_("The disk is full. What was saved before is safe; the last change is not saved. "
       "Make room, then save again.") },
  { SQLITE_CORRUPT, REPRISE_STORE_ERROR_CORRUPT,
    N_("The journal is damaged. Nothing was changed. Restore it from a backup, or keep a copy and "
       "look at it with “reprise-cli check”.") },
  { SQLITE_NOTADB, REPRISE_STORE_ERROR_NOT_JOURNAL,
    N_("This file is not a journal. Nothing was changed.") },
  { SQLITE_READONLY, REPRISE_STORE_ERROR_READ_ONLY,
    N_("The journal cannot be written to. Nothing was changed.") },
  { SQLITE_PERM, REPRISE_STORE_ERROR_READ_ONLY,
    N_("The journal cannot be written to. Nothing was changed.") },
  { SQLITE_CANTOPEN, REPRISE_STORE_ERROR_FAILED,
    N_("The journal cannot be opened.") },
  { SQLITE_BUSY, REPRISE_STORE_ERROR_BUSY,
    N_("Another program keeps the journal locked. Nothing was changed; try again.") },
};

static RepriseDatabase *
database_new (sqlite3 *handle)
{
  RepriseDatabase *self = g_new0 (RepriseDatabase, 1);

  self->handle = handle;
  self->idle = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                      (GDestroyNotify) (void (*) (void)) sqlite3_finalize);
  self->session = g_uuid_string_random ();
  g_datalist_init (&self->data);
  return self;
}

/* reprise_address_dup_shown() for what is shown. */
static void
shown_function (sqlite3_context  *context,
                int               n,
                sqlite3_value   **values)
{
  const char *address = (const char *) sqlite3_value_text (values[0]);

  if (address != NULL)
    sqlite3_result_text (context, reprise_address_dup_shown (address), -1, g_free);
}

/* reprise_text_key() for queries that no index can answer. */
static void
key_function (sqlite3_context  *context,
              int               n,
              sqlite3_value   **values)
{
  const char *text = (const char *) sqlite3_value_text (values[0]);

  if (text != NULL && g_utf8_validate (text, -1, NULL))
    sqlite3_result_text (context, reprise_text_key (text), -1, g_free);
}

/* A header is not a log yet: a writer that was killed may leave one. */
static gboolean
has_log (const char *path)
{
  g_autofree char *wal = g_strconcat (path, "-wal", NULL);
  GStatBuf status;

  return g_stat (wal, &status) == 0 && status.st_size > WAL_HEADER_SIZE;
}

/* Where there is no log the file is all there is. Where there is one, reading it needs an index:
 * that of those who use the file, unchanged; or, where nobody does, one in memory, which SQLite
 * makes for those alone who say that they lock the others out, and on a file opened for reading
 * they cannot. */
static const char *
look_parameters (const char *path)
{
  g_autofree char *shm = g_strconcat (path, "-shm", NULL);

  if (!has_log (path))
    return "?immutable=1";

  return g_file_test (shm, G_FILE_TEST_EXISTS) ? "?mode=ro&readonly_shm=1"
                                               : "?mode=ro&vfs=unix-none";
}

static const char *
look_pragmas (const char *path)
{
  g_autofree char *shm = g_strconcat (path, "-shm", NULL);

  return g_file_test (shm, G_FILE_TEST_EXISTS) ? "" : "PRAGMA locking_mode = EXCLUSIVE";
}

static char *
file_uri (const char          *path,
          RepriseDatabaseMode  mode)
{
  g_autofree char *escaped =
    g_uri_escape_string (path, G_URI_RESERVED_CHARS_ALLOWED_IN_PATH, TRUE);
  /* Without them a path that begins with two slashes would begin with a host. */
  const char *scheme = g_path_is_absolute (path) ? "file://" : "file:";

  switch (mode)
    {
    case REPRISE_DATABASE_READ:
      return g_strconcat (scheme, escaped, "?mode=ro", NULL);
    case REPRISE_DATABASE_WRITE:
      return g_strconcat (scheme, escaped, "?mode=rw", NULL);
    case REPRISE_DATABASE_CREATE:
      return g_strconcat (scheme, escaped, "?mode=rwc", NULL);
    case REPRISE_DATABASE_LOOK:
      return g_strconcat (scheme, escaped, look_parameters (path), NULL);
    }

  g_assert_not_reached ();
}

/**
 * reprise_database_open:
 * @path: a file
 * @mode: how to open it
 * @error: return location for a #RepriseStoreError
 *
 * Opens a connection. Nothing is looked at yet: see reprise_look().
 *
 * Returns: (transfer full) (nullable): the connection
 */
RepriseDatabase *
reprise_database_open (const char           *path,
                       RepriseDatabaseMode   mode,
                       GError              **error)
{
  g_autoptr (RepriseDatabase) self = NULL;
  g_autofree char *uri = NULL;
  sqlite3 *handle = NULL;
  const int flags =
    SQLITE_OPEN_URI | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  int code;

  g_return_val_if_fail (path != NULL, NULL);

  uri = file_uri (path, mode);
  code = sqlite3_open_v2 (uri, &handle, flags, NULL);
  self = database_new (handle);

  if (code != SQLITE_OK)
    {
      reprise_database_set_error (self, error);
      return NULL;
    }

  sqlite3_extended_result_codes (handle, 1);
  sqlite3_busy_timeout (handle, BUSY_TIMEOUT_MS);
  sqlite3_create_function (handle, "text_key", 1,
                           SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL,
                           key_function, NULL, NULL);
  sqlite3_create_function (handle, "shown_address", 1,
                           SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, NULL,
                           shown_function, NULL, NULL);
  sqlite3_db_config (handle, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  if (mode == REPRISE_DATABASE_LOOK)
    sqlite3_db_config (handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  if (!reprise_database_execute (self,
                                 mode == REPRISE_DATABASE_LOOK ? look_pragmas (path) : pragmas,
                                 error) ||
      !reprise_database_execute (self, CACHE, error))
    return NULL;

  return g_steal_pointer (&self);
}

/**
 * reprise_database_close:
 * @self: (transfer full): a connection
 *
 * Closes a connection; no statement of it may be in use.
 */
void
reprise_database_close (RepriseDatabase *self)
{
  g_return_if_fail (self != NULL);

  g_datalist_clear (&self->data);
  g_hash_table_unref (self->idle);
  sqlite3_close_v2 (self->handle);
  g_free (self->session);
  g_free (self);
}

/**
 * reprise_database_get_handle:
 * @self: a connection
 *
 * Returns: the connection as SQLite knows it, for what has no place here: backups
 */
sqlite3 *
reprise_database_get_handle (RepriseDatabase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->handle;
}

/**
 * reprise_database_take_statement:
 * @self: a connection
 * @error: return location for a #RepriseStoreError
 * @sql: one statement
 *
 * Prepares a statement, or takes one prepared before. For #RepriseStatement alone.
 *
 * Returns: (transfer full) (nullable): the statement, to be given back
 */
sqlite3_stmt *
reprise_database_take_statement (RepriseDatabase  *self,
                                 GError          **error,
                                 const char       *sql)
{
  sqlite3_stmt *statement = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (sql != NULL, NULL);

  if (g_hash_table_steal_extended (self->idle, sql, NULL, (gpointer *) &statement))
    return statement;

  if (sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) !=
      SQLITE_OK)
    reprise_database_set_error (self, error);

  return statement;
}

/**
 * reprise_database_give_statement:
 * @self: a connection
 * @statement: (transfer full): a statement that reprise_database_take_statement() returned
 *
 * Gives a statement back, to be taken again.
 */
void
reprise_database_give_statement (RepriseDatabase *self,
                                 sqlite3_stmt    *statement)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (statement != NULL);

  if (g_hash_table_size (self->idle) >= MAX_IDLE)
    {
      sqlite3_finalize (statement);
      return;
    }

  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  g_hash_table_replace (self->idle, (gpointer) sqlite3_sql (statement), statement);
}

/**
 * reprise_database_execute:
 * @self: a connection
 * @sql: statements without parameters
 * @error: return location for a #RepriseStoreError
 *
 * Runs statements whose rows do not matter.
 *
 * Returns: whether all were run
 */
gboolean
reprise_database_execute (RepriseDatabase  *self,
                          const char       *sql,
                          GError          **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (sql != NULL, FALSE);

  if (sqlite3_exec (self->handle, sql, NULL, NULL, NULL) == SQLITE_OK)
    return TRUE;

  reprise_database_set_error (self, error);
  return FALSE;
}

/**
 * reprise_database_read_int64:
 * @self: a connection
 * @sql: a statement without parameters
 * @value: (out): the first column of its first row; 0 where there is none
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether the statement was run
 */
gboolean
reprise_database_read_int64 (RepriseDatabase  *self,
                             const char       *sql,
                             gint64           *value,
                             GError          **error)
{
  sqlite3_stmt *statement = NULL;
  int code;

  g_return_val_if_fail (value != NULL, FALSE);

  *value = 0;
  statement = reprise_database_take_statement (self, error, sql);
  if (statement == NULL)
    return FALSE;

  code = sqlite3_step (statement);
  if (code == SQLITE_ROW)
    *value = sqlite3_column_int64 (statement, 0);
  else if (code != SQLITE_DONE)
    reprise_database_set_error (self, error);

  reprise_database_give_statement (self, statement);
  return code == SQLITE_ROW || code == SQLITE_DONE;
}

/**
 * reprise_database_set_error:
 * @self: a connection that has just failed
 * @error: return location for a #RepriseStoreError
 *
 * Says what went wrong, in words for the person whose journal it is. An interruption is
 * %G_IO_ERROR_CANCELLED.
 */
void
reprise_database_set_error (RepriseDatabase  *self,
                            GError          **error)
{
  int code = sqlite3_extended_errcode (self->handle);

  if ((code & 0xff) == SQLITE_INTERRUPT)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED,
                           _("The operation was cancelled"));
      return;
    }

  for (gsize i = 0; i < G_N_ELEMENTS (messages); i++)
    if (messages[i].code == (code & 0xff))
      {
        g_set_error_literal (error, REPRISE_STORE_ERROR, (int) messages[i].error,
                             _(messages[i].message));
        return;
      }

  g_set_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_FAILED,
               "%s (SQLite %d)", sqlite3_errmsg (self->handle), code);
}

/**
 * reprise_database_set_corrupt:
 * @error: return location for %REPRISE_STORE_ERROR_CORRUPT
 *
 * Says that a journal is damaged, where what it holds shows that and SQLite did not notice.
 *
 * Returns: (nullable): %NULL
 */
gpointer
reprise_database_set_corrupt (GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (messages); i++)
    if (messages[i].error == REPRISE_STORE_ERROR_CORRUPT)
      g_set_error_literal (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_CORRUPT,
                           _(messages[i].message));

  return NULL;
}

/**
 * reprise_database_get_session:
 * @self: a connection
 *
 * Returns: a UUID made when the connection was opened: the revisions of one sitting share it
 */
const char *
reprise_database_get_session (RepriseDatabase *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->session;
}

/**
 * reprise_database_get_data:
 * @self: a connection
 * @key: a name
 *
 * Returns: (nullable): what was set under that name
 */
gpointer
reprise_database_get_data (RepriseDatabase *self,
                           const char      *key)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_datalist_get_data (&self->data, key);
}

/**
 * reprise_database_set_data:
 * @self: a connection
 * @key: a name
 * @data: (transfer full): what to remember, in the place of what was there
 * @destroy: frees it
 *
 * Remembers something for as long as the connection lasts.
 */
void
reprise_database_set_data (RepriseDatabase *self,
                           const char      *key,
                           gpointer         data,
                           GDestroyNotify   destroy)
{
  g_return_if_fail (self != NULL);

  g_datalist_set_data_full (&self->data, key, data, destroy);
}

/**
 * reprise_database_interrupt:
 * @self: a connection
 *
 * Stops what the connection is doing, from any thread. Never for one that writes.
 */
void
reprise_database_interrupt (RepriseDatabase *self)
{
  g_return_if_fail (self != NULL);

  sqlite3_interrupt (self->handle);
}

/**
 * reprise_database_now:
 *
 * Returns: the instant, in milliseconds since 1970, UTC
 */
gint64
reprise_database_now (void)
{
  return g_get_real_time () / 1000;
}
