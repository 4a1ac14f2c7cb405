/* The page of what is followed: feeds, posts, and the post that is read. */

#include "gui/feeds/reprise-feed-list.h"
#include "gui/feeds/reprise-feed-row.h"
#include "gui/feeds/reprise-feeds-page.h"
#include "gui/feeds/reprise-post-page.h"
#include "gui/feeds/reprise-post-row.h"
#include "gui/feeds/reprise-trouble-bar.h"
#include "gui/journal/reprise-found-posts.h"
#include "store/reprise-journal-feeds.h"

#include "support/test-feeds.h"
#include "support/test-gui.h"
#include "support/test-keys.h"
#include "support/test-window.h"

#define N_PLACES 10  /* in the list of feeds: three of all, four feeds, three groups */

typedef struct
{
  TestJournal   *journal;
  RepriseWindow *window;
  GtkWidget     *page;
  guint          n_rows;  /* waited for */
  const char    *text;    /* waited for */
} Fixture;

static gboolean
has_page (gpointer data)
{
  Fixture *fixture = data;

  reprise_window_show_page (fixture->window, "feeds");
  fixture->page = test_find (GTK_WIDGET (fixture->window), REPRISE_TYPE_FEEDS_PAGE);
  return fixture->page != NULL;
}

static void
open_page (Fixture *fixture,
           int      width)
{
  fixture->window = test_window_open (fixture->journal->journal, width, 800);
  test_wait_until (has_page, fixture);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->journal = test_journal_new ();
  if (data == NULL)
    test_feeds_fill (fixture->journal);
  open_page (fixture, 1200);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_window_close (fixture->window);
  test_journal_free (fixture->journal);
}

static GtkWidget *
find (Fixture    *fixture,
      const char *id)
{
  return test_find_named (fixture->page, id);
}

static GtkSelectionModel *
get_posts (Fixture *fixture)
{
  return gtk_list_view_get_model (GTK_LIST_VIEW (find (fixture, "view")));
}

static GtkSelectionModel *
get_places (Fixture *fixture)
{
  GtkWidget *sidebar = test_find (fixture->page, REPRISE_TYPE_FEED_LIST);

  for (int i = 0; sidebar != NULL; sidebar = test_find_nth (fixture->page, REPRISE_TYPE_FEED_LIST,
                                                            ++i))
    {
      GtkWidget *view = test_find_named (sidebar, "places");

      if (GTK_IS_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (view))))
        return gtk_list_view_get_model (GTK_LIST_VIEW (view));
    }

  return NULL;
}

static guint
count_posts (Fixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_posts (fixture)));
}

static gboolean
has_posts (gpointer data)
{
  Fixture *fixture = data;

  return count_posts (fixture) == fixture->n_rows;
}

static void
wait_for_posts (Fixture *fixture,
                guint    n)
{
  fixture->n_rows = n;
  test_wait_until (has_posts, fixture);
}

/* What stands beside the list is there once all have their places. */
static gboolean
is_unfolded (gpointer data)
{
  return !adw_leaflet_get_folded (ADW_LEAFLET (find (data, "leaflet"))) &&
         gtk_widget_get_mapped (test_find (((Fixture *) data)->page, REPRISE_TYPE_POST_PAGE));
}

static void
wait_for_all (Fixture *fixture)
{
  wait_for_posts (fixture, TEST_FEEDS_N_POSTS);
  test_wait_until (is_unfolded, fixture);
}

static const char *
get_title (Fixture *fixture)
{
  return gtk_label_get_label (GTK_LABEL (
    test_find_named (test_find (fixture->page, REPRISE_TYPE_POST_PAGE), "title")));
}

static gboolean
shows_title (gpointer data)
{
  Fixture *fixture = data;

  return g_strcmp0 (get_title (fixture), fixture->text) == 0;
}

static void
wait_for_title (Fixture    *fixture,
                const char *title)
{
  fixture->text = title;
  test_wait_until (shows_title, fixture);
}

static RepriseFeedPlace *
nth_place (Fixture *fixture,
           guint    nth)
{
  g_autoptr (RepriseFeedPlace) place =
    g_list_model_get_item (G_LIST_MODEL (get_places (fixture)), nth);

  return place;
}

