/* A server on this machine, that says what a test has told it to say, and remembers what it was
 * asked. */

#include "support/test-server.h"

#include <libsoup/soup.h>

#include <string.h>

/* What is said at a path. */
typedef struct
{
  guint             status;   /* 0: it is written as it is */
  char             *headers;  /* (owned) (nullable): a line each; or what is written first */
  GBytes           *body;     /* (owned) (nullable): or what is written then */
  TestWriterManner  manner;
} Answer;

/* What was asked. */
typedef struct
{
  char       *path;     /* (owned) */
  GHashTable *headers;  /* (owned): lower-case names to values */
} Request;

/* How many ask one host, by the name they have for it. */
typedef struct
{
  guint now;
  guint most;
} Crowd;

/**
 * TestServer:
 *
 * It has a thread with a context of its own. What is shared with the test's thread has a lock.
 */
struct _TestServer
{
  GThread         *thread;
  GMainContext    *context;
  GMainLoop       *loop;
  GTlsCertificate *certificate;  /* (nullable) */
  GSocketListener *listener;     /* the thread's alone, like what follows */
  SoupServer      *server;
  GList           *visits;       /* (element-type Visit) */

  GMutex           mutex;
  GCond            ready;
  guint            port;         /* guarded by mutex, like what follows; 0: not yet there */
  guint            delay;
  GHashTable      *answers;      /* path to queue of Answer; the last one stays */
  GPtrArray       *requests;     /* of Request */
  GHashTable      *crowds;       /* host to Crowd */
};

/* An answer that is on its way. */
typedef struct
{
  TestServer        *server;
  SoupServerMessage *message;
  char              *host;
  Answer            *answer;
  GSource           *source;  /* (nullable): while it is held back */
  TestWriter        *writer;  /* (nullable): of one that HTTP knows nothing of */
} Visit;

static void
answer_free (Answer *self)
{
  g_free (self->headers);
  g_clear_pointer (&self->body, g_bytes_unref);
  g_free (self);
}

static Answer *
answer_copy (const Answer *self)
{
  Answer *copy = g_new0 (Answer, 1);

  copy->status = self->status;
  copy->headers = g_strdup (self->headers);
  copy->body = self->body != NULL ? g_bytes_ref (self->body) : NULL;
  copy->manner = self->manner;
  return copy;
}

static void
answers_free (GQueue *answers)
{
  g_queue_free_full (answers, (GDestroyNotify) answer_free);
}

static void
request_free (Request *self)
{
  g_free (self->path);
  g_hash_table_unref (self->headers);
  g_free (self);
}

static void
keep_header (const char *name,
             const char *value,
             gpointer    headers)
{
  g_hash_table_insert (headers, g_ascii_strdown (name, -1), g_strdup (value));
}

/* Called with the lock held. */
static void
count_in (TestServer *self,
          const char *host,
          int         change)
{
  Crowd *crowd = g_hash_table_lookup (self->crowds, host);

  if (crowd == NULL)
    {
      crowd = g_new0 (Crowd, 1);
      g_hash_table_insert (self->crowds, g_strdup (host), crowd);
    }
  crowd->now += (guint) change;
  crowd->most = MAX (crowd->most, crowd->now);
}

static void
count_both (TestServer *self,
            const char *host,
            int         change)
{
  g_mutex_lock (&self->mutex);
  count_in (self, host, change);
  count_in (self, "", change);
  g_mutex_unlock (&self->mutex);
}

static void
remember (TestServer        *self,
          SoupServerMessage *message,
          const char        *path)
{
  const SoupHTTPVersion version = soup_server_message_get_http_version (message);
  Request *request = g_new0 (Request, 1);

  request->path = g_strdup (path);
  request->headers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  soup_message_headers_foreach (soup_server_message_get_request_headers (message), keep_header,
                                request->headers);
  keep_header ("method", soup_server_message_get_method (message), request->headers);
  keep_header ("version", version == SOUP_HTTP_2_0 ? "2" : "1", request->headers);

  g_mutex_lock (&self->mutex);
  g_ptr_array_add (self->requests, request);
  g_mutex_unlock (&self->mutex);
}

