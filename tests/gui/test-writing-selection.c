#include "gui/writing/reprise-desk.h"
#include "gui/writing/reprise-selection-popover.h"
#include "gui/writing/reprise-writing-page.h"

#include "support/test-gui.h"
#include "support/test-journal.h"
#include "support/test-keys.h"

#define TEXT "Ben comes to town to drink himself to death.\n\n" \
             "Sera does not stop him, and that is what the film has instead of a plot. It is " \
             "long enough to go on in a second line, wherever the page ends.\n\n" \
             "Nobody is saved."

typedef struct
{
  TestJournal        *journal;
  RepriseDesk        *desk;
  GtkWindow          *window;
  RepriseWritingPage *page;
  GtkTextView        *view;
  GtkTextBuffer      *buffer;
  GtkWidget          *popover;
} Fixture;

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  RepriseWritingSession **session = data;
  g_autoptr (GError) error = NULL;

  *session = reprise_desk_open_finish (REPRISE_DESK (source), result, &error);
  g_assert_no_error (error);
}

static RepriseWritingSession *
open_session (RepriseDesk *desk,
              const char  *uuid)
{
  RepriseWritingSession *session = NULL;

  reprise_desk_open_async (desk, uuid, NULL, opened_cb, &session);
  while (session == NULL)
    g_main_context_iteration (NULL, TRUE);
  return session;
}

static Fixture *
fixture_new (int         width,
             const char *text)
{
  Fixture *fixture = g_new0 (Fixture, 1);
  g_autoptr (RepriseAppraisal) appraisal = NULL;
  g_autoptr (RepriseWritingSession) session = NULL;

  fixture->journal = test_journal_new ();
  appraisal = test_journal_write (fixture->journal, "Leaving Las Vegas (1995)", "2020-11-01", 100,
                                  text);
  fixture->desk = reprise_desk_new (fixture->journal->journal);
  session = open_session (fixture->desk, reprise_appraisal_get_uuid (appraisal));
  fixture->page = REPRISE_WRITING_PAGE (reprise_writing_page_new ());
  fixture->view = reprise_writing_page_get_view (fixture->page);
  fixture->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_child (fixture->window, GTK_WIDGET (fixture->page));
  gtk_window_set_default_size (fixture->window, width, 600);
  reprise_writing_page_set_session (fixture->page, session);
  fixture->buffer = gtk_text_view_get_buffer (fixture->view);
  fixture->popover = test_find (GTK_WIDGET (fixture->page), REPRISE_TYPE_SELECTION_POPOVER);
  gtk_window_present (fixture->window);
  test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
  gtk_widget_grab_focus (GTK_WIDGET (fixture->page));
  return fixture;
}

static gboolean
is_saved (gpointer desk)
{
  return reprise_desk_is_saved (desk);
}

static void
fixture_free (Fixture *fixture)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->window), (gpointer *) &fixture->window);
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  g_object_add_weak_pointer (G_OBJECT (fixture->popover), (gpointer *) &fixture->popover);
  reprise_writing_page_set_session (fixture->page, NULL);
  test_wait_until (is_saved, fixture->desk);
  gtk_window_destroy (fixture->window);
  while (fixture->window != NULL || fixture->page != NULL || fixture->popover != NULL)
    g_main_context_iteration (NULL, TRUE);
  g_object_unref (fixture->desk);
  test_journal_free (fixture->journal);
  g_free (fixture);
}

static void
select_range (Fixture *fixture,
              int      from,
              int      to)
{
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &start, from);
  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &end, to);
  gtk_text_buffer_select_range (fixture->buffer, &end, &start);
}

static gboolean
is_shown (gpointer popover)
{
  return gtk_widget_get_mapped (popover);
}

/* An X server tells late who has the primary selection, and a text that hears that it has not lets
 * go of its own. */
static void
show_popover (Fixture *fixture,
              int      from,
              int      to)
{
  select_range (fixture, from, to);
  while (!is_shown (fixture->popover))
    {
      g_main_context_iteration (NULL, TRUE);
      if (!gtk_text_buffer_get_has_selection (fixture->buffer))
        select_range (fixture, from, to);
    }
}

