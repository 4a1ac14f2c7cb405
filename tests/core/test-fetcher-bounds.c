/* No server takes more time, room or trust than it is given. */

#include "follow/reprise-fetcher-private.h"
#include "support/test-fetch.h"

#include <libsoup/soup.h>

#include <string.h>

#define LIMIT 100000
#define PATIENCE_MS 300

/* Seconds a computer may take that has much else to do. */
#define SOON 5

#define OK "HTTP/1.1 200 OK\r\n"
#define ENDLESS OK "Transfer-Encoding: chunked\r\n\r\n"
#define CHUNK "20\r\n<rss>A title of thirty-two bytes\r\n"

/* Bytes as a server would pack them. */
static GBytes *
pack (GBytes                *bytes,
      GZlibCompressorFormat  format)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (format, 9);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream =
    g_converter_output_stream_new (memory, G_CONVERTER (compressor));
  g_autoptr (GError) error = NULL;

  g_output_stream_write_all (stream, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                             NULL, NULL, &error);
  g_assert_no_error (error);
  g_output_stream_close (stream, NULL, &error);
  g_assert_no_error (error);
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

static GBytes *
new_blanks (gsize n)
{
  char *blanks = g_malloc (n);

  memset (blanks, ' ', n);
  return g_bytes_new_take (blanks, n);
}

