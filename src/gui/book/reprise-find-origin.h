#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkTextMark  *reprise_find_origin_mark       (GtkTextView *view);
char         *reprise_find_origin_dup_words  (GtkTextView *view);

G_END_DECLS
