/* One's own diary on the web speaks of films that may be others than those of the journal: the user
 * says which ones, or that they are new, or that nobody wants to know; and thinks better of it. */

#include "support/e2e-feeds.h"
#include "support/e2e-letterboxd.h"
#include "support/e2e-walk.h"

#define FEED "/ida/rss/feed.xml"
#define NAME "Ida’s films"

#define STAR                                                                          \
  LETTERBOXD_ITEM ("review-21", "A Star Is Born", "a-star-is-born", "", "2026-01-12", \
                   LETTERBOXD_STARS ("4.0"), "<p>The one with the bathroom mirror.</p>")
#define HEAT                                                                          \
  LETTERBOXD_ITEM ("watch-22", "Heat", "heat-1996", "1996", "2026-01-10",             \
                   LETTERBOXD_STARS ("3.5"), "<p>Watched on Saturday January 10, 2026.</p>")
#define VAMPIRE                                                                       \
  LETTERBOXD_ITEM ("review-23", "Nosferatu", "nosferatu", "", "2026-01-08", "",       \
                   "<p>A shadow goes up the stairs by itself.</p>")
#define LAMP                                                                          \
  LETTERBOXD_ITEM ("watch-24", "The Salt Lamp", "the-salt-lamp", "1951", "2026-01-06", \
                   LETTERBOXD_STARS ("4.5"), "<p>Watched on Tuesday January 6, 2026.</p>")

typedef E2eFeeds Fixture;

/* What is waited for. */
typedef struct
{
  E2eCli     *cli;
  const char *query;
  int         n;
} Telling;

static void
set_up (Fixture       *test,
        gconstpointer  unused)
{
  static const char * const labels[] = {
    "A Star Is Born (1937)", "A Star Is Born (1954)", "Heat (1995)", "Nosferatu (1922)",
    "Nosferatu the Vampyre (1979)",
  };

  if (!e2e_feeds_begin (test))
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    e2e_answer_free (e2e_cli_do (test->cli, "watch", "--film", labels[i], "--watched",
                                 "2020-05-01", NULL));
}

static void
tear_down (Fixture       *test,
           gconstpointer  unused)
{
  e2e_feeds_end (test);
}

static void
assert_count (E2eCli     *cli,
              const char *query,
              int         expected)
{
  g_autoptr (E2eAnswer) list = e2e_cli_do (cli, "list", query, NULL);

  g_test_message ("%s", query);
  g_assert_cmpint (json_object_get_int_member (list->json, "total"), ==, expected);
}

static void
assert_films (E2eCli *cli,
              int     expected)
{
  g_autoptr (E2eAnswer) list = e2e_cli_do (cli, "list", "--films", NULL);

  g_assert_cmpint (json_object_get_int_member (list->json, "total"), ==, expected);
}

static void
follow (Fixture *test)
{
  g_autofree char *address = e2e_nginx_dup_address (test->server, FEED);

  e2e_nginx_write (test->server, FEED,
                   LETTERBOXD_HEAD (NAME) STAR HEAT VAMPIRE LAMP LETTERBOXD_TAIL);
  test->window = e2e_window_start (test->cli->folder, test->cli->journal, NULL);
  e2e_seat_resize (test->window->seat, 1240, 800);
  e2e_window_find (test->window, E2E_ROLE_LIST_ITEM, "Heat (1995)*");
  e2e_seat_key (test->window->seat, "Ctrl+5");
  e2e_window_press (test->window, E2E_ROLE_BUTTON, "Add a Feed…");
  e2e_window_reach (test->window, E2E_ROLE_TEXT, "Address");
  e2e_seat_type (test->window->seat, address);
  e2e_seat_key (test->window->seat, "Return");
  e2e_window_press (test->window, E2E_ROLE_LIST_ITEM, NAME ", 4 unread");
  e2e_window_find (test->window, E2E_ROLE_LIST_ITEM, "The Salt Lamp*");
}

/* What is certain comes in at once, and it is said how much that is. */
static void
say_it_is_mine (Fixture *test)
{
  e2e_window_press (test->window, E2E_ROLE_BUTTON, "More for These Posts");
  e2e_window_press (test->window, E2E_ROLE_MENU_ITEM, "Feed Settings…");
  e2e_window_press (test->window, E2E_ROLE_LABEL, "This Is My Own Diary");
  e2e_window_press (test->window, E2E_ROLE_BUTTON, "Save");
  e2e_window_find (test->window, E2E_ROLE_LABEL, "From “" NAME "”: 1 viewing");
  e2e_window_find (test->window, E2E_ROLE_LABEL, "3 films of your diary wait:*");
  e2e_window_picture (test->window, "feeds-questions-bar");
  assert_count (test->cli, "film:salt year:1951 judgement:9 watched:2026-01-06", 1);
  assert_count (test->cli, "watched:2026", 1);
}

static void
ask (Fixture *test)
{
  e2e_window_press (test->window, E2E_ROLE_BUTTON, "Answer…");
  e2e_window_find (test->window, E2E_ROLE_LABEL, "Which One Is It?");
}

static gboolean
is_as_told (E2eWindow *window,
            gpointer   data)
{
  Telling *telling = data;
  g_autoptr (E2eAnswer) list = e2e_cli_do (telling->cli, "list", telling->query, NULL);

  return json_object_get_int_member (list->json, "total") == telling->n;
}

/* What was answered is kept in a moment. */
static void
await_count (Fixture    *test,
             const char *query,
             int         expected)
{
  Telling telling = { test->cli, query, expected };

  e2e_window_await (test->window, is_as_told, &telling, query);
}