static gboolean
has_one_less_unread (gpointer data)
{
  return reprise_feed_place_get_n_unread (nth_place (data, 1)) == TEST_FEEDS_N_UNREAD - 1;
}

static void
choose (Fixture *fixture,
        guint    place)
{
  gtk_selection_model_select_item (get_places (fixture), place, TRUE);
}

static void
test_lists (Fixture       *fixture,
            gconstpointer  data)
{
  wait_for_all (fixture);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (get_places (fixture))), ==, N_PLACES);
  g_assert_cmpuint (reprise_feed_place_get_n_unread (nth_place (fixture, 1)), ==,
                    TEST_FEEDS_N_UNREAD);
  g_assert_cmpstr (reprise_feed_place_get_title (nth_place (fixture, 3)), ==, "Ungrouped Notes");
  g_assert_cmpstr (reprise_feed_place_get_title (nth_place (fixture, 4)), ==, "Friends");
  g_assert_cmpuint (reprise_feed_place_get_depth (nth_place (fixture, 5)), ==, 1);

  choose (fixture, 1);
  wait_for_posts (fixture, TEST_FEEDS_N_UNREAD);
  choose (fixture, 3);
  wait_for_posts (fixture, 1);
}

static void
test_reads (Fixture       *fixture,
            gconstpointer  data)
{
  wait_for_all (fixture);
  gtk_selection_model_select_item (get_posts (fixture), 0, TRUE);
  wait_for_title (fixture, TEST_FEEDS_FIRST);
  test_wait_until (has_one_less_unread, fixture);

  /* What was opened stays in the list of those that are not read. */
  choose (fixture, 1);
  wait_for_posts (fixture, TEST_FEEDS_N_UNREAD - 1);
  gtk_selection_model_select_item (get_posts (fixture), 0, TRUE);
  wait_for_title (fixture, TEST_FEEDS_SECOND);
  test_gui_drain ();
  g_assert_cmpuint (count_posts (fixture), ==, TEST_FEEDS_N_UNREAD - 1);
}

static void
test_keys (Fixture       *fixture,
           gconstpointer  data)
{
  wait_for_all (fixture);
  gtk_widget_grab_focus (fixture->page);
  g_assert_true (gtk_widget_activate_action (fixture->page, "feeds.next", NULL));
  wait_for_title (fixture, TEST_FEEDS_FIRST);
  g_assert_true (gtk_widget_activate_action (fixture->page, "feeds.next", NULL));
  wait_for_title (fixture, TEST_FEEDS_SECOND);
}

static gboolean
is_starred (gpointer data)
{
  Fixture *fixture = data;
  ReprisePostPage *page = REPRISE_POST_PAGE (test_find (fixture->page, REPRISE_TYPE_POST_PAGE));
  ReprisePost *post = reprise_post_page_get_post (page);

  return post != NULL && reprise_post_is_starred (post);
}

static void
test_stars_and_deletes (Fixture       *fixture,
                        gconstpointer  data)
{
  wait_for_all (fixture);
  gtk_selection_model_select_item (get_posts (fixture), 0, TRUE);
  wait_for_title (fixture, TEST_FEEDS_FIRST);
  gtk_widget_activate_action (fixture->page, "feeds.star", NULL);
  test_wait_until (is_starred, fixture);
  choose (fixture, 2);
  wait_for_posts (fixture, 2);

  choose (fixture, 0);
  wait_for_all (fixture);
  gtk_selection_model_select_item (get_posts (fixture), 1, TRUE);
  wait_for_title (fixture, TEST_FEEDS_SECOND);
  gtk_widget_activate_action (fixture->page, "feeds.delete", NULL);
  wait_for_posts (fixture, TEST_FEEDS_N_POSTS - 1);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-last", NULL);
  wait_for_posts (fixture, TEST_FEEDS_N_POSTS);
}

static gboolean
has_none_unread (gpointer data)
{
  return reprise_feed_place_get_n_unread (nth_place (data, 1)) == 0;
}

static gboolean
has_all_unread (gpointer data)
{
  return reprise_feed_place_get_n_unread (nth_place (data, 1)) == TEST_FEEDS_N_UNREAD;
}