static gboolean
is_hidden (gpointer popover)
{
  return !gtk_widget_get_visible (popover);
}

static void
assert_text (Fixture    *fixture,
             const char *beginning)
{
  g_autofree char *text = NULL;

  g_object_get (fixture->buffer, "text", &text, NULL);
  g_assert_true (g_str_has_prefix (text, beginning));
}

/* Where the popover is under the upper edge of the window, and how high. */
static void
get_place (Fixture *fixture,
           int     *top,
           int     *bottom)
{
  GdkPopup *popup = GDK_POPUP (gtk_native_get_surface (GTK_NATIVE (fixture->popover)));
  GtkWidget *contents = gtk_widget_get_first_child (fixture->popover);
  graphene_rect_t place;

  /* The shadow is a part of its surface, and lies over nothing. */
  g_assert_true (gtk_widget_compute_bounds (contents, fixture->popover, &place));
  *top = gdk_popup_get_position_y (popup) + (int) place.origin.y;
  *bottom = *top + (int) place.size.height;
}

static int
get_line_y (Fixture *fixture,
            int      offset,
            gboolean bottom)
{
  GtkNative *native = GTK_NATIVE (fixture->window);
  GtkTextIter iter;
  GdkRectangle place;
  graphene_point_t point;
  double surface_x = 0;
  double surface_y = 0;
  int x = 0;
  int y = 0;

  gtk_native_get_surface_transform (native, &surface_x, &surface_y);
  gtk_text_buffer_get_iter_at_offset (fixture->buffer, &iter, offset);
  gtk_text_view_get_iter_location (fixture->view, &iter, &place);
  gtk_text_view_buffer_to_window_coords (fixture->view, GTK_TEXT_WINDOW_WIDGET, place.x,
                                         place.y + (bottom ? place.height : 0), &x, &y);
  g_assert_true (gtk_widget_compute_point (GTK_WIDGET (fixture->view), GTK_WIDGET (native),
                                           &GRAPHENE_POINT_INIT ((float) x, (float) y), &point));
  return (int) (point.y + surface_y);
}

static void
assert_uncovered (Fixture *fixture,
                  int      from,
                  int      to)
{
  int top = 0;
  int bottom = 0;

  test_gui_wait_for_frame (fixture->popover);
  get_place (fixture, &top, &bottom);
  g_test_message ("popover %d–%d, selection %d–%d", top, bottom,
                  get_line_y (fixture, from, FALSE), get_line_y (fixture, to, TRUE));
  g_assert_true (bottom <= get_line_y (fixture, from, FALSE) ||
                 top >= get_line_y (fixture, to, TRUE));
}

static void
test_popover (void)
{
  Fixture *fixture = fixture_new (460, TEXT);

  g_assert_true (is_hidden (fixture->popover));
  select_range (fixture, 0, 3);
  g_assert_true (is_hidden (fixture->popover));
  show_popover (fixture, 0, 3);
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (fixture->view));
  assert_uncovered (fixture, 0, 3);

  gtk_widget_activate_action (test_find (fixture->popover, GTK_TYPE_BUTTON), "writing.span", "s",
                              "**");
  assert_text (fixture, "**Ben** comes");
  g_assert_true (gtk_window_get_focus (fixture->window) == GTK_WIDGET (fixture->view));

  /* What is still selected can be made something else too, or typed over. */
  show_popover (fixture, 2, 5);
  gtk_text_buffer_delete_selection (fixture->buffer, TRUE, TRUE);
  gtk_text_buffer_insert_at_cursor (fixture->buffer, "He", -1);
  test_wait_until (is_hidden, fixture->popover);
  assert_text (fixture, "**He** comes");
  fixture_free (fixture);
}

