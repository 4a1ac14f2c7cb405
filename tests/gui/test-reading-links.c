/* Links, spoilers and the foot of a page. */

#include "gui/reading/reprise-reading-page.h"

#include "gui/book/reprise-book-page.h"
#include "gui/reading/reprise-reading-foot.h"
#include "support/test-actions.h"
#include "support/test-gui.h"
#include "support/test-journal.h"

typedef struct
{
  TestJournal        *journal;
  GtkWindow          *window;
  RepriseReadingPage *page;
  GPtrArray          *asked;  /* (owned) of char: the actions that a window was asked for */
  guint               shown;
} Fixture;

static const char text[] =
  "Mann had rehearsed it all in [[Thief (1981)]], and [[The Driver (1978)]] before him. In the end "
  "||the *thief* dies, holding the hand of [[Thief (1981)]]||, and the airport lights go out.\n\n"
  "Compare Ronin (1998), which only borrows the suits, and Heat (1995) itself.";

static void
shown_cb (Fixture *fixture)
{
  fixture->shown++;
}

static gboolean
is_shown (gpointer data)
{
  Fixture *fixture = data;

  return fixture->shown > 0;
}

static void
settle (Fixture *fixture)
{
  for (int i = 0; i < 8; i++)
    {
      test_gui_wait_for_frame (GTK_WIDGET (fixture->page));
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }
}

static void
set_up (Fixture *fixture,
        int      width)
{
  static const char * const actions[] = {
    "link-film (ss)", "offer-film (ss)", "show-entry s", "show-film s", NULL,
  };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  fixture->journal = test_journal_new ();
  fixture->window = GTK_WINDOW (adw_window_new ());
  fixture->page = REPRISE_READING_PAGE (reprise_reading_page_new ());
  g_signal_connect_swapped (fixture->page, "shown", G_CALLBACK (shown_cb), fixture);
  gtk_widget_set_vexpand (GTK_WIDGET (fixture->page), TRUE);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (fixture->page));
  adw_window_set_content (ADW_WINDOW (fixture->window), box);
  fixture->asked = test_actions_add (fixture->window, actions);
  gtk_window_set_default_size (fixture->window, width, 900);
  gtk_window_present (fixture->window);
}

static void
tear_down (Fixture *fixture)
{
  RepriseReadingPage *page = g_object_ref (fixture->page);

  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (page);
  test_journal_free (fixture->journal);
  g_ptr_array_unref (fixture->asked);
}

static void
show (Fixture          *fixture,
      RepriseAppraisal *appraisal)
{
  g_autoptr (RepriseEntry) entry =
    test_journal_load_entry (fixture->journal, reprise_appraisal_get_uuid (appraisal));

  fixture->shown = 0;
  reprise_reading_page_show_entry (fixture->page, fixture->journal->journal, entry);
  test_wait_until (is_shown, fixture);
  g_usleep (50 * 1000);
  settle (fixture);
}

/* Its own, and one on each of the others. */
static RepriseAppraisal *
write_all (Fixture *fixture)
{
  g_autoptr (RepriseAppraisal) thief =
    test_journal_write (fixture->journal, "Thief (1981)", "2024-02-03", 80, "Rain on cars.");
  g_autoptr (RepriseAppraisal) ronin =
    test_journal_write (fixture->journal, "Ronin (1998)", "2025-02-03", 70,
                        "It owes much to [[Heat (1995)]].");

  test_journal_watch_film (fixture->journal, "Heat (1995)", "2009-08-01", 90, NULL);
  return test_journal_write (fixture->journal, "Heat (1995)", "2026-11-01", 95, text);
}

static GtkTextView *
get_view (Fixture *fixture)
{
  return GTK_TEXT_VIEW (test_find (GTK_WIDGET (fixture->page), GTK_TYPE_TEXT_VIEW));
}

static gboolean
has_text (Fixture    *fixture,
          const char *words)
{
  g_autofree char *all = NULL;

  g_object_get (gtk_text_view_get_buffer (get_view (fixture)), "text", &all, NULL);
  return strstr (all, words) != NULL;
}

static gboolean
press (Fixture *fixture,
       guint    key)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (GTK_WIDGET (get_view (fixture)));
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller) &&
          gtk_event_controller_get_propagation_phase (controller) == GTK_PHASE_CAPTURE)
        g_signal_emit_by_name (controller, "key-pressed", key, 0, 0, &taken);
    }
  return taken;
}

static void
scroll_to_end (Fixture *fixture)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (
    GTK_SCROLLABLE (test_find (GTK_WIDGET (fixture->page), REPRISE_TYPE_BOOK_PAGE)));

  gtk_adjustment_set_value (adjustment, gtk_adjustment_get_upper (adjustment));
  settle (fixture);
}

