#include "follow/reprise-fetcher-errand.h"

#include "follow/reprise-fetched-private.h"
#include "follow/reprise-fetcher-address.h"
#include "follow/reprise-fetcher-headers.h"
#include "follow/reprise-follow-error.h"

#include <string.h>

#define MOST_HOPS 10

/* How much is read of what nobody wants, for the sake of the connection it comes by. */
#define CHAFF (64 * 1024)

/**
 * Errand:
 *
 * One fetch, from the first address to the one where it ends. It waits for its turn at a server,
 * asks it, reads what it answers, and goes on to the next one if it is led there:
 *
 *   enter → turn → ask → sent → read … read → arrive → follow → enter …
 *                                                    → end
 *
 * It ends once, and at once where it is given up or late: what it waits for then comes back to an
 * errand that has ended, which is why each wait holds a reference.
 */
typedef struct
{
  RepriseFetcherDesk  *desk;           /* (unowned): its task's fetcher's */
  GTask               *task;           /* (owned) (nullable): until it ends */
  GUri                *home;           /* (owned): the first address, with what lets the user in */
  GUri                *at;             /* (owned): the address it is at, without that */
  char                *host;           /* (owned): of that address */
  char                *etag;           /* (owned) (nullable) */
  char                *last_modified;  /* (owned) (nullable) */
  gsize                limit;

  GHashTable          *seen;           /* (owned): the addresses that were asked */
  gboolean             lasting;        /* whether every hop was for good */

  GCancellable        *cancellable;    /* (owned): of what it waits for */
  gboolean             waits;          /* whether it waits for something */
  GSource             *given_up;       /* (owned) (nullable): its user has cancelled it */
  GSource             *timer;          /* (owned) (nullable): while it asks */
  gint64               left;           /* microseconds it may still ask for */
  gint64               since;          /* since when it asks: microseconds */

  SoupSession         *session;        /* (owned) (nullable): kept for what is under way there */
  SoupMessage         *message;        /* (owned) (nullable): while it asks */
  guint                status;         /* of its answer */
  GInputStream        *stream;         /* (owned) (nullable) */
  GByteArray          *body;           /* (owned) */
  gsize                chaff;          /* bytes read that nobody wants */
  guint8               buffer[32 * 1024];
} Errand;

static void
clear_source (GSource **source)
{
  if (*source != NULL)
    g_source_destroy (*source);
  g_clear_pointer (source, g_source_unref);
}

/* The session was kept until here. */
static void
closed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  g_autoptr (SoupSession) session = data;

  g_input_stream_close_finish (G_INPUT_STREAM (source), result, NULL);
}

/* A stream that is let go of without this would close itself, and wait for that. While it is read
 * from, it cannot be closed. */
static void
drop_stream (Errand *self)
{
  if (self->waits)
    return;
  if (self->stream != NULL)
    g_input_stream_close_async (self->stream, G_PRIORITY_DEFAULT, NULL, closed_cb,
                                g_object_ref (self->session));
  g_clear_object (&self->stream);
}

static void
stop_timer (Errand *self)
{
  if (self->timer != NULL)
    self->left -= g_get_monotonic_time () - self->since;
  clear_source (&self->timer);
}

/* Gives up the turn at a server, or the waiting for it. */
static void
leave (Errand *self)
{
  stop_timer (self);
  drop_stream (self);
  if (self->message != NULL)
    g_signal_handlers_disconnect_by_data (self->message, self);
  g_clear_object (&self->message);
  reprise_fetcher_hosts_leave (self->desk->hosts, self->host, self);
  g_clear_pointer (&self->host, g_free);
}

static void
clear (gpointer data)
{
  Errand *self = data;

  drop_stream (self);
  g_clear_object (&self->session);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->home, g_uri_unref);
  g_clear_pointer (&self->at, g_uri_unref);
  g_clear_pointer (&self->seen, g_hash_table_unref);
  g_clear_pointer (&self->body, g_byte_array_unref);
  g_free (self->etag);
  g_free (self->last_modified);
}

static void
unref (Errand *self)
{
  g_rc_box_release_full (self, clear);
}

