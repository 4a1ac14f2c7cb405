/* Something is fetched, and waited for. */

#include "support/test-fetch.h"

#include "follow/reprise-fetcher-private.h"
#include "support/test-async.h"

#include <string.h>

#define PATIENCE_MS 60000
#define LIMIT 100000

/* Within which a connection that was closed here is seen to be closed there. */
#define SOON_US (5 * G_USEC_PER_SEC)

/**
 * test_fetch_set_up:
 * @self: a fixture
 * @unused: nothing
 */
void
test_fetch_set_up (TestFetch     *self,
                   gconstpointer  unused)
{
  self->fetcher = reprise_fetcher_new ();
  reprise_fetcher_get_desk (self->fetcher)->patience = PATIENCE_MS;
  self->server = test_server_new ();
  self->other = test_server_new ();
}

/**
 * test_fetch_tear_down:
 * @self: a fixture
 * @unused: nothing
 */
void
test_fetch_tear_down (TestFetch     *self,
                      gconstpointer  unused)
{
  g_assert_finalize_object (self->fetcher);
  test_server_free (self->server);
  test_server_free (self->other);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/**
 * test_fetch_address:
 * @self: a fixture
 * @address: what to fetch
 * @etag: (nullable): of what is known
 * @last_modified: (nullable): likewise
 * @limit: bytes
 * @error: return location for why it was not answered
 *
 * Returns: (transfer full) (nullable): what was answered
 */
RepriseFetched *
test_fetch_address (TestFetch   *self,
                    const char  *address,
                    const char  *etag,
                    const char  *last_modified,
                    gsize        limit,
                    GError     **error)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  reprise_fetcher_fetch_async (self->fetcher, address, etag, last_modified, limit, NULL,
                               test_keep_result_cb, &slot);
  result = test_wait (&slot);
  return reprise_fetcher_fetch_finish (self->fetcher, result, error);
}

/**
 * test_fetch:
 * @self: a fixture
 * @path: of its server
 *
 * Returns: (transfer full): what was answered; that nothing was fails
 */
RepriseFetched *
test_fetch (TestFetch  *self,
            const char *path)
{
  return test_fetch_known (self, path, NULL, NULL);
}

/**
 * test_fetch_known:
 * @self: a fixture
 * @path: of its server
 * @etag: (nullable): of what is known
 * @last_modified: (nullable): likewise
 *
 * Returns: (transfer full): what was answered; that nothing was fails
 */
RepriseFetched *
test_fetch_known (TestFetch  *self,
                  const char *path,
                  const char *etag,
                  const char *last_modified)
{
  g_autofree char *address = test_server_dup_address (self->server, NULL, path);
  g_autoptr (GError) error = NULL;
  RepriseFetched *fetched =
    test_fetch_address (self, address, etag, last_modified, LIMIT, &error);

  g_assert_no_error (error);
  g_assert_nonnull (fetched);
  return fetched;
}

/**
 * test_fetch_fails:
 * @self: a fixture
 * @path: of its server
 * @limit: bytes
 * @code: why there is to be no answer
 */
void
test_fetch_fails (TestFetch  *self,
                  const char *path,
                  gsize       limit,
                  int         code)
{
  g_autofree char *address = test_server_dup_address (self->server, NULL, path);
  g_autoptr (GError) error = NULL;

  g_assert_null (test_fetch_address (self, address, NULL, NULL, limit, &error));
  g_assert_error (error, REPRISE_FOLLOW_ERROR, code);
}

/**
 * test_name_other:
 * @self: a fixture
 * @headers: headers of an answer
 *
 * Returns: (transfer full): them, with the address of the other server, by another name, for each @
 */
char *
test_name_other (TestFetch  *self,
                 const char *headers)
{
  g_auto (GStrv) parts = g_strsplit (headers, "@", -1);
  g_autofree char *address = test_server_dup_address (self->other, "localhost", "");

  return g_strjoinv (address, parts);
}

/**
 * test_assert_body:
 * @fetched: what was answered
 * @expected: its body, and it is new
 */
void
test_assert_body (RepriseFetched *fetched,
                  const char     *expected)
{
  g_assert_cmpint (fetched->outcome, ==, REPRISE_FETCH_NEW);
  g_assert_cmpmem (g_bytes_get_data (fetched->body, NULL), g_bytes_get_size (fetched->body),
                   expected, strlen (expected));
}

/**
 * test_assert_header:
 * @server: a server
 * @path: a path
 * @index: which of the requests for it
 * @name: of a header
 * @expected: (nullable): what it was
 */
void
test_assert_header (TestServer *server,
                    const char *path,
                    guint       index,
                    const char *name,
                    const char *expected)
{
  g_autofree char *value = test_server_dup_header (server, path, index, name);

  g_assert_cmpstr (value, ==, expected);
}

/**
 * test_assert_left_alone:
 * @server: a server
 *
 * Nobody takes anything from it any more, or soon will not.
 */
void
test_assert_left_alone (TestServer *server)
{
  const gint64 end = g_get_monotonic_time () + SOON_US;

  while (test_server_get_now (server) > 0 && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);

  g_assert_cmpuint (test_server_get_now (server), ==, 0);
}
