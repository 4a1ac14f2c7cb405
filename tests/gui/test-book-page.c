#include "gui/book/reprise-book-page.h"

#include "support/test-gui.h"

#define HEAD_HEIGHT 200
#define FRAME_MAX   50000  /* microseconds of a frame's own work */

/* A page in a window, its head 200 pixels high and with a button at each end. */
typedef struct
{
  GtkWindow       *window;
  RepriseBookPage *page;
  GtkTextView     *text;
  GtkAdjustment   *scrolled;
  GtkWidget       *first;
  GtkWidget       *last;
} Fixture;

static GtkWidget *
make_head (Fixture *fixture)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->first = gtk_button_new_with_label ("First");
  fixture->last = gtk_button_new_with_label ("Last");
  gtk_widget_set_vexpand (fixture->last, TRUE);
  gtk_widget_set_valign (fixture->last, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (head), fixture->first);
  gtk_box_append (GTK_BOX (head), fixture->last);
  gtk_widget_set_size_request (head, -1, HEAD_HEIGHT);
  return head;
}

static void
settle (Fixture *fixture)
{
  for (int i = 0; i < 6; i++)
    {
      test_gui_wait_for_frame (GTK_WIDGET (fixture->page));
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
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

static void
set_paragraphs (Fixture *fixture,
                int      n)
{
  g_autofree char *text = write_paragraphs (n);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (fixture->text), text, -1);
}

static void
set_up (Fixture *fixture,
        int      paragraphs)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->page = REPRISE_BOOK_PAGE (reprise_book_page_new ());
  fixture->text = GTK_TEXT_VIEW (gtk_text_view_new ());
  gtk_text_view_set_editable (fixture->text, FALSE);
  reprise_book_page_set_head (fixture->page, make_head (fixture));
  reprise_book_page_set_text (fixture->page, fixture->text);
  set_paragraphs (fixture, paragraphs);
  gtk_widget_set_visible (GTK_WIDGET (fixture->text), paragraphs > 0);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (fixture->page));
  gtk_window_set_child (fixture->window, scroller);
  gtk_window_set_default_size (fixture->window, 700, 500);
  gtk_window_present (fixture->window);
  fixture->scrolled = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  settle (fixture);
}

static void
tear_down (Fixture *fixture)
{
  RepriseBookPage *page = g_object_ref (fixture->page);

  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (page);
}

static int
get_y (Fixture   *fixture,
       GtkWidget *widget)
{
  graphene_rect_t place;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (fixture->page), &place));
  return (int) place.origin.y;
}

static int
get_line_y (Fixture *fixture,
            int      line)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (fixture->text), &iter, line);
  return reprise_book_page_get_line_y (fixture->page, &iter);
}

/* Where a line is drawn, as the text view itself says it. */
static int
get_drawn_line_y (Fixture *fixture,
                  int      line)
{
  GtkTextIter iter;
  int y;
  int drawn;

  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (fixture->text), &iter, line);
  gtk_text_view_get_line_yrange (fixture->text, &iter, &y, NULL);
  gtk_text_view_buffer_to_window_coords (fixture->text, GTK_TEXT_WINDOW_WIDGET, 0, y, NULL, &drawn);
  return get_y (fixture, GTK_WIDGET (fixture->text)) + drawn;
}

static void
scroll_to (Fixture *fixture,
           double   value)
{
  gtk_adjustment_set_value (fixture->scrolled, value);
  settle (fixture);
}

static double
get_end (Fixture *fixture)
{
  return gtk_adjustment_get_upper (fixture->scrolled) -
         gtk_adjustment_get_page_size (fixture->scrolled);
}

static void
assert_near (double a,
             double b)
{
  g_assert_cmpfloat (ABS (a - b), <=, 2);
}

