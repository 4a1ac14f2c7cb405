/* What others write is read by the keys alone; and what they write about is watched next, or written
 * about oneself. */

#include "support/e2e-feeds.h"

#define FEED "/posts/feed.xml"
#define NAME "Lanterns"

#define HEAD                                                                                  \
  "<?xml version=\"1.0\"?><rss version=\"2.0\""                                               \
  " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"                     \
  "<title>Lanterns</title><link>http://lanterns.example/</link>"
#define TAIL "</channel></rss>"
#define ITEM(id, title, day, text)                                                            \
  "<item><title>" title "</title><guid isPermaLink=\"false\">" id "</guid>"                   \
  "<pubDate>" day " 20:15:00 GMT</pubDate>"                                                   \
  "<content:encoded><![CDATA[<p>" text "</p>]]></content:encoded></item>"

#define NOTHING ITEM ("3", "A Winter Indoors", "Sun, 01 Mar 2020", "")
#define MUCH  WORDS WORDS WORDS WORDS WORDS WORDS WORDS WORDS
#define WORDS "Nobody ever sits down in that chair, and nobody ever says why not. It is in every " \
              "room of the house, one after the other, always a little to the left. </p><p>"

#define CHAIR ITEM ("1", "The Empty Chair", "Tue, 03 Mar 2020", "It is the first to be seen.</p><p>" \
                    MUCH "It is the last to be seen.")
#define FERRY ITEM ("2", "Last Ferry Out (1948)", "Mon, 02 Mar 2020", "A ferry leaves, and so does she.")

typedef E2eFeeds Fixture;

static void
set_up (Fixture       *test,
        gconstpointer  width)
{
  g_autofree char *address = NULL;

  if (!e2e_feeds_begin (test))
    return;

  address = e2e_nginx_dup_address (test->server, FEED);
  e2e_nginx_write (test->server, FEED, HEAD CHAIR FERRY NOTHING TAIL);
  e2e_answer_free (e2e_cli_do (test->cli, "watch", "--film", "Heat (1995)", "--watched",
                               "2020-05-01", NULL));
  e2e_answer_free (e2e_cli_do (test->cli, "feed", "add", address, NULL));
  e2e_answer_free (e2e_cli_do (test->cli, "feed", "update", NULL));
  test->window = e2e_window_start (test->cli->folder, test->cli->journal, NULL);
  e2e_seat_resize (test->window->seat, GPOINTER_TO_INT (width), 700);
  e2e_window_find (test->window, E2E_ROLE_LIST_ITEM, "Heat (1995)*");
  e2e_seat_key (test->window->seat, "Ctrl+5");
  e2e_window_reach (test->window, E2E_ROLE_LIST_ITEM, "The Empty Chair, unread, *");
}

static void
tear_down (Fixture       *test,
           gconstpointer  unused)
{
  e2e_feeds_end (test);
}

/* Whoever opens a post goes on reading by the keys. */
static void
test_keys (Fixture       *test,
           gconstpointer  unused)
{
  if (!e2e_feeds_is_there (test))
    return;

  e2e_seat_key (test->window->seat, "Return");
  e2e_window_reach (test->window, E2E_ROLE_TEXT, "Text");
  e2e_window_find (test->window, E2E_ROLE_HEADING, "The Empty Chair");
  e2e_window_picture (test->window, "feeds-posts-open");
  e2e_seat_key (test->window->seat, "space");
  e2e_window_lose (test->window, E2E_ROLE_HEADING, "The Empty Chair");
  e2e_seat_key (test->window->seat, "Home");
  e2e_window_find (test->window, E2E_ROLE_HEADING, "The Empty Chair");
  e2e_seat_key (test->window->seat, "Escape");
  e2e_window_reach (test->window, E2E_ROLE_LIST_ITEM, "The Empty Chair, " NAME ", *");

  e2e_seat_key (test->window->seat, "Down");
  e2e_seat_key (test->window->seat, "Return");
  e2e_window_reach (test->window, E2E_ROLE_TEXT, "Text");
  e2e_window_find (test->window, E2E_ROLE_HEADING, "Last Ferry Out (1948)");
  e2e_seat_key (test->window->seat, "Escape");
  e2e_window_reach (test->window, E2E_ROLE_LIST_ITEM, "Last Ferry Out (1948), " NAME ", *");
  e2e_seat_key (test->window->seat, "Down");
  e2e_seat_key (test->window->seat, "Return");
  e2e_window_find (test->window, E2E_ROLE_HEADING, "A Winter Indoors");
  e2e_window_reach (test->window, E2E_ROLE_SCROLL_PANE, NULL);
  e2e_window_close (test->window);
}

