/* A GstPlay, and what it tells in words of our own. How it is set up and, which is harder, let go of. */

#include "sound/reprise-deck.h"

#include "sound/reprise-audio-sink.h"

#include <gst/audio/streamvolume.h>
#include <gst/pbutils/pbutils.h>
#include <gst/play/play.h>

/* How often it says where it is, in milliseconds. */
#define TICK 250

/* How long to wait for what GstPlay is just telling, and for its thread to end. */
#define PATIENCE  (10 * GST_MSECOND)
#define WAIT_MAX  (3 * G_USEC_PER_SEC)

/* What playbin is to do: no pictures, no subtitles, no visualizations. */
#define AUDIO_ONLY "audio+soft-volume"

/**
 * RepriseDeck:
 *
 * A GstPlay for files that are heard, and what it sounds from and tells by.
 */
struct _RepriseDeck
{
  GstPlay         *play;   /* (owned) */
  GstElement      *sink;   /* (owned) (nullable): what takes the sound; playbin's own, if %NULL */
  GstBus          *bus;    /* (owned): what @play and its pipeline tell */
  guint            watch;
  RepriseDeckFunc  func;
  gpointer         data;
};

static gint64
to_microseconds (GstClockTime time)
{
  return GST_CLOCK_TIME_IS_VALID (time) ? (gint64) GST_TIME_AS_USECONDS (time) : -1;
}

static void
tell (RepriseDeck              *self,
      const RepriseDeckMessage *message)
{
  self->func (message, self->data);
}

static void
tell_news (RepriseDeck     *self,
           RepriseDeckNews  news)
{
  tell (self, &(RepriseDeckMessage) { .news = news, .time = -1 });
}

static void
tell_time (RepriseDeck     *self,
           RepriseDeckNews  news,
           GstClockTime     time)
{
  tell (self, &(RepriseDeckMessage) { .news = news, .time = to_microseconds (time) });
}

static void
tell_picture (RepriseDeck      *self,
              GstPlayMediaInfo *info)
{
  GstSample *sample = gst_play_media_info_get_image_sample (info);
  GstBuffer *buffer = sample != NULL ? gst_sample_get_buffer (sample) : NULL;
  GstCaps *caps = sample != NULL ? gst_sample_get_caps (sample) : NULL;
  g_autoptr (GBytes) picture = NULL;
  gpointer data;
  gsize length;

  if (buffer == NULL || caps == NULL || gst_caps_get_size (caps) == 0)
    return;

  gst_buffer_extract_dup (buffer, 0, gst_buffer_get_size (buffer), &data, &length);
  picture = g_bytes_new_take (data, length);
  tell (self, &(RepriseDeckMessage) {
    .news = REPRISE_DECK_PICTURED,
    .time = -1,
    .words = gst_structure_get_name (gst_caps_get_structure (caps, 0)),
    .picture = picture,
  });
}

static void
tell_play_message (RepriseDeck *self,
                   GstMessage  *message)
{
  GstClockTime time = GST_CLOCK_TIME_NONE;
  g_autoptr (GstPlayMediaInfo) info = NULL;
  GstPlayMessage type;

  gst_play_message_parse_type (message, &type);
  switch (type)
    {
    case GST_PLAY_MESSAGE_URI_LOADED:
      tell_news (self, REPRISE_DECK_LOADED);
      break;
    case GST_PLAY_MESSAGE_POSITION_UPDATED:
      gst_play_message_parse_position_updated (message, &time);
      tell_time (self, REPRISE_DECK_MOVED, time);
      break;
    case GST_PLAY_MESSAGE_DURATION_CHANGED:
      gst_play_message_parse_duration_updated (message, &time);
      tell_time (self, REPRISE_DECK_MEASURED, time);
      break;
    case GST_PLAY_MESSAGE_MEDIA_INFO_UPDATED:
      gst_play_message_parse_media_info_updated (message, &info);
      if (info != NULL)
        tell_picture (self, info);
      break;
    case GST_PLAY_MESSAGE_SEEK_DONE:
      tell_news (self, REPRISE_DECK_SOUGHT);
      break;
    case GST_PLAY_MESSAGE_END_OF_STREAM:
      tell_news (self, REPRISE_DECK_ENDED);
      break;
    case GST_PLAY_MESSAGE_ERROR:
      tell_news (self, REPRISE_DECK_FAILED);
      break;
    case GST_PLAY_MESSAGE_STATE_CHANGED:
    case GST_PLAY_MESSAGE_BUFFERING:
    case GST_PLAY_MESSAGE_WARNING:
    case GST_PLAY_MESSAGE_VIDEO_DIMENSIONS_CHANGED:
    case GST_PLAY_MESSAGE_VOLUME_CHANGED:
    case GST_PLAY_MESSAGE_MUTE_CHANGED:
    default:
      break;
    }
}

