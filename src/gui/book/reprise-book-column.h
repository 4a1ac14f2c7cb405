#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RepriseBookColumn:
 *
 * What stands on a page, one under the other: a head, a text, a foot. Together they may be higher
 * than what is in view; the text view never is.
 */
typedef struct
{
  GtkWidget   *head;         /* (nullable) */
  GtkTextView *text;         /* (nullable): scrolls by an adjustment of its own */
  GtkWidget   *foot;         /* (nullable) */
  int          measure;      /* characters a line */
  int          head_height;  /* in pixels, as they were last measured */
  int          text_height;
  int          foot_height;
} RepriseBookColumn;

int       reprise_book_column_get_width        (const RepriseBookColumn  *self,
                                                int                       width);
int       reprise_book_column_get_least_width  (const RepriseBookColumn  *self);
int       reprise_book_column_get_height       (const RepriseBookColumn  *self);
int       reprise_book_column_get_line_y       (const RepriseBookColumn  *self,
                                                const GtkTextIter        *iter);
void      reprise_book_column_get_iter_at      (const RepriseBookColumn  *self,
                                                int                       y,
                                                GtkTextIter              *iter);
gboolean  reprise_book_column_has_foot         (const RepriseBookColumn  *self);
void      reprise_book_column_measure          (RepriseBookColumn        *self,
                                                int                       width);
void      reprise_book_column_arrange          (RepriseBookColumn        *self,
                                                int                       width,
                                                int                       height,
                                                int                       value);

G_END_DECLS
