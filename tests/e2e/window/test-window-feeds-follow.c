/* What others write is followed: found at the address of a page, read, starred, asked for again, and
 * there when its server is not, nor any network. The server is a real nginx. */

#include "support/e2e-feeds.h"
#include "support/e2e-network.h"

#include <sqlite3.h>

#define PAGE "/index.html"
#define FEED "/posts/feed.xml"
#define NAME "Lanterns"

#define HOME                                                                          \
  "<!DOCTYPE html><html><head><title>Lanterns</title><link rel=\"alternate\""         \
  " type=\"application/rss+xml\" title=\"Lanterns\" href=\"posts/feed.xml\"></head>"  \
  "<body><p>Films, mostly at night.</p></body></html>"

#define HOME_OF_TWO                                                                   \
  "<!DOCTYPE html><html><head><title>Lanterns</title><link rel=\"alternate\""         \
  " type=\"application/rss+xml\" title=\"Comments\" href=\"posts/comments.xml\">"      \
  "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"Lanterns at Night\""  \
  " href=\"posts/feed.xml\"></head><body><p>Films, mostly at night.</p></body></html>"

#define HEAD                                                                                  \
  "<?xml version=\"1.0\"?><rss version=\"2.0\""                                               \
  " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"                     \
  "<title>Lanterns</title><link>http://lanterns.example/</link>"
#define TAIL "</channel></rss>"
#define ITEM(id, title, day, text)                                                            \
  "<item><title>" title "</title><guid isPermaLink=\"false\">" id "</guid>"                   \
  "<pubDate>" day " 20:15:00 GMT</pubDate>"                                                   \
  "<content:encoded><![CDATA[<p>" text "</p>]]></content:encoded></item>"

#define RAIN   ITEM ("1", "Rain on the Viaduct", "Mon, 02 Mar 2020", "It rains through all of it.")
#define CHAIR  ITEM ("2", "The Empty Chair", "Tue, 03 Mar 2020", \
                     "Nobody <em>ever</em> sits down in that chair.")
#define FERRY  ITEM ("3", "Last Ferry Out", "Wed, 04 Mar 2020", "A ferry leaves, and so does she.")
#define WINTER ITEM ("4", "A Winter Indoors", "Thu, 05 Mar 2020", "Four people and one stove.")

#define UNREACHABLE "Its server was not found, or does not answer as it should. Its posts are kept*"
#define OFFLINE "You are offline. What was read before is here."

typedef struct
{
  E2eFeeds    feeds;
  E2eNetwork *network;
} Fixture;

static void
set_up (Fixture       *test,
        gconstpointer  unused)
{
  if (!e2e_feeds_begin (&test->feeds))
    return;

  test->network = e2e_network_new ();
  e2e_answer_free (e2e_cli_do (test->feeds.cli, "new", "--film", "Heat (1995)", NULL));
}

static void
tear_down (Fixture       *test,
           gconstpointer  unused)
{
  e2e_feeds_end (&test->feeds);
  g_clear_pointer (&test->network, e2e_network_free);
}

static void
open_feeds (Fixture *test)
{
  test->feeds.window = e2e_window_start (test->feeds.cli->folder, test->feeds.cli->journal, NULL);
  e2e_seat_resize (test->feeds.window->seat, 1240, 800);
  e2e_window_find (test->feeds.window, E2E_ROLE_LIST_ITEM, "Heat (1995)*");
  e2e_seat_key (test->feeds.window->seat, "Ctrl+5");
}

static void
close_feeds (Fixture *test)
{
  e2e_window_close (test->feeds.window);
  g_clear_pointer (&test->feeds.window, e2e_window_free);
}

static void
assert_heard (Fixture    *test,
              const char *path,
              guint       index,
              const char *what,
              const char *expected)
{
  g_autofree char *heard = e2e_nginx_dup_heard (test->feeds.server, path, index, what);

  g_assert_cmpstr (heard, ==, expected);
}

/* It was asked for by what the server gave the time before, however that was written. */
static void
assert_conditional (Fixture    *test,
                    guint       index,
                    const char *status)
{
  g_autofree char *gave = e2e_nginx_dup_heard (test->feeds.server, FEED, index - 1, "gave");
  g_autofree char *since = e2e_nginx_dup_heard (test->feeds.server, FEED, index, "since");

  g_assert_cmpstr (gave, !=, "");
  assert_heard (test, FEED, index, "tag", gave);
  g_assert_cmpstr (since, !=, "");
  assert_heard (test, FEED, index, "status", status);
  if (g_str_equal (status, "304"))
    assert_heard (test, FEED, index, "bytes", "0");
  else
    assert_heard (test, FEED, index, "encoding", "gzip");
}

