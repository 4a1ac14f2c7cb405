/* Images come when somebody asks for them, once, and nothing else that a server may send does. */

#include "follow/reprise-fetcher-private.h"
#include "follow/reprise-image-fetcher.h"
#include "store/reprise-cache-folder.h"
#include "store/reprise-store-error.h"
#include "support/test-async.h"
#include "support/test-fetch.h"
#include "support/test-folder.h"
#include "support/test-image.h"

#include <glib/gstdio.h>
#include <string.h>
#include <utime.h>

#define PATIENCE_MS 300

#define SVG "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><script>1</script></svg>"
#define PAGE "<!DOCTYPE html><title>Log in</title><p>Log in to this network."

typedef struct
{
  TestFetch            fetch;
  RepriseImageFetcher *images;
} Fixture;

static void
set_up (Fixture       *test,
        gconstpointer  unused)
{
  test_fetch_set_up (&test->fetch, NULL);
  test->images = reprise_image_fetcher_new (test->fetch.fetcher);
}

static void
tear_down (Fixture       *test,
           gconstpointer  unused)
{
  g_assert_finalize_object (test->images);
  test_fetch_tear_down (&test->fetch, NULL);
}

static RepriseFetchedImage *
run (Fixture     *test,
     const char  *address,
     gboolean     kept_only,
     GError     **error)
{
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  if (kept_only)
    reprise_image_fetcher_find_async (test->images, address, NULL, test_keep_result_cb, &slot);
  else
    reprise_image_fetcher_fetch_async (test->images, address, NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  return reprise_image_fetcher_fetch_finish (test->images, result, error);
}

static void
assert_fails (Fixture    *test,
              const char *path,
              GQuark      domain,
              int         code)
{
  g_autofree char *address = test_server_dup_address (test->fetch.server, NULL, path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) unknown = NULL;

  g_assert_null (run (test, address, FALSE, &error));
  g_assert_error (error, domain, code);
  g_assert_cmpstr (error->message, !=, "");

  /* Nothing of it is kept. */
  g_assert_null (run (test, address, TRUE, &unknown));
  g_assert_error (unknown, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_kinds (Fixture       *test,
            gconstpointer  unused)
{
  static const char * const formats[] = { "png", "jpeg" };

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_autoptr (GBytes) picture = test_image_draw (320, 180, i, formats[i]);
      g_autofree char *path = g_strdup_printf ("/kinds/%u", i);
      g_autofree char *address = test_server_dup_address (test->fetch.server, NULL, path);
      g_autofree char *contents = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (RepriseFetchedImage) image = NULL;
      gsize length = 0;

      /* Whatever its server says it is. */
      test_server_say_bytes (test->fetch.server, path, 200, "Content-Type: text/html", picture);
      image = run (test, address, FALSE, &error);
      g_assert_no_error (error);
      g_assert_cmpint (image->width, ==, 320);
      g_assert_cmpint (image->height, ==, 180);
      g_assert_cmpstr (image->media_type, ==, i == 0 ? "image/png" : "image/jpeg");
      g_assert_true (g_file_get_contents (image->path, &contents, &length, NULL));
      g_assert_cmpmem (contents, length, g_bytes_get_data (picture, NULL),
                       g_bytes_get_size (picture));
      test_assert_header (test->fetch.server, path, 0, "method", "GET");
      test_assert_header (test->fetch.server, path, 0, "cookie", NULL);
      test_assert_header (test->fetch.server, path, 0, "referer", NULL);
      test_assert_header (test->fetch.server, path, 0, "authorization", NULL);
    }
}

/* Who reads a post again, with or without a network, asks nobody. */
static void
test_once (Fixture       *test,
           gconstpointer  unused)
{
  g_autoptr (GBytes) picture = test_image_draw (64, 48, 3, "png");
  g_autofree char *address = test_server_dup_address (test->fetch.server, NULL, "/once");
  g_autoptr (RepriseFetchedImage) first = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_null (run (test, address, TRUE, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpuint (test_server_count (test->fetch.server, NULL), ==, 0);

  test_server_say_bytes (test->fetch.server, "/once", 200, NULL, picture);
  first = run (test, address, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (test_server_count (test->fetch.server, NULL), ==, 1);

  test_server_say (test->fetch.server, "/once", 404, NULL, "gone");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (RepriseFetchedImage) again = run (test, address, i == 0, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (again->path, ==, first->path);
    }
  g_assert_cmpuint (test_server_count (test->fetch.server, NULL), ==, 1);

  /* One that was damaged since is fetched anew. */
  g_assert_true (g_file_set_contents (first->path, "damaged", -1, NULL));
  test_server_say_bytes (test->fetch.server, "/once", 200, NULL, picture);
  g_clear_pointer (&first, reprise_fetched_image_free);
  first = run (test, address, FALSE, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (test_server_count (test->fetch.server, NULL), ==, 2);
}

static void
test_no_credentials (Fixture       *test,
                     gconstpointer  unused)
{
  g_autoptr (GBytes) picture = test_image_draw (64, 48, 4, "png");
  g_autofree char *plain = test_server_dup_address (test->fetch.server, NULL, "/in");
  g_autofree char *address = g_strdup_printf ("http://ana:secret@%s", plain + strlen ("http://"));
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFetchedImage) image = NULL;

  test_server_say_bytes (test->fetch.server, "/in", 200, NULL, picture);
  image = run (test, address, FALSE, &error);
  g_assert_no_error (error);
  g_assert_nonnull (image);
  test_assert_header (test->fetch.server, "/in", 0, "authorization", NULL);
}

static void
test_wrong_kinds (Fixture       *test,
                  gconstpointer  unused)
{
  g_autoptr (GBytes) claim = test_image_claim (60000, 60000);
  g_autoptr (GBytes) picture = test_image_draw (320, 180, 5, "png");
  g_autoptr (GBytes) cut = test_image_cut (picture, g_bytes_get_size (picture) / 2);

  test_server_say (test->fetch.server, "/svg", 200, "Content-Type: image/svg+xml", SVG);
  test_server_say (test->fetch.server, "/page", 200, "Content-Type: image/png", PAGE);
  test_server_say_raw (test->fetch.server, "/nothing",
                       "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n", "", TEST_WRITER_ONCE);
  test_server_say_bytes (test->fetch.server, "/claim", 200, "Content-Type: image/png", claim);
  test_server_say_bytes (test->fetch.server, "/cut", 200, "Content-Type: image/png", cut);

  assert_fails (test, "/svg", REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID);
  assert_fails (test, "/page", REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID);
  assert_fails (test, "/nothing", REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID);
  assert_fails (test, "/claim", REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID);
  assert_fails (test, "/cut", REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID);
}

static void
test_refused (Fixture       *test,
              gconstpointer  unused)
{
  static const guint statuses[] = { 401, 403, 404, 410, 418, 429, 500, 503 };

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autofree char *path = g_strdup_printf ("/refused/%u", statuses[i]);

      test_server_say (test->fetch.server, path, statuses[i], "Content-Type: image/png", "no");
      assert_fails (test, path, REPRISE_FOLLOW_ERROR, REPRISE_FOLLOW_ERROR_REFUSED);
    }
}

static void
test_bounds (Fixture       *test,
             gconstpointer  unused)
{
  char *blanks = g_malloc0 (REPRISE_FETCH_IMAGE_LIMIT + 1);
  g_autoptr (GBytes) large = g_bytes_new_take (blanks, REPRISE_FETCH_IMAGE_LIMIT + 1);

  test_server_say_bytes (test->fetch.server, "/large", 200, "Content-Type: image/png", large);
  assert_fails (test, "/large", REPRISE_FOLLOW_ERROR, REPRISE_FOLLOW_ERROR_TOO_LARGE);

  test_server_say_raw (test->fetch.server, "/endless",
                       "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n"
                       "Transfer-Encoding: chunked\r\n\r\n",
                       "20\r\n\x89PNG is what this begins with...\r\n", TEST_WRITER_ENDLESS);
  assert_fails (test, "/endless", REPRISE_FOLLOW_ERROR, REPRISE_FOLLOW_ERROR_TOO_LARGE);

  test_server_say (test->fetch.server, "/ring", 302, "Location: /ring", "on");
  assert_fails (test, "/ring", REPRISE_FOLLOW_ERROR, REPRISE_FOLLOW_ERROR_TOO_MANY_REDIRECTS);

  test_server_say (test->fetch.server, "/file", 302, "Location: file:///etc/hostname", "on");
  assert_fails (test, "/file", REPRISE_FOLLOW_ERROR, REPRISE_FOLLOW_ERROR_NOT_HTTP);

  reprise_fetcher_get_desk (test->fetch.fetcher)->patience = PATIENCE_MS;
  test_server_say_raw (test->fetch.server, "/slow",
                       "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n"
                       "Content-Length: 100000\r\n\r\n", "\x89", TEST_WRITER_DRIP);
  assert_fails (test, "/slow", REPRISE_FOLLOW_ERROR, REPRISE_FOLLOW_ERROR_TIMEOUT);
}

static void
test_offline (Fixture       *test,
              gconstpointer  unused)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (run (test, "http://127.0.0.1:1/a.png", FALSE, &error));
  g_assert_true (g_error_matches (error, REPRISE_FOLLOW_ERROR, REPRISE_FOLLOW_ERROR_OFFLINE) ||
                 g_error_matches (error, REPRISE_FOLLOW_ERROR, REPRISE_FOLLOW_ERROR_UNREACHABLE));
  g_clear_error (&error);

  g_assert_null (run (test, "file:///etc/hostname", FALSE, &error));
  g_assert_error (error, REPRISE_FOLLOW_ERROR, REPRISE_FOLLOW_ERROR_NOT_HTTP);
}

static void
test_cancelled (Fixture       *test,
                gconstpointer  unused)
{
  g_autofree char *address = test_server_dup_address (test->fetch.server, NULL, "/hushed");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *slot = NULL;

  test_server_hush (test->fetch.server, "/hushed");
  reprise_image_fetcher_fetch_async (test->images, address, cancellable, test_keep_result_cb,
                                     &slot);
  while (test_server_count (test->fetch.server, "/hushed") == 0)
    g_main_context_iteration (NULL, TRUE);
  g_cancellable_cancel (cancellable);
  result = test_wait (&slot);
  g_assert_null (reprise_image_fetcher_fetch_finish (test->images, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* What was not used for longest goes where there is no room for more. */
static void
test_room (void)
{
  TestFolder *folder = test_folder_new ();
  g_autofree char *kept = g_build_filename (folder, "kept", NULL);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("ten bytes.", 10);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);
      g_autofree char *path = g_build_filename (kept, name, NULL);
      g_autofree char *first = g_build_filename (kept, "0", NULL);

      g_assert_true (reprise_cache_folder_keep (kept, name, bytes, 30, &error));
      g_assert_no_error (error);
      g_assert_cmpint (g_utime (path, &(struct utimbuf) { 1000 + i, 1000 + i }), ==, 0);
      if (i == 2)
        reprise_cache_folder_use (first);
    }

  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);
      g_autofree char *path = g_build_filename (kept, name, NULL);

      g_assert_cmpint (g_file_test (path, G_FILE_TEST_EXISTS), ==, i != 1);
    }
  test_folder_remove (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/image-fetcher/kinds", Fixture, NULL, set_up, test_kinds, tear_down);
  g_test_add ("/image-fetcher/once", Fixture, NULL, set_up, test_once, tear_down);
  g_test_add ("/image-fetcher/no-credentials", Fixture, NULL, set_up, test_no_credentials,
              tear_down);
  g_test_add ("/image-fetcher/wrong-kinds", Fixture, NULL, set_up, test_wrong_kinds, tear_down);
  g_test_add ("/image-fetcher/refused", Fixture, NULL, set_up, test_refused, tear_down);
  g_test_add ("/image-fetcher/bounds", Fixture, NULL, set_up, test_bounds, tear_down);
  g_test_add ("/image-fetcher/offline", Fixture, NULL, set_up, test_offline, tear_down);
  g_test_add ("/image-fetcher/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  g_test_add_func ("/image-fetcher/room", test_room);

  return g_test_run ();
}