static void
test_scroll (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, 200);
  g_assert_cmpint (get_y (&fixture, fixture.first), ==, 0);
  g_assert_cmpint (get_drawn_line_y (&fixture, 0), ==, HEAD_HEIGHT);

  scroll_to (&fixture, 150);
  g_assert_cmpint (get_y (&fixture, fixture.first), ==, -150);
  g_assert_cmpint (get_drawn_line_y (&fixture, 0), ==, HEAD_HEIGHT - 150);

  scroll_to (&fixture, 1000);
  g_assert_cmpint (get_y (&fixture, GTK_WIDGET (fixture.text)), ==, 0);
  g_assert_cmpint (get_drawn_line_y (&fixture, 0), ==, HEAD_HEIGHT - 1000);
  g_assert_cmpint (get_line_y (&fixture, 30), ==, get_drawn_line_y (&fixture, 30));

  scroll_to (&fixture, 100);
  g_assert_cmpint (get_drawn_line_y (&fixture, 0), ==, HEAD_HEIGHT - 100);
  reprise_book_page_to_top (fixture.page);
  settle (&fixture);
  g_assert_cmpint (get_drawn_line_y (&fixture, 0), ==, HEAD_HEIGHT);
  tear_down (&fixture);
}

static void
test_margins (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, 200);
  gtk_text_view_set_top_margin (fixture.text, 18);
  gtk_text_view_set_bottom_margin (fixture.text, 96);
  settle (&fixture);
  g_assert_cmpint (get_drawn_line_y (&fixture, 0), ==, HEAD_HEIGHT + 18);
  g_assert_cmpint (get_line_y (&fixture, 0), ==, HEAD_HEIGHT + 18);
  scroll_to (&fixture, 1000);
  g_assert_cmpint (get_line_y (&fixture, 30), ==, get_drawn_line_y (&fixture, 30));
  scroll_to (&fixture, get_end (&fixture));
  g_assert_cmpint (get_drawn_line_y (&fixture, 199), <, 500 - 96);
  g_assert_cmpint (get_drawn_line_y (&fixture, 199), >, 500 - 96 - 60);
  tear_down (&fixture);
}

/* Lines are 1.5 of their font apart, paragraphs half a line more where they are read. */
static void
test_spacing (void)
{
  Fixture fixture = { 0 };
  PangoContext *context = NULL;
  double size;

  set_up (&fixture, 3);
  context = gtk_widget_get_pango_context (GTK_WIDGET (fixture.text));
  size = (double) pango_font_description_get_size (
                    pango_context_get_font_description (context)) / PANGO_SCALE;
  if (!pango_font_description_get_size_is_absolute (pango_context_get_font_description (context)))
    size *= 96 / 72.0;
  assert_near (get_drawn_line_y (&fixture, 1) - get_drawn_line_y (&fixture, 0), size * 2.25);
  gtk_text_view_set_editable (fixture.text, TRUE);
  gtk_widget_queue_resize (GTK_WIDGET (fixture.page));
  settle (&fixture);
  assert_near (get_drawn_line_y (&fixture, 1) - get_drawn_line_y (&fixture, 0), size * 1.5);
  tear_down (&fixture);
}

static void
test_measure (void)
{
  Fixture fixture = { 0 };
  int width;

  set_up (&fixture, 3);
  reprise_book_page_set_measure (fixture.page, 45);
  settle (&fixture);
  width = gtk_widget_get_width (GTK_WIDGET (fixture.text));
  g_assert_cmpint (width, <, 500);
  reprise_book_page_set_measure (fixture.page, 50);
  settle (&fixture);
  assert_near (gtk_widget_get_width (GTK_WIDGET (fixture.text)), width * 50.0 / 45);
  tear_down (&fixture);
}

/* Lines above are laid out while frames go by, more of them where the computer is busy. */
static gboolean
comes_into_view (Fixture *fixture,
                 int      line)
{
  for (int i = 0; i < 50; i++)
    {
      const int y = get_drawn_line_y (fixture, line);

      if (y > 0 && y < 500)
        return TRUE;
      settle (fixture);
    }

  return FALSE;
}

