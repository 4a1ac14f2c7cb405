/* The images of others: nobody is asked for one before the reader asks for it, for a post, for a
 * feed, or for a text of the reader's own, where it becomes a still. The server is a real nginx,
 * whose log tells. */

#include "support/e2e-feeds.h"
#include "support/test-image.h"

#include <string.h>

#define FEED "/posts/feed.xml"
#define NAME "Lanterns"

/* The port of a server stands in place of %u. */
#define HEAD                                                                                  \
  "<?xml version=\"1.0\"?><rss version=\"2.0\""                                               \
  " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"                     \
  "<title>Lanterns</title><link>http://lanterns.example/</link>"
#define TAIL "</channel></rss>"
#define ITEM(id, title, day, text)                                                            \
  "<item><title>" title "</title><guid isPermaLink=\"false\">" id "</guid>"                   \
  "<pubDate>" day " 20:15:00 GMT</pubDate>"                                                   \
  "<content:encoded><![CDATA[<p>Look.</p>" text "]]></content:encoded></item>"
#define IMAGE(name, words)                                                                    \
  "<p><img src=\"http://127.0.0.1:%1$u/pictures/" name ".png\" alt=\"" words "\"></p>"

#define VIADUCT "/pictures/viaduct.png"
#define RAIN    "/pictures/rain.png"
#define CHAIR   "/pictures/chair.png"
#define FERRY   "/pictures/ferry.png"

typedef E2eFeeds Fixture;

static void
write_images (E2eNginx *server)
{
  static const char * const paths[] = { VIADUCT, RAIN, CHAIR, FERRY };

  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (GBytes) image = test_image_draw (320, 180, i, "png");

      e2e_nginx_write_bytes (server, paths[i], image);
    }
}

static void
set_up (Fixture       *test,
        gconstpointer  unused)
{
  if (!e2e_feeds_begin (test))
    return;

  write_images (test->server);
}

static void
tear_down (Fixture       *test,
           gconstpointer  unused)
{
  e2e_feeds_end (test);
}

static void
assert_asked (Fixture    *test,
              const char *path,
              guint       n)
{
  g_test_message ("%s", path);
  g_assert_cmpuint (e2e_nginx_count (test->server, path), ==, n);
}

static void
open_window (Fixture    *test,
             const char *first)
{
  test->window = e2e_window_start (test->cli->folder, test->cli->journal, NULL);
  e2e_seat_resize (test->window->seat, 1240, 800);
  e2e_window_find (test->window, E2E_ROLE_LIST_ITEM, first);
}

static void
close_window (Fixture *test)
{
  e2e_window_close (test->window);
  g_clear_pointer (&test->window, e2e_window_free);
}

static void
follow (Fixture *test)
{
  g_autofree char *address = e2e_nginx_dup_address (test->server, FEED);
  g_autofree char *feed =
    g_strdup_printf (HEAD ITEM ("1", "Rain on the Viaduct", "Thu, 05 Mar 2020",
                                IMAGE ("viaduct", "A viaduct") IMAGE ("rain", "Rain on a window"))
                     ITEM ("2", "The Empty Chair", "Wed, 04 Mar 2020", IMAGE ("chair", "A chair"))
                     ITEM ("3", "Last Ferry Out", "Tue, 03 Mar 2020", IMAGE ("ferry", "A ferry"))
                     TAIL, test->server->port);

  e2e_nginx_write (test->server, FEED, feed);
  e2e_answer_free (e2e_cli_do (test->cli, "new", "--film", "Heat (1995)", NULL));
  e2e_answer_free (e2e_cli_do (test->cli, "feed", "add", address, NULL));
  e2e_answer_free (e2e_cli_do (test->cli, "feed", "update", NULL));
  open_window (test, "Heat (1995)*");
  e2e_seat_key (test->window->seat, "Ctrl+5");
}

/* Whoever opens a post is told where images are, and no server that somebody reads it. */
static void
show_once (Fixture *test)
{
  e2e_window_press (test->window, E2E_ROLE_LIST_ITEM, "Rain on the Viaduct, *");
  e2e_window_find (test->window, E2E_ROLE_GROUP, "A viaduct");
  e2e_window_find (test->window, E2E_ROLE_GROUP, "Rain on a window");
  e2e_window_find (test->window, E2E_ROLE_BUTTON, "Show 2 Images");
  e2e_window_picture (test->window, "feeds-images-before");
  assert_asked (test, VIADUCT, 0);
  assert_asked (test, RAIN, 0);

  e2e_window_press (test->window, E2E_ROLE_BUTTON, "Show 2 Images");
  e2e_window_find (test->window, E2E_ROLE_IMAGE, "A viaduct");
  e2e_window_find (test->window, E2E_ROLE_IMAGE, "Rain on a window");
  e2e_window_lose (test->window, E2E_ROLE_BUTTON, "Show *");
  e2e_window_picture (test->window, "feeds-images-shown");
  assert_asked (test, VIADUCT, 1);
  assert_asked (test, RAIN, 1);
}

