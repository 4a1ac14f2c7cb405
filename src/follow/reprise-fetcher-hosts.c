#include "follow/reprise-fetcher-hosts.h"

/* One server, and those who wait for it. */
typedef struct
{
  RepriseFetcherHosts *hosts;
  char                *name;
  GQueue               waiting;  /* of data, without a reference */
  gpointer             served;   /* (nullable): whose turn it is */
  GSource             *source;   /* (owned) (nullable): gives the next one their turn */
  gint64               held_at;  /* milliseconds, since 1970 as long as computers sleep */
  gint64               held_for; /* milliseconds; 0: not held */
} Host;

/**
 * RepriseFetcherHosts:
 *
 * Servers, each of which is asked by one at a time: who waits gets their turn from the main loop,
 * in the order in which they came.
 */
struct _RepriseFetcherHosts
{
  GHashTable         *hosts;  /* (owned) (element-type utf8 Host): those there is something to say of */
  RepriseFetcherTurn  turn;
};

static void
host_free (Host *self)
{
  g_assert (self->served == NULL && g_queue_is_empty (&self->waiting));

  if (self->source != NULL)
    g_source_destroy (self->source);
  g_clear_pointer (&self->source, g_source_unref);
  g_free (self->name);
  g_free (self);
}

static gint64
get_now (void)
{
  return g_get_real_time () / 1000;
}

/* The clock may have been set back meanwhile: nobody is held for longer than was said. */
static gint64
get_held (const Host *self)
{
  const gint64 left = self->held_at + self->held_for - get_now ();

  return left <= self->held_for ? MAX (left, 0) : 0;
}

static Host *
ensure_host (RepriseFetcherHosts *self,
             const char          *name)
{
  Host *host = g_hash_table_lookup (self->hosts, name);

  if (host == NULL)
    {
      host = g_new0 (Host, 1);
      host->hosts = self;
      host->name = g_strdup (name);
      g_queue_init (&host->waiting);
      g_hash_table_insert (self->hosts, host->name, host);
    }

  return host;
}

static void
forget_host (Host *self)
{
  if (self->served == NULL && g_queue_is_empty (&self->waiting) && get_held (self) == 0)
    g_hash_table_remove (self->hosts->hosts, self->name);
}

static gboolean
turn_cb (gpointer data)
{
  Host *self = data;

  g_clear_pointer (&self->source, g_source_unref);
  self->served = g_queue_pop_head (&self->waiting);
  if (self->served != NULL)
    self->hosts->turn (self->served);
  else
    forget_host (self);

  return G_SOURCE_REMOVE;
}

/* Never at once: a hundred feeds of a server that is held would go a hundred calls deep. */
static void
plan_turn (Host *self)
{
  if (self->served != NULL || self->source != NULL || g_queue_is_empty (&self->waiting))
    return;

  self->source = g_idle_source_new ();
  g_source_set_priority (self->source, G_PRIORITY_DEFAULT);
  g_source_set_callback (self->source, turn_cb, self, NULL);
  g_source_attach (self->source, g_main_context_get_thread_default ());
}

/**
 * reprise_fetcher_hosts_new:
 * @turn: called when it is somebody's turn
 *
 * Returns: (transfer full): servers, none of which is busy
 */
RepriseFetcherHosts *
reprise_fetcher_hosts_new (RepriseFetcherTurn turn)
{
  RepriseFetcherHosts *self = g_new0 (RepriseFetcherHosts, 1);

  self->turn = turn;
  self->hosts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) host_free);
  return self;
}

/**
 * reprise_fetcher_hosts_free:
 * @self: (transfer full): servers, for none of which anybody waits
 */
void
reprise_fetcher_hosts_free (RepriseFetcherHosts *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->hosts);
  g_free (self);
}

/**
 * reprise_fetcher_hosts_enter:
 * @self: servers
 * @host: the name of one
 * @data: who waits for it
 *
 * Waits for a turn. It comes later, from the main loop.
 */
void
reprise_fetcher_hosts_enter (RepriseFetcherHosts *self,
                             const char          *host,
                             gpointer             data)
{
  Host *at;

  g_return_if_fail (self != NULL);
  g_return_if_fail (host != NULL);
  g_return_if_fail (data != NULL);

  at = ensure_host (self, host);
  g_queue_push_tail (&at->waiting, data);
  plan_turn (at);
}

/**
 * reprise_fetcher_hosts_leave:
 * @self: servers
 * @host: the name of one
 * @data: who waits for it, or whose turn it is
 *
 * Waits no more, or lets the next one have their turn.
 */
void
reprise_fetcher_hosts_leave (RepriseFetcherHosts *self,
                             const char          *host,
                             gpointer             data)
{
  Host *at;

  g_return_if_fail (self != NULL);
  g_return_if_fail (host != NULL);

  at = g_hash_table_lookup (self->hosts, host);
  g_return_if_fail (at != NULL);

  if (at->served == data)
    at->served = NULL;
  else
    g_queue_remove (&at->waiting, data);
  plan_turn (at);
  forget_host (at);
}

/**
 * reprise_fetcher_hosts_hold:
 * @self: servers
 * @host: the name of one
 * @seconds: for how long it is to be left alone, from now on
 */
void
reprise_fetcher_hosts_hold (RepriseFetcherHosts *self,
                            const char          *host,
                            gint64               seconds)
{
  Host *at;

  g_return_if_fail (self != NULL);
  g_return_if_fail (host != NULL);

  at = ensure_host (self, host);
  if (seconds * 1000 > get_held (at))
    {
      at->held_at = get_now ();
      at->held_for = seconds * 1000;
    }
  forget_host (at);
}

/**
 * reprise_fetcher_hosts_get_held:
 * @self: servers
 * @host: the name of one
 *
 * Returns: for how long it is still to be left alone: seconds, rounded up; 0: it may be asked
 */
gint64
reprise_fetcher_hosts_get_held (RepriseFetcherHosts *self,
                                const char          *host)
{
  const Host *at;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (host != NULL, 0);

  at = g_hash_table_lookup (self->hosts, host);
  return at != NULL ? (get_held (at) + 999) / 1000 : 0;
}
