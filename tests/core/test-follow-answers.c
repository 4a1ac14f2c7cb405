/* What is new is kept, and nothing that a server says takes anything away. */

#include "follow/reprise-follow-answer.h"
#include "follow/reprise-follower-private.h"
#include "follow/reprise-schedule.h"
#include "support/test-async.h"
#include "support/test-fetch.h"
#include "support/test-follow.h"

#include <string.h>

#define DAY_MS G_GINT64_CONSTANT (86400000)

static const char diary[] =
  "<?xml version='1.0'?><rss version='2.0' xmlns:letterboxd='https://letterboxd.com'"
  " xmlns:tmdb='https://themoviedb.org' xmlns:dc='http://purl.org/dc/elements/1.1/'><channel>"
  "<title>Ida &amp; her films</title><link>https://letterboxd.com/ida/</link><ttl>120</ttl>"
  "<item><title>Gaslight, 1944</title><link>https://letterboxd.com/ida/film/gaslight/</link>"
  "<guid isPermaLink='false'>letterboxd-review-7</guid><dc:creator>Ida Quill</dc:creator>"
  "<pubDate>Fri, 20 Nov 2026 20:15:00 +1300</pubDate>"
  "<letterboxd:watchedDate>2026-11-19</letterboxd:watchedDate>"
  "<letterboxd:filmTitle>Gaslight</letterboxd:filmTitle>"
  "<letterboxd:filmYear>1944</letterboxd:filmYear><tmdb:movieId>13528</tmdb:movieId>"
  "<description><![CDATA[<p>The lamp goes down.</p>]]></description></item>"
  "<item><title>A list</title><guid isPermaLink='false'>letterboxd-list-9</guid></item>"
  "</channel></rss>";

static void
test_new (TestFollow    *test,
          gconstpointer  unused)
{
  g_autofree char *feed = test_follow_path (test, "/feed");
  g_autofree char *words = NULL;
  g_autoptr (RepriseFeed) read = NULL;
  g_autoptr (RepriseFeedState) state = NULL;

  test_follow_say (test, "/feed", 200,
                   "Content-Type: application/feed+json\nETag: W/\"one\"\nLast-Modified: Mon",
                   TEST_FEED (TEST_ITEM ("2", "Second", "Out goes the <b>lamp</b>") ","
                         TEST_ITEM ("1", "First", "It burns")));
  test_follow_update (test, feed);
  test_follow_assert_posts (test, "Second, First");
  test_follow_assert_validators (test, feed, "W/\"one\"", "Mon");
  test_follow_assert_trouble (test, feed, REPRISE_FEED_TROUBLE_NONE, 200, 0);
  g_assert_cmpuint (test->n_updated, ==, 1);
  g_assert_cmpuint (test->n_added, ==, 2);

  read = test_follow_load (test, feed);
  g_assert_cmpstr (reprise_feed_get_title (read), ==, "Reels");
  g_assert_cmpstr (reprise_feed_get_site (read), ==, "https://reels.example/");
  g_assert_cmpuint (reprise_feed_get_n_unread (read), ==, 2);
  words = test_read_text (test->store, "SELECT words FROM post_text ORDER BY words DESC LIMIT 1");
  g_assert_cmpstr (words, ==, "Out goes the lamp");
  state = test_follow_load_state (test, feed);
  g_assert_cmpint (state->answered_at, >=, state->asked_at);
  g_assert_cmpint (state->due_at, >=, state->asked_at + 3600 * 1000);
  g_assert_cmpint (state->due_at, <=, state->asked_at + DAY_MS);
  g_assert_cmpuint (state->uid_version, ==, 1);

  test_follow_say (test, "/feed", 200, "ETag: \"two\"",
                   TEST_FEED (TEST_ITEM ("3", "Third", "Dawn") ","
                         TEST_ITEM ("2", "Second, again", "Out goes the <b>lamp</b>")));
  test_follow_update (test, feed);
  test_assert_header (test->server, "/feed", 1, "if-none-match", "W/\"one\"");
  test_assert_header (test->server, "/feed", 1, "if-modified-since", "Mon");
  test_follow_assert_posts (test, "Third, Second, again, First");
  test_follow_assert_validators (test, feed, "\"two\"", NULL);
  g_assert_cmpuint (test->n_added, ==, 3);
}

