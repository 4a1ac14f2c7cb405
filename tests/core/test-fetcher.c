/* A server is asked politely, and what it answers is understood. */

#include "follow/reprise-fetcher-private.h"
#include "follow/reprise-move.h"
#include "support/test-fetch.h"

#include <string.h>

#define LIMIT 100000
#define OLD_TAG "W/\"old, \\ 1\""
#define OLD_DATE "Sun, 22 Nov 2026 07:28:00 GMT"
#define DAY (24 * 60 * 60)

static void
test_lazy (TestFetch     *test,
           gconstpointer  unused)
{
  g_autoptr (RepriseFetched) fetched = NULL;
  g_autoptr (RepriseFetcher) fresh = reprise_fetcher_new ();
  const RepriseFetcherDesk *desk = reprise_fetcher_get_desk (test->fetcher);

  g_assert_cmpuint (reprise_fetcher_get_desk (fresh)->patience, ==, 30000);
  g_assert_null (desk->session);
  fetched = test_fetch (test, "/");
  g_assert_nonnull (desk->session);
  g_assert_true (soup_session_get_proxy_resolver (desk->session)
                 == g_proxy_resolver_get_default ());
}

static void
test_asks (TestFetch     *test,
           gconstpointer  unused)
{
  g_autoptr (RepriseFetched) fetched = NULL;
  g_autoptr (RepriseFetched) again = NULL;
  g_autofree char *address = test_server_dup_address (test->server, NULL, "/feed");

  test_server_say (test->server, "/feed", 200,
                   "Content-Type: application/rss+xml; charset=utf-8\nSet-Cookie: a=b", "<rss/>");
  fetched = test_fetch (test, "/feed");
  test_assert_body (fetched, "<rss/>");
  g_assert_cmpuint (fetched->status, ==, 200);
  g_assert_cmpstr (fetched->content_type, ==, "application/rss+xml; charset=utf-8");
  g_assert_cmpstr (fetched->address, ==, address);
  g_assert_false (fetched->moved);
  g_assert_null (fetched->etag);
  g_assert_null (fetched->last_modified);
  g_assert_cmpint (fetched->fresh_for, ==, -1);
  g_assert_cmpint (fetched->retry_after, ==, -1);

  again = test_fetch (test, "/feed");
  for (guint i = 0; i < 2; i++)
    {
      test_assert_header (test->server, "/feed", i, "method", "GET");
      test_assert_header (test->server, "/feed", i, "user-agent", "Reprise/" VERSION);
      test_assert_header (test->server, "/feed", i, "accept", "*/*");
      test_assert_header (test->server, "/feed", i, "accept-encoding", "gzip, deflate");
      test_assert_header (test->server, "/feed", i, "cookie", NULL);
      test_assert_header (test->server, "/feed", i, "referer", NULL);
      test_assert_header (test->server, "/feed", i, "authorization", NULL);
      test_assert_header (test->server, "/feed", i, "if-none-match", NULL);
      test_assert_header (test->server, "/feed", i, "if-modified-since", NULL);
    }
  g_assert_cmpuint (test_server_count (test->server, NULL), ==, 2);
}

static void
test_addresses (TestFetch     *test,
                gconstpointer  unused)
{
  static const char * const wrong[] = {
    "", " ", "example.org", "/feed", "//example.org/feed", "ftp://example.org/", "http://",
    "https:///feed", "file:///etc/passwd", "javascript:alert(1)", "data:text/xml,<rss/>",
    "mailto:ana@example.org", "feed:https://example.org/", "http://[::1", "http://a:b:c/",
    "gopher://127.0.0.1/", "http:example.org",
  };
  static const char * const right[] = { "/feed", "/feed#part", "/feed \n", "/fe\ned" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (test_fetch_address (test, wrong[i], NULL, NULL, LIMIT, &error));
      g_assert_error (error, REPRISE_FOLLOW_ERROR, REPRISE_FOLLOW_ERROR_NOT_HTTP);
    }
  g_assert_null (reprise_fetcher_get_desk (test->fetcher)->session);

  test_server_say (test->server, "/feed", 200, NULL, "x");
  test_server_say (test->server, "/ä b", 200, NULL, "y");
  for (guint i = 0; i < G_N_ELEMENTS (right); i++)
    {
      g_autoptr (RepriseFetched) fetched = test_fetch (test, right[i]);

      test_assert_body (fetched, "x");
      g_assert_true (g_str_has_suffix (fetched->address, "/feed"));
    }
  {
    g_autoptr (RepriseFetched) fetched = test_fetch (test, "/ä b");

    test_assert_body (fetched, "y");
    g_assert_true (g_str_has_suffix (fetched->address, "/%C3%A4%20b"));
  }
}

