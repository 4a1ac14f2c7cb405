/* Feeds are followed: what is new is kept, and nothing that a server says takes anything away. */

#include "follow/reprise-fetcher-private.h"
#include "follow/reprise-follow-answer.h"
#include "follow/reprise-follow-finder.h"
#include "follow/reprise-follower-private.h"
#include "follow/reprise-schedule.h"
#include "store/reprise-bin.h"
#include "store/reprise-journal-feeds.h"
#include "support/test-fetch.h"
#include "support/test-store.h"

#define DAY_MS G_GINT64_CONSTANT (86400000)
#define PATIENCE_MS 20000
#define PAUSE_MS 20
#define N_MANY 10000

#define ITEM(id, title, words) \
  "{\"id\":\"" id "\",\"title\":\"" title "\",\"content_html\":\"<p>" words "</p>\"}"
#define FEED(items) \
  "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Reels\"," \
  "\"home_page_url\":\"https://reels.example/\",\"items\":[" items "]}"

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

/* A journal, a follower and two servers; and a network that can be pulled out. */
typedef struct
{
  TestStore       *store;
  RepriseJournal  *journal;
  RepriseFollower *follower;
  TestServer      *server;
  TestServer      *other;
  GNetworkMonitor *monitor;
  guint            n_updated;
  guint            n_added;
} Fixture;

typedef struct
{
  GObject  parent_instance;
  gboolean available;
} Wire;

typedef GObjectClass WireClass;

enum
{
  WIRE_AVAILABLE = 1,
  WIRE_METERED,
  WIRE_CONNECTIVITY,
};

GType wire_get_type (void);

static gboolean
wire_init_now (GInitable     *initable,
               GCancellable  *cancellable,
               GError       **error)
{
  return TRUE;
}

static void
wire_initable_init (GInitableIface *iface)
{
  iface->init = wire_init_now;
}

static void
wire_monitor_init (GNetworkMonitorInterface *iface)
{
}

G_DEFINE_TYPE_WITH_CODE (Wire, wire, G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (G_TYPE_INITABLE, wire_initable_init)
                         G_IMPLEMENT_INTERFACE (G_TYPE_NETWORK_MONITOR, wire_monitor_init))

static void
wire_get_property (GObject    *object,
                   guint       id,
                   GValue     *value,
                   GParamSpec *pspec)
{
  Wire *self = (Wire *) object;

  if (id == WIRE_AVAILABLE)
    g_value_set_boolean (value, self->available);
  else if (id == WIRE_METERED)
    g_value_set_boolean (value, FALSE);
  else
    g_value_set_enum (value, self->available ? G_NETWORK_CONNECTIVITY_FULL
                                             : G_NETWORK_CONNECTIVITY_LOCAL);
}

static void
wire_class_init (WireClass *klass)
{
  klass->get_property = wire_get_property;
  g_object_class_override_property (klass, WIRE_AVAILABLE, "network-available");
  g_object_class_override_property (klass, WIRE_METERED, "network-metered");
  g_object_class_override_property (klass, WIRE_CONNECTIVITY, "connectivity");
}

static void
wire_init (Wire *self)
{
  self->available = TRUE;
}

static void
set_network (Fixture  *test,
             gboolean  available)
{
  ((Wire *) test->monitor)->available = available;
  g_signal_emit_by_name (test->monitor, "network-changed", available);
}

/* As it is heard of from a program of the desktop: after the signal, which said the same as before. */
static void
set_network_late (Fixture  *test,
                  gboolean  available)
{
  g_signal_emit_by_name (test->monitor, "network-changed", available);
  ((Wire *) test->monitor)->available = available;
  g_object_notify (G_OBJECT (test->monitor), "network-available");
}

static void
updated_cb (RepriseFollower *follower,
            const char      *feed,
            guint            n_added,
            Fixture         *test)
{
  test->n_updated++;
  test->n_added += n_added;
}

static void
make_follower (Fixture *test)
{
  test->follower = reprise_follower_new (test->journal);
  reprise_follower_set_monitor (test->follower, test->monitor);
  reprise_follower_set_pause (test->follower, PAUSE_MS);
  reprise_fetcher_set_patience (reprise_follower_get_fetcher (test->follower), PATIENCE_MS);
  g_signal_connect (test->follower, "updated", G_CALLBACK (updated_cb), test);
}

static void
set_up (Fixture       *test,
        gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  test->store = test_store_new ();
  test->journal = test_open_journal (test->store->path, &error);
  g_assert_no_error (error);
  test->server = test_server_new ();
  test->other = test_server_new ();
  test->monitor = g_object_new (wire_get_type (), NULL);
  make_follower (test);
}

static void
tear_down (Fixture       *test,
           gconstpointer  unused)
{
  reprise_follower_stop (test->follower);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  test_assert_sound (test->store);
  g_assert_finalize_object (test->follower);
  g_object_unref (test->monitor);
  test_server_free (test->server);
  test_server_free (test->other);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (test->journal);
  test_store_free (test->store);
}