static void
test_diary (TestFollow    *test,
            gconstpointer  unused)
{
  g_autofree char *feed = test_follow_path (test, "/ida/rss/");
  g_autofree char *post = NULL;
  g_autofree char *film = NULL;
  g_autoptr (RepriseFeed) read = NULL;
  g_autoptr (RepriseFeedState) state = NULL;

  test_follow_say (test, "/ida/rss/", 200, "Content-Type: application/rss+xml", diary);
  test_follow_update (test, feed);
  read = test_follow_load (test, feed);
  g_assert_cmpstr (reprise_feed_get_title (read), ==, "Ida & her films");
  state = test_follow_load_state (test, feed);
  g_assert_cmpint (state->asks_for, ==, 7200);
  post = test_read_text (test->store,
                         "SELECT title, link, author, published_at, film_title, film_year, opening"
                         "  FROM post WHERE uid = 'letterboxd-review-7'");
  g_assert_cmpstr (post, ==,
                   "Gaslight, 1944|https://letterboxd.com/ida/film/gaslight/|Ida Quill|"
                   "1795158900000|Gaslight|1944|The lamp goes down.");
  film = test_read_text (test->store, "SELECT film FROM post_text WHERE film IS NOT NULL");
  g_assert_cmpstr (film, ==,
                   "{\"letterboxd\":{\"filmTitle\":\"Gaslight\",\"filmYear\":\"1944\","
                   "\"watchedDate\":\"2026-11-19\"},\"tmdb\":{\"movieId\":\"13528\"}}");
  g_assert_cmpint (test_read_int64 (test->store,
                                    "SELECT count(*) FROM post WHERE film_title IS NULL"), ==, 1);
}

static void
test_unchanged (TestFollow    *test,
                gconstpointer  unused)
{
  g_autofree char *feed = test_follow_path (test, "/feed");
  g_autoptr (RepriseFeedState) first = NULL;
  g_autoptr (RepriseFeedState) second = NULL;

  test_follow_say (test, "/feed", 200, "ETag: \"one\"\nCache-Control: max-age=9000",
                   TEST_FEED (TEST_ITEM ("1", "First", "It burns")));
  test_follow_update (test, feed);
  first = test_follow_load_state (test, feed);
  g_assert_cmpint (first->fresh_for, ==, 9000);
  test_follow_say (test, "/feed", 304, "ETag: \"uno\"", NULL);
  test_follow_update (test, feed);
  test_follow_assert_posts (test, "First");
  test_follow_assert_validators (test, feed, "\"uno\"", NULL);
  test_follow_assert_trouble (test, feed, REPRISE_FEED_TROUBLE_NONE, 304, 0);
  second = test_follow_load_state (test, feed);
  g_assert_cmpint (second->fresh_for, ==, 9000);
  g_assert_cmpint (second->answered_at, >=, first->answered_at);
  g_assert_cmpuint (test->n_added, ==, 1);
  g_assert_cmpuint (test->n_updated, ==, 2);
}