static void
test_packed (TestFetch     *test,
             gconstpointer  unused)
{
  g_autoptr (GBytes) plain = g_bytes_new_static ("<rss>packed</rss>", 17);
  g_autoptr (GBytes) gzip = pack (plain, G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GBytes) deflate = pack (plain, G_ZLIB_COMPRESSOR_FORMAT_ZLIB);
  g_autoptr (GBytes) twice = pack (gzip, G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (RepriseFetched) first = NULL;
  g_autoptr (RepriseFetched) second = NULL;
  g_autoptr (RepriseFetched) third = NULL;

  test_server_say_bytes (test->server, "/gzip", 200, "Content-Encoding: gzip", gzip);
  test_server_say_bytes (test->server, "/deflate", 200, "Content-Encoding: deflate", deflate);
  test_server_say_bytes (test->server, "/twice", 200, "Content-Encoding: gzip, gzip", twice);
  test_server_say_bytes (test->server, "/wrong", 200, "Content-Encoding: gzip", plain);

  first = test_fetch (test, "/gzip");
  test_assert_body (first, "<rss>packed</rss>");
  second = test_fetch (test, "/deflate");
  test_assert_body (second, "<rss>packed</rss>");
  test_fetch_fails (test, "/twice", LIMIT, REPRISE_FOLLOW_ERROR_BROKEN);

  /* Some servers only say that it is packed. */
  third = test_fetch (test, "/wrong");
  test_assert_body (third, "<rss>packed</rss>");
}

static void
test_bombs (TestFetch     *test,
            gconstpointer  unused)
{
  g_autoptr (GBytes) blanks = new_blanks (64 * 1024 * 1024);
  g_autoptr (GBytes) gzip = pack (blanks, G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GBytes) deflate = pack (blanks, G_ZLIB_COMPRESSOR_FORMAT_ZLIB);

  g_assert_cmpuint (g_bytes_get_size (gzip), <, LIMIT);
  test_server_say_bytes (test->server, "/gzip", 200, "Content-Encoding: gzip", gzip);
  test_server_say_bytes (test->server, "/deflate", 200, "Content-Encoding: deflate", deflate);
  test_fetch_fails (test, "/gzip", LIMIT, REPRISE_FOLLOW_ERROR_TOO_LARGE);
  test_fetch_fails (test, "/deflate", LIMIT, REPRISE_FOLLOW_ERROR_TOO_LARGE);
}

static void
test_limit (TestFetch     *test,
            gconstpointer  unused)
{
  static const int offsets[] = { -1, 0, 1, 100000 };
  const char *headers[] = { NULL, "Transfer-Encoding: chunked" };

  for (guint i = 0; i < G_N_ELEMENTS (offsets) * 2; i++)
    {
      g_autoptr (GBytes) blanks = new_blanks ((gsize) (LIMIT + offsets[i / 2]));
      g_autoptr (RepriseFetched) fetched = NULL;

      test_server_forget (test->server);
      test_server_say_bytes (test->server, "/", 200, headers[i % 2], blanks);
      if (offsets[i / 2] > 0)
        {
          test_fetch_fails (test, "/", LIMIT, REPRISE_FOLLOW_ERROR_TOO_LARGE);
          continue;
        }
      fetched = test_fetch (test, "/");
      g_assert_true (g_bytes_equal (fetched->body, blanks));
    }
}

static void
test_endless (TestFetch     *test,
              gconstpointer  unused)
{
  static const struct
  {
    const char *head;
    const char *rest;
    int         code;
  } cases[] = {
    { ENDLESS, CHUNK, REPRISE_FOLLOW_ERROR_TOO_LARGE },
    { OK "Connection: close\r\n\r\n", "<rss>", REPRISE_FOLLOW_ERROR_TOO_LARGE },
    { OK "Content-Length: 1000000000\r\n\r\n", "<rss>", REPRISE_FOLLOW_ERROR_TOO_LARGE },
    { OK, "X-More: more\r\n", REPRISE_FOLLOW_ERROR_BROKEN },
    { OK "X-More: ", "more", REPRISE_FOLLOW_ERROR_BROKEN },
    { "", "nonsense", REPRISE_FOLLOW_ERROR_BROKEN },
    { "HTTP/1.1 302 Found\r\nLocation: ", "/a/b", REPRISE_FOLLOW_ERROR_BROKEN },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      test_server_forget (test->server);
      test_server_say_raw (test->server, "/", cases[i].head, cases[i].rest, TEST_WRITER_ENDLESS);
      test_fetch_fails (test, "/", LIMIT, cases[i].code);
      test_assert_left_alone (test->server);
    }
}

/* What nobody wants to read is not read: it may be without an end, or packed to burst. */
static void
test_endless_refusals (TestFetch     *test,
                       gconstpointer  unused)
{
  static const guint statuses[] = { 401, 403, 404, 407, 410, 421, 429, 500, 503 };
  g_autoptr (RepriseFetched) led = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autofree char *head =
        g_strdup_printf ("HTTP/1.1 %u No\r\nWWW-Authenticate: Basic realm=\"a\"\r\n"
                         "Transfer-Encoding: chunked\r\n\r\n", statuses[i]);
      g_autoptr (RepriseFetched) fetched = NULL;

      test_fetch_tear_down (test, NULL);
      test_fetch_set_up (test, NULL);
      test_server_say_raw (test->server, "/", head, CHUNK, TEST_WRITER_ENDLESS);
      fetched = test_fetch (test, "/");
      g_assert_cmpuint (fetched->status, ==, statuses[i]);
      g_assert_null (fetched->body);
      g_assert_cmpuint (test_server_count (test->server, "/"), ==, 1);
      test_assert_left_alone (test->server);
    }

  test_fetch_tear_down (test, NULL);
  test_fetch_set_up (test, NULL);
  test_server_say_raw (test->server, "/led",
                       "HTTP/1.1 301 Moved\r\nLocation: /feed\r\nTransfer-Encoding: chunked\r\n"
                       "\r\n", CHUNK, TEST_WRITER_ENDLESS);
  test_server_say (test->server, "/feed", 200, NULL, "x");
  led = test_fetch (test, "/led");
  test_assert_body (led, "x");
}

