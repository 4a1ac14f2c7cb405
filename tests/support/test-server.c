/* A server on this machine, that says what a test has told it to say, and remembers what it was
 * asked. */

#include "support/test-server.h"

#include <libsoup/soup.h>

#include <string.h>

#define DRIP_MS 20

/* What is said at a path. */
typedef struct
{
  guint             status;   /* 0: it is written as it is */
  char             *headers;  /* (owned) (nullable): a line each; or what is written first */
  GBytes           *body;     /* (owned) (nullable): or what is written then */
  TestServerManner  manner;
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
  SoupServer      *server;       /* the thread's alone, like what follows */
  GList           *writers;      /* (element-type Writer) */
  GList           *visits;       /* (element-type Visit) */

  GMutex           mutex;
  GCond            ready;
  guint            port;         /* guarded by mutex, like what follows; 0: not yet there */
  guint            delay;
  GHashTable      *answers;      /* path to queue of Answer; the last one stays */
  GPtrArray       *requests;     /* of Request */
  GHashTable      *crowds;       /* host to Crowd */
};

/* Whom something is written to that HTTP knows nothing of. */
typedef struct
{
  TestServer       *server;
  char             *host;
  GIOStream        *stream;
  GSource          *source;
  GBytes           *head;
  GBytes           *rest;
  TestServerManner  manner;
  gsize             at;
} Writer;

/* An answer that is on its way. */
typedef struct
{
  TestServer        *server;
  SoupServerMessage *message;
  char              *host;
  Answer            *answer;
  GSource           *source;
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
  Request *request = g_new0 (Request, 1);

  request->path = g_strdup (path);
  request->headers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  soup_message_headers_foreach (soup_server_message_get_request_headers (message), keep_header,
                                request->headers);
  keep_header ("method", soup_server_message_get_method (message), request->headers);

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
writer_free (Writer *self)
{
  self->server->writers = g_list_remove (self->server->writers, self);
  count_both (self->server, self->host, -1);
  g_io_stream_close (self->stream, NULL, NULL);
  g_object_unref (self->stream);
  g_clear_pointer (&self->head, g_bytes_unref);
  g_clear_pointer (&self->rest, g_bytes_unref);
  g_free (self->host);
  g_free (self);
}

static GPollableOutputStream *
get_output (Writer *self)
{
  return G_POLLABLE_OUTPUT_STREAM (g_io_stream_get_output_stream (self->stream));
}

/* Returns: whether there is more to be written */
static gboolean
go_on (Writer *self)
{
  if (self->at < g_bytes_get_size (self->head != NULL ? self->head : self->rest))
    return TRUE;
  self->at = 0;
  if (self->head == NULL)
    return self->manner != TEST_SERVER_ONCE;

  g_clear_pointer (&self->head, g_bytes_unref);
  return g_bytes_get_size (self->rest) > 0;
}

static gboolean write_cb (gpointer data);

static void
plan_writing (Writer *self)
{
  if (self->source != NULL)
    g_source_destroy (self->source);
  g_clear_pointer (&self->source, g_source_unref);

  self->source = self->head == NULL && self->manner == TEST_SERVER_DRIP
    ? g_timeout_source_new (DRIP_MS)
    : g_timeout_source_new (0);
  g_source_set_callback (self->source, write_cb, self, NULL);
  g_source_attach (self->source, self->server->context);
}

static void
end_writer (Writer *self)
{
  if (self->source != NULL)
    g_source_destroy (self->source);
  g_clear_pointer (&self->source, g_source_unref);
  writer_free (self);
}

static gboolean
write_cb (gpointer data)
{
  Writer *self = data;
  GBytes *bytes = self->head != NULL ? self->head : self->rest;
  const gsize left = g_bytes_get_size (bytes) - self->at;
  const gboolean drips = self->head == NULL && self->manner == TEST_SERVER_DRIP;
  g_autoptr (GError) error = NULL;
  const gssize n = g_pollable_output_stream_write_nonblocking (
    get_output (self), (const char *) g_bytes_get_data (bytes, NULL) + self->at, drips ? 1 : left,
    NULL, &error);

  if (n >= 0)
    self->at += (gsize) n;
  if ((n < 0 && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WOULD_BLOCK)) || !go_on (self))
    end_writer (self);
  else
    plan_writing (self);

  return G_SOURCE_REMOVE;
}

