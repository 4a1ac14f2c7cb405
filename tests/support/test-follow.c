/* Feeds are followed, from servers and over a network that do as they are told. */

#include "support/test-follow.h"

#include "follow/reprise-fetcher-private.h"
#include "follow/reprise-follower-private.h"
#include "store/reprise-journal-feeds.h"
#include "support/test-async.h"

#define PATIENCE_MS 20000

typedef struct
{
  GObject  parent_instance;
  gboolean available;
} Wire;

typedef GObjectClass WireClass;

enum
{
  WIRE_AVAILABLE = 1,
  WIRE_METERED,
  WIRE_CONNECTIVITY,
};

GType wire_get_type (void);

static gboolean
wire_init_now (GInitable     *initable,
               GCancellable  *cancellable,
               GError       **error)
{
  return TRUE;
}

static void
wire_initable_init (GInitableIface *iface)
{
  iface->init = wire_init_now;
}

static void
wire_monitor_init (GNetworkMonitorInterface *iface)
{
}

G_DEFINE_TYPE_WITH_CODE (Wire, wire, G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (G_TYPE_INITABLE, wire_initable_init)
                         G_IMPLEMENT_INTERFACE (G_TYPE_NETWORK_MONITOR, wire_monitor_init))

static void
wire_get_property (GObject    *object,
                   guint       id,
                   GValue     *value,
                   GParamSpec *pspec)
{
  Wire *self = (Wire *) object;

  if (id == WIRE_AVAILABLE)
    g_value_set_boolean (value, self->available);
  else if (id == WIRE_METERED)
    g_value_set_boolean (value, FALSE);
  else
    g_value_set_enum (value, self->available ? G_NETWORK_CONNECTIVITY_FULL
                                             : G_NETWORK_CONNECTIVITY_LOCAL);
}

static void
wire_class_init (WireClass *klass)
{
  klass->get_property = wire_get_property;
  g_object_class_override_property (klass, WIRE_AVAILABLE, "network-available");
  g_object_class_override_property (klass, WIRE_METERED, "network-metered");
  g_object_class_override_property (klass, WIRE_CONNECTIVITY, "connectivity");
}

static void
wire_init (Wire *self)
{
  self->available = TRUE;
}

static void
updated_cb (RepriseFollower *follower,
            const char      *feed,
            guint            n_added,
            TestFollow      *test)
{
  test->n_updated++;
  test->n_added += n_added;
}

/**
 * test_follow_make_follower:
 * @test: a fixture without a follower
 *
 * Gives it one.
 */
void
test_follow_make_follower (TestFollow *test)
{
  test->follower = reprise_follower_new (test->journal);
  reprise_follower_set_monitor (test->follower, test->monitor);
  reprise_follower_set_pause (test->follower, TEST_PAUSE_MS);
  reprise_fetcher_get_desk (reprise_follower_get_fetcher (test->follower))->patience = PATIENCE_MS;
  g_signal_connect (test->follower, "updated", G_CALLBACK (updated_cb), test);
}

/**
 * test_follow_set_network:
 * @test: a fixture
 * @available: whether there is a network from now on
 */
void
test_follow_set_network (TestFollow *test,
                         gboolean    available)
{
  ((Wire *) test->monitor)->available = available;
  g_signal_emit_by_name (test->monitor, "network-changed", available);
}

/**
 * test_follow_set_network_late:
 * @test: a fixture
 * @available: whether there is a network from now on
 *
 * As it is heard of from a program of the desktop: after the signal, which said the same as before.
 */
void
test_follow_set_network_late (TestFollow *test,
                              gboolean    available)
{
  g_signal_emit_by_name (test->monitor, "network-changed", available);
  ((Wire *) test->monitor)->available = available;
  g_object_notify (G_OBJECT (test->monitor), "network-available");
}

/**
 * test_follow_set_up:
 * @test: a fixture
 * @unused: nothing
 */
void
test_follow_set_up (TestFollow   *test,
                    gconstpointer unused)
{
  g_autoptr (GError) error = NULL;

  test->store = test_store_new ();
  test->journal = test_open_journal (test->store->path, &error);
  g_assert_no_error (error);
  test->server = test_server_new ();
  test->other = test_server_new ();
  test->monitor = g_object_new (wire_get_type (), NULL);
  test_follow_make_follower (test);
}

/**
 * test_follow_tear_down:
 * @test: a fixture
 * @unused: nothing
 */
void
test_follow_tear_down (TestFollow   *test,
                       gconstpointer unused)
{
  reprise_follower_stop (test->follower);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  test_assert_sound (test->store);
  g_assert_finalize_object (test->follower);
  g_object_unref (test->monitor);
  test_server_free (test->server);
  test_server_free (test->other);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (test->journal);
  test_store_free (test->store);
}

/**
 * test_follow_say:
 * @test: a fixture
 * @path: where
 * @status: of HTTP
 * @headers: (nullable): a line each
 * @body: (nullable): a text
 *
 * Has the server say this from now on, whatever it said there before.
 */