/* Whatever goes wrong: what is there is there, and what was last heard is said again. */
static void
test_troubles (TestFollow    *test,
               gconstpointer  unused)
{
  static const struct
  {
    guint               status;
    const char         *headers;
    const char         *body;
    RepriseFeedTrouble  trouble;
    guint               failures;
  } cases[] = {
    { 404, "ETag: \"no\"", "none", REPRISE_FEED_TROUBLE_REFUSED, 1 },
    { 403, NULL, NULL, REPRISE_FEED_TROUBLE_REFUSED, 2 },
    { 500, "Last-Modified: Tue", TEST_FEED ("{}"), REPRISE_FEED_TROUBLE_REFUSED, 3 },
    { 200, "ETag: \"no\"", "<html><body>Log in</body></html>", REPRISE_FEED_TROUBLE_NO_FEED, 4 },
    { 200, "ETag: \"no\"", NULL, REPRISE_FEED_TROUBLE_NO_FEED, 5 },
    { 200, "ETag: \"no\"", "{\"version\":\"1\"", REPRISE_FEED_TROUBLE_NO_FEED, 6 },
    { 302, "Location: ftp://reels.example/", NULL, REPRISE_FEED_TROUBLE_UNREACHABLE, 7 },
    { 200, "ETag: \"yes\"", TEST_FEED (TEST_ITEM ("1", "First", "It burns")),
      REPRISE_FEED_TROUBLE_NONE, 0 },
  };
  g_autofree char *feed = test_follow_path (test, "/feed");

  test_follow_say (test, "/feed", 200, "ETag: \"one\"\nLast-Modified: Mon",
                   TEST_FEED (TEST_ITEM ("1", "First", "It burns")));
  test_follow_update (test, feed);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RepriseFeed) read = NULL;
      g_autoptr (RepriseFeedState) state = NULL;

      g_test_message ("%u", i);
      test_follow_say (test, "/feed", cases[i].status, cases[i].headers, cases[i].body);
      test_follow_update (test, feed);
      test_assert_header (test->server, "/feed", i + 1, "if-none-match", "\"one\"");
      test_assert_header (test->server, "/feed", i + 1, "if-modified-since", "Mon");
      test_follow_assert_trouble (test, feed, cases[i].trouble,
                                  cases[i].trouble == REPRISE_FEED_TROUBLE_UNREACHABLE
                                    ? 0 : cases[i].status,
                                  cases[i].failures);
      test_follow_assert_posts (test, "First");
      read = test_follow_load (test, feed);
      g_assert_cmpstr (reprise_feed_get_title (read), ==, "Reels");
      g_assert_cmpint (reprise_follower_say_trouble (read) != NULL, ==, cases[i].failures > 0);
      state = test_follow_load_state (test, feed);
      g_assert_cmpint (state->due_at, >, state->asked_at);
      g_assert_cmpint (state->due_at, <=, state->asked_at + DAY_MS);
    }
  test_follow_assert_validators (test, feed, "\"yes\"", NULL);
}

static void
test_gone (TestFollow    *test,
           gconstpointer  unused)
{
  g_autofree char *feed = test_follow_path (test, "/feed");
  g_autoptr (RepriseFeedState) state = NULL;

  test_follow_say (test, "/feed", 200, NULL, TEST_FEED (TEST_ITEM ("1", "First", "It burns")));
  test_follow_update (test, feed);
  test_follow_say (test, "/feed", 410, NULL, "gone");
  test_follow_update (test, feed);
  test_follow_assert_posts (test, "First");
  test_follow_assert_trouble (test, feed, REPRISE_FEED_TROUBLE_GONE, 410, 1);
  state = test_follow_load_state (test, feed);
  g_assert_cmpint (state->due_at, ==, REPRISE_SCHEDULE_NEVER);

  test_follow_update (test, NULL);
  reprise_follower_start (test->follower);
  test_follow_run_for (10 * TEST_PAUSE_MS);
  g_assert_cmpuint (test_server_count (test->server, "/feed"), ==, 2);

  /* Who asks for it by name is answered; and a lesser refusal does not have it polled again. */
  test_follow_say (test, "/feed", 404, NULL, NULL);
  test_follow_update (test, feed);
  test_follow_assert_trouble (test, feed, REPRISE_FEED_TROUBLE_GONE, 410, 1);
  test_follow_say (test, "/feed", 200, NULL, TEST_FEED (TEST_ITEM ("2", "Second", "Back")));
  test_follow_update (test, feed);
  test_follow_assert_posts (test, "Second, First");
  test_follow_assert_trouble (test, feed, REPRISE_FEED_TROUBLE_NONE, 200, 0);
}

static void
say_moved (TestFollow    *test,
           const char *headers)
{
  test_follow_say (test, "/feed", 301, headers, NULL);
  test_follow_say (test, "/new", 200, "ETag: \"one\"",
                   TEST_FEED (TEST_ITEM ("1", "First", "It burns")));
}

