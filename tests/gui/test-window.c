#include "gui/film/reprise-viewing-dialog.h"
#include "gui/films/reprise-films-page.h"
#include "gui/journal/reprise-entry-page.h"
#include "gui/reprise-message-page.h"
#include "gui/reprise-welcome-page.h"
#include "gui/reprise-window-toasts.h"
#include "gui/reprise-window.h"

#include "support/test-gui.h"
#include "support/test-journal.h"

static const int widths[] = { 360, 1024, 1600 };

static gboolean
prose_is_shown (gpointer data)
{
  GtkWidget *prose = test_find (data, GTK_TYPE_TEXT_VIEW);

  return prose != NULL &&
         gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (prose))) > 0;
}

static gboolean
list_is_shown (gpointer data)
{
  return gtk_widget_get_mapped (test_find (data, GTK_TYPE_LIST_VIEW));
}

static gboolean
is_welcoming (gpointer data)
{
  GtkWidget *welcome = test_find (data, REPRISE_TYPE_WELCOME_PAGE);

  return welcome != NULL && gtk_widget_get_mapped (welcome);
}

static RepriseWindow *
present (int width)
{
  RepriseWindow *window = reprise_window_new (NULL, "/nowhere/Journal of a year.db");

  gtk_window_set_default_size (GTK_WINDOW (window), width, 800);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
destroy (RepriseWindow *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (window);
}

static void
select_position (RepriseWindow *window,
                 guint          position)
{
  GtkWidget *list = test_find (GTK_WIDGET (window), GTK_TYPE_LIST_VIEW);

  gtk_widget_activate_action (list, "list.activate-item", "u", position);
}

static void
picture (RepriseWindow *window,
         const char    *what,
         int            width)
{
  const gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autofree char *name = g_strdup_printf ("%s-%d-%s", what, width, dark ? "dark" : "light");

  test_gui_picture (GTK_WIDGET (window), name);
}

/* What no journal has on its first day: a title that is too long, and words of a wide script. */
static void
add_long_title (TestJournal *journal)
{
  g_autoptr (RepriseAppraisal) appraisal =
    test_journal_write (journal,
                                "Dr. Strangelove or: How I Learned to Stop Worrying and Love the "
                                "Bomb (1964)", "2026-11-22", 83,
                                "花様年華: *corridors*, rain, noodles. "
                                "[[In the Mood for Love (2000)]]\n\n# One\n\n## Two\n\n"
                                "> Quoted, and long enough to go on in a second line, as quotes "
                                "will where a page is narrow.\n\n1. First,\n2. second.\n\n***\n\n"
                                "A line with `code`.\n\n    INT. CASINO\n    Ben bets.\n");
}

static void
picture_diary (TestJournal *journal,
               int             width)
{
  RepriseWindow *window = present (width);

  reprise_window_show_journal (window, journal->journal);
  test_wait_until (list_is_shown, window);
  picture (window, "diary", width);

  for (guint position = 0; position < 5; position++)
    {
      g_autofree char *name = g_strdup_printf ("entry-%u", position);

      select_position (window, position);
      test_wait_until (prose_is_shown, window);
      picture (window, name, width);
    }

  destroy (window);
}

static void
test_diary (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();

  test_journal_fill (journal);
  add_long_title (journal);
  for (int dark = 0; dark <= 1; dark++)
    {
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                          dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                               : ADW_COLOR_SCHEME_FORCE_LIGHT);
      for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
        picture_diary (journal, widths[i]);
    }
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

static void
test_narrow (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal =
    test_journal_write (journal, "Heat (1995)", "2026-11-01", 85, "Coffee.");
  RepriseWindow *window = present (360);
  GtkWidget *list = test_find (GTK_WIDGET (window), GTK_TYPE_LIST_VIEW);
  GtkWidget *prose = NULL;

  reprise_window_show_journal (window, journal->journal);
  test_wait_until (prose_is_shown, window);
  prose = test_find (GTK_WIDGET (window), GTK_TYPE_TEXT_VIEW);
  test_gui_wait_for_frame (GTK_WIDGET (window));
  g_assert_true (gtk_widget_get_mapped (list));
  g_assert_false (gtk_widget_get_mapped (prose));
  gtk_test_accessible_assert_property (gtk_widget_get_first_child (list),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Heat (1995), 8.5 out of 10, 1st viewing · cinema, "
                                       "1 November 2026");

  select_position (window, 0);
  test_gui_wait_for_frame (GTK_WIDGET (window));
  g_assert_true (gtk_widget_get_mapped (prose));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == prose);

  gtk_widget_activate_action (prose, "journal.back", NULL);
  test_gui_wait_for_frame (GTK_WIDGET (window));
  g_assert_true (gtk_widget_get_mapped (list));
  destroy (window);
}

static gboolean
viewing_dialog_is_there (gpointer data)
{
  *(GtkWidget **) data = test_find_window (REPRISE_TYPE_VIEWING_DIALOG);
  return *(GtkWidget **) data != NULL;
}

/* It can be asked for once the entry is read. */
static gboolean
has_opened_viewing (gpointer data)
{
  GtkWindow *dialog = NULL;

  gtk_widget_activate_action (data, "page.viewing", NULL);
  return viewing_dialog_is_there (&dialog);
}

/* The viewing of an entry can be put right, whether it is the entry or what was written about
 * it. */
