#include "jukebox/reprise-music-entry.h"

#include <sys/stat.h>

/* A title that more files have says nothing. */
#define MAX_TITLES 2000

#define FILE_COLUMNS                                                                       \
  "id, path, mtime, size, state, artist, title, album, album_artist, composer, length,"    \
  " missing, gone_at"
#define CHOICE_COLUMNS "track, path, location, artist, title, album, length"

/* What may be taken for a track: it is music, and in one of the folders, now or before. */
#define CANDIDATE "outside = 0 AND state IN (0, 1, 2)"

static gpointer
entry_from_row (RepriseStatement *statement)
{
  RepriseMusicEntry *self = g_new0 (RepriseMusicEntry, 1);

  self->id = reprise_statement_get_int64 (statement, 0);
  self->path = g_strdup (reprise_statement_get_text (statement, 1));
  self->mtime = reprise_statement_get_int64 (statement, 2);
  self->size = reprise_statement_get_int64 (statement, 3);
  self->state = (RepriseMusicState) reprise_statement_get_int64 (statement, 4);
  self->artist = g_strdup (reprise_statement_get_text (statement, 5));
  self->title = g_strdup (reprise_statement_get_text (statement, 6));
  self->album = g_strdup (reprise_statement_get_text (statement, 7));
  self->album_artist = g_strdup (reprise_statement_get_text (statement, 8));
  self->composer = g_strdup (reprise_statement_get_text (statement, 9));
  self->length = reprise_statement_get_int64 (statement, 10);
  self->missing = g_strdup (reprise_statement_get_text (statement, 11));
  self->gone = !reprise_statement_is_null (statement, 12);
  return self;
}

static gpointer
choice_from_row (RepriseStatement *statement)
{
  RepriseMusicChoice *self = g_new0 (RepriseMusicChoice, 1);

  self->track = g_strdup (reprise_statement_get_text (statement, 0));
  self->path = g_strdup (reprise_statement_get_text (statement, 1));
  self->location = g_strdup (reprise_statement_get_text (statement, 2));
  self->artist = g_strdup (reprise_statement_get_text (statement, 3));
  self->title = g_strdup (reprise_statement_get_text (statement, 4));
  self->album = g_strdup (reprise_statement_get_text (statement, 5));
  self->length = reprise_statement_get_int64 (statement, 6);
  return self;
}

static void
bind_entry (RepriseStatement        *statement,
            const RepriseMusicEntry *entry)
{
  reprise_statement_bind_text (statement, ":path", entry->path);
  reprise_statement_bind_int64 (statement, ":mtime", entry->mtime);
  reprise_statement_bind_int64 (statement, ":size", entry->size);
  reprise_statement_bind_int64 (statement, ":state", entry->state);
  reprise_statement_bind_text (statement, ":artist", entry->artist);
  reprise_statement_bind_text (statement, ":title", entry->title);
  reprise_statement_bind_text (statement, ":album", entry->album);
  reprise_statement_bind_text (statement, ":album_artist", entry->album_artist);
  reprise_statement_bind_text (statement, ":composer", entry->composer);
  reprise_statement_bind_int64 (statement, ":length", entry->length);
  reprise_statement_bind_text (statement, ":missing", entry->missing);
}

static gpointer
get_one (RepriseDatabase *cache,
         const char      *sql,
         const char      *text,
         RepriseRowFunc   row_func)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (cache, NULL, sql);

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_text (statement, ":text", text);
  return reprise_statement_step (statement, NULL) == REPRISE_STEP_ROW ? row_func (statement) : NULL;
}

/**
 * reprise_music_cache_put:
 * @cache: the cache, in a transaction
 * @entry: what was read of a file
 * @outside: whether it is in none of the folders
 * @error: return location for an error
 *
 * Remembers what was read.
 *
 * Returns: whether it is remembered
 */