static void
write_raw (TestServer        *self,
           SoupServerMessage *message,
           const char        *host,
           const Answer      *answer)
{
  Writer *writer = g_new0 (Writer, 1);

  writer->server = self;
  writer->host = g_strdup (host);
  writer->stream = soup_server_message_steal_connection (message);
  writer->head = g_bytes_new (answer->headers, strlen (answer->headers));
  writer->rest = g_bytes_ref (answer->body);
  writer->manner = answer->manner;
  self->writers = g_list_prepend (self->writers, writer);
  if (go_on (writer))
    plan_writing (writer);
  else
    end_writer (writer);
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
  g_object_unref (self->message);
  g_free (self->host);
  answer_free (self->answer);
  g_free (self);
}

static void
finished_cb (SoupServerMessage *message,
             Visit             *visit)
{
  count_both (visit->server, visit->host, -1);
  visit_free (visit);
}

static gboolean
late_cb (gpointer data)
{
  Visit *self = data;

  fill_in (self->message, self->answer);
  soup_server_message_unpause (self->message);
  return G_SOURCE_REMOVE;
}

/* @answer: (transfer full) */
static void
answer_message (TestServer        *self,
                SoupServerMessage *message,
                const char        *host,
                Answer            *answer)
{
  Visit *visit = g_new0 (Visit, 1);
  guint delay;

  visit->server = self;
  visit->message = g_object_ref (message);
  visit->host = g_strdup (host);
  visit->answer = answer;
  g_signal_connect (message, "finished", G_CALLBACK (finished_cb), visit);
  self->visits = g_list_prepend (self->visits, visit);

  g_mutex_lock (&self->mutex);
  delay = self->delay;
  g_mutex_unlock (&self->mutex);
  if (delay == 0)
    {
      fill_in (message, answer);
      return;
    }

  soup_server_message_pause (message);
  visit->source = g_timeout_source_new (delay);
  g_source_set_callback (visit->source, late_cb, visit, NULL);
  g_source_attach (visit->source, self->context);
}

static void
request_cb (SoupServer        *server,
            SoupServerMessage *message,
            const char        *path,
            GHashTable        *query,
            gpointer           data)
{
  TestServer *self = data;
  Answer *answer = take_answer (self, path);
  g_auto (GStrv) host = g_strsplit (
    soup_message_headers_get_one (soup_server_message_get_request_headers (message), "Host"), ":",
    2);

  remember (self, message, path);
  count_both (self, host[0], 1);
  if (answer->status != 0)
    {
      answer_message (self, message, host[0], answer);
      return;
    }

  write_raw (self, message, host[0], answer);
  answer_free (answer);
}

static guint
listen_here (TestServer *self)
{
  g_autoptr (GInetAddress) loopback = g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4);
  g_autoptr (GSocketAddress) address = g_inet_socket_address_new (loopback, 0);
  g_autoptr (GError) error = NULL;
  GSList *addresses;
  guint port;

  soup_server_listen (self->server, address,
                      self->certificate != NULL ? SOUP_SERVER_LISTEN_HTTPS : 0, &error);
  g_assert_no_error (error);
  addresses = soup_server_get_uris (self->server);
  port = (guint) g_uri_get_port (addresses->data);
  g_slist_free_full (addresses, (GDestroyNotify) g_uri_unref);
  return port;
}

static gpointer
server_thread (gpointer data)
{
  TestServer *self = data;

  g_main_context_push_thread_default (self->context);
  self->server = soup_server_new ("tls-certificate", self->certificate, NULL);
  soup_server_add_handler (self->server, NULL, request_cb, self, NULL);

  g_mutex_lock (&self->mutex);
  self->port = listen_here (self);
  g_cond_signal (&self->ready);
  g_mutex_unlock (&self->mutex);

  g_main_loop_run (self->loop);

  while (self->writers != NULL)
    end_writer (self->writers->data);
  while (self->visits != NULL)
    visit_free (self->visits->data);
  soup_server_disconnect (self->server);
  while (g_main_context_iteration (self->context, FALSE))
    continue;
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
                     TestServerManner  manner)
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
 * @name: of a header, in lower case; “method”: the method
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
