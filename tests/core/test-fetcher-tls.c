/* Nobody is listened to who only says that they are who is asked. Needs what GLib has for TLS, and
 * openssl to make a certificate; goes without where they are not. */

#include "follow/reprise-fetcher-private.h"
#include "support/test-certificate.h"
#include "support/test-fetch.h"

#include <libsoup/soup.h>

#include <string.h>

#define LIMIT 100000

static void
assert_tls_fails (TestFetch  *test,
                  const char *address)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (test_fetch_address (test, address, NULL, NULL, LIMIT, &error));
  g_assert_error (error, REPRISE_FOLLOW_ERROR, REPRISE_FOLLOW_ERROR_TLS);
}

static void
test_strangers (TestFetch     *test,
                gconstpointer  unused)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autoptr (GTlsCertificate) certificate = NULL;
  g_autoptr (GTlsDatabase) database = NULL;
  g_autoptr (RepriseFetched) fetched = NULL;
  g_autoptr (TestServer) server = NULL;
  g_autofree char *address = NULL;
  g_autofree char *other_name = NULL;
  g_autoptr (GError) error = NULL;

  if (!test_certificate_new (folder, &certificate, &database))
    {
      g_test_skip ("There is no TLS here, or no openssl");
      return;
    }

  server = test_server_new_secure (certificate);
  test_server_say (server, "/", 200, NULL, "x");
  address = test_server_dup_address (server, "localhost", "/");
  other_name = test_server_dup_address (server, "127.0.0.1", "/");

  assert_tls_fails (test, address);
  g_assert_cmpuint (test_server_count (server, NULL), ==, 0);

  /* Whom somebody vouches for is listened to, by that name. */
  soup_session_set_tls_database (
    reprise_fetcher_desk_ensure_session (reprise_fetcher_get_desk (test->fetcher)), database);
  fetched = test_fetch_address (test, address, NULL, NULL, LIMIT, &error);
  g_assert_no_error (error);
  test_assert_body (fetched, "x");
  test_assert_header (server, "/", 0, "version", "1");
  test_assert_header (server, "/", 0, "accept-encoding", "gzip, deflate, br");
  assert_tls_fails (test, other_name);
  g_assert_cmpuint (test_server_count (server, NULL), ==, 1);
}

/* One that speaks to everybody, where nobody else was to listen: it may never answer at all. */
static void
test_plain (TestFetch     *test,
            gconstpointer  unused)
{
  g_autofree char *plain = test_server_dup_address (test->server, "localhost", "/");
  g_autofree char *address = g_strconcat ("https", plain + strlen ("http"), NULL);
  g_autoptr (GError) error = NULL;

  reprise_fetcher_get_desk (test->fetcher)->patience = 300;
  g_assert_null (test_fetch_address (test, address, NULL, NULL, LIMIT, &error));
  g_assert_true (error->domain == REPRISE_FOLLOW_ERROR);
  g_assert_cmpuint (test_server_count (test->server, NULL), ==, 0);
}

#define add(name, function) \
  g_test_add ("/fetcher-tls/" name, TestFetch, NULL, test_fetch_set_up, function, \
              test_fetch_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("strangers", test_strangers);
  add ("plain", test_plain);

  return g_test_run ();
}
