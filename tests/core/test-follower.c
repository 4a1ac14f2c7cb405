/* Feeds are followed: each is asked when it is due, and when somebody wants it, by one at a time. */

#include "follow/reprise-follower-private.h"
#include "support/test-async.h"
#include "support/test-fetch.h"
#include "support/test-follow.h"

#define N_MANY 10000

/* Whoever looks for feeds at a server that is held finds none. */
static void
assert_not_looked_at (TestFollow    *test,
                      const char *path)
{
  g_autofree char *typed = test_server_dup_address (test->server, NULL, path);
  g_autoptr (GError) error = NULL;
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  reprise_follower_discover_async (test->follower, typed, NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  g_assert_null (reprise_follower_discover_finish (test->follower, result, &error));
  g_assert_error (error, REPRISE_FOLLOW_ERROR, REPRISE_FOLLOW_ERROR_REFUSED);
}

/* A server that wants to be left alone is, whichever of its feeds is wanted. */
static void
test_busy (TestFollow    *test,
           gconstpointer  unused)
{
  g_autofree char *feed = test_follow_path (test, "/feed");
  g_autofree char *sister = test_follow_path (test, "/sister");
  g_autoptr (RepriseFeedState) state = NULL;
  g_autoptr (RepriseFeedState) held = NULL;

  test_follow_say (test, "/feed", 429, "Retry-After: 7200", NULL);
  test_follow_update (test, feed);
  test_follow_assert_trouble (test, feed, REPRISE_FEED_TROUBLE_REFUSED, 429, 1);
  state = test_follow_load_state (test, feed);
  g_assert_cmpint (state->due_at, >=, state->asked_at + 7200 * 1000);

  test_follow_update (test, sister);
  test_follow_update (test, feed);
  g_assert_cmpuint (test_server_count (test->server, NULL), ==, 1);
  held = test_follow_load_state (test, sister);
  g_assert_cmpint (held->trouble, ==, REPRISE_FEED_TROUBLE_NONE);
  g_assert_cmpuint (held->failures, ==, 0);
  g_assert_cmpint (held->due_at, >=, state->asked_at + 7100 * 1000);
  test_follow_assert_trouble (test, feed, REPRISE_FEED_TROUBLE_REFUSED, 429, 1);
}

/* Nor is it asked by the next session, for this feed or another; by nobody, until it wants to be. */
static void
test_busy_for_long (TestFollow    *test,
                    gconstpointer  unused)
{
  g_autofree char *feed = test_follow_path (test, "/feed");
  g_autofree char *sister = test_follow_path (test, "/sister");
  g_autoptr (RepriseFeedState) held = NULL;

  test_follow_say (test, "/feed", 503, "Retry-After: 7200", NULL);
  test_follow_say (test, "/sister", 200, NULL, TEST_FEED (TEST_ITEM ("1", "First", "It burns")));
  test_follow_update (test, feed);
  g_assert_cmpuint (test_server_count (test->server, NULL), ==, 1);

  test_follow_restart (test);
  reprise_follower_start (test->follower);
  while (test->n_updated == 1)
    g_main_context_iteration (NULL, TRUE);
  test_follow_update (test, feed);
  assert_not_looked_at (test, "/page");
  g_assert_cmpuint (test_server_count (test->server, NULL), ==, 1);
  held = test_follow_load_state (test, sister);
  g_assert_cmpint (held->due_at, >=, reprise_database_now () + 7100 * 1000);
  g_assert_cmpuint (held->failures, ==, 0);

  /* Its time has come; or never came, for the clock was wrong when it spoke. */
  for (guint i = 0; i < 2; i++)
    {
      test_execute (test->store,
                    i == 0 ? "UPDATE feed_hold SET until = held_at + 1"
                           : "INSERT INTO feed_hold SELECT '127.0.0.1', unixepoch() * 1000 + 9999,"
                             " unixepoch() * 1000 + 99999");
      test_follow_restart (test);
      test_follow_update (test, sister);
      g_assert_cmpuint (test_server_count (test->server, "/sister"), ==, i + 1);
      test_execute (test->store, "DELETE FROM feed_hold");
    }
  test_follow_assert_posts (test, "First");
}

static void
test_offline (TestFollow    *test,
              gconstpointer  unused)
{
  g_autofree char *feed = test_follow_path (test, "/feed");

  test_follow_say (test, "/feed", 200, NULL, TEST_FEED (TEST_ITEM ("1", "First", "It burns")));
  test_follow_set_network (test, FALSE);
  g_assert_false (reprise_follower_is_online (test->follower));
  reprise_follower_start (test->follower);
  test_follow_run_for (10 * TEST_PAUSE_MS);
  g_assert_cmpuint (test_server_count (test->server, NULL), ==, 0);

  test_follow_set_network_late (test, TRUE);
  g_assert_true (reprise_follower_is_online (test->follower));
  while (test->n_updated == 0)
    g_main_context_iteration (NULL, TRUE);
  test_follow_assert_posts (test, "First");

  /* One that was wanted while there was no network is asked for though it is not due. */
  test_execute (test->store, "UPDATE feed SET trouble = 'offline'");
  test_follow_set_network (test, TRUE);
  while (test->n_updated == 1)
    g_main_context_iteration (NULL, TRUE);
  test_follow_assert_trouble (test, feed, REPRISE_FEED_TROUBLE_NONE, 200, 0);
  test_follow_run_for (10 * TEST_PAUSE_MS);
  g_assert_cmpuint (test->n_updated, ==, 2);
}

static void
test_restart (TestFollow    *test,
              gconstpointer  unused)
{
  g_autofree char *feed = test_follow_path (test, "/feed");

  test_follow_say (test, "/feed", 200, "ETag: \"one\"",
                   TEST_FEED (TEST_ITEM ("1", "First", "It burns")));
  test_follow_update (test, feed);
  reprise_follower_stop (test->follower);
  g_assert_finalize_object (test->follower);

  test_follow_make_follower (test);
  reprise_follower_start (test->follower);
  reprise_follower_start (test->follower);
  test_follow_run_for (10 * TEST_PAUSE_MS);
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
test_cancelled (TestFollow    *test,
                gconstpointer  unused)
{
  g_autofree char *feed = test_follow_path (test, "/feed");
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
  test_follow_run_for (TEST_PAUSE_MS);
  g_assert_cmpuint (reprise_follower_get_n_updating (test->follower), ==, 0);
  test_follow_assert_posts (test, "");
  state = test_follow_load_state (test, feed);
  g_assert_cmpint (state->asked_at, ==, 0);

  test_follow_say (test, "/feed", 200, NULL, TEST_FEED (TEST_ITEM ("1", "First", "It burns")));
  test_follow_update (test, feed);
  test_follow_assert_posts (test, "First");
}

static void
test_two_at_once (TestFollow    *test,
                  gconstpointer  unused)
{
  g_autofree char *feed = test_follow_path (test, "/feed");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  GAsyncResult *slots[3] = { NULL };
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GAsyncResult) third = NULL;
  g_autoptr (GError) error = NULL;

  test_follow_say (test, "/feed", 200, NULL, TEST_FEED (TEST_ITEM ("1", "First", "It burns")));
  test_server_set_delay (test->server, 5 * TEST_PAUSE_MS);
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
  test_follow_assert_posts (test, "First");
}

static void
test_stopped (TestFollow    *test,
              gconstpointer  unused)
{
  g_autofree char *feed = test_follow_path (test, "/feed");
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
  test_follow_run_for (TEST_PAUSE_MS);
  test_follow_assert_posts (test, "");
}

static void
test_all (TestFollow    *test,
          gconstpointer  unused)
{
  g_auto (GStrv) feeds = g_new0 (char *, 9);
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  guint most = 0;

  for (guint i = 0; i < 8; i++)
    {
      g_autofree char *path = g_strdup_printf ("/%u", i);

      feeds[i] = test_follow_path (test, path);
      test_follow_say (test, path, i == 3 ? 500 : 200, NULL,
                       TEST_FEED (TEST_ITEM ("1", "First", "It burns")));
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
  test_follow_assert_trouble (test, feeds[3], REPRISE_FEED_TROUBLE_REFUSED, 500, 1);

  /* And those that are due, by itself. */
  test_server_forget (test->server);
  test_execute (test->store, "UPDATE feed SET due_at = NULL WHERE id <= 2");
  reprise_follower_start (test->follower);
  while (test->n_updated < 10)
    g_main_context_iteration (NULL, TRUE);
  test_follow_run_for (5 * TEST_PAUSE_MS);
  g_assert_cmpuint (test_server_count (test->server, NULL), ==, 2);
}

static void
test_no_such_feed (TestFollow    *test,
                   gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  reprise_follower_update_async (test->follower, "nobody", NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  g_assert_false (reprise_follower_update_finish (test->follower, result, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND);
  test_follow_update (test, NULL);
}

static void
test_many (TestFollow    *test,
           gconstpointer  unused)
{
  g_autofree char *feed = test_follow_path (test, "/feed");
  g_autoptr (GString) items = g_string_new (NULL);
  g_autofree char *body = NULL;
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  gint64 longest = 0;

  for (guint i = 0; i < N_MANY; i++)
    g_string_append_printf (items, "%s" TEST_ITEM ("%u", "Nr. %u", "The lamp of %u burns <i>low</i>"),
                            i > 0 ? "," : "", i, i, i);
  body = g_strdup_printf ("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[%s]}",
                          items->str);
  test_follow_say (test, "/feed", 200, NULL, body);
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
  test_follow_update (test, feed);
  g_assert_cmpuint (test->n_added, ==, N_MANY);
}

#define ADD(name, function) \
  g_test_add ("/follower/" name, TestFollow, NULL, test_follow_set_up, function, \
              test_follow_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("busy", test_busy);
  ADD ("busy-for-long", test_busy_for_long);
  ADD ("offline", test_offline);
  ADD ("restart", test_restart);
  ADD ("cancelled", test_cancelled);
  ADD ("two-at-once", test_two_at_once);
  ADD ("stopped", test_stopped);
  ADD ("all", test_all);
  ADD ("no-such-feed", test_no_such_feed);
  ADD ("many", test_many);

  return g_test_run ();
}
