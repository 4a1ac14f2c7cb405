/* Which films the user's own diary is about, where they have to be asked. */

#include "gui/feeds/reprise-feed-dialog.h"
#include "gui/feeds/reprise-question-view.h"
#include "gui/feeds/reprise-questions-bar.h"
#include "gui/feeds/reprise-questions-dialog.h"
#include "store/reprise-feed-store.h"
#include "store/reprise-new-post.h"

#include "support/test-form.h"
#include "support/test-gui.h"
#include "support/test-journal.h"
#include "support/test-window.h"

#define LONG_TITLE \
  "The Extraordinary and Rather Lengthy Adventures of a Lighthouse Keeper Who Mislaid the Sea, as " \
  "Told by His Three Daughters and One Unreliable Gull"

typedef struct
{
  TestJournal   *journal;
  RepriseWindow *window;
  GtkWindow     *dialog;
  char          *feed;   /* (owned) (nullable): its UUID */
} Fixture;

typedef struct
{
  const char *uid;
  const char *title;
  const char *year;
  const char *stars;
  const char *body;
} Posted;

static const Posted two_remakes[] = {
  { "letterboxd-review-1", "A Star Is Born", "", "4.0", "<p>The one with the bathroom mirror.</p>" },
  { NULL },
};

static const Posted many[] = {
  { "letterboxd-review-1", "A Star Is Born", "", "4.0", "<p>The one with the bathroom mirror.</p>" },
  { "letterboxd-watch-2", "Heat", "1996", "", "<p>Watched on Monday January 12, 2026.</p>" },
  { "letterboxd-review-3", "Heat", "1996", "4.5", "<p>Blue, and <em>patient</em>.</p>" },
  { "letterboxd-review-4", LONG_TITLE, "2011", "2.5",
    "<p>Gulls, and then more of them: I had not thought that a sea could be mislaid with so much "
    "care, nor looked for in so many cupboards, by people who have never once raised their voices, "
    "and who own, between them, a single pair of boots that fits nobody at all.</p>" },
  { NULL },
};

static void
store_posts (RepriseDatabase *database,
             gint64           feed,
             const Posted    *posted)
{
  guint n_added = 0;
  guint n_changed = 0;
  gint64 when = 1768170000000;

  for (; posted->uid != NULL; posted++)
    {
      g_autoptr (GArray) fresh = reprise_new_posts_new (1);
      g_autofree char *film =
        g_strdup_printf ("{\"letterboxd\":{\"filmTitle\":\"%s\",\"filmYear\":\"%s\","
                         "\"watchedDate\":\"2026-01-12\",\"memberRating\":\"%s\"}}",
                         posted->title, posted->year, posted->stars);
      const RepriseNewPost post = {
        .uid = posted->uid, .title = posted->title, .published_at = when++,
        .updated_at = REPRISE_POST_UNDATED, .body = posted->body, .media_type = "text/html",
        .film = film, .film_title = posted->title,
      };

      g_array_append_val (fresh, post);
      g_assert_true (reprise_new_posts_store (fresh, database, feed, &n_added, &n_changed, NULL));
    }
}

static gpointer
follow_job (RepriseDatabase  *database,
            gpointer          data,
            GError          **error)
{
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);
  g_autoptr (RepriseFeed) feed = reprise_feed_new ("http://127.0.0.1:9/ida/rss");

  reprise_feed_set_title (feed, "Ida’s Diary");
  reprise_feed_set_mine (feed, TRUE);
  g_assert_true (reprise_feed_save (deed, database, feed, NULL, error));
  if (data != NULL)
    store_posts (database, reprise_feed_get_id (feed), data);
  return g_strdup (reprise_feed_get_uuid (feed));
}

static void
followed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      data)
{
  *(char **) data = reprise_journal_run_finish (REPRISE_JOURNAL (source), result, NULL);
}

static void
counted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  *(gpointer *) data = reprise_journal_run_finish (REPRISE_JOURNAL (source), result, NULL);
}

