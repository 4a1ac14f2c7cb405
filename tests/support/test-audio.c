/* Music for tests: tones, encoded and tagged as those of any collection are. */

#include "support/test-audio.h"

#include <gst/gst.h>
#include <gst/tag/tag.h>
#include <string.h>

#define RATE 8000
#define SAMPLES_IN_BUFFER 400

/* By the ending of a file: the encoder, what it is put in, and the elements it takes. */
static const struct
{
  const char *ending;
  const char *encoder;
  const char *elements;
} formats[] = {
  { ".flac", "flacenc", "flacenc name=tagged" },
  { ".mp3", "lamemp3enc", "lamemp3enc ! id3v2mux name=tagged" },
  { ".ogg", "vorbisenc", "vorbisenc name=tagged ! oggmux" },
  { ".opus", "opusenc", "audioresample ! opusenc name=tagged ! oggmux" },
  { ".wav", "wavenc", "wavenc name=tagged" },
};

static GLogFunc tell = NULL;  /* what is told of all else */

static const char *
find_elements (const char *path)
{
  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (path, formats[i].ending))
      return formats[i].elements;

  g_assert_not_reached ();
}

static void
add_tag (GstTagSetter *setter,
         const char   *tag,
         const char   *value)
{
  if (value != NULL)
    gst_tag_setter_add_tags (setter, GST_TAG_MERGE_REPLACE, tag, value, NULL);
}

static void
write_tags (GstElement             *pipeline,
            const RepriseTrackTags *tags)
{
  g_autoptr (GstElement) tagged = gst_bin_get_by_name (GST_BIN (pipeline), "tagged");

  if (tags == NULL || !GST_IS_TAG_SETTER (tagged))
    return;

  add_tag (GST_TAG_SETTER (tagged), GST_TAG_ARTIST, tags->artist);
  add_tag (GST_TAG_SETTER (tagged), GST_TAG_TITLE, tags->title);
  add_tag (GST_TAG_SETTER (tagged), GST_TAG_ALBUM, tags->album);
  add_tag (GST_TAG_SETTER (tagged), GST_TAG_ALBUM_ARTIST, tags->album_artist);
  add_tag (GST_TAG_SETTER (tagged), GST_TAG_COMPOSER, tags->composer);
}

/**
 * test_audio_can:
 * @ending: the ending of a file name: ".ogg"
 *
 * Returns: whether such a file can be made here
 */
gboolean
test_audio_can (const char *ending)
{
  gst_init (NULL, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (ending, formats[i].ending))
      {
        g_autoptr (GstElementFactory) factory = gst_element_factory_find (formats[i].encoder);

        return factory != NULL;
      }

  return FALSE;
}

/* GStreamer 1.26 says so of itself where one track comes right after another. */
static gboolean
is_of_gstreamer (const char *domain,
                 const char *message)
{
  return g_strcmp0 (domain, "GStreamer") == 0 &&
         (strstr (message, "does not belong to element urisourcebin") != NULL ||
          strstr (message, "Got data flow before ") != NULL);
}

static gboolean
is_fatal_cb (const char     *domain,
             GLogLevelFlags  level,
             const char     *message,
             gpointer        data)
{
  return !is_of_gstreamer (domain, message);
}

/* What is not fatal would still be told of as what a test failed by. */
static void
log_cb (const char     *domain,
        GLogLevelFlags  level,
        const char     *message,
        gpointer        data)
{
  if (is_of_gstreamer (domain, message))
    g_test_message ("%s", message);
  else
    tell (domain, level, message, NULL);
}

static void
suffer_gstreamer (void)
{
  g_test_log_set_fatal_handler (is_fatal_cb, NULL);
  if (tell == NULL)
    tell = g_log_set_default_handler (log_cb, NULL);
}

/**
 * test_audio_write:
 * @path: where to; its ending says as what
 * @seconds: how long it sounds
 * @tags: (nullable): what it says of itself
 *
 * Writes a file with a tone in it, which the test may play.
 */
void
test_audio_write (const char             *path,
                  double                  seconds,
                  const RepriseTrackTags *tags)
{
  const guint buffers = MAX (1, (guint) (seconds * RATE / SAMPLES_IN_BUFFER + 0.5));
  g_autofree char *line = NULL;
  g_autoptr (GstElement) pipeline = NULL;
  g_autoptr (GstElement) sink = NULL;
  g_autoptr (GstBus) bus = NULL;
  g_autoptr (GstMessage) message = NULL;
  g_autoptr (GError) error = NULL;
  GLogLevelFlags fatal;

  gst_init (NULL, NULL);
  suffer_gstreamer ();
  line = g_strdup_printf ("audiotestsrc num-buffers=%u samplesperbuffer=%d ! audio/x-raw,rate=%d,"
                          "channels=1 ! audioconvert ! %s ! filesink name=sink",
                          buffers, SAMPLES_IN_BUFFER, RATE, find_elements (path));
  pipeline = gst_parse_launch (line, &error);
  g_assert_no_error (error);
  sink = gst_bin_get_by_name (GST_BIN (pipeline), "sink");
  g_object_set (sink, "location", path, NULL);
  write_tags (pipeline, tags);

  /* The encoder of FLAC warns of itself. */
  fatal = g_log_set_always_fatal (G_LOG_FATAL_MASK);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  bus = gst_element_get_bus (pipeline);
  message = gst_bus_timed_pop_filtered (bus, 20 * GST_SECOND, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
  gst_element_set_state (pipeline, GST_STATE_NULL);
  g_log_set_always_fatal (fatal);
  g_assert_nonnull (message);
  g_assert_cmpint (GST_MESSAGE_TYPE (message), ==, GST_MESSAGE_EOS);
}
