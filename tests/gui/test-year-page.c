/* A year of squares: where they stand, what they say, and what the keys do. */

#include "gui/calendar/reprise-calendar-words.h"
#include "gui/calendar/reprise-day-square.h"
#include "gui/calendar/reprise-year-layout.h"
#include "gui/calendar/reprise-year-page.h"
#include "gui/calendar/reprise-year-view.h"

#include "exchange/reprise-generator.h"
#include "support/test-gui.h"
#include "support/test-journal.h"

typedef struct
{
  TestJournal     *journal;
  RepriseMasthead *masthead;
  GtkWindow       *window;
  RepriseYearPage *page;
  RepriseYearView *view;
  char            *asked;    /* what was searched for */
  char            *shown;    /* which entry was shown */
} Fixture;

static void
keep_text (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       slot)
{
  g_free (*(char **) slot);
  *(char **) slot = g_variant_dup_string (parameter, NULL);
}

static void
add_action (GSimpleActionGroup *group,
            const char         *name,
            char              **slot)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, G_VARIANT_TYPE_STRING);

  g_signal_connect (action, "activate", G_CALLBACK (keep_text), slot);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
}

static gboolean
is_ready (gpointer data)
{
  return reprise_year_page_is_ready (data);
}

static void
show_page (Fixture *fixture,
           int      width,
           int      height,
           int      year)
{
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();

  fixture->page = REPRISE_YEAR_PAGE (
    reprise_year_page_new (fixture->journal->journal, fixture->masthead, year));
  fixture->view =
    REPRISE_YEAR_VIEW (test_find (GTK_WIDGET (fixture->page), REPRISE_TYPE_YEAR_VIEW));
  fixture->window = GTK_WINDOW (adw_window_new ());
  add_action (actions, "search-for", &fixture->asked);
  add_action (actions, "show-entry", &fixture->shown);
  gtk_widget_insert_action_group (GTK_WIDGET (fixture->window), "win", G_ACTION_GROUP (actions));
  adw_window_set_content (ADW_WINDOW (fixture->window), GTK_WIDGET (fixture->page));
  gtk_window_set_default_size (fixture->window, width, height);
  gtk_window_present (fixture->window);
  test_wait_until (is_ready, fixture->page);
  test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
}

static void
close_page (Fixture *fixture)
{
  g_object_add_weak_pointer (G_OBJECT (fixture->page), (gpointer *) &fixture->page);
  gtk_window_destroy (fixture->window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (fixture->page);
  g_clear_pointer (&fixture->asked, g_free);
  g_clear_pointer (&fixture->shown, g_free);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->masthead = reprise_masthead_new ();
  fixture->journal = test_journal_new ();
  test_journal_watch_film (fixture->journal, "Heat (1995)", "1995-10-27", 90, NULL);
  test_journal_watch_film (fixture->journal, "Thief (1981)", "1995-10-27", 80, NULL);
  test_journal_watch_film (fixture->journal, "Ali (2001)", "1995-11-03", REPRISE_UNJUDGED, NULL);
  test_journal_watch_film (fixture->journal, "Heat (1995)", "1994-01-01", 90, NULL);
  show_page (fixture, 1024, 700, 1995);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  close_page (fixture);
  test_journal_free (fixture->journal);
  g_object_unref (fixture->masthead);
}

static void
test_words (void)
{
  static const struct
  {
    RepriseTally tally;
    const char  *total;
  } table[] = {
    { { 90, 84, 31, 80, 5920 }, "84 films, 31 of them rewatches, 7.4 on average" },
    { { 1, 1, 0, 1, 85 }, "1 film, 8.5" },
    { { 2, 2, 1, 0, 0 }, "2 films, 1 of them a rewatch" },
    { { 2, 0, 0, 0, 0 }, "2 entries" },
    { { 0, 0, 0, 0, 0 }, "Nothing in this year" },
  };
  g_autofree char *empty =
    reprise_calendar_words_day (reprise_date_from_text ("1995-10-28"), NULL, REPRISE_SCALE_TEN);
  g_autofree char *full = reprise_calendar_words_day (reprise_date_from_text ("1995-10-27"),
                                                      &(RepriseTally) { 2, 2, 0, 2, 170 },
                                                      REPRISE_SCALE_PERCENT);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *total = reprise_calendar_words_total (&table[i].tally, REPRISE_SCALE_TEN);

      g_assert_cmpstr (total, ==, table[i].total);
    }
  g_assert_cmpstr (empty, ==, "28 October 1995");
  g_assert_cmpstr (full, ==, "27 October 1995: 2 films, 85.0 % on average");
}

