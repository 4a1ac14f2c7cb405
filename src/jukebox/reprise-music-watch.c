#include "jukebox/reprise-music-watch.h"

#include "jukebox/reprise-music-walk.h"

#include <string.h>

/* As many as a system lets one person have at least; what happens beyond is seen by the next
 * scan. */
#define MAX_FOLDERS 8192

/* An album that is copied is news once, one that never ends now and then. */
#define QUIET_MS 300
#define PATIENCE_US (3 * G_USEC_PER_SEC)

/**
 * RepriseMusicWatch:
 *
 * Monitors, one a folder. It belongs to the thread that made it, and works in that thread's default
 * context: thousands of sources would slow the main one.
 */
struct _RepriseMusicWatch
{
  GHashTable          *monitors;  /* (owned) path → GFileMonitor (owned) */
  GHashTable          *stale;     /* (owned) (nullable): paths that are watched, while it is seen
                                   * which are still there */
  GHashTable          *happened;  /* (owned): the set of places where something did */
  gint64               since;     /* the first of them, in monotonic microseconds */
  GSource             *quiet;     /* (owned) (nullable) */
  RepriseMusicNoticed  noticed;
  gpointer             data;
};

static gboolean
quiet_cb (gpointer data)
{
  RepriseMusicWatch *self = data;
  g_autoptr (GHashTable) happened = g_steal_pointer (&self->happened);
  g_autofree const char **places =
    (const char **) g_hash_table_get_keys_as_array (happened, NULL);

  self->happened = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_clear_pointer (&self->quiet, g_source_unref);
  self->noticed (places, self->data);
  return G_SOURCE_REMOVE;
}

static void
wait_for_quiet (RepriseMusicWatch *self)
{
  g_autoptr (GMainContext) context = g_main_context_ref_thread_default ();

  if (g_hash_table_size (self->happened) == 0)
    self->since = g_get_monotonic_time ();
  else if (self->quiet != NULL && g_get_monotonic_time () - self->since > PATIENCE_US)
    return;

  if (self->quiet != NULL)
    g_source_destroy (self->quiet);
  g_clear_pointer (&self->quiet, g_source_unref);
  self->quiet = g_timeout_source_new (QUIET_MS);
  g_source_set_callback (self->quiet, quiet_cb, self, NULL);
  g_source_attach (self->quiet, context);
}

/* Pictures and lists come and go beside the music. */
static gboolean
matters (RepriseMusicWatch *self,
         const char        *path,
         GFileMonitorEvent  event)
{
  const char *name = strrchr (path, G_DIR_SEPARATOR);

  if (name == NULL || name[1] == '.' || event == G_FILE_MONITOR_EVENT_CHANGED ||
      event == G_FILE_MONITOR_EVENT_ATTRIBUTE_CHANGED ||
      event == G_FILE_MONITOR_EVENT_PRE_UNMOUNT)
    return FALSE;

  return reprise_music_walk_is_music (name) || g_hash_table_contains (self->monitors, path) ||
         g_file_test (path, G_FILE_TEST_IS_DIR);
}

static void
changed_cb (GFileMonitor      *monitor,
            GFile             *file,
            GFile             *other,
            GFileMonitorEvent  event,
            RepriseMusicWatch *self)
{
  const char *path = g_file_peek_path (file);

  if (path == NULL || !matters (self, path, event))
    return;

  wait_for_quiet (self);
  g_hash_table_add (self->happened, g_strdup (path));
}

static void
drop_monitor (gpointer monitor)
{
  g_file_monitor_cancel (monitor);
  g_object_unref (monitor);
}

/**
 * reprise_music_watch_new:
 * @noticed: called when something happened
 * @data: for it
 *
 * Returns: (transfer full): a watch over nothing yet
 */
RepriseMusicWatch *
reprise_music_watch_new (RepriseMusicNoticed  noticed,
                         gpointer             data)
{
  RepriseMusicWatch *self = g_new0 (RepriseMusicWatch, 1);

  self->monitors = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, drop_monitor);
  self->happened = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->noticed = noticed;
  self->data = data;
  return self;
}

/**
 * reprise_music_watch_free:
 * @self: (transfer full): a watch
 *
 * Ends it, in its thread.
 */
void
reprise_music_watch_free (RepriseMusicWatch *self)
{
  g_return_if_fail (self != NULL);

  if (self->quiet != NULL)
    g_source_destroy (self->quiet);
  g_clear_pointer (&self->quiet, g_source_unref);
  g_clear_pointer (&self->stale, g_hash_table_unref);
  g_hash_table_unref (self->happened);
  g_hash_table_unref (self->monitors);
  g_free (self);
}

/**
 * reprise_music_watch_begin:
 * @self: a watch
 * @places: (array zero-terminated=1) (nullable): where to look for folders; %NULL for everywhere
 *
 * Begins to look for the folders that there are in some places.
 */
void
reprise_music_watch_begin (RepriseMusicWatch  *self,
                           const char * const *places)
{
  GHashTableIter i;
  gpointer path = NULL;

  g_clear_pointer (&self->stale, g_hash_table_unref);
  self->stale = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_iter_init (&i, self->monitors);
  while (g_hash_table_iter_next (&i, &path, NULL))
    if (places == NULL || reprise_music_walk_is_in (path, places))
      g_hash_table_add (self->stale, g_strdup (path));
}

/**
 * reprise_music_watch_add:
 * @self: a watch
 * @folder: a folder, or where one may come
 *
 * Watches it from now on.
 */
void
reprise_music_watch_add (RepriseMusicWatch *self,
                         const char        *folder)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileMonitor) monitor = NULL;

  if (self->stale != NULL)
    g_hash_table_remove (self->stale, folder);
  if (g_hash_table_contains (self->monitors, folder) ||
      g_hash_table_size (self->monitors) >= MAX_FOLDERS)
    return;

  file = g_file_new_for_path (folder);
  monitor = g_file_monitor_directory (file, G_FILE_MONITOR_NONE, NULL, NULL);
  if (monitor == NULL)
    return;

  g_signal_connect (monitor, "changed", G_CALLBACK (changed_cb), self);
  g_hash_table_insert (self->monitors, g_strdup (folder), g_steal_pointer (&monitor));
}

/**
 * reprise_music_watch_end:
 * @self: a watch
 *
 * Forgets the folders in those places that were not found there.
 */
void
reprise_music_watch_end (RepriseMusicWatch *self)
{
  g_autoptr (GHashTable) stale = g_steal_pointer (&self->stale);
  GHashTableIter i;
  gpointer path = NULL;

  if (stale == NULL)
    return;

  g_hash_table_iter_init (&i, stale);
  while (g_hash_table_iter_next (&i, &path, NULL))
    g_hash_table_remove (self->monitors, path);
}