static void
let_a_day_pass (TestFollow *test)
{
  test_execute (test->store, "UPDATE feed SET moved_at = moved_at - 86400000");
}

static void
test_moved (TestFollow    *test,
            gconstpointer  unused)
{
  g_autofree char *feed = test_follow_path (test, "/feed");
  g_autofree char *before = test_server_dup_address (test->server, NULL, "/feed");
  g_autofree char *after = test_server_dup_address (test->server, NULL, "/new");
  g_autoptr (RepriseFeed) first = NULL;
  g_autoptr (RepriseFeed) second = NULL;
  g_autoptr (RepriseFeedState) state = NULL;

  say_moved (test, "Location: /new");
  test_follow_update (test, feed);
  test_follow_update (test, feed);
  first = test_follow_load (test, feed);
  g_assert_cmpstr (reprise_feed_get_address (first), ==, before);
  let_a_day_pass (test);

  /* A network that wants a log-in says nothing about it, nor for it. */
  test_follow_say (test, "/new", 200, NULL, "<html>Log in</html>");
  test_follow_update (test, feed);
  say_moved (test, "Location: /new");
  test_follow_update (test, feed);
  second = test_follow_load (test, feed);
  g_assert_cmpstr (reprise_feed_get_address (second), ==, after);
  state = test_follow_load_state (test, feed);
  g_assert_null (state->moved_to);
  g_assert_cmpstr (state->etag, ==, "\"one\"");
  test_follow_assert_posts (test, "First");

  test_server_forget (test->server);
  test_follow_update (test, feed);
  g_assert_cmpuint (test_server_count (test->server, "/feed"), ==, 0);
}

static void
test_not_moved (TestFollow    *test,
                gconstpointer  unused)
{
  g_autofree char *feed = test_follow_path (test, "/feed");
  g_autofree char *before = test_server_dup_address (test->server, NULL, "/feed");
  g_autofree char *taken = test_follow_path (test, "/new");
  g_autoptr (RepriseFeedState) state = NULL;
  g_autoptr (RepriseFeed) read = NULL;

  /* It was there for a day, and is where it was. */
  say_moved (test, "Location: /new");
  test_follow_update (test, feed);
  let_a_day_pass (test);
  test_follow_say (test, "/feed", 302, "Location: /new", NULL);
  test_follow_update (test, feed);
  state = test_follow_load_state (test, feed);
  g_assert_null (state->moved_to);

  /* And where another one is followed already there are not two. */
  say_moved (test, "Location: /new");
  test_follow_update (test, feed);
  let_a_day_pass (test);
  test_follow_update (test, feed);
  read = test_follow_load (test, feed);
  g_assert_cmpstr (reprise_feed_get_address (read), ==, before);
}

/* To have no network is nobody's fault. */
static void
test_no_network (void)
{
  g_autoptr (RepriseFeed) feed = reprise_feed_new ("https://reels.example/");
  g_autoptr (GError) error = reprise_follow_error_new (REPRISE_FOLLOW_ERROR_OFFLINE, "reels.example");
  const RepriseFollowAnswer answer = { .feed = feed, .asked_at = 900, .error = error };
  RepriseFeedState state = { .asked_at = 5, .due_at = 7, .failures = 2, .status = 500,
                             .trouble = REPRISE_FEED_TROUBLE_REFUSED, .fresh_for = -1 };
  RepriseFeedState gone = { .due_at = REPRISE_SCHEDULE_NEVER, .trouble = REPRISE_FEED_TROUBLE_GONE };

  reprise_feed_set_identity (feed, 1, "00000000-0000-4000-8000-000000000000");
  g_assert_null (reprise_follow_answer_apply (&answer, &state, 1000));
  g_assert_cmpint (state.trouble, ==, REPRISE_FEED_TROUBLE_OFFLINE);
  g_assert_cmpint (state.asked_at, ==, 5);
  g_assert_cmpint (state.due_at, ==, 7);
  g_assert_cmpuint (state.failures, ==, 2);
  g_assert_null (reprise_follow_answer_apply (&answer, &gone, 1000));
  g_assert_cmpint (gone.trouble, ==, REPRISE_FEED_TROUBLE_GONE);
}