/* Returns: (transfer full): what it is from now on waiting for is to be given back to come_back() */
static Errand *
wait_for (Errand *self)
{
  self->waits = TRUE;
  return g_rc_box_acquire (self);
}

/* Returns: whether it goes on: it has not ended meanwhile */
static gboolean
come_back (Errand *self)
{
  self->waits = FALSE;
  return self->task != NULL;
}

/* Whether the headers of an answer are there, and sent_cb() is about to be called with it. What is
 * cancelled then the library may look for on a connection that is gone (libsoup 3.6.5). */
static gboolean
is_about_to_come (Errand *self)
{
  return self->status != SOUP_STATUS_NONE && self->stream == NULL;
}

/* Ends it with what its task is then given.
 *
 * Returns: (transfer full): its task */
static GTask *
finish (Errand *self)
{
  GTask *task = NULL;

  if (self->waits && !is_about_to_come (self))
    g_cancellable_cancel (self->cancellable);
  leave (self);
  clear_source (&self->given_up);
  task = g_steal_pointer (&self->task);
  unref (self);
  return task;
}

static void
end (Errand         *self,
     RepriseFetched *fetched)
{
  g_autoptr (GTask) task = finish (self);

  g_task_return_pointer (task, fetched, (GDestroyNotify) reprise_fetched_free);
}

/* @error: (transfer full) */
static void
fail (Errand *self,
      GError *error)
{
  g_autoptr (GTask) task = finish (self);

  g_task_return_error (task, error);
}

static GError *
new_error (Errand             *self,
           RepriseFollowError  code)
{
  return reprise_follow_error_new (code, g_uri_get_host (self->at));
}

/* Where there is a network and it leads nowhere, that is as good as none. */
static gboolean
has_network (void)
{
  GNetworkMonitor *monitor = g_network_monitor_get_default ();

  return g_network_monitor_get_network_available (monitor) &&
         g_network_monitor_get_connectivity (monitor) == G_NETWORK_CONNECTIVITY_FULL;
}

static void
fail_with (Errand       *self,
           const GError *error)
{
  const char *host = g_uri_get_host (self->at);

  g_debug ("“%s”: %s", host, error->message);
  fail (self, reprise_follow_error_from (error, host, has_network ()));
}

static RepriseFetchedQuestion
get_question (Errand *self)
{
  return (RepriseFetchedQuestion) {
    .at = self->at,
    .etag = self->etag,
    .last_modified = self->last_modified,
    .led = g_hash_table_size (self->seen) > 1,
    .lasting = self->lasting,
  };
}

static void
answer (Errand *self)
{
  const RepriseFetchedQuestion asked = get_question (self);
  RepriseFetched *fetched =
    reprise_fetched_new_answer (&asked, self->status,
                                soup_message_get_response_headers (self->message),
                                g_byte_array_free_to_bytes (g_steal_pointer (&self->body)));

  if (reprise_fetched_get_hold (fetched) > 0)
    reprise_fetcher_desk_tell_off (self->desk, self->host, reprise_fetched_get_hold (fetched));
  end (self, fetched);
}

static void
enter (Errand *self)
{
  g_hash_table_add (self->seen, g_uri_to_string (self->at));
  self->host = reprise_fetcher_address_dup_host (self->at);
  reprise_fetcher_hosts_enter (self->desk->hosts, self->host, self);
}

/* Goes where the server leads, once it has let go of it: who waits there may hold what others wait
 * for. */
static void
follow (Errand     *self,
        const char *location)
{
  g_autoptr (GUri) next = reprise_fetcher_address_follow (self->at, location);
  g_autoptr (GUri) bare = next != NULL ? reprise_fetcher_address_strip (next) : NULL;
  g_autofree char *name = bare != NULL ? g_uri_to_string (bare) : NULL;

  if (bare == NULL)
    {
      g_autofree char *words = g_utf8_make_valid (location, -1);

      fail (self, reprise_follow_error_new (REPRISE_FOLLOW_ERROR_NOT_HTTP, words));
      return;
    }
  if (g_hash_table_size (self->seen) > MOST_HOPS || g_hash_table_contains (self->seen, name))
    {
      fail (self, new_error (self, REPRISE_FOLLOW_ERROR_TOO_MANY_REDIRECTS));
      return;
    }

  self->lasting = self->lasting && reprise_fetched_is_lasting (self->status);
  leave (self);
  g_uri_unref (self->at);
  self->at = g_steal_pointer (&bare);
  enter (self);
}

