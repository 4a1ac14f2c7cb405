#include "jukebox/reprise-music-reader.h"

#include "jukebox/reprise-music-codec.h"
#include "jukebox/reprise-music-tags.h"

#include <glib/gi18n-lib.h>
#include <gst/pbutils/pbutils.h>
#include <string.h>

/* A disk that sleeps wakes up in this time. */
#define TIME_OUT (10 * GST_SECOND)

#define DASH " - "  /* between artist and title in the name of a file */

/**
 * RepriseMusicReader:
 *
 * One that reads file after file. It belongs to the thread that made it.
 */
struct _RepriseMusicReader
{
  GstDiscoverer *discoverer;  /* (owned) (nullable): %NULL where nothing can be read */
};

static char *
dup_tag (const GstTagList *tags,
         const char       *tag)
{
  char *text = NULL;

  if (gst_tag_list_get_string (tags, tag, &text))
    g_strstrip (text);
  if (text != NULL && *text == '\0')
    g_clear_pointer (&text, g_free);

  return text;
}

static void
take_tag (char             **field,
          const GstTagList  *tags,
          const char        *tag)
{
  if (*field == NULL)
    *field = dup_tag (tags, tag);
}

static void
take_tags (RepriseMusicEntry *entry,
           const GstTagList  *tags)
{
  if (tags == NULL)
    return;

  take_tag (&entry->artist, tags, GST_TAG_ARTIST);
  take_tag (&entry->title, tags, GST_TAG_TITLE);
  take_tag (&entry->album, tags, GST_TAG_ALBUM);
  take_tag (&entry->album_artist, tags, GST_TAG_ALBUM_ARTIST);
  take_tag (&entry->composer, tags, GST_TAG_COMPOSER);
}

/* The file as a whole has most of them, its sound the rest. */
static void
take_all_tags (RepriseMusicEntry *entry,
               GstDiscovererInfo *info,
               GList             *streams)
{
  g_autoptr (GstDiscovererStreamInfo) whole = gst_discoverer_info_get_stream_info (info);

  if (GST_IS_DISCOVERER_CONTAINER_INFO (whole))
    take_tags (entry,
               gst_discoverer_container_info_get_tags (GST_DISCOVERER_CONTAINER_INFO (whole)));
  for (GList *i = streams; i != NULL; i = i->next)
    take_tags (entry, gst_discoverer_stream_info_get_tags (i->data));
}

/* Where there is sound, what may be missing for the picture in the file does not matter. */
static const char *
find_missing (GstDiscovererInfo *info,
              GList             *streams)
{
  const char **missing = gst_discoverer_info_get_missing_elements_installer_details (info);

  for (guint i = 0; missing != NULL && missing[i] != NULL; i++)
    if (streams == NULL || reprise_music_codec_is_sound (missing[i]))
      return missing[i];

  return NULL;
}

static RepriseMusicState
judge (GstDiscovererInfo *info,
       GList             *streams)
{
  switch (gst_discoverer_info_get_result (info))
    {
    case GST_DISCOVERER_MISSING_PLUGINS:
      if (find_missing (info, streams) != NULL)
        return REPRISE_MUSIC_UNDECODABLE;
      G_GNUC_FALLTHROUGH;
    case GST_DISCOVERER_OK:
      return streams != NULL ? REPRISE_MUSIC_FINE : REPRISE_MUSIC_DAMAGED;
    case GST_DISCOVERER_TIMEOUT:
    case GST_DISCOVERER_BUSY:
      return REPRISE_MUSIC_SLOW;
    case GST_DISCOVERER_ERROR:
    case GST_DISCOVERER_URI_INVALID:
      return REPRISE_MUSIC_DAMAGED;
    }

  return REPRISE_MUSIC_DAMAGED;
}

static void
take_length (RepriseMusicEntry *entry,
             GstClockTime       length)
{
  if (GST_CLOCK_TIME_IS_VALID (length))
    entry->length = (gint64) (length / GST_MSECOND);
}

/* The discoverer says nothing of what it cannot decode. */
static void
take_undecoded (RepriseMusicEntry *entry)
{
  GstClockTime length = GST_CLOCK_TIME_NONE;
  g_autoptr (GstTagList) tags = reprise_music_tags_read (entry->path, &length);

  take_tags (entry, tags);
  take_length (entry, length);
}

static void
take_info (RepriseMusicEntry *entry,
           GstDiscovererInfo *info)
{
  GList *streams = gst_discoverer_info_get_audio_streams (info);

  take_all_tags (entry, info, streams);
  take_length (entry, gst_discoverer_info_get_duration (info));
  entry->state = judge (info, streams);
  if (entry->state == REPRISE_MUSIC_UNDECODABLE)
    {
      entry->missing = g_strdup (find_missing (info, streams));
      take_undecoded (entry);
    }

  gst_discoverer_stream_info_list_free (streams);
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
 *
 * Returns: (transfer full): a reader for the thread that calls this
 */
RepriseMusicReader *
reprise_music_reader_new (void)
{
  RepriseMusicReader *self = g_new0 (RepriseMusicReader, 1);
  g_autoptr (GError) error = NULL;

  gst_init (NULL, NULL);
  self->discoverer = gst_discoverer_new (TIME_OUT, &error);
  if (self->discoverer == NULL)
    g_message ("Music cannot be read: %s", error->message);

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

  g_clear_object (&self->discoverer);
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
 * GStreamer can be asked to give up in the middle of a file, and then waits for itself for ever, as
 * of 1.22; so nobody asks it to.
 *
 * Returns: (transfer full): what was read, without the file's time and size
 */
RepriseMusicEntry *
reprise_music_reader_read (RepriseMusicReader *self,
                           const char         *path)
{
  RepriseMusicEntry *entry = g_new0 (RepriseMusicEntry, 1);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GstDiscovererInfo) info = NULL;

  entry->path = g_strdup (path);
  entry->state = REPRISE_MUSIC_DAMAGED;
  if (uri != NULL && self->discoverer != NULL)
    info = gst_discoverer_discover_uri (self->discoverer, uri, NULL);
  if (info != NULL)
    take_info (entry, info);
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
 * @error: return location for %G_IO_ERROR_NOT_FOUND
 *
 * Reads one file, in any thread but the main one.
 *
 * Returns: (transfer full) (nullable): what was read
 */
RepriseMusicEntry *
reprise_music_read_file (const char  *path,
                         GError     **error)
{
  g_autoptr (RepriseMusicReader) reader = NULL;
  RepriseMusicEntry *entry = NULL;
  gint64 mtime = 0;
  gint64 size = 0;

  if (!reprise_music_stat (path, &mtime, &size))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There is no such file"));
      return NULL;
    }

  reader = reprise_music_reader_new ();
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