static void
open_viewing (TestJournal *journal,
              int          width)
{
  RepriseWindow *window = present (width);
  GtkWidget *page = test_find (GTK_WIDGET (window), REPRISE_TYPE_ENTRY_PAGE);
  GtkWindow *dialog = NULL;

  reprise_window_show_journal (window, journal->journal);
  test_wait_until (list_is_shown, window);
  select_position (window, 0);
  test_wait_until (prose_is_shown, window);
  picture (window, "viewing-page", width);
  g_assert_false (has_opened_viewing (page));
  gtk_widget_activate_action (page, "page.edit", NULL);
  test_wait_until (viewing_dialog_is_there, &dialog);
  gtk_window_destroy (dialog);

  select_position (window, 1);
  test_wait_until (has_opened_viewing, page);
  test_wait_until (viewing_dialog_is_there, &dialog);
  gtk_window_destroy (dialog);
  destroy (window);
}

static void
test_viewing (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal =
    test_journal_write (journal, "Heat (1995)", "2026-11-01", 85, "Coffee.");

  test_journal_watch_film (journal, "Leaving Las Vegas (1995)", "2026-11-20", 90,
                           "Sadder than last time.\n\nAnd shorter.");
  for (int dark = 0; dark <= 1; dark++)
    {
      adw_style_manager_set_color_scheme (style, dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                      : ADW_COLOR_SCHEME_FORCE_LIGHT);
      open_viewing (journal, 360);
      open_viewing (journal, 1024);
    }
  adw_style_manager_set_color_scheme (style, ADW_COLOR_SCHEME_DEFAULT);
}

static gboolean
has_films (gpointer data)
{
  return test_find (data, REPRISE_TYPE_FILMS_PAGE) != NULL;
}

/* A page is made when it is first shown; narrow, the diary has a bar beneath and an entry none. */
static void
test_pages (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal =
    test_journal_write (journal, "Heat (1995)", "2026-11-01", 85, "Coffee.");
  RepriseWindow *window = present (360);
  GtkWidget *bar = test_find (GTK_WIDGET (window), ADW_TYPE_VIEW_SWITCHER_BAR);
  GtkWidget *switcher = test_find (GTK_WIDGET (window), ADW_TYPE_VIEW_SWITCHER_TITLE);
  GtkWidget *search = test_find_named (GTK_WIDGET (window), "search");

  reprise_window_show_journal (window, journal->journal);
  test_wait_until (list_is_shown, window);
  for (int i = 0; i < 3; i++)
    test_gui_wait_for_frame (GTK_WIDGET (window));
  g_assert_true (gtk_widget_get_mapped (bar));
  g_assert_true (gtk_widget_get_mapped (switcher));
  g_assert_false (gtk_widget_get_mapped (search));
  g_assert_false (has_films (window));

  select_position (window, 0);
  for (int i = 0; i < 3; i++)
    test_gui_wait_for_frame (GTK_WIDGET (window));
  g_assert_false (gtk_widget_get_mapped (bar));
  g_assert_false (gtk_widget_get_mapped (switcher));

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-page", "s", "films");
  test_wait_until (has_films, window);
  test_gui_wait_for_frame (GTK_WIDGET (window));
  g_assert_true (gtk_widget_get_mapped (bar));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-entry", "s",
                              reprise_appraisal_get_uuid (appraisal));
  test_gui_wait_for_frame (GTK_WIDGET (window));
  g_assert_false (gtk_widget_get_mapped (switcher));
  destroy (window);
}

static gboolean
has_message (gpointer data)
{
  return test_find (data, REPRISE_TYPE_MESSAGE_PAGE) != NULL;
}

/* A journal that is there at once is not waited for in words. */
static void
test_waiting (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  RepriseWindow *window = present (360);

  reprise_window_show_waiting (window);
  g_assert_false (has_message (window));
  test_wait_until (has_message, window);
  reprise_window_show_journal (window, journal->journal);
  test_wait_until (is_welcoming, window);
  destroy (window);

  window = present (360);
  reprise_window_show_waiting (window);
  destroy (window);
}

static void
test_failure (void)
{
  g_autoptr (GError) error =
    g_error_new_literal (G_IO_ERROR, G_IO_ERROR_FAILED, "This <file> is no journal & stays as is.");
  RepriseWindow *window = present (360);

  reprise_window_show_failure (window, error);
  reprise_window_tell (window,
                       "No backup was made today. The disk is full. What was saved before is "
                       "safe; <free> some space & try again.");
  picture (window, "failure", 360);
  destroy (window);
}

static void
test_empty (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) first = NULL;
  RepriseWindow *window = present (360);

  reprise_window_show_journal (window, journal->journal);
  picture (window, "empty", 360);
  g_assert_false (list_is_shown (window));

  first = test_journal_write (journal, "Heat (1995)", "2026-11-01", 90, "Coffee.");
  test_wait_until (list_is_shown, window);
  destroy (window);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/window/diary", test_diary);
  g_test_add_func ("/window/narrow", test_narrow);
  g_test_add_func ("/window/viewing", test_viewing);
  g_test_add_func ("/window/pages", test_pages);
  g_test_add_func ("/window/waiting", test_waiting);
  g_test_add_func ("/window/failure", test_failure);
  g_test_add_func ("/window/empty", test_empty);

  return g_test_run ();
}