static void
arrive (Errand *self)
{
  const char *location = soup_message_headers_get_one (
    soup_message_get_response_headers (self->message), "Location");
  g_autofree char *copy = g_strdup (location);

  if (reprise_fetched_is_hop (self->status) && copy != NULL)
    follow (self, copy);
  else
    answer (self);
}

static void read_on (Errand *self);

/* @n: how much was read into the buffer, and it is something */
static void
take (Errand *self,
      gsize   n)
{
  const gboolean wanted = reprise_fetched_is_wanted (self->status);

  if (!wanted && (self->chaff += n) > CHAFF)
    {
      arrive (self);
      return;
    }
  if (wanted && n > self->limit - self->body->len)
    {
      fail (self, new_error (self, REPRISE_FOLLOW_ERROR_TOO_LARGE));
      return;
    }

  if (wanted)
    g_byte_array_append (self->body, self->buffer, (guint) n);
  read_on (self);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Errand *self = data;
  g_autoptr (GError) error = NULL;
  const gssize n = g_input_stream_read_finish (G_INPUT_STREAM (source), result, &error);

  if (come_back (self))
    {
      if (n < 0)
        fail_with (self, error);
      else if (n == 0)
        arrive (self);
      else
        take (self, (gsize) n);
    }
  unref (self);
}

/* After what the window has to do. */
static void
read_on (Errand *self)
{
  g_input_stream_read_async (self->stream, self->buffer, sizeof self->buffer,
                             G_PRIORITY_DEFAULT_IDLE, self->cancellable, read_cb,
                             wait_for (self));
}

static void
begin_reading (Errand       *self,
               const GError *error)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (self->message);

  if (self->status == SOUP_STATUS_MISDIRECTED_REQUEST)
    answer (self);
  else if (self->stream == NULL)
    fail_with (self, error);
  else if (reprise_fetched_is_wanted (self->status) &&
           reprise_fetcher_headers_get_length (headers) > (goffset) self->limit)
    fail (self, new_error (self, REPRISE_FOLLOW_ERROR_TOO_LARGE));
  else if (reprise_fetcher_headers_is_nested (headers))
    fail (self, new_error (self, REPRISE_FOLLOW_ERROR_BROKEN));
  else
    read_on (self);
}

static void
sent_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Errand *self = data;
  g_autoptr (GError) error = NULL;

  self->stream = soup_session_send_finish (SOUP_SESSION (source), result, &error);
  if (come_back (self))
    begin_reading (self, error);
  unref (self);
}

/* A misdirected request the session would send again, after it has read all of the answer into
 * memory, however much that is. */
static void
got_headers_cb (SoupMessage *message,
                gpointer     data)
{
  Errand *self = data;

  self->status = soup_message_get_status (message);
  if (self->status == SOUP_STATUS_MISDIRECTED_REQUEST)
    g_cancellable_cancel (self->cancellable);
}

/* Not HTTP/2: the library takes in what comes by it as fast as it comes, before anybody asks for it,
 * and lets nothing else happen meanwhile; it goes on waiting for an answer that is cancelled; and it
 * takes one that is broken off for one that has ended (libsoup 3.2). */
static void
network_event_cb (SoupMessage        *message,
                  GSocketClientEvent  event,
                  GIOStream          *connection,
                  gpointer            data)
{
  static const char * const protocols[] = { "http/1.1", NULL };

  if (event == G_SOCKET_CLIENT_TLS_HANDSHAKING && G_IS_TLS_CONNECTION (connection))
    g_tls_connection_set_advertised_protocols (G_TLS_CONNECTION (connection), protocols);
}

static gboolean
late_cb (gpointer data)
{
  Errand *self = data;

  fail (self, new_error (self, REPRISE_FOLLOW_ERROR_TIMEOUT));
  return G_SOURCE_REMOVE;
}

