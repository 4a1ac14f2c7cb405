#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget  *reprise_book_anchors_find      (GtkTextView  *text,
                                            GtkWidget    *within,
                                            GtkTextIter  *iter);
GtkWidget  *reprise_book_anchors_next      (GtkTextView  *text,
                                            GtkTextIter  *iter);
GtkWidget  *reprise_book_anchors_previous  (GtkTextView  *text,
                                            GtkTextIter  *iter);

G_END_DECLS
