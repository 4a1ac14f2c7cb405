#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char  *reprise_buffer_dup_text      (GtkTextBuffer  *buffer);
void   reprise_buffer_replace_text  (GtkTextBuffer  *buffer,
                                     const char     *text);

G_END_DECLS