/* From one that is not read to the next: one of them has no text to have the focus. */
static void
test_next (Fixture       *test,
           gconstpointer  unused)
{
  if (!e2e_feeds_is_there (test))
    return;

  e2e_seat_key (test->window->seat, "Return");
  e2e_window_reach (test->window, E2E_ROLE_TEXT, "Text");
  e2e_seat_key (test->window->seat, "n");
  e2e_window_read (test->window, E2E_ROLE_TEXT, "Text", "A ferry leaves");
  e2e_window_reach (test->window, E2E_ROLE_TEXT, "Text");
  e2e_seat_key (test->window->seat, "n");
  e2e_window_find (test->window, E2E_ROLE_HEADING, "A Winter Indoors");
  e2e_window_reach (test->window, E2E_ROLE_SCROLL_PANE, NULL);
  e2e_seat_key (test->window->seat, "Escape");
  e2e_window_reach (test->window, E2E_ROLE_LIST_ITEM, "A Winter Indoors, *");
  e2e_window_close (test->window);
}

/* Where a post has the window to itself, the keys are for the one in the list that has the focus, and
 * not for the one that was read last. Where that goes, the next one has it. */
static void
test_list (Fixture       *test,
           gconstpointer  unused)
{
  if (!e2e_feeds_is_there (test))
    return;

  e2e_seat_key (test->window->seat, "Return");
  e2e_window_reach (test->window, E2E_ROLE_TEXT, "Text");
  e2e_seat_key (test->window->seat, "Escape");
  e2e_window_reach (test->window, E2E_ROLE_LIST_ITEM, "The Empty Chair, " NAME ", *");
  e2e_seat_key (test->window->seat, "Down");
  e2e_seat_key (test->window->seat, "s");
  e2e_window_reach (test->window, E2E_ROLE_LIST_ITEM,
                    "Last Ferry Out (1948), unread, starred, " NAME ", *");
  e2e_seat_key (test->window->seat, "m");
  e2e_window_reach (test->window, E2E_ROLE_LIST_ITEM,
                    "Last Ferry Out (1948), starred, " NAME ", *");
  e2e_seat_key (test->window->seat, "Delete");
  e2e_window_lose (test->window, E2E_ROLE_LIST_ITEM, "Last Ferry Out*");
  e2e_window_find (test->window, E2E_ROLE_LIST_ITEM, "The Empty Chair, " NAME ", *");
  e2e_window_reach (test->window, E2E_ROLE_LIST_ITEM, "A Winter Indoors, unread, " NAME ", *");
  e2e_seat_key (test->window->seat, "Ctrl+z");
  e2e_window_find (test->window, E2E_ROLE_LIST_ITEM,
                   "Last Ferry Out (1948), starred, " NAME ", *");
  e2e_seat_key (test->window->seat, "n");
  e2e_window_find (test->window, E2E_ROLE_HEADING, "A Winter Indoors");
  e2e_window_reach (test->window, E2E_ROLE_SCROLL_PANE, NULL);
  e2e_window_close (test->window);
}

