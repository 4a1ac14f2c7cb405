#include "gui/films/reprise-film-image.h"
#include "gui/films/reprise-film-page.h"
#include "gui/reprise-window.h"
#include "store/reprise-journal-stills.h"

#include "support/test-gui.h"
#include "support/test-journal.h"

typedef struct
{
  TestJournal   *journal;
  RepriseWindow *window;
  RepriseFilm   *film;
  GtkWidget     *page;
} Fixture;

static const char title[] =
  "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb";

static gboolean
is_open (gpointer data)
{
  Fixture *fixture = data;

  if (reprise_window_get_view (fixture->window) == NULL)
    return FALSE;

  reprise_window_show_page (fixture->window, "films");
  return test_find (GTK_WIDGET (fixture->window), GTK_TYPE_GRID_VIEW) != NULL;
}

static gboolean
is_shown (gpointer data)
{
  Fixture *fixture = data;
  GtkWidget *stack = test_find_named (fixture->page, "stack");

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), "film") == 0;
}

static void
show_film (Fixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.show-film", "s",
                              reprise_film_get_uuid (fixture->film));
  fixture->page = test_find (GTK_WIDGET (fixture->window), REPRISE_TYPE_FILM_PAGE);
  g_assert_nonnull (fixture->page);
  test_wait_until (is_shown, fixture);
  for (int i = 0; i < 4; i++)
    test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
}

static void
open_page (Fixture *fixture,
           int      width)
{
  fixture->window = reprise_window_new (NULL, "/nowhere/Film.db");
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), width, 800);
  gtk_window_present (GTK_WINDOW (fixture->window));
  reprise_window_show_journal (fixture->window, fixture->journal->journal);
  test_wait_until (is_open, fixture);
  show_film (fixture);
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

/* A film with all that one can have. */
static void
fill (Fixture *fixture)
{
  g_autoptr (RepriseAppraisal) appraisal = NULL;
  g_autoptr (RepriseFilm) edited = NULL;
  g_autoptr (RepriseFilm) saved = NULL;

  fixture->journal = test_journal_new ();
  appraisal = test_journal_write (fixture->journal,
                                  "Dr. Strangelove or: How I Learned to Stop Worrying and Love the "
                                  "Bomb (1964)", "2026-11-22", 83, "No fighting in here, please.");
  test_journal_watch_film (fixture->journal,
                           "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb "
                           "(1964)", "1999-05", 90, "A cold hall.");
  fixture->film = test_journal_load_film (
    fixture->journal, reprise_film_get_uuid (reprise_appraisal_get_films (appraisal)->pdata[0]));
  edited = reprise_film_copy (fixture->film);
  reprise_film_set_fact (edited, REPRISE_FACT_ORIGINAL_TITLE, "Dr. Strangelove");
  reprise_film_set_fact (edited, REPRISE_FACT_RUNTIME, "95");
  reprise_film_set_fact (edited, REPRISE_FACT_COUNTRY, "United Kingdom");
  reprise_film_set_fact (edited, REPRISE_FACT_IMDB, "tt0057012");
  reprise_film_set_fact (edited, REPRISE_FACT_WIKIDATA, "Q105702");
  saved = test_journal_save_film (fixture->journal, edited, fixture->film);
  g_set_object (&fixture->film, saved);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fill (fixture);
  open_page (fixture, 1024);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  close_page (fixture);
  g_clear_object (&fixture->film);
  test_journal_free (fixture->journal);
}

static guint
count (Fixture *fixture,
       GType    type)
{
  guint n = 0;

  while (test_find_nth (fixture->page, type, (int) n) != NULL)
    n++;
  return n;
}

static void
test_shows (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *row = test_find (fixture->page, ADW_TYPE_ACTION_ROW);
  GtkWidget *link = test_find (fixture->page, GTK_TYPE_LINK_BUTTON);

  g_assert_cmpuint (count (fixture, ADW_TYPE_ACTION_ROW), ==, 3);
  g_assert_cmpstr (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (row)), ==,
                   "22 November 2026");
  g_assert_cmpuint (count (fixture, GTK_TYPE_LINK_BUTTON), ==, 2);
  g_assert_cmpstr (gtk_link_button_get_uri (GTK_LINK_BUTTON (link)), ==,
                   "https://www.imdb.com/title/tt0057012/");
  gtk_test_accessible_assert_role (link, GTK_ACCESSIBLE_ROLE_LINK);
  gtk_test_accessible_assert_property (test_find_named (fixture->page, "menu"),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "More");
}

static gboolean
has_another_row (gpointer data)
{
  return count (data, ADW_TYPE_ACTION_ROW) == 4;
}

static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  test_journal_watch_film (fixture->journal,
                           "Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb "
                           "(1964)", "2026-11-23", 70, NULL);
  test_wait_until (has_another_row, fixture);
}