static void
test_reads_all (Fixture       *fixture,
                gconstpointer  data)
{
  wait_for_all (fixture);
  gtk_widget_activate_action (fixture->page, "feeds.read-all", NULL);
  test_wait_until (has_none_unread, fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-last", NULL);
  test_wait_until (has_all_unread, fixture);
}

static void
test_searches (Fixture       *fixture,
               gconstpointer  data)
{
  wait_for_all (fixture);
  g_object_set (fixture->page, "searching", TRUE, NULL);
  gtk_editable_set_text (GTK_EDITABLE (test_find_named (find (fixture, "list_pane"), "entry")), "lighthouse");
  wait_for_posts (fixture, 1);
  gtk_editable_set_text (GTK_EDITABLE (test_find_named (find (fixture, "list_pane"), "entry")), "nowhereatall");
  wait_for_posts (fixture, 0);
  g_object_set (fixture->page, "searching", FALSE, NULL);
  wait_for_posts (fixture, TEST_FEEDS_N_POSTS);
}

static gboolean
shows_none (gpointer data)
{
  Fixture *fixture = data;

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (find (fixture, "stack"))),
                    "none") == 0;
}

static void
test_empty (Fixture       *fixture,
            gconstpointer  data)
{
  test_wait_until (shows_none, fixture);
  test_gui_picture (GTK_WIDGET (fixture->window), "feeds-none");
}

static gboolean
has_gone (gpointer data)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_places (data))) == N_PLACES - 1;
}

static gboolean
is_back (gpointer data)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_places (data))) == N_PLACES;
}

static void
test_removes (Fixture       *fixture,
              gconstpointer  data)
{
  wait_for_all (fixture);
  choose (fixture, 3);
  wait_for_posts (fixture, 1);
  gtk_widget_activate_action (fixture->page, "feeds.remove-feed", NULL);
  test_wait_until (has_gone, fixture);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo-last", NULL);
  test_wait_until (is_back, fixture);
}

static gboolean
shows_trouble (gpointer data)
{
  return gtk_widget_get_mapped (test_find (((Fixture *) data)->page, REPRISE_TYPE_TROUBLE_BAR));
}

static void
test_troubles (Fixture       *fixture,
               gconstpointer  data)
{
  wait_for_all (fixture);
  choose (fixture, 3);
  wait_for_posts (fixture, 1);
  test_wait_until (shows_trouble, fixture);
  test_gui_picture (GTK_WIDGET (fixture->window), "feeds-trouble");
}

static void
test_names (Fixture       *fixture,
            gconstpointer  data)
{
  GtkWidget *row = NULL;

  wait_for_all (fixture);
  test_gui_wait_for_frame (GTK_WIDGET (fixture->window));
  test_gui_drain ();
  row = gtk_widget_get_parent (test_find_nth (fixture->page, REPRISE_TYPE_FEED_ROW, 1));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_ROLE_LIST_ITEM);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Unread, 6 unread");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (find (fixture, "view")),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Posts");
}

static gboolean
is_folded (gpointer data)
{
  return adw_leaflet_get_folded (ADW_LEAFLET (find (data, "leaflet")));
}

static gboolean
is_bare (gpointer data)
{
  gboolean bare = FALSE;

  g_object_get (((Fixture *) data)->page, "bare", &bare, NULL);
  return bare;
}

static void
test_narrow (void)
{
  Fixture fixture = { 0 };

  fixture.journal = test_journal_new ();
  test_feeds_fill (fixture.journal);
  open_page (&fixture, 360);
  wait_for_posts (&fixture, TEST_FEEDS_N_POSTS);
  test_wait_until (is_folded, &fixture);
  g_assert_false (is_bare (&fixture));
  g_signal_emit_by_name (find (&fixture, "view"), "activate", 1);
  wait_for_title (&fixture, TEST_FEEDS_SECOND);
  g_assert_true (is_bare (&fixture));
  gtk_widget_activate_action (fixture.page, "feeds.back", NULL);
  g_assert_false (is_bare (&fixture));

  gtk_menu_button_popup (GTK_MENU_BUTTON (find (&fixture, "chooser")));
  test_gui_wait_for_frame (GTK_WIDGET (fixture.window));
  test_gui_drain ();
  test_gui_picture (gtk_widget_get_first_child (find (&fixture, "popover")), "feeds-popover");
  gtk_menu_button_popdown (GTK_MENU_BUTTON (find (&fixture, "chooser")));
  tear_down (&fixture, NULL);
}

