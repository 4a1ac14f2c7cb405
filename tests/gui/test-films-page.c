#include "gui/films/reprise-film-cell.h"
#include "gui/films/reprise-film-table.h"
#include "gui/films/reprise-films-page.h"
#include "gui/reprise-window.h"

#include "support/test-gui.h"
#include "support/test-journal.h"

typedef struct
{
  TestJournal   *journal;
  RepriseWindow *window;
  GtkWidget     *page;
  const char    *text;     /* waited for */
  guint          n_films;  /* waited for */
} Fixture;

static gboolean
has_page (gpointer data)
{
  Fixture *fixture = data;

  reprise_window_show_page (fixture->window, "films");
  fixture->page = test_find (GTK_WIDGET (fixture->window), REPRISE_TYPE_FILMS_PAGE);
  return fixture->page != NULL;
}

/* All tests have one desktop. */
static void
forget_settings (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);

  g_settings_reset (settings, "films-as-table");
  g_settings_reset (settings, "films-order");
  g_settings_reset (settings, "films-reversed");
}

static void
open_page (Fixture *fixture,
           int      width)
{
  forget_settings ();
  fixture->window = reprise_window_new (NULL, "/nowhere/Films.db");
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  reprise_window_show_journal (fixture->window, fixture->journal->journal);
  test_wait_until (has_page, fixture);
}

static void
close_page (Fixture *fixture)
{
  RepriseWindow *window = fixture->window;
  GtkWidget *page = fixture->page;

  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (page);
  g_assert_null (window);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->journal = test_journal_new ();
  test_journal_fill (fixture->journal);
  test_journal_watch_film (fixture->journal,
                           "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb "
                           "(1964)", "2026-11-22", 83, NULL);
  test_journal_watch_film (fixture->journal, "Ali (2001)", "2020", 55, NULL);
  test_journal_watch_film (fixture->journal, "Ronin (1998)", "", REPRISE_UNJUDGED, NULL);
  open_page (fixture, 1024);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  close_page (fixture);
  test_journal_free (fixture->journal);
}

static GtkSelectionModel *
get_model (Fixture *fixture)
{
  GtkWidget *grid = test_find (fixture->page, GTK_TYPE_GRID_VIEW);
  GtkWidget *table = test_find (fixture->page, GTK_TYPE_COLUMN_VIEW);
  GtkSelectionModel *model = gtk_grid_view_get_model (GTK_GRID_VIEW (grid));

  return model != NULL ? model : gtk_column_view_get_model (GTK_COLUMN_VIEW (table));
}

static RepriseShelfFilm *
nth_film (Fixture *fixture,
          guint    nth)
{
  g_autoptr (RepriseShelfItem) item =
    g_list_model_get_item (G_LIST_MODEL (get_model (fixture)), nth);

  return item != NULL ? reprise_shelf_item_get_film (item) : NULL;
}

static gboolean
first_is (gpointer data)
{
  Fixture *fixture = data;
  RepriseShelfFilm *film = get_model (fixture) != NULL ? nth_film (fixture, 0) : NULL;

  return film != NULL && g_strcmp0 (reprise_shelf_film_get_title (film), fixture->text) == 0;
}

static void
wait_for_first (Fixture    *fixture,
                const char *title)
{
  fixture->text = title;
  test_wait_until (first_is, fixture);
}

static gboolean
count_is (gpointer data)
{
  Fixture *fixture = data;

  return get_model (fixture) != NULL &&
         g_list_model_get_n_items (G_LIST_MODEL (get_model (fixture))) == fixture->n_films;
}

static GtkWidget *
get_child (Fixture    *fixture,
           const char *id)
{
  GtkWidget *child = test_find_named (fixture->page, id);

  g_assert_nonnull (child);
  return child;
}

static void
test_sorts (Fixture       *fixture,
            gconstpointer  data)
{
  GtkDropDown *order = GTK_DROP_DOWN (get_child (fixture, "order"));
  GtkWidget *table = test_find (fixture->page, GTK_TYPE_COLUMN_VIEW);
  g_autoptr (GtkColumnViewColumn) year = NULL;

  wait_for_first (fixture, "Ali");
  gtk_drop_down_set_selected (order, 1);
  wait_for_first (fixture, "Ali");
  gtk_drop_down_set_selected (order, 5);
  wait_for_first (fixture, "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb");

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_child (fixture, "as_table")), TRUE);
  year = g_list_model_get_item (gtk_column_view_get_columns (GTK_COLUMN_VIEW (table)), 1);
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (table), year, GTK_SORT_ASCENDING);
  wait_for_first (fixture, "His Girl Friday");
  g_assert_cmpuint (gtk_drop_down_get_selected (order), ==, 1);
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (table), year, GTK_SORT_DESCENDING);
  wait_for_first (fixture, "Ali");
}