static gboolean
is_there (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static void
add_films (TestJournal *journal)
{
  static const char * const labels[] = {
    "A Star Is Born (1937)", "A Star Is Born (1954)", "Heat (1995)", LONG_TITLE " (2010)",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    test_journal_watch_film (journal, labels[i], "2020", 70, NULL);
}

/* Beside the films of the journal, of which there were two before. */
static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->journal = test_journal_new ();
  add_films (fixture->journal);
  reprise_journal_run_async (fixture->journal->journal, REPRISE_LANE_WRITE, follow_job,
                             (gpointer) data, NULL, g_free, NULL, followed_cb, &fixture->feed);
  test_wait_until (is_there, &fixture->feed);
  fixture->window = test_window_open (fixture->journal->journal, 900, 700);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_window_close (fixture->window);
  g_free (fixture->feed);
  test_journal_free (fixture->journal);
}

static GtkWidget *
find (Fixture    *fixture,
      const char *id)
{
  return test_find_named (GTK_WIDGET (fixture->dialog), id);
}

static gboolean
is_asked (gpointer data)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (find (data, "stack"))),
                    "question") == 0;
}

static void
present (Fixture *fixture,
         int      width)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.diary-questions", "s", "");
  fixture->dialog = test_find_window (REPRISE_TYPE_QUESTIONS_DIALOG);
  g_assert_nonnull (fixture->dialog);
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  gtk_window_set_default_size (fixture->dialog, width, 620);
}

static void
present_asking (Fixture *fixture,
                int      width)
{
  present (fixture, width);
  test_wait_until (is_asked, fixture);
  test_gui_wait_for_frame (GTK_WIDGET (fixture->dialog));
}

static GtkListBoxRow *
get_row (Fixture *fixture,
         int      nth)
{
  return gtk_list_box_get_row_at_index (GTK_LIST_BOX (find (fixture, "rows")), nth);
}

static const char *
get_title (Fixture *fixture)
{
  return gtk_label_get_label (GTK_LABEL (find (fixture, "title")));
}

static const char *
get_subtitle (Fixture *fixture)
{
  return adw_window_title_get_subtitle (ADW_WINDOW_TITLE (find (fixture, "heading")));
}

static gpointer
count_viewings_job (RepriseDatabase  *database,
                    gpointer          data,
                    GError          **error)
{
  gint64 n = 0;

  g_assert_true (reprise_database_read_int64 (database, "SELECT count(*) FROM viewing"
                                              " WHERE binned_at IS NULL", &n, error));
  return g_strdup_printf ("%d", (int) n);
}

static void
assert_n_viewings (Fixture    *fixture,
                   const char *expected)
{
  g_autofree char *n = NULL;

  reprise_journal_run_async (fixture->journal->journal, REPRISE_LANE_WRITE, count_viewings_job,
                             NULL, NULL, g_free, NULL, followed_cb, &n);
  test_wait_until (is_there, &n);
  g_assert_cmpstr (n, ==, expected);
}

static gboolean
says_two (gpointer data)
{
  return g_strcmp0 (get_subtitle (data), "1 of 2") == 0;
}

static gboolean
says_three (gpointer data)
{
  return g_strcmp0 (get_subtitle (data), "1 of 3") == 0;
}

/* The first row has the focus: who knows the answer presses Enter. */
static void
test_answers (Fixture       *fixture,
              gconstpointer  data)
{
  GtkWidget *row = NULL;

  present_asking (fixture, 480);
  g_assert_cmpstr (get_title (fixture), ==, "A Star Is Born");
  g_assert_cmpstr (get_subtitle (fixture), ==, "1 of 3");
  row = GTK_WIDGET (get_row (fixture, 1));
  g_assert_cmpstr (adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), ==, "1954");
  g_assert_nonnull (get_row (fixture, 2));
  g_assert_null (get_row (fixture, 3));
  g_assert_true (gtk_window_get_focus (fixture->dialog) == GTK_WIDGET (get_row (fixture, 0)));
  gtk_test_accessible_assert_role (find (fixture, "title"), GTK_ACCESSIBLE_ROLE_HEADING);
  test_gui_picture (GTK_WIDGET (fixture->dialog), "questions");

  gtk_widget_activate (row);
  test_wait_until (says_two, fixture);
  g_assert_cmpstr (get_title (fixture), ==, "Heat");
  g_assert_true (gtk_widget_get_visible (find (fixture, "more")));
  assert_n_viewings (fixture, "5");

  /* What is taken back is asked again. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "questions.undo", NULL);
  test_wait_until (says_three, fixture);
  g_assert_cmpstr (get_title (fixture), ==, "A Star Is Born");
  assert_n_viewings (fixture, "4");
  test_form_close (&fixture->dialog);
}

static gboolean
is_offered (gpointer data)
{
  return g_object_get_data (G_OBJECT (data), "reprise-offers") != NULL;
}

/* Behind the last it goes, and can be taken back all the same. */
static void
test_last (Fixture       *fixture,
           gconstpointer  data)
{
  present_asking (fixture, 480);
  g_assert_cmpstr (get_subtitle (fixture), ==, "");
  gtk_widget_activate (GTK_WIDGET (get_row (fixture, 2)));
  test_form_wait_until_gone (&fixture->dialog);
  test_wait_until (is_offered, fixture->window);
  assert_n_viewings (fixture, "5");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-last", NULL);
  assert_n_viewings (fixture, "4");
  present_asking (fixture, 480);
  test_form_close (&fixture->dialog);
}