static GBytes *
make_image (void)
{
  static const guint8 pixels[4 * 6 * 4] = { 200, 30, 30, 255, 30, 200, 30, 255 };
  g_autoptr (GBytes) bytes = g_bytes_new_static (pixels, sizeof pixels);
  g_autoptr (GdkTexture) texture =
    gdk_memory_texture_new (4, 6, GDK_MEMORY_R8G8B8A8, bytes, 16);

  return gdk_texture_save_to_png_bytes (texture);
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  RepriseStill **still = data;
  g_autoptr (GError) error = NULL;

  *still = reprise_journal_keep_image_finish (REPRISE_JOURNAL (source), result, &error);
  g_assert_no_error (error);
}

static gboolean
is_there (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static gboolean
can_be_removed (gpointer data)
{
  Fixture *fixture = data;

  return gtk_widget_get_visible (test_find_named (fixture->page, "remove"));
}

static gboolean
is_drawn (gpointer data)
{
  return !can_be_removed (data);
}

static void
test_poster (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (GBytes) image = make_image ();
  g_autoptr (RepriseStill) still = NULL;
  const char *film = reprise_film_get_uuid (fixture->film);

  reprise_journal_keep_image_async (fixture->journal->journal, image, NULL, kept_cb, &still);
  test_wait_until (is_there, &still);
  gtk_widget_activate_action (fixture->page, "win.set-poster", "(ss)", film,
                              reprise_still_get_sha256 (still));
  test_wait_until (can_be_removed, fixture);
  for (int i = 0; i < 20; i++)
    test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
  test_gui_picture (GTK_WIDGET (fixture->window), "film-page-own-poster");
  gtk_widget_activate_action (fixture->page, "win.remove-poster", "(ss)", film,
                              reprise_still_get_sha256 (still));
  test_wait_until (is_drawn, fixture);
}

static void
drop_on (GtkWidget  *widget,
         GdkTexture *texture)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  g_auto (GValue) value = G_VALUE_INIT;
  gboolean handled = FALSE;

  g_value_init (&value, GDK_TYPE_TEXTURE);
  g_value_set_object (&value, texture);
  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        g_signal_emit_by_name (controller, "drop", &value, 0.0, 0.0, &handled);
    }

  g_assert_true (handled);
}

/* It takes a moment to keep a picture, which nobody waits for. */
static void
test_poster_dropped_and_left (Fixture       *fixture,
                              gconstpointer  data)
{
  g_autoptr (GBytes) image = make_image ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (image, &error);

  g_assert_no_error (error);
  drop_on (test_find (fixture->page, REPRISE_TYPE_FILM_IMAGE), texture);
  close_page (fixture);
  open_page (fixture, 1024);
  test_wait_until (can_be_removed, fixture);
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

/* The page goes with the film; the film comes back without it. */
static void
test_deletes (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *page = fixture->page;
  g_autoptr (RepriseFilm) back = NULL;

  g_object_add_weak_pointer (G_OBJECT (page), (gpointer *) &page);
  gtk_widget_activate_action (page, "win.delete-film", "(ss)",
                              reprise_film_get_uuid (fixture->film), title);
  test_wait_until (is_gone, &page);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.restore-thing", "s",
                              reprise_film_get_uuid (fixture->film));
  back = test_journal_load_film (fixture->journal, reprise_film_get_uuid (fixture->film));
  g_assert_nonnull (back);
  show_film (fixture);
}

static void
test_pictures (void)
{
  static const int widths[] = { 360, 1024, 1600 };
  AdwStyleManager *style = adw_style_manager_get_default ();
  Fixture fixture = { NULL };

  fill (&fixture);
  for (int turn = 0; turn < 6; turn++)
    {
      g_autofree char *name = g_strdup_printf ("film-page-%d-%s", widths[turn % 3],
                                               turn < 3 ? "light" : "dark");

      adw_style_manager_set_color_scheme (style, turn < 3 ? ADW_COLOR_SCHEME_FORCE_LIGHT
                                                          : ADW_COLOR_SCHEME_FORCE_DARK);
      open_page (&fixture, widths[turn % 3]);
      test_gui_picture (GTK_WIDGET (fixture.window), name);
      close_page (&fixture);
    }

  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
  g_clear_object (&fixture.film);
  test_journal_free (fixture.journal);
}

#define ADD(name, func) g_test_add ("/film-page/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  ADD ("shows", test_shows);
  ADD ("follows", test_follows);
  ADD ("deletes", test_deletes);
  ADD ("poster", test_poster);
  ADD ("poster-dropped-and-left", test_poster_dropped_and_left);
  g_test_add_func ("/film-page/pictures", test_pictures);

  return g_test_run ();
}
