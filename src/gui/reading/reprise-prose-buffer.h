#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  reprise_prose_buffer_set_blocks  (GtkTextBuffer  *buffer,
                                        GPtrArray      *blocks);

G_END_DECLS