static void
test_puts_off (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWidget *dialog = NULL;

  present_asking (fixture, 360);
  dialog = GTK_WIDGET (fixture->dialog);
  gtk_widget_activate_action (dialog, "questions.put-off", NULL);
  g_assert_cmpstr (get_subtitle (fixture), ==, "2 of 3");
  gtk_widget_activate_action (dialog, "questions.put-off", NULL);
  g_assert_cmpstr (get_title (fixture), ==, LONG_TITLE);
  test_gui_set_dark (TRUE);
  test_gui_picture (dialog, "questions-long-narrow-dark");
  test_gui_set_dark (FALSE);
  gtk_widget_set_default_direction (GTK_TEXT_DIR_RTL);
  test_gui_picture (dialog, "questions-right-to-left");
  gtk_widget_set_default_direction (GTK_TEXT_DIR_LTR);
  gtk_widget_activate_action (dialog, "questions.put-off", NULL);
  test_form_wait_until_gone (&fixture->dialog);
  g_assert_false (is_offered (fixture->window));
  assert_n_viewings (fixture, "4");
}

static void
test_skips (Fixture       *fixture,
            gconstpointer  data)
{
  present_asking (fixture, 480);
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "questions.skip", NULL);
  test_wait_until (says_two, fixture);
  g_assert_cmpstr (get_title (fixture), ==, "Heat");
  assert_n_viewings (fixture, "4");
  gtk_widget_activate_action (GTK_WIDGET (fixture->dialog), "questions.undo", NULL);
  test_wait_until (says_three, fixture);
  g_assert_cmpstr (get_title (fixture), ==, "A Star Is Born");
  test_form_close (&fixture->dialog);
}

/* What is typed and not chosen is no answer. */
static void
test_names_another (Fixture       *fixture,
                    gconstpointer  data)
{
  GtkWidget *other = NULL;

  present_asking (fixture, 480);
  other = find (fixture, "other");
  gtk_editable_set_text (GTK_EDITABLE (other), "Heaven");
  g_signal_emit_by_name (other, "entry-activated");
  g_assert_true (gtk_widget_has_css_class (other, "error"));
  test_gui_picture (GTK_WIDGET (fixture->dialog), "questions-other");
  gtk_editable_set_text (GTK_EDITABLE (other), "Heat");
  g_assert_false (gtk_widget_has_css_class (other, "error"));
  assert_n_viewings (fixture, "4");
  test_form_close (&fixture->dialog);
}

static gboolean
is_none (gpointer data)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (find (data, "stack"))),
                    "none") == 0;
}

static void
test_none (Fixture       *fixture,
           gconstpointer  data)
{
  present (fixture, 480);
  test_wait_until (is_none, fixture);
  test_gui_picture (GTK_WIDGET (fixture->dialog), "questions-none");
  test_form_close (&fixture->dialog);
}

static gboolean
is_visible (gpointer data)
{
  return gtk_widget_get_visible (data);
}

static gboolean
is_hidden (gpointer data)
{
  return !gtk_widget_get_visible (data);
}

/* The bar says how many wait, of the feed that is looked at, and goes when none does. */
static void
test_bar (Fixture       *fixture,
          gconstpointer  data)
{
  GtkWidget *bar = g_object_ref_sink (g_object_new (REPRISE_TYPE_QUESTIONS_BAR, NULL));
  GtkWidget *words = test_find_named (bar, "words");

  g_assert_false (gtk_widget_get_visible (bar));
  reprise_questions_bar_count (REPRISE_QUESTIONS_BAR (bar), fixture->journal->journal);
  test_wait_until (is_visible, bar);
  g_assert_true (g_str_has_prefix (gtk_label_get_label (GTK_LABEL (words)), "1 film "));
  reprise_questions_bar_set_feed (REPRISE_QUESTIONS_BAR (bar), "another");
  g_assert_false (gtk_widget_get_visible (bar));
  reprise_questions_bar_set_feed (REPRISE_QUESTIONS_BAR (bar), fixture->feed);
  g_assert_true (gtk_widget_get_visible (bar));

  present_asking (fixture, 480);
  gtk_widget_activate (GTK_WIDGET (get_row (fixture, 0)));
  test_form_wait_until_gone (&fixture->dialog);
  reprise_questions_bar_count (REPRISE_QUESTIONS_BAR (bar), fixture->journal->journal);
  test_wait_until (is_hidden, bar);
  g_object_add_weak_pointer (G_OBJECT (bar), (gpointer *) &bar);
  g_object_unref (bar);
  g_assert_null (bar);
}

