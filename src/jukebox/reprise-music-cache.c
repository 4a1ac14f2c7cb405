#include "jukebox/reprise-music-cache.h"

#include <glib/gstdio.h>
#include <string.h>

/* It is raised with the tables, and with how names are folded: folded names are in them. */
#define CACHE_VERSION 1
#define CACHE_ID 0x5250526d

/* A file that takes too long may be on a disk that sleeps, or on one that dies. */
#define MAX_TRIES 3

static const char schema[] =
  "CREATE TABLE file ("
  "  id           INTEGER PRIMARY KEY,"
  "  path         TEXT NOT NULL UNIQUE,"
  "  mtime        INTEGER NOT NULL,"            /* nanoseconds since 1970 */
  "  size         INTEGER NOT NULL,"
  "  state        INTEGER NOT NULL,"            /* RepriseMusicState */
  "  tries        INTEGER NOT NULL DEFAULT 1,"  /* how often it was read as it is */
  "  artist       TEXT,"
  "  title        TEXT,"
  "  album        TEXT,"
  "  album_artist TEXT,"
  "  composer     TEXT,"
  "  length       INTEGER NOT NULL,"            /* milliseconds */
  "  missing      TEXT,"
  "  key          TEXT NOT NULL,"               /* RepriseTrackSigns: the title, */
  "  base         TEXT NOT NULL,"               /* without brackets, */
  "  name         TEXT NOT NULL,"               /* and the artist */
  "  outside      INTEGER NOT NULL,"            /* whether it is in none of the folders */
  "  gone_at      INTEGER"                      /* since when it is not there any more */
  ") STRICT;"
  "CREATE INDEX file_key ON file (key);"
  "CREATE INDEX file_base ON file (base);"
  "CREATE INDEX file_name ON file (name);"
  "CREATE INDEX file_missing ON file (missing) WHERE missing IS NOT NULL;"
  "CREATE TABLE choice ("
  "  track        TEXT PRIMARY KEY,"
  "  path         TEXT NOT NULL,"
  "  location     TEXT,"
  "  artist       TEXT,"
  "  title        TEXT,"
  "  album        TEXT,"
  "  length       INTEGER NOT NULL"
  ") STRICT;";

static RepriseDatabase *
open_current (const char *path)
{
  g_autoptr (RepriseDatabase) cache = reprise_database_open (path, REPRISE_DATABASE_WRITE, NULL);
  gint64 application = 0;
  gint64 version = 0;

  if (cache == NULL ||
      !reprise_database_read_int64 (cache, "PRAGMA application_id", &application, NULL) ||
      !reprise_database_read_int64 (cache, "PRAGMA user_version", &version, NULL) ||
      application != CACHE_ID || version != CACHE_VERSION)
    return NULL;

  return g_steal_pointer (&cache);
}

/* What was read from files can be read again; what somebody chose cannot. So as much of it is taken
 * as can be read of whatever is there. */
static GPtrArray *
rescue_choices (const char *path)
{
  g_autoptr (RepriseDatabase) cache = reprise_database_open (path, REPRISE_DATABASE_LOOK, NULL);

  return cache != NULL ? reprise_music_cache_list_choices (cache) : g_ptr_array_new ();
}

static gboolean
fill (RepriseDatabase  *cache,
      GPtrArray        *choices,
      GError          **error)
{
  g_autofree char *head = g_strdup_printf ("PRAGMA application_id = %d; PRAGMA user_version = %d;",
                                           CACHE_ID, CACHE_VERSION);

  if (!reprise_database_execute (cache, "BEGIN IMMEDIATE", error) ||
      !reprise_database_execute (cache, schema, error) ||
      !reprise_database_execute (cache, head, error))
    return FALSE;

  for (guint i = 0; i < choices->len; i++)
    if (!reprise_music_cache_put_choice (cache, choices->pdata[i], error))
      return FALSE;

  return reprise_database_execute (cache, "COMMIT", error);
}

static RepriseDatabase *
make (const char  *path,
      GPtrArray   *choices,
      GError     **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (RepriseDatabase) cache = NULL;

  g_mkdir_with_parents (folder, 0700);
  cache = reprise_database_open (path, REPRISE_DATABASE_CREATE, error);
  if (cache == NULL || !reprise_database_execute (cache, "PRAGMA journal_mode = WAL", error) ||
      !fill (cache, choices, error))
    return NULL;

  return g_steal_pointer (&cache);
}