static void
update (Fixture    *test,
        const char *status)
{
  const guint n = e2e_feeds_update (test->feeds.window, test->feeds.server, FEED);

  assert_conditional (test, n, status);
}

static void
add (Fixture *test)
{
  g_autofree char *address = g_strdup_printf ("127.0.0.1:%u", test->feeds.server->port);

  e2e_window_find (test->feeds.window, E2E_ROLE_LABEL, "No Feeds Yet");
  e2e_window_press (test->feeds.window, E2E_ROLE_BUTTON, "Add a Feed…");
  e2e_window_reach (test->feeds.window, E2E_ROLE_TEXT, "Address");
  e2e_seat_type (test->feeds.window->seat, address);
  e2e_seat_key (test->feeds.window->seat, "Return");
  e2e_window_find (test->feeds.window, E2E_ROLE_LIST_ITEM, NAME ", 2 unread");
  e2e_window_find (test->feeds.window, E2E_ROLE_LIST_ITEM, "The Empty Chair, unread, " NAME ", *");
  e2e_window_picture (test->feeds.window, "feeds-added");
}

static void
read_and_star (Fixture *test)
{
  e2e_window_press (test->feeds.window, E2E_ROLE_LIST_ITEM, "The Empty Chair, *");
  e2e_window_find (test->feeds.window, E2E_ROLE_HEADING, "The Empty Chair");
  e2e_window_read (test->feeds.window, E2E_ROLE_TEXT, "Text",
                   "Nobody ever sits down in that chair.");
  e2e_window_find (test->feeds.window, E2E_ROLE_LIST_ITEM, NAME ", 1 unread");
  e2e_seat_key (test->feeds.window->seat, "s");
  e2e_window_find (test->feeds.window, E2E_ROLE_LIST_ITEM, "The Empty Chair, starred, " NAME ", *");
  e2e_window_find (test->feeds.window, E2E_ROLE_LIST_ITEM,
                   "Rain on the Viaduct, unread, " NAME ", *");
  e2e_window_picture (test->feeds.window, "feeds-starred");
}

/* The server is gone, then the network: whatever was read before is there, and it is said what is
 * the matter. */
static void
lose_server_and_network (Fixture *test)
{
  e2e_nginx_stop (test->feeds.server);
  e2e_feeds_await_rest (test->feeds.window);
  e2e_window_press (test->feeds.window, E2E_ROLE_BUTTON, "Update All Feeds");
  e2e_window_find (test->feeds.window, E2E_ROLE_LIST_ITEM, NAME ", 2 unread, " UNREACHABLE);
  e2e_window_press (test->feeds.window, E2E_ROLE_LIST_ITEM, NAME ", *");
  e2e_window_find (test->feeds.window, E2E_ROLE_LABEL, UNREACHABLE);
  e2e_window_find (test->feeds.window, E2E_ROLE_BUTTON, "Feed Settings…");
  e2e_window_picture (test->feeds.window, "feeds-unreachable");
  e2e_window_press (test->feeds.window, E2E_ROLE_LIST_ITEM, "Last Ferry Out, *");
  e2e_window_read (test->feeds.window, E2E_ROLE_TEXT, "Text", "A ferry leaves, and so does she.");

  e2e_network_set_online (test->network, FALSE);
  e2e_window_press (test->feeds.window, E2E_ROLE_LIST_ITEM, "All Posts");
  e2e_window_find (test->feeds.window, E2E_ROLE_LABEL, OFFLINE);
  e2e_window_picture (test->feeds.window, "feeds-offline");
}

/* As if the hours had passed after which a feed is asked again. */
static void
let_hours_pass (Fixture *test)
{
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open_v2 (test->feeds.cli->journal, &database, SQLITE_OPEN_READWRITE,
                                    NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, "UPDATE feed SET due_at = asked_at", NULL, NULL,
                                 NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_changes (database), ==, 1);
  sqlite3_close (database);
}

/* Everything is as it was left, without a network; and when that is there, what is new comes by
 * itself. */
