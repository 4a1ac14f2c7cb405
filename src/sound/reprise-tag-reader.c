/* What files say of themselves, and what can be decoded. */

#include "sound/reprise-tag-reader.h"

#include "sound/reprise-music-tags.h"

#include <gst/pbutils/pbutils.h>
#include <string.h>

/* A disk that sleeps wakes up in this time. */
#define TIME_OUT (10 * GST_SECOND)

/**
 * RepriseTagReader:
 *
 * One that reads file after file. It belongs to the thread that made it.
 */
struct _RepriseTagReader
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
take_tags (RepriseSoundTags *own,
           const GstTagList *tags)
{
  if (tags == NULL)
    return;

  take_tag (&own->artist, tags, GST_TAG_ARTIST);
  take_tag (&own->title, tags, GST_TAG_TITLE);
  take_tag (&own->album, tags, GST_TAG_ALBUM);
  take_tag (&own->album_artist, tags, GST_TAG_ALBUM_ARTIST);
  take_tag (&own->composer, tags, GST_TAG_COMPOSER);
}

/* The file as a whole has most of them, its sound the rest. */
static void
take_all_tags (RepriseSoundTags  *own,
               GstDiscovererInfo *info,
               GList             *streams)
{
  g_autoptr (GstDiscovererStreamInfo) whole = gst_discoverer_info_get_stream_info (info);

  if (GST_IS_DISCOVERER_CONTAINER_INFO (whole))
    take_tags (own,
               gst_discoverer_container_info_get_tags (GST_DISCOVERER_CONTAINER_INFO (whole)));
  for (GList *i = streams; i != NULL; i = i->next)
    take_tags (own, gst_discoverer_stream_info_get_tags (i->data));
}

static gboolean
is_for_sound (const char *missing)
{
  return strstr (missing, "|decoder-audio/") != NULL;
}

/* Where there is sound, what may be missing for the picture in the file does not matter. */
static const char *
find_missing (GstDiscovererInfo *info,
              GList             *streams)
{
  const char **missing = gst_discoverer_info_get_missing_elements_installer_details (info);

  for (guint i = 0; missing != NULL && missing[i] != NULL; i++)
    if (streams == NULL || is_for_sound (missing[i]))
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
take_length (RepriseSoundTags *own,
             GstClockTime      length)
{
  if (GST_CLOCK_TIME_IS_VALID (length))
    own->length = (gint64) (length / GST_MSECOND);
}

/* The discoverer says nothing of what it cannot decode. */
static void
take_undecoded (RepriseSoundTags *own,
                const char       *path)
{
  GstClockTime length = GST_CLOCK_TIME_NONE;
  g_autoptr (GstTagList) tags = reprise_music_tags_read (path, &length);

  take_tags (own, tags);
  take_length (own, length);
}

static void
take_info (RepriseSoundTags  *own,
           const char        *path,
           GstDiscovererInfo *info)
{
  GList *streams = gst_discoverer_info_get_audio_streams (info);

  take_all_tags (own, info, streams);
  take_length (own, gst_discoverer_info_get_duration (info));
  own->state = judge (info, streams);
  if (own->state == REPRISE_MUSIC_UNDECODABLE)
    {
      own->missing = g_strdup (find_missing (info, streams));
      take_undecoded (own, path);
    }

  gst_discoverer_stream_info_list_free (streams);
}

/**
 * reprise_tag_reader_new:
 *
 * Returns: (transfer full): a reader for the thread that calls this
 */
RepriseTagReader *
reprise_tag_reader_new (void)
{
  RepriseTagReader *self = g_new0 (RepriseTagReader, 1);
  g_autoptr (GError) error = NULL;

  gst_init (NULL, NULL);
  self->discoverer = gst_discoverer_new (TIME_OUT, &error);
  if (self->discoverer == NULL)
    g_message ("Music cannot be read: %s", error->message);

  return self;
}

/**
 * reprise_tag_reader_free:
 * @self: (transfer full): a reader
 *
 * Frees it, in its thread.
 */
void
reprise_tag_reader_free (RepriseTagReader *self)
{
  g_clear_object (&self->discoverer);
  g_free (self);
}

/**
 * reprise_tag_reader_read:
 * @self: a reader
 * @path: a file
 * @tags: (out caller-allocates): empty, and of a file that is damaged
 *
 * Reads what a file says of itself, as far as that can be read.
 *
 * GStreamer can be asked to give up in the middle of a file, and then waits for itself for ever, as
 * of 1.22; so nobody asks it to.
 */
void
reprise_tag_reader_read (RepriseTagReader *self,
                         const char       *path,
                         RepriseSoundTags *tags)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GstDiscovererInfo) info = NULL;

  if (uri != NULL && self->discoverer != NULL)
    info = gst_discoverer_discover_uri (self->discoverer, uri, NULL);
  if (info != NULL)
    take_info (tags, path, info);
}

/**
 * reprise_tag_reader_can_decode:
 * @type: a type as GStreamer has it: “audio/x-vorbis”
 *
 * Returns: whether there is a decoder for it
 */
gboolean
reprise_tag_reader_can_decode (const char *type)
{
  g_autoptr (GstCaps) caps = NULL;
  g_autolist (GstElementFactory) all = NULL;
  g_autolist (GstElementFactory) fitting = NULL;

  gst_init (NULL, NULL);
  caps = gst_caps_from_string (type);
  if (caps == NULL)
    return FALSE;

  all = gst_element_factory_list_get_elements (GST_ELEMENT_FACTORY_TYPE_DECODER |
                                                 GST_ELEMENT_FACTORY_TYPE_DEMUXER,
                                               GST_RANK_MARGINAL);
  fitting = gst_element_factory_list_filter (all, caps, GST_PAD_SINK, FALSE);
  return fitting != NULL;
}
