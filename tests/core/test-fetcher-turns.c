/* A server is asked by one at a time, left alone when it wants to be, and given up at once. */

#include "follow/reprise-fetcher-private.h"
#include "support/test-async.h"
#include "support/test-fetch.h"

#include <libsoup/soup.h>

#define LIMIT 100000
#define PATIENCE_MS 1000

/* Seconds a computer may take that has much else to do. */
#define SOON 5

#define OLD_TAG "W/\"old, \\ 1\""
#define OLD_DATE "Sun, 22 Nov 2026 07:28:00 GMT"
#define MINUTE 60
#define DAY (24 * 60 * MINUTE)

#define OK "HTTP/1.1 200 OK\r\n"
#define ENDLESS OK "Transfer-Encoding: chunked\r\n\r\n"
#define CHUNK "20\r\n<rss>A title of thirty-two bytes\r\n"

/* Seconds, or a date. */
static void
test_retry_after (TestFetch     *test,
                  gconstpointer  unused)
{
  static const struct
  {
    guint       status;
    const char *said;      /* (nullable) */
    gint64      in;        /* seconds: of the date that is said instead */
    gint64      expected;
    gboolean    held;
  } cases[] = {
    { 429, "120", 0, 120, TRUE },
    { 429, "\t120 ", 0, 120, TRUE },
    { 429, "0", 0, MINUTE, TRUE },
    { 429, "5", 0, MINUTE, TRUE },
    { 429, "86400", 0, DAY, TRUE },
    { 429, "86401", 0, DAY, TRUE },
    { 429, "99999999999999999999999999", 0, DAY, TRUE },
    { 429, "-5", 0, -1, TRUE },
    { 429, "soon", 0, -1, TRUE },
    { 429, "12a", 0, -1, TRUE },
    { 429, NULL, 0, -1, TRUE },
    { 429, NULL, 600, 600, TRUE },
    { 429, NULL, -600, MINUTE, TRUE },
    { 429, NULL, 7 * DAY, DAY, TRUE },
    { 429, "Sunday, 06-Nov-94 08:49:37 GMT", 0, MINUTE, TRUE },
    { 503, "120", 0, 120, TRUE },
    { 503, NULL, 600, 600, TRUE },
    { 503, NULL, 0, -1, FALSE },
    { 500, "120", 0, 120, FALSE },
    { 404, "120", 0, 120, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) headers = g_string_new ("ETag: \"wrong\"\n");
      g_autoptr (RepriseFetched) first = NULL;
      g_autoptr (RepriseFetched) second = NULL;

      if (cases[i].said != NULL)
        g_string_append_printf (headers, "Retry-After: %s", cases[i].said);
      else if (cases[i].in != 0)
        {
          g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
          g_autoptr (GDateTime) then = g_date_time_add_seconds (now, (double) cases[i].in);
          g_autofree char *date = soup_date_time_to_string (then, SOUP_DATE_HTTP);

          g_string_append_printf (headers, "Retry-After: %s", date);
        }

      test_fetch_tear_down (test, NULL);
      test_fetch_set_up (test, NULL);
      test_server_say (test->server, "/busy", cases[i].status, headers->str, "busy");
      test_server_say (test->server, "/feed", 200, NULL, "x");

      first = test_fetch_known (test, "/busy", OLD_TAG, OLD_DATE);
      g_assert_cmpint (first->outcome, ==, REPRISE_FETCH_REFUSED);
      g_assert_cmpuint (first->status, ==, cases[i].status);
      g_assert_cmpint (first->retry_after, <=, cases[i].expected);
      g_assert_cmpint (first->retry_after, >=, cases[i].expected - (cases[i].in != 0 ? 5 : 0));
      g_assert_cmpstr (first->etag, ==, OLD_TAG);

      second = test_fetch_known (test, "/feed", OLD_TAG, OLD_DATE);
      if (!cases[i].held)
        {
          test_assert_body (second, "x");
          continue;
        }
      g_assert_cmpint (second->outcome, ==, REPRISE_FETCH_HELD);
      g_assert_cmpuint (second->status, ==, 0);
      g_assert_cmpint (second->retry_after, >, MAX (cases[i].expected, MINUTE) - 6);
      g_assert_cmpint (second->retry_after, <=, MAX (cases[i].expected, MINUTE));
      g_assert_cmpstr (second->etag, ==, OLD_TAG);
      g_assert_cmpstr (second->last_modified, ==, OLD_DATE);
      g_assert_cmpuint (test_server_count (test->server, NULL), ==, 1);
    }
}

