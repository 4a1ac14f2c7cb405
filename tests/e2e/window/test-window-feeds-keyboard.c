/* The page of feeds by the keyboard alone: Tab and Shift+Tab come to everything and stay nowhere, and
 * whatever they come to has a name; in windows of one, two and three panes. */

#include "support/e2e-feeds.h"
#include "support/e2e-walk.h"

#define PAGE "/index.html"
#define FEED "/posts/feed.xml"
#define NAME "Lanterns"
#define HEIGHT 640

#define HOME                                                                          \
  "<!DOCTYPE html><html><head><title>Lanterns</title><link rel=\"alternate\""         \
  " type=\"application/rss+xml\" title=\"Lanterns\" href=\"posts/feed.xml\">"         \
  "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"Comments\""           \
  " href=\"posts/comments.xml\"></head><body><p>Films, mostly at night.</p></body></html>"

#define POSTS                                                                                 \
  "<?xml version=\"1.0\"?><rss version=\"2.0\""                                               \
  " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"                     \
  "<title>Lanterns</title><link>http://lanterns.example/</link>"                              \
  "<item><title>The Empty Chair</title><link>http://lanterns.example/chair</link>"            \
  "<pubDate>Tue, 03 Mar 2020 20:15:00 GMT</pubDate><content:encoded><![CDATA[<p>Nobody sits " \
  "down in that chair.</p><p><img alt=\"A chair\""                                           \
  " src=\"http://127.0.0.1:9/chair.png\"></p>]]></content:encoded></item>"                    \
  "<item><title>Last Ferry Out</title><link>http://lanterns.example/ferry</link>"             \
  "<pubDate>Mon, 02 Mar 2020 20:15:00 GMT</pubDate><description>A ferry leaves."              \
  "</description></item></channel></rss>"

typedef E2eFeeds Fixture;

static void
open_feeds (Fixture *test,
            int      width)
{
  test->window = e2e_window_start (test->cli->folder, test->cli->journal, NULL);
  e2e_seat_resize (test->window->seat, width, HEIGHT);
  e2e_window_find (test->window, E2E_ROLE_LIST_ITEM, "Heat (1995)*");
  e2e_seat_key (test->window->seat, "Ctrl+5");
}

static void
set_up (Fixture       *test,
        gconstpointer  unused)
{
  if (!e2e_feeds_begin (test))
    return;

  e2e_nginx_write (test->server, PAGE, HOME);
  e2e_nginx_write (test->server, FEED, POSTS);
  e2e_answer_free (e2e_cli_do (test->cli, "watch", "--film", "Heat (1995)", "--watched",
                               "2020-05-01", NULL));
}

static void
tear_down (Fixture       *test,
           gconstpointer  unused)
{
  e2e_feeds_end (test);
}

static void
walk (Fixture    *test,
      const char *popover,
      const char *name,
      int         width)
{
  g_autofree char *picture = g_strdup_printf ("feeds-keyboard-%s-%d", name, width);

  g_test_message ("%s", picture);
  e2e_walk (test->window, popover);
  e2e_window_picture (test->window, picture);
}

/* Who follows nobody yet finds the way to the feeds of a site. */
static void
walk_to_first (Fixture *test,
               int      width)
{
  g_autofree char *address = e2e_nginx_dup_address (test->server, PAGE);

  e2e_window_reach (test->window, E2E_ROLE_BUTTON, "Add a Feed…");
  walk (test, NULL, "none", width);
  e2e_seat_key (test->window->seat, "Return");
  e2e_window_reach (test->window, E2E_ROLE_TEXT, "Address");
  walk (test, NULL, "add", width);
  e2e_seat_type (test->window->seat, address);
  e2e_seat_key (test->window->seat, "Return");
  e2e_window_reach (test->window, E2E_ROLE_CHECK_BOX, "Lanterns");
  walk (test, NULL, "several", width);
  e2e_window_press (test->window, E2E_ROLE_BUTTON, "Add");
}

static void
walk_around (Fixture *test,
             int      width)
{
  e2e_window_find (test->window, E2E_ROLE_LIST_ITEM, "The Empty Chair, unread, *");
  e2e_window_lose (test->window, E2E_ROLE_LABEL, "You follow *");
  walk (test, NULL, "posts", width);
  e2e_window_press (test->window, E2E_ROLE_LIST_ITEM, "The Empty Chair, *");
  e2e_window_find (test->window, E2E_ROLE_BUTTON, "Show Image");
  walk (test, NULL, "reading", width);
}

static void
walk_behind (Fixture *test,
             int      width)
{
  e2e_seat_key (test->window->seat, "Escape");
  e2e_seat_key (test->window->seat, "Ctrl+f");
  e2e_window_reach (test->window, E2E_ROLE_ENTRY, "Search the Posts");
  e2e_seat_type (test->window->seat, "zzzz");
  e2e_window_find (test->window, E2E_ROLE_BUTTON, "Clear Search");
  walk (test, NULL, "nothing-found", width);
  e2e_window_press (test->window, E2E_ROLE_BUTTON, "Clear Search");
  e2e_window_find (test->window, E2E_ROLE_LIST_ITEM, "The Empty Chair, *");
}

static void
test_walk (Fixture       *test,
           gconstpointer  data)
{
  const int width = GPOINTER_TO_INT (data);

  if (!e2e_feeds_is_there (test))
    return;

  open_feeds (test, width);
  walk_to_first (test, width);
  walk_around (test, width);
  walk_behind (test, width);
  e2e_window_close (test->window);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/window/feeds/keyboard/one", Fixture, GINT_TO_POINTER (360), set_up, test_walk,
              tear_down);
  g_test_add ("/window/feeds/keyboard/two", Fixture, GINT_TO_POINTER (800), set_up, test_walk,
              tear_down);
  g_test_add ("/window/feeds/keyboard/three", Fixture, GINT_TO_POINTER (1240), set_up, test_walk,
              tear_down);

  return g_test_run ();
}