/* That was for one post. What is said for a feed is for the one that is read, too. */
static void
show_always (Fixture *test)
{
  e2e_window_press (test->window, E2E_ROLE_LIST_ITEM, "The Empty Chair, *");
  e2e_window_find (test->window, E2E_ROLE_BUTTON, "Show Image");
  assert_asked (test, CHAIR, 0);

  e2e_window_press (test->window, E2E_ROLE_LIST_ITEM, NAME ", 1 unread");
  e2e_seat_key (test->window->seat, "Shift+F10");
  e2e_window_press (test->window, E2E_ROLE_MENU_ITEM, "Feed Settings…");
  e2e_window_press (test->window, E2E_ROLE_LABEL, "Always Show Images");
  e2e_window_press (test->window, E2E_ROLE_BUTTON, "Save");
  e2e_window_find (test->window, E2E_ROLE_IMAGE, "A chair");
  e2e_window_lose (test->window, E2E_ROLE_BUTTON, "Show *");
  assert_asked (test, CHAIR, 1);
  assert_asked (test, FERRY, 0);
}

/* That is still so the next day; and nobody is asked twice. */
static void
show_another_day (Fixture *test)
{
  close_window (test);
  open_window (test, "Heat (1995)*");
  e2e_seat_key (test->window->seat, "Ctrl+5");
  e2e_window_press (test->window, E2E_ROLE_LIST_ITEM, "Last Ferry Out, unread, *");
  e2e_window_find (test->window, E2E_ROLE_IMAGE, "A ferry");
  e2e_window_press (test->window, E2E_ROLE_LIST_ITEM, "Rain on the Viaduct, *");
  e2e_window_find (test->window, E2E_ROLE_IMAGE, "A viaduct");
  e2e_window_find (test->window, E2E_ROLE_IMAGE, "Rain on a window");
  assert_asked (test, VIADUCT, 1);
  assert_asked (test, RAIN, 1);
  assert_asked (test, CHAIR, 1);
  assert_asked (test, FERRY, 1);
}

/* It says what asks, and nothing of who or why. */
static void
assert_polite (Fixture    *test,
               const char *path)
{
  static const struct
  {
    const char *what;
    const char *expected;
  } heard[] = {
    { "method", "GET" },
    { "status", "200" },
    { "agent", "Reprise/" VERSION },
    { "cookie", "" },
    { "referer", "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (heard); i++)
    {
      g_autofree char *said = e2e_nginx_dup_heard (test->server, path, 0, heard[i].what);

      g_assert_cmpstr (said, ==, heard[i].expected);
    }
}

static void
test_post (Fixture       *test,
           gconstpointer  unused)
{
  if (!e2e_feeds_is_there (test))
    return;

  follow (test);
  show_once (test);
  show_always (test);
  show_another_day (test);
  close_window (test);
  assert_polite (test, VIADUCT);
  assert_polite (test, FERRY);
}

typedef struct
{
  E2eCli     *cli;
  guint       n_stills;
  const char *words;  /* a part of its text */
} Appraisal;

static gboolean
is_so (E2eWindow *window,
       gpointer   data)
{
  Appraisal *expected = data;
  g_autoptr (E2eAnswer) appraisal = e2e_cli_do (expected->cli, "show", "1", NULL);
  JsonArray *stills = json_object_get_array_member (appraisal->json, "stills");

  return json_array_get_length (stills) == expected->n_stills &&
         strstr (e2e_answer_text (appraisal, "body"), expected->words) != NULL;
}

static void
await (Fixture    *test,
       guint       n_stills,
       const char *words)
{
  Appraisal expected = { test->cli, n_stills, words };

  e2e_window_await (test->window, is_so, &expected, words);
}

/* An image that one's own text shows from elsewhere is asked for, becomes a still, and is what it
 * was again. */
static void
test_still (Fixture       *test,
            gconstpointer  unused)
{
  g_autofree char *address = NULL;
  g_autofree char *text = NULL;
  g_autofree char *body = NULL;

  if (!e2e_feeds_is_there (test))
    return;

  address = e2e_nginx_dup_address (test->server, CHAIR);
  text = g_strdup_printf ("Two men and a diner.\n\n![A chair](%s)\n", address);
  body = e2e_cli_write (test->cli, "body.txt", text, -1);
  e2e_answer_free (e2e_cli_do (test->cli, "new", "--film", "Heat (1995)", "--body", body, NULL));
  open_window (test, "Heat (1995)*");
  e2e_window_find (test->window, E2E_ROLE_GROUP, "A chair");
  assert_asked (test, CHAIR, 0);

  e2e_window_press (test->window, E2E_ROLE_BUTTON, "Fetch Image");
  e2e_window_find (test->window, E2E_ROLE_IMAGE, "A chair");
  e2e_window_picture (test->window, "feeds-images-still");
  await (test, 1, "](still:");
  assert_asked (test, CHAIR, 1);

  e2e_seat_key (test->window->seat, "Ctrl+z");
  e2e_window_find (test->window, E2E_ROLE_GROUP, "A chair");
  e2e_window_find (test->window, E2E_ROLE_BUTTON, "Fetch Image");
  await (test, 0, address);
  assert_asked (test, CHAIR, 1);
  close_window (test);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/window/feeds/images/post", Fixture, NULL, set_up, test_post, tear_down);
  g_test_add ("/window/feeds/images/still", Fixture, NULL, set_up, test_still, tear_down);

  return g_test_run ();
}
