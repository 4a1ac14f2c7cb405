/* Why there was no answer, told apart, and said so that people understand it. */

#include "support/test-fetch.h"

#include <libsoup/soup.h>

#include <string.h>

#define LIMIT 100000

/* One who knows no name. */
typedef struct
{
  GResolver      parent_instance;
  GResolverError code;
} NoResolver;

typedef GResolverClass NoResolverClass;

GType no_resolver_get_type (void);
G_DEFINE_TYPE (NoResolver, no_resolver, G_TYPE_RESOLVER)

static void
look_up_async (GResolver                *resolver,
               const char               *name,
               GResolverNameLookupFlags  flags,
               GCancellable             *cancellable,
               GAsyncReadyCallback       callback,
               gpointer                  data)
{
  NoResolver *self = (NoResolver *) resolver;
  g_autoptr (GTask) task = g_task_new (resolver, cancellable, callback, data);

  g_task_return_new_error (task, G_RESOLVER_ERROR, self->code, "“%s” is not known", name);
}

static GList *
look_up_finish (GResolver     *resolver,
                GAsyncResult  *result,
                GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
no_resolver_class_init (NoResolverClass *klass)
{
  klass->lookup_by_name_with_flags_async = look_up_async;
  klass->lookup_by_name_with_flags_finish = look_up_finish;
}

static void
no_resolver_init (NoResolver *self)
{
}

/* Whose fault it is depends on whether there is a network where the test runs. */
static void
test_nobody_known (TestFetch     *test,
                   gconstpointer  unused)
{
  static const GResolverError codes[] = {
    G_RESOLVER_ERROR_NOT_FOUND, G_RESOLVER_ERROR_TEMPORARY_FAILURE, G_RESOLVER_ERROR_INTERNAL,
  };
  GNetworkMonitor *monitor = g_network_monitor_get_default ();
  const gboolean online =
    g_network_monitor_get_network_available (monitor) &&
    g_network_monitor_get_connectivity (monitor) == G_NETWORK_CONNECTIVITY_FULL;
  const int code = online ? REPRISE_FOLLOW_ERROR_UNREACHABLE : REPRISE_FOLLOW_ERROR_OFFLINE;
  g_autoptr (GResolver) before = g_resolver_get_default ();
  g_autoptr (GResolver) resolver = g_object_new (no_resolver_get_type (), NULL);

  g_resolver_set_default (resolver);
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    {
      g_autoptr (GError) error = NULL;

      ((NoResolver *) resolver)->code = codes[i];
      g_assert_null (test_fetch_address (test, "http://nowhere.invalid/feed", NULL, NULL, LIMIT,
                                         &error));
      g_assert_error (error, REPRISE_FOLLOW_ERROR, code);
      g_assert_nonnull (strstr (error->message, "“nowhere.invalid”"));
    }
  g_resolver_set_default (before);
}

static void
test_nobody_there (TestFetch     *test,
                   gconstpointer  unused)
{
  g_autofree char *address = NULL;
  g_autoptr (GError) error = NULL;

  address = test_server_dup_address (test->other, NULL, "/");
  test_server_free (g_steal_pointer (&test->other));
  test->other = test_server_new ();
  g_assert_null (test_fetch_address (test, address, NULL, NULL, LIMIT, &error));
  g_assert_error (error, REPRISE_FOLLOW_ERROR, REPRISE_FOLLOW_ERROR_UNREACHABLE);
  g_assert_nonnull (strstr (error->message, "127.0.0.1"));
}

static void
test_words (void)
{
  static const struct
  {
    GQuark (*domain) (void);
    int     code;
    int     with_network;
    int     without;
  } cases[] = {
    { g_resolver_error_quark, G_RESOLVER_ERROR_NOT_FOUND,
      REPRISE_FOLLOW_ERROR_UNREACHABLE, REPRISE_FOLLOW_ERROR_OFFLINE },
    { g_resolver_error_quark, G_RESOLVER_ERROR_TEMPORARY_FAILURE,
      REPRISE_FOLLOW_ERROR_UNREACHABLE, REPRISE_FOLLOW_ERROR_OFFLINE },
    { g_io_error_quark, G_IO_ERROR_NETWORK_UNREACHABLE,
      REPRISE_FOLLOW_ERROR_UNREACHABLE, REPRISE_FOLLOW_ERROR_OFFLINE },
    { g_io_error_quark, G_IO_ERROR_HOST_UNREACHABLE,
      REPRISE_FOLLOW_ERROR_UNREACHABLE, REPRISE_FOLLOW_ERROR_OFFLINE },
    { g_io_error_quark, G_IO_ERROR_PROXY_FAILED,
      REPRISE_FOLLOW_ERROR_UNREACHABLE, REPRISE_FOLLOW_ERROR_OFFLINE },
    { g_io_error_quark, G_IO_ERROR_TIMED_OUT,
      REPRISE_FOLLOW_ERROR_TIMEOUT, REPRISE_FOLLOW_ERROR_OFFLINE },
    { g_io_error_quark, G_IO_ERROR_CONNECTION_REFUSED,
      REPRISE_FOLLOW_ERROR_UNREACHABLE, REPRISE_FOLLOW_ERROR_UNREACHABLE },
    { g_io_error_quark, G_IO_ERROR_CONNECTION_CLOSED,
      REPRISE_FOLLOW_ERROR_BROKEN, REPRISE_FOLLOW_ERROR_BROKEN },
    { g_io_error_quark, G_IO_ERROR_PARTIAL_INPUT,
      REPRISE_FOLLOW_ERROR_BROKEN, REPRISE_FOLLOW_ERROR_BROKEN },
    { g_io_error_quark, G_IO_ERROR_INVALID_DATA,
      REPRISE_FOLLOW_ERROR_BROKEN, REPRISE_FOLLOW_ERROR_BROKEN },
    { g_tls_error_quark, G_TLS_ERROR_BAD_CERTIFICATE,
      REPRISE_FOLLOW_ERROR_TLS, REPRISE_FOLLOW_ERROR_TLS },
    { g_tls_error_quark, G_TLS_ERROR_NOT_TLS,
      REPRISE_FOLLOW_ERROR_TLS, REPRISE_FOLLOW_ERROR_TLS },
    { g_tls_error_quark, G_TLS_ERROR_EOF,
      REPRISE_FOLLOW_ERROR_BROKEN, REPRISE_FOLLOW_ERROR_BROKEN },
    { soup_session_error_quark, SOUP_SESSION_ERROR_PARSING,
      REPRISE_FOLLOW_ERROR_BROKEN, REPRISE_FOLLOW_ERROR_BROKEN },
    { reprise_follow_error_quark, REPRISE_FOLLOW_ERROR_TOO_LARGE,
      REPRISE_FOLLOW_ERROR_TOO_LARGE, REPRISE_FOLLOW_ERROR_TOO_LARGE },
  };
  g_autoptr (GError) cancelled =
    g_error_new_literal (G_IO_ERROR, G_IO_ERROR_CANCELLED, "cancelled");
  g_autoptr (GError) copy = reprise_follow_error_from (cancelled, "example.org", FALSE);

  g_assert_error (copy, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = g_error_new_literal (cases[i].domain (), cases[i].code, "x");
      g_autoptr (GError) with = reprise_follow_error_from (error, "example.org", TRUE);
      g_autoptr (GError) without = reprise_follow_error_from (error, "example.org", FALSE);

      g_assert_error (with, REPRISE_FOLLOW_ERROR, cases[i].with_network);
      g_assert_error (without, REPRISE_FOLLOW_ERROR, cases[i].without);
    }

  for (int code = 0; code <= REPRISE_FOLLOW_ERROR_TOO_MANY_REDIRECTS; code++)
    {
      g_autoptr (GError) error = reprise_follow_error_new (code, "example.org");

      g_assert_nonnull (strstr (error->message, "“example.org”"));
      g_assert_nonnull (strstr (error->message, "What you have is kept; "));
    }
}

#define add(name, function) \
  g_test_add ("/follow-error/" name, TestFetch, NULL, test_fetch_set_up, function, \
              test_fetch_tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  add ("nobody-known", test_nobody_known);
  add ("nobody-there", test_nobody_there);
  g_test_add_func ("/follow-error/words", test_words);

  return g_test_run ();
}