static void
test_links (void)
{
  Fixture fixture = { 0 };
  g_autoptr (RepriseAppraisal) heat = NULL;

  set_up (&fixture, 700);
  heat = write_all (&fixture);
  show (&fixture, heat);
  gtk_widget_grab_focus (GTK_WIDGET (get_view (&fixture)));

  g_assert_true (press (&fixture, GDK_KEY_Tab));
  g_assert_true (press (&fixture, GDK_KEY_Return));
  g_assert_true (g_str_has_prefix (fixture.asked->pdata[0], "show-film '"));
  g_assert_true (press (&fixture, GDK_KEY_Tab));
  g_assert_true (press (&fixture, GDK_KEY_Return));
  g_assert_true (g_str_has_prefix (fixture.asked->pdata[1], "offer-film ('"));
  g_assert_true (g_str_has_suffix (fixture.asked->pdata[1], "', 'The Driver (1978)')"));
  tear_down (&fixture);
}

static void
test_spoiler (void)
{
  Fixture fixture = { 0 };
  g_autoptr (RepriseAppraisal) heat = NULL;

  set_up (&fixture, 700);
  heat = write_all (&fixture);
  show (&fixture, heat);
  gtk_widget_grab_focus (GTK_WIDGET (get_view (&fixture)));
  g_assert_false (has_text (&fixture, "dies"));

  press (&fixture, GDK_KEY_Tab);
  press (&fixture, GDK_KEY_Tab);
  g_assert_true (press (&fixture, GDK_KEY_Tab));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_view (&fixture)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Spoiler, hidden, press Enter to show");
  test_gui_picture (GTK_WIDGET (fixture.window), "reading-links-spoiler-focused");
  g_assert_true (press (&fixture, GDK_KEY_Return));
  g_assert_true (has_text (&fixture,
                           "In the end the thief dies, holding the hand of Thief (1981),"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_view (&fixture)),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Spoiler, shown, press Enter to hide");
  test_gui_picture (GTK_WIDGET (fixture.window), "reading-links-spoiler-shown");
  g_assert_true (press (&fixture, GDK_KEY_Tab));
  g_assert_true (press (&fixture, GDK_KEY_Return));
  g_assert_true (g_str_has_prefix (fixture.asked->pdata[0], "show-film '"));

  reprise_reading_page_find (fixture.page);
  g_assert_true (has_text (&fixture, "dies"));
  tear_down (&fixture);
}

static void
reload (Fixture *fixture)
{
  fixture->shown = 0;
  reprise_reading_page_reload (fixture->page);
  test_wait_until (is_shown, fixture);
  settle (fixture);
}

static void
test_whole (void)
{
  Fixture fixture = { 0 };
  g_autoptr (RepriseAppraisal) heat = NULL;
  g_autoptr (RepriseAppraisal) spoiler = NULL;
  RepriseReadingFoot *foot = NULL;

  set_up (&fixture, 700);
  heat = write_all (&fixture);
  spoiler = reprise_appraisal_copy (heat);
  reprise_appraisal_set_spoiler (spoiler, TRUE);
  g_object_unref (test_journal_save (fixture.journal, spoiler, heat));
  show (&fixture, heat);
  foot = REPRISE_READING_FOOT (test_find (GTK_WIDGET (fixture.page), REPRISE_TYPE_READING_FOOT));
  g_assert_true (reprise_reading_foot_get_spoiler (foot));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_view (&fixture))));
  test_gui_picture (GTK_WIDGET (fixture.window), "reading-links-whole");

  g_signal_emit_by_name (test_find_named (GTK_WIDGET (foot), "show"), "clicked");
  settle (&fixture);
  g_assert_false (reprise_reading_foot_get_spoiler (foot));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (get_view (&fixture))));
  tear_down (&fixture);
}

/* Whoever reads a text while it is said to give the story away sees the card in its place, and the
 * head above it; a text that was asked for stays. */
static void
test_covered (void)
{
  static const int sizes[] = { 360, 700 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      Fixture fixture = { 0 };
      g_autoptr (RepriseAppraisal) heat = NULL;
      g_autoptr (RepriseAppraisal) spoiler = NULL;
      RepriseReadingFoot *foot = NULL;
      GtkAdjustment *scrolled = NULL;

      set_up (&fixture, sizes[i]);
      gtk_window_set_default_size (fixture.window, sizes[i], 300);
      heat = write_all (&fixture);
      show (&fixture, heat);
      foot = REPRISE_READING_FOOT (test_find (GTK_WIDGET (fixture.page),
                                              REPRISE_TYPE_READING_FOOT));
      scrolled = gtk_scrolled_window_get_vadjustment (
        GTK_SCROLLED_WINDOW (test_find_named (GTK_WIDGET (fixture.page), "scroller")));
      gtk_widget_grab_focus (GTK_WIDGET (get_view (&fixture)));
      gtk_adjustment_set_value (scrolled, 200);
      settle (&fixture);
      g_assert_cmpfloat (gtk_adjustment_get_value (scrolled), >, 100);

      spoiler = reprise_appraisal_copy (heat);
      reprise_appraisal_set_spoiler (spoiler, TRUE);
      g_object_unref (test_journal_save (fixture.journal, spoiler, heat));
      reload (&fixture);
      g_assert_true (reprise_reading_foot_get_spoiler (foot));
      g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_view (&fixture))));
      g_assert_cmpfloat (gtk_adjustment_get_value (scrolled), <, 1);
      test_gui_picture (GTK_WIDGET (fixture.window),
                        i == 0 ? "reading-links-covered-360" : "reading-links-covered-700");

      g_signal_emit_by_name (test_find_named (GTK_WIDGET (foot), "show"), "clicked");
      reload (&fixture);
      g_assert_true (gtk_widget_get_visible (GTK_WIDGET (get_view (&fixture))));
      tear_down (&fixture);
    }
}

