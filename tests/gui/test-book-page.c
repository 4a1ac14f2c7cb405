/* A page of a book: how it is laid out and scrolled. */

#include "support/test-book.h"
#include "support/test-gui.h"

#define FRAME_MAX 50000  /* microseconds of a frame's own work */

static void
test_scroll (void)
{
  TestBook book = { 0 };

  test_book_open (&book, 200);
  g_assert_cmpint (test_book_get_y (&book, book.first), ==, 0);
  g_assert_cmpint (test_book_get_drawn_y (&book, 0), ==, TEST_BOOK_HEAD);

  test_book_scroll_to (&book, 150);
  g_assert_cmpint (test_book_get_y (&book, book.first), ==, -150);
  g_assert_cmpint (test_book_get_drawn_y (&book, 0), ==, TEST_BOOK_HEAD - 150);

  test_book_scroll_to (&book, 1000);
  g_assert_cmpint (test_book_get_y (&book, GTK_WIDGET (book.text)), ==, 0);
  g_assert_cmpint (test_book_get_drawn_y (&book, 0), ==, TEST_BOOK_HEAD - 1000);
  g_assert_cmpint (test_book_get_line_y (&book, 30), ==, test_book_get_drawn_y (&book, 30));

  test_book_scroll_to (&book, 100);
  g_assert_cmpint (test_book_get_drawn_y (&book, 0), ==, TEST_BOOK_HEAD - 100);
  reprise_book_page_to_top (book.page);
  test_book_settle (&book);
  g_assert_cmpint (test_book_get_drawn_y (&book, 0), ==, TEST_BOOK_HEAD);
  test_book_close (&book);
}

static void
test_margins (void)
{
  TestBook book = { 0 };

  test_book_open (&book, 200);
  gtk_text_view_set_top_margin (book.text, 18);
  gtk_text_view_set_bottom_margin (book.text, 96);
  test_book_settle (&book);
  g_assert_cmpint (test_book_get_drawn_y (&book, 0), ==, TEST_BOOK_HEAD + 18);
  g_assert_cmpint (test_book_get_line_y (&book, 0), ==, TEST_BOOK_HEAD + 18);
  test_book_scroll_to (&book, 1000);
  g_assert_cmpint (test_book_get_line_y (&book, 30), ==, test_book_get_drawn_y (&book, 30));
  test_book_scroll_to (&book, test_book_get_end (&book));
  g_assert_cmpint (test_book_get_drawn_y (&book, 199), <, 500 - 96);
  g_assert_cmpint (test_book_get_drawn_y (&book, 199), >, 500 - 96 - 60);
  test_book_close (&book);
}

/* Lines are 1.5 of their font apart, paragraphs half a line more where they are read. */
static void
test_spacing (void)
{
  TestBook book = { 0 };
  PangoContext *context = NULL;
  double size;

  test_book_open (&book, 3);
  context = gtk_widget_get_pango_context (GTK_WIDGET (book.text));
  size = (double) pango_font_description_get_size (
                    pango_context_get_font_description (context)) / PANGO_SCALE;
  if (!pango_font_description_get_size_is_absolute (pango_context_get_font_description (context)))
    size *= 96 / 72.0;
  test_book_assert_near (test_book_get_drawn_y (&book, 1) - test_book_get_drawn_y (&book, 0),
                         size * 2.25);
  gtk_text_view_set_editable (book.text, TRUE);
  gtk_widget_queue_resize (GTK_WIDGET (book.page));
  test_book_settle (&book);
  test_book_assert_near (test_book_get_drawn_y (&book, 1) - test_book_get_drawn_y (&book, 0),
                         size * 1.5);
  test_book_close (&book);
}

static void
test_measure (void)
{
  TestBook book = { 0 };
  int width;

  test_book_open (&book, 3);
  reprise_book_page_set_measure (book.page, 45);
  test_book_settle (&book);
  width = gtk_widget_get_width (GTK_WIDGET (book.text));
  g_assert_cmpint (width, <, 500);
  reprise_book_page_set_measure (book.page, 50);
  test_book_settle (&book);
  test_book_assert_near (gtk_widget_get_width (GTK_WIDGET (book.text)), width * 50.0 / 45);
  test_book_close (&book);
}

static void
test_short (void)
{
  TestBook book = { 0 };

  test_book_open (&book, 3);
  test_book_assert_near (test_book_get_end (&book), 0);
  test_book_set_paragraphs (&book, 100);
  test_book_settle (&book);
  g_assert_cmpfloat (test_book_get_end (&book), >, 500);
  test_book_scroll_to (&book, test_book_get_end (&book));
  g_assert_cmpint (test_book_get_drawn_y (&book, 99), <, 500);
  g_assert_cmpint (test_book_get_drawn_y (&book, 99), >, 350);

  test_book_set_paragraphs (&book, 2);
  test_book_settle (&book);
  test_book_assert_near (test_book_get_end (&book), 0);
  test_book_assert_near (gtk_adjustment_get_value (book.scrolled), 0);
  g_assert_cmpint (test_book_get_drawn_y (&book, 0), ==, TEST_BOOK_HEAD);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (book.text), "", 0);
  test_book_settle (&book);
  test_book_assert_near (test_book_get_end (&book), 0);
  test_book_close (&book);
}