/* From the settings of the feed as well. */
static void
test_settings (Fixture       *fixture,
               gconstpointer  data)
{
  GtkWindow *settings = NULL;
  GtkWidget *row = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.feed", "s", fixture->feed);
  settings = test_find_window (REPRISE_TYPE_FEED_DIALOG);
  g_assert_nonnull (settings);
  row = test_find_named (GTK_WIDGET (settings), "questions");
  test_wait_until (is_visible, row);
  test_gui_picture (GTK_WIDGET (settings), "feed-dialog-questions");
  gtk_widget_activate (row);
  fixture->dialog = test_find_window (REPRISE_TYPE_QUESTIONS_DIALOG);
  g_assert_nonnull (fixture->dialog);
  g_assert_null (test_find_window (REPRISE_TYPE_FEED_DIALOG));
  g_object_add_weak_pointer (G_OBJECT (fixture->dialog), (gpointer *) &fixture->dialog);
  test_wait_until (is_asked, fixture);
  test_form_close (&fixture->dialog);
}

static const Posted of_new_films[] = {
  { "letterboxd-review-1", "Flow", "2024", "4.0", "<p>Wet.</p>" },
  { NULL },
};

static gpointer
count_job (RepriseDatabase  *database,
           gpointer          data,
           GError          **error)
{
  gint64 n = 0;

  g_assert_true (reprise_database_read_int64 (database,
                                              "SELECT count(*) FROM viewing"
                                              "       JOIN film ON film.id = viewing.film"
                                              " WHERE film.title = 'Flow'"
                                              "   AND viewing.binned_at IS NULL", &n, error));
  return GINT_TO_POINTER (n + 1);
}

static guint
count_viewings (Fixture *fixture)
{
  gpointer n = NULL;

  reprise_journal_run_async (fixture->journal->journal, REPRISE_LANE_WRITE, count_job, NULL, NULL,
                             NULL, NULL, counted_cb, &n);
  test_wait_until (is_there, &n);
  return GPOINTER_TO_UINT (n) - 1;
}

static gboolean
has_come (gpointer data)
{
  return count_viewings (data) == 1;
}

static gboolean
has_gone (gpointer data)
{
  return count_viewings (data) == 0;
}

/* However long ago it came in, and with a way back from there. */
static void
test_takes_back (Fixture       *fixture,
                 gconstpointer  data)
{
  GtkWindow *settings = NULL;
  GtkWidget *row = NULL;

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.take-diary", "(ss)",
                              fixture->feed, "Ida’s Diary");
  test_wait_until (has_come, fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.feed", "s", fixture->feed);
  settings = test_find_window (REPRISE_TYPE_FEED_DIALOG);
  g_assert_nonnull (settings);
  row = test_find_named (GTK_WIDGET (settings), "come");
  test_wait_until (is_visible, row);
  test_gui_picture (GTK_WIDGET (settings), "feed-dialog-come");
  gtk_widget_activate (row);
  test_wait_until (has_gone, fixture);

  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-last", NULL);
  test_wait_until (has_come, fixture);
}

int
main (int   argc,
      char *argv[])
{
  test_gui_init (&argc, &argv);

  g_test_add ("/questions/answers", Fixture, many, set_up, test_answers, tear_down);
  g_test_add ("/questions/last", Fixture, two_remakes, set_up, test_last, tear_down);
  g_test_add ("/questions/puts-off", Fixture, many, set_up, test_puts_off, tear_down);
  g_test_add ("/questions/skips", Fixture, many, set_up, test_skips, tear_down);
  g_test_add ("/questions/names-another", Fixture, many, set_up, test_names_another, tear_down);
  g_test_add ("/questions/none", Fixture, NULL, set_up, test_none, tear_down);
  g_test_add ("/questions/bar", Fixture, two_remakes, set_up, test_bar, tear_down);
  g_test_add ("/questions/settings", Fixture, two_remakes, set_up, test_settings, tear_down);
  g_test_add ("/questions/takes-back", Fixture, of_new_films, set_up, test_takes_back, tear_down);

  return g_test_run ();
}