/* The wrong one of two films of one name; that is taken back, and the question is asked again. */
static void
answer_of_two (Fixture *test)
{
  e2e_window_find (test->window, E2E_ROLE_LABEL, "1 of 3");
  e2e_window_find (test->window, E2E_ROLE_HEADING, "A Star Is Born");
  e2e_window_find (test->window, E2E_ROLE_LABEL, "The one with the bathroom mirror.");
  e2e_window_press (test->window, E2E_ROLE_LIST_ITEM, "A Star Is Born, 1937");
  e2e_window_find (test->window, E2E_ROLE_HEADING, "Heat");
  e2e_window_find (test->window, E2E_ROLE_LABEL, "1 of 2");
  assert_count (test->cli, "film:born year:1937 watched:2026-01-12 judgement:8", 1);
  e2e_seat_key (test->window->seat, "Ctrl+z");
  e2e_window_find (test->window, E2E_ROLE_HEADING, "A Star Is Born");
  e2e_window_find (test->window, E2E_ROLE_LABEL, "1 of 3");
  assert_count (test->cli, "watched:2026", 1);

  e2e_window_press (test->window, E2E_ROLE_LIST_ITEM, "A Star Is Born, 1954");
  e2e_window_find (test->window, E2E_ROLE_LABEL, "Taken in for “A Star Is Born (1954)”");
  e2e_window_find (test->window, E2E_ROLE_HEADING, "Heat");
  assert_count (test->cli, "film:born year:1954 watched:2026-01-12 judgement:8", 1);
  assert_count (test->cli, "film:born watched:2026", 1);
}

/* It has the name of one of the journal, and is another one. By the keys alone. */
static void
answer_a_new_one (Fixture *test)
{
  assert_films (test->cli, 6);
  e2e_window_find (test->window, E2E_ROLE_LIST_ITEM, "Heat, 1995");
  e2e_window_reach (test->window, E2E_ROLE_LIST_ITEM, "Heat, 1995");
  e2e_seat_key (test->window->seat, "Down");
  e2e_window_reach (test->window, E2E_ROLE_LIST_ITEM, "None of These: a New Film, 1996 · Heat");
  e2e_seat_key (test->window->seat, "Return");
  e2e_window_find (test->window, E2E_ROLE_HEADING, "Nosferatu");
  assert_films (test->cli, 7);
  assert_count (test->cli, "film:heat year:1996 watched:2026-01-10 judgement:7", 1);
  assert_count (test->cli, "film:heat year:1995", 1);
}

/* Nobody wants to know, and then somebody does: behind the last question there is the window to say
 * so. What is named is none of those that were offered. */
static void
skip_and_answer (Fixture *test)
{
  e2e_window_press (test->window, E2E_ROLE_BUTTON, "Skip This Post");
  e2e_window_lose (test->window, E2E_ROLE_LABEL, "Which One Is It?");
  e2e_window_lose (test->window, E2E_ROLE_LABEL, "*diary wait*");
  e2e_seat_key (test->window->seat, "Ctrl+z");
  e2e_window_find (test->window, E2E_ROLE_LABEL, "1 film of your diary waits:*");
  assert_count (test->cli, "watched:2026", 3);

  ask (test);
  e2e_window_find (test->window, E2E_ROLE_LIST_ITEM, "Nosferatu, 1922");
  e2e_window_press (test->window, E2E_ROLE_TEXT, "Another Film of Your Journal");
  e2e_seat_type (test->window->seat, "vampyre");
  e2e_window_find (test->window, E2E_ROLE_OPTION, "Nosferatu the Vampyre, 1979");
  e2e_seat_key (test->window->seat, "Down");
  e2e_seat_key (test->window->seat, "Return");
  e2e_window_lose (test->window, E2E_ROLE_LABEL, "Which One Is It?");
  e2e_window_lose (test->window, E2E_ROLE_LABEL, "*diary wait*");
  await_count (test, "film:vampyre year:1979 watched:2026-01-08", 1);
  assert_films (test->cli, 7);
}

/* Where the viewing has landed the window shows, too. */
static void
see_in_journal (Fixture *test)
{
  e2e_seat_key (test->window->seat, "Ctrl+1");
  e2e_window_find (test->window, E2E_ROLE_LIST_ITEM, "Nosferatu the Vampyre (1979), *");
  e2e_window_find (test->window, E2E_ROLE_LIST_ITEM, "Heat (1996), 7 out of 10, *");
  e2e_window_press (test->window, E2E_ROLE_LIST_ITEM, "A Star Is Born (1954), 8 out of 10, *");
  e2e_window_read (test->window, E2E_ROLE_TEXT, "Text", "The one with the bathroom mirror.");
  e2e_window_picture (test->window, "feeds-questions-journal");
}

static void
test_questions (Fixture       *test,
                gconstpointer  unused)
{
  if (!e2e_feeds_is_there (test))
    return;

  follow (test);
  say_it_is_mine (test);
  ask (test);
  e2e_window_reach (test->window, E2E_ROLE_LIST_ITEM, "A Star Is Born, 1937");
  e2e_walk (test->window, NULL);
  answer_of_two (test);
  answer_a_new_one (test);
  skip_and_answer (test);
  see_in_journal (test);
  e2e_window_close (test->window);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/window/feeds/questions", Fixture, NULL, set_up, test_questions, tear_down);

  return g_test_run ();
}
