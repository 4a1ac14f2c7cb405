#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  reprise_found_mark_set    (GtkTextView        *view,
                                 const GtkTextIter  *start,
                                 const GtkTextIter  *end);
void  reprise_found_mark_clear  (GtkTextBuffer      *buffer);

G_END_DECLS