/* From now on, whatever it said there before. */
static void
say (Fixture    *test,
     const char *path,
     guint       status,
     const char *headers,
     const char *body)
{
  test_server_hush (test->server, path);
  test_server_say (test->server, path, status, headers, body);
}

static void
run_for (guint milliseconds)
{
  const gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* (transfer full): its UUID */
static char *
follow_address (Fixture    *test,
                const char *address)
{
  g_autoptr (RepriseFeed) feed = reprise_feed_new (address);
  g_autoptr (RepriseFeed) saved = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  reprise_journal_save_feed_async (test->journal, feed, NULL, NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  saved = reprise_journal_save_feed_finish (test->journal, result, &error);
  g_assert_no_error (error);
  return g_strdup (reprise_feed_get_uuid (saved));
}

static char *
follow (Fixture    *test,
        const char *path)
{
  g_autofree char *address = test_server_dup_address (test->server, NULL, path);

  return follow_address (test, address);
}

static void
update (Fixture    *test,
        const char *feed)
{
  g_autoptr (GError) error = NULL;
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  reprise_follower_update_async (test->follower, feed, NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  g_assert_true (reprise_follower_update_finish (test->follower, result, &error));
  g_assert_no_error (error);
}

static RepriseFeed *
load (Fixture    *test,
      const char *uuid)
{
  g_autoptr (GError) error = NULL;
  RepriseFeed *feed = reprise_feed_find (test->store->database, uuid, &error);

  g_assert_no_error (error);
  return feed;
}

static RepriseFeedState *
load_state (Fixture    *test,
            const char *uuid)
{
  g_autoptr (RepriseFeed) feed = load (test, uuid);

  return reprise_feed_state_read (test->store->database, reprise_feed_get_id (feed), NULL);
}

static void
assert_trouble (Fixture            *test,
                const char         *uuid,
                RepriseFeedTrouble  trouble,
                guint               status,
                guint               failures)
{
  g_autoptr (RepriseFeedState) state = load_state (test, uuid);

  g_assert_cmpint (state->trouble, ==, trouble);
  g_assert_cmpuint (state->status, ==, status);
  g_assert_cmpuint (state->failures, ==, failures);
}

static void
assert_validators (Fixture    *test,
                   const char *uuid,
                   const char *etag,
                   const char *last_modified)
{
  g_autoptr (RepriseFeedState) state = load_state (test, uuid);

  g_assert_cmpstr (state->etag, ==, etag);
  g_assert_cmpstr (state->last_modified, ==, last_modified);
}

/* The titles of what is there, the newest first. */
static void
assert_posts (Fixture    *test,
              const char *expected)
{
  const ReprisePostQuestion all = { 0 };
  g_autoptr (GArray) ids = reprise_post_list (test->store->database, &all, NULL);
  g_autoptr (GPtrArray) posts = reprise_post_load_all (test->store->database, ids, NULL);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < posts->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "",
                            reprise_post_get_title (posts->pdata[i]));
  g_assert_cmpstr (titles->str, ==, expected);
}

/* (transfer full) (nullable): addresses, joined by blanks, without the server's own */
static char *
discover (Fixture     *test,
          const char  *typed,
          GError     **error)
{
  g_autofree char *base = test_server_dup_address (test->server, NULL, "");
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GString) hrefs = g_string_new (NULL);

  reprise_follower_discover_async (test->follower, typed, NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  found = reprise_follower_discover_finish (test->follower, result, error);
  if (found == NULL)
    return NULL;

  for (guint i = 0; i < found->len; i++)
    {
      const RepriseFeedCandidate *candidate = found->pdata[i];

      g_string_append_printf (hrefs, "%s%s (%s)", i > 0 ? " " : "", candidate->href,
                              candidate->title != NULL ? candidate->title : "");
    }
  g_string_replace (hrefs, base, "", 0);
  return g_string_free (g_steal_pointer (&hrefs), FALSE);
}

static void
test_new (Fixture       *test,
          gconstpointer  unused)
{
  g_autofree char *feed = follow (test, "/feed");
  g_autofree char *words = NULL;
  g_autoptr (RepriseFeed) read = NULL;
  g_autoptr (RepriseFeedState) state = NULL;

  say (test, "/feed", 200,
       "Content-Type: application/feed+json\nETag: W/\"one\"\nLast-Modified: Mon",
       FEED (ITEM ("2", "Second", "Out goes the <b>lamp</b>") ","
             ITEM ("1", "First", "It burns")));
  update (test, feed);
  assert_posts (test, "Second, First");
  assert_validators (test, feed, "W/\"one\"", "Mon");
  assert_trouble (test, feed, REPRISE_FEED_TROUBLE_NONE, 200, 0);
  g_assert_cmpuint (test->n_updated, ==, 1);
  g_assert_cmpuint (test->n_added, ==, 2);

  read = load (test, feed);
  g_assert_cmpstr (reprise_feed_get_title (read), ==, "Reels");
  g_assert_cmpstr (reprise_feed_get_site (read), ==, "https://reels.example/");
  g_assert_cmpuint (reprise_feed_get_n_unread (read), ==, 2);
  words = test_read_text (test->store, "SELECT words FROM post_text ORDER BY words DESC LIMIT 1");
  g_assert_cmpstr (words, ==, "Out goes the lamp");
  state = load_state (test, feed);
  g_assert_cmpint (state->answered_at, >=, state->asked_at);
  g_assert_cmpint (state->due_at, >=, state->asked_at + 3600 * 1000);
  g_assert_cmpint (state->due_at, <=, state->asked_at + DAY_MS);
  g_assert_cmpuint (state->uid_version, ==, 1);

  say (test, "/feed", 200, "ETag: \"two\"",
       FEED (ITEM ("3", "Third", "Dawn") ","
             ITEM ("2", "Second, again", "Out goes the <b>lamp</b>")));
  update (test, feed);
  test_assert_header (test->server, "/feed", 1, "if-none-match", "W/\"one\"");
  test_assert_header (test->server, "/feed", 1, "if-modified-since", "Mon");
  assert_posts (test, "Third, Second, again, First");
  assert_validators (test, feed, "\"two\"", NULL);
  g_assert_cmpuint (test->n_added, ==, 3);
}

static void
test_diary (Fixture       *test,
            gconstpointer  unused)
{
  g_autofree char *feed = follow (test, "/ida/rss/");
  g_autofree char *post = NULL;
  g_autofree char *film = NULL;
  g_autoptr (RepriseFeed) read = NULL;
  g_autoptr (RepriseFeedState) state = NULL;

  say (test, "/ida/rss/", 200, "Content-Type: application/rss+xml", diary);
  update (test, feed);
  read = load (test, feed);
  g_assert_cmpstr (reprise_feed_get_title (read), ==, "Ida & her films");
  state = load_state (test, feed);
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
test_unchanged (Fixture       *test,
                gconstpointer  unused)
{
  g_autofree char *feed = follow (test, "/feed");
  g_autoptr (RepriseFeedState) first = NULL;
  g_autoptr (RepriseFeedState) second = NULL;

  say (test, "/feed", 200, "ETag: \"one\"\nCache-Control: max-age=9000",
       FEED (ITEM ("1", "First", "It burns")));
  update (test, feed);
  first = load_state (test, feed);
  g_assert_cmpint (first->fresh_for, ==, 9000);
  say (test, "/feed", 304, "ETag: \"uno\"", NULL);
  update (test, feed);
  assert_posts (test, "First");
  assert_validators (test, feed, "\"uno\"", NULL);
  assert_trouble (test, feed, REPRISE_FEED_TROUBLE_NONE, 304, 0);
  second = load_state (test, feed);
  g_assert_cmpint (second->fresh_for, ==, 9000);
  g_assert_cmpint (second->answered_at, >=, first->answered_at);
  g_assert_cmpuint (test->n_added, ==, 1);
  g_assert_cmpuint (test->n_updated, ==, 2);
}

/* Whatever goes wrong: what is there is there, and what was last heard is said again. */
static void
test_troubles (Fixture       *test,
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
    { 500, "Last-Modified: Tue", FEED ("{}"), REPRISE_FEED_TROUBLE_REFUSED, 3 },
    { 200, "ETag: \"no\"", "<html><body>Log in</body></html>", REPRISE_FEED_TROUBLE_NO_FEED, 4 },
    { 200, "ETag: \"no\"", NULL, REPRISE_FEED_TROUBLE_NO_FEED, 5 },
    { 200, "ETag: \"no\"", "{\"version\":\"1\"", REPRISE_FEED_TROUBLE_NO_FEED, 6 },
    { 302, "Location: ftp://reels.example/", NULL, REPRISE_FEED_TROUBLE_UNREACHABLE, 7 },
    { 200, "ETag: \"yes\"", FEED (ITEM ("1", "First", "It burns")), REPRISE_FEED_TROUBLE_NONE, 0 },
  };
  g_autofree char *feed = follow (test, "/feed");

  say (test, "/feed", 200, "ETag: \"one\"\nLast-Modified: Mon",
       FEED (ITEM ("1", "First", "It burns")));
  update (test, feed);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RepriseFeed) read = NULL;
      g_autoptr (RepriseFeedState) state = NULL;

      g_test_message ("%u", i);
      say (test, "/feed", cases[i].status, cases[i].headers, cases[i].body);
      update (test, feed);
      test_assert_header (test->server, "/feed", i + 1, "if-none-match", "\"one\"");
      test_assert_header (test->server, "/feed", i + 1, "if-modified-since", "Mon");
      assert_trouble (test, feed, cases[i].trouble,
                      cases[i].trouble == REPRISE_FEED_TROUBLE_UNREACHABLE ? 0 : cases[i].status,
                      cases[i].failures);
      assert_posts (test, "First");
      read = load (test, feed);
      g_assert_cmpstr (reprise_feed_get_title (read), ==, "Reels");
      g_assert_cmpint (reprise_follower_say_trouble (read) != NULL, ==, cases[i].failures > 0);
      state = load_state (test, feed);
      g_assert_cmpint (state->due_at, >, state->asked_at);
      g_assert_cmpint (state->due_at, <=, state->asked_at + DAY_MS);
    }
  assert_validators (test, feed, "\"yes\"", NULL);
}

