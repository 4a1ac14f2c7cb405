/* feed add, list, update, posts, remove; and search in:feeds: with a server of the test's own. */

#include "support/e2e-cli.h"
#include "support/test-server.h"

#include <string.h>

#define FEED                                                                              \
  "<rss version='2.0' xmlns:letterboxd='https://letterboxd.com'><channel>"                \
  "<title>Reels</title><link>https://reels.example/</link>"                               \
  "<item><title>Gaslight, 1944</title><guid>2</guid><link>https://reels.example/2</link>" \
  "<author>Ida Quill</author><pubDate>Fri, 20 Nov 2026 20:15:00 GMT</pubDate>"            \
  "<letterboxd:filmTitle>Gaslight</letterboxd:filmTitle>"                                 \
  "<letterboxd:filmYear>1944</letterboxd:filmYear>"                                       \
  "<description>&lt;p>The lantern burns low.&lt;/p></description></item>"                 \
  "<item><title>Rain</title><guid>1</guid><description>In the street</description></item>"
#define END "</channel></rss>"

typedef struct
{
  E2eCli     *cli;
  TestServer *server;
  char       *address;  /* of /feed */
} Fixture;

static void
set_up (Fixture       *test,
        gconstpointer  unused)
{
  test->cli = e2e_cli_new ();
  test->server = test_server_new ();
  test->address = test_server_dup_address (test->server, NULL, "/feed");
  test_server_say (test->server, "/feed", 200, "ETag: \"one\"\nContent-Type: text/xml", FEED END);
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

static JsonObject *
get_one (E2eAnswer  *answer,
         const char *key,
         guint       index)
{
  JsonArray *array = json_object_get_array_member (answer->json, key);

  g_assert_cmpuint (index, <, json_array_get_length (array));
  return json_array_get_object_element (array, index);
}

static guint
count (E2eAnswer  *answer,
       const char *key)
{
  return json_array_get_length (json_object_get_array_member (answer->json, key));
}

static const char *
get_text (JsonObject *object,
          const char *key)
{
  g_assert_true (json_object_has_member (object, key));
  return json_object_get_string_member_with_default (object, key, NULL);
}

static void
test_add (Fixture       *test,
          gconstpointer  unused)
{
  g_autoptr (E2eAnswer) added =
    e2e_cli_do (test->cli, "feed", "add", "--name", "Ida's", "--group", "Blogs/Friends", "--mine",
                test->address, NULL);
  g_autoptr (E2eAnswer) list = NULL;
  JsonObject *feed = NULL;

  g_assert_cmpstr (e2e_answer_text (added, "address"), ==, test->address);
  g_assert_cmpstr (e2e_answer_text (added, "title"), ==, "Ida's");
  g_assert_cmpint (json_object_get_int_member (added->json, "new"), ==, 2);
  list = e2e_cli_do (test->cli, "feed", "list", NULL);
  g_assert_cmpuint (count (list, "feeds"), ==, 1);
  feed = get_one (list, "feeds", 0);
  g_assert_cmpstr (get_text (feed, "uuid"), ==, e2e_answer_text (added, "uuid"));
  g_assert_cmpstr (get_text (feed, "kind"), ==, "feed");
  g_assert_cmpstr (get_text (feed, "site"), ==, "https://reels.example/");
  g_assert_cmpstr (get_text (feed, "group"), ==, "Blogs/Friends");
  g_assert_true (json_object_get_boolean_member (feed, "mine"));
  g_assert_cmpint (json_object_get_int_member (feed, "posts"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (feed, "unread"), ==, 2);
  g_assert_nonnull (get_text (feed, "answered"));
  g_assert_null (get_text (feed, "trouble"));
  g_assert_null (get_text (feed, "message"));

  e2e_cli_refuse (test->cli, 1, "feed", "add", test->address, NULL);
}

static void
test_discover (Fixture       *test,
               gconstpointer  unused)
{
  g_autofree char *one = test_server_dup_address (test->server, NULL, "/one");
  g_autofree char *two = test_server_dup_address (test->server, NULL, "/two");
  g_autofree char *none = test_server_dup_address (test->server, NULL, "/none");
  const char *page = strstr (one, "127");
  g_autoptr (E2eAnswer) added = NULL;
  g_autoptr (E2eAnswer) refused = NULL;
  g_autoptr (E2eAnswer) list = NULL;

  test_server_say (test->server, "/one", 200, "Content-Type: text/html",
                   "<link rel=alternate type='application/rss+xml' href='/feed'>");
  test_server_say (test->server, "/two", 200, "Content-Type: text/html",
                   "<link rel=alternate type='application/rss+xml' href='/feed' title=Posts>"
                   "<link rel=alternate type='application/rss+xml' href='/b' title=Remarks>");
  refused = e2e_cli_run (test->cli, "feed", "add", two, NULL);
  g_assert_cmpint (refused->status, ==, 1);
  g_assert_nonnull (strstr (refused->errors, "/feed"));
  g_assert_nonnull (strstr (refused->errors, "Remarks"));
  e2e_cli_refuse (test->cli, 1, "feed", "add", "ftp://reels.example/", NULL);
  e2e_cli_refuse (test->cli, 2, "feed", "add", NULL);

  added = e2e_cli_do (test->cli, "feed", "add", page, NULL);
  g_assert_cmpstr (e2e_answer_text (added, "address"), ==, test->address);
  g_assert_cmpstr (e2e_answer_text (added, "title"), ==, "Reels");

  /* Where there is nothing, what lies where most sites have it is found: this one again. */
  e2e_cli_refuse (test->cli, 1, "feed", "add", none, NULL);
  test_server_forget (test->server);
  e2e_cli_refuse (test->cli, 1, "feed", "add", none, NULL);
  list = e2e_cli_do (test->cli, "feed", "list", NULL);
  g_assert_cmpuint (count (list, "feeds"), ==, 1);
}

static void
test_update (Fixture       *test,
             gconstpointer  unused)
{
  g_autofree char *sister = test_server_dup_address (test->server, NULL, "/sister");
  g_autoptr (E2eAnswer) added = e2e_cli_do (test->cli, "feed", "add", test->address, NULL);
  g_autoptr (E2eAnswer) another = NULL;
  g_autoptr (E2eAnswer) all = NULL;
  g_autoptr (E2eAnswer) one = NULL;
  g_autoptr (E2eAnswer) troubled = NULL;
  g_autoptr (E2eAnswer) posts = NULL;
  g_autofree char *tag = NULL;

  test_server_say (test->server, "/sister", 200, NULL,
                   "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"A sister\","
                   "\"items\":[]}");
  another = e2e_cli_do (test->cli, "feed", "add", sister, NULL);
  test_server_hush (test->server, "/feed");
  test_server_say (test->server, "/feed", 200, "ETag: \"two\"",
                   FEED "<item><title>Dawn</title><guid>3</guid></item>" END);
  all = e2e_cli_do (test->cli, "feed", "update", NULL);
  g_assert_cmpuint (count (all, "feeds"), ==, 2);
  g_assert_cmpstr (get_text (get_one (all, "feeds", 0), "title"), ==, "A sister");
  g_assert_cmpint (json_object_get_int_member (get_one (all, "feeds", 0), "new"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (get_one (all, "feeds", 1), "new"), ==, 1);

  /* Each run says what the one before it was told. */
  one = e2e_cli_do (test->cli, "feed", "update", test->address, NULL);
  g_assert_cmpuint (count (one, "feeds"), ==, 1);
  tag = test_server_dup_header (test->server, "/feed", test_server_count (test->server, "/feed") - 1,
                                "if-none-match");
  g_assert_cmpstr (tag, ==, "\"two\"");

  test_server_hush (test->server, "/feed");
  test_server_say (test->server, "/feed", 410, NULL, NULL);
  troubled = e2e_cli_run (test->cli, "feed", "update", e2e_answer_text (added, "uuid"), NULL);
  g_assert_cmpint (troubled->status, ==, 1);
  g_assert_nonnull (troubled->json);
  g_assert_cmpstr (get_text (get_one (troubled, "feeds", 0), "trouble"), ==, "gone");
  g_assert_nonnull (strstr (get_text (get_one (troubled, "feeds", 0), "message"), "kept"));
  g_assert_nonnull (strstr (troubled->errors, "gone for good"));
  posts = e2e_cli_do (test->cli, "feed", "posts", NULL);
  g_assert_cmpint (json_object_get_int_member (posts->json, "total"), ==, 3);
  e2e_cli_refuse (test->cli, 1, "feed", "update", "https://nobody.example/", NULL);
}

static void
test_posts (Fixture       *test,
            gconstpointer  unused)
{
  g_autoptr (E2eAnswer) added = e2e_cli_do (test->cli, "feed", "add", test->address, NULL);
  g_autoptr (E2eAnswer) all = e2e_cli_do (test->cli, "feed", "posts", NULL);
  g_autoptr (E2eAnswer) one = e2e_cli_do (test->cli, "feed", "posts", "--unread", "--limit", "1",
                                          "--offset", "1", test->address, NULL);
  g_autoptr (E2eAnswer) starred = e2e_cli_do (test->cli, "feed", "posts", "--starred", NULL);
  JsonObject *post = get_one (all, "items", 1);
  JsonObject *film = json_object_get_object_member (post, "film");
  JsonObject *feed = json_object_get_object_member (post, "feed");

  g_assert_cmpint (json_object_get_int_member (all->json, "total"), ==, 2);
  g_assert_cmpstr (get_text (post, "kind"), ==, "post");
  g_assert_cmpstr (get_text (post, "title"), ==, "Gaslight, 1944");
  g_assert_cmpstr (get_text (post, "author"), ==, "Ida Quill");
  g_assert_cmpstr (get_text (post, "link"), ==, "https://reels.example/2");
  g_assert_cmpstr (get_text (post, "opening"), ==, "The lantern burns low.");
  g_assert_cmpstr (get_text (post, "published"), ==, "2026-11-20T20:15:00Z");
  g_assert_false (json_object_get_boolean_member (post, "read"));
  g_assert_false (json_object_get_boolean_member (post, "starred"));
  g_assert_cmpstr (get_text (film, "title"), ==, "Gaslight");
  g_assert_cmpint (json_object_get_int_member (film, "year"), ==, 1944);
  g_assert_cmpstr (get_text (feed, "uuid"), ==, e2e_answer_text (added, "uuid"));
  g_assert_cmpstr (get_text (feed, "title"), ==, "Reels");
  g_assert_null (get_text (get_one (all, "items", 0), "published"));
  g_assert_true (json_object_get_null_member (get_one (all, "items", 0), "film"));

  g_assert_cmpint (json_object_get_int_member (one->json, "total"), ==, 2);
  g_assert_cmpuint (count (one, "items"), ==, 1);
  g_assert_cmpuint (count (starred, "items"), ==, 0);
  e2e_cli_refuse (test->cli, 2, "feed", "posts", "--unread", "--starred", NULL);
  e2e_cli_refuse (test->cli, 2, "feed", "posts", "--limit", "-1", NULL);
  e2e_cli_refuse (test->cli, 1, "feed", "posts", "https://nobody.example/", NULL);
}

static void
test_search (Fixture       *test,
             gconstpointer  unused)
{
  static const struct
  {
    const char *query;
    guint       found;
  } cases[] = {
    { "in:feeds lantern", 1 }, { "lantern in:feeds", 1 }, { "lantern", 0 }, { "in:feeds", 2 },
    { "in:feeds lant", 0 }, { "in:feeds lant*", 1 }, { "in:feeds film:gaslight", 1 },
    { "in:feeds -lantern", 1 }, { "in:feeds year:1940..1949", 1 }, { "in:feeds tag:rain", 0 },
    { "in:feeds person:quill", 1 }, { "in:feeds street OR lantern", 2 },
  };
  g_autoptr (E2eAnswer) added = e2e_cli_do (test->cli, "feed", "add", test->address, NULL);
  g_autoptr (E2eAnswer) films = e2e_cli_do (test->cli, "list", "--films", "in:feeds", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (E2eAnswer) answer = e2e_cli_do (test->cli, "search", cases[i].query, NULL);
      g_autoptr (E2eAnswer) list = e2e_cli_do (test->cli, "list", cases[i].query, NULL);

      g_test_message ("%s", cases[i].query);
      g_assert_cmpint (json_object_get_int_member (answer->json, "total"), ==, cases[i].found);
      g_assert_cmpint (json_object_get_int_member (list->json, "total"), ==, cases[i].found);
      g_assert_true (json_object_has_member (answer->json, "milliseconds"));
      if (cases[i].found > 0)
        g_assert_cmpstr (get_text (get_one (answer, "items", 0), "kind"), ==, "post");
    }
}

static void
test_remove (Fixture       *test,
             gconstpointer  unused)
{
  g_autoptr (E2eAnswer) added = e2e_cli_do (test->cli, "feed", "add", test->address, NULL);
  g_autoptr (E2eAnswer) removed = e2e_cli_do (test->cli, "feed", "remove", test->address, NULL);
  g_autoptr (E2eAnswer) list = e2e_cli_do (test->cli, "feed", "list", NULL);
  g_autoptr (E2eAnswer) posts = e2e_cli_do (test->cli, "feed", "posts", NULL);
  g_autoptr (E2eAnswer) restored = NULL;
  g_autoptr (E2eAnswer) shown = NULL;
  const char *uuid = e2e_answer_text (added, "uuid");

  g_assert_cmpstr (e2e_answer_text (removed, "uuid"), ==, uuid);
  g_assert_cmpuint (count (list, "feeds"), ==, 0);
  g_assert_cmpint (json_object_get_int_member (posts->json, "total"), ==, 0);
  e2e_cli_refuse (test->cli, 1, "feed", "remove", test->address, NULL);

  restored = e2e_cli_do (test->cli, "restore", uuid, NULL);
  shown = e2e_cli_do (test->cli, "show", uuid, NULL);
  g_assert_cmpstr (e2e_answer_text (shown, "kind"), ==, "feed");
  g_assert_cmpint (json_object_get_int_member (shown->json, "posts"), ==, 2);
}

static void
assert_printed (Fixture    *test,
                const char *expected,
                const char *first,
                const char *second,
                const char *third)
{
  g_autoptr (E2eAnswer) answer =
    e2e_cli_run (test->cli, "--text", first, second, third, NULL);
  g_autofree char *text = g_strndup (g_bytes_get_data (answer->output, NULL),
                                     g_bytes_get_size (answer->output));

  g_assert_cmpint (answer->status, ==, 0);
  g_assert_nonnull (strstr (text, expected));
}

static void
test_text (Fixture       *test,
           gconstpointer  unused)
{
  g_autofree char *line = g_strdup_printf ("    2  Reels  %s\n", test->address);

  assert_printed (test, "2  Reels (+2)", "feed", "add", test->address);
  assert_printed (test, line, "feed", "list", NULL);
  assert_printed (test, "Reels (+0)", "feed", "update", NULL);
  assert_printed (test, "•  2026-11-20  Reels – Gaslight, 1944\n", "feed", "posts", NULL);
  assert_printed (test, "Reels – Rain\n", "search", "in:feeds street", NULL);
}

/* What lets the user in is told to the server alone. */
static void
test_secret (Fixture       *test,
             gconstpointer  unused)
{
  g_autofree char *address =
    g_strconcat ("http://ida:secret@", test->address + strlen ("http://"), NULL);
  g_autoptr (E2eAnswer) added = e2e_cli_run (test->cli, "feed", "add", address, NULL);
  g_autoptr (E2eAnswer) again = e2e_cli_run (test->cli, "feed", "add", address, NULL);
  g_autoptr (E2eAnswer) removed = NULL;
  g_autofree char *sent = test_server_dup_header (test->server, "/feed", 1, "authorization");

  g_assert_cmpint (added->status, ==, 0);
  g_assert_cmpstr (e2e_answer_text (added, "address"), ==, test->address);
  g_assert_cmpstr (sent, ==, "Basic aWRhOnNlY3JldA==");
  g_assert_cmpint (again->status, ==, 1);
  g_assert_nonnull (strstr (again->errors, test->address));
  g_assert_null (strstr (again->errors, "secret"));

  test_server_hush (test->server, "/feed");
  test_server_say (test->server, "/feed", 401, NULL, NULL);
  {
    g_autoptr (E2eAnswer) updated = e2e_cli_run (test->cli, "feed", "update", test->address, NULL);

    g_assert_cmpint (updated->status, ==, 1);
    g_assert_nonnull (strstr (updated->errors, test->address));
    g_assert_null (strstr (updated->errors, "secret"));
  }
  removed = e2e_cli_do (test->cli, "feed", "remove", test->address, NULL);
  g_assert_cmpstr (e2e_answer_text (removed, "uuid"), ==, e2e_answer_text (added, "uuid"));
}

#define ADD(name, function) \
  g_test_add ("/cli-follow/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("add", test_add);
  ADD ("discover", test_discover);
  ADD ("update", test_update);
  ADD ("posts", test_posts);
  ADD ("search", test_search);
  ADD ("remove", test_remove);
  ADD ("text", test_text);
  ADD ("secret", test_secret);

  return g_test_run ();
}