static gboolean
done_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* A page that is only a head, and on which nothing moves, is not laid out again and again. */
static void
test_rest (void)
{
  TestBook book = { 0 };
  GdkFrameClock *clock = NULL;
  gboolean done = FALSE;
  guint layouts = 0;

  test_book_open (&book, 0);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (book.page));
  g_signal_connect_swapped (clock, "layout", G_CALLBACK (count_cb), &layouts);
  g_timeout_add (1000, done_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (layouts, <, 30);
  g_signal_handlers_disconnect_by_func (clock, count_cb, &layouts);
  test_book_close (&book);
}

typedef struct
{
  gint64 begun;
  gint64 longest;
} Frames;

static void
before_cb (GdkFrameClock *clock,
           Frames        *frames)
{
  frames->begun = g_get_monotonic_time ();
}

static void
after_cb (GdkFrameClock *clock,
          Frames        *frames)
{
  frames->longest = MAX (frames->longest, g_get_monotonic_time () - frames->begun);
}

/* The longest turn of the main loop, frames among them, while a long text is laid out. */
static gint64
iterate_for (guint seconds)
{
  const gint64 end = g_get_monotonic_time () + seconds * G_USEC_PER_SEC;
  gint64 longest = 0;
  gint64 from;

  while ((from = g_get_monotonic_time ()) < end)
    {
      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (1000);
      longest = MAX (longest, g_get_monotonic_time () - from);
    }
  return longest;
}

static void
test_long (void)
{
  TestBook book = { 0 };
  Frames frames = { 0 };
  GdkFrameClock *clock = NULL;
  GtkTextBuffer *buffer = NULL;
  GtkTextIter end;
  gint64 longest = 0;

  test_book_open (&book, 1);
  test_book_set_paragraphs (&book, 20000);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (book.page));
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_cb), &frames);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_cb), &frames);

  buffer = gtk_text_view_get_buffer (book.text);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  gtk_text_view_scroll_to_mark (book.text, gtk_text_buffer_get_insert (buffer), 0, FALSE, 0, 0);
  test_book_settle (&book);
  longest = iterate_for (2);
  test_book_settle (&book);
  g_assert_cmpint (test_book_get_drawn_y (&book, 19999), <, 500);
  g_assert_cmpint (test_book_get_drawn_y (&book, 19999), >, 0);
  g_assert_cmpint (test_book_get_line_y (&book, 19999), ==, test_book_get_drawn_y (&book, 19999));

  g_test_message ("longest frame %" G_GINT64_FORMAT " µs, longest turn of the main loop %"
                  G_GINT64_FORMAT " µs", frames.longest, longest);
  if (frames.longest > FRAME_MAX)
    g_test_message ("too long, unless the machine is busy");
  g_signal_handlers_disconnect_by_data (clock, &frames);
  test_book_close (&book);
}

static void
test_right_to_left (void)
{
  TestBook book = { 0 };
  int x;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  test_book_open (&book, 50);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (book.text), "שלום\nعالم", -1);
  test_book_settle (&book);
  test_book_scroll_to (&book, 0);
  gtk_text_view_buffer_to_window_coords (book.text, GTK_TEXT_WINDOW_WIDGET, 0, 0, &x, NULL);
  g_assert_cmpint (x, ==, 0);
  g_assert_cmpint (test_book_get_drawn_y (&book, 0), ==, TEST_BOOK_HEAD);
  test_book_close (&book);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_focus (void)
{
  TestBook book = { 0 };

  test_book_open (&book, 200);
  gtk_widget_grab_focus (GTK_WIDGET (book.text));
  test_book_scroll_to (&book, 2000);
  gtk_widget_child_focus (GTK_WIDGET (book.window), GTK_DIR_TAB_BACKWARD);
  test_book_settle (&book);
  g_assert_true (gtk_window_get_focus (book.window) == book.last);
  test_book_assert_near (gtk_adjustment_get_value (book.scrolled), 0);

  test_book_scroll_to (&book, 50);
  gtk_widget_grab_focus (book.last);
  test_book_settle (&book);
  test_book_assert_near (gtk_adjustment_get_value (book.scrolled), 50);
  test_book_close (&book);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/book-page/scroll", test_scroll);
  g_test_add_func ("/book-page/margins", test_margins);
  g_test_add_func ("/book-page/spacing", test_spacing);
  g_test_add_func ("/book-page/measure", test_measure);
  g_test_add_func ("/book-page/short", test_short);
  g_test_add_func ("/book-page/rest", test_rest);
  g_test_add_func ("/book-page/long", test_long);
  g_test_add_func ("/book-page/right-to-left", test_right_to_left);
  g_test_add_func ("/book-page/focus", test_focus);

  return g_test_run ();
}