/* A caret that the text view brings into view. */
static void
test_caret (void)
{
  Fixture fixture = { 0 };
  GtkTextBuffer *buffer = NULL;
  GtkTextIter end;

  set_up (&fixture, 200);
  gtk_text_view_set_editable (fixture.text, TRUE);
  buffer = gtk_text_view_get_buffer (fixture.text);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  gtk_text_view_scroll_to_mark (fixture.text, gtk_text_buffer_get_insert (buffer), 0, FALSE, 0, 0);
  settle (&fixture);
  g_assert_true (comes_into_view (&fixture, 199));
  g_assert_cmpint (get_line_y (&fixture, 199), ==, get_drawn_line_y (&fixture, 199));

  gtk_widget_grab_focus (GTK_WIDGET (fixture.text));
  g_signal_emit_by_name (fixture.text, "move-cursor", GTK_MOVEMENT_PAGES, -1, FALSE);
  g_signal_emit_by_name (fixture.text, "move-cursor", GTK_MOVEMENT_PAGES, -1, FALSE);
  settle (&fixture);
  g_assert_cmpfloat (gtk_adjustment_get_value (fixture.scrolled), <, get_end (&fixture) - 300);
  g_assert_cmpint (get_line_y (&fixture, 199), ==, get_drawn_line_y (&fixture, 199));
  tear_down (&fixture);
}

/* Where the head is higher than the window, none of the text was in view. */
static void
test_caret_below (void)
{
  Fixture fixture = { 0 };
  const int lines[] = { 0, 2, 12, 150 };

  set_up (&fixture, 200);
  gtk_widget_set_size_request (gtk_widget_get_parent (fixture.first), -1, 900);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      GtkTextBuffer *buffer = gtk_text_view_get_buffer (fixture.text);
      GtkTextIter iter;

      reprise_book_page_to_top (fixture.page);
      settle (&fixture);
      gtk_text_buffer_get_iter_at_line (buffer, &iter, lines[i]);
      gtk_text_buffer_place_cursor (buffer, &iter);
      gtk_text_view_scroll_to_mark (fixture.text, gtk_text_buffer_get_insert (buffer), 0.15, FALSE,
                                    0, 0);
      settle (&fixture);
      g_assert_true (comes_into_view (&fixture, lines[i]));
    }
  tear_down (&fixture);
}

/* With the head in view, a caret that goes below the window takes the head away. */
static void
test_caret_under_head (void)
{
  Fixture fixture = { 0 };
  GtkTextBuffer *buffer = NULL;
  GtkTextIter iter;

  set_up (&fixture, 200);
  buffer = gtk_text_view_get_buffer (fixture.text);
  gtk_text_buffer_get_iter_at_line (buffer, &iter, 12);
  g_assert_cmpint (get_drawn_line_y (&fixture, 12), >, 480);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_view_scroll_mark_onscreen (fixture.text, gtk_text_buffer_get_insert (buffer));
  settle (&fixture);
  g_assert_cmpint (get_drawn_line_y (&fixture, 12), <, 490);
  g_assert_cmpint (get_drawn_line_y (&fixture, 12), >, 300);
  g_assert_cmpfloat (gtk_adjustment_get_value (fixture.scrolled), <, HEAD_HEIGHT);
  tear_down (&fixture);
}

static void
test_short (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, 3);
  assert_near (get_end (&fixture), 0);
  set_paragraphs (&fixture, 100);
  settle (&fixture);
  g_assert_cmpfloat (get_end (&fixture), >, 500);
  scroll_to (&fixture, get_end (&fixture));
  g_assert_cmpint (get_drawn_line_y (&fixture, 99), <, 500);
  g_assert_cmpint (get_drawn_line_y (&fixture, 99), >, 350);

  set_paragraphs (&fixture, 2);
  settle (&fixture);
  assert_near (get_end (&fixture), 0);
  assert_near (gtk_adjustment_get_value (fixture.scrolled), 0);
  g_assert_cmpint (get_drawn_line_y (&fixture, 0), ==, HEAD_HEIGHT);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (fixture.text), "", 0);
  settle (&fixture);
  assert_near (get_end (&fixture), 0);
  tear_down (&fixture);
}