/* A server that wants to be left alone is, whichever of its feeds is wanted. */
static void
test_busy (Fixture       *test,
           gconstpointer  unused)
{
  g_autofree char *feed = follow (test, "/feed");
  g_autofree char *sister = follow (test, "/sister");
  g_autoptr (RepriseFeedState) state = NULL;
  g_autoptr (RepriseFeedState) held = NULL;

  say (test, "/feed", 429, "Retry-After: 7200", NULL);
  update (test, feed);
  assert_trouble (test, feed, REPRISE_FEED_TROUBLE_REFUSED, 429, 1);
  state = load_state (test, feed);
  g_assert_cmpint (state->due_at, >=, state->asked_at + 7200 * 1000);

  update (test, sister);
  update (test, feed);
  g_assert_cmpuint (test_server_count (test->server, NULL), ==, 1);
  held = load_state (test, sister);
  g_assert_cmpint (held->trouble, ==, REPRISE_FEED_TROUBLE_NONE);
  g_assert_cmpuint (held->failures, ==, 0);
  g_assert_cmpint (held->due_at, >=, state->asked_at + 7100 * 1000);
  assert_trouble (test, feed, REPRISE_FEED_TROUBLE_REFUSED, 429, 1);
}

/* With a journal that was closed, and another follower. */
static void
restart (Fixture *test)
{
  g_autoptr (GError) error = NULL;

  reprise_follower_stop (test->follower);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (test->follower);
  g_assert_finalize_object (test->journal);
  test->journal = test_open_journal (test->store->path, &error);
  g_assert_no_error (error);
  make_follower (test);
}