static void
picture (int         width,
         const char *name)
{
  Fixture fixture = { 0 };
  g_autofree char *light = g_strdup_printf ("feeds-%s", name);
  g_autofree char *dark = g_strdup_printf ("feeds-%s-dark", name);

  fixture.journal = test_journal_new ();
  test_feeds_fill (fixture.journal);
  open_page (&fixture, width);
  wait_for_posts (&fixture, TEST_FEEDS_N_POSTS);
  if (width >= 700)
    {
      test_wait_until (is_unfolded, &fixture);
      gtk_selection_model_select_item (get_posts (&fixture), 0, TRUE);
      wait_for_title (&fixture, TEST_FEEDS_FIRST);
    }
  test_gui_drain ();
  test_gui_picture (GTK_WIDGET (fixture.window), light);
  test_gui_set_dark (TRUE);
  test_gui_picture (GTK_WIDGET (fixture.window), dark);
  test_gui_set_dark (FALSE);
  if (width < 700)
    {
      g_signal_emit_by_name (find (&fixture, "view"), "activate", 0);
      wait_for_title (&fixture, TEST_FEEDS_FIRST);
      test_gui_drain ();
      test_gui_picture (GTK_WIDGET (fixture.window), "feeds-narrow-post");
    }
  tear_down (&fixture, NULL);
}

static void
test_pictures (void)
{
  picture (1200, "wide");
  picture (720, "middle");
  picture (360, "narrow");
}

static gboolean
has_found_posts (gpointer data)
{
  GtkWidget *found = test_find (GTK_WIDGET (((Fixture *) data)->window), REPRISE_TYPE_FOUND_POSTS);

  return found != NULL && gtk_widget_get_mapped (found);
}

/* Asked for from elsewhere, whatever was looked at: all posts are searched. */
static void
test_searched_from_diary (Fixture       *fixture,
                          gconstpointer  data)
{
  GtkWidget *entry = test_find_named (find (fixture, "list_pane"), "entry");
  g_autoptr (RepriseAppraisal) own =
    test_journal_write (fixture->journal, "Heat (1995)", "2026-11-01", 85, "Coffee, twice.");

  g_assert_nonnull (own);
  wait_for_all (fixture);
  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (get_places (fixture)), 3);
  wait_for_posts (fixture, 1);
  reprise_window_show_page (fixture->window, "journal");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.search-for", "s",
                              "in:feeds  lighthouse");
  test_wait_until (has_found_posts, fixture);
  reprise_found_posts_open (
    REPRISE_FOUND_POSTS (test_find (GTK_WIDGET (fixture->window), REPRISE_TYPE_FOUND_POSTS)));
  wait_for_posts (fixture, 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "lighthouse");
  g_assert_cmpuint (gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (get_places (fixture))),
                    ==, 0);
  g_assert_true (gtk_widget_get_mapped (entry));
}

int
main (int   argc,
      char *argv[])
{
  test_gui_init (&argc, &argv);

  g_test_add ("/feeds-page/lists", Fixture, NULL, set_up, test_lists, tear_down);
  g_test_add ("/feeds-page/reads", Fixture, NULL, set_up, test_reads, tear_down);
  g_test_add ("/feeds-page/keys", Fixture, NULL, set_up, test_keys, tear_down);
  g_test_add ("/feeds-page/stars-and-deletes", Fixture, NULL, set_up, test_stars_and_deletes,
              tear_down);
  g_test_add ("/feeds-page/reads-all", Fixture, NULL, set_up, test_reads_all, tear_down);
  g_test_add ("/feeds-page/searches", Fixture, NULL, set_up, test_searches, tear_down);
  g_test_add ("/feeds-page/searched-from-diary", Fixture, NULL, set_up, test_searched_from_diary,
              tear_down);
  g_test_add ("/feeds-page/empty", Fixture, "empty", set_up, test_empty, tear_down);
  g_test_add ("/feeds-page/removes", Fixture, NULL, set_up, test_removes, tear_down);
  g_test_add ("/feeds-page/troubles", Fixture, NULL, set_up, test_troubles, tear_down);
  g_test_add ("/feeds-page/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add_func ("/feeds-page/narrow", test_narrow);
  g_test_add_func ("/feeds-page/pictures", test_pictures);

  return g_test_run ();
}