static void
put_line_at (Fixture *fixture,
             int      line,
             int      y)
{
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_line (gtk_text_view_get_buffer (fixture->text), &iter, line);
  reprise_book_page_put_line_at (fixture->page, &iter, y);
  for (int i = 0; i < 3; i++)
    settle (fixture);
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
  Fixture fixture = { 0 };
  GdkFrameClock *clock = NULL;
  gboolean done = FALSE;
  guint layouts = 0;

  set_up (&fixture, 0);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture.page));
  g_signal_connect_swapped (clock, "layout", G_CALLBACK (count_cb), &layouts);
  g_timeout_add (1000, done_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (layouts, <, 30);
  g_signal_handlers_disconnect_by_func (clock, count_cb, &layouts);
  tear_down (&fixture);
}

static void
test_put_line (void)
{
  static const struct { int line; int y; } places[] = {
    { 100, 120 }, { 20, 300 }, { 3000, 0 }, { 1500, 444 }, { 0, 90 }, { 2, 10 },
  };
  Fixture fixture = { 0 };

  set_up (&fixture, 4000);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      put_line_at (&fixture, places[i].line, places[i].y);
      g_test_message ("line %d at %d: %d", places[i].line, places[i].y,
                      get_drawn_line_y (&fixture, places[i].line));
      assert_near (get_drawn_line_y (&fixture, places[i].line), places[i].y);
      assert_near (get_line_y (&fixture, places[i].line), places[i].y);
    }
  tear_down (&fixture);
}

/* A line put at its height before the text was ever laid out, as on a page that is just shown. */
static void
test_put_line_at_once (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, 10);
  set_paragraphs (&fixture, 4000);
  put_line_at (&fixture, 2500, 200);

  /* All the lines before it are to be laid out first, which takes as many frames as it takes. */
  for (int i = 0; i < 100 && ABS (get_drawn_line_y (&fixture, 2500) - 200) > 2; i++)
    settle (&fixture);
  assert_near (get_drawn_line_y (&fixture, 2500), 200);
  tear_down (&fixture);
}

static void
test_resize (void)
{
  Fixture fixture = { 0 };
  int y;

  set_up (&fixture, 300);
  put_line_at (&fixture, 150, 0);
  for (int width = 700; width >= 360; width -= 68)
    {
      gtk_window_set_default_size (fixture.window, width, 500);
      settle (&fixture);
      settle (&fixture);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.page)), ==, width);
      y = get_drawn_line_y (&fixture, 150);
      g_test_message ("%d wide: %d", width, y);
      assert_near (y, 0);
    }
  gtk_window_set_default_size (fixture.window, 360, 900);
  settle (&fixture);
  assert_near (get_drawn_line_y (&fixture, 150), 0);
  tear_down (&fixture);
}

