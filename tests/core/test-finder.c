/* Whatever somebody typed: the feeds they mean are found. */

#include "follow/reprise-fetcher-private.h"
#include "follow/reprise-follow-finder.h"
#include "support/test-async.h"
#include "support/test-certificate.h"
#include "support/test-fetch.h"

#include <string.h>

/* A server that knows no TLS may not answer at all. */
#define PATIENCE_MS 1500

#define FEED "{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Reels\",\"items\":[]}"
#define RSS "<rss version='2.0'><channel><title>Reels</title></channel></rss>"

/* @without: what is left out of the addresses
 *
 * Returns: (transfer full) (nullable): the feeds, each as `address (title)` */
static char *
find (TestFetch   *test,
      const char  *typed,
      const char  *without,
      GError     **error)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GString) hrefs = g_string_new (NULL);

  reprise_follow_find_async (test->fetcher, typed, NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  found = reprise_follow_find_finish (result, error);
  if (found == NULL)
    return NULL;

  for (guint i = 0; i < found->len; i++)
    {
      const RepriseFeedCandidate *candidate = found->pdata[i];

      g_string_append_printf (hrefs, "%s%s (%s)", i > 0 ? " " : "", candidate->href,
                              candidate->title != NULL ? candidate->title : "");
    }
  g_string_replace (hrefs, without, "", 0);
  return g_string_free (g_steal_pointer (&hrefs), FALSE);
}

static void
assert_found (TestFetch  *test,
              const char *typed,
              const char *without,
              const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *found = find (test, typed, without, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (found, ==, expected);
}

static void
assert_not_found (TestFetch  *test,
                  const char *typed,
                  int         code)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (find (test, typed, "", &error));
  g_assert_error (error, REPRISE_FOLLOW_ERROR, code);
  g_assert_null (strstr (error->message, "secret"));
  g_assert_nonnull (strstr (error->message, "kept"));
}

static void
assert_found_at (TestFetch  *test,
                 const char *path,
                 const char *expected)
{
  g_autofree char *base = test_server_dup_address (test->server, NULL, "");
  g_autofree char *typed = g_strconcat (base, path, NULL);

  assert_found (test, typed, base, expected);
}

static void
assert_not_found_at (TestFetch  *test,
                     const char *path,
                     int         code)
{
  g_autofree char *typed = test_server_dup_address (test->server, NULL, path);

  assert_not_found (test, typed, code);
}

static void
test_pages (TestFetch     *test,
            gconstpointer  unused)
{
  test_server_say (test->server, "/feed.json", 200, NULL, FEED);
  test_server_say (test->server, "/page", 200, "Content-Type: text/html",
                   "<html><head><link rel='alternate' type='application/rss+xml' title='Posts'"
                   " href='/a.xml'><link rel='alternate' type='application/atom+xml'"
                   " href='b.xml' title='Remarks'><link rel='alternate'"
                   " type='application/rss+xml' href='javascript:alert(1)'></head></html>");
  test_server_say (test->server, "/for-good", 301, "Location: /feed.json", NULL);
  test_server_say (test->server, "/for-now", 302, "Location: /feed.json", NULL);
  assert_found_at (test, "/feed.json", "/feed.json (Reels)");
  assert_found_at (test, "/page", "/a.xml (Posts) /b.xml (Remarks)");
  assert_found_at (test, "/for-good", "/feed.json (Reels)");
  assert_found_at (test, "/for-now", "/for-now (Reels)");
}

