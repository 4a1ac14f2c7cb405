#include "jukebox/reprise-music-library-private.h"

#include "jukebox/reprise-music-cache.h"

/* How often the window is told how far a scan is, and that something changed: the first change at
 * once, those that follow together. */
#define PROGRESS_MS 100
#define CHANGED_MS 50
#define CHANGED_AGAIN_MS 1500

/* What takes no longer than this is no scan to be shown. */
#define UNSEEN_US (G_USEC_PER_SEC / 2)

G_DEFINE_FINAL_TYPE (RepriseMusicLibrary, reprise_music_library, G_TYPE_OBJECT)

enum
{
  PROP_SCANNING = 1,
  PROP_N_DONE,
  PROP_N_TOTAL,
  N_PROPERTIES,
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

/* A task that waits until the cache is open. */
typedef struct
{
  GTask                *task;   /* (owned) */
  RepriseMusicWhenOpen  begin;
} Waiting;

static void begin_scan (RepriseMusicLibrary *self,
                        const char * const  *places);
static void open_cache (RepriseMusicLibrary *self,
                        gboolean             renew);

static gboolean
changed_cb (gpointer data)
{
  RepriseMusicLibrary *self = data;

  self->changed = 0;
  self->told = g_get_monotonic_time ();
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
  return G_SOURCE_REMOVE;
}

static void
set_number (RepriseMusicLibrary *self,
            guint               *number,
            int                  value,
            guint                property)
{
  if (*number == (guint) value)
    return;

  *number = (guint) value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_scanning (RepriseMusicLibrary *self,
              gboolean             scanning)
{
  if (self->scanning == scanning)
    return;

  self->scanning = scanning;
  if (!scanning && !self->looked)
    {
      self->looked = TRUE;
      reprise_music_library_tell_change (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCANNING]);
}

/* One file that came is no news; what takes its time is, and so is what somebody asked for. */
static gboolean
is_worth_showing (RepriseMusicScan *scan)
{
  return scan->places == NULL || g_get_monotonic_time () - scan->since > UNSEEN_US;
}

static void
show_progress (RepriseMusicLibrary *self)
{
  RepriseMusicScan *scan = g_queue_peek_head (&self->scans);

  if (scan == NULL || !is_worth_showing (scan))
    return;

  g_object_freeze_notify (G_OBJECT (self));
  set_number (self, &self->n_total, g_atomic_int_get (&scan->n_total), PROP_N_TOTAL);
  set_number (self, &self->n_done, g_atomic_int_get (&scan->n_done), PROP_N_DONE);
  set_scanning (self, TRUE);
  g_object_thaw_notify (G_OBJECT (self));
}

static gboolean
progress_cb (gpointer data)
{
  show_progress (data);
  return G_SOURCE_CONTINUE;
}

static void
forget_scans (RepriseMusicLibrary *self)
{
  g_queue_clear_full (&self->scans, (GDestroyNotify) reprise_music_scan_unref);
  g_hash_table_remove_all (self->asked);
  g_clear_handle_id (&self->progress, g_source_remove);
}

static void
end_scan (RepriseMusicLibrary *self,
          RepriseMusicScan    *scan)
{
  if (!g_queue_find (&self->scans, scan))
    return;

  show_progress (self);
  g_free (self->trouble);
  self->trouble = g_strdup (scan->trouble);
  g_queue_remove (&self->scans, scan);
  reprise_music_scan_unref (scan);
  if (g_queue_is_empty (&self->scans))
    {
      forget_scans (self);
      set_scanning (self, FALSE);
    }
}

/* Those who wait are served by the cache that comes then. */
static void
renew_cache (RepriseMusicLibrary *self)
{
  if (self->renewed)
    return;

  self->renewed = TRUE;
  forget_scans (self);
  g_clear_pointer (&self->scanner, reprise_music_scanner_free);
  g_clear_pointer (&self->worker, reprise_worker_free);
  self->open = FALSE;
  open_cache (self, TRUE);
}

static void
news_cb (RepriseMusicNews    news,
         RepriseMusicScan   *scan,
         const char * const *places,
         gpointer            data)
{
  g_autoptr (RepriseMusicLibrary) self = g_object_ref (data);

  switch (news)
    {
    case REPRISE_MUSIC_NEWS_CHANGED:
      reprise_music_library_tell_change (self);
      break;
    case REPRISE_MUSIC_NEWS_HAPPENED:
      begin_scan (self, places);
      break;
    case REPRISE_MUSIC_NEWS_ENDED:
      end_scan (self, scan);
      break;
    case REPRISE_MUSIC_NEWS_BROKEN:
      renew_cache (self);
      break;
    }
}

static void
begin_scan (RepriseMusicLibrary *self,
            const char * const  *places)
{
  const char * const none[] = { NULL };
  RepriseMusicScan *scan = NULL;

  if (self->scanner == NULL)
    return;

  scan = reprise_music_scan_new (self->folders != NULL ? (const char * const *) self->folders
                                                       : none, places);
  g_queue_push_tail (&self->scans, scan);
  reprise_music_scanner_add (self->scanner, reprise_music_scan_ref (scan));
  if (self->progress == 0)
    self->progress = g_timeout_add (PROGRESS_MS, progress_cb, self);
}

static void
begin_full_scan (RepriseMusicLibrary *self)
{
  if (self->scanner != NULL)
    reprise_music_scanner_stop (self->scanner);
  forget_scans (self);
  begin_scan (self, NULL);
  show_progress (self);
}

static void
open_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  RepriseDatabase *cache = reprise_music_cache_open (data, &error);

  if (cache != NULL)
    g_task_return_pointer (task, cache, (GDestroyNotify) reprise_database_close);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
renew_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  RepriseDatabase *cache = reprise_music_cache_renew (data, &error);

  if (cache != NULL)
    g_task_return_pointer (task, cache, (GDestroyNotify) reprise_database_close);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (RepriseMusicLibrary) self = data;
  g_autoptr (GError) error = NULL;
  RepriseDatabase *cache = g_task_propagate_pointer (G_TASK (result), &error);

  self->opening = FALSE;
  self->open = TRUE;
  if (cache != NULL)
    {
      self->worker = reprise_worker_new ("reprise-found", cache, FALSE);
      self->scanner = reprise_music_scanner_new (self->cache, news_cb, self);
    }
  else
    g_message ("What music there is cannot be remembered: %s", error->message);

  if (self->wanted)
    begin_full_scan (self);
  if (cache == NULL)
    set_scanning (self, FALSE);
  while (!g_queue_is_empty (&self->waiting))
    {
      g_autofree Waiting *waiting = g_queue_pop_head (&self->waiting);

      waiting->begin (self, waiting->task);
      g_object_unref (waiting->task);
    }
}

static void
open_cache (RepriseMusicLibrary *self,
            gboolean             renew)
{
  g_autoptr (GTask) task = NULL;

  if (self->opening || self->open)
    return;

  /* A thread lets go of its task when it likes, and of the source with it. */
  self->opening = TRUE;
  task = g_task_new (NULL, NULL, opened_cb, g_object_ref (self));
  g_task_set_source_tag (task, open_cache);
  g_task_set_task_data (task, g_strdup (self->cache), g_free);
  g_task_run_in_thread (task, renew ? renew_thread : open_thread);
}

static void
reprise_music_library_dispose (GObject *object)
{
  RepriseMusicLibrary *self = REPRISE_MUSIC_LIBRARY (object);

  g_clear_pointer (&self->scanner, reprise_music_scanner_free);
  g_clear_pointer (&self->worker, reprise_worker_free);
  forget_scans (self);
  g_clear_handle_id (&self->changed, g_source_remove);

  G_OBJECT_CLASS (reprise_music_library_parent_class)->dispose (object);
}

static void
reprise_music_library_finalize (GObject *object)
{
  RepriseMusicLibrary *self = REPRISE_MUSIC_LIBRARY (object);

  g_free (self->cache);
  g_free (self->trouble);
  g_strfreev (self->folders);
  g_hash_table_unref (self->asked);

  G_OBJECT_CLASS (reprise_music_library_parent_class)->finalize (object);
}

static void
reprise_music_library_get_property (GObject    *object,
                                    guint       id,
                                    GValue     *value,
                                    GParamSpec *pspec)
{
  RepriseMusicLibrary *self = REPRISE_MUSIC_LIBRARY (object);

  switch (id)
    {
    case PROP_SCANNING:
      g_value_set_boolean (value, self->scanning);
      break;
    case PROP_N_DONE:
      g_value_set_uint (value, self->n_done);
      break;
    case PROP_N_TOTAL:
      g_value_set_uint (value, self->n_total);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
reprise_music_library_class_init (RepriseMusicLibraryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = reprise_music_library_dispose;
  object_class->finalize = reprise_music_library_finalize;
  object_class->get_property = reprise_music_library_get_property;

  /**
   * RepriseMusicLibrary:scanning:
   *
   * Whether the folders are being looked through.
   */
  properties[PROP_SCANNING] =
    g_param_spec_boolean ("scanning", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * RepriseMusicLibrary:n-done:
   *
   * How many files have been looked at in the scan that is going on.
   */
  properties[PROP_N_DONE] =
    g_param_spec_uint ("n-done", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  /**
   * RepriseMusicLibrary:n-total:
   *
   * How many there are to be looked at; 0 while they are being counted.
   */
  properties[PROP_N_TOTAL] =
    g_param_spec_uint ("n-total", NULL, NULL, 0, G_MAXUINT, 0,
                       G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * RepriseMusicLibrary::changed:
   *
   * Emitted when a track may be found elsewhere than before, on the main thread, not more often
   * than anybody could look.
   */
  signals[SIGNAL_CHANGED] =
    g_signal_new ("changed", REPRISE_TYPE_MUSIC_LIBRARY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
reprise_music_library_init (RepriseMusicLibrary *self)
{
  g_queue_init (&self->waiting);
  g_queue_init (&self->scans);
  self->asked = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * reprise_music_library_new:
 * @cache: the path of the file where it remembers what it read, made if it is not there
 *
 * Returns: (transfer full): the music on this device; no folder of it is known yet
 */
RepriseMusicLibrary *
reprise_music_library_new (const char *cache)
{
  RepriseMusicLibrary *self = g_object_new (REPRISE_TYPE_MUSIC_LIBRARY, NULL);

  self->cache = g_strdup (cache);
  return self;
}

/**
 * reprise_music_library_dup_default_cache:
 *
 * Returns: (transfer full): the path of the file where what was read is remembered
 */
char *
reprise_music_library_dup_default_cache (void)
{
  return g_build_filename (g_get_user_cache_dir (), "reprise", "music.db", NULL);
}

/**
 * reprise_music_library_dup_default_folders:
 *
 * The desktop says which folder music is in. One that has none says that it is the whole home, and
 * that is not looked through unasked.
 *
 * Returns: (transfer full) (array zero-terminated=1): the paths of the folders that people have
 *   their music in, maybe none
 */
char **
reprise_music_library_dup_default_folders (void)
{
  const char *folder = g_get_user_special_dir (G_USER_DIRECTORY_MUSIC);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *path = folder != NULL ? g_canonicalize_filename (folder, NULL) : NULL;
  g_autofree char *home = g_canonicalize_filename (g_get_home_dir (), NULL);

  if (path != NULL && !g_str_equal (path, home))
    g_strv_builder_add (builder, path);

  return g_strv_builder_end (builder);
}

/**
 * reprise_music_library_set_folders:
 * @self: the music
 * @folders: (array zero-terminated=1): the paths of the folders that it is in
 *
 * Says where the music is, and begins to look through what changed there.
 */
void
reprise_music_library_set_folders (RepriseMusicLibrary *self,
                                   const char * const  *folders)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_return_if_fail (REPRISE_IS_MUSIC_LIBRARY (self));
  g_return_if_fail (folders != NULL);

  for (guint i = 0; folders[i] != NULL; i++)
    {
      g_autofree char *path = g_canonicalize_filename (folders[i], NULL);

      g_strv_builder_add (builder, path);
    }
  g_strfreev (self->folders);
  self->folders = g_strv_builder_end (builder);

  reprise_music_library_scan (self);
}

/**
 * reprise_music_library_scan:
 * @self: the music
 *
 * Looks through the folders again; what did not change is not read again. Without folders it does
 * nothing.
 */
void
reprise_music_library_scan (RepriseMusicLibrary *self)
{
  g_return_if_fail (REPRISE_IS_MUSIC_LIBRARY (self));

  if (self->folders == NULL)
    return;

  self->wanted = TRUE;
  open_cache (self, FALSE);
  if (self->open)
    begin_full_scan (self);
  else
    set_scanning (self, TRUE);
}

/**
 * reprise_music_library_stop:
 * @self: the music
 *
 * Stops looking through the folders. What was read is kept.
 */
void
reprise_music_library_stop (RepriseMusicLibrary *self)
{
  g_return_if_fail (REPRISE_IS_MUSIC_LIBRARY (self));

  self->wanted = FALSE;
  if (self->scanner != NULL)
    reprise_music_scanner_stop (self->scanner);
  forget_scans (self);
  set_scanning (self, FALSE);
}

/**
 * reprise_music_library_is_scanning:
 * @self: the music
 *
 * Returns: whether the folders are being looked through
 */
gboolean
reprise_music_library_is_scanning (RepriseMusicLibrary *self)
{
  g_return_val_if_fail (REPRISE_IS_MUSIC_LIBRARY (self), FALSE);

  return self->scanning;
}

/**
 * reprise_music_library_tell_change:
 * @self: the music
 *
 * Has it told soon that a track may be found elsewhere.
 */
void
reprise_music_library_tell_change (RepriseMusicLibrary *self)
{
  const gint64 since = (g_get_monotonic_time () - self->told) / 1000;
  const gboolean first = self->told == 0 || since >= CHANGED_AGAIN_MS;

  if (self->changed == 0)
    self->changed = g_timeout_add (first ? CHANGED_MS : (guint) (CHANGED_AGAIN_MS - since),
                                   changed_cb, self);
}

/**
 * reprise_music_library_when_open:
 * @self: the music
 * @task: what somebody asked for
 * @begin: begins with it
 *
 * Begins with a task when the cache is open, or cannot be opened: then there is no worker.
 */
void
reprise_music_library_when_open (RepriseMusicLibrary   *self,
                                 GTask                 *task,
                                 RepriseMusicWhenOpen   begin)
{
  Waiting *waiting = NULL;

  open_cache (self, FALSE);
  if (self->open)
    {
      begin (self, task);
      return;
    }

  waiting = g_new (Waiting, 1);
  waiting->task = g_object_ref (task);
  waiting->begin = begin;
  g_queue_push_tail (&self->waiting, waiting);
}

/**
 * reprise_music_library_read_on_the_side:
 * @self: the music
 * @paths: (element-type filename): files that tracks name, and that nobody has read
 *
 * Reads files whether they are in one of the folders or not.
 */
void
reprise_music_library_read_on_the_side (RepriseMusicLibrary *self,
                                        GPtrArray           *paths)
{
  g_autoptr (GPtrArray) places = g_ptr_array_new ();

  for (guint i = 0; i < paths->len; i++)
    if (g_hash_table_add (self->asked, g_strdup (paths->pdata[i])))
      g_ptr_array_add (places, paths->pdata[i]);
  if (places->len == 0)
    return;

  g_ptr_array_add (places, NULL);
  begin_scan (self, (const char * const *) places->pdata);
}