static void
test_steps (void)
{
  static const struct
  {
    RepriseTally   tally;
    RepriseDayStep step;
  } table[] = {
    { { 0 }, REPRISE_DAY_EMPTY },
    { { 1, 1, 0, 0, 0 }, REPRISE_DAY_UNJUDGED },
    { { 1, 1, 0, 1, 0 }, REPRISE_DAY_STEP_1 },
    { { 1, 1, 0, 1, 49 }, REPRISE_DAY_STEP_1 },
    { { 1, 1, 0, 1, 50 }, REPRISE_DAY_STEP_2 },
    { { 2, 2, 0, 2, 149 }, REPRISE_DAY_STEP_3 },
    { { 2, 2, 0, 2, 150 }, REPRISE_DAY_STEP_4 },
    { { 1, 1, 0, 1, 100 }, REPRISE_DAY_STEP_5 },
  };

  g_assert_cmpint (reprise_day_step_find (NULL), ==, REPRISE_DAY_EMPTY);
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    g_assert_cmpint (reprise_day_step_find (&table[i].tally), ==, table[i].step);
}

/* All days are within, and no two of them on each other, whatever the width. */
static void
test_layout (void)
{
  static const int widths[] = { 300, 324, 480, 640, 700, 760, 1004, 1600 };
  static const int years[] = { 1995, 2000, 2012, 2026, 2028 };

  for (guint i = 0; i < G_N_ELEMENTS (widths) * G_N_ELEMENTS (years) * 7; i++)
    {
      const int width = widths[i % G_N_ELEMENTS (widths)];
      const int year = years[i / G_N_ELEMENTS (widths) % G_N_ELEMENTS (years)];
      g_autoptr (GHashTable) taken = g_hash_table_new (NULL, NULL);
      RepriseYearLayout layout;

      reprise_year_layout_init (&layout, year, (int) i / 40, width, 24, 14);
      for (int month = 1; month <= 12; month++)
        for (int day = 1; day <= g_date_get_days_in_month (month, (GDateYear) year); day++)
          {
            GdkRectangle place;

            reprise_year_layout_place_day (&layout, month, day, &place);
            g_assert_cmpint (place.x, >=, 0);
            g_assert_cmpint (place.x + place.width, <=, width);
            g_assert_cmpint (place.y + place.height, <=, layout.height);
            g_assert_true (g_hash_table_add (taken, GINT_TO_POINTER (place.y * 10000 + place.x)));
          }
    }
}

static GtkWidget *
focused (Fixture *fixture)
{
  return gtk_window_get_focus (fixture->window);
}

static void
assert_focus (Fixture    *fixture,
              const char *words)
{
  g_assert_true (REPRISE_IS_DAY_SQUARE (focused (fixture)));
  g_assert_cmpstr (reprise_day_square_get_words (REPRISE_DAY_SQUARE (focused (fixture))), ==,
                   words);
  gtk_test_accessible_assert_property (focused (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL, words);
}

/* As the bindings of the view's class hear it. */
static void
press (Fixture *fixture,
       guint    key)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (GTK_WIDGET (fixture->view));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      const guint n =
        GTK_IS_SHORTCUT_CONTROLLER (controller)
          ? g_list_model_get_n_items (G_LIST_MODEL (controller)) : 0;

      for (guint j = 0; j < n; j++)
        {
          g_autoptr (GtkShortcut) shortcut = g_list_model_get_item (G_LIST_MODEL (controller), j);
          GtkShortcutTrigger *trigger = gtk_shortcut_get_trigger (shortcut);

          if (GTK_IS_KEYVAL_TRIGGER (trigger) &&
              gtk_keyval_trigger_get_keyval (GTK_KEYVAL_TRIGGER (trigger)) == key)
            gtk_shortcut_action_activate (gtk_shortcut_get_action (shortcut), 0,
                                          GTK_WIDGET (fixture->view),
                                          gtk_shortcut_get_arguments (shortcut));
        }
    }
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_widget_grab_focus (GTK_WIDGET (fixture->view));
  assert_focus (fixture, "3 November 1995: 1 film");
  press (fixture, GDK_KEY_Left);
  assert_focus (fixture, "27 October 1995: 2 films, 8.5 on average");
  press (fixture, GDK_KEY_Return);
  g_assert_cmpstr (fixture->asked, ==, "day:1995-10-27");
  press (fixture, GDK_KEY_Down);
  assert_focus (fixture, "28 October 1995");
  g_clear_pointer (&fixture->asked, g_free);
  press (fixture, GDK_KEY_Return);
  g_assert_null (fixture->asked);
  press (fixture, GDK_KEY_Home);
  assert_focus (fixture, "1 January 1995");
  press (fixture, GDK_KEY_Up);
  assert_focus (fixture, "1 January 1995");
  press (fixture, GDK_KEY_End);
  assert_focus (fixture, "31 December 1995");
  press (fixture, GDK_KEY_Page_Up);
  assert_focus (fixture, "30 November 1995");
  gtk_test_accessible_assert_role (focused (fixture), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_role (fixture->view, GTK_ACCESSIBLE_ROLE_GRID);
  gtk_test_accessible_assert_property (fixture->view, GTK_ACCESSIBLE_PROPERTY_LABEL, "1995");
}