static void
test_searches (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *entry = test_find (fixture->page, GTK_TYPE_SEARCH_ENTRY);

  wait_for_first (fixture, "Ali");
  g_object_set (fixture->page, "searching", TRUE, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "year:<1941 sort:year");
  wait_for_first (fixture, "His Girl Friday");
}

static void
test_finds_nothing (Fixture       *fixture,
                    gconstpointer  data)
{
  GtkWidget *entry = test_find (fixture->page, GTK_TYPE_SEARCH_ENTRY);

  wait_for_first (fixture, "Ali");
  g_object_set (fixture->page, "searching", TRUE, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "xyzzy");
  fixture->n_films = 0;
  test_wait_until (count_is, fixture);
  test_gui_picture (GTK_WIDGET (fixture->window), "films-nothing");
  gtk_widget_activate_action (fixture->page, "films.clear-search", NULL);
  wait_for_first (fixture, "Ali");
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *grid = test_find (fixture->page, GTK_TYPE_GRID_VIEW);
  GtkWidget *cell = NULL;

  wait_for_first (fixture, "Ali");
  test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
  cell = gtk_widget_get_first_child (grid);
  gtk_test_accessible_assert_role (cell, GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (cell, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Ali (2001), 5.5 out of 10, 1 viewing");
  gtk_test_accessible_assert_property (get_child (fixture, "as_table"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Table");
}

static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  wait_for_first (fixture, "Ali");
  test_journal_watch_film (fixture->journal, "Aa (2022)", "2022-01-02", 50, NULL);
  wait_for_first (fixture, "Aa");
}

static void
picture (Fixture    *fixture,
         const char *what,
         int         width)
{
  const gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autofree char *name = g_strdup_printf ("films-%s-%d-%s", what, width, dark ? "dark" : "light");

  for (int i = 0; i < 30; i++)
    test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
  test_gui_picture (GTK_WIDGET (fixture->window), name);
}

/* However narrow the window is, a table does not go on beyond its edge. */
static gboolean
fits (gpointer data)
{
  GtkAdjustment *across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (data));

  return gtk_adjustment_get_page_size (across) > 0 &&
         gtk_adjustment_get_upper (across) <= gtk_adjustment_get_page_size (across);
}

static void
test_pictures (void)
{
  static const int widths[] = { 360, 1024, 1600 };
  AdwStyleManager *style = adw_style_manager_get_default ();
  Fixture fixture = { NULL };

  fixture.journal = test_journal_new ();
  test_journal_fill (fixture.journal);
  test_journal_watch_film (fixture.journal,
                           "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb "
                           "(1964)", "2026-11-22", 83, NULL);
  for (int turn = 0; turn < 6; turn++)
    {
      adw_style_manager_set_color_scheme (style, turn < 3 ? ADW_COLOR_SCHEME_FORCE_LIGHT
                                                          : ADW_COLOR_SCHEME_FORCE_DARK);
      open_page (&fixture, widths[turn % 3]);
      wait_for_first (&fixture, "American Beauty");
      picture (&fixture, "grid", widths[turn % 3]);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_child (&fixture, "as_table")), TRUE);
      wait_for_first (&fixture, "American Beauty");
      test_wait_until (fits, test_find (fixture.page, GTK_TYPE_COLUMN_VIEW));
      picture (&fixture, "table", widths[turn % 3]);
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (get_child (&fixture, "as_grid")), TRUE);
      close_page (&fixture);
    }

  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
  test_journal_free (fixture.journal);
}

static void
test_empty (void)
{
  Fixture fixture = { NULL };

  fixture.journal = test_journal_new ();
  open_page (&fixture, 360);
  picture (&fixture, "empty", 360);
  close_page (&fixture);
  test_journal_free (fixture.journal);
}

#define ADD(name, func) g_test_add ("/films-page/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  ADD ("sorts", test_sorts);
  ADD ("searches", test_searches);
  ADD ("finds-nothing", test_finds_nothing);
  ADD ("names", test_names);
  ADD ("follows", test_follows);
  g_test_add_func ("/films-page/pictures", test_pictures);
  g_test_add_func ("/films-page/empty", test_empty);

  return g_test_run ();
}
