#pragma once

#include <gst/gst.h>

G_BEGIN_DECLS

GstTagList  *reprise_music_tags_read  (const char    *path,
                                       GstClockTime  *length);

G_END_DECLS