/* What a server sent comes back to it as it was, and its new word is taken. */
static void
test_validators (TestFetch     *test,
                 gconstpointer  unused)
{
  static const struct
  {
    const char *etag;
    const char *last_modified;
  } cases[] = {
    { "\"a\"", "Mon, 23 Nov 2026 05:00:00 GMT" },
    { "W/\"a\"", NULL },
    { "w/\"a\"", NULL },
    { "a", "yesterday" },
    { "\"a\"-gzip", NULL },
    { "\"a, b\", \"c\"", NULL },
    { "\"", "1995-10-27" },
    { "W/", "0" },
    { "\"\"", NULL },
    { "\"é“\"", "Mon, 23 Nov 2026 05:00:00 +0100" },
    { NULL, "Monday, 23-Nov-26 05:00:00 GMT" },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) headers = g_string_new (NULL);
      g_autoptr (RepriseFetched) first = NULL;
      g_autoptr (RepriseFetched) second = NULL;

      if (cases[i].etag != NULL)
        g_string_append_printf (headers, "ETag: %s\n", cases[i].etag);
      if (cases[i].last_modified != NULL)
        g_string_append_printf (headers, "Last-Modified: %s\n", cases[i].last_modified);
      test_server_forget (test->server);
      test_server_say (test->server, "/", 200, headers->str, "x");

      first = test_fetch_known (test, "/", OLD_TAG, OLD_DATE);
      test_assert_header (test->server, "/", 0, "if-none-match", OLD_TAG);
      test_assert_header (test->server, "/", 0, "if-modified-since", OLD_DATE);
      g_assert_cmpstr (first->etag, ==, cases[i].etag);
      g_assert_cmpstr (first->last_modified, ==, cases[i].last_modified);

      second = test_fetch_known (test, "/", first->etag, first->last_modified);
      test_assert_header (test->server, "/", 1, "if-none-match", cases[i].etag);
      test_assert_header (test->server, "/", 1, "if-modified-since", cases[i].last_modified);
    }
}

static void
test_unchanged (TestFetch     *test,
                gconstpointer  unused)
{
  g_autoptr (RepriseFetched) same = NULL;
  g_autoptr (RepriseFetched) renewed = NULL;
  g_autoptr (RepriseFetched) unasked = NULL;

  test_server_say (test->server, "/", 304, "Cache-Control: max-age=60", NULL);
  test_server_say (test->server, "/", 304, "ETag: \"new\"", NULL);
  test_server_say (test->server, "/", 304, NULL, NULL);

  same = test_fetch_known (test, "/", OLD_TAG, OLD_DATE);
  g_assert_cmpint (same->outcome, ==, REPRISE_FETCH_UNCHANGED);
  g_assert_cmpuint (same->status, ==, 304);
  g_assert_null (same->body);
  g_assert_cmpstr (same->etag, ==, OLD_TAG);
  g_assert_cmpstr (same->last_modified, ==, OLD_DATE);
  g_assert_cmpint (same->fresh_for, ==, 60);

  renewed = test_fetch_known (test, "/", OLD_TAG, OLD_DATE);
  g_assert_cmpint (renewed->outcome, ==, REPRISE_FETCH_UNCHANGED);
  g_assert_cmpstr (renewed->etag, ==, "\"new\"");
  g_assert_cmpstr (renewed->last_modified, ==, OLD_DATE);

  unasked = test_fetch_known (test, "/", NULL, NULL);
  g_assert_cmpint (unasked->outcome, ==, REPRISE_FETCH_REFUSED);
}