static void
come_back (Fixture *test)
{
  open_feeds (test);
  e2e_window_find (test->feeds.window, E2E_ROLE_LABEL, OFFLINE);
  e2e_window_find (test->feeds.window, E2E_ROLE_LIST_ITEM, NAME ", 1 unread, " UNREACHABLE);
  e2e_window_find (test->feeds.window, E2E_ROLE_LIST_ITEM, "The Empty Chair, starred, " NAME ", *");
  e2e_window_find (test->feeds.window, E2E_ROLE_LIST_ITEM,
                   "Rain on the Viaduct, unread, " NAME ", *");
  e2e_window_press (test->feeds.window, E2E_ROLE_LIST_ITEM, "Last Ferry Out, " NAME ", *");
  e2e_window_read (test->feeds.window, E2E_ROLE_TEXT, "Text", "A ferry leaves, and so does she.");

  e2e_nginx_write (test->feeds.server, FEED, HEAD WINTER FERRY CHAIR RAIN TAIL);
  e2e_nginx_start (test->feeds.server);
  e2e_network_set_online (test->network, TRUE);
  e2e_window_lose (test->feeds.window, E2E_ROLE_LABEL, OFFLINE);
  e2e_window_find (test->feeds.window, E2E_ROLE_LIST_ITEM, "A Winter Indoors, unread, " NAME ", *");
  e2e_window_find (test->feeds.window, E2E_ROLE_LIST_ITEM, NAME ", 2 unread");
  e2e_window_picture (test->feeds.window, "feeds-again");
}

/* It says who asks, and nothing of who that is. */
static void
assert_polite (Fixture    *test,
               const char *path)
{
  const guint n = e2e_nginx_count (test->feeds.server, path);

  for (guint i = 0; i < n; i++)
    {
      assert_heard (test, path, i, "method", "GET");
      assert_heard (test, path, i, "agent", "Reprise/" VERSION);
      assert_heard (test, path, i, "cookie", "");
      assert_heard (test, path, i, "referer", "");
    }
}

/* Has what is new, of which there is nothing the first time. */
static void
see_what_is_new (Fixture *test)
{
  g_autofree char *tag = NULL;

  update (test, "304");
  tag = e2e_nginx_dup_heard (test->feeds.server, FEED, 1, "tag");
  g_assert_true (g_str_has_prefix (tag, "W/\""));

  e2e_nginx_write (test->feeds.server, FEED, HEAD FERRY CHAIR RAIN TAIL);
  update (test, "200");
  e2e_window_find (test->feeds.window, E2E_ROLE_LIST_ITEM, "Last Ferry Out, unread, " NAME ", *");
  e2e_window_find (test->feeds.window, E2E_ROLE_LIST_ITEM, NAME ", 2 unread");
}

static void
test_follow (Fixture       *test,
             gconstpointer  unused)
{
  if (!e2e_feeds_is_there (&test->feeds))
    return;

  e2e_nginx_write (test->feeds.server, PAGE, HOME);
  e2e_nginx_write (test->feeds.server, FEED, HEAD CHAIR RAIN TAIL);
  open_feeds (test);
  add (test);
  read_and_star (test);
  see_what_is_new (test);
  lose_server_and_network (test);
  close_feeds (test);

  let_hours_pass (test);
  come_back (test);
  assert_conditional (test, 3, "200");
  update (test, "304");
  close_feeds (test);
  assert_polite (test, PAGE);
  assert_polite (test, FEED);
  g_assert_cmpuint (e2e_nginx_count (test->feeds.server, PAGE), ==, 1);
  g_assert_cmpuint (e2e_nginx_count (test->feeds.server, FEED), ==, 5);
}

/* Where a site has several feeds, one is chosen and added by the keys alone. */
static void
test_several (Fixture       *test,
              gconstpointer  unused)
{
  g_autofree char *address = NULL;

  if (!e2e_feeds_is_there (&test->feeds))
    return;

  address = e2e_nginx_dup_address (test->feeds.server, PAGE);
  e2e_nginx_write (test->feeds.server, PAGE, HOME_OF_TWO);
  e2e_nginx_write (test->feeds.server, FEED, HEAD CHAIR RAIN TAIL);
  open_feeds (test);
  e2e_window_press (test->feeds.window, E2E_ROLE_BUTTON, "Add a Feed…");
  e2e_window_reach (test->feeds.window, E2E_ROLE_TEXT, "Address");
  e2e_seat_type (test->feeds.window->seat, address);
  e2e_seat_key (test->feeds.window->seat, "Return");
  e2e_window_reach (test->feeds.window, E2E_ROLE_CHECK_BOX, "Comments");
  e2e_window_picture (test->feeds.window, "feeds-several");
  e2e_seat_key (test->feeds.window->seat, "Down");
  e2e_window_reach (test->feeds.window, E2E_ROLE_CHECK_BOX, "Lanterns at Night");
  e2e_seat_key (test->feeds.window->seat, "Return");
  e2e_window_find (test->feeds.window, E2E_ROLE_LIST_ITEM, NAME "*, 2 unread");
  g_assert_cmpuint (e2e_nginx_count (test->feeds.server, "/posts/comments.xml"), ==, 0);
  close_feeds (test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/window/feeds/follow", Fixture, NULL, set_up, test_follow, tear_down);
  g_test_add ("/window/feeds/several", Fixture, NULL, set_up, test_several, tear_down);

  return g_test_run ();
}
