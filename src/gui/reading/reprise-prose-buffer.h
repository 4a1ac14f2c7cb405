#pragma once

#include "gui/reading/reprise-prose-map.h"

G_BEGIN_DECLS

RepriseProseMap  *reprise_prose_buffer_set_blocks   (GtkTextBuffer      *buffer,
                                                     GPtrArray          *blocks);
void              reprise_prose_buffer_append_blocks
                                                    (GtkTextBuffer      *buffer,
                                                     RepriseProseMap    *map,
                                                     GPtrArray          *blocks,
                                                     guint               line);
void              reprise_prose_buffer_follow_view  (GtkTextBuffer      *buffer,
                                                     GtkTextView        *view);
void              reprise_prose_buffer_set_accent   (GtkTextBuffer      *buffer,
                                                     const GdkRGBA      *accent);
const char       *reprise_prose_buffer_get_still    (const RepriseBlock *block);

G_END_DECLS