/* What is read is deleted, and so are the next ones, which nobody has opened; all comes back. */
static void
test_delete (Fixture       *test,
             gconstpointer  unused)
{
  if (!e2e_feeds_is_there (test))
    return;

  e2e_seat_key (test->window->seat, "Return");
  e2e_window_reach (test->window, E2E_ROLE_TEXT, "Text");
  e2e_seat_key (test->window->seat, "Delete");
  e2e_window_reach (test->window, E2E_ROLE_LIST_ITEM, "Last Ferry Out (1948), unread, *");
  e2e_window_lose (test->window, E2E_ROLE_LIST_ITEM, "The Empty Chair*");
  e2e_seat_key (test->window->seat, "Delete");
  e2e_window_reach (test->window, E2E_ROLE_LIST_ITEM, "A Winter Indoors, unread, *");
  e2e_seat_key (test->window->seat, "Delete");
  e2e_window_find (test->window, E2E_ROLE_LABEL, "No Posts Yet");
  for (int i = 0; i < 3; i++)
    e2e_seat_key (test->window->seat, "Ctrl+z");
  e2e_window_find (test->window, E2E_ROLE_LIST_ITEM, "A Winter Indoors, unread, *");
  e2e_window_find (test->window, E2E_ROLE_LIST_ITEM, "Last Ferry Out (1948), unread, *");
  e2e_window_find (test->window, E2E_ROLE_LIST_ITEM, "The Empty Chair, " NAME ", *");
  e2e_window_close (test->window);
}

/* Whoever chooses a feed by the keys is among its posts. */
static void
test_choose_feed (Fixture       *test,
                  gconstpointer  unused)
{
  if (!e2e_feeds_is_there (test))
    return;

  e2e_window_press (test->window, E2E_ROLE_BUTTON, "Choose a Feed: All Posts");
  e2e_window_reach (test->window, E2E_ROLE_LIST_ITEM, "All Posts");
  for (int i = 0; i < 3; i++)
    e2e_seat_key (test->window->seat, "Down");
  e2e_window_reach (test->window, E2E_ROLE_LIST_ITEM, NAME ", *");
  e2e_seat_key (test->window->seat, "Return");
  e2e_window_reach (test->window, E2E_ROLE_LIST_ITEM, "The Empty Chair, unread, *");
  e2e_window_close (test->window);
}

/* What is found by words is read by the keys, too; what is not found where one is may be elsewhere. */
static void
test_search (Fixture       *test,
             gconstpointer  unused)
{
  if (!e2e_feeds_is_there (test))
    return;

  e2e_seat_key (test->window->seat, "Ctrl+f");
  e2e_window_reach (test->window, E2E_ROLE_ENTRY, "Search the Posts");
  e2e_seat_type (test->window->seat, "ferry");
  e2e_window_lose (test->window, E2E_ROLE_LIST_ITEM, "The Empty Chair*");
  e2e_window_press (test->window, E2E_ROLE_LIST_ITEM, "Starred");
  e2e_window_find (test->window, E2E_ROLE_LABEL, "Nothing Found");
  e2e_window_picture (test->window, "feeds-posts-nothing-found");
  e2e_window_press (test->window, E2E_ROLE_BUTTON, "Search All Posts");
  e2e_window_find (test->window, E2E_ROLE_LIST_ITEM, "Last Ferry Out (1948), *");
  e2e_window_reach (test->window, E2E_ROLE_ENTRY, "Search the Posts");
  e2e_seat_key (test->window->seat, "Return");
  e2e_window_reach (test->window, E2E_ROLE_TEXT, "Text");
  e2e_window_read (test->window, E2E_ROLE_TEXT, "Text", "A ferry leaves, and so does she.");
  e2e_window_close (test->window);
}

