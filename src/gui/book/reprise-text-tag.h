#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkTextTag  *reprise_text_tag_ensure     (GtkTextBuffer  *buffer,
                                          const char     *name,
                                          ...) G_GNUC_NULL_TERMINATED;
void         reprise_text_tag_put_first  (GtkTextBuffer  *buffer,
                                          GtkTextTag     *tag);

G_END_DECLS
