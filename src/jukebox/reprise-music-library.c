#include "jukebox/reprise-music-library.h"

/**
 * RepriseMusicLibrary:
 *
 * The music that there is on this device.
 */
struct _RepriseMusicLibrary
{
  GObject  parent_instance;

  char    *cache;     /* (owned): where it remembers what it read */
  gboolean scanning;
  guint    n_done;
  guint    n_total;
};

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

static void
reprise_music_library_finalize (GObject *object)
{
  RepriseMusicLibrary *self = REPRISE_MUSIC_LIBRARY (object);

  g_free (self->cache);

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
}

static RepriseWhereabouts *
find_location (RepriseTrack *track)
{
  const char *location = reprise_track_get_location (track);
  g_autofree char *path = NULL;

  if (reprise_track_is_web (track))
    return reprise_whereabouts_new (REPRISE_WHEREABOUTS_LINK, location);

  path = location != NULL ? g_filename_from_uri (location, NULL, NULL) : NULL;
  if (path == NULL)
    return reprise_whereabouts_new (REPRISE_WHEREABOUTS_NOT_FOUND, location);

  return reprise_whereabouts_new (g_file_test (path, G_FILE_TEST_EXISTS)
                                  ? REPRISE_WHEREABOUTS_FILE : REPRISE_WHEREABOUTS_GONE, location);
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
  g_return_if_fail (REPRISE_IS_MUSIC_LIBRARY (self));
}

/**
 * reprise_music_library_scan:
 * @self: the music
 *
 * Looks through the folders again; what did not change is not read again.
 */
void
reprise_music_library_scan (RepriseMusicLibrary *self)
{
  g_return_if_fail (REPRISE_IS_MUSIC_LIBRARY (self));
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
 * reprise_music_library_find_async:
 * @self: the music
 * @tracks: (element-type RepriseTrack): what to look for
 * @cancellable: (nullable): to give up
 * @callback: called on the main thread when it is done
 * @user_data: for @callback
 *
 * Looks for the files of tracks, without waiting for a scan that is going on.
 */
void
reprise_music_library_find_async (RepriseMusicLibrary *self,
                                  GPtrArray           *tracks,
                                  GCancellable        *cancellable,
                                  GAsyncReadyCallback  callback,
                                  gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  GPtrArray *found = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_whereabouts_free);

  for (guint i = 0; i < tracks->len; i++)
    g_ptr_array_add (found, find_location (tracks->pdata[i]));

  g_task_return_pointer (task, found, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * reprise_music_library_find_finish:
 * @self: the music
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type RepriseWhereabouts): where each of the tracks
 *   is, in their order
 */
GPtrArray *
reprise_music_library_find_finish (RepriseMusicLibrary  *self,
                                   GAsyncResult         *result,
                                   GError              **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * reprise_music_library_choose_async:
 * @self: the music
 * @track: a track
 * @path: (nullable): the file that it is, or %NULL to forget which was chosen
 * @cancellable: (nullable): to give up
 * @callback: called on the main thread when it is done
 * @user_data: for @callback
 *
 * Remembers on this device which file a track is.
 */
void
reprise_music_library_choose_async (RepriseMusicLibrary *self,
                                    RepriseTrack        *track,
                                    const char          *path,
                                    GCancellable        *cancellable,
                                    GAsyncReadyCallback  callback,
                                    gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_return_boolean (task, TRUE);
}

/**
 * reprise_music_library_choose_finish:
 * @self: the music
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: whether it is remembered
 */
gboolean
reprise_music_library_choose_finish (RepriseMusicLibrary  *self,
                                     GAsyncResult         *result,
                                     GError              **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