/* What comes when the feed is not what it was is not kept. */
static void
test_too_late (TestFollow    *test,
               gconstpointer  unused)
{
  static const struct
  {
    const char *meanwhile;
    const char *posts;
    const char *etag;
  } cases[] = {
    { "UPDATE feed SET address = 'https://else.example/'", "", "none" },
    { "UPDATE feed SET binned_at = 1, binned_with = uuid", "", "none" },
    { "UPDATE feed SET asked_at = unixepoch() * 1000 - 4000, etag = 'theirs'", "", "theirs" },
    { "UPDATE feed SET asked_at = unixepoch() * 1000 - 9000, etag = 'theirs'", "First", "ours" },
    { "UPDATE feed SET asked_at = unixepoch() * 1000 + 90000, etag = 'theirs'", "First", "ours" },
  };
  static const char body[] = TEST_FEED (TEST_ITEM ("1", "First", "It burns"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *uuid = test_follow_address (test, "https://reels.example/");
      RepriseFetched *fetched = g_new0 (RepriseFetched, 1);
      g_autoptr (GBytes) bytes = g_bytes_new_static (body, sizeof body - 1);
      g_autofree char *etag = NULL;
      RepriseFollowAnswer answer = {
        .feed = test_follow_load (test, uuid),
        .state = test_follow_load_state (test, uuid),
        .asked_at = reprise_database_now () - 6000,
        .fetched = fetched,
        .reading = reprise_follow_read (bytes, "https://reels.example/", NULL, NULL),
      };

      fetched->outcome = REPRISE_FETCH_NEW;
      fetched->status = 200;
      fetched->whole = TRUE;
      fetched->address = g_strdup ("https://reels.example/");
      fetched->etag = g_strdup ("ours");
      fetched->fresh_for = -1;
      fetched->retry_after = -1;
      test_execute (test->store, cases[i].meanwhile);
      test_execute (test->store, "BEGIN");
      g_assert_nonnull (reprise_follow_answer_job (test->store->database, &answer, NULL));
      test_execute (test->store, "COMMIT");
      test_follow_assert_posts (test, cases[i].posts);
      g_assert_cmpuint (answer.n_added, ==, *cases[i].posts != '\0');
      etag = test_read_text (test->store, "SELECT coalesce(max(etag), 'none') FROM feed");
      g_assert_cmpstr (etag, ==, cases[i].etag);

      /* And where it is not there at all, nothing is said to be kept. */
      test_execute (test->store, "INSERT INTO post_prose (post_prose, rowid, title, author, words)"
                                 " SELECT 'delete', * FROM post_source; DELETE FROM feed");
      g_assert_null (reprise_follow_answer_job (test->store->database, &answer, NULL));
      reprise_follow_answer_clear (&answer);
    }
}

/* What was cut short is read as far as it goes, and asked for again. */
static void
test_cut_short (TestFollow    *test,
                gconstpointer  unused)
{
  g_autofree char *feed = test_follow_path (test, "/feed");

  test_server_say_raw (test->server, "/feed",
                       "HTTP/1.0 200 OK\r\nETag: \"cut\"\r\nContent-Type: text/xml\r\n\r\n",
                       "<rss version='2.0'><channel><title>Reels</title><item><title>First</title>"
                       "<guid>1</guid></item><item><tit", TEST_WRITER_ONCE);
  test_follow_update (test, feed);
  test_follow_assert_posts (test, "First");
  test_follow_assert_validators (test, feed, NULL, NULL);
}

/* Each trouble is said so that people know what happened, what is safe, and what to do. */
static void
test_words (void)
{
  static const guint statuses[] = { 0, 401, 403, 404, 418, 429, 500, 503 };
  g_autoptr (RepriseFeed) feed = reprise_feed_new ("https://reels.example/");

  g_assert_null (reprise_follower_say_trouble (feed));
  for (int trouble = 1; trouble <= REPRISE_FEED_TROUBLE_GONE; trouble++)
    for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
      {
        const char *words = NULL;

        reprise_feed_set_state (feed, 0, (RepriseFeedTrouble) trouble, statuses[i]);
        words = reprise_follower_say_trouble (feed);
        g_assert_nonnull (strstr (words, "kept"));
        g_assert_true (g_str_has_suffix (words, "."));
      }
}

/* Posts and what is to be said the next time are kept together, or neither is. */
static void
test_together (TestFollow    *test,
               gconstpointer  unused)
{
  static const char * const ways[] = {
    "CREATE TRIGGER full BEFORE INSERT ON post_text BEGIN SELECT RAISE (ABORT, 'full'); END",
    "CREATE TRIGGER full BEFORE UPDATE OF etag ON feed BEGIN SELECT RAISE (ABORT, 'full'); END",
  };
  g_autofree char *feed = test_follow_path (test, "/feed");

  test_follow_say (test, "/feed", 200, "ETag: \"one\"",
                   TEST_FEED (TEST_ITEM ("1", "First", "It burns")));
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    {
      GAsyncResult *slot = NULL;
      g_autoptr (GAsyncResult) result = NULL;

      test_execute (test->store, ways[i]);
      reprise_follower_update_async (test->follower, feed, NULL, test_keep_result_cb, &slot);
      result = test_wait (&slot);
      g_assert_false (reprise_follower_update_finish (test->follower, result, NULL));
      test_follow_assert_posts (test, "");
      test_follow_assert_validators (test, feed, NULL, NULL);
      test_execute (test->store, "DROP TRIGGER full");
    }

  test_follow_update (test, feed);
  test_assert_header (test->server, "/feed", 2, "if-none-match", NULL);
  test_follow_assert_posts (test, "First");
  test_follow_assert_validators (test, feed, "\"one\"", NULL);
}

/* A network that wants its users to log in leads everything to its page, for good, for days. */
static void
test_portal (TestFollow    *test,
             gconstpointer  unused)
{
  g_autofree char *feed = test_follow_path (test, "/feed");
  g_autofree char *before = test_server_dup_address (test->server, NULL, "/feed");

  test_follow_say (test, "/feed", 200, "ETag: \"one\"",
                   TEST_FEED (TEST_ITEM ("1", "First", "It burns")));
  test_follow_update (test, feed);
  test_follow_say (test, "/feed", 301, "Location: /login", NULL);
  test_follow_say (test, "/login", 200, "ETag: \"portal\"\nContent-Type: text/html",
                   "<html><title>Log in</title><form></form></html>");
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (RepriseFeed) read = NULL;
      g_autoptr (RepriseFeedState) state = NULL;

      test_follow_update (test, feed);
      let_a_day_pass (test);
      read = test_follow_load (test, feed);
      state = test_follow_load_state (test, feed);
      g_assert_cmpstr (reprise_feed_get_address (read), ==, before);
      g_assert_cmpstr (reprise_feed_get_title (read), ==, "Reels");
      g_assert_null (state->moved_to);
      test_follow_assert_trouble (test, feed, REPRISE_FEED_TROUBLE_NO_FEED, 200, i + 1);
      test_follow_assert_validators (test, feed, "\"one\"", NULL);
      test_follow_assert_posts (test, "First");
    }
}

