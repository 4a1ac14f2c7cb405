#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REPRISE_BOOK_MARGIN_WIDE   24  /* beside the column, in pixels */
#define REPRISE_BOOK_MARGIN_NARROW 18
#define REPRISE_BOOK_MEASURE       66  /* characters a line: what a book page has */

int   reprise_book_measure_column       (GtkTextView  *text,
                                         int           measure,
                                         int           width);
void  reprise_book_measure_space_lines  (GtkTextView  *text);

G_END_DECLS
