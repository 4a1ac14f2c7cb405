#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

GstElement  *reprise_audio_sink_new        (void);
gboolean     reprise_audio_sink_is_source  (GstElement *sink,
                                            GstObject  *source);

G_END_DECLS