/* A post that says what film it is about is believed; of another it is asked. */
static void
test_up_next (Fixture       *test,
              gconstpointer  unused)
{
  if (!e2e_feeds_is_there (test))
    return;

  e2e_seat_key (test->window->seat, "Return");
  e2e_window_reach (test->window, E2E_ROLE_TEXT, "Text");
  e2e_seat_key (test->window->seat, "End");
  e2e_window_press (test->window, E2E_ROLE_BUTTON, "Add to Up Next");
  e2e_window_reach (test->window, E2E_ROLE_TEXT, "Film");
  e2e_window_picture (test->window, "feeds-posts-which-film");
  e2e_seat_key (test->window->seat, "Ctrl+a");
  e2e_seat_type (test->window->seat, "The Chair (1961)");
  e2e_seat_key (test->window->seat, "Return");
  e2e_window_find (test->window, E2E_ROLE_LABEL, "“The Chair (1961)” is up next");
  e2e_seat_key (test->window->seat, "Ctrl+3");
  e2e_window_find (test->window, E2E_ROLE_LIST_ITEM, "The Chair*1961*");
  e2e_window_picture (test->window, "feeds-posts-up-next");
  e2e_window_close (test->window);
}

/* What is written about oneself is about the same film. */
static void
test_appraise (Fixture       *test,
               gconstpointer  unused)
{
  g_autoptr (E2eAnswer) mine = NULL;

  if (!e2e_feeds_is_there (test))
    return;

  e2e_window_press (test->window, E2E_ROLE_LIST_ITEM, "Last Ferry Out (1948), *");
  e2e_window_find (test->window, E2E_ROLE_HEADING, "Last Ferry Out (1948)");
  e2e_window_press (test->window, E2E_ROLE_BUTTON, "Write My Own Appraisal…");
  e2e_window_read (test->window, E2E_ROLE_TEXT, "Film", "Last Ferry Out");
  e2e_window_read (test->window, E2E_ROLE_TEXT, "Year", "1948");
  e2e_window_press (test->window, E2E_ROLE_BUTTON, "Write");
  e2e_window_reach (test->window, E2E_ROLE_TEXT, "Text");
  e2e_seat_type (test->window->seat, "It leaves without me.");
  e2e_seat_key (test->window->seat, "Ctrl+Return");
  e2e_window_find (test->window, E2E_ROLE_BUTTON, "Edit");
  e2e_window_find (test->window, E2E_ROLE_HEADING, "Last Ferry Out 1948");
  e2e_window_read (test->window, E2E_ROLE_TEXT, "Text", "It leaves without me.");
  e2e_window_close (test->window);
  mine = e2e_cli_do (test->cli, "list", "film:ferry year:1948 leaves", NULL);
  g_assert_cmpint (json_object_get_int_member (mine->json, "total"), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/window/feeds/posts/keys/three", Fixture, GINT_TO_POINTER (1240), set_up, test_keys,
              tear_down);
  g_test_add ("/window/feeds/posts/keys/two", Fixture, GINT_TO_POINTER (700), set_up, test_keys,
              tear_down);
  g_test_add ("/window/feeds/posts/keys/one", Fixture, GINT_TO_POINTER (360), set_up, test_keys,
              tear_down);
  g_test_add ("/window/feeds/posts/next/three", Fixture, GINT_TO_POINTER (1240), set_up, test_next,
              tear_down);
  g_test_add ("/window/feeds/posts/next/one", Fixture, GINT_TO_POINTER (360), set_up, test_next,
              tear_down);
  g_test_add ("/window/feeds/posts/list", Fixture, GINT_TO_POINTER (360), set_up, test_list,
              tear_down);
  g_test_add ("/window/feeds/posts/delete/three", Fixture, GINT_TO_POINTER (1240), set_up,
              test_delete, tear_down);
  g_test_add ("/window/feeds/posts/delete/one", Fixture, GINT_TO_POINTER (360), set_up,
              test_delete, tear_down);
  g_test_add ("/window/feeds/posts/choose-feed", Fixture, GINT_TO_POINTER (360), set_up,
              test_choose_feed, tear_down);
  g_test_add ("/window/feeds/posts/search", Fixture, GINT_TO_POINTER (1240), set_up, test_search,
              tear_down);
  g_test_add ("/window/feeds/posts/up-next", Fixture, GINT_TO_POINTER (1240), set_up, test_up_next,
              tear_down);
  g_test_add ("/window/feeds/posts/appraise", Fixture, GINT_TO_POINTER (1240), set_up,
              test_appraise, tear_down);

  return g_test_run ();
}