void
test_follow_say (TestFollow *test,
                 const char *path,
                 guint       status,
                 const char *headers,
                 const char *body)
{
  test_server_hush (test->server, path);
  test_server_say (test->server, path, status, headers, body);
}

/**
 * test_follow_run_for:
 * @milliseconds: for how long
 *
 * Lets things happen.
 */
void
test_follow_run_for (guint milliseconds)
{
  const gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
}

/**
 * test_follow_address:
 * @test: a fixture
 * @address: of a feed
 *
 * Returns: (transfer full): its UUID, as it is followed now
 */
char *
test_follow_address (TestFollow *test,
                     const char *address)
{
  g_autoptr (RepriseFeed) feed = reprise_feed_new (address);
  g_autoptr (RepriseFeed) saved = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  reprise_journal_save_feed_async (test->journal, feed, NULL, NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  saved = reprise_journal_save_feed_finish (test->journal, result, &error);
  g_assert_no_error (error);
  return g_strdup (reprise_feed_get_uuid (saved));
}

/**
 * test_follow_path:
 * @test: a fixture
 * @path: of a feed of the server
 *
 * Returns: (transfer full): its UUID, as it is followed now
 */
char *
test_follow_path (TestFollow *test,
                  const char *path)
{
  g_autofree char *address = test_server_dup_address (test->server, NULL, path);

  return test_follow_address (test, address);
}

/**
 * test_follow_update:
 * @test: a fixture
 * @feed: (nullable): a UUID; %NULL for all
 *
 * Updates it, which goes well.
 */
void
test_follow_update (TestFollow *test,
                    const char *feed)
{
  g_autoptr (GError) error = NULL;
  GAsyncResult *slot = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  reprise_follower_update_async (test->follower, feed, NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  g_assert_true (reprise_follower_update_finish (test->follower, result, &error));
  g_assert_no_error (error);
}

/**
 * test_follow_load:
 * @test: a fixture
 * @uuid: of a feed
 *
 * Returns: (transfer full): the feed
 */
RepriseFeed *
test_follow_load (TestFollow *test,
                  const char *uuid)
{
  g_autoptr (GError) error = NULL;
  RepriseFeed *feed = reprise_feed_find (test->store->database, uuid, &error);

  g_assert_no_error (error);
  return feed;
}

/**
 * test_follow_load_state:
 * @test: a fixture
 * @uuid: of a feed
 *
 * Returns: (transfer full): what was heard of its server
 */
RepriseFeedState *
test_follow_load_state (TestFollow *test,
                        const char *uuid)
{
  g_autoptr (RepriseFeed) feed = test_follow_load (test, uuid);

  return reprise_feed_state_read (test->store->database, reprise_feed_get_id (feed), NULL);
}

/**
 * test_follow_assert_trouble:
 * @test: a fixture
 * @uuid: of a feed
 * @trouble: what kept it from being read
 * @status: of HTTP
 * @failures: in a row
 */
void
test_follow_assert_trouble (TestFollow        *test,
                            const char        *uuid,
                            RepriseFeedTrouble trouble,
                            guint              status,
                            guint              failures)
{
  g_autoptr (RepriseFeedState) state = test_follow_load_state (test, uuid);

  g_assert_cmpint (state->trouble, ==, trouble);
  g_assert_cmpuint (state->status, ==, status);
  g_assert_cmpuint (state->failures, ==, failures);
}

/**
 * test_follow_assert_validators:
 * @test: a fixture
 * @uuid: of a feed
 * @etag: (nullable): what is to be said the next time
 * @last_modified: (nullable): likewise
 */
void
test_follow_assert_validators (TestFollow *test,
                               const char *uuid,
                               const char *etag,
                               const char *last_modified)
{
  g_autoptr (RepriseFeedState) state = test_follow_load_state (test, uuid);

  g_assert_cmpstr (state->etag, ==, etag);
  g_assert_cmpstr (state->last_modified, ==, last_modified);
}

/**
 * test_follow_assert_posts:
 * @test: a fixture
 * @expected: the titles of what is there, the newest first
 */
void
test_follow_assert_posts (TestFollow *test,
                          const char *expected)
{
  const ReprisePostQuestion all = { 0 };
  g_autoptr (GArray) ids = reprise_post_list (test->store->database, &all, NULL);
  g_autoptr (GPtrArray) posts = reprise_post_load_all (test->store->database, ids, NULL);
  g_autoptr (GString) titles = g_string_new (NULL);

  for (guint i = 0; i < posts->len; i++)
    g_string_append_printf (titles, "%s%s", i > 0 ? ", " : "",
                            reprise_post_get_title (posts->pdata[i]));
  g_assert_cmpstr (titles->str, ==, expected);
}

/**
 * test_follow_restart:
 * @test: a fixture
 *
 * Goes on with a journal that was closed, and another follower.
 */
void
test_follow_restart (TestFollow *test)
{
  g_autoptr (GError) error = NULL;

  reprise_follower_stop (test->follower);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (test->follower);
  g_assert_finalize_object (test->journal);
  test->journal = test_open_journal (test->store->path, &error);
  g_assert_no_error (error);
  test_follow_make_follower (test);
}
