#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void  reprise_markup_toggle_span   (GtkTextBuffer  *buffer,
                                    const char     *mark);
void  reprise_markup_toggle_quote  (GtkTextBuffer  *buffer);
void  reprise_markup_make_link     (GtkTextBuffer  *buffer);

G_END_DECLS