/* What no page names may lie where most have it. */
static void
test_usual_places (TestFetch     *test,
                   gconstpointer  unused)
{
  static const char * const places[] = { "/feed", "/rss", "/feed.xml", "/atom.xml", "/absent" };

  test_server_say (test->server, "/plain", 200, "Content-Type: text/html", "<p>Nothing</p>");
  test_server_say (test->server, "/index.xml", 404, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    test_server_say (test->server, places[i], 404, NULL, NULL);
  assert_not_found_at (test, "/plain", REPRISE_FOLLOW_ERROR_NO_FEED);
  assert_not_found_at (test, "/absent", REPRISE_FOLLOW_ERROR_REFUSED);

  test_server_hush (test->server, "/index.xml");
  test_server_say (test->server, "/index.xml", 200, NULL, RSS);
  assert_found_at (test, "/plain", "/index.xml (Reels)");
}

/* Nobody answers where nobody else could listen: then, and only then, the other scheme is asked. */
static void
test_without_scheme (TestFetch     *test,
                     gconstpointer  unused)
{
  g_autofree char *base = test_server_dup_address (test->server, NULL, "");
  g_autofree char *bare = g_strconcat (base + strlen ("http://"), "/feed.json", NULL);
  g_autofree char *plain = g_strconcat (base + strlen ("http://"), "/plain", NULL);
  g_autofree char *absent = g_strconcat (base + strlen ("http://"), "/absent", NULL);
  g_autofree char *feed_scheme = g_strconcat ("feed:", base, "/feed.json", NULL);

  reprise_fetcher_get_desk (test->fetcher)->patience = PATIENCE_MS;
  test_server_say (test->server, "/feed.json", 200, NULL, FEED);
  test_server_say (test->server, "/plain", 200, NULL, "<p>Nothing</p>");
  test_server_say (test->server, "/absent", 404, NULL, NULL);
  assert_found (test, bare, base, "/feed.json (Reels)");
  assert_found (test, feed_scheme, base, "/feed.json (Reels)");

  /* And what the one that does answer says is what is told. */
  for (guint i = 0; i < 5; i++)
    {
      static const char * const places[] = { "/feed", "/rss", "/feed.xml", "/index.xml",
                                             "/atom.xml" };

      test_server_say (test->server, places[i], 404, NULL, NULL);
    }
  assert_not_found (test, plain, REPRISE_FOLLOW_ERROR_NO_FEED);
  assert_not_found (test, absent, REPRISE_FOLLOW_ERROR_REFUSED);
  assert_not_found (test, " ", REPRISE_FOLLOW_ERROR_NOT_HTTP);
  assert_not_found (test, "ftp://ida:secret@reels.example/", REPRISE_FOLLOW_ERROR_NOT_HTTP);
}

static void
test_safer_first (TestFetch     *test,
                  gconstpointer  unused)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (GTlsCertificate) certificate = NULL;
  g_autoptr (GTlsDatabase) database = NULL;
  g_autoptr (TestServer) server = NULL;
  g_autofree char *base = NULL;
  g_autofree char *bare = NULL;
  g_autofree char *absent = NULL;

  if (!test_certificate_new (folder, &certificate, &database))
    {
      g_test_skip ("There is no TLS here, or no openssl");
      return;
    }

  soup_session_set_tls_database (
    reprise_fetcher_desk_ensure_session (reprise_fetcher_get_desk (test->fetcher)), database);
  server = test_server_new_secure (certificate);
  test_server_say (server, "/feed.json", 200, NULL, FEED);
  base = test_server_dup_address (server, "localhost", "");
  g_assert_true (g_str_has_prefix (base, "https://"));
  bare = g_strconcat (base + strlen ("https://"), "/feed.json", NULL);
  assert_found (test, bare, base, "/feed.json (Reels)");
  g_assert_cmpuint (test_server_count (server, NULL), ==, 1);

  /* One that answers there with a refusal is not asked again so that all can listen. */
  absent = g_strconcat (base + strlen ("https://"), "/absent", NULL);
  test_server_forget (server);
  assert_not_found (test, absent, REPRISE_FOLLOW_ERROR_REFUSED);
  g_assert_cmpuint (test_server_count (server, "/absent"), ==, 1);
}

/* A name and a password go where they were typed for, never so that others can listen to what was
 * not said to be for all ears; and what they let the user in to, they let them in to its feeds. */
static void
test_secrets (TestFetch     *test,
              gconstpointer  unused)
{
  g_autofree char *base = test_server_dup_address (test->server, NULL, "");
  g_autofree char *bare =
    g_strconcat ("ida:secret@", base + strlen ("http://"), "/feed.json", NULL);
  g_autofree char *page = g_strconcat ("http://", "ida:secret@", base + strlen ("http://"),
                                       "/page", NULL);
  g_autofree char *plain = g_strconcat ("http://", "ida:secret@", base + strlen ("http://"),
                                        "/plain", NULL);
  g_autofree char *in = g_strconcat ("http://ida:secret@", base + strlen ("http://"), NULL);
  g_autofree char *headers = test_name_other (test, "Location: @/feed.json");

  reprise_fetcher_get_desk (test->fetcher)->patience = PATIENCE_MS;
  test_server_say (test->server, "/feed.json", 200, NULL, FEED);
  g_assert_null (find (test, bare, base, NULL));
  g_assert_cmpuint (test_server_count (test->server, NULL), ==, 0);

  test_server_say (test->server, "/page", 200, NULL,
                   "<link rel='alternate' type='application/rss+xml' href='/a.xml'>"
                   "<link rel='alternate' type='application/rss+xml' href='https://b.example/'>");
  assert_found (test, page, in, "/a.xml () https://b.example/ ()");
  test_server_say (test->server, "/plain", 200, NULL, "<p>Nothing</p>");
  test_server_say (test->server, "/feed", 200, NULL, RSS);
  assert_found (test, plain, in, "/feed (Reels)");
  test_assert_header (test->server, "/feed", 0, "authorization", "Basic aWRhOnNlY3JldA==");

  /* Elsewhere nobody is told. */
  test_server_hush (test->server, "/plain");
  test_server_say (test->server, "/plain", 301, headers, NULL);
  test_server_say (test->other, "/feed.json", 200, NULL, FEED);
  {
    g_autofree char *there = test_server_dup_address (test->other, "localhost", "");

    assert_found (test, plain, there, "/feed.json (Reels)");
  }
  test_assert_header (test->other, "/feed.json", 0, "authorization", NULL);
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
    { "reels.example/?at=http://a.example/",
      "https://reels.example/?at=http://a.example/ http://reels.example/?at=http://a.example/" },
    { "ida:secret@reels.example/a", "https://ida:secret@reels.example/a" },
    { "ida@reels.example", "https://ida@reels.example" },
    { "http://ida:secret@reels.example/a", "http://ida:secret@reels.example/a" },
    { "reels.example/@ida", "https://reels.example/@ida http://reels.example/@ida" },
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

#define add(name, function) \
  g_test_add ("/finder/" name, TestFetch, NULL, test_fetch_set_up, function, \
              test_fetch_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("pages", test_pages);
  add ("usual-places", test_usual_places);
  add ("without-scheme", test_without_scheme);
  add ("safer-first", test_safer_first);
  add ("secrets", test_secrets);
  g_test_add_func ("/finder/places", test_places);

  return g_test_run ();
}