static RepriseTurntableTrouble
name_trouble (RepriseDeck  *self,
              GstObject    *source,
              const GError *error)
{
  if (reprise_audio_sink_is_source (self->sink, source))
    return REPRISE_TURNTABLE_DEVICE;
  if (g_error_matches (error, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_NOT_FOUND))
    return REPRISE_TURNTABLE_GONE;
  if (g_error_matches (error, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_OPEN_READ)
      || g_error_matches (error, GST_RESOURCE_ERROR, GST_RESOURCE_ERROR_NOT_AUTHORIZED))
    return REPRISE_TURNTABLE_FORBIDDEN;
  if (g_error_matches (error, GST_CORE_ERROR, GST_CORE_ERROR_MISSING_PLUGIN)
      || g_error_matches (error, GST_STREAM_ERROR, GST_STREAM_ERROR_CODEC_NOT_FOUND))
    return REPRISE_TURNTABLE_UNDECODABLE;

  return REPRISE_TURNTABLE_DAMAGED;
}

static void
tell_trouble (RepriseDeck *self,
              GstMessage  *message)
{
  g_autoptr (GError) error = NULL;

  gst_message_parse_error (message, &error, NULL);
  g_debug ("%s: %s", GST_MESSAGE_SRC_NAME (message), error->message);
  tell (self, &(RepriseDeckMessage) {
    .news = REPRISE_DECK_TROUBLED,
    .time = -1,
    .trouble = name_trouble (self, GST_MESSAGE_SRC (message), error),
  });
}

static void
tell_missing (RepriseDeck *self,
              GstMessage  *message)
{
  g_autofree char *words = gst_missing_plugin_message_get_description (message);

  tell (self, &(RepriseDeckMessage) {
    .news = REPRISE_DECK_MISSING,
    .time = -1,
    .words = words,
  });
}

static gboolean
message_cb (GstBus     *bus,
            GstMessage *message,
            gpointer    data)
{
  RepriseDeck *self = data;

  if (gst_play_is_play_message (message))
    tell_play_message (self, message);
  else if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR)
    tell_trouble (self, message);
  else if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ELEMENT)
    tell_missing (self, message);
  /* Where the system has nothing to choose it takes what is heard by nobody, and warns. */
  else if (GST_MESSAGE_SRC (message) == GST_OBJECT (self->sink))
    tell_news (self, REPRISE_DECK_SILENT);

  return G_SOURCE_CONTINUE;
}

/* GstPlay tells an error in words alone. What the pipeline said of it, which has a code and a
 * source, goes before it by the same way, and so in the order in which it was. */
static void
pass_on_cb (GstBus     *bus,
            GstMessage *message,
            GstBus     *to)
{
  if (GST_MESSAGE_TYPE (message) != GST_MESSAGE_ELEMENT || gst_is_missing_plugin_message (message))
    gst_bus_post (to, gst_message_ref (message));
}

static void
set_sink (RepriseDeck *self,
          GstElement  *pipeline)
{
  self->sink = reprise_audio_sink_new ();
  if (self->sink == NULL)
    return;

  gst_object_ref_sink (self->sink);
  g_object_set (pipeline, "audio-sink", self->sink, NULL);
}

static void
set_up_play (RepriseDeck *self)
{
  GstStructure *config;

  self->play = gst_play_new (NULL);
  config = gst_play_get_config (self->play);
  gst_play_config_set_position_update_interval (config, TICK);
  gst_play_set_config (self->play, config);
}

static void
set_up_bus (RepriseDeck *self,
            GstElement  *pipeline)
{
  static const char * const told[] = {
    "sync-message::error", "sync-message::warning", "sync-message::element",
  };
  g_autoptr (GstBus) pipeline_bus = gst_element_get_bus (pipeline);

  self->bus = gst_play_get_message_bus (self->play);
  self->watch = gst_bus_add_watch (self->bus, message_cb, self);
  gst_bus_enable_sync_message_emission (pipeline_bus);
  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    g_signal_connect_object (pipeline_bus, told[i], G_CALLBACK (pass_on_cb), self->bus, 0);
}

static gboolean
is_there (GWeakRef *ref)
{
  g_autoptr (GObject) object = g_weak_ref_get (ref);

  return object != NULL;
}