gboolean
reprise_music_cache_put (RepriseDatabase          *cache,
                         const RepriseMusicEntry  *entry,
                         gboolean                  outside,
                         GError                  **error)
{
  const RepriseTrackTags tags = reprise_music_entry_get_tags (entry);
  g_autoptr (RepriseTrackSigns) signs = reprise_track_signs_new (&tags);
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (cache, error,
                              "INSERT INTO file (path, mtime, size, state, artist, title, album,"
                              "  album_artist, composer, length, missing, key, base, name, outside)"
                              " VALUES (:path, :mtime, :size, :state, :artist, :title, :album,"
                              "  :album_artist, :composer, :length, :missing, :key, :base, :name,"
                              "  :outside)"
                              " ON CONFLICT (path) DO UPDATE SET"
                              "  tries = iif (mtime = excluded.mtime AND size = excluded.size,"
                              "               tries + 1, 1),"
                              "  mtime = excluded.mtime, size = excluded.size,"
                              "  state = excluded.state, artist = excluded.artist,"
                              "  title = excluded.title, album = excluded.album,"
                              "  album_artist = excluded.album_artist,"
                              "  composer = excluded.composer, length = excluded.length,"
                              "  missing = excluded.missing, key = excluded.key,"
                              "  base = excluded.base, name = excluded.name,"
                              "  outside = excluded.outside, gone_at = NULL");

  if (statement == NULL)
    return FALSE;

  bind_entry (statement, entry);
  reprise_statement_bind_text (statement, ":key", reprise_track_signs_get_key (signs));
  reprise_statement_bind_text (statement, ":base", reprise_track_signs_get_base (signs));
  reprise_statement_bind_text (statement, ":name", reprise_track_signs_get_name (signs));
  reprise_statement_bind_int64 (statement, ":outside", outside);
  return reprise_statement_run (statement, error);
}

/**
 * reprise_music_cache_get:
 * @cache: the cache
 * @path: where a file is
 *
 * Returns: (transfer full) (nullable): what is remembered of it
 */
RepriseMusicEntry *
reprise_music_cache_get (RepriseDatabase *cache,
                         const char      *path)
{
  return get_one (cache, "SELECT " FILE_COLUMNS " FROM file WHERE path = :text", path,
                  entry_from_row);
}

/**
 * reprise_music_cache_list_titles:
 * @cache: the cache
 * @key: a folded title
 * @base: the same without what is in brackets
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type RepriseMusicEntry): the music of that title,
 *   whether it is still there or not
 */
GPtrArray *
reprise_music_cache_list_titles (RepriseDatabase  *cache,
                                 const char       *key,
                                 const char       *base,
                                 GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (cache, error,
                              "SELECT " FILE_COLUMNS " FROM file"
                              " WHERE (key IN (:key, :base) OR base IN (:key, :base))"
                              "   AND key != '' AND " CANDIDATE
                              " LIMIT " G_STRINGIFY (MAX_TITLES));

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_text (statement, ":key", key);
  reprise_statement_bind_text (statement, ":base", base);
  return reprise_statement_collect (statement, entry_from_row,
                                    (GDestroyNotify) reprise_music_entry_free, error);
}

/**
 * reprise_music_cache_list_artist:
 * @cache: the cache
 * @name: a folded artist
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type RepriseMusicEntry): the music by that artist,
 *   whether it is still there or not
 */
GPtrArray *
reprise_music_cache_list_artist (RepriseDatabase  *cache,
                                 const char       *name,
                                 GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (cache, error,
                              "SELECT " FILE_COLUMNS " FROM file"
                              " WHERE name = :name AND name != '' AND " CANDIDATE
                              " LIMIT " G_STRINGIFY (MAX_TITLES));

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_text (statement, ":name", name);
  return reprise_statement_collect (statement, entry_from_row,
                                    (GDestroyNotify) reprise_music_entry_free, error);
}

/**
 * reprise_music_cache_get_choice:
 * @cache: the cache
 * @track: a track's UUID
 *
 * Returns: (transfer full) (nullable): what somebody chose for it
 */
RepriseMusicChoice *
reprise_music_cache_get_choice (RepriseDatabase *cache,
                                const char      *track)
{
  return get_one (cache, "SELECT " CHOICE_COLUMNS " FROM choice WHERE track = :text", track,
                  choice_from_row);
}

/**
 * reprise_music_cache_list_choices:
 * @cache: a cache of any version, maybe damaged
 *
 * Returns: (transfer full) (element-type RepriseMusicChoice): the choices in it, as far as they can
 *   be read
 */