/* One validator that never changes, and one that is not sent any more, keep nothing back. */
static void
test_stuck (TestFetch     *test,
            gconstpointer  unused)
{
  g_autoptr (RepriseFetched) first = NULL;
  g_autoptr (RepriseFetched) second = NULL;
  g_autoptr (RepriseFetched) third = NULL;

  test_server_say (test->server, "/", 200,
                   "ETag: \"stuck\"\nLast-Modified: Mon, 23 Nov 2026 05:00:00 GMT", "one");
  test_server_say (test->server, "/", 200, "ETag: \"stuck\"", "two");
  test_server_say (test->server, "/", 200,
                   "Last-Modified: Mon, 23 Nov 2026 07:00:00 GMT", "three");

  first = test_fetch_known (test, "/", NULL, NULL);
  test_assert_body (first, "one");
  second = test_fetch_known (test, "/", first->etag, first->last_modified);
  test_assert_body (second, "two");
  g_assert_cmpstr (second->etag, ==, "\"stuck\"");
  g_assert_null (second->last_modified);
  third = test_fetch_known (test, "/", second->etag, second->last_modified);
  test_assert_body (third, "three");
  test_assert_header (test->server, "/", 2, "if-none-match", "\"stuck\"");
  test_assert_header (test->server, "/", 2, "if-modified-since", NULL);
  g_assert_null (third->etag);
  g_assert_cmpstr (third->last_modified, ==, "Mon, 23 Nov 2026 07:00:00 GMT");
}

