/* What a file that cannot be decoded here says of itself all the same: it is taken apart and
 * parsed, as far as that goes. */

#include "sound/reprise-music-tags.h"

#include <string.h>

#define TIME_OUT (5 * GST_SECOND)

#define MESSAGES                                                                          \
  ((GstMessageType) (GST_MESSAGE_TAG | GST_MESSAGE_ASYNC_DONE | GST_MESSAGE_ERROR |       \
                     GST_MESSAGE_EOS))

/* A file that is being taken apart, by threads of GStreamer. */
typedef struct
{
  GstElement *pipeline;  /* (unowned) */
  GMutex      lock;
  gboolean    is_over;   /* by the lock: nothing is to be started any more */
} Parsing;

static void
add_sink (GstElement *pipeline,
          GstPad     *pad)
{
  GstElement *sink = gst_element_factory_make ("fakesink", NULL);
  g_autoptr (GstPad) end = NULL;

  if (sink == NULL)
    return;

  gst_bin_add (GST_BIN (pipeline), sink);
  gst_element_sync_state_with_parent (sink);
  end = gst_element_get_static_pad (sink, "sink");
  gst_pad_link (pad, end);
}

/* A sink that is started while the pipeline stops goes on, and the pipeline waits for it for ever. */
static void
pad_added_cb (GstElement *parser,
              GstPad     *pad,
              Parsing    *parsing)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&parsing->lock);

  if (!parsing->is_over)
    add_sink (parsing->pipeline, pad);
}

/* Behind what takes a file apart there is nothing more to learn. To go on would be to look for a
 * decoder, and to fail. What takes off the tags alone is another matter: the file comes then. */
static gboolean
autoplug_continue_cb (GstElement *parser,
                      GstPad     *pad,
                      GstCaps    *caps,
                      gpointer    data)
{
  g_autoptr (GstPad) source =
    GST_IS_GHOST_PAD (pad) ? gst_ghost_pad_get_target (GST_GHOST_PAD (pad)) : gst_object_ref (pad);
  g_autoptr (GstElement) element = source != NULL ? gst_pad_get_parent_element (source) : NULL;
  GstElementFactory *factory = element != NULL ? gst_element_get_factory (element) : NULL;
  const char *class =
    factory != NULL ? gst_element_factory_get_metadata (factory, GST_ELEMENT_METADATA_KLASS) : NULL;

  return class == NULL || strstr (class, "Metadata") != NULL ||
         (strstr (class, "Demuxer") == NULL && strstr (class, "Parser") == NULL);
}

static GstElement *
make_pipeline (const char *path,
               Parsing    *parsing)
{
  g_autoptr (GstElement) pipeline = gst_object_ref_sink (gst_pipeline_new (NULL));
  GstElement *source = gst_element_factory_make ("filesrc", NULL);
  GstElement *parser = gst_element_factory_make ("parsebin", NULL);

  if (source != NULL)
    gst_bin_add (GST_BIN (pipeline), source);
  if (parser != NULL)
    gst_bin_add (GST_BIN (pipeline), parser);
  if (source == NULL || parser == NULL || !gst_element_link (source, parser))
    return NULL;

  g_object_set (source, "location", path, NULL);
  g_signal_connect (parser, "autoplug-continue", G_CALLBACK (autoplug_continue_cb), NULL);
  g_signal_connect (parser, "pad-added", G_CALLBACK (pad_added_cb), parsing);
  parsing->pipeline = pipeline;
  return g_steal_pointer (&pipeline);
}

static void
take_tags (GstTagList *all,
           GstMessage *message)
{
  g_autoptr (GstTagList) tags = NULL;

  gst_message_parse_tag (message, &tags);
  gst_tag_list_insert (all, tags, GST_TAG_MERGE_KEEP);
}

/* Until all of its streams were seen, or none can be. */
static void
collect (GstElement *pipeline,
         GstTagList *all)
{
  const gint64 end = g_get_monotonic_time () + (gint64) (TIME_OUT / GST_USECOND);
  g_autoptr (GstBus) bus = gst_element_get_bus (pipeline);
  gboolean done = FALSE;

  while (!done)
    {
      const gint64 left = MAX (0, end - g_get_monotonic_time ());
      g_autoptr (GstMessage) message =
        gst_bus_timed_pop_filtered (bus, (GstClockTime) left * GST_USECOND, MESSAGES);

      if (message != NULL && GST_MESSAGE_TYPE (message) == GST_MESSAGE_TAG)
        take_tags (all, message);
      else
        done = TRUE;
    }
}

static void
stop (Parsing *parsing)
{
  g_mutex_lock (&parsing->lock);
  parsing->is_over = TRUE;
  g_mutex_unlock (&parsing->lock);

  gst_element_set_state (parsing->pipeline, GST_STATE_NULL);
  g_mutex_clear (&parsing->lock);
}

/**
 * reprise_music_tags_read:
 * @path: a file
 * @length: (out): how long it sounds, or %GST_CLOCK_TIME_NONE
 *
 * Reads the tags of a file without decoding it, in any thread but the main one. GStreamer is in use
 * already.
 *
 * Returns: (transfer full): its tags, maybe none
 */
GstTagList *
reprise_music_tags_read (const char   *path,
                         GstClockTime *length)
{
  Parsing parsing = { 0 };
  g_autoptr (GstElement) pipeline = make_pipeline (path, &parsing);
  GstTagList *tags = gst_tag_list_new_empty ();
  gint64 duration = 0;

  *length = GST_CLOCK_TIME_NONE;
  if (pipeline == NULL)
    return tags;

  g_mutex_init (&parsing.lock);
  if (gst_element_set_state (pipeline, GST_STATE_PAUSED) != GST_STATE_CHANGE_FAILURE)
    collect (pipeline, tags);
  if (gst_element_query_duration (pipeline, GST_FORMAT_TIME, &duration) && duration >= 0)
    *length = (GstClockTime) duration;

  stop (&parsing);
  return tags;
}