/* Returns: (transfer full): what comes next at a path */
static Answer *
take_answer (TestServer *self,
             const char *path)
{
  Answer *answer = NULL;
  GQueue *answers;

  g_mutex_lock (&self->mutex);
  answers = g_hash_table_lookup (self->answers, path);
  if (answers != NULL && g_queue_get_length (answers) > 1)
    answer = g_queue_pop_head (answers);
  else if (answers != NULL)
    answer = answer_copy (g_queue_peek_head (answers));
  g_mutex_unlock (&self->mutex);

  if (answer == NULL)
    {
      answer = g_new0 (Answer, 1);
      answer->status = SOUP_STATUS_NOT_FOUND;
    }
  return answer;
}

static void
set_headers (SoupMessageHeaders *headers,
             const char         *lines)
{
  g_auto (GStrv) split = g_strsplit (lines != NULL ? lines : "", "\n", -1);

  for (guint i = 0; split[i] != NULL; i++)
    {
      char *colon = strstr (split[i], ": ");

      if (colon == NULL)
        continue;
      *colon = '\0';
      soup_message_headers_append (headers, split[i], colon + 2);
    }
}

static void
fill_in (SoupServerMessage *message,
         const Answer      *answer)
{
  SoupMessageBody *body = soup_server_message_get_response_body (message);

  soup_server_message_set_status (message, answer->status, NULL);
  set_headers (soup_server_message_get_response_headers (message), answer->headers);
  if (answer->body != NULL)
    soup_message_body_append_bytes (body, answer->body);
  soup_message_body_complete (body);
}

static void
visit_free (Visit *self)
{
  self->server->visits = g_list_remove (self->server->visits, self);
  g_signal_handlers_disconnect_by_data (self->message, self);
  if (self->source != NULL)
    g_source_destroy (self->source);
  g_clear_pointer (&self->source, g_source_unref);
  g_clear_pointer (&self->writer, test_writer_free);
  g_object_unref (self->message);
  g_free (self->host);
  answer_free (self->answer);
  g_free (self);
}

static void
end_visit (Visit *visit)
{
  count_both (visit->server, visit->host, -1);
  visit_free (visit);
}

static void
finished_cb (SoupServerMessage *message,
             Visit             *visit)
{
  end_visit (visit);
}

static void
written_cb (gpointer data)
{
  end_visit (data);
}

static gboolean
late_cb (gpointer data)
{
  Visit *self = data;

  fill_in (self->message, self->answer);
  soup_server_message_unpause (self->message);
  return G_SOURCE_REMOVE;
}

static void
hold_back (Visit *self,
           guint  milliseconds)
{
  soup_server_message_pause (self->message);
  self->source = g_timeout_source_new (milliseconds);
  g_source_set_callback (self->source, late_cb, self, NULL);
  g_source_attach (self->source, self->server->context);
}

static void
answer_visit (Visit *self)
{
  guint delay;

  g_mutex_lock (&self->server->mutex);
  delay = self->server->delay;
  g_mutex_unlock (&self->server->mutex);

  if (self->answer->status == 0)
    {
      self->writer = test_writer_new (soup_server_message_steal_connection (self->message),
                                      self->answer->headers, self->answer->body,
                                      self->answer->manner, written_cb, self);
      return;
    }

  g_signal_connect (self->message, "finished", G_CALLBACK (finished_cb), self);
  if (delay == 0)
    fill_in (self->message, self->answer);
  else
    hold_back (self, delay);
}