/* The paths in a folder are those from “folder/” to “folder0”, “0” being the sign after “/”. */
static void
find_bounds (const char  *folder,
             char       **first,
             char       **beyond)
{
  *first = g_strconcat (folder, g_str_has_suffix (folder, "/") ? "" : "/", NULL);
  *beyond = g_strdup (*first);
  (*beyond)[strlen (*beyond) - 1] = '0';
}

static gboolean
collect_known (RepriseStatement  *statement,
               GHashTable        *known,
               GError           **error)
{
  RepriseStep step;

  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    {
      RepriseMusicKnown *file = g_new0 (RepriseMusicKnown, 1);

      file->id = reprise_statement_get_int64 (statement, 1);
      file->mtime = reprise_statement_get_int64 (statement, 2);
      file->size = reprise_statement_get_int64 (statement, 3);
      file->again = reprise_statement_get_int64 (statement, 4) != 0;
      file->gone = reprise_statement_get_int64 (statement, 5) != 0;
      g_hash_table_replace (known, g_strdup (reprise_statement_get_text (statement, 0)), file);
    }

  return step == REPRISE_STEP_DONE;
}

static gpointer
text_from_row (RepriseStatement *statement)
{
  return g_strdup (reprise_statement_get_text (statement, 0));
}

/**
 * reprise_music_cache_open:
 * @path: where it is, or is to be
 * @error: return location for why there can be none
 *
 * Opens what is remembered of the music on this device. What cannot be read, or was written by
 * another version, is made anew; choices are kept as far as they can be read.
 *
 * Returns: (transfer full) (nullable): the cache
 */
RepriseDatabase *
reprise_music_cache_open (const char  *path,
                          GError     **error)
{
  RepriseDatabase *cache = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  cache = open_current (path);
  return cache != NULL ? cache : reprise_music_cache_renew (path, error);
}

/**
 * reprise_music_cache_renew:
 * @path: where it is; nobody has it open
 * @error: return location for why there can be none
 *
 * Makes a cache anew that turned out to be damaged, and keeps what was chosen.
 *
 * Returns: (transfer full) (nullable): the cache
 */
RepriseDatabase *
reprise_music_cache_renew (const char  *path,
                           GError     **error)
{
  g_autoptr (GPtrArray) choices = rescue_choices (path);

  reprise_music_cache_remove (path);
  return make (path, choices, error);
}

/**
 * reprise_music_cache_remove:
 * @path: where a cache is
 *
 * Removes its files.
 */
void
reprise_music_cache_remove (const char *path)
{
  static const char * const endings[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *file = g_strconcat (path, endings[i], NULL);

      g_unlink (file);
    }
}

/**
 * reprise_music_cache_is_sound:
 * @cache: the cache
 *
 * Reads all of it.
 *
 * Returns: whether it is undamaged
 */
gboolean
reprise_music_cache_is_sound (RepriseDatabase *cache)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (cache, NULL, "PRAGMA quick_check (1)");

  return statement != NULL &&
         reprise_statement_step (statement, NULL) == REPRISE_STEP_ROW &&
         g_strcmp0 (reprise_statement_get_text (statement, 0), "ok") == 0;
}

/**
 * reprise_music_cache_set_folders:
 * @cache: the cache, in a transaction
 * @folders: (array zero-terminated=1): where the music is
 * @error: return location for an error
 *
 * Leaves what is not in the folders out of account, without forgetting it.
 *
 * Returns: whether it is done
 */
gboolean
reprise_music_cache_set_folders (RepriseDatabase     *cache,
                                 const char * const  *folders,
                                 GError             **error)
{
  g_autoptr (GString) sql =
    g_string_new ("UPDATE file SET outside = NOT outside WHERE outside = (0");

  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *first = NULL;
      g_autofree char *beyond = NULL;
      char *range = NULL;

      find_bounds (folders[i], &first, &beyond);
      range = sqlite3_mprintf (" OR path >= %Q AND path < %Q", first, beyond);
      g_string_append_printf (sql, "%s", range);
      sqlite3_free (range);
    }
  g_string_append_printf (sql, ")");

  return reprise_database_execute (cache, sql->str, error);
}

/**
 * reprise_music_cache_load_known:
 * @cache: the cache
 * @places: (array zero-terminated=1): some folders, or files
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type filename RepriseMusicKnown): all that is known
 *   of them and in them, by its path
 */