static void
test_slow (TestFetch     *test,
           gconstpointer  unused)
{
  static const struct
  {
    const char *head;
    const char *rest;
  } cases[] = {
    { "", "" OK },
    { OK, "X-More: more\r\n" },
    { OK "Content-Length: 1000\r\n\r\n", "<rss>" },
    { ENDLESS, CHUNK },
    { OK "\r\n", "<rss>" },
    { "HTTP/1.1 404 Not Found\r\nContent-Length: 1000\r\n\r\n", "<html>" },
    { "HTTP/1.1 302 Found\r\nLocation: /feed\r\nContent-Length: 1000\r\n\r\n", "<html>" },
    { "HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 100 Continue\r\n\r\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const gint64 start = g_get_monotonic_time ();

      reprise_fetcher_get_desk (test->fetcher)->patience = PATIENCE_MS;
      test_server_forget (test->server);
      test_server_say_raw (test->server, "/", cases[i].head, cases[i].rest, TEST_WRITER_DRIP);
      test_fetch_fails (test, "/", LIMIT, REPRISE_FOLLOW_ERROR_TIMEOUT);
      g_assert_cmpint (g_get_monotonic_time () - start, >=, PATIENCE_MS * 1000);
      g_assert_cmpint (g_get_monotonic_time () - start, <, SOON * G_USEC_PER_SEC);
      test_assert_left_alone (test->server);
    }
}

/* All hops together have the time of one. */
static void
test_slow_hops (TestFetch     *test,
                gconstpointer  unused)
{
  for (guint i = 0; i < 10; i++)
    {
      g_autofree char *path = g_strdup_printf ("/%u", i);
      g_autofree char *headers = g_strdup_printf ("Location: /%u", i + 1);

      test_server_say (test->server, path, 302, headers, NULL);
    }
  test_server_say (test->server, "/10", 200, NULL, "x");

  reprise_fetcher_get_desk (test->fetcher)->patience = PATIENCE_MS;
  test_server_set_delay (test->server, PATIENCE_MS / 3);
  test_fetch_fails (test, "/0", LIMIT, REPRISE_FOLLOW_ERROR_TIMEOUT);
  g_assert_cmpuint (test_server_count (test->server, NULL), <=, 4);
}

/* A newer libsoup sees of more answers than that of the floor that they are not whole, and says so. */
static RepriseFetched *
test_fetch_cut (TestFetch  *test,
                const char *path,
                gboolean    whole)
{
  g_autofree char *address = test_server_dup_address (test->server, NULL, path);
  g_autoptr (GError) error = NULL;
  RepriseFetched *fetched = test_fetch_address (test, address, NULL, NULL, LIMIT, &error);

  if (fetched != NULL || whole || !soup_check_version (3, 3, 0))
    g_assert_no_error (error);
  else
    g_assert_error (error, REPRISE_FOLLOW_ERROR, REPRISE_FOLLOW_ERROR_BROKEN);
  return fetched;
}

static void
test_wrong_lengths (TestFetch     *test,
                    gconstpointer  unused)
{
  static const struct
  {
    const char *head;
    const char *rest;
    const char *body;   /* %NULL: it is broken */
    gboolean    whole;
  } cases[] = {
    { OK "Content-Length: 100\r\n\r\n", "<rss/>", NULL, FALSE },
    { OK "Content-Length: 7\r\n\r\n", "<rss/>", NULL, FALSE },
    { OK "Content-Length: 6\r\n\r\n", "<rss/>", "<rss/>", TRUE },
    { OK "Content-Length: 4\r\n\r\n", "<rss/>", "<rss", TRUE },
    { OK "Content-Length: 0\r\n\r\n", "<rss/>", "", TRUE },
    { OK "Content-Length: x\r\nConnection: close\r\n\r\n", "<rss/>", NULL, FALSE },
    { OK "Connection: close\r\n\r\n", "<rss/>", "<rss/>", FALSE },
    { "HTTP/1.0 200 OK\r\n\r\n", "<rss/>", "<rss/>", FALSE },
    { OK "Transfer-Encoding: chunked\r\n\r\n", "6\r\n<rss/>\r\n0\r\n\r\n", "<rss/>", FALSE },
    { OK "Transfer-Encoding: chunked\r\n\r\n", "6\r\n<rss/>\r\n", "<rss/>", FALSE },
    { OK "Transfer-Encoding: chunked\r\n\r\n", "ff\r\n<rss/>", NULL, FALSE },
    { OK "Transfer-Encoding: chunked\r\n\r\n", "zz\r\n<rss/>", "", FALSE },
    { OK "Content-Encoding: gzip\r\nContent-Length: 20\r\n\r\n", "\x1f\x8b\x08", NULL, FALSE },
    { OK "Content-Encoding: gzip\r\nConnection: close\r\n\r\n", "\x1f\x8b\x08", "", FALSE },
    { "SSH-2.0-Server\r\n", "", NULL, FALSE },
    { "<rss/>", "", NULL, FALSE },
    { "", "", NULL, FALSE },
    { "HTTP/1.1 200 OK", "", NULL, FALSE },
    { "HTTP/1.1 99999 OK\r\n\r\n", "<rss/>", NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RepriseFetched) fetched = NULL;

      test_server_forget (test->server);
      test_server_say_raw (test->server, "/", cases[i].head, cases[i].rest, TEST_WRITER_ONCE);
      if (cases[i].body == NULL)
        {
          test_fetch_fails (test, "/", LIMIT, REPRISE_FOLLOW_ERROR_BROKEN);
          continue;
        }
      fetched = test_fetch_cut (test, "/", cases[i].whole);
      if (fetched == NULL)
        continue;
      test_assert_body (fetched, cases[i].body);
      g_assert_cmpint (fetched->whole, ==, cases[i].whole);
    }
}

static void
assert_authorized (TestServer *server,
                   const char *path,
                   guint       index)
{
  /* ana:se cret:é */
  test_assert_header (server, path, index, "authorization", "Basic YW5hOnNlIGNyZXQ6w6k=");
}

static void
test_credentials (TestFetch     *test,
                  gconstpointer  unused)
{
  const char *ana = "ana:se%20cret:%C3%A9@127.0.0.1";
  g_autofree char *start = test_server_dup_address (test->server, ana, "/start");
  g_autofree char *bare = test_server_dup_address (test->server, NULL, "/end");
  g_autofree char *port = test_server_dup_address (test->other, NULL, "/port");
  g_autofree char *to_port = g_strconcat ("Location: ", port, NULL);
  g_autofree char *name = test_server_dup_address (test->server, "localhost", "/name");
  g_autofree char *to_name = g_strconcat ("Location: ", name, NULL);
  g_autofree char *end = test_server_dup_address (test->server, "bob:word@127.0.0.1", "/end");
  g_autofree char *to_end = g_strconcat ("Location: ", end, NULL);
  g_autoptr (RepriseFetched) fetched = NULL;
  g_autoptr (RepriseFetched) plain = NULL;
  g_autoptr (GError) error = NULL;

  test_server_say (test->server, "/start", 302, "Location: /on", NULL);
  test_server_say (test->server, "/on", 302, to_port, NULL);
  test_server_say (test->other, "/port", 302, to_name, NULL);
  test_server_say (test->server, "/name", 302, to_end, NULL);
  test_server_say (test->server, "/end", 200, NULL, "x");

  fetched = test_fetch_address (test, start, NULL, NULL, LIMIT, &error);
  g_assert_no_error (error);
  test_assert_body (fetched, "x");
  g_assert_cmpstr (fetched->address, ==, bare);
  assert_authorized (test->server, "/start", 0);
  assert_authorized (test->server, "/on", 0);
  test_assert_header (test->other, "/port", 0, "authorization", NULL);
  test_assert_header (test->server, "/name", 0, "authorization", NULL);
  assert_authorized (test->server, "/end", 0);

  /* Nobody gets them afterwards, however they ask for them. */
  test_server_say (test->server, "/plain", 401, "WWW-Authenticate: Basic realm=\"a\"", "no");
  plain = test_fetch (test, "/plain");
  g_assert_cmpuint (plain->status, ==, 401);
  g_assert_cmpuint (test_server_count (test->server, "/plain"), ==, 1);
  test_assert_header (test->server, "/plain", 0, "authorization", NULL);
}

/* Whoever stands between is asked for the whole address, and sees nothing that is not theirs. */
static void
test_proxy (TestFetch     *test,
            gconstpointer  unused)
{
  g_autofree char *between = test_server_dup_address (test->server, NULL, "");
  g_autoptr (GProxyResolver) resolver = g_simple_proxy_resolver_new (between, NULL);
  g_autoptr (RepriseFetched) fetched = NULL;
  g_autoptr (GError) error = NULL;

  test_server_say (test->server, "/feed", 200, NULL, "x");
  soup_session_set_proxy_resolver (
    reprise_fetcher_desk_ensure_session (reprise_fetcher_get_desk (test->fetcher)), resolver);
  fetched = test_fetch_address (test, "http://feeds.invalid/feed", NULL, NULL, LIMIT, &error);
  g_assert_no_error (error);
  test_assert_body (fetched, "x");
  test_assert_header (test->server, "/feed", 0, "host", "feeds.invalid");
  test_assert_header (test->server, "/feed", 0, "cookie", NULL);
}

#define add(name, function) \
  g_test_add ("/fetcher-bounds/" name, TestFetch, NULL, test_fetch_set_up, function, \
              test_fetch_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("packed", test_packed);
  add ("bombs", test_bombs);
  add ("limit", test_limit);
  add ("endless", test_endless);
  add ("endless-refusals", test_endless_refusals);
  add ("slow", test_slow);
  add ("slow-hops", test_slow_hops);
  add ("wrong-lengths", test_wrong_lengths);
  add ("credentials", test_credentials);
  add ("proxy", test_proxy);

  return g_test_run ();
}