/* A head that grows while the text is read pushes nothing out of place. */
static void
test_head_grows (void)
{
  Fixture fixture = { 0 };
  GtkWidget *head = NULL;

  set_up (&fixture, 300);
  head = gtk_widget_get_parent (fixture.first);
  put_line_at (&fixture, 150, 0);
  gtk_widget_set_size_request (head, -1, HEAD_HEIGHT + 333);
  settle (&fixture);
  assert_near (get_drawn_line_y (&fixture, 150), 0);
  scroll_to (&fixture, 100);
  assert_near (get_drawn_line_y (&fixture, 0), HEAD_HEIGHT + 233);
  gtk_widget_set_size_request (head, -1, HEAD_HEIGHT);
  settle (&fixture);
  assert_near (get_drawn_line_y (&fixture, 0), HEAD_HEIGHT - 100);
  tear_down (&fixture);
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
  Fixture fixture = { 0 };
  Frames frames = { 0 };
  GdkFrameClock *clock = NULL;
  GtkTextBuffer *buffer = NULL;
  GtkTextIter end;
  gint64 longest = 0;

  set_up (&fixture, 1);
  set_paragraphs (&fixture, 20000);
  clock = gtk_widget_get_frame_clock (GTK_WIDGET (fixture.page));
  g_signal_connect (clock, "before-paint", G_CALLBACK (before_cb), &frames);
  g_signal_connect (clock, "after-paint", G_CALLBACK (after_cb), &frames);

  buffer = gtk_text_view_get_buffer (fixture.text);
  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_place_cursor (buffer, &end);
  gtk_text_view_scroll_to_mark (fixture.text, gtk_text_buffer_get_insert (buffer), 0, FALSE, 0, 0);
  settle (&fixture);
  longest = iterate_for (2);
  settle (&fixture);
  g_assert_cmpint (get_drawn_line_y (&fixture, 19999), <, 500);
  g_assert_cmpint (get_drawn_line_y (&fixture, 19999), >, 0);
  g_assert_cmpint (get_line_y (&fixture, 19999), ==, get_drawn_line_y (&fixture, 19999));

  g_test_message ("longest frame %" G_GINT64_FORMAT " µs, longest turn of the main loop %"
                  G_GINT64_FORMAT " µs", frames.longest, longest);
  if (frames.longest > FRAME_MAX)
    g_test_message ("too long, unless the machine is busy");
  g_signal_handlers_disconnect_by_data (clock, &frames);
  tear_down (&fixture);
}

static void
test_right_to_left (void)
{
  Fixture fixture = { 0 };
  int x;

  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  set_up (&fixture, 50);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (fixture.text), "שלום\nعالم", -1);
  settle (&fixture);
  scroll_to (&fixture, 0);
  gtk_text_view_buffer_to_window_coords (fixture.text, GTK_TEXT_WINDOW_WIDGET, 0, 0, &x, NULL);
  g_assert_cmpint (x, ==, 0);
  g_assert_cmpint (get_drawn_line_y (&fixture, 0), ==, HEAD_HEIGHT);
  tear_down (&fixture);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
}

static void
test_focus (void)
{
  Fixture fixture = { 0 };

  set_up (&fixture, 200);
  gtk_widget_grab_focus (GTK_WIDGET (fixture.text));
  scroll_to (&fixture, 2000);
  gtk_widget_child_focus (GTK_WIDGET (fixture.window), GTK_DIR_TAB_BACKWARD);
  settle (&fixture);
  g_assert_true (gtk_window_get_focus (fixture.window) == fixture.last);
  assert_near (gtk_adjustment_get_value (fixture.scrolled), 0);

  scroll_to (&fixture, 50);
  gtk_widget_grab_focus (fixture.last);
  settle (&fixture);
  assert_near (gtk_adjustment_get_value (fixture.scrolled), 50);
  tear_down (&fixture);
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
  g_test_add_func ("/book-page/caret", test_caret);
  g_test_add_func ("/book-page/caret-below", test_caret_below);
  g_test_add_func ("/book-page/caret-under-head", test_caret_under_head);
  g_test_add_func ("/book-page/short", test_short);
  g_test_add_func ("/book-page/rest", test_rest);
  g_test_add_func ("/book-page/put-line", test_put_line);
  g_test_add_func ("/book-page/put-line-at-once", test_put_line_at_once);
  g_test_add_func ("/book-page/resize", test_resize);
  g_test_add_func ("/book-page/head-grows", test_head_grows);
  g_test_add_func ("/book-page/long", test_long);
  g_test_add_func ("/book-page/right-to-left", test_right_to_left);
  g_test_add_func ("/book-page/focus", test_focus);

  return g_test_run ();
}