/* Nor is it asked by the next session, for this feed or another; by nobody, until it wants to be. */
static void
test_busy_for_long (Fixture       *test,
                    gconstpointer  unused)
{
  g_autofree char *feed = follow (test, "/feed");
  g_autofree char *sister = follow (test, "/sister");
  g_autofree char *page = test_server_dup_address (test->server, NULL, "/page");
  g_autoptr (RepriseFeedState) held = NULL;
  g_autoptr (GError) error = NULL;

  say (test, "/feed", 503, "Retry-After: 7200", NULL);
  say (test, "/sister", 200, NULL, FEED (ITEM ("1", "First", "It burns")));
  update (test, feed);
  g_assert_cmpuint (test_server_count (test->server, NULL), ==, 1);

  restart (test);
  reprise_follower_start (test->follower);
  while (test->n_updated == 1)
    g_main_context_iteration (NULL, TRUE);
  update (test, feed);
  g_assert_null (discover (test, page, &error));
  g_assert_cmpuint (test_server_count (test->server, NULL), ==, 1);
  held = load_state (test, sister);
  g_assert_cmpint (held->due_at, >=, reprise_database_now () + 7100 * 1000);
  g_assert_cmpuint (held->failures, ==, 0);

  /* Its time has come; or never came, for the clock was wrong when it spoke. */
  for (guint i = 0; i < 2; i++)
    {
      test_execute (test->store,
                    i == 0 ? "UPDATE feed_hold SET until = held_at + 1"
                           : "INSERT INTO feed_hold SELECT '127.0.0.1', unixepoch() * 1000 + 9999,"
                             " unixepoch() * 1000 + 99999");
      restart (test);
      update (test, sister);
      g_assert_cmpuint (test_server_count (test->server, "/sister"), ==, i + 1);
      test_execute (test->store, "DELETE FROM feed_hold");
    }
  assert_posts (test, "First");
}

static void
test_gone (Fixture       *test,
           gconstpointer  unused)
{
  g_autofree char *feed = follow (test, "/feed");
  g_autoptr (RepriseFeedState) state = NULL;

  say (test, "/feed", 200, NULL, FEED (ITEM ("1", "First", "It burns")));
  update (test, feed);
  say (test, "/feed", 410, NULL, "gone");
  update (test, feed);
  assert_posts (test, "First");
  assert_trouble (test, feed, REPRISE_FEED_TROUBLE_GONE, 410, 1);
  state = load_state (test, feed);
  g_assert_cmpint (state->due_at, ==, REPRISE_SCHEDULE_NEVER);

  update (test, NULL);
  reprise_follower_start (test->follower);
  run_for (10 * PAUSE_MS);
  g_assert_cmpuint (test_server_count (test->server, "/feed"), ==, 2);

  /* Who asks for it by name is answered; and a lesser refusal does not have it polled again. */
  say (test, "/feed", 404, NULL, NULL);
  update (test, feed);
  assert_trouble (test, feed, REPRISE_FEED_TROUBLE_GONE, 410, 1);
  say (test, "/feed", 200, NULL, FEED (ITEM ("2", "Second", "Back")));
  update (test, feed);
  assert_posts (test, "Second, First");
  assert_trouble (test, feed, REPRISE_FEED_TROUBLE_NONE, 200, 0);
}

