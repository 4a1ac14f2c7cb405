#include "jukebox/reprise-music-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DASH " - "  /* between artist and title in the name of a file */

/**
 * RepriseMusicReader:
 *
 * One that reads file after file. It belongs to the thread that made it.
 */
struct _RepriseMusicReader
{
  const RepriseSound *sound;
  RepriseTagReader   *tags;  /* (owned) */
};

static void
read_tags (RepriseMusicReader *self,
           RepriseMusicEntry  *entry)
{
  RepriseSoundTags tags = { .state = REPRISE_MUSIC_DAMAGED };

  self->sound->reader_read (self->tags, entry->path, &tags);
  entry->state = tags.state;
  entry->artist = tags.artist;
  entry->title = tags.title;
  entry->album = tags.album;
  entry->album_artist = tags.album_artist;
  entry->composer = tags.composer;
  entry->length = tags.length;
  entry->missing = tags.missing;
}

/* What cannot be read at all has no tags, but most often a name: “Artist - Title.mp3”. So it is known
 * for whose it is, and said to be damaged instead of missing. */
static void
take_name (RepriseMusicEntry *entry)
{
  char *title = entry->title != NULL ? strstr (entry->title, DASH) : NULL;

  if (entry->artist != NULL || title == NULL || title == entry->title ||
      title[strlen (DASH)] == '\0')
    return;

  entry->artist = g_strstrip (g_strndup (entry->title, (gsize) (title - entry->title)));
  title = g_strstrip (g_strdup (title + strlen (DASH)));
  g_free (entry->title);
  entry->title = title;
}

/**
 * reprise_music_reader_new:
 * @sound: what it reads by
 *
 * Returns: (transfer full): a reader for the thread that calls this
 */
RepriseMusicReader *
reprise_music_reader_new (const RepriseSound *sound)
{
  RepriseMusicReader *self = g_new0 (RepriseMusicReader, 1);

  self->sound = sound;
  self->tags = sound->reader_new ();
  return self;
}

/**
 * reprise_music_reader_free:
 * @self: (transfer full): a reader
 *
 * Frees it, in its thread.
 */
void
reprise_music_reader_free (RepriseMusicReader *self)
{
  g_return_if_fail (self != NULL);

  self->sound->reader_free (self->tags);
  g_free (self);
}

/**
 * reprise_music_reader_read:
 * @self: a reader
 * @path: a file
 *
 * Reads what a file says of itself, which never fails: a file that is damaged is known to be. One
 * without a title has its name for one. It takes some milliseconds, and ten seconds at most.
 *
 * Returns: (transfer full): what was read, without the file's time and size
 */
RepriseMusicEntry *
reprise_music_reader_read (RepriseMusicReader *self,
                           const char         *path)
{
  RepriseMusicEntry *entry = g_new0 (RepriseMusicEntry, 1);

  entry->path = g_strdup (path);
  read_tags (self, entry);
  if (entry->title == NULL)
    {
      entry->title = reprise_music_title_of_path (path);
      if (entry->state == REPRISE_MUSIC_DAMAGED)
        take_name (entry);
    }

  return entry;
}

/**
 * reprise_music_read_file:
 * @path: a file
 * @error: return location for %G_IO_ERROR_NOT_FOUND, or why nothing can be read
 *
 * Reads one file, in any thread but the main one.
 *
 * Returns: (transfer full) (nullable): what was read
 */
RepriseMusicEntry *
reprise_music_read_file (const char  *path,
                         GError     **error)
{
  const RepriseSound *sound = NULL;
  g_autoptr (RepriseMusicReader) reader = NULL;
  RepriseMusicEntry *entry = NULL;
  gint64 mtime = 0;
  gint64 size = 0;

  if (!reprise_music_stat (path, &mtime, &size))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There is no such file"));
      return NULL;
    }

  sound = reprise_sound_load (error);
  if (sound == NULL)
    return NULL;

  reader = reprise_music_reader_new (sound);
  entry = reprise_music_reader_read (reader, path);
  entry->mtime = mtime;
  entry->size = size;
  return entry;
}

/**
 * reprise_music_title_of_path:
 * @path: a file
 *
 * Returns: (transfer full) (nullable): what its name says that its title is: without the ending and
 *   the number that comes before it
 */
char *
reprise_music_title_of_path (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  char *ending = strrchr (name, '.');
  char *title = name;

  if (ending != NULL && ending != name)
    *ending = '\0';
  g_strdelimit (name, "_", ' ');

  while (g_ascii_isdigit (*title))
    title++;
  if (title - name > 3 || strchr (" .-", *title) == NULL)
    title = name;
  while (*title != '\0' && strchr (" .-", *title) != NULL)
    title++;
  if (*title == '\0')
    title = name;

  return *title != '\0' ? g_strdup (title) : NULL;
}