GPtrArray *
reprise_music_cache_list_choices (RepriseDatabase *cache)
{
  GPtrArray *choices =
    g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_music_choice_free);
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (cache, NULL, "SELECT " CHOICE_COLUMNS " FROM choice");

  while (statement != NULL && reprise_statement_step (statement, NULL) == REPRISE_STEP_ROW)
    if (!reprise_statement_is_null (statement, 0) && !reprise_statement_is_null (statement, 1))
      g_ptr_array_add (choices, choice_from_row (statement));

  return choices;
}

/**
 * reprise_music_cache_put_choice:
 * @cache: the cache, in a transaction
 * @choice: what somebody chose
 * @error: return location for an error
 *
 * Returns: whether it is remembered
 */
gboolean
reprise_music_cache_put_choice (RepriseDatabase           *cache,
                                const RepriseMusicChoice  *choice,
                                GError                   **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (cache, error,
                              "INSERT OR REPLACE INTO choice (" CHOICE_COLUMNS ")"
                              " VALUES (:track, :path, :location, :artist, :title, :album,"
                              "         :length)");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":track", choice->track);
  reprise_statement_bind_text (statement, ":path", choice->path);
  reprise_statement_bind_text (statement, ":location", choice->location);
  reprise_statement_bind_text (statement, ":artist", choice->artist);
  reprise_statement_bind_text (statement, ":title", choice->title);
  reprise_statement_bind_text (statement, ":album", choice->album);
  reprise_statement_bind_int64 (statement, ":length", choice->length);
  return reprise_statement_run (statement, error);
}

/**
 * reprise_music_cache_drop_choice:
 * @cache: the cache, in a transaction
 * @track: a track's UUID
 * @error: return location for an error
 *
 * Forgets what was chosen for a track.
 *
 * Returns: whether it is forgotten
 */
gboolean
reprise_music_cache_drop_choice (RepriseDatabase  *cache,
                                 const char       *track,
                                 GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (cache, error, "DELETE FROM choice WHERE track = :track");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":track", track);
  return reprise_statement_run (statement, error);
}

/**
 * reprise_music_stat:
 * @path: a file
 * @mtime: (out): when it was changed, in nanoseconds since 1970
 * @size: (out): its bytes
 *
 * Returns: whether it is there, and a file
 */
gboolean
reprise_music_stat (const char *path,
                    gint64     *mtime,
                    gint64     *size)
{
  struct stat status;

  if (stat (path, &status) != 0 || !S_ISREG (status.st_mode))
    return FALSE;

  *mtime = (gint64) status.st_mtim.tv_sec * 1000000000 + status.st_mtim.tv_nsec;
  *size = status.st_size;
  return TRUE;
}

/**
 * reprise_music_entry_free:
 * @self: (transfer full): what is remembered of a file
 *
 * Frees it.
 */
void
reprise_music_entry_free (RepriseMusicEntry *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->path);
  g_free (self->artist);
  g_free (self->title);
  g_free (self->album);
  g_free (self->album_artist);
  g_free (self->composer);
  g_free (self->missing);
  g_free (self);
}

/**
 * reprise_music_entry_get_seconds:
 * @self: what is remembered of a file
 *
 * Returns: how long it is, in whole seconds, as figures of a time that runs have it; 0 where nobody
 *   knows
 */
guint
reprise_music_entry_get_seconds (const RepriseMusicEntry *self)
{
  return (guint) (self->length / 1000);
}

/**
 * reprise_music_entry_get_tags:
 * @self: what is remembered of a file
 *
 * Returns: its tags; nothing of them is owned
 */
RepriseTrackTags
reprise_music_entry_get_tags (const RepriseMusicEntry *self)
{
  const RepriseTrackTags tags = {
    .artist = self->artist,
    .title = self->title,
    .album = self->album,
    .composer = self->composer,
    .album_artist = self->album_artist,
    .length = reprise_music_entry_get_seconds (self),
  };

  return tags;
}

/**
 * reprise_music_choice_free:
 * @self: (transfer full): a choice
 *
 * Frees it.
 */
void
reprise_music_choice_free (RepriseMusicChoice *self)
{
  g_return_if_fail (self != NULL);

  g_free (self->track);
  g_free (self->path);
  g_free (self->location);
  g_free (self->artist);
  g_free (self->title);
  g_free (self->album);
  g_free (self);
}
