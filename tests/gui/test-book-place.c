/* A line of a book that is brought into view, put at a height, and kept there. */

#include "support/test-book.h"
#include "support/test-gui.h"

/* Lines above are laid out while frames go by, more of them where the computer is busy. */
static gboolean
comes_into_view (TestBook *book,
                 int      line)
{
  for (int i = 0; i < 50; i++)
    {
      const int y = test_book_get_drawn_y (book, line);

      if (y > 0 && y < 500)
        return TRUE;
      test_book_settle (book);
    }

  return FALSE;
}

/* A caret that the text view brings into view. */
static void
test_caret (void)
{
  TestBook book = { 0 };
  GtkTextBuffer *buffer = NULL;
  GtkTextIter end;

  test_book_open (&book, 200);
  gtk_text_view_set_editable (book.text, TRUE);
  buffer = gtk_text_view_get_buffer (book.text);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  gtk_text_view_scroll_to_mark (book.text, gtk_text_buffer_get_insert (buffer), 0, FALSE, 0, 0);
  test_book_settle (&book);
  g_assert_true (comes_into_view (&book, 199));
  g_assert_cmpint (test_book_get_line_y (&book, 199), ==, test_book_get_drawn_y (&book, 199));

  gtk_widget_grab_focus (GTK_WIDGET (book.text));
  g_signal_emit_by_name (book.text, "move-cursor", GTK_MOVEMENT_PAGES, -1, FALSE);
  g_signal_emit_by_name (book.text, "move-cursor", GTK_MOVEMENT_PAGES, -1, FALSE);
  test_book_settle (&book);
  g_assert_cmpfloat (gtk_adjustment_get_value (book.scrolled), <, test_book_get_end (&book) - 300);
  g_assert_cmpint (test_book_get_line_y (&book, 199), ==, test_book_get_drawn_y (&book, 199));
  test_book_close (&book);
}

/* Where the head is higher than the window, none of the text was in view. */
static void
test_caret_below (void)
{
  TestBook book = { 0 };
  const int lines[] = { 0, 2, 12, 150 };

  test_book_open (&book, 200);
  gtk_widget_set_size_request (gtk_widget_get_parent (book.first), -1, 900);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (book.text);
      GtkTextIter iter;

      reprise_book_page_to_top (book.page);
      test_book_settle (&book);
      gtk_text_buffer_get_iter_at_line (buffer, &iter, lines[i]);
      gtk_text_buffer_place_cursor (buffer, &iter);
      gtk_text_view_scroll_to_mark (book.text, gtk_text_buffer_get_insert (buffer), 0.15, FALSE,
                                    0, 0);
      test_book_settle (&book);
      g_assert_true (comes_into_view (&book, lines[i]));
    }
  test_book_close (&book);
}

/* With the head in view, a caret that goes below the window takes the head away. */
static void
test_caret_under_head (void)
{
  TestBook book = { 0 };
  GtkTextBuffer *buffer = NULL;
  GtkTextIter iter;

  test_book_open (&book, 200);
  buffer = gtk_text_view_get_buffer (book.text);
  gtk_text_buffer_get_iter_at_line (buffer, &iter, 12);
  g_assert_cmpint (test_book_get_drawn_y (&book, 12), >, 480);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_view_scroll_mark_onscreen (book.text, gtk_text_buffer_get_insert (buffer));
  test_book_settle (&book);
  g_assert_cmpint (test_book_get_drawn_y (&book, 12), <, 490);
  g_assert_cmpint (test_book_get_drawn_y (&book, 12), >, 300);
  g_assert_cmpfloat (gtk_adjustment_get_value (book.scrolled), <, TEST_BOOK_HEAD);
  test_book_close (&book);
}

static void
put_line_at (TestBook *book,
             int      line,
             int      y)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (book->text), &iter, line);
  reprise_book_page_put_line_at (book->page, &iter, y);
  for (int i = 0; i < 3; i++)
    test_book_settle (book);
}

static void
test_put_line (void)
{
  static const struct { int line; int y; } places[] = {
    { 100, 120 }, { 20, 300 }, { 3000, 0 }, { 1500, 444 }, { 0, 90 }, { 2, 10 },
  };
  TestBook book = { 0 };

  test_book_open (&book, 4000);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      put_line_at (&book, places[i].line, places[i].y);
      g_test_message ("line %d at %d: %d", places[i].line, places[i].y,
                      test_book_get_drawn_y (&book, places[i].line));
      test_book_assert_near (test_book_get_drawn_y (&book, places[i].line), places[i].y);
      test_book_assert_near (test_book_get_line_y (&book, places[i].line), places[i].y);
    }
  test_book_close (&book);
}

/* A line put at its height before the text was ever laid out, as on a page that is just shown. */
static void
test_put_line_at_once (void)
{
  TestBook book = { 0 };

  test_book_open (&book, 10);
  test_book_set_paragraphs (&book, 4000);
  put_line_at (&book, 2500, 200);

  /* All the lines before it are to be laid out first, which takes as many frames as it takes. */
  for (int i = 0; i < 100 && ABS (test_book_get_drawn_y (&book, 2500) - 200) > 2; i++)
    test_book_settle (&book);
  test_book_assert_near (test_book_get_drawn_y (&book, 2500), 200);
  test_book_close (&book);
}

static void
test_resize (void)
{
  TestBook book = { 0 };
  int y;

  test_book_open (&book, 300);
  put_line_at (&book, 150, 0);
  for (int width = 700; width >= 360; width -= 68)
    {
      gtk_window_set_default_size (book.window, width, 500);
      test_book_settle (&book);
      test_book_settle (&book);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (book.page)), ==, width);
      y = test_book_get_drawn_y (&book, 150);
      g_test_message ("%d wide: %d", width, y);
      test_book_assert_near (y, 0);
    }
  gtk_window_set_default_size (book.window, 360, 900);
  test_book_settle (&book);
  test_book_assert_near (test_book_get_drawn_y (&book, 150), 0);
  test_book_close (&book);
}

/* A head that grows while the text is read pushes nothing out of place. */
static void
test_head_grows (void)
{
  TestBook book = { 0 };
  GtkWidget *head = NULL;

  test_book_open (&book, 300);
  head = gtk_widget_get_parent (book.first);
  put_line_at (&book, 150, 0);
  gtk_widget_set_size_request (head, -1, TEST_BOOK_HEAD + 333);
  test_book_settle (&book);
  test_book_assert_near (test_book_get_drawn_y (&book, 150), 0);
  test_book_scroll_to (&book, 100);
  test_book_assert_near (test_book_get_drawn_y (&book, 0), TEST_BOOK_HEAD + 233);
  gtk_widget_set_size_request (head, -1, TEST_BOOK_HEAD);
  test_book_settle (&book);
  test_book_assert_near (test_book_get_drawn_y (&book, 0), TEST_BOOK_HEAD - 100);
  test_book_close (&book);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/book-place/caret", test_caret);
  g_test_add_func ("/book-place/caret-below", test_caret_below);
  g_test_add_func ("/book-place/caret-under-head", test_caret_under_head);
  g_test_add_func ("/book-place/put-line", test_put_line);
  g_test_add_func ("/book-place/put-line-at-once", test_put_line_at_once);
  g_test_add_func ("/book-place/resize", test_resize);
  g_test_add_func ("/book-place/head-grows", test_head_grows);

  return g_test_run ();
}
