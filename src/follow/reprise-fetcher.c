#include "follow/reprise-fetcher-private.h"

#include "follow/reprise-fetcher-address.h"
#include "follow/reprise-fetcher-errand.h"

#define DAY (G_GINT64_CONSTANT (24) * 60 * 60)

/**
 * RepriseFetcher:
 *
 * Asks servers for feeds and what belongs to them, politely: what has not changed is not sent
 * again, a server is asked by one at a time, and none that wants to be left alone.
 *
 * All of it happens in the main loop of the thread that made it, and nothing waits.
 */
struct _RepriseFetcher
{
  GObject parent_instance;

  RepriseFetcherDesk desk;
};

G_DEFINE_FINAL_TYPE (RepriseFetcher, reprise_fetcher, G_TYPE_OBJECT)

enum
{
  HELD,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
told_off_cb (gpointer    data,
             const char *host,
             gint64      seconds)
{
  g_signal_emit (data, signals[HELD], 0, host, seconds);
}

static void
reprise_fetcher_finalize (GObject *object)
{
  RepriseFetcher *self = REPRISE_FETCHER (object);

  reprise_fetcher_desk_clear (&self->desk);

  G_OBJECT_CLASS (reprise_fetcher_parent_class)->finalize (object);
}

static void
reprise_fetcher_class_init (RepriseFetcherClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = reprise_fetcher_finalize;

  /**
   * RepriseFetcher::held:
   * @self: the fetcher
   * @host: the name of a server
   * @seconds: for how long, from now on
   *
   * A server has said that it wants to be left alone, and is; see reprise_fetcher_hold() for how it
   * still is in another session.
   */
  signals[HELD] = g_signal_new ("held", REPRISE_TYPE_FETCHER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_INT64);
}

static void
reprise_fetcher_init (RepriseFetcher *self)
{
  reprise_fetcher_desk_init (&self->desk, reprise_fetcher_errand_turn, told_off_cb, self);
}

/*
 * reprise_fetcher_get_desk:
 * @self: a fetcher
 *
 * Returns: (transfer none): where its errands are sent from
 */
RepriseFetcherDesk *
reprise_fetcher_get_desk (RepriseFetcher *self)
{
  g_return_val_if_fail (REPRISE_IS_FETCHER (self), NULL);

  return &self->desk;
}

/**
 * reprise_fetcher_new:
 *
 * Makes a fetcher. That costs nothing before something is fetched.
 *
 * Returns: (transfer full): a fetcher
 */
RepriseFetcher *
reprise_fetcher_new (void)
{
  return g_object_new (REPRISE_TYPE_FETCHER, NULL);
}

/**
 * reprise_fetcher_fetch_async:
 * @self: a fetcher
 * @address: an address; a name and a password in it are for its server alone
 * @etag: (nullable): the ETag that came with what is known, byte for byte
 * @last_modified: (nullable): the Last-Modified likewise
 * @limit: how much is read, in bytes once they are unpacked
 * @cancellable: (nullable): gives up at once
 * @callback: called when there is an answer
 * @user_data: for it
 *
 * Asks for it with GET, when it is this fetch's turn at its server. It is led on to other addresses
 * ten times at most, and may take half a minute without the waiting for turns.
 */
void
reprise_fetcher_fetch_async (RepriseFetcher      *self,
                             const char          *address,
                             const char          *etag,
                             const char          *last_modified,
                             gsize                limit,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data)
{
  g_autoptr (GTask) task = NULL;
  g_autoptr (GUri) uri = NULL;

  g_return_if_fail (REPRISE_IS_FETCHER (self));
  g_return_if_fail (address != NULL);
  g_return_if_fail (limit > 0);
  g_return_if_fail (cancellable == NULL || G_IS_CANCELLABLE (cancellable));

  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, reprise_fetcher_fetch_async);

  uri = reprise_fetcher_address_parse (address);
  if (uri != NULL)
    reprise_fetcher_errand_start (&self->desk, task, uri, etag, last_modified, limit);
  else
    g_task_return_error (task, reprise_follow_error_new (REPRISE_FOLLOW_ERROR_NOT_HTTP, address));
}

/**
 * reprise_fetcher_fetch_finish:
 * @self: a fetcher
 * @result: a result
 * @error: return location for why there is no answer: a #RepriseFollowError with words for the
 *   user, or %G_IO_ERROR_CANCELLED
 *
 * Returns: (transfer full) (nullable): what the server answered
 */
RepriseFetched *
reprise_fetcher_fetch_finish (RepriseFetcher  *self,
                              GAsyncResult    *result,
                              GError         **error)
{
  g_return_val_if_fail (REPRISE_IS_FETCHER (self), NULL);
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * reprise_fetcher_hold:
 * @self: a fetcher
 * @host: the name of a server, as RepriseFetcher::held has it
 * @seconds: for how long; a day at most
 *
 * Leaves a server alone, as it wanted to be left when it was last heard of, in another session it
 * may be.
 */
void
reprise_fetcher_hold (RepriseFetcher *self,
                      const char     *host,
                      gint64          seconds)
{
  g_return_if_fail (REPRISE_IS_FETCHER (self));
  g_return_if_fail (host != NULL);

  reprise_fetcher_hosts_hold (self->desk.hosts, host, CLAMP (seconds, 0, DAY));
}
