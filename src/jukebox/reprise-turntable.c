#include "jukebox/reprise-turntable.h"

#include "jukebox/reprise-audio-sink.h"
#include "jukebox/reprise-deck.h"

#include <gst/audio/streamvolume.h>
#include <gst/pbutils/pbutils.h>

/* Less than that before its end is no sign that anything is missing. */
#define MISSING_AT_LEAST (2 * G_USEC_PER_SEC)

/**
 * RepriseTurntable:
 *
 * What one file after another sounds from.
 *
 * It is an object of its own so that whoever decides what is played need not know of pipelines. A
 * pipeline is only made when something is put on it, and so is a thread for it.
 */
struct _RepriseTurntable
{
  GObject     parent_instance;

  RepriseDeck deck;       /* empty before anything was put on */
  guint       n_loading;  /* how often something was put on that it has not got to yet */
  gboolean    on;         /* something is on it, and has not ended */
  gboolean    playing;    /* it is to sound */
  gboolean    pictured;   /* the picture of what is on it was told of */
  double      volume;     /* from 0 to 1, as an ear hears it */
  gint64      start;      /* where to begin, in microseconds */
  gint64      seeking;    /* where it is on the way to, or -1 */
  gint64      position;   /* where it was when it last told, in microseconds */
  gint64      duration;   /* in microseconds, or -1 */
  gboolean    retried;    /* what is on it was put on once more */
  gboolean    failing;    /* the pipeline said that it failed, and GstPlay will */
  char       *missing;    /* (owned) (nullable): the decoder that is missing */

  RepriseTurntableTrouble trouble;  /* why it is @failing */
};