static void
request_cb (SoupServer        *server,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *query,
            gpointer           data)
{
  TestServer *self = data;
  SoupMessageHeaders *headers = soup_server_message_get_request_headers (message);
  g_auto (GStrv) host = g_strsplit (soup_message_headers_get_one (headers, "Host"), ":", 2);
  Visit *visit = g_new0 (Visit, 1);

  visit->server = self;
  visit->message = g_object_ref (message);
  visit->host = g_strdup (host[0]);
  visit->answer = take_answer (self, path);
  self->visits = g_list_prepend (self->visits, visit);

  remember (self, message, path);
  count_both (self, host[0], 1);
  answer_visit (visit);
}

/* Returns: (transfer full) (nullable): a connection as SoupServer is to see it; like most servers it
 * would rather speak HTTP/2 */
static GIOStream *
secure (TestServer        *self,
        GSocketConnection *connection)
{
  static const char * const protocols[] = { "h2", "http/1.1", NULL };
  GIOStream *stream;

  if (self->certificate == NULL)
    return g_object_ref (G_IO_STREAM (connection));

  stream = g_tls_server_connection_new (G_IO_STREAM (connection), self->certificate, NULL);
  if (stream != NULL)
    g_tls_connection_set_advertised_protocols (G_TLS_CONNECTION (stream), protocols);
  return stream;
}

static void
accept_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  TestServer *self = data;
  g_autoptr (GSocketConnection) connection =
    g_socket_listener_accept_finish (G_SOCKET_LISTENER (source), result, NULL, NULL);
  g_autoptr (GIOStream) stream = connection != NULL ? secure (self, connection) : NULL;
  g_autoptr (GSocketAddress) local = NULL;
  g_autoptr (GSocketAddress) remote = NULL;

  if (connection == NULL)
    return;

  local = g_socket_connection_get_local_address (connection, NULL);
  remote = g_socket_connection_get_remote_address (connection, NULL);
  if (stream != NULL && remote != NULL)
    soup_server_accept_iostream (self->server, stream, local, remote, NULL);
  g_socket_listener_accept_async (self->listener, NULL, accept_cb, self);
}

/* The server's own listening loses a socket for each who comes (libsoup 3.2). */
static guint
listen_here (TestServer *self)
{
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) address = g_inet_socket_address_new (loopback, 0);
  g_autoptr (GSocketAddress) effective = NULL;
  g_autoptr (GError) error = NULL;

  self->listener = g_socket_listener_new ();
  g_socket_listener_add_address (self->listener, address, G_SOCKET_TYPE_STREAM,
                                 G_SOCKET_PROTOCOL_TCP, NULL, &effective, &error);
  g_assert_no_error (error);
  g_socket_listener_accept_async (self->listener, NULL, accept_cb, self);
  return g_inet_socket_address_get_port (G_INET_SOCKET_ADDRESS (effective));
}

static gpointer
server_thread (gpointer data)
{
  TestServer *self = data;

  g_main_context_push_thread_default (self->context);
  self->server = g_object_new (SOUP_TYPE_SERVER, NULL);
  soup_server_add_handler (self->server, NULL, request_cb, self, NULL);

  g_mutex_lock (&self->mutex);
  self->port = listen_here (self);
  g_cond_signal (&self->ready);
  g_mutex_unlock (&self->mutex);

  g_main_loop_run (self->loop);

  while (self->visits != NULL)
    visit_free (self->visits->data);
  g_socket_listener_close (self->listener);
  soup_server_disconnect (self->server);
  while (g_main_context_iteration (self->context, FALSE))
    continue;
  g_clear_object (&self->listener);
  g_clear_object (&self->server);
  g_main_context_pop_thread_default (self->context);
  return NULL;
}

static gboolean
quit_cb (gpointer loop)
{
  g_main_loop_quit (loop);
  return G_SOURCE_REMOVE;
}

