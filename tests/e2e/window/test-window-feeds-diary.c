/* One's own diary on the web, at a real nginx, comes into the journal: once, however often it is
 * read; it is taken back, and what is changed there and here is told apart. */

#include "support/e2e-feeds.h"
#include "support/e2e-letterboxd.h"

#define FEED "/nora/rss/feed.xml"
#define NAME "Nora’s films"
#define EVERYTHING "1000"

#define SPOILERS "<p><em>This review may contain spoilers.</em></p>"

#define HEAD LETTERBOXD_HEAD (NAME)
#define TAIL LETTERBOXD_TAIL
#define LAMP(stars, text)                                                                       \
  LETTERBOXD_ITEM ("review-11", "The Salt Lamp", "the-salt-lamp", "1951", "2026-01-11",         \
                   LETTERBOXD_STARS (stars) LETTERBOXD_LIKED, text)
#define MAIL(kind, text)                                                                        \
  LETTERBOXD_ITEM (kind "-12", "Northern Mail", "northern-mail", "1938", "2026-01-09",          \
                   LETTERBOXD_STARS ("4.0") LETTERBOXD_AGAIN, text)
#define HARBOUR                                                                                 \
  LETTERBOXD_ITEM ("review-13", "Paper Harbour", "paper-harbour", "1962", "2026-01-07", "",     \
                   SPOILERS " <p>The harbour is folded away in the end.</p>")
#define LIST                                                                                    \
  "<item><title>Films with a lamp in them</title>"                                              \
  "<link>https://letterboxd.com/nora/list/lamps/</link>"                                        \
  "<guid isPermaLink=\"false\">letterboxd-list-9</guid>"                                        \
  "<description><![CDATA[ <ul><li>The Salt Lamp</li></ul> ]]></description></item>"

#define FIRST_WORDS "<p>She keeps it <em>burning</em> through the flood.</p>"
#define OTHER_WORDS "<p>She lets it go out, and the flood goes, too.</p>"
#define STAND_IN    "<p>Watched on Friday January 9, 2026.</p>"
#define LATE_WORDS  "<p>Nobody opens a single letter.</p>"
#define MINE        " I was there."

typedef E2eFeeds Fixture;

static void
set_up (Fixture       *test,
        gconstpointer  unused)
{
  if (!e2e_feeds_begin (test))
    return;

  e2e_answer_free (e2e_cli_do (test->cli, "watch", "--film", "Heat (1995)", "--watched",
                               "2025-12-01", NULL));
}

static void
tear_down (Fixture       *test,
           gconstpointer  unused)
{
  e2e_feeds_end (test);
}

static void
append_answer (E2eCli     *cli,
               GString    *journal,
               const char *command,
               const char *argument)
{
  g_autoptr (E2eAnswer) answer = e2e_cli_do (cli, command, argument, NULL);

  g_string_append_len (journal, g_bytes_get_data (answer->output, NULL),
                       (gssize) g_bytes_get_size (answer->output));
}

/* Returns: (transfer full): all that the command line says of the journal, but for feeds and posts */
static char *
dup_journal (E2eCli *cli)
{
  g_autoptr (GString) journal = g_string_new (NULL);
  g_autoptr (E2eAnswer) list = e2e_cli_do (cli, "list", "--limit", EVERYTHING, NULL);
  JsonArray *items = json_object_get_array_member (list->json, "items");

  for (guint i = 0; i < json_array_get_length (items); i++)
    append_answer (cli, journal, "show",
                   json_object_get_string_member (json_array_get_object_element (items, i), "uuid"));
  append_answer (cli, journal, "list", "--films");
  append_answer (cli, journal, "tags", NULL);
  append_answer (cli, journal, "conflicts", NULL);
  append_answer (cli, journal, "queue", NULL);
  return g_string_free (g_steal_pointer (&journal), FALSE);
}

static void
assert_journal (E2eCli     *cli,
                const char *expected)
{
  g_autofree char *journal = dup_journal (cli);

  g_assert_cmpstr (journal, ==, expected);
}

static int
count (E2eCli     *cli,
       const char *query)
{
  g_autoptr (E2eAnswer) list = e2e_cli_do (cli, "list", query, NULL);

  return (int) json_object_get_int_member (list->json, "total");
}

static void
assert_count (E2eCli     *cli,
              const char *query,
              int         expected)
{
  g_test_message ("%s", query);
  g_assert_cmpint (count (cli, query), ==, expected);
}