static void
say_moved (Fixture    *test,
           const char *headers)
{
  say (test, "/feed", 301, headers, NULL);
  say (test, "/new", 200, "ETag: \"one\"",
       FEED (ITEM ("1", "First", "It burns")));
}

static void
let_a_day_pass (Fixture *test)
{
  test_execute (test->store, "UPDATE feed SET moved_at = moved_at - 86400000");
}

static void
test_moved (Fixture       *test,
            gconstpointer  unused)
{
  g_autofree char *feed = follow (test, "/feed");
  g_autofree char *before = test_server_dup_address (test->server, NULL, "/feed");
  g_autofree char *after = test_server_dup_address (test->server, NULL, "/new");
  g_autoptr (RepriseFeed) first = NULL;
  g_autoptr (RepriseFeed) second = NULL;
  g_autoptr (RepriseFeedState) state = NULL;

  say_moved (test, "Location: /new");
  update (test, feed);
  update (test, feed);
  first = load (test, feed);
  g_assert_cmpstr (reprise_feed_get_address (first), ==, before);
  let_a_day_pass (test);

  /* A network that wants a log-in says nothing about it, nor for it. */
  say (test, "/new", 200, NULL, "<html>Log in</html>");
  update (test, feed);
  say_moved (test, "Location: /new");
  update (test, feed);
  second = load (test, feed);
  g_assert_cmpstr (reprise_feed_get_address (second), ==, after);
  state = load_state (test, feed);
  g_assert_null (state->moved_to);
  g_assert_cmpstr (state->etag, ==, "\"one\"");
  assert_posts (test, "First");

  test_server_forget (test->server);
  update (test, feed);
  g_assert_cmpuint (test_server_count (test->server, "/feed"), ==, 0);
}

static void
test_not_moved (Fixture       *test,
                gconstpointer  unused)
{
  g_autofree char *feed = follow (test, "/feed");
  g_autofree char *before = test_server_dup_address (test->server, NULL, "/feed");
  g_autofree char *taken = follow (test, "/new");
  g_autoptr (RepriseFeedState) state = NULL;
  g_autoptr (RepriseFeed) read = NULL;

  /* It was there for a day, and is where it was. */
  say_moved (test, "Location: /new");
  update (test, feed);
  let_a_day_pass (test);
  say (test, "/feed", 302, "Location: /new", NULL);
  update (test, feed);
  state = load_state (test, feed);
  g_assert_null (state->moved_to);

  /* And where another one is followed already there are not two. */
  say_moved (test, "Location: /new");
  update (test, feed);
  let_a_day_pass (test);
  update (test, feed);
  read = load (test, feed);
  g_assert_cmpstr (reprise_feed_get_address (read), ==, before);
}