static void
test_hops (TestFetch     *test,
           gconstpointer  unused)
{
  static const struct
  {
    guint       first;
    guint       second;  /* 0: there is no second */
    gboolean    moved;
  } cases[] = {
    { 301, 0, TRUE }, { 302, 0, FALSE }, { 303, 0, FALSE }, { 307, 0, FALSE }, { 308, 0, TRUE },
    { 301, 301, TRUE }, { 301, 308, TRUE }, { 301, 302, FALSE }, { 302, 301, FALSE },
    { 308, 307, FALSE }, { 307, 308, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *headers = test_name_other (test, "Location: @/there");
      g_autofree char *there = test_server_dup_address (test->other, "localhost", "/there");
      g_autoptr (RepriseFetched) fetched = NULL;

      test_server_forget (test->server);
      test_server_forget (test->other);
      test_server_say (test->server, "/", cases[i].first,
                       cases[i].second != 0 ? "Location: more#here" : headers, "moved");
      if (cases[i].second != 0)
        test_server_say (test->server, "/more", cases[i].second, headers, "moved");
      test_server_say (test->other, "/there", 200, "ETag: \"there\"", "x");

      fetched = test_fetch_known (test, "/", OLD_TAG, OLD_DATE);
      test_assert_body (fetched, "x");
      g_assert_cmpint (fetched->moved, ==, cases[i].moved);
      g_assert_cmpstr (fetched->address, ==, there);
      g_assert_cmpstr (fetched->etag, ==, "\"there\"");
      g_assert_cmpuint (test_server_count (test->other, NULL), ==, 1);
      test_assert_header (test->other, "/there", 0, "if-none-match", OLD_TAG);
      test_assert_header (test->other, "/there", 0, "referer", NULL);
    }
}

/* Once is never enough, and twice is where a day lies between. */
static void
test_moves (TestFetch     *test,
            gconstpointer  unused)
{
  const gint64 now = g_get_real_time () / 1000;
  const gint64 day = (gint64) DAY * 1000;
  g_autofree char *headers = test_name_other (test, "Location: @/there");
  g_autofree char *there = test_server_dup_address (test->other, "localhost", "/there");
  g_autoptr (RepriseFetched) once = NULL;
  g_autoptr (RepriseFetched) twice = NULL;

  test_server_say (test->server, "/", 301, headers, NULL);
  test_server_say (test->other, "/there", 200, NULL, "<rss/>");
  once = test_fetch (test, "/");
  g_assert_true (once->moved);
  g_assert_cmpint (reprise_move_judge (REPRISE_MOVE_SIGHT_ELSEWHERE, once->address, NULL, 0, now),
                   ==, REPRISE_MOVE_REMEMBER);

  twice = test_fetch (test, "/");
  g_assert_true (twice->moved);
  g_assert_cmpint (reprise_move_judge (REPRISE_MOVE_SIGHT_ELSEWHERE, twice->address,
                                       once->address, now, now + day / 2),
                   ==, REPRISE_MOVE_LEAVE);
  g_assert_cmpint (reprise_move_judge (REPRISE_MOVE_SIGHT_ELSEWHERE, twice->address,
                                       once->address, now, now + day),
                   ==, REPRISE_MOVE_GO);
  g_assert_cmpstr (twice->address, ==, there);
}

static void
test_locations (TestFetch     *test,
                gconstpointer  unused)
{
  static const struct
  {
    const char *location;
    const char *path;
  } cases[] = {
    { "/b", "/b" },
    { "b", "/a/b" },
    { "../b", "/b" },
    { "./b?c=d&e", "/a/b" },
    { "?c=d", "/a/feed" },
    { "/b c", "/b c" },
    { "/ä", "/ä" },
    { "/%C3%A4", "/ä" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *headers = g_strconcat ("Location: ", cases[i].location, NULL);
      g_autoptr (RepriseFetched) fetched = NULL;

      test_server_forget (test->server);
      test_server_say (test->server, "/a/feed", 301, headers, NULL);
      test_server_say (test->server, cases[i].path, 200, NULL, "x");
      fetched = test_fetch (test, "/a/feed");
      test_assert_body (fetched, "x");
      g_assert_cmpuint (test_server_count (test->server, NULL), ==, 2);
    }
}

static void
test_wrong_hops (TestFetch     *test,
                 gconstpointer  unused)
{
  static const char * const wrong[] = {
    "ftp://127.0.0.1/", "file:///etc/passwd", "mailto:ana@example.org", "javascript:alert(1)",
    "data:,x", "http://", "https://[::1",
  };
  g_autoptr (RepriseFetched) nowhere = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *headers = g_strconcat ("Location: ", wrong[i], NULL);

      test_server_forget (test->server);
      test_server_say (test->server, "/", 301, headers, NULL);
      test_fetch_fails (test, "/", LIMIT, REPRISE_FOLLOW_ERROR_NOT_HTTP);
    }

  test_server_say (test->server, "/nowhere", 302, NULL, "x");
  nowhere = test_fetch (test, "/nowhere");
  g_assert_cmpint (nowhere->outcome, ==, REPRISE_FETCH_REFUSED);
}

static void
test_rings (TestFetch     *test,
            gconstpointer  unused)
{
  g_autoptr (RepriseFetched) fetched = NULL;

  test_server_say (test->server, "/self", 302, "Location: /self#again\nSet-Cookie: a=b", NULL);
  test_fetch_fails (test, "/self", LIMIT, REPRISE_FOLLOW_ERROR_TOO_MANY_REDIRECTS);
  g_assert_cmpuint (test_server_count (test->server, NULL), ==, 1);

  test_server_say (test->server, "/one", 301, "Location: /two", NULL);
  test_server_say (test->server, "/two", 301, "Location: /three", NULL);
  test_server_say (test->server, "/three", 301, "Location: /one", NULL);
  test_fetch_fails (test, "/one", LIMIT, REPRISE_FOLLOW_ERROR_TOO_MANY_REDIRECTS);
  g_assert_cmpuint (test_server_count (test->server, NULL), ==, 4);

  for (guint i = 0; i < 11; i++)
    {
      g_autofree char *path = g_strdup_printf ("/hop/%u", i);
      g_autofree char *headers = g_strdup_printf ("Location: %u", i + 1);

      test_server_say (test->server, path, 301, headers, NULL);
    }
  test_server_say (test->server, "/hop/11", 200, NULL, "x");
  test_fetch_fails (test, "/hop/0", LIMIT, REPRISE_FOLLOW_ERROR_TOO_MANY_REDIRECTS);
  g_assert_cmpuint (test_server_count (test->server, NULL), ==, 4 + 11);
  fetched = test_fetch (test, "/hop/1");
  test_assert_body (fetched, "x");
  g_assert_true (fetched->moved);
}

/* Whatever a network's own page is led to by, it is nowhere that a feed may move to at once. */
static void
test_portal (TestFetch     *test,
             gconstpointer  unused)
{
  g_autofree char *headers = test_name_other (test, "Location: @/login?back=1");
  g_autoptr (RepriseFetched) fetched = NULL;

  test_server_say (test->server, "/", 302, headers, NULL);
  test_server_say (test->other, "/login", 200, "Content-Type: text/html", "<html>Log in</html>");
  fetched = test_fetch_known (test, "/", OLD_TAG, OLD_DATE);
  test_assert_body (fetched, "<html>Log in</html>");
  g_assert_cmpstr (fetched->content_type, ==, "text/html");
  g_assert_false (fetched->moved);
}

static void
test_refusals (TestFetch     *test,
               gconstpointer  unused)
{
  static const guint statuses[] = {
    201, 202, 204, 205, 206, 300, 305, 400, 401, 402, 403, 404, 405, 406, 407, 421, 451, 500, 501,
    502, 503, 504, 511, 599,
  };

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autoptr (RepriseFetched) fetched = NULL;

      test_server_forget (test->server);
      test_server_say (test->server, "/", statuses[i],
                       "ETag: \"wrong\"\nLast-Modified: never\nContent-Type: text/html\n"
                       "WWW-Authenticate: Basic realm=\"a\"", "<html>");
      fetched = test_fetch_known (test, "/", OLD_TAG, OLD_DATE);
      g_assert_cmpint (fetched->outcome, ==, REPRISE_FETCH_REFUSED);
      g_assert_cmpuint (fetched->status, ==, statuses[i]);
      g_assert_null (fetched->body);
      g_assert_cmpstr (fetched->etag, ==, OLD_TAG);
      g_assert_cmpstr (fetched->last_modified, ==, OLD_DATE);
      g_assert_cmpint (fetched->retry_after, ==, -1);
      g_assert_cmpuint (test_server_count (test->server, NULL), ==, 1);
    }
}

