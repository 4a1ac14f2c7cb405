#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

char  *reprise_prose_copy_text  (GtkTextBuffer      *buffer,
                                 const GtkTextIter  *start,
                                 const GtkTextIter  *end);
void   reprise_prose_copy       (GtkTextView        *view);

G_END_DECLS