static void
test_offline (Fixture       *test,
              gconstpointer  unused)
{
  g_autofree char *feed = follow (test, "/feed");

  say (test, "/feed", 200, NULL, FEED (ITEM ("1", "First", "It burns")));
  set_network (test, FALSE);
  g_assert_false (reprise_follower_is_online (test->follower));
  reprise_follower_start (test->follower);
  run_for (10 * PAUSE_MS);
  g_assert_cmpuint (test_server_count (test->server, NULL), ==, 0);

  set_network_late (test, TRUE);
  g_assert_true (reprise_follower_is_online (test->follower));
  while (test->n_updated == 0)
    g_main_context_iteration (NULL, TRUE);
  assert_posts (test, "First");

  /* One that was wanted while there was no network is asked for though it is not due. */
  test_execute (test->store, "UPDATE feed SET trouble = 'offline'");
  set_network (test, TRUE);
  while (test->n_updated == 1)
    g_main_context_iteration (NULL, TRUE);
  assert_trouble (test, feed, REPRISE_FEED_TROUBLE_NONE, 200, 0);
  run_for (10 * PAUSE_MS);
  g_assert_cmpuint (test->n_updated, ==, 2);
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

static void
test_restart (Fixture       *test,
              gconstpointer  unused)
{
  g_autofree char *feed = follow (test, "/feed");

  say (test, "/feed", 200, "ETag: \"one\"",
       FEED (ITEM ("1", "First", "It burns")));
  update (test, feed);
  reprise_follower_stop (test->follower);
  g_assert_finalize_object (test->follower);

  make_follower (test);
  reprise_follower_start (test->follower);
  reprise_follower_start (test->follower);
  run_for (10 * PAUSE_MS);
  g_assert_cmpuint (test_server_count (test->server, NULL), ==, 1);

  /* A clock that was set wrong has it wait no more than a day. */
  test_execute (test->store, "UPDATE feed SET due_at = asked_at + 99 * 86400000,"
                             "                asked_at = asked_at - 2 * 86400000");
  reprise_follower_stop (test->follower);
  reprise_follower_start (test->follower);
  while (test->n_updated == 1)
    g_main_context_iteration (NULL, TRUE);
  test_assert_header (test->server, "/feed", 1, "if-none-match", "\"one\"");
}

static void
test_cancelled (Fixture       *test,
                gconstpointer  unused)
{
  g_autofree char *feed = follow (test, "/feed");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (RepriseFeedState) state = NULL;

  test_server_say_raw (test->server, "/feed", "HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n",
                       " ", TEST_WRITER_DRIP);
  reprise_follower_update_async (test->follower, feed, cancellable, test_keep_result_cb, &slot);
  while (test_server_count (test->server, "/feed") == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (reprise_follower_get_n_updating (test->follower), ==, 1);
  g_cancellable_cancel (cancellable);
  result = test_wait (&slot);
  g_assert_false (reprise_follower_update_finish (test->follower, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  test_assert_left_alone (test->server);
  run_for (PAUSE_MS);
  g_assert_cmpuint (reprise_follower_get_n_updating (test->follower), ==, 0);
  assert_posts (test, "");
  state = load_state (test, feed);
  g_assert_cmpint (state->asked_at, ==, 0);

  say (test, "/feed", 200, NULL, FEED (ITEM ("1", "First", "It burns")));
  update (test, feed);
  assert_posts (test, "First");
}

static void
test_two_at_once (Fixture       *test,
                  gconstpointer  unused)
{
  g_autofree char *feed = follow (test, "/feed");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GAsyncResult *slots[3] = { NULL };
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GAsyncResult) third = NULL;
  g_autoptr (GError) error = NULL;

  say (test, "/feed", 200, NULL, FEED (ITEM ("1", "First", "It burns")));
  test_server_set_delay (test->server, 5 * PAUSE_MS);
  reprise_follower_update_async (test->follower, feed, cancellable, test_keep_result_cb, &slots[0]);
  reprise_follower_update_async (test->follower, feed, NULL, test_keep_result_cb, &slots[1]);
  reprise_follower_update_async (test->follower, NULL, NULL, test_keep_result_cb, &slots[2]);
  g_assert_cmpuint (reprise_follower_get_n_updating (test->follower), ==, 1);
  g_cancellable_cancel (cancellable);
  first = test_wait (&slots[0]);
  g_assert_false (reprise_follower_update_finish (test->follower, first, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  second = test_wait (&slots[1]);
  g_assert_true (reprise_follower_update_finish (test->follower, second, NULL));
  third = test_wait (&slots[2]);
  g_assert_true (reprise_follower_update_finish (test->follower, third, NULL));
  g_assert_cmpuint (test_server_count (test->server, "/feed"), ==, 1);
  assert_posts (test, "First");
}

static void
test_stopped (Fixture       *test,
              gconstpointer  unused)
{
  g_autofree char *feed = follow (test, "/feed");
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;

  test_server_say_raw (test->server, "/feed", "HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n",
                       " ", TEST_WRITER_DRIP);
  reprise_follower_start (test->follower);
  reprise_follower_update_async (test->follower, feed, NULL, test_keep_result_cb, &slot);
  while (test_server_count (test->server, "/feed") == 0)
    g_main_context_iteration (NULL, TRUE);
  reprise_follower_stop (test->follower);
  result = test_wait (&slot);
  g_assert_false (reprise_follower_update_finish (test->follower, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (reprise_follower_get_n_updating (test->follower), ==, 0);
  test_assert_left_alone (test->server);
  run_for (PAUSE_MS);
  assert_posts (test, "");
}

static void
test_all (Fixture       *test,
          gconstpointer  unused)
{
  g_auto (GStrv) feeds = g_new0 (char *, 9);
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  guint most = 0;

  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *path = g_strdup_printf ("/%u", i);

      feeds[i] = follow (test, path);
      say (test, path, i == 3 ? 500 : 200, NULL,
           FEED (ITEM ("1", "First", "It burns")));
    }
  reprise_follower_update_async (test->follower, NULL, NULL, test_keep_result_cb, &slot);
  while (slot == NULL)
    {
      g_assert_cmpuint (reprise_follower_get_n_updating (test->follower), <=, 8);
      most = MAX (most, reprise_follower_get_n_wanted (test->follower));
      g_main_context_iteration (NULL, TRUE);
    }
  result = test_wait (&slot);
  g_assert_true (reprise_follower_update_finish (test->follower, result, NULL));
  g_assert_cmpuint (most, ==, 8);
  g_assert_cmpuint (test->n_updated, ==, 8);
  g_assert_cmpuint (test->n_added, ==, 7);
  g_assert_cmpuint (reprise_follower_get_n_wanted (test->follower), ==, 0);
  assert_trouble (test, feeds[3], REPRISE_FEED_TROUBLE_REFUSED, 500, 1);

  /* And those that are due, by itself. */
  test_server_forget (test->server);
  test_execute (test->store, "UPDATE feed SET due_at = NULL WHERE id <= 2");
  reprise_follower_start (test->follower);
  while (test->n_updated < 10)
    g_main_context_iteration (NULL, TRUE);
  run_for (5 * PAUSE_MS);
  g_assert_cmpuint (test_server_count (test->server, NULL), ==, 2);
}

/* What comes when the feed is not what it was is not kept. */
static void
test_too_late (Fixture       *test,
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
  static const char body[] = FEED (ITEM ("1", "First", "It burns"));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *uuid = follow_address (test, "https://reels.example/");
      RepriseFetched *fetched = g_new0 (RepriseFetched, 1);
      g_autoptr (GBytes) bytes = g_bytes_new_static (body, sizeof body - 1);
      g_autofree char *etag = NULL;
      RepriseFollowAnswer answer = {
        .feed = load (test, uuid),
        .state = load_state (test, uuid),
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
      assert_posts (test, cases[i].posts);
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

static void
test_no_such_feed (Fixture       *test,
                   gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  reprise_follower_update_async (test->follower, "nobody", NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  g_assert_false (reprise_follower_update_finish (test->follower, result, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND);
  update (test, NULL);
}

/* What was cut short is read as far as it goes, and asked for again. */
static void
test_cut_short (Fixture       *test,
                gconstpointer  unused)
{
  g_autofree char *feed = follow (test, "/feed");

  test_server_say_raw (test->server, "/feed",
                       "HTTP/1.0 200 OK\r\nETag: \"cut\"\r\nContent-Type: text/xml\r\n\r\n",
                       "<rss version='2.0'><channel><title>Reels</title><item><title>First</title>"
                       "<guid>1</guid></item><item><tit", TEST_WRITER_ONCE);
  update (test, feed);
  assert_posts (test, "First");
  assert_validators (test, feed, NULL, NULL);
}

static void
test_many (Fixture       *test,
           gconstpointer  unused)
{
  g_autofree char *feed = follow (test, "/feed");
  g_autoptr (GString) items = g_string_new (NULL);
  g_autofree char *body = NULL;
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  gint64 longest = 0;

  for (guint i = 0; i < N_MANY; i++)
    g_string_append_printf (items, "%s" ITEM ("%u", "Nr. %u", "The lamp of %u burns <i>low</i>"),
                            i > 0 ? "," : "", i, i, i);
  body = g_strdup_printf ("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[%s]}",
                          items->str);
  say (test, "/feed", 200, NULL, body);
  reprise_follower_update_async (test->follower, feed, NULL, test_keep_result_cb, &slot);
  while (slot == NULL)
    {
      const gint64 begun = g_get_monotonic_time ();

      if (!g_main_context_iteration (NULL, FALSE))
        g_usleep (100);
      longest = MAX (longest, g_get_monotonic_time () - begun);
    }
  result = test_wait (&slot);
  g_assert_true (reprise_follower_update_finish (test->follower, result, NULL));
  g_assert_cmpuint (test->n_added, ==, N_MANY);
  g_test_message ("longest turn of the main loop: %.1f ms", (double) longest / 1000);
  update (test, feed);
  g_assert_cmpuint (test->n_added, ==, N_MANY);
}

static void
assert_discovered (Fixture    *test,
                   const char *path,
                   const char *expected)
{
  g_autofree char *typed = test_server_dup_address (test->server, NULL, path);
  g_autoptr (GError) error = NULL;
  g_autofree char *found = discover (test, typed, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, expected);
}

static void
assert_not_discovered (Fixture    *test,
                       const char *path,
                       int         code)
{
  g_autofree char *typed = test_server_dup_address (test->server, NULL, path);
  g_autoptr (GError) error = NULL;

  g_assert_null (discover (test, typed, &error));
  g_assert_error (error, REPRISE_FOLLOW_ERROR, code);
}

static void
test_discover (Fixture       *test,
               gconstpointer  unused)
{
  g_autofree char *bare = test_server_dup_address (test->server, NULL, "/feed.json");
  g_autofree char *found = NULL;
  g_autofree char *feed_scheme = g_strconcat ("feed:", bare, NULL);
  g_autofree char *by_scheme = NULL;
  g_autoptr (GError) error = NULL;

  say (test, "/feed.json", 200, NULL, FEED (""));
  say (test, "/page", 200, "Content-Type: text/html",
       "<html><head><link rel='alternate' type='application/rss+xml' title='Posts'"
       " href='/a.xml'><link rel='alternate' type='application/atom+xml'"
       " href='b.xml' title='Remarks'><link rel='alternate'"
       " type='application/rss+xml' href='javascript:alert(1)'></head></html>");
  say (test, "/for-good", 301, "Location: /feed.json", NULL);
  say (test, "/for-now", 302, "Location: /feed.json", NULL);
  say (test, "/plain", 200, "Content-Type: text/html", "<p>Nothing</p>");
  assert_discovered (test, "/feed.json", "/feed.json (Reels)");
  assert_discovered (test, "/page", "/a.xml (Posts) /b.xml (Remarks)");
  assert_discovered (test, "/for-good", "/feed.json (Reels)");
  assert_discovered (test, "/for-now", "/for-now (Reels)");
  for (guint i = 0; i < 2; i++)
    {
      say (test, "/index.xml", i == 0 ? 404 : 200, NULL,
           i == 0 ? NULL : "<rss version='2.0'><channel><title>Reels</title></channel>"
                         "</rss>");
      if (i == 0)
        {
          const char * const rest[] = { "/feed", "/rss", "/feed.xml", "/atom.xml", "/absent" };

          for (guint j = 0; j < G_N_ELEMENTS (rest); j++)
            say (test, rest[j], 404, NULL, NULL);
          assert_not_discovered (test, "/plain", REPRISE_FOLLOW_ERROR_NO_FEED);
          assert_not_discovered (test, "/absent", REPRISE_FOLLOW_ERROR_REFUSED);
        }
    }
  assert_discovered (test, "/plain", "/index.xml (Reels)");

  /* Without a scheme: the safer one is tried, and is not there. */
  found = discover (test, bare + strlen ("http://"), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, "/feed.json (Reels)");
  by_scheme = discover (test, feed_scheme, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (by_scheme, ==, "/feed.json (Reels)");
  g_assert_null (discover (test, " ", &error));
  g_assert_error (error, REPRISE_FOLLOW_ERROR, REPRISE_FOLLOW_ERROR_NOT_HTTP);
}

static void
test_places (void)
{
  static const struct
  {
    const char *typed;
    const char *places;
  } cases[] = {
    { "https://reels.example/feed", "https://reels.example/feed" },
    { " reels.example \n", "https://reels.example http://reels.example" },
    { "//reels.example/a", "https://reels.example/a http://reels.example/a" },
    { "feed://reels.example/a", "https://reels.example/a http://reels.example/a" },
    { "feed:https://reels.example/a", "https://reels.example/a" },
    { "FEED:http://reels.example/a", "http://reels.example/a" },
    { "ftp://reels.example", "ftp://reels.example" },
    { "", "" },
    { "localhost:8080", "https://localhost:8080 http://localhost:8080" },
    { "letterboxd.com/ida", "https://letterboxd.com/ida/rss/ https://letterboxd.com/ida "
                            "http://letterboxd.com/ida" },
    { "https://www.letterboxd.com/ida/",
      "https://letterboxd.com/ida/rss/ https://www.letterboxd.com/ida/" },
    { "https://letterboxd.com/ida/rss/", "https://letterboxd.com/ida/rss/" },
    { "https://letterboxd.com/", "https://letterboxd.com/" },
    { "https://letterboxd.com/ida/film/gaslight/", "https://letterboxd.com/ida/film/gaslight/" },
    { "https://letterboxd.com.example/ida", "https://letterboxd.com.example/ida" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) places = reprise_follow_list_places (cases[i].typed);
      g_autofree char *joined = NULL;

      g_ptr_array_add (places, NULL);
      joined = g_strjoinv (" ", (char **) places->pdata);
      g_assert_cmpstr (joined, ==, cases[i].places);
    }
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

#define ADD(name, function) \
  g_test_add ("/follower/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("new", test_new);
  ADD ("diary", test_diary);
  ADD ("unchanged", test_unchanged);
  ADD ("troubles", test_troubles);
  ADD ("busy", test_busy);
  ADD ("busy-for-long", test_busy_for_long);
  ADD ("gone", test_gone);
  ADD ("moved", test_moved);
  ADD ("not-moved", test_not_moved);
  ADD ("offline", test_offline);
  g_test_add_func ("/follower/no-network", test_no_network);
  ADD ("restart", test_restart);
  ADD ("cancelled", test_cancelled);
  ADD ("two-at-once", test_two_at_once);
  ADD ("stopped", test_stopped);
  ADD ("all", test_all);
  ADD ("too-late", test_too_late);
  ADD ("no-such-feed", test_no_such_feed);
  ADD ("cut-short", test_cut_short);
  ADD ("many", test_many);
  ADD ("discover", test_discover);
  g_test_add_func ("/follower/places", test_places);
  g_test_add_func ("/follower/words", test_words);

  return g_test_run ();
}