static void
add_answer (TestServer *self,
            const char *path,
            Answer     *answer)
{
  GQueue *answers;

  g_mutex_lock (&self->mutex);
  answers = g_hash_table_lookup (self->answers, path);
  if (answers == NULL)
    {
      answers = g_queue_new ();
      g_hash_table_insert (self->answers, g_strdup (path), answers);
    }
  g_queue_push_tail (answers, answer);
  g_mutex_unlock (&self->mutex);
}

/**
 * test_server_new:
 *
 * Returns: (transfer full): a server that listens on this machine, and has nothing to say
 */
TestServer *
test_server_new (void)
{
  return test_server_new_secure (NULL);
}

/**
 * test_server_new_secure:
 * @certificate: (nullable): with its key; %NULL: it speaks to everybody
 *
 * Returns: (transfer full): a server that listens on this machine by TLS
 */
TestServer *
test_server_new_secure (GTlsCertificate *certificate)
{
  TestServer *self = g_new0 (TestServer, 1);

  g_mutex_init (&self->mutex);
  g_cond_init (&self->ready);
  self->certificate = certificate != NULL ? g_object_ref (certificate) : NULL;
  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);
  self->answers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) answers_free);
  self->requests = g_ptr_array_new_with_free_func ((GDestroyNotify) request_free);
  self->crowds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->thread = g_thread_new ("test-server", server_thread, self);

  g_mutex_lock (&self->mutex);
  while (self->port == 0)
    g_cond_wait (&self->ready, &self->mutex);
  g_mutex_unlock (&self->mutex);
  return self;
}

/**
 * test_server_free:
 * @self: (transfer full): a server
 *
 * Closes it, and every connection to it.
 */
void
test_server_free (TestServer *self)
{
  g_main_context_invoke (self->context, quit_cb, self->loop);
  g_thread_join (self->thread);

  g_clear_object (&self->certificate);
  g_hash_table_unref (self->answers);
  g_ptr_array_unref (self->requests);
  g_hash_table_unref (self->crowds);
  g_main_loop_unref (self->loop);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->ready);
  g_free (self);
}

/**
 * test_server_dup_address:
 * @self: a server
 * @host: (nullable): what to call it: “localhost”, or “user:password@127.0.0.1”
 * @path: with its slash
 *
 * Returns: (transfer full): an address there
 */
char *
test_server_dup_address (TestServer *self,
                         const char *host,
                         const char *path)
{
  return g_strdup_printf ("%s://%s:%u%s", self->certificate != NULL ? "https" : "http",
                          host != NULL ? host : "127.0.0.1", self->port, path);
}

/**
 * test_server_say:
 * @self: a server
 * @path: with its slash
 * @status: of HTTP
 * @headers: (nullable): “Name: value”, a line each
 * @body: (nullable): a text
 *
 * Says this to whoever asks for @path after what it was told to say there before was said: once, or
 * from then on if nothing else follows.
 */
void
test_server_say (TestServer *self,
                 const char *path,
                 guint       status,
                 const char *headers,
                 const char *body)
{
  g_autoptr (GBytes) bytes = body != NULL ? g_bytes_new (body, strlen (body)) : NULL;

  test_server_say_bytes (self, path, status, headers, bytes);
}

/**
 * test_server_say_bytes:
 * @self: a server
 * @path: with its slash
 * @status: of HTTP
 * @headers: (nullable): “Name: value”, a line each
 * @body: (nullable): bytes
 *
 * Likewise.
 */
void
test_server_say_bytes (TestServer *self,
                       const char *path,
                       guint       status,
                       const char *headers,
                       GBytes     *body)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->status = status;
  answer->headers = g_strdup (headers);
  answer->body = body != NULL ? g_bytes_ref (body) : NULL;
  add_answer (self, path, answer);
}

/**
 * test_server_say_raw:
 * @self: a server
 * @path: with its slash
 * @head: what is written first, at once, from the line with the status on
 * @rest: what is written then
 * @manner: how
 *
 * Likewise, for what HTTP would not allow.
 */
