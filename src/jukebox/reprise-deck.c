/* How a GstPlay is set up and, which is harder, let go of. */

#include "jukebox/reprise-deck.h"

#include "jukebox/reprise-audio-sink.h"

#include <gst/pbutils/pbutils.h>

/* How often it says where it is, in milliseconds. */
#define TICK 250

/* How long to wait for what GstPlay is just telling, and for its thread to end. */
#define PATIENCE  (10 * GST_MSECOND)
#define WAIT_MAX  (3 * G_USEC_PER_SEC)

/* What playbin is to do: no pictures, no subtitles, no visualizations. */
#define AUDIO_ONLY "audio+soft-volume"

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

/**
 * reprise_deck_init:
 * @self: a deck that is not in use
 * @func: takes what is told, in the main context that is the thread's default now
 * @data: given to @func
 *
 * Makes a GstPlay, and a thread for it.
 */
void
reprise_deck_init (RepriseDeck *self,
                   GstBusFunc   func,
                   gpointer     data)
{
  static const char * const told[] = {
    "sync-message::error", "sync-message::warning", "sync-message::element",
  };
  g_autoptr (GstElement) pipeline = NULL;
  g_autoptr (GstBus) pipeline_bus = NULL;
  GstStructure *config;

  gst_init (NULL, NULL);
  gst_pb_utils_init ();

  self->play = gst_play_new (NULL);
  config = gst_play_get_config (self->play);
  gst_play_config_set_position_update_interval (config, TICK);
  gst_play_set_config (self->play, config);

  pipeline = gst_play_get_pipeline (self->play);
  gst_util_set_object_arg (G_OBJECT (pipeline), "flags", AUDIO_ONLY);
  set_sink (self, pipeline);

  self->bus = gst_play_get_message_bus (self->play);
  self->watch = gst_bus_add_watch (self->bus, func, data);
  pipeline_bus = gst_element_get_bus (pipeline);
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
 * reprise_deck_clear:
 * @self: a deck, in use or not
 *
 * Lets go of GstPlay. One whose thread does not come to its end, as that of GStreamer 1.26 may, is
 * left to itself: better that than to wait for ever.
 */
void
reprise_deck_clear (RepriseDeck *self)
{
  g_clear_handle_id (&self->watch, g_source_remove);
  if (self->play != NULL && let_go (self))
    gst_bus_set_flushing (self->bus, TRUE);
  else if (self->bus != NULL)
    gst_object_ref (self->bus);
  g_clear_pointer (&self->bus, gst_object_unref);
  g_clear_pointer (&self->sink, gst_object_unref);
}