/* Returns: (transfer full): all there is of the one thing that a query finds */
static E2eAnswer *
show (E2eCli     *cli,
      const char *query)
{
  g_autoptr (E2eAnswer) list = e2e_cli_do (cli, "list", query, NULL);
  JsonArray *items = json_object_get_array_member (list->json, "items");

  g_test_message ("%s", query);
  g_assert_cmpuint (json_array_get_length (items), ==, 1);
  return e2e_cli_do (cli, "show",
                     json_object_get_string_member (json_array_get_object_element (items, 0),
                                                    "uuid"), NULL);
}

static void
assert_body (E2eCli     *cli,
             const char *query,
             const char *expected)
{
  g_autoptr (E2eAnswer) appraisal = show (cli, query);

  g_assert_cmpstr (e2e_answer_text (appraisal, "body"), ==, expected);
}

/* What came in, in the words of the search: the days on which the films were seen, and not the ones
 * on which that was said. */
static void
assert_taken (E2eCli *cli)
{
  g_autoptr (E2eAnswer) harbour = NULL;

  assert_count (cli, "", 4);
  assert_body (cli, "film:salt year:1951 judgement:9 watched:2026-01-11 tag:liked",
               "She keeps it *burning* through the flood.");
  assert_body (cli, "film:harbour year:1962 watched:2026-01-07",
               "The harbour is folded away in the end.");
  harbour = show (cli, "film:harbour");
  g_assert_true (json_object_get_boolean_member (harbour->json, "spoiler"));
  g_assert_true (json_object_get_null_member (harbour->json, "judgement"));
  assert_count (cli, "film:northern year:1938 judgement:8 watched:2026-01-09", 1);
}

static void
update (Fixture    *test,
        const char *expected)
{
  const guint n = e2e_feeds_update (test->window, test->server, FEED);
  g_autofree char *status = e2e_nginx_dup_heard (test->server, FEED, n, "status");

  g_assert_cmpstr (status, ==, expected);
}

static void
add (Fixture *test)
{
  g_autofree char *address = e2e_nginx_dup_address (test->server, FEED);

  e2e_nginx_write (test->server, FEED,
                   HEAD LAMP ("4.5", FIRST_WORDS) MAIL ("watch", STAND_IN) LIST HARBOUR TAIL);
  test->window = e2e_window_start (test->cli->folder, test->cli->journal, NULL);
  e2e_seat_resize (test->window->seat, 1240, 800);
  e2e_window_find (test->window, E2E_ROLE_LIST_ITEM, "Heat (1995)*");
  e2e_seat_key (test->window->seat, "Ctrl+5");
  e2e_window_press (test->window, E2E_ROLE_BUTTON, "Add a Feed…");
  e2e_window_reach (test->window, E2E_ROLE_TEXT, "Address");
  e2e_seat_type (test->window->seat, address);
  e2e_window_press (test->window, E2E_ROLE_BUTTON, "Add");
  e2e_window_press (test->window, E2E_ROLE_LIST_ITEM, NAME ", 4 unread");
  e2e_window_find (test->window, E2E_ROLE_LIST_ITEM, "Paper Harbour, 1962, unread, *");
  assert_count (test->cli, "", 1);
}

static gboolean
is_taken (E2eWindow *window,
          gpointer   cli)
{
  return count (cli, "") == 4;
}

/* By the key, which is there for longer than the button beside what is said. */
static gboolean
take_back_until_taken (E2eWindow *window,
                       gpointer   cli)
{
  e2e_seat_key (window->seat, "Ctrl+z");
  return count (cli, "") == 1;
}

/* It is said for a moment how much has come in. Whoever is slow finds it in the journal. */
static void
say_it_is_mine (Fixture *test)
{
  e2e_window_press (test->window, E2E_ROLE_BUTTON, "More for These Posts");
  e2e_window_press (test->window, E2E_ROLE_MENU_ITEM, "Feed Settings…");
  e2e_window_press (test->window, E2E_ROLE_LABEL, "This Is My Own Diary");
  e2e_window_picture (test->window, "feeds-diary-settings");
  e2e_window_press (test->window, E2E_ROLE_BUTTON, "Save");
  e2e_window_await (test->window, is_taken, test->cli, "the diary to be in the journal");
  e2e_window_picture (test->window, "feeds-diary-taken");
}

static void
take_back (Fixture    *test,
           const char *before)
{
  e2e_window_await (test->window, take_back_until_taken, test->cli,
                    "the diary to be out of the journal");
  assert_journal (test->cli, before);
}

