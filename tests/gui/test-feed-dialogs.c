/* Where feeds are added, and what is said of them. */

#include "feed/reprise-feed-discovery.h"
#include "gui/feeds/reprise-add-feed-dialog.h"
#include "gui/feeds/reprise-feed-dialog.h"
#include "gui/feeds/reprise-which-film-dialog.h"
#include "gui/widgets/reprise-entry-row.h"
#include "store/reprise-journal-feeds.h"

#include "support/test-feeds.h"
#include "support/test-form.h"
#include "support/test-gui.h"
#include "support/test-keys.h"

typedef struct
{
  TestJournal *journal;
  GtkWindow   *dialog;
  char        *added;   /* (owned) (nullable) */
  gboolean     plain;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->journal = test_journal_new ();
  test_feeds_fill (fixture->journal);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_free (fixture->added);
  test_journal_free (fixture->journal);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  *(GPtrArray **) data = reprise_journal_load_feeds_finish (REPRISE_JOURNAL (source), result, NULL);
}

static gboolean
is_there (gpointer data)
{
  return *(gpointer *) data != NULL;
}

static RepriseFeed *
load_feed (Fixture    *fixture,
           const char *address)
{
  g_autoptr (GPtrArray) feeds = NULL;

  reprise_journal_load_feeds_async (fixture->journal->journal, NULL, loaded_cb, &feeds);
  test_wait_until (is_there, &feeds);
  for (guint i = 0; i < feeds->len; i++)
    if (g_strcmp0 (reprise_feed_get_address (feeds->pdata[i]), address) == 0)
      return g_object_ref (feeds->pdata[i]);

  return NULL;
}

static GtkWidget *
find (Fixture    *fixture,
      const char *id)
{
  return test_find_named (GTK_WIDGET (fixture->dialog), id);
}

static void
add_candidate (GPtrArray  *found,
               const char *href,
               const char *title)
{
  RepriseFeedCandidate *candidate = g_new0 (RepriseFeedCandidate, 1);

  candidate->href = g_strdup (href);
  candidate->title = g_strdup (title);
  g_ptr_array_add (found, candidate);
}

static GPtrArray *
candidates_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_feed_candidate_free);
}

static void
added_cb (Fixture    *fixture,
          const char *uuid,
          const char *label,
          gboolean    plain)
{
  fixture->plain = plain;
  g_free (fixture->added);
  fixture->added = g_strdup (label);
}

static void
present_add (Fixture *fixture,
             int      width)
{
  GtkWidget *dialog = reprise_add_feed_dialog_new (fixture->journal->journal);

  g_signal_connect_swapped (dialog, "added", G_CALLBACK (added_cb), fixture);
  test_form_present (&fixture->dialog, dialog, width, 480);
}

/* As if the address had been asked. */
static void
take_found (Fixture   *fixture,
            GPtrArray *found)
{
  reprise_form_dialog_begin_saving (REPRISE_FORM_DIALOG (fixture->dialog));
  reprise_add_feed_dialog_take_found (REPRISE_ADD_FEED_DIALOG (fixture->dialog), found, NULL);
}

static void
test_adds_one (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GPtrArray) found = candidates_new ();
  g_autoptr (RepriseFeed) feed = NULL;

  add_candidate (found, "https://new.example.org/feed", "A New Voice");
  present_add (fixture, 460);
  gtk_editable_set_text (GTK_EDITABLE (find (fixture, "address")), "new.example.org");
  gtk_editable_set_text (GTK_EDITABLE (find (fixture, "group")), "Friends");
  take_found (fixture, found);
  test_form_wait_until_gone (&fixture->dialog);
  g_assert_cmpstr (fixture->added, ==, "A New Voice");
  g_assert_false (fixture->plain);
  feed = load_feed (fixture, "https://new.example.org/feed");
  g_assert_nonnull (feed);
  g_assert_cmpstr (reprise_feed_get_group (feed), ==, "Friends");
}