GHashTable *
reprise_music_cache_load_known (RepriseDatabase     *cache,
                                const char * const  *places,
                                GError             **error)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; places[i] != NULL; i++)
    {
      g_autofree char *first = NULL;
      g_autofree char *beyond = NULL;
      g_autoptr (RepriseStatement) statement =
        reprise_database_prepare (cache, error,
                                  "SELECT path, id, mtime, size, state = 3 AND tries < "
                                  G_STRINGIFY (MAX_TRIES) ", gone_at IS NOT NULL"
                                  "  FROM file"
                                  " WHERE path >= :first AND path < :beyond OR path = :place");

      if (statement == NULL)
        return NULL;
      find_bounds (places[i], &first, &beyond);
      reprise_statement_bind_text (statement, ":first", first);
      reprise_statement_bind_text (statement, ":beyond", beyond);
      reprise_statement_bind_text (statement, ":place", places[i]);
      if (!collect_known (statement, known, error))
        return NULL;
    }

  return g_steal_pointer (&known);
}

/**
 * reprise_music_cache_load_missing:
 * @cache: the cache
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type utf8): what files could not be decoded for want
 *   of, as GStreamer asks for it, each once
 */
GPtrArray *
reprise_music_cache_load_missing (RepriseDatabase  *cache,
                                  GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (cache, error,
                              "SELECT DISTINCT missing FROM file WHERE missing IS NOT NULL");

  return statement != NULL ? reprise_statement_collect (statement, text_from_row, g_free, error)
                           : NULL;
}

/**
 * reprise_music_cache_read_again:
 * @cache: the cache, in a transaction
 * @missing: what was missing, and is there now
 * @error: return location for an error
 *
 * Has the files that could not be decoded read again.
 *
 * Returns: whether it is done
 */
gboolean
reprise_music_cache_read_again (RepriseDatabase  *cache,
                                const char       *missing,
                                GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (cache, error, "UPDATE file SET mtime = -1 WHERE missing = :missing");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":missing", missing);
  return reprise_statement_run (statement, error);
}

/**
 * reprise_music_cache_set_present:
 * @cache: the cache, in a transaction
 * @id: a file
 * @present: whether it is there
 * @error: return location for an error
 *
 * Returns: whether it is remembered
 */
gboolean
reprise_music_cache_set_present (RepriseDatabase  *cache,
                                 gint64            id,
                                 gboolean          present,
                                 GError          **error)
{
  g_autoptr (RepriseStatement) statement = NULL;

  if (present)
    return reprise_database_run_with_id (cache,
                                         "UPDATE file SET gone_at = NULL WHERE id = :id", id,
                                         error);

  statement = reprise_database_prepare (cache, error,
                                        "UPDATE file SET gone_at = :now"
                                        " WHERE id = :id AND gone_at IS NULL");
  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", id);
  reprise_statement_bind_int64 (statement, ":now", reprise_database_now ());
  return reprise_statement_run (statement, error);
}

/**
 * reprise_music_cache_move:
 * @cache: the cache, in a transaction
 * @id: a file
 * @path: where it is now, in one of the folders
 * @error: return location for an error
 *
 * Remembers that a file was moved, and with it the choices that it is.
 *
 * Returns: whether it is remembered
 */
gboolean
reprise_music_cache_move (RepriseDatabase  *cache,
                          gint64            id,
                          const char       *path,
                          GError          **error)
{
  static const char * const lines[] = {
    "DELETE FROM file WHERE path = :path AND id != :id",
    "UPDATE choice SET path = :path WHERE path = (SELECT path FROM file WHERE id = :id)",
    "UPDATE file SET path = :path, gone_at = NULL, outside = 0 WHERE id = :id",
  };

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (RepriseStatement) statement = reprise_database_prepare (cache, error, lines[i]);

      if (statement == NULL)
        return FALSE;
      reprise_statement_bind_int64 (statement, ":id", id);
      reprise_statement_bind_text (statement, ":path", path);
      if (!reprise_statement_run (statement, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * reprise_music_cache_forget_gone:
 * @cache: the cache, in a transaction
 * @before: an instant, in milliseconds since 1970
 * @error: return location for an error
 *
 * Forgets files that were gone already then.
 *
 * Returns: whether they are forgotten
 */
gboolean
reprise_music_cache_forget_gone (RepriseDatabase  *cache,
                                 gint64            before,
                                 GError          **error)
{
  return reprise_database_run_with_id (cache, "DELETE FROM file WHERE gone_at < :id", before,
                                       error);
}

/**
 * reprise_music_cache_count:
 * @cache: the cache
 *
 * Returns: how many files in the folders are known and there; 0 where that cannot be told
 */
gint64
reprise_music_cache_count (RepriseDatabase *cache)
{
  gint64 n = 0;

  reprise_database_read_int64 (cache,
                               "SELECT count(*) FROM file WHERE gone_at IS NULL AND NOT outside",
                               &n, NULL);
  return n;
}
