#include "support/test-book.h"

#include "support/test-gui.h"

static GtkWidget *
make_head (TestBook *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->first = gtk_button_new_with_label ("First");
  self->last = gtk_button_new_with_label ("Last");
  gtk_widget_set_vexpand (self->last, TRUE);
  gtk_widget_set_valign (self->last, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (head), self->first);
  gtk_box_append (GTK_BOX (head), self->last);
  gtk_widget_set_size_request (head, -1, TEST_BOOK_HEAD);
  return head;
}

static char *
write_paragraphs (int n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int i = 0; i < n; i++)
    g_string_append_printf (text, "%sParagraph %d of a text about rain, neon and noodles.",
                            i > 0 ? "\n" : "", i + 1);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * test_book_open:
 * @self: (out): a page
 * @paragraphs: how many its text has; without any it has no text
 */
void
test_book_open (TestBook *self,
                int       paragraphs)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->window = GTK_WINDOW (gtk_window_new ());
  self->page = REPRISE_BOOK_PAGE (reprise_book_page_new ());
  self->text = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_editable (self->text, FALSE);
  reprise_book_page_set_head (self->page, make_head (self));
  reprise_book_page_set_text (self->page, self->text);
  test_book_set_paragraphs (self, paragraphs);
  gtk_widget_set_visible (GTK_WIDGET (self->text), paragraphs > 0);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->page));
  gtk_window_set_child (self->window, scroller);
  gtk_window_set_default_size (self->window, 700, 500);
  gtk_window_present (self->window);
  self->scrolled = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  test_book_settle (self);
}

/**
 * test_book_close:
 * @self: a page of test_book_open()
 */
void
test_book_close (TestBook *self)
{
  RepriseBookPage *page = g_object_ref (self->page);

  gtk_window_destroy (self->window);
  test_gui_drain ();
  g_assert_finalize_object (page);
}

/**
 * test_book_settle:
 * @self: a page
 *
 * Waits until it is laid out, which takes a few frames.
 */
void
test_book_settle (TestBook *self)
{
  for (int i = 0; i < 6; i++)
    {
      test_gui_wait_for_frame (GTK_WIDGET (self->page));
      test_gui_drain ();
    }
}

/**
 * test_book_set_paragraphs:
 * @self: a page
 * @n: how many its text has from now on
 */
void
test_book_set_paragraphs (TestBook *self,
                          int       n)
{
  g_autofree char *text = write_paragraphs (n);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->text), text, -1);
}

/**
 * test_book_scroll_to:
 * @self: a page
 * @value: how far below its top, in pixels
 */
void
test_book_scroll_to (TestBook *self,
                     double    value)
{
  gtk_adjustment_set_value (self->scrolled, value);
  test_book_settle (self);
}

/**
 * test_book_get_y:
 * @self: a page
 * @widget: a widget in it
 *
 * Returns: where the widget begins, in pixels from the top of the window
 */
int
test_book_get_y (TestBook  *self,
                 GtkWidget *widget)
{
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (self->page), &place));
  return (int) place.origin.y;
}

/**
 * test_book_get_line_y:
 * @self: a page
 * @line: a line of its text, from 0
 *
 * Returns: where the page says that the line is, in pixels from the top of the window
 */
int
test_book_get_line_y (TestBook *self,
                      int       line)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (self->text), &iter, line);
  return reprise_book_page_get_line_y (self->page, &iter);
}

/**
 * test_book_get_drawn_y:
 * @self: a page
 * @line: a line of its text, from 0
 *
 * Returns: where the line is drawn, as the text view itself says it, in pixels from the top of the
 *   window
 */
int
test_book_get_drawn_y (TestBook *self,
                       int       line)
{
  GtkTextIter iter;
  int y;
  int drawn;

  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (self->text), &iter, line);
  gtk_text_view_get_line_yrange (self->text, &iter, &y, NULL);
  gtk_text_view_buffer_to_window_coords (self->text, GTK_TEXT_WINDOW_WIDGET, 0, y, NULL, &drawn);
  return test_book_get_y (self, GTK_WIDGET (self->text)) + drawn;
}

/**
 * test_book_get_end:
 * @self: a page
 *
 * Returns: how far it can be scrolled, in pixels
 */
double
test_book_get_end (TestBook *self)
{
  return gtk_adjustment_get_upper (self->scrolled) -
         gtk_adjustment_get_page_size (self->scrolled);
}

/**
 * test_book_assert_near:
 * @a: a length
 * @b: another, which may differ by two pixels
 */
void
test_book_assert_near (double a,
                       double b)
{
  g_assert_cmpfloat (ABS (a - b), <=, 2);
}