static void
test_gone (TestFetch     *test,
           gconstpointer  unused)
{
  g_autoptr (RepriseFetched) gone = NULL;
  g_autoptr (RepriseFetched) moved = NULL;
  g_autoptr (RepriseFetched) led = NULL;

  test_server_say (test->server, "/gone", 410, "ETag: \"wrong\"", "gone");
  test_server_say (test->server, "/moved", 301, "Location: /gone", NULL);
  test_server_say (test->server, "/led", 302, "Location: /gone", NULL);

  gone = test_fetch_known (test, "/gone", OLD_TAG, OLD_DATE);
  g_assert_cmpint (gone->outcome, ==, REPRISE_FETCH_GONE);
  g_assert_cmpuint (gone->status, ==, 410);
  g_assert_null (gone->body);
  g_assert_cmpstr (gone->etag, ==, OLD_TAG);
  moved = test_fetch (test, "/moved");
  g_assert_cmpint (moved->outcome, ==, REPRISE_FETCH_GONE);
  led = test_fetch (test, "/led");
  g_assert_cmpint (led->outcome, ==, REPRISE_FETCH_REFUSED);
}

static void
test_freshness (TestFetch     *test,
                gconstpointer  unused)
{
  static const struct
  {
    const char *headers;
    gint64      expected;
  } cases[] = {
    { NULL, -1 },
    { "Cache-Control: no-cache", -1 },
    { "Cache-Control: max-age=0", 0 },
    { "Cache-Control: max-age=3600", 3600 },
    { "Cache-Control: public, MAX-AGE=\"3600\", must-revalidate", 3600 },
    { "Cache-Control: public\nCache-Control: max-age=3600", 3600 },
    { "Cache-Control: max-age=-1", -1 },
    { "Cache-Control: max-age=x", -1 },
    { "Cache-Control: max-age", -1 },
    { "Cache-Control: max-age=99999999999999999999999", G_GINT64_CONSTANT (100) * 365 * DAY },
    { "Cache-Control: s-maxage=10", -1 },
    { "Expires: Mon, 23 Nov 2026 05:00:00 GMT\nDate: Mon, 23 Nov 2026 04:00:00 GMT", 3600 },
    { "Expires: Mon, 23 Nov 2026 03:00:00 GMT\nDate: Mon, 23 Nov 2026 04:00:00 GMT", 0 },
    { "Expires: 0", 0 },
    { "Expires: -1\nCache-Control: max-age=5", 5 },
    { "Expires: Mon, 23 Nov 2026 05:00:00 GMT\nDate: Mon, 23 Nov 2026 04:00:00 GMT\n"
      "Cache-Control: max-age=60", 3600 },
    { "Expires: Mon, 23 Nov 2026 04:00:30 GMT\nDate: Mon, 23 Nov 2026 04:00:00 GMT\n"
      "Cache-Control: max-age=60", 60 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RepriseFetched) fetched = NULL;

      test_server_forget (test->server);
      test_server_say (test->server, "/", 200, cases[i].headers, "x");
      fetched = test_fetch (test, "/");
      g_assert_cmpint (fetched->fresh_for, ==, cases[i].expected);
    }
}