/* Whoever did not ask for it is told that nothing is encrypted. */
static void
test_adds_plain (Fixture       *fixture,
                 gconstpointer  data)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GPtrArray) found = candidates_new ();

      add_candidate (found, i == 0 ? "http://one.example.org/" : "http://two.example.org/", "Old");
      present_add (fixture, 460);
      gtk_editable_set_text (GTK_EDITABLE (find (fixture, "address")),
                             i == 0 ? "one.example.org" : "http://two.example.org");
      take_found (fixture, found);
      test_form_wait_until_gone (&fixture->dialog);
      g_assert_cmpint (fixture->plain, ==, i == 0);
    }
}

/* There is nothing below that has to be scrolled to. */
static gboolean
shows_all (gpointer choices)
{
  GtkWidget *scroller = gtk_widget_get_ancestor (choices, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *place = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));

  return gtk_adjustment_get_upper (place) <= gtk_adjustment_get_page_size (place);
}

static void
test_chooses (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) found = candidates_new ();

  add_candidate (found, "https://site.example.org/all.xml", "All Articles");
  add_candidate (found, "https://site.example.org/comments.xml", "Comments on All Articles");
  add_candidate (found, "https://site.example.org/reviews.xml", NULL);
  present_add (fixture, 360);
  gtk_editable_set_text (GTK_EDITABLE (find (fixture, "address")), "https://site.example.org");
  gtk_window_set_default_size (GTK_WINDOW (fixture->dialog), 360, 300);
  test_gui_wait_for_frame (GTK_WIDGET (fixture->dialog));
  take_found (fixture, found);
  g_assert_true (gtk_widget_get_visible (find (fixture, "choices")));
  test_gui_wait_for_frame (GTK_WIDGET (fixture->dialog));
  test_wait_until (shows_all, find (fixture, "choices"));
  test_gui_picture (GTK_WIDGET (fixture->dialog), "add-feed-choice");
  gtk_check_button_set_active (
    GTK_CHECK_BUTTON (test_find_nth (GTK_WIDGET (fixture->dialog), GTK_TYPE_CHECK_BUTTON, 1)),
    TRUE);
  test_form_save (fixture->dialog);
  test_form_wait_until_gone (&fixture->dialog);
  g_assert_cmpstr (fixture->added, ==, "Comments on All Articles");
}

static void
test_refuses (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GPtrArray) none = candidates_new ();
  g_autoptr (GPtrArray) known = candidates_new ();

  add_candidate (known, "http://127.0.0.1:9/friend/rss", "Ines");
  present_add (fixture, 460);
  gtk_editable_set_text (GTK_EDITABLE (find (fixture, "address")), "https://nothing.example.org");
  take_found (fixture, none);
  g_assert_true (test_form_is_told (fixture->dialog));
  test_gui_picture (GTK_WIDGET (fixture->dialog), "add-feed-refused");

  gtk_editable_set_text (GTK_EDITABLE (find (fixture, "address")), "http://127.0.0.1:9/friend");
  take_found (fixture, known);
  test_form_wait_until_told (fixture->dialog);
  test_gui_picture (GTK_WIDGET (fixture->dialog), "add-feed-known");
  test_form_close (&fixture->dialog);
  g_assert_null (fixture->added);
}

/* What nobody could mean is not asked for. */
static void
test_refuses_words (Fixture       *fixture,
                    gconstpointer  data)
{
  present_add (fixture, 460);
  gtk_editable_set_text (GTK_EDITABLE (find (fixture, "address")), "films at night");
  test_form_save (fixture->dialog);
  g_assert_true (test_form_is_told (fixture->dialog));
  g_assert_false (gtk_widget_get_visible (find (fixture, "progress")));
  test_gui_picture (GTK_WIDGET (fixture->dialog), "add-feed-words");
  test_form_close (&fixture->dialog);
  g_assert_null (fixture->added);
}