/* What GstPlay tells holds GstPlay. Its thread must not be the one to let go of it last: it would
 * pull away from under itself what it goes on with. It would where it tells a bus that throws away
 * what it is told, so that is thrown away here. */
static gboolean
let_go (RepriseDeck *self)
{
  const gint64 deadline = g_get_monotonic_time () + WAIT_MAX;
  GWeakRef play;
  gboolean gone;

  g_weak_ref_init (&play, self->play);
  g_clear_pointer (&self->play, gst_object_unref);
  while (!(gone = !is_there (&play)) && g_get_monotonic_time () < deadline)
    {
      GstMessage *message = gst_bus_timed_pop (self->bus, PATIENCE);

      g_clear_pointer (&message, gst_message_unref);
    }
  g_weak_ref_clear (&play);

  return gone;
}

/**
 * reprise_deck_new:
 * @func: takes what is told, in the main context that is the thread's default now
 * @data: given to @func
 *
 * Makes a GstPlay, and a thread for it.
 *
 * Returns: (transfer full): a deck, which this thread alone may use
 */
RepriseDeck *
reprise_deck_new (RepriseDeckFunc func,
                  gpointer        data)
{
  RepriseDeck *self = g_new0 (RepriseDeck, 1);
  g_autoptr (GstElement) pipeline = NULL;

  gst_init (NULL, NULL);
  gst_pb_utils_init ();

  self->func = func;
  self->data = data;
  set_up_play (self);
  pipeline = gst_play_get_pipeline (self->play);
  gst_util_set_object_arg (G_OBJECT (pipeline), "flags", AUDIO_ONLY);
  set_sink (self, pipeline);
  set_up_bus (self, pipeline);
  return self;
}

/**
 * reprise_deck_free:
 * @self: (transfer full): a deck
 *
 * Lets go of GstPlay. One whose thread does not come to its end, as that of GStreamer 1.26 may, is
 * left to itself: better that than to wait for ever.
 */
void
reprise_deck_free (RepriseDeck *self)
{
  g_source_remove (self->watch);
  if (let_go (self))
    gst_bus_set_flushing (self->bus, TRUE);
  else
    gst_object_ref (self->bus);
  gst_object_unref (self->bus);
  g_clear_pointer (&self->sink, gst_object_unref);
  g_free (self);
}

/**
 * reprise_deck_load:
 * @self: a deck
 * @address: the URI of a file
 *
 * Has it come to a file, after those that were loaded before.
 */
void
reprise_deck_load (RepriseDeck *self,
                   const char  *address)
{
  gst_play_set_uri (self->play, address);
}

/**
 * reprise_deck_play:
 * @self: a deck
 */
void
reprise_deck_play (RepriseDeck *self)
{
  gst_play_play (self->play);
}

/**
 * reprise_deck_pause:
 * @self: a deck
 */
void
reprise_deck_pause (RepriseDeck *self)
{
  gst_play_pause (self->play);
}

/**
 * reprise_deck_stop:
 * @self: a deck
 *
 * Lets go of the sound device.
 */
void
reprise_deck_stop (RepriseDeck *self)
{
  gst_play_stop (self->play);
}

/**
 * reprise_deck_seek:
 * @self: a deck
 * @position: where to go on, in microseconds
 */
void
reprise_deck_seek (RepriseDeck *self,
                   gint64       position)
{
  gst_play_seek (self->play, (GstClockTime) position * GST_USECOND);
}

/**
 * reprise_deck_get_position:
 * @self: a deck
 *
 * Returns: where it is just now, in microseconds, or -1
 */
gint64
reprise_deck_get_position (RepriseDeck *self)
{
  return to_microseconds (gst_play_get_position (self->play));
}

/**
 * reprise_deck_get_duration:
 * @self: a deck
 *
 * Returns: how long the file is, in microseconds, or -1
 */
gint64
reprise_deck_get_duration (RepriseDeck *self)
{
  return to_microseconds (gst_play_get_duration (self->play));
}

/**
 * reprise_deck_set_volume:
 * @self: a deck
 * @volume: from 0 to 1, as an ear hears it
 */
void
reprise_deck_set_volume (RepriseDeck *self,
                         double       volume)
{
  gst_play_set_volume (self->play,
                       gst_stream_volume_convert_volume (GST_STREAM_VOLUME_FORMAT_CUBIC,
                                                         GST_STREAM_VOLUME_FORMAT_LINEAR, volume));
}