/* Bytes are bytes: it is not for whoever fetches them to read them. */
static void
test_charsets (TestFetch     *test,
               gconstpointer  unused)
{
  static const struct
  {
    const char *type;
    const char *bytes;
    gsize       length;
  } cases[] = {
    { "text/xml; charset=iso-8859-1", "caf\xe9 \x93\x94", 7 },
    { "text/xml; charset=\"utf-16\"", "\xff\xfe<\0r\0", 6 },
    { "text/xml; charset=koi8-r", "\xc6\xc9\xcc\xd8\xcd", 5 },
    { "text/xml; charset=nonsense", "a\0b\xff\xfe\xfd", 6 },
    { "application/xml", "\xef\xbb\xbf<rss/>", 9 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *headers = g_strconcat ("Content-Type: ", cases[i].type, NULL);
      g_autoptr (GBytes) bytes = g_bytes_new_static (cases[i].bytes, cases[i].length);
      g_autoptr (RepriseFetched) fetched = NULL;

      test_server_forget (test->server);
      test_server_say_bytes (test->server, "/", 200, headers, bytes);
      fetched = test_fetch (test, "/");
      g_assert_true (g_bytes_equal (fetched->body, bytes));
      g_assert_cmpstr (fetched->content_type, ==, cases[i].type);
    }
}

#define add(name, function) \
  g_test_add ("/fetcher/" name, TestFetch, NULL, test_fetch_set_up, function, \
              test_fetch_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("lazy", test_lazy);
  add ("asks", test_asks);
  add ("addresses", test_addresses);
  add ("validators", test_validators);
  add ("unchanged", test_unchanged);
  add ("stuck", test_stuck);
  add ("hops", test_hops);
  add ("moves", test_moves);
  add ("locations", test_locations);
  add ("wrong-hops", test_wrong_hops);
  add ("rings", test_rings);
  add ("portal", test_portal);
  add ("refusals", test_refusals);
  add ("gone", test_gone);
  add ("freshness", test_freshness);
  add ("charsets", test_charsets);

  return g_test_run ();
}