/* Who leads to a server that is held, leads to nothing; others are asked; and it ends. */
static void
test_hold (TestFetch     *test,
           gconstpointer  unused)
{
  g_autofree char *headers = test_name_other (test, "Location: @/feed");
  g_autoptr (RepriseFetched) led = NULL;
  g_autoptr (RepriseFetched) direct = NULL;
  g_autoptr (RepriseFetched) released = NULL;
  g_autoptr (GError) error = NULL;

  test_server_say (test->server, "/", 200, NULL, "x");
  test_server_say (test->server, "/led", 301, headers, NULL);
  test_server_say (test->other, "/feed", 200, NULL, "y");
  reprise_fetcher_hold (test->fetcher, "nonsense", 100);
  reprise_fetcher_hold (test->fetcher, "127.0.0.1", 0);
  reprise_fetcher_hold (test->fetcher, "127.0.0.1", -1);
  reprise_fetcher_hold (test->fetcher, "localhost", 2);

  led = test_fetch (test, "/led");
  g_assert_cmpint (led->outcome, ==, REPRISE_FETCH_HELD);
  g_assert_cmpint (led->retry_after, >, 0);
  g_assert_cmpint (led->retry_after, <=, 2);
  g_assert_false (led->moved);
  direct = test_fetch (test, "/");
  test_assert_body (direct, "x");
  g_assert_cmpuint (test_server_count (test->other, NULL), ==, 0);

  g_usleep (2 * G_USEC_PER_SEC + G_USEC_PER_SEC / 10);
  released = test_fetch (test, "/led");
  test_assert_body (released, "y");
}

static void
start (TestFetch    *test,
       TestServer   *server,
       const char   *host,
       const char   *path,
       GCancellable *cancellable,
       GAsyncResult **slot)
{
  g_autofree char *address = test_server_dup_address (server, host, path);

  reprise_fetcher_fetch_async (test->fetcher, address, NULL, NULL, LIMIT, cancellable,
                               test_keep_result_cb, slot);
}

static RepriseFetched *
finish (TestFetch     *test,
        GAsyncResult **slot,
        GError       **error)
{
  g_autoptr (GAsyncResult) result = test_wait (slot);

  return reprise_fetcher_fetch_finish (test->fetcher, result, error);
}

/* Each server has one to answer at a time, and two servers are not in each other's way. The time in
 * which one waits for a turn is not held against it. */
static void
test_one_a_host (TestFetch     *test,
                 gconstpointer  unused)
{
  GAsyncResult *slots[12] = { NULL };

  test_server_say (test->server, "/", 200, NULL, "x");
  test_server_say (test->server, "/led", 302, "Location: /", NULL);
  test_server_set_delay (test->server, PATIENCE_MS / 5);
  reprise_fetcher_get_desk (test->fetcher)->patience = PATIENCE_MS;
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    start (test, test->server, i % 2 == 0 ? NULL : "localhost", i % 3 == 0 ? "/led" : "/", NULL,
           &slots[i]);
  g_assert_cmpuint (test_server_count (test->server, NULL), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RepriseFetched) fetched = finish (test, &slots[i], &error);

      g_assert_no_error (error);
      test_assert_body (fetched, "x");
    }
  g_assert_cmpuint (test_server_get_most (test->server, "127.0.0.1"), ==, 1);
  g_assert_cmpuint (test_server_get_most (test->server, "localhost"), ==, 1);
  g_assert_cmpuint (test_server_get_most (test->server, NULL), ==, 2);
  g_assert_cmpuint (test_server_count (test->server, NULL), ==, 16);
}