static void
test_goes (void)
{
  Fixture *fixture = fixture_new (460, TEXT);
  GtkWidget *scroller = test_find_named (GTK_WIDGET (fixture->page), "scroller");
  GtkTextIter end;

  show_popover (fixture, 0, 60);
  assert_uncovered (fixture, 0, 60);
  g_assert_true (test_press_key (GTK_WIDGET (fixture->view), GDK_KEY_Escape, 0));
  g_assert_true (is_hidden (fixture->popover));
  g_assert_true (gtk_text_buffer_get_has_selection (fixture->buffer));

  show_popover (fixture, 4, 9);
  gtk_text_buffer_get_end_iter (fixture->buffer, &end);
  gtk_text_buffer_place_cursor (fixture->buffer, &end);
  g_assert_true (is_hidden (fixture->popover));

  show_popover (fixture, 4, 9);
  g_signal_emit_by_name (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)),
                         "value-changed");
  g_assert_true (is_hidden (fixture->popover));

  /* Nobody is writing. */
  select_range (fixture, 4, 9);
  gtk_widget_grab_focus (test_find_named (GTK_WIDGET (fixture->page), "title"));
  for (gint64 then = g_get_monotonic_time (); g_get_monotonic_time () < then + 500000; )
    g_main_context_iteration (NULL, FALSE);
  g_assert_true (is_hidden (fixture->popover));
  fixture_free (fixture);
}

/* A selection that fills the page leaves no room. */
static void
test_full (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Fixture *fixture = NULL;

  for (int i = 0; i < 60; i++)
    g_string_append (text, TEXT "\n\n");
  fixture = fixture_new (460, text->str);
  select_range (fixture, 0, (int) g_utf8_strlen (text->str, -1));
  for (gint64 then = g_get_monotonic_time (); g_get_monotonic_time () < then + 500000; )
    g_main_context_iteration (NULL, FALSE);
  if (is_shown (fixture->popover))
    assert_uncovered (fixture, 0, (int) g_utf8_strlen (text->str, -1));
  fixture_free (fixture);
}

static void
test_names (void)
{
  Fixture *fixture = fixture_new (460, TEXT);
  GtkWidget *button = test_find (fixture->popover, GTK_TYPE_BUTTON);
  const char * const labels[] = { "Bold", "Italic", "Link", "Quote" };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_assert_nonnull (button);
      gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, labels[i]);
      g_assert_true (g_str_has_prefix (gtk_widget_get_tooltip_text (button), labels[i]));
      button = gtk_widget_get_next_sibling (button);
    }
  fixture_free (fixture);
}

/* Each step goes back by itself, and never to before there was a text. */
static void
test_undo (void)
{
  Fixture *fixture = fixture_new (460, TEXT);

  g_assert_false (gtk_text_buffer_get_can_undo (fixture->buffer));
  select_range (fixture, 0, 3);
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "writing.span", "s", "**");
  assert_text (fixture, "**Ben** comes");
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "text.undo", NULL);
  assert_text (fixture, "Ben comes");
  g_assert_false (gtk_text_buffer_get_can_undo (fixture->buffer));
  gtk_widget_activate_action (GTK_WIDGET (fixture->view), "text.redo", NULL);
  assert_text (fixture, "**Ben** comes");
  fixture_free (fixture);
}

static void
picture (int      width,
         gboolean dark)
{
  g_autofree char *page = g_strdup_printf ("writing-%d-%s", width, dark ? "dark" : "light");
  g_autofree char *popover = g_strdup_printf ("writing-popover-%s", dark ? "dark" : "light");
  Fixture *fixture = fixture_new (width, TEXT);

  show_popover (fixture, 46, 60);
  test_gui_picture (GTK_WIDGET (fixture->window), page);
  test_gui_picture (fixture->popover, popover);
  fixture_free (fixture);
}

static void
test_pictures (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  for (int dark = 0; dark <= 1; dark++)
    {
      adw_style_manager_set_color_scheme (style, dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                      : ADW_COLOR_SCHEME_FORCE_LIGHT);
      picture (360, dark);
      picture (460, dark);
    }
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/writing-selection/popover", test_popover);
  g_test_add_func ("/writing-selection/goes", test_goes);
  g_test_add_func ("/writing-selection/full", test_full);
  g_test_add_func ("/writing-selection/names", test_names);
  g_test_add_func ("/writing-selection/undo", test_undo);
  g_test_add_func ("/writing-selection/pictures", test_pictures);

  return g_test_run ();
}
