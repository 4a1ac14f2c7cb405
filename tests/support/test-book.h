#pragma once

#include "gui/book/reprise-book-page.h"

G_BEGIN_DECLS

#define TEST_BOOK_HEAD 200  /* how high a head is, in pixels */

/**
 * TestBook:
 *
 * A page of a book in a window 700 pixels wide and 500 high, its head with a button at each end.
 */
typedef struct
{
  GtkWindow       *window;
  RepriseBookPage *page;
  GtkTextView     *text;
  GtkAdjustment   *scrolled;
  GtkWidget       *first;
  GtkWidget       *last;
} TestBook;

void    test_book_open            (TestBook   *self,
                                   int         paragraphs);
void    test_book_close           (TestBook   *self);
void    test_book_settle          (TestBook   *self);
void    test_book_set_paragraphs  (TestBook   *self,
                                   int         n);
void    test_book_scroll_to       (TestBook   *self,
                                   double      value);
int     test_book_get_y           (TestBook   *self,
                                   GtkWidget  *widget);
int     test_book_get_line_y      (TestBook   *self,
                                   int         line);
int     test_book_get_drawn_y     (TestBook   *self,
                                   int         line);
double  test_book_get_end         (TestBook   *self);
void    test_book_assert_near     (double      a,
                                   double      b);

G_END_DECLS