/* The server has a say in what the bytes mean, and so has the document. */
static void
test_charsets (TestFollow    *test,
               gconstpointer  unused)
{
  static const struct
  {
    const char *type;
    const char *declared;
    const char *title;
  } cases[] = {
    { "text/xml; charset=iso-8859-1", "utf-8", "Caf\xe9 \x93x\x94" },
    { "text/xml", "windows-1252", "Caf\xe9 \x93x\x94" },
    { "text/xml; charset=utf-8", "iso-8859-1", "Café “x”" },
    { "application/rss+xml; charset=nonsense", "utf-8", "Café “x”" },
    { "text/xml; charset=utf-8", "utf-8", "Caf\xe9 \x93x\x94" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/%u", i);
      g_autofree char *feed = test_follow_path (test, path);
      g_autofree char *headers = g_strconcat ("Content-Type: ", cases[i].type, NULL);
      g_autofree char *body =
        g_strdup_printf ("<?xml version='1.0' encoding='%s'?><rss version='2.0'><channel>"
                         "<title>%s</title></channel></rss>", cases[i].declared, cases[i].title);
      g_autoptr (RepriseFeed) read = NULL;

      g_test_message ("%u", i);
      test_follow_say (test, path, 200, headers, body);
      test_follow_update (test, feed);
      read = test_follow_load (test, feed);
      g_assert_cmpstr (reprise_feed_get_title (read), ==, "Café “x”");
    }
}

/* More than is read of a feed is no feed without posts. */
static void
test_too_large (TestFollow    *test,
                gconstpointer  unused)
{
  g_autofree char *feed = test_follow_path (test, "/feed");
  g_autofree char *blanks = g_strnfill (REPRISE_FETCH_FEED_LIMIT, ' ');
  g_autofree char *body = g_strconcat (blanks, TEST_FEED (""), NULL);

  test_follow_say (test, "/feed", 200, "ETag: \"one\"",
                   TEST_FEED (TEST_ITEM ("1", "First", "It burns")));
  test_follow_update (test, feed);
  test_follow_say (test, "/feed", 200, "ETag: \"two\"\nTransfer-Encoding: chunked", body);
  test_follow_update (test, feed);
  test_follow_assert_posts (test, "First");
  test_follow_assert_validators (test, feed, "\"one\"", NULL);
  test_follow_assert_trouble (test, feed, REPRISE_FEED_TROUBLE_TOO_LARGE, 0, 1);
}

/* Whoever has a say in when it is asked again is heard: the longest of all. */
static void
test_waits (TestFollow    *test,
            gconstpointer  unused)
{
  static const struct
  {
    const char *headers;
    const char *channel;
    gint64      seconds;
  } cases[] = {
    { NULL, "", 3600 },
    { "Cache-Control: max-age=9000", "", 9000 },
    { "Date: Mon, 23 Nov 2026 04:00:00 GMT\nExpires: Mon, 23 Nov 2026 06:00:00 GMT", "", 7200 },
    { NULL, "<ttl>180</ttl>", 10800 },
    { NULL, "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>1</sy:updateFrequency>",
      3600 },
    { NULL, "<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>",
      43200 },
    { "Cache-Control: max-age=9000", "<ttl>180</ttl>", 10800 },
    { "Cache-Control: max-age=999999", "<ttl>99999</ttl>", 86400 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/%u", i);
      g_autofree char *feed = test_follow_path (test, path);
      g_autofree char *body =
        g_strdup_printf ("<rss version='2.0'"
                         " xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'>"
                         "<channel><title>Reels</title>%s</channel></rss>", cases[i].channel);
      g_autoptr (RepriseFeedState) state = NULL;
      gint64 wait;

      g_test_message ("%u", i);
      test_follow_say (test, path, 200, cases[i].headers, body);
      test_follow_update (test, feed);
      state = test_follow_load_state (test, feed);
      wait = (state->due_at - state->asked_at) / 1000;
      g_assert_cmpint (wait, >=, cases[i].seconds);
      g_assert_cmpint (wait, <=, MIN (cases[i].seconds + cases[i].seconds / 10, 86400));
    }
}

#define ADD(name, function) \
  g_test_add ("/follow-answers/" name, TestFollow, NULL, test_follow_set_up, function, \
              test_follow_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("new", test_new);
  ADD ("diary", test_diary);
  ADD ("unchanged", test_unchanged);
  ADD ("troubles", test_troubles);
  ADD ("gone", test_gone);
  ADD ("moved", test_moved);
  ADD ("not-moved", test_not_moved);
  ADD ("too-late", test_too_late);
  ADD ("cut-short", test_cut_short);
  ADD ("together", test_together);
  ADD ("portal", test_portal);
  ADD ("charsets", test_charsets);
  ADD ("too-large", test_too_large);
  ADD ("waits", test_waits);
  g_test_add_func ("/follow-answers/no-network", test_no_network);
  g_test_add_func ("/follow-answers/words", test_words);

  return g_test_run ();
}
