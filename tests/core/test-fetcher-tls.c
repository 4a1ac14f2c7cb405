/* Nobody is listened to who only says that they are who is asked. Needs what GLib has for TLS, and
 * openssl to make a certificate; goes without where they are not. */

#include "follow/reprise-fetcher-private.h"
#include "support/test-fetch.h"
#include "support/test-folder.h"

#include <libsoup/soup.h>

#include <string.h>

#define LIMIT 100000

/* Returns: (transfer full) (nullable): the path of a certificate that nobody vouches for, with its
 * key */
static char *
make_certificate (TestFolder *folder)
{
  g_autofree char *path = g_build_filename (folder, "own.pem", NULL);
  const char *arguments[] = {
    "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
    "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
    "-keyout", path, "-out", path, NULL,
  };
  g_autofree char *program = g_find_program_in_path (arguments[0]);
  g_autoptr (GSubprocess) process = NULL;

  if (program == NULL || !g_tls_backend_supports_tls (g_tls_backend_get_default ()))
    return NULL;

  process = g_subprocess_newv (arguments, G_SUBPROCESS_FLAGS_STDERR_SILENCE, NULL);
  if (process == NULL || !g_subprocess_wait_check (process, NULL, NULL))
    return NULL;

  return g_steal_pointer (&path);
}

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
  g_autofree char *path = make_certificate (folder);
  g_autoptr (GTlsCertificate) certificate = NULL;
  g_autoptr (GTlsDatabase) database = NULL;
  g_autoptr (RepriseFetched) fetched = NULL;
  g_autoptr (TestServer) server = NULL;
  g_autofree char *address = NULL;
  g_autofree char *other_name = NULL;
  g_autoptr (GError) error = NULL;

  if (path == NULL)
    {
      g_test_skip ("There is no TLS here, or no openssl");
      return;
    }

  certificate = g_tls_certificate_new_from_file (path, &error);
  g_assert_no_error (error);
  server = test_server_new_secure (certificate);
  test_server_say (server, "/", 200, NULL, "x");
  address = test_server_dup_address (server, "localhost", "/");
  other_name = test_server_dup_address (server, "127.0.0.1", "/");

  assert_tls_fails (test, address);
  g_assert_cmpuint (test_server_count (server, NULL), ==, 0);

  /* Whom somebody vouches for is listened to, by that name. */
  database = g_tls_file_database_new (path, &error);
  g_assert_no_error (error);
  soup_session_set_tls_database (reprise_fetcher_ensure_session (test->fetcher), database);
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

  reprise_fetcher_set_patience (test->fetcher, 300);
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