static void
test_many_held (TestFetch     *test,
                gconstpointer  unused)
{
  GAsyncResult *slots[500] = { NULL };

  test_server_say (test->server, "/", 429, "Retry-After: 100", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    start (test, test->server, NULL, "/", NULL, &slots[i]);
  for (guint i = 0; i < G_N_ELEMENTS (slots); i++)
    {
      g_autoptr (RepriseFetched) fetched = finish (test, &slots[i], NULL);

      g_assert_cmpint (fetched->outcome, ==, i == 0 ? REPRISE_FETCH_REFUSED : REPRISE_FETCH_HELD);
    }
  g_assert_cmpuint (test_server_count (test->server, NULL), ==, 1);
}

static void
spin (guint milliseconds)
{
  const gint64 end = g_get_monotonic_time () + (gint64) milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/* At whatever a fetch is, it is given up at once, and the next one has its turn. */
static void
test_cancel (TestFetch     *test,
             gconstpointer  unused)
{
  static const struct
  {
    const char *head;
    const char *rest;
    guint       after;
  } cases[] = {
    { ENDLESS, CHUNK, 0 },
    { ENDLESS, CHUNK, 10 },
    { ENDLESS, CHUNK, 100 },
    { "", OK, 0 },
    { "", OK, 100 },
    { OK "X-More: ", "more", 100 },
    { "HTTP/1.1 404 No\r\nContent-Length: 100\r\n\r\n", "more", 100 },
    { "HTTP/1.1 302 No\r\nLocation: /\r\nContent-Length: 100\r\n\r\n", "more", 100 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      GAsyncResult *slots[3] = { NULL };
      gint64 begin;

      test_server_forget (test->server);
      test_server_say_raw (test->server, "/", cases[i].head, cases[i].rest, TEST_WRITER_DRIP);
      test_server_say (test->server, "/next", 200, NULL, "x");
      start (test, test->server, NULL, "/", cancellable, &slots[0]);
      start (test, test->server, NULL, "/", cancellable, &slots[1]);
      start (test, test->server, NULL, "/next", NULL, &slots[2]);
      spin (cases[i].after);

      begin = g_get_monotonic_time ();
      g_cancellable_cancel (cancellable);
      for (guint j = 0; j < 2; j++)
        {
          g_autoptr (GError) error = NULL;

          g_assert_null (finish (test, &slots[j], &error));
          g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
        }
      g_assert_cmpint (g_get_monotonic_time () - begin, <, SOON * G_USEC_PER_SEC);
      g_assert_cmpuint (test_server_count (test->server, "/"), <=, 1);
      test_assert_left_alone (test->server);

      {
        g_autoptr (GError) error = NULL;
        g_autoptr (RepriseFetched) fetched = finish (test, &slots[2], &error);

        g_assert_no_error (error);
        test_assert_body (fetched, "x");
      }
    }
}

static void
test_cancelled_before (TestFetch     *test,
                       gconstpointer  unused)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GAsyncResult *slot = NULL;

  g_cancellable_cancel (cancellable);
  start (test, test->server, NULL, "/", cancellable, &slot);
  g_assert_null (finish (test, &slot, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (test_server_count (test->server, NULL), ==, 0);
}

#define add(name, function) \
  g_test_add ("/fetcher-turns/" name, TestFetch, NULL, test_fetch_set_up, function, \
              test_fetch_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("retry-after", test_retry_after);
  add ("hold", test_hold);
  add ("one-a-host", test_one_a_host);
  add ("many-held", test_many_held);
  add ("cancel", test_cancel);
  add ("cancelled-before", test_cancelled_before);

  return g_test_run ();
}
