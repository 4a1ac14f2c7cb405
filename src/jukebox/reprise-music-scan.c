#include "jukebox/reprise-music-scan.h"

#include "jukebox/reprise-music-codec.h"
#include "jukebox/reprise-music-readers.h"
#include "jukebox/reprise-music-walk.h"

#include <string.h>

/* What was read is kept in handfuls: so little is lost, and others get their turn at the cache. */
#define MAX_BATCH 50
#define BATCH_US G_USEC_PER_SEC

/* A file that is gone this long will not come back: a disk is plugged in once a year. */
#define GONE_MS (G_GINT64_CONSTANT (400) * 24 * 60 * 60 * 1000)

/* What is known while a scan runs. */
typedef struct
{
  RepriseMusicScan        *scan;
  RepriseDatabase         *cache;
  RepriseMusicWatch       *watch;    /* (nullable) */
  RepriseMusicScanChanged  changed;
  gpointer                 data;
  GHashTable              *known;    /* (owned): path → RepriseMusicKnown */
  GPtrArray               *found;    /* (owned) of RepriseMusicFound: new or changed */
  GArray                  *back;     /* (owned) of gint64: unchanged, and there again */
  GPtrArray               *batch;    /* (owned) of RepriseMusicEntry: read, and not kept yet */
  int                      n_files;
} Look;

static void
look_init (Look *self)
{
  self->found = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_music_found_free);
  self->back = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->batch = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_music_entry_free);
}

static void
look_clear (Look *self)
{
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_ptr_array_unref (self->found);
  g_array_unref (self->back);
  g_ptr_array_unref (self->batch);
}

static void
folder_cb (const char *path,
           gpointer    data)
{
  Look *self = data;

  if (self->watch != NULL)
    reprise_music_watch_add (self->watch, path);
}

static void
file_cb (const char *path,
         gint64      mtime,
         gint64      size,
         gpointer    data)
{
  Look *self = data;
  RepriseMusicKnown *known = g_hash_table_lookup (self->known, path);

  self->n_files++;
  if (known != NULL)
    known->seen = TRUE;
  if (known != NULL && known->mtime == mtime && known->size == size && !known->again)
    {
      if (known->gone)
        g_array_append_val (self->back, known->id);
      return;
    }

  g_ptr_array_add (self->found, reprise_music_found_new (path, mtime, size));
}

static char *
dup_identity (const char *path,
              gint64      mtime,
              gint64      size)
{
  g_autofree char *name = g_path_get_basename (path);

  return g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT "/%s", mtime, size, name);
}

/* Returns: (transfer full): what is not there any more, by name, time and size; of two that are
 *   alike nobody can say which is which, and they are left out */
static GHashTable *
list_lost (Look *self)
{
  GHashTable *lost = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter i;
  gpointer path = NULL;
  gpointer known = NULL;

  g_hash_table_iter_init (&i, self->known);
  while (g_hash_table_iter_next (&i, &path, &known))
    {
      RepriseMusicKnown *file = known;
      char *identity = NULL;

      if (file->seen || file->again)
        continue;
      identity = dup_identity (path, file->mtime, file->size);
      if (g_hash_table_contains (lost, identity))
        file = NULL;
      g_hash_table_insert (lost, identity, file);
    }

  return lost;
}

/* A file that only has another place has nothing new to say. */
static gboolean
follow_moved (Look    *self,
              GError **error)
{
  g_autoptr (GHashTable) lost = NULL;

  if (self->found->len == 0)
    return TRUE;

  lost = list_lost (self);
  for (guint i = self->found->len; i-- > 0; )
    {
      RepriseMusicFound *found = self->found->pdata[i];
      g_autofree char *identity = dup_identity (found->path, found->mtime, found->size);
      RepriseMusicKnown *known = g_hash_table_lookup (lost, identity);

      if (known == NULL || known->seen)
        continue;
      if (!reprise_music_cache_move (self->cache, known->id, found->path, error))
        return FALSE;
      known->seen = TRUE;
      g_ptr_array_remove_index (self->found, i);
    }

  return TRUE;
}

