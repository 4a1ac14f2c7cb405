/* Where the sound goes. */

#include "sound/reprise-audio-sink.h"

/**
 * reprise_audio_sink_new:
 *
 * Makes what takes the sound: what the system has for it, or for tests what REPRISE_AUDIO_SINK
 * describes as gst-launch-1.0 would.
 *
 * Returns: (transfer floating) (nullable): it; %NULL where there is none
 */
GstElement *
reprise_audio_sink_new (void)
{
  const char *description = g_getenv ("REPRISE_AUDIO_SINK");
  g_autoptr (GError) error = NULL;
  GstElement *sink;

  if (description == NULL || *description == '\0')
    return gst_element_factory_make ("autoaudiosink", NULL);

  sink = gst_parse_bin_from_description_full (description, TRUE, NULL, GST_PARSE_FLAG_FATAL_ERRORS,
                                              &error);
  if (sink == NULL)
    g_warning ("REPRISE_AUDIO_SINK: %s", error->message);

  return sink;
}

/**
 * reprise_audio_sink_is_source:
 * @sink: (nullable): what takes the sound; %NULL for whatever a pipeline has made itself
 * @source: who said something
 *
 * Tells whether it was said by what takes the sound: sinks are within sinks, as the system chooses.
 *
 * Returns: whether it was
 */
gboolean
reprise_audio_sink_is_source (GstElement *sink,
                              GstObject  *source)
{
  if (sink != NULL && gst_object_has_as_ancestor (source, GST_OBJECT (sink)))
    return TRUE;

  return GST_IS_ELEMENT (source) && !GST_IS_BIN (source) &&
         GST_OBJECT_FLAG_IS_SET (source, GST_ELEMENT_FLAG_SINK);
}