static gboolean
given_up_cb (GCancellable *cancellable,
             gpointer      data)
{
  end (data, NULL);
  return G_SOURCE_REMOVE;
}

static void
start_timer (Errand *self)
{
  self->since = g_get_monotonic_time ();
  self->timer = g_timeout_source_new ((guint) (MAX (self->left, 0) / 1000));
  g_source_set_callback (self->timer, late_cb, self, NULL);
  g_source_attach (self->timer, g_main_context_get_thread_default ());
}

static SoupMessage *
new_message (Errand *self)
{
  SoupMessage *message = soup_message_new_from_uri (SOUP_METHOD_GET, self->at);
  SoupMessageHeaders *headers = soup_message_get_request_headers (message);
  g_autofree char *authorization = NULL;

  soup_message_add_flags (message, SOUP_MESSAGE_NO_REDIRECT);
  soup_message_disable_feature (message, SOUP_TYPE_AUTH_MANAGER);
  soup_message_headers_replace (headers, "Accept", "*/*");
  if (self->etag != NULL)
    soup_message_headers_replace (headers, "If-None-Match", self->etag);
  if (self->last_modified != NULL)
    soup_message_headers_replace (headers, "If-Modified-Since", self->last_modified);
  if (reprise_fetcher_address_is_trusted (self->home, self->at))
    authorization = reprise_fetcher_address_authorize (self->home);
  if (authorization != NULL)
    soup_message_headers_replace (headers, "Authorization", authorization);

  return message;
}

static void
ask (Errand *self)
{
  start_timer (self);
  self->status = SOUP_STATUS_NONE;
  self->chaff = 0;
  self->message = new_message (self);
  g_signal_connect (self->message, "network-event", G_CALLBACK (network_event_cb), self);
  g_signal_connect (self->message, "got-headers", G_CALLBACK (got_headers_cb), self);
  g_set_object (&self->session, reprise_fetcher_desk_ensure_session (self->desk));
  soup_session_send_async (self->session, self->message, G_PRIORITY_DEFAULT, self->cancellable,
                           sent_cb, wait_for (self));
}

/*
 * reprise_fetcher_errand_turn:
 * @data: an errand
 *
 * It is its turn at the server it waits for.
 */
void
reprise_fetcher_errand_turn (gpointer data)
{
  Errand *self = data;
  const gint64 held = reprise_fetcher_hosts_get_held (self->desk->hosts, self->host);

  if (held > 0)
    {
      const RepriseFetchedQuestion asked = get_question (self);

      end (self, reprise_fetched_new_held (&asked, held));
      return;
    }

  ask (self);
}

/*
 * reprise_fetcher_errand_start:
 * @desk: a fetcher's desk
 * @task: a task of that fetcher, which it keeps alive: what is fetched is its result
 * @address: what to fetch
 * @etag: (nullable): of what is known
 * @last_modified: (nullable): likewise
 * @limit: bytes
 *
 * Starts an errand, which ends by itself.
 */
void
reprise_fetcher_errand_start (RepriseFetcherDesk *desk,
                              GTask              *task,
                              GUri               *address,
                              const char         *etag,
                              const char         *last_modified,
                              gsize               limit)
{
  Errand *self = g_rc_box_new0 (Errand);

  self->desk = desk;
  self->task = g_object_ref (task);
  self->home = g_uri_ref (address);
  self->at = reprise_fetcher_address_strip (address);
  self->etag = g_strdup (etag);
  self->last_modified = g_strdup (last_modified);
  self->limit = limit;
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->lasting = TRUE;
  self->cancellable = g_cancellable_new ();
  self->left = (gint64) desk->patience * 1000;
  self->body = g_byte_array_new ();

  if (g_task_get_cancellable (task) != NULL)
    {
      self->given_up = g_cancellable_source_new (g_task_get_cancellable (task));
      g_source_set_callback (self->given_up, G_SOURCE_FUNC (given_up_cb), self, NULL);
      g_source_attach (self->given_up, g_main_context_get_thread_default ());
    }
  enter (self);
}