G_DEFINE_FINAL_TYPE (RepriseTurntable, reprise_turntable, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (RepriseTurntableTrouble, reprise_turntable_trouble,
                    G_DEFINE_ENUM_VALUE (REPRISE_TURNTABLE_GONE, "gone"),
                    G_DEFINE_ENUM_VALUE (REPRISE_TURNTABLE_FORBIDDEN, "forbidden"),
                    G_DEFINE_ENUM_VALUE (REPRISE_TURNTABLE_UNDECODABLE, "undecodable"),
                    G_DEFINE_ENUM_VALUE (REPRISE_TURNTABLE_DAMAGED, "damaged"),
                    G_DEFINE_ENUM_VALUE (REPRISE_TURNTABLE_SHORT, "short"),
                    G_DEFINE_ENUM_VALUE (REPRISE_TURNTABLE_DEVICE, "device"))

enum
{
  SIGNAL_MOVED,
  SIGNAL_MEASURED,
  SIGNAL_ENDED,
  SIGNAL_FAILED,
  SIGNAL_PICTURED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static RepriseTurntableTrouble
name_trouble (RepriseTurntable *self,
              GstObject        *source,
              const GError     *error)
{
  if (reprise_audio_sink_is_source (self->deck.sink, source))
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
fail (RepriseTurntable        *self,
      RepriseTurntableTrouble  trouble)
{
  g_autofree char *missing = g_steal_pointer (&self->missing);

  self->on = FALSE;
  g_signal_emit (self, signals[SIGNAL_FAILED], 0, trouble, missing);
}

static void
move_to (RepriseTurntable *self,
         gint64            position)
{
  self->position = position;
  g_signal_emit (self, signals[SIGNAL_MOVED], 0, position);
}

static void
load (RepriseTurntable *self,
      const char       *address)
{
  self->n_loading++;
  gst_play_set_uri (self->deck.play, address);
}

/* It has come to what was put on, and what it tells from here on is of that. */
static void
begin (RepriseTurntable *self)
{
  if (self->start > 0)
    reprise_turntable_seek (self, self->start);
  if (self->playing)
    gst_play_play (self->deck.play);
  else
    gst_play_pause (self->deck.play);
}

static void
take_duration (RepriseTurntable *self,
               GstClockTime      duration)
{
  self->duration = GST_CLOCK_TIME_IS_VALID (duration) && duration > 0
                   ? (gint64) GST_TIME_AS_USECONDS (duration) : -1;
  g_signal_emit (self, signals[SIGNAL_MEASURED], 0, self->duration);
}

static void
end (RepriseTurntable *self)
{
  gint64 missing;

  /* What is very short may end before anybody measured it. */
  if (self->duration < 0)
    take_duration (self, gst_play_get_duration (self->deck.play));
  missing = self->duration - self->position;

  if (missing > MISSING_AT_LEAST && missing > self->duration / 20)
    {
      fail (self, REPRISE_TURNTABLE_SHORT);
      return;
    }

  self->on = FALSE;
  g_signal_emit (self, signals[SIGNAL_ENDED], 0);
}

static void
take_picture (RepriseTurntable *self,
              GstPlayMediaInfo *info)
{
  GstSample *sample = gst_play_media_info_get_image_sample (info);
  GstBuffer *buffer = sample != NULL ? gst_sample_get_buffer (sample) : NULL;
  GstCaps *caps = sample != NULL ? gst_sample_get_caps (sample) : NULL;
  g_autoptr (GBytes) picture = NULL;
  gpointer data;
  gsize length;

  if (self->pictured || buffer == NULL || caps == NULL || gst_caps_get_size (caps) == 0)
    return;

  self->pictured = TRUE;
  gst_buffer_extract_dup (buffer, 0, gst_buffer_get_size (buffer), &data, &length);
  picture = g_bytes_new_take (data, length);
  g_signal_emit (self, signals[SIGNAL_PICTURED], 0, picture,
                 gst_structure_get_name (gst_caps_get_structure (caps, 0)));
}

/* Only now has GstPlay put the pipeline away; what is put on before that is put away with it. Which
 * befalls what was put on just when the one before it failed: of that the pipeline says nothing. */
static void
take_error (RepriseTurntable *self)
{
  g_autofree char *address = NULL;

  if (self->failing || self->retried)
    {
      fail (self, self->failing ? self->trouble : REPRISE_TURNTABLE_DAMAGED);
      return;
    }

  self->retried = TRUE;
  self->start = self->position;
  self->seeking = -1;
  address = gst_play_get_uri (self->deck.play);
  load (self, address);
}

static void
take_message (RepriseTurntable *self,
              GstMessage       *message,
              GstPlayMessage    type)
{
  GstClockTime time = GST_CLOCK_TIME_NONE;
  g_autoptr (GstPlayMediaInfo) info = NULL;

  switch (type)
    {
    case GST_PLAY_MESSAGE_POSITION_UPDATED:
      gst_play_message_parse_position_updated (message, &time);
      if (GST_CLOCK_TIME_IS_VALID (time) && self->playing && self->seeking < 0)
        move_to (self, (gint64) GST_TIME_AS_USECONDS (time));
      break;
    case GST_PLAY_MESSAGE_DURATION_CHANGED:
      gst_play_message_parse_duration_updated (message, &time);
      take_duration (self, time);
      break;
    case GST_PLAY_MESSAGE_MEDIA_INFO_UPDATED:
      gst_play_message_parse_media_info_updated (message, &info);
      if (info != NULL)
        take_picture (self, info);
      break;
    case GST_PLAY_MESSAGE_SEEK_DONE:
      self->position = MAX (self->position, self->seeking);
      self->seeking = -1;
      break;
    case GST_PLAY_MESSAGE_END_OF_STREAM:
      end (self);
      break;
    case GST_PLAY_MESSAGE_ERROR:
      take_error (self);
      break;
    case GST_PLAY_MESSAGE_URI_LOADED:
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

static void
take_pipeline_message (RepriseTurntable *self,
                       GstMessage       *message)
{
  g_autoptr (GError) error = NULL;

  if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_ERROR)
    {
      gst_message_parse_error (message, &error, NULL);
      g_debug ("%s: %s", GST_MESSAGE_SRC_NAME (message), error->message);
      /* The first is the cause of those after it. */
      if (!self->failing)
        self->trouble = name_trouble (self, GST_MESSAGE_SRC (message), error);
      self->failing = TRUE;
    }
  else if (GST_MESSAGE_TYPE (message) == GST_MESSAGE_WARNING)
    {
      /* Where the system has nothing to choose it takes what is heard by nobody, and warns. */
      if (GST_MESSAGE_SRC (message) == GST_OBJECT (self->deck.sink))
        fail (self, REPRISE_TURNTABLE_DEVICE);
    }
  else
    {
      g_free (self->missing);
      self->missing = gst_missing_plugin_message_get_description (message);
    }
}

/* What is told before it has come to the newest is of what was on before. */
static gboolean
message_cb (GstBus     *bus,
            GstMessage *message,
            gpointer    data)
{
  g_autoptr (RepriseTurntable) self = g_object_ref (data);
  GstPlayMessage type;

  if (!gst_play_is_play_message (message))
    {
      if (self->on && self->n_loading == 0)
        take_pipeline_message (self, message);
      return G_SOURCE_CONTINUE;
    }

  gst_play_message_parse_type (message, &type);
  if (type == GST_PLAY_MESSAGE_URI_LOADED)
    {
      self->n_loading--;
      if (self->on && self->n_loading == 0)
        begin (self);
    }
  else if (self->on && self->n_loading == 0)
    take_message (self, message, type);

  return G_SOURCE_CONTINUE;
}

static void
reprise_turntable_dispose (GObject *object)
{
  RepriseTurntable *self = REPRISE_TURNTABLE (object);

  reprise_deck_clear (&self->deck);
  g_clear_pointer (&self->missing, g_free);

  G_OBJECT_CLASS (reprise_turntable_parent_class)->dispose (object);
}

static void
reprise_turntable_class_init (RepriseTurntableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = reprise_turntable_dispose;

  /**
   * RepriseTurntable::moved:
   * @position: where it is, in microseconds
   *
   * Emitted about four times a second while it sounds.
   */
  signals[SIGNAL_MOVED] =
    g_signal_new ("moved", REPRISE_TYPE_TURNTABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT64);
  /**
   * RepriseTurntable::measured:
   * @duration: how long it is, in microseconds, or -1
   *
   * Emitted when it is known how long the one is that is on.
   */
  signals[SIGNAL_MEASURED] =
    g_signal_new ("measured", REPRISE_TYPE_TURNTABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 1, G_TYPE_INT64);
  /**
   * RepriseTurntable::ended:
   *
   * Emitted when it has sounded to its end.
   */
  signals[SIGNAL_ENDED] =
    g_signal_new ("ended", REPRISE_TYPE_TURNTABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  /**
   * RepriseTurntable::failed:
   * @trouble: why
   * @missing: (nullable): the decoder that is missing, in words
   *
   * Emitted when it does not sound any more though it should.
   */
  signals[SIGNAL_FAILED] =
    g_signal_new ("failed", REPRISE_TYPE_TURNTABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, REPRISE_TYPE_TURNTABLE_TROUBLE, G_TYPE_STRING);
  /**
   * RepriseTurntable::pictured:
   * @picture: the bytes of a picture
   * @type: its media type
   *
   * Emitted when there is a picture in the file that is on, once.
   */
  signals[SIGNAL_PICTURED] =
    g_signal_new ("pictured", REPRISE_TYPE_TURNTABLE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 2, G_TYPE_BYTES, G_TYPE_STRING);
}

static void
reprise_turntable_init (RepriseTurntable *self)
{
  self->volume = 1;
  self->seeking = -1;
  self->duration = -1;
}

/**
 * reprise_turntable_new:
 *
 * Makes what files sound from. The environment variable REPRISE_AUDIO_SINK may name the elements of
 * GStreamer that take the sound, as gst-launch-1.0 has them; without it the system chooses.
 *
 * Returns: (transfer full): it, with nothing on it
 */
RepriseTurntable *
reprise_turntable_new (void)
{
  return g_object_new (REPRISE_TYPE_TURNTABLE, NULL);
}

/**
 * reprise_turntable_put_on:
 * @self: a turntable
 * @address: the URI of a file
 * @position: where it begins, in microseconds
 *
 * Puts a file on in the place of what was there before, and plays it.
 */
void
reprise_turntable_put_on (RepriseTurntable *self,
                          const char       *address,
                          gint64            position)
{
  g_return_if_fail (REPRISE_IS_TURNTABLE (self));
  g_return_if_fail (address != NULL);

  if (self->deck.play == NULL)
    {
      reprise_deck_init (&self->deck, message_cb, self);
      reprise_turntable_set_volume (self, self->volume);
    }

  self->on = TRUE;
  self->playing = TRUE;
  self->pictured = FALSE;
  self->start = position;
  self->seeking = -1;
  self->position = position;
  self->duration = -1;
  g_clear_pointer (&self->missing, g_free);
  self->failing = FALSE;
  self->retried = FALSE;
  load (self, address);
}

/**
 * reprise_turntable_play:
 * @self: a turntable
 *
 * Lets what is on it sound, from where it was.
 */
void
reprise_turntable_play (RepriseTurntable *self)
{
  g_return_if_fail (REPRISE_IS_TURNTABLE (self));

  self->playing = TRUE;
  if (self->on && self->n_loading == 0)
    gst_play_play (self->deck.play);
}

/**
 * reprise_turntable_pause:
 * @self: a turntable
 *
 * Stops it where it is.
 */
void
reprise_turntable_pause (RepriseTurntable *self)
{
  g_return_if_fail (REPRISE_IS_TURNTABLE (self));

  self->position = reprise_turntable_get_position (self);
  self->playing = FALSE;
  if (self->on && self->n_loading == 0)
    gst_play_pause (self->deck.play);
}

/**
 * reprise_turntable_take_off:
 * @self: a turntable
 *
 * Takes off what is on it, if anything, and lets go of the sound device.
 */
void
reprise_turntable_take_off (RepriseTurntable *self)
{
  g_return_if_fail (REPRISE_IS_TURNTABLE (self));

  self->on = FALSE;
  self->playing = FALSE;
  if (self->deck.play != NULL)
    gst_play_stop (self->deck.play);
}

/**
 * reprise_turntable_seek:
 * @self: a turntable
 * @position: a place in what is on it, in microseconds
 *
 * Goes on from there.
 */
void
reprise_turntable_seek (RepriseTurntable *self,
                        gint64            position)
{
  g_return_if_fail (REPRISE_IS_TURNTABLE (self));
  g_return_if_fail (position >= 0);

  if (!self->on)
    return;

  self->position = position;
  if (self->n_loading > 0)
    {
      self->start = position;
      return;
    }

  self->seeking = position;
  gst_play_seek (self->deck.play, (GstClockTime) position * GST_USECOND);
}

/**
 * reprise_turntable_get_position:
 * @self: a turntable
 *
 * Returns: where what is on it is just now, in microseconds
 */
gint64
reprise_turntable_get_position (RepriseTurntable *self)
{
  GstClockTime now;

  g_return_val_if_fail (REPRISE_IS_TURNTABLE (self), 0);

  if (!self->on || !self->playing || self->n_loading > 0 || self->seeking >= 0)
    return self->position;

  now = gst_play_get_position (self->deck.play);
  return GST_CLOCK_TIME_IS_VALID (now)
         ? MAX (self->position, (gint64) GST_TIME_AS_USECONDS (now)) : self->position;
}

/**
 * reprise_turntable_get_duration:
 * @self: a turntable
 *
 * Returns: how long what is on it is, in microseconds, or -1
 */
gint64
reprise_turntable_get_duration (RepriseTurntable *self)
{
  g_return_val_if_fail (REPRISE_IS_TURNTABLE (self), -1);

  return self->duration;
}

/**
 * reprise_turntable_set_volume:
 * @self: a turntable
 * @volume: from 0 to 1, as an ear hears it
 *
 * Sets how loud it is. Half of that is heard as half as loud.
 */
void
reprise_turntable_set_volume (RepriseTurntable *self,
                              double            volume)
{
  g_return_if_fail (REPRISE_IS_TURNTABLE (self));

  self->volume = volume;
  if (self->deck.play != NULL)
    gst_play_set_volume (self->deck.play,
                         gst_stream_volume_convert_volume (GST_STREAM_VOLUME_FORMAT_CUBIC,
                                                           GST_STREAM_VOLUME_FORMAT_LINEAR,
                                                           volume));
}