void
test_server_say_raw (TestServer       *self,
                     const char       *path,
                     const char       *head,
                     const char       *rest,
                     TestWriterManner  manner)
{
  Answer *answer = g_new0 (Answer, 1);

  answer->headers = g_strdup (head);
  answer->body = g_bytes_new (rest, strlen (rest));
  answer->manner = manner;
  add_answer (self, path, answer);
}

/**
 * test_server_set_delay:
 * @self: a server
 * @milliseconds: how long it takes to answer
 */
void
test_server_set_delay (TestServer *self,
                       guint       milliseconds)
{
  g_mutex_lock (&self->mutex);
  self->delay = milliseconds;
  g_mutex_unlock (&self->mutex);
}

/**
 * test_server_count:
 * @self: a server
 * @path: (nullable): with its slash; %NULL: any
 *
 * Returns: how often it was asked for it
 */
guint
test_server_count (TestServer *self,
                   const char *path)
{
  guint n = 0;

  g_mutex_lock (&self->mutex);
  for (guint i = 0; i < self->requests->len; i++)
    {
      const Request *request = self->requests->pdata[i];

      n += path == NULL || g_str_equal (request->path, path);
    }
  g_mutex_unlock (&self->mutex);
  return n;
}

/**
 * test_server_dup_header:
 * @self: a server
 * @path: (nullable): with its slash; %NULL: any
 * @index: which of the requests for it, from 0
 * @name: of a header, in lower case; or “method”, or “version”, of HTTP
 *
 * Returns: (transfer full) (nullable): what was said with the request, byte for byte
 */
char *
test_server_dup_header (TestServer *self,
                        const char *path,
                        guint       index,
                        const char *name)
{
  char *value = NULL;

  g_mutex_lock (&self->mutex);
  for (guint i = 0; i < self->requests->len; i++)
    {
      const Request *request = self->requests->pdata[i];

      if (path != NULL && !g_str_equal (request->path, path))
        continue;
      if (index-- > 0)
        continue;
      value = g_strdup (g_hash_table_lookup (request->headers, name));
      break;
    }
  g_mutex_unlock (&self->mutex);
  return value;
}

/**
 * test_server_get_most:
 * @self: a server
 * @host: (nullable): one of its names; %NULL: by whichever name
 *
 * Returns: how many it had to answer at once, at most
 */
guint
test_server_get_most (TestServer *self,
                      const char *host)
{
  const Crowd *crowd;
  guint most;

  g_mutex_lock (&self->mutex);
  crowd = g_hash_table_lookup (self->crowds, host != NULL ? host : "");
  most = crowd != NULL ? crowd->most : 0;
  g_mutex_unlock (&self->mutex);
  return most;
}

/**
 * test_server_get_now:
 * @self: a server
 *
 * Returns: how many it has to answer now
 */
guint
test_server_get_now (TestServer *self)
{
  const Crowd *crowd;
  guint now;

  g_mutex_lock (&self->mutex);
  crowd = g_hash_table_lookup (self->crowds, "");
  now = crowd != NULL ? crowd->now : 0;
  g_mutex_unlock (&self->mutex);
  return now;
}

/**
 * test_server_forget:
 * @self: a server
 *
 * Forgets what it was asked, and what it was told to say.
 */
void
test_server_forget (TestServer *self)
{
  g_mutex_lock (&self->mutex);
  g_hash_table_remove_all (self->answers);
  g_ptr_array_set_size (self->requests, 0);
  g_mutex_unlock (&self->mutex);
}

/**
 * test_server_hush:
 * @self: a server
 * @path: with its slash
 *
 * It has nothing to say there any more, until it is told to say something.
 */
void
test_server_hush (TestServer *self,
                  const char *path)
{
  g_mutex_lock (&self->mutex);
  g_hash_table_remove (self->answers, path);
  g_mutex_unlock (&self->mutex);
}
