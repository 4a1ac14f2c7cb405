#pragma once

#include <cmark.h>
#include <glib.h>

G_BEGIN_DECLS

char      *reprise_marks_hide        (const char   *text,
                                      gsize         length,
                                      gsize        *hidden_length,
                                      GPtrArray   **hidden);
void       reprise_marks_apply       (cmark_node   *root,
                                      GPtrArray    *hidden);
gboolean   reprise_marks_is_spoiler  (cmark_node   *node);

G_END_DECLS