static gboolean
note_lost (Look    *self,
           GError **error)
{
  GHashTableIter i;
  gpointer known = NULL;

  g_hash_table_iter_init (&i, self->known);
  while (g_hash_table_iter_next (&i, NULL, &known))
    {
      RepriseMusicKnown *file = known;

      if (!file->seen && !file->gone &&
          !reprise_music_cache_set_present (self->cache, file->id, FALSE, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
note_back (Look    *self,
           GError **error)
{
  for (guint i = 0; i < self->back->len; i++)
    if (!reprise_music_cache_set_present (self->cache, g_array_index (self->back, gint64, i), TRUE,
                                          error))
      return FALSE;

  return TRUE;
}

/* Who installed what was missing need not wait until the files change. */
static gboolean
look_for_decoders (Look    *self,
                   GError **error)
{
  g_autoptr (GPtrArray) missing = reprise_music_cache_load_missing (self->cache, error);
  const RepriseSound *sound = NULL;

  if (missing == NULL || missing->len == 0)
    return missing != NULL;

  sound = reprise_sound_load (error);
  if (sound == NULL)
    return FALSE;

  for (guint i = 0; i < missing->len; i++)
    if (reprise_music_codec_is_there (missing->pdata[i], sound) &&
        !reprise_music_cache_read_again (self->cache, missing->pdata[i], error))
      return FALSE;

  return TRUE;
}

/* Returns: whether @step succeeded, and is kept, or else undone */
static gboolean
in_transaction (Look      *self,
                gboolean (*step) (Look *self, GError **error),
                GError   **error)
{
  const int before = sqlite3_total_changes (reprise_database_get_handle (self->cache));

  if (!reprise_database_execute (self->cache, "BEGIN IMMEDIATE", error))
    return FALSE;

  if (!step (self, error) || !reprise_database_execute (self->cache, "COMMIT", error))
    {
      /* A full disk may have rolled back by itself. */
      if (!sqlite3_get_autocommit (reprise_database_get_handle (self->cache)))
        reprise_database_execute (self->cache, "ROLLBACK", NULL);
      return FALSE;
    }

  if (sqlite3_total_changes (reprise_database_get_handle (self->cache)) != before)
    self->changed (self->data);
  return TRUE;
}

static gboolean
prepare (Look    *self,
         GError **error)
{
  const char * const *folders = (const char * const *) self->scan->folders;

  return self->scan->places != NULL ||
         (reprise_music_cache_set_folders (self->cache, folders, error) &&
          look_for_decoders (self, error) &&
          reprise_music_cache_forget_gone (self->cache, reprise_database_now () - GONE_MS, error));
}

static gboolean
note_presence (Look    *self,
               GError **error)
{
  return follow_moved (self, error) && note_lost (self, error) && note_back (self, error);
}

static const char * const *
get_places (RepriseMusicScan *scan)
{
  return (const char * const *) (scan->places != NULL ? scan->places : scan->folders);
}

/* Returns: whether all there is was seen */
static gboolean
walk (Look    *self,
      GError **error)
{
  const char * const *places = get_places (self->scan);
  gboolean complete;

  self->known = reprise_music_cache_load_known (self->cache, places, error);
  if (self->known == NULL)
    return FALSE;

  if (self->watch != NULL)
    reprise_music_watch_begin (self->watch, (const char * const *) self->scan->places);
  complete = reprise_music_walk (places, folder_cb, file_cb, self, self->scan->cancellable);
  if (self->watch != NULL && complete)
    reprise_music_watch_end (self->watch);

  return !g_cancellable_set_error_if_cancelled (self->scan->cancellable, error) && complete;
}

static gboolean
put_batch (Look    *self,
           GError **error)
{
  for (guint i = 0; i < self->batch->len; i++)
    {
      const RepriseMusicEntry *entry = self->batch->pdata[i];
      const gboolean outside =
        !reprise_music_walk_is_in (entry->path, (const char * const *) self->scan->folders);

      if (!reprise_music_cache_put (self->cache, entry, outside, error))
        return FALSE;
    }

  g_ptr_array_set_size (self->batch, 0);
  return TRUE;
}

/* Returns: whether all that is new was read */
static gboolean
read_found (Look    *self,
            GError **error)
{
  const RepriseSound *sound = reprise_sound_load (error);
  g_autoptr (RepriseMusicReaders) readers = NULL;
  RepriseMusicEntry *entry = NULL;
  gint64 begin = g_get_monotonic_time ();

  if (sound == NULL)
    return FALSE;

  readers = reprise_music_readers_new (self->found, self->scan->cancellable, sound);
  while ((entry = reprise_music_readers_next (readers)) != NULL)
    {
      g_ptr_array_add (self->batch, entry);
      g_atomic_int_inc (&self->scan->n_done);
      g_atomic_int_inc (&self->scan->n_read);

      if (self->batch->len >= MAX_BATCH || g_get_monotonic_time () - begin > BATCH_US)
        {
          if (!in_transaction (self, put_batch, error))
            return FALSE;
          begin = g_get_monotonic_time ();
        }
    }

  return (self->batch->len == 0 || in_transaction (self, put_batch, error)) &&
         !g_cancellable_set_error_if_cancelled (self->scan->cancellable, error);
}

static void
tell_numbers (Look *self)
{
  g_atomic_int_set (&self->scan->n_done, self->n_files - (int) self->found->len);
  g_atomic_int_set (&self->scan->n_total, self->n_files);
}

/**
 * reprise_music_scan_new:
 * @folders: (array zero-terminated=1): where the music is
 * @places: (array zero-terminated=1) (nullable): the files and folders to look at; %NULL for all
 *
 * Returns: (transfer full): a look that is not begun yet
 */
RepriseMusicScan *
reprise_music_scan_new (const char * const *folders,
                        const char * const *places)
{
  RepriseMusicScan *self = g_atomic_rc_box_new0 (RepriseMusicScan);

  self->folders = g_strdupv ((char **) folders);
  self->places = g_strdupv ((char **) places);
  self->cancellable = g_cancellable_new ();
  self->since = g_get_monotonic_time ();
  return self;
}

/**
 * reprise_music_scan_ref:
 * @self: a scan
 *
 * Returns: (transfer full): the same
 */
RepriseMusicScan *
reprise_music_scan_ref (RepriseMusicScan *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
scan_clear (gpointer data)
{
  RepriseMusicScan *self = data;

  g_strfreev (self->folders);
  g_strfreev (self->places);
  g_object_unref (self->cancellable);
  g_free (self->trouble);
}

/**
 * reprise_music_scan_unref:
 * @self: (transfer full): a scan
 */
void
reprise_music_scan_unref (RepriseMusicScan *self)
{
  g_atomic_rc_box_release_full (self, scan_clear);
}

/**
 * reprise_music_scan_run:
 * @self: a scan
 * @cache: where to remember what is found, with a connection of this thread's own
 * @watch: (nullable): what is to notice what happens afterwards
 * @changed: called whenever something is remembered
 * @data: for it
 * @error: return location for %G_IO_ERROR_CANCELLED, or why nothing can be remembered
 *
 * Looks for music, reads what is new or changed, and notes what went. It takes as long as that
 * takes; cancelling ends it after the file that it is at, and what was read is kept.
 *
 * Returns: whether it came to the end
 */
gboolean
reprise_music_scan_run (RepriseMusicScan         *self,
                        RepriseDatabase          *cache,
                        RepriseMusicWatch        *watch,
                        RepriseMusicScanChanged   changed,
                        gpointer                  data,
                        GError                  **error)
{
  Look look = { .scan = self, .cache = cache, .watch = watch, .changed = changed, .data = data };
  gboolean done = FALSE;

  look_init (&look);
  done = in_transaction (&look, prepare, error) && walk (&look, error) &&
         in_transaction (&look, note_presence, error);
  if (done)
    {
      tell_numbers (&look);
      done = look.found->len == 0 || read_found (&look, error);
    }

  look_clear (&look);
  return done;
}