/* It is read again, first as it was, then written anew, and neither changes anything. */
static void
read_again (Fixture    *test,
            const char *anew)
{
  g_autofree char *before = dup_journal (test->cli);

  update (test, "304");
  assert_journal (test->cli, before);
  e2e_nginx_write (test->server, FEED, anew);
  update (test, "200");
  assert_journal (test->cli, before);
}

static void
write_here (Fixture *test)
{
  e2e_seat_key (test->window->seat, "Ctrl+1");
  e2e_window_press (test->window, E2E_ROLE_LIST_ITEM, "The Salt Lamp (1951), 9 out of 10, *");
  e2e_window_read (test->window, E2E_ROLE_TEXT, "Text", "through the flood.");
  e2e_window_picture (test->window, "feeds-diary-journal");
  e2e_window_press (test->window, E2E_ROLE_BUTTON, "Edit");
  e2e_window_reach (test->window, E2E_ROLE_TEXT, "Text");
  e2e_seat_key (test->window->seat, "Ctrl+End");
  e2e_seat_type (test->window->seat, MINE);
  e2e_seat_key (test->window->seat, "Ctrl+Return");
  e2e_window_find (test->window, E2E_ROLE_BUTTON, "Edit");
  e2e_window_read (test->window, E2E_ROLE_TEXT, "Text", "through the flood." MINE);
}

/* There it has another text and more stars: the stars are taken, the text is not, but kept. What
 * was only watched has a review there now, and is the same viewing. */
static void
change_there (Fixture *test)
{
  e2e_nginx_write (test->server, FEED,
                   HEAD MAIL ("review", LATE_WORDS) LAMP ("5.0", OTHER_WORDS) LIST HARBOUR TAIL);
  e2e_seat_key (test->window->seat, "Ctrl+5");
  update (test, "200");
  e2e_seat_key (test->window->seat, "Ctrl+1");
  e2e_window_press (test->window, E2E_ROLE_LIST_ITEM, "The Salt Lamp (1951), 10 out of 10, *");
  e2e_window_read (test->window, E2E_ROLE_TEXT, "Text", "through the flood." MINE);
  e2e_window_find (test->window, E2E_ROLE_LABEL, "This was also changed elsewhere *");
  e2e_window_find (test->window, E2E_ROLE_BUTTON, "See Both");
  e2e_window_picture (test->window, "feeds-diary-both");
  e2e_window_press (test->window, E2E_ROLE_LIST_ITEM, "Northern Mail (1938), 8 out of 10, *");
  e2e_window_read (test->window, E2E_ROLE_TEXT, "Text", "Nobody opens a single letter.");
}

static void
assert_merged (E2eCli *cli)
{
  g_autoptr (E2eAnswer) conflicts = e2e_cli_do (cli, "conflicts", NULL);

  assert_count (cli, "", 4);
  assert_body (cli, "film:salt judgement:10 watched:2026-01-11",
               "She keeps it *burning* through the flood." MINE);
  assert_body (cli, "film:northern judgement:8 watched:2026-01-09", "Nobody opens a single letter.");
  g_assert_nonnull (g_strstr_len (g_bytes_get_data (conflicts->output, NULL),
                                  (gssize) g_bytes_get_size (conflicts->output),
                                  "She lets it go out, and the flood goes, too."));
}

static void
test_diary (Fixture       *test,
            gconstpointer  unused)
{
  g_autofree char *before = NULL;

  if (!e2e_feeds_is_there (test))
    return;

  before = dup_journal (test->cli);
  add (test);
  assert_journal (test->cli, before);
  say_it_is_mine (test);
  assert_taken (test->cli);
  take_back (test, before);
  say_it_is_mine (test);
  assert_taken (test->cli);
  read_again (test, HEAD LIST HARBOUR MAIL ("watch", STAND_IN) LAMP ("4.5", FIRST_WORDS) TAIL);

  write_here (test);
  change_there (test);
  assert_merged (test->cli);
  e2e_seat_key (test->window->seat, "Ctrl+5");
  read_again (test, HEAD LIST HARBOUR LAMP ("5.0", OTHER_WORDS) MAIL ("review", LATE_WORDS) TAIL);
  assert_merged (test->cli);
  e2e_window_close (test->window);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/window/feeds/diary", Fixture, NULL, set_up, test_diary, tear_down);

  return g_test_run ();
}