static void
test_foot (void)
{
  Fixture fixture = { 0 };
  g_autoptr (RepriseAppraisal) heat = NULL;
  GtkWidget *foot = NULL;
  GtkWidget *row = NULL;

  set_up (&fixture, 700);
  heat = write_all (&fixture);
  show (&fixture, heat);
  foot = test_find (GTK_WIDGET (fixture.page), REPRISE_TYPE_READING_FOOT);
  row = test_find_nth (foot, ADW_TYPE_ACTION_ROW, 2);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Ronin (1998)");
  g_signal_emit_by_name (test_find (row, GTK_TYPE_BUTTON), "clicked");
  row = test_find_nth (foot, ADW_TYPE_ACTION_ROW, 0);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Heat");
  row = test_find_nth (foot, ADW_TYPE_ACTION_ROW, 1);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==, "Ronin");
  g_signal_emit_by_name (row, "activate");
  g_assert_null (test_find_nth (foot, ADW_TYPE_ACTION_ROW, 3));
  settle (&fixture);
  g_assert_cmpuint (fixture.asked->len, ==, 2);
  g_assert_true (g_str_has_prefix (fixture.asked->pdata[0], "link-film ('"));
  g_assert_true (g_str_has_prefix (fixture.asked->pdata[1], "show-entry '"));
  tear_down (&fixture);
}

/* A long text and a foot higher than the page: all of it can be reached, and nothing jumps. */
static void
test_scrolling (void)
{
  Fixture fixture = { 0 };
  g_autoptr (GString) body = g_string_new (NULL);
  g_autoptr (RepriseAppraisal) heat = NULL;
  GtkWidget *foot = NULL;
  GtkWidget *page = NULL;
  GtkAdjustment *adjustment = NULL;
  graphene_rect_t place;

  set_up (&fixture, 700);
  for (int i = 0; i < 60; i++)
    g_string_append_printf (body,
                            "Paragraph %d, of a few words that go on and on and on and on and "
                            "on until it has two lines.\n\n", i);
  for (int i = 0; i < 12; i++)
    test_journal_watch_film (fixture.journal, "Heat (1995)", "2009-08-01", 90, NULL);
  heat = test_journal_write (fixture.journal, "Heat (1995)", "2026-11-01", 95, body->str);
  show (&fixture, heat);
  page = test_find (GTK_WIDGET (fixture.page), REPRISE_TYPE_BOOK_PAGE);
  foot = test_find (GTK_WIDGET (fixture.page), REPRISE_TYPE_READING_FOOT);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (page));

  scroll_to_end (&fixture);
  scroll_to_end (&fixture);
  g_assert_true (gtk_widget_compute_bounds (foot, page, &place));
  g_assert_cmpint ((int) (place.origin.y + place.size.height), <=,
                   gtk_widget_get_height (page) + 48);
  test_gui_picture (GTK_WIDGET (fixture.window), "reading-links-end");

  for (int i = 0; i < 30; i++)
    {
      const double value = gtk_adjustment_get_value (adjustment);

      gtk_adjustment_set_value (adjustment, value - 40);
      settle (&fixture);
      g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_value (adjustment), value - 40, 2);
      if (i == 12)
        test_gui_picture (GTK_WIDGET (fixture.window), "reading-links-up");
    }
  tear_down (&fixture);
}

static void
test_pictures (void)
{
  static const int widths[] = { 360, 1024 };

  for (guint i = 0; i < 2 * G_N_ELEMENTS (widths); i++)
    {
      Fixture fixture = { 0 };
      g_autoptr (RepriseAppraisal) heat = NULL;
      g_autofree char *name = g_strdup_printf ("reading-links-%d-%s", widths[i / 2],
                                               i % 2 ? "dark" : "light");
      g_autofree char *end = g_strconcat (name, "-end", NULL);

      adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                          i % 2 ? ADW_COLOR_SCHEME_FORCE_DARK
                                                : ADW_COLOR_SCHEME_FORCE_LIGHT);
      set_up (&fixture, widths[i / 2]);
      heat = write_all (&fixture);
      show (&fixture, heat);
      test_gui_picture (GTK_WIDGET (fixture.window), name);
      scroll_to_end (&fixture);
      test_gui_picture (GTK_WIDGET (fixture.window), end);
      tear_down (&fixture);
    }
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/reading-links/links", test_links);
  g_test_add_func ("/reading-links/spoiler", test_spoiler);
  g_test_add_func ("/reading-links/whole", test_whole);
  g_test_add_func ("/reading-links/covered", test_covered);
  g_test_add_func ("/reading-links/foot", test_foot);
  g_test_add_func ("/reading-links/scrolling", test_scrolling);
  g_test_add_func ("/reading-links/pictures", test_pictures);

  return g_test_run ();
}
