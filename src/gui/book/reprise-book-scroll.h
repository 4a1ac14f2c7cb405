#pragma once

#include "gui/book/reprise-book-column.h"
#include "gui/book/reprise-kept-line.h"

G_BEGIN_DECLS

/**
 * RepriseBookScroll:
 *
 * How a page that has a text view in it scrolls as one.
 *
 * A text view that does not scroll itself has to know how high its text is, all of it, and a long
 * one takes seconds to tell. Here it is never higher than what is in view: while the head is
 * scrolled away the text view grows, and from then on it is the text view that scrolls.
 *
 *      page's value     0 ───── head's height ─────────────── head + text ─── upper − height
 *      text's value     0       0 ─────────────────────────── its own end
 *
 * Where the foot comes into view the text view shrinks again, and from where it is scrolled away it
 * stays at its end.
 *
 * Whoever scrolls the page is followed by the text view, and the text view, which scrolls by itself
 * to keep its caret in view and to stay where it is while lines above it grow, by the page.
 */
typedef struct
{
  GtkWidget         *page;         /* (not owned): it holds this */
  RepriseBookColumn *column;       /* (not owned): what the page shows */
  GtkAdjustment     *scrolled;     /* (owned) (nullable): the page's */
  GtkAdjustment     *across;       /* (owned) (nullable): there is nothing to scroll */
  GtkAdjustment     *within;       /* (owned): the text view's own */
  gboolean           arranging;    /* it is the page that scrolls, and nobody else */
  gboolean           painting;     /* set by the page while it is */
  guint              catching_up;  /* waits to scroll along after a picture */
  RepriseKeptLine    kept;         /* lines above it may still grow */
  guint              tick;         /* the callback that keeps it there, or 0 */
} RepriseBookScroll;

void    reprise_book_scroll_init          (RepriseBookScroll  *self,
                                           GtkWidget          *page,
                                           RepriseBookColumn  *column);
void    reprise_book_scroll_clear         (RepriseBookScroll  *self);
void    reprise_book_scroll_set_scrolled  (RepriseBookScroll  *self,
                                           GtkAdjustment      *scrolled);
void    reprise_book_scroll_set_across    (RepriseBookScroll  *self,
                                           GtkAdjustment      *across);
double  reprise_book_scroll_get_value     (RepriseBookScroll  *self);
void    reprise_book_scroll_set_value     (RepriseBookScroll  *self,
                                           double              value);
void    reprise_book_scroll_allocate      (RepriseBookScroll  *self,
                                           int                 width,
                                           int                 height);
int     reprise_book_scroll_get_line_y    (RepriseBookScroll  *self,
                                           const GtkTextIter  *iter);
void    reprise_book_scroll_put_line_at   (RepriseBookScroll  *self,
                                           const GtkTextIter  *iter,
                                           int                 y);
void    reprise_book_scroll_to_top        (RepriseBookScroll  *self);

G_END_DECLS