static void
test_edits (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (RepriseFeed) before = load_feed (fixture, "http://127.0.0.1:9/notes/feed");
  g_autoptr (RepriseFeed) after = NULL;

  test_form_present (&fixture->dialog,
                     reprise_feed_dialog_new (fixture->journal->journal,
                                              reprise_feed_get_uuid (before)), 460, 640);
  test_form_wait_until_shown (fixture->dialog);
  test_gui_picture (GTK_WIDGET (fixture->dialog), "feed-dialog");
  gtk_editable_set_text (GTK_EDITABLE (find (fixture, "name")), "Notes of a Projectionist");
  gtk_editable_set_text (GTK_EDITABLE (find (fixture, "group")), "Friends/Far Away");
  gtk_switch_set_active (GTK_SWITCH (find (fixture, "mine")), TRUE);
  gtk_switch_set_active (GTK_SWITCH (find (fixture, "images")), TRUE);
  adw_combo_row_set_selected (ADW_COMBO_ROW (find (fixture, "interval")), 5);
  test_form_save (fixture->dialog);
  test_form_wait_until_gone (&fixture->dialog);

  after = load_feed (fixture, "http://127.0.0.1:9/notes/feed");
  g_assert_cmpstr (reprise_feed_get_name (after), ==, "Notes of a Projectionist");
  g_assert_cmpstr (reprise_feed_get_group (after), ==, "Friends/Far Away");
  g_assert_true (reprise_feed_is_mine (after));
  g_assert_true (reprise_feed_shows_images (after));
  g_assert_cmpint (reprise_feed_get_interval (after), ==, 86400);
}

static void
test_narrow (Fixture       *fixture,
             gconstpointer  data)
{
  g_autoptr (RepriseFeed) feed = load_feed (fixture, "http://127.0.0.1:9/slow/feed.json");

  test_form_present (&fixture->dialog,
                     reprise_feed_dialog_new (fixture->journal->journal,
                                              reprise_feed_get_uuid (feed)), 360, 640);
  test_form_wait_until_shown (fixture->dialog);
  test_gui_set_dark (TRUE);
  test_gui_picture (GTK_WIDGET (fixture->dialog), "feed-dialog-narrow-dark");
  test_gui_set_dark (FALSE);
  test_form_close (&fixture->dialog);
}

static void
test_asks_for_film (Fixture       *fixture,
                    gconstpointer  data)
{
  GtkWidget *dialog = reprise_which_film_dialog_new (fixture->journal->journal, "Ikiru (1952)");
  g_autoptr (RepriseFilm) film = NULL;

  gtk_window_present (GTK_WINDOW (dialog));
  test_gui_wait_for_frame (dialog);
  test_gui_picture (dialog, "which-film");
  film = reprise_which_film_dialog_dup_film (REPRISE_WHICH_FILM_DIALOG (dialog));
  g_assert_cmpstr (reprise_film_get_title (film), ==, "Ikiru");
  g_assert_cmpint (reprise_film_get_year (film), ==, 1952);
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_gui_drain ();
}

int
main (int   argc,
      char *argv[])
{
  test_gui_init (&argc, &argv);

  g_test_add ("/feed-dialogs/adds-one", Fixture, NULL, set_up, test_adds_one, tear_down);
  g_test_add ("/feed-dialogs/adds-plain", Fixture, NULL, set_up, test_adds_plain, tear_down);
  g_test_add ("/feed-dialogs/chooses", Fixture, NULL, set_up, test_chooses, tear_down);
  g_test_add ("/feed-dialogs/refuses", Fixture, NULL, set_up, test_refuses, tear_down);
  g_test_add ("/feed-dialogs/refuses-words", Fixture, NULL, set_up, test_refuses_words,
              tear_down);
  g_test_add ("/feed-dialogs/edits", Fixture, NULL, set_up, test_edits, tear_down);
  g_test_add ("/feed-dialogs/narrow", Fixture, NULL, set_up, test_narrow, tear_down);
  g_test_add ("/feed-dialogs/asks-for-film", Fixture, NULL, set_up, test_asks_for_film, tear_down);

  return g_test_run ();
}