static void
test_turns (Fixture       *fixture,
            gconstpointer  data)
{
  GtkLabel *total = GTK_LABEL (test_find_named (GTK_WIDGET (fixture->page), "total"));

  g_assert_cmpstr (gtk_label_get_label (total), ==,
                   "3 films, 1 of them a rewatch, 8.5 on average");
  g_signal_emit_by_name (test_find_named (GTK_WIDGET (fixture->page), "earlier"), "clicked");
  g_assert_cmpint (reprise_year_page_get_year (fixture->page), ==, 1994);
  test_wait_until (is_ready, fixture->page);
  g_assert_cmpstr (gtk_label_get_label (total), ==, "1 film, 9");

  reprise_masthead_set_scale (fixture->masthead, REPRISE_SCALE_STARS);
  g_assert_cmpstr (gtk_label_get_label (total), ==, "1 film, 4½");

  test_journal_watch_film (fixture->journal, "Ali (2001)", "1994-02-03", 70, NULL);
  test_wait_until (is_ready, fixture->page);
  g_assert_cmpstr (gtk_label_get_label (total), ==, "2 films, 4.0 on average");
}

/* Nothing was watched in the year that it is: the newest that has something is shown. */
static void
test_newest (Fixture       *fixture,
             gconstpointer  data)
{
  close_page (fixture);
  show_page (fixture, 1024, 700, 0);
  g_assert_cmpint (reprise_year_page_get_year (fixture->page), ==, 1995);
}

static gpointer
generate_job (RepriseDatabase  *database,
              gpointer          data,
              GError          **error)
{
  return GINT_TO_POINTER (reprise_generator_write (database, 4000, 7, NULL, error));
}

static void
generated_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GError) error = NULL;

  reprise_journal_run_finish (REPRISE_JOURNAL (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
test_pictures (void)
{
  static const struct
  {
    int width;
    int height;
    gboolean rtl;
  } sizes[] = { { 360, 900 }, { 1024, 800 }, { 1600, 900 }, { 1024, 800, TRUE } };
  Fixture fixture = { NULL };
  RepriseDate today = reprise_date_today ();
  gboolean done = FALSE;

  fixture.masthead = reprise_masthead_new ();
  fixture.journal = test_journal_new ();
  reprise_journal_run_async (fixture.journal->journal, REPRISE_LANE_WRITE, generate_job, NULL, NULL,
                             NULL, NULL, generated_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  for (int years = 1; years < 4; years++)
    {
      static const char * const films[] = { "", "Heat (1995)", "The Apartment (1960)",
                                            "Leaving Las Vegas (1995)" };
      g_autofree char *day = NULL;

      today.year--;
      day = reprise_date_to_text (today);
      test_journal_watch_film (fixture.journal, films[years], day, 70 + 5 * years, NULL);
    }

  for (guint turn = 0; turn < 2 * G_N_ELEMENTS (sizes); turn++)
    {
      const gboolean dark = turn % 2 == 1;
      const gboolean rtl = sizes[turn / 2].rtl;
      g_autofree char *name = g_strdup_printf ("year-%s%d-%s", rtl ? "rtl-" : "",
                                               sizes[turn / 2].width, dark ? "dark" : "light");

      gtk_widget_set_default_direction (rtl ? GTK_TEXT_DIR_RTL : GTK_TEXT_DIR_LTR);
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                          dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                               : ADW_COLOR_SCHEME_FORCE_LIGHT);
      show_page (&fixture, sizes[turn / 2].width, sizes[turn / 2].height, 2019);
      gtk_widget_grab_focus (GTK_WIDGET (fixture.view));
      gtk_window_set_focus_visible (fixture.window, TRUE);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (fixture.window)), <=,
                       sizes[turn / 2].width);
      test_gui_picture (GTK_WIDGET (fixture.window), name);
      close_page (&fixture);
    }

  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
  test_journal_free (fixture.journal);
  g_object_unref (fixture.masthead);
}

#define ADD(name, func) g_test_add ("/year-page/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/year-page/words", test_words);
  g_test_add_func ("/year-page/steps", test_steps);
  g_test_add_func ("/year-page/layout", test_layout);
  ADD ("keys", test_keys);
  ADD ("turns", test_turns);
  ADD ("newest", test_newest);
  g_test_add_func ("/year-page/pictures", test_pictures);

  return g_test_run ();
}
