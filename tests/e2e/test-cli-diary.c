/* One's own diary on the web, followed from the command line: with a server of the test's own. */

#include "support/e2e-cli.h"
#include "support/test-server.h"

#include <sqlite3.h>

#define HEAD \
  "<rss version='2.0' xmlns:letterboxd='https://letterboxd.com' xmlns:tmdb='https://themoviedb.org'>" \
  "<channel><title>Ida’s films</title><link>https://diary.example/ida/</link>"
#define TAIL "</channel></rss>"
#define ITEM(id, day, stars, text) \
  "<item><guid isPermaLink='false'>letterboxd-" id "</guid>" \
  "<link>https://diary.example/ida/film/gaslight/</link>" \
  "<pubDate>Sat, 21 Nov 2026 09:03:05 +1300</pubDate>" \
  "<letterboxd:watchedDate>" day "</letterboxd:watchedDate>" \
  "<letterboxd:filmTitle>Gaslight</letterboxd:filmTitle>" \
  "<letterboxd:filmYear>1944</letterboxd:filmYear>" \
  "<letterboxd:memberRating>" stars "</letterboxd:memberRating><tmdb:movieId>13528</tmdb:movieId>" \
  "<description><![CDATA[ <p><img src='https://a.example/p.jpg'/></p> <p>" text "</p> ]]>" \
  "</description></item>"
#define LIST \
  "<item><guid isPermaLink='false'>letterboxd-list-9</guid><title>Lamps</title>" \
  "<description>Some</description></item>"

typedef struct
{
  E2eCli     *cli;
  TestServer *server;
  char       *address;
} Fixture;

static void
say (Fixture    *test,
     const char *document)
{
  test_server_hush (test->server, "/ida/rss/");
  test_server_say (test->server, "/ida/rss/", 200, "Content-Type: application/rss+xml", document);
}

static void
set_up (Fixture       *test,
        gconstpointer  unused)
{
  test->cli = e2e_cli_new ();
  test->server = test_server_new ();
  test->address = test_server_dup_address (test->server, NULL, "/ida/rss/");
  say (test, HEAD LIST ITEM ("watch-1", "2026-11-19", "4", "Watched on Thursday November 19, 2026.")
             TAIL);
}

static void
tear_down (Fixture       *test,
           gconstpointer  unused)
{
  e2e_cli_assert_sound (test->cli);
  e2e_cli_free (test->cli);
  test_server_free (test->server);
  g_free (test->address);
}

/* What a column of the journal says; of one row. */
static char *
read_text (Fixture    *test,
           const char *sql)
{
  sqlite3 *database = NULL;
  sqlite3_stmt *statement = NULL;
  char *text = NULL;

  g_assert_cmpint (sqlite3_open_v2 (test->cli->journal, &database, SQLITE_OPEN_READONLY, NULL), ==,
                   SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (database, sql, -1, &statement, NULL), ==, SQLITE_OK);
  if (sqlite3_step (statement) == SQLITE_ROW)
    text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  sqlite3_close (database);
  return text;
}

static void
assert_diary (Fixture    *test,
              const char *query,
              int         total)
{
  g_autoptr (E2eAnswer) answer = e2e_cli_do (test->cli, "list", query, NULL);

  g_assert_cmpint (json_object_get_int_member (answer->json, "total"), ==, total);
}

/* What one posts is there once, however often it is read, and is what it was changed to. */
static void
test_followed (Fixture       *test,
               gconstpointer  unused)
{
  g_autoptr (E2eAnswer) added =
    e2e_cli_do (test->cli, "feed", "add", "--mine", test->address, NULL);
  g_autoptr (E2eAnswer) items = NULL;
  JsonObject *item = NULL;

  g_assert_cmpint (json_object_get_int_member (added->json, "new"), ==, 2);
  assert_diary (test, "", 1);
  assert_diary (test, "film:gaslight judgement:8 watched:2026-11-19", 1);

  say (test, HEAD ITEM ("review-1", "2026-11-19", "4.5", "The lamps know.") LIST TAIL);
  e2e_answer_free (e2e_cli_do (test->cli, "feed", "update", NULL));
  e2e_answer_free (e2e_cli_do (test->cli, "feed", "update", NULL));
  items = e2e_cli_do (test->cli, "list", "", NULL);
  g_assert_cmpint (json_object_get_int_member (items->json, "total"), ==, 1);
  item = json_array_get_object_element (json_object_get_array_member (items->json, "items"), 0);
  g_assert_cmpstr (json_object_get_string_member (item, "kind"), ==, "appraisal");
  g_assert_cmpstr (json_object_get_string_member (item, "watched"), ==, "2026-11-19");
  g_assert_cmpfloat_with_epsilon (json_object_get_double_member (item, "judgement"), 9.0, 0.01);
}

static void
test_taken_back (Fixture       *test,
                 gconstpointer  unused)
{
  g_autoptr (E2eAnswer) added =
    e2e_cli_do (test->cli, "feed", "add", "--mine", test->address, NULL);
  g_autofree char *batch = read_text (test, "SELECT uuid FROM batch");
  g_autofree char *mine = NULL;
  g_autoptr (E2eAnswer) undone = NULL;

  g_assert_nonnull (added);
  e2e_cli_refuse (test->cli, 2, "import", NULL);
  e2e_cli_refuse (test->cli, 1, "import", "--undo", "no-such-batch", NULL);
  undone = e2e_cli_do (test->cli, "import", "--undo", batch, NULL);
  g_assert_cmpstr (e2e_answer_text (undone, "batch"), ==, batch);
  g_assert_cmpint (json_object_get_int_member (undone->json, "binned"), ==, 2);
  assert_diary (test, "", 0);
  e2e_cli_refuse (test->cli, 1, "import", "--undo", batch, NULL);

  mine = read_text (test, "SELECT mine FROM feed");
  g_assert_cmpstr (mine, ==, "0");
  say (test, HEAD ITEM ("watch-2", "2026-11-20", "4", "Watched on Friday November 20, 2026.") TAIL);
  e2e_answer_free (e2e_cli_do (test->cli, "feed", "update", NULL));
  assert_diary (test, "", 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/cli-diary/followed", Fixture, NULL, set_up, test_followed, tear_down);
  g_test_add ("/cli-diary/taken-back", Fixture, NULL, set_up, test_taken_back, tear_down);

  return g_test_run ();
}
