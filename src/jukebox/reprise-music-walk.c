#include "jukebox/reprise-music-walk.h"

#include "jukebox/reprise-music-entry.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/**
 * Walk:
 *
 * A walk through folders. A folder that is reached twice is entered once: so links that lead in
 * circles end. The folders themselves come before links to them, so that a file has the same path
 * whenever it is looked for.
 */
typedef struct
{
  RepriseMusicWalkFolder  folder;
  RepriseMusicWalkFile    file;
  gpointer                data;
  GCancellable           *cancellable;
  GQueue                  folders;  /* (owned) paths to be entered */
  GQueue                  links;    /* (owned) likewise, after them */
  GHashTable             *entered;  /* (owned) of Place */
} Walk;

typedef struct
{
  dev_t device;
  ino_t inode;
} Place;

/* In order. Lists of music are none. */
static const char * const endings[] = {
  "3ga", "aac", "ac3", "aif", "aifc", "aiff", "amr", "ape", "au", "caf", "dff", "dsf", "dts",
  "eac3", "flac", "it", "m4a", "m4b", "m4r", "mid", "midi", "mka", "mod", "mp1", "mp2", "mp3",
  "mp4", "mpc", "mpga", "oga", "ogg", "opus", "ra", "s3m", "snd", "spx", "tta", "wav", "wave",
  "weba", "wma", "wv", "xm",
};

static guint
place_hash (gconstpointer key)
{
  const Place *place = key;

  return (guint) place->inode ^ (guint) (place->device * 31);
}

static gboolean
place_equal (gconstpointer a,
             gconstpointer b)
{
  const Place *one = a;
  const Place *other = b;

  return one->inode == other->inode && one->device == other->device;
}

static int
compare_endings (gconstpointer key,
                 gconstpointer ending)
{
  return g_ascii_strcasecmp (key, *(const char * const *) ending);
}

/* Returns: whether nobody has been there yet */
static gboolean
enter (Walk *self,
       int   descriptor)
{
  struct stat status;
  Place *place = NULL;

  if (fstat (descriptor, &status) != 0)
    return FALSE;

  place = g_new (Place, 1);
  place->device = status.st_dev;
  place->inode = status.st_ino;
  return g_hash_table_add (self->entered, place);
}

/* Most names are known for what they are without a look at the disk. */
static gboolean
may_be_of_use (const struct dirent *item)
{
  if (*item->d_name == '.')
    return FALSE;

  return (item->d_type != DT_REG && item->d_type != DT_FIFO && item->d_type != DT_SOCK &&
          item->d_type != DT_CHR && item->d_type != DT_BLK) ||
         (item->d_type == DT_REG && reprise_music_walk_is_music (item->d_name));
}

static void
take (Walk                *self,
      const char          *folder,
      int                  descriptor,
      const struct dirent *item)
{
  g_autofree char *path = NULL;
  struct stat status;

  if (!may_be_of_use (item))
    return;

  path = g_build_filename (folder, item->d_name, NULL);
  if (item->d_type == DT_DIR)
    g_queue_push_tail (&self->folders, g_steal_pointer (&path));
  else if (fstatat (descriptor, item->d_name, &status, 0) != 0)
    return;
  else if (S_ISDIR (status.st_mode))
    g_queue_push_tail (&self->links, g_steal_pointer (&path));
  else if (S_ISREG (status.st_mode) && reprise_music_walk_is_music (item->d_name))
    self->file (path, (gint64) status.st_mtim.tv_sec * 1000000000 + status.st_mtim.tv_nsec,
                status.st_size, self->data);
}

/* Where a walk begins may be a file. */
static void
take_file (Walk       *self,
           const char *path)
{
  gint64 mtime = 0;
  gint64 size = 0;

  if (reprise_music_stat (path, &mtime, &size))
    self->file (path, mtime, size, self->data);
}

static void
list (Walk       *self,
      const char *path)
{
  const int descriptor = open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NONBLOCK);
  DIR *folder = NULL;
  const struct dirent *item = NULL;

  if (descriptor < 0)
    {
      take_file (self, path);
      return;
    }
  folder = enter (self, descriptor) ? fdopendir (descriptor) : NULL;
  if (folder == NULL)
    {
      close (descriptor);
      return;
    }

  self->folder (path, self->data);
  while (!g_cancellable_is_cancelled (self->cancellable) && (item = readdir (folder)) != NULL)
    take (self, path, descriptor, item);
  closedir (folder);
}

/**
 * reprise_music_walk:
 * @places: (array zero-terminated=1): where to begin: folders, or single files
 * @folder: called for each folder
 * @file: called for each file that looks like music
 * @data: for both
 * @cancellable: (nullable): to give up
 *
 * Goes through folders and all that are in them; what is hidden is left out.
 *
 * Returns: whether it came to the end
 */
gboolean
reprise_music_walk (const char * const     *places,
                    RepriseMusicWalkFolder  folder,
                    RepriseMusicWalkFile    file,
                    gpointer                data,
                    GCancellable           *cancellable)
{
  Walk self = { folder, file, data, cancellable, G_QUEUE_INIT, G_QUEUE_INIT, NULL };

  self.entered = g_hash_table_new_full (place_hash, place_equal, g_free, NULL);
  for (guint i = 0; places[i] != NULL; i++)
    g_queue_push_tail (&self.folders, g_strdup (places[i]));

  while (!g_cancellable_is_cancelled (cancellable))
    {
      g_autofree char *path = g_queue_pop_head (&self.folders);

      if (path == NULL)
        path = g_queue_pop_head (&self.links);
      if (path == NULL)
        break;
      list (&self, path);
    }

  g_queue_clear_full (&self.folders, g_free);
  g_queue_clear_full (&self.links, g_free);
  g_hash_table_unref (self.entered);
  return !g_cancellable_is_cancelled (cancellable);
}

/**
 * reprise_music_walk_is_music:
 * @name: the name of a file
 *
 * Returns: whether it says that it is music
 */
gboolean
reprise_music_walk_is_music (const char *name)
{
  const char *dot = strrchr (name, '.');

  return dot != NULL && bsearch (dot + 1, endings, G_N_ELEMENTS (endings), sizeof *endings,
                                 compare_endings) != NULL;
}

/**
 * reprise_music_walk_is_in:
 * @path: a path
 * @places: (array zero-terminated=1): files and folders
 *
 * Returns: whether it is one of them, or in one
 */
gboolean
reprise_music_walk_is_in (const char         *path,
                          const char * const *places)
{
  for (guint i = 0; places[i] != NULL; i++)
    {
      const gsize length = strlen (places[i]);

      if (strncmp (path, places[i], length) == 0 &&
          (path[length] == '/' || path[length] == '\0' || g_str_has_suffix (places[i], "/")))
        return TRUE;
    }

  return FALSE;
}
