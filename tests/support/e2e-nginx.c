/* Runs the real nginx, for as long as a test takes. What it was asked is read in its log. */

#include "support/e2e-nginx.h"

#include "support/e2e-cli.h"

#include <json-glib/json-glib.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <utime.h>

#define PATIENCE (20 * G_TIME_SPAN_SECOND)
#define ATTEMPTS 5
#define REST     20  /* milliseconds */

/* One process, so that nobody has to become somebody else, and none is left behind. Whatever it
 * writes lies in its folder. */
#define SETTINGS                                                                            \
  "daemon off;\n"                                                                           \
  "master_process off;\n"                                                                   \
  "pid nginx.pid;\n"                                                                        \
  "error_log errors.log;\n"                                                                 \
  "events {}\n"                                                                             \
  "http {\n"                                                                                \
  "  client_body_temp_path scratch;\n"                                                      \
  "  fastcgi_temp_path scratch;\n"                                                          \
  "  proxy_temp_path scratch;\n"                                                            \
  "  scgi_temp_path scratch;\n"                                                             \
  "  uwsgi_temp_path scratch;\n"                                                            \
  "  types { text/html html; application/rss+xml xml; image/png png; }\n"                   \
  "  gzip on;\n"                                                                            \
  "  gzip_min_length 1;\n"                                                                  \
  "  gzip_types application/rss+xml;\n"                                                     \
  "  add_header Set-Cookie \"guest=4711; Path=/\" always;\n"                                \
  "  log_format heard escape=json '{\"path\":\"$uri\",\"method\":\"$request_method\","      \
  "\"status\":\"$status\",\"agent\":\"$http_user_agent\",\"tag\":\"$http_if_none_match\","  \
  "\"since\":\"$http_if_modified_since\",\"cookie\":\"$http_cookie\","                      \
  "\"referer\":\"$http_referer\",\"gave\":\"$sent_http_etag\","                             \
  "\"encoding\":\"$sent_http_content_encoding\",\"bytes\":\"$body_bytes_sent\"}';\n"        \
  "  access_log heard.log heard;\n"                                                         \
  "  server { listen 127.0.0.1:%u; root documents; }\n"                                     \
  "}\n"

/* Where a system keeps its servers is not in everybody's path.
 *
 * Returns: (transfer full) (nullable) */
static char *
find_program (void)
{
  static const char * const places[] = { "/usr/sbin/nginx", "/usr/local/sbin/nginx" };
  char *program = g_find_program_in_path ("nginx");

  for (gsize i = 0; program == NULL && i < G_N_ELEMENTS (places); i++)
    program = g_find_program_in_path (places[i]);
  return program;
}

static guint
find_free_port (void)
{
  g_autoptr (GSocketListener) listener = g_socket_listener_new ();
  g_autoptr (GError) error = NULL;
  const guint port = g_socket_listener_add_any_inet_port (listener, NULL, &error);

  g_assert_no_error (error);
  return port;
}

static void
write_file (E2eNginx   *self,
            const char *name,
            const char *data,
            gssize      length)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, data, length, &error);
  g_assert_no_error (error);
}

static char *
dup_file (E2eNginx   *self,
          const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) ? text : g_strdup ("");
}

/* However a test ends, its server ends with it. */
static void
begin_cb (gpointer data)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
}

static void
spawn (E2eNginx *self)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autofree char *program = find_program ();
  g_autofree char *settings = g_strdup_printf (SETTINGS, self->port);
  g_autoptr (GError) error = NULL;

  write_file (self, "nginx.conf", settings, -1);
  g_subprocess_launcher_set_child_setup (launcher, begin_cb, NULL, NULL);
  self->process = g_subprocess_launcher_spawn (launcher, &error, program, "-p", self->folder, "-e",
                                               "errors.log", "-c", "nginx.conf", NULL);
  g_assert_no_error (error);
}

static gboolean
answers (E2eNginx *self)
{
  g_autoptr (GSocketClient) client = g_socket_client_new ();
  g_autoptr (GSocketConnection) connection =
    g_socket_client_connect_to_host (client, "127.0.0.1", (guint16) self->port, NULL, NULL);

  return connection != NULL;
}

/* Returns: whether it answers; it does not where somebody else has taken its port meanwhile */
static gboolean
await_answer (E2eNginx *self)
{
  const gint64 deadline = g_get_monotonic_time () + PATIENCE;
  g_autofree char *written = g_build_filename (self->folder, "nginx.pid", NULL);

  while (g_get_monotonic_time () < deadline)
    {
      if (g_subprocess_get_identifier (self->process) == NULL)
        return FALSE;
      if (g_file_test (written, G_FILE_TEST_EXISTS) && answers (self))
        return TRUE;
      g_usleep (REST * 1000);
    }
  return FALSE;
}

/* Returns: (transfer full) (nullable): what it heard, one line of its log */
static JsonNode *
find_line (E2eNginx   *self,
           const char *path,
           guint       index)
{
  g_autofree char *log = dup_file (self, "heard.log");
  g_auto (GStrv) lines = g_strsplit (log, "\n", -1);

  for (gsize i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (JsonNode) node = json_from_string (lines[i], NULL);

      if (node != NULL && JSON_NODE_HOLDS_OBJECT (node) &&
          g_strcmp0 (json_object_get_string_member (json_node_get_object (node), "path"),
                     path) == 0 &&
          index-- == 0)
        return g_steal_pointer (&node);
    }
  return NULL;
}

/**
 * e2e_nginx_is_there:
 *
 * Returns: whether there is an nginx that can be run
 */
gboolean
e2e_nginx_is_there (void)
{
  g_autofree char *program = find_program ();

  return program != NULL;
}

/**
 * e2e_nginx_new:
 *
 * Returns: (transfer full): a server that runs, and has no documents
 */
E2eNginx *
e2e_nginx_new (void)
{
  E2eNginx *self = g_new0 (E2eNginx, 1);
  g_autoptr (GError) error = NULL;
  gboolean answered = FALSE;

  self->folder = g_dir_make_tmp ("reprise-nginx-XXXXXX", &error);
  g_assert_no_error (error);
  for (int i = 0; i < ATTEMPTS && !answered; i++)
    {
      g_clear_object (&self->process);
      self->port = find_free_port ();
      spawn (self);
      answered = await_answer (self);
    }

  if (!answered)
    {
      g_autofree char *errors = dup_file (self, "errors.log");

      g_error ("nginx does not start: %s", errors);
    }
  return self;
}

/**
 * e2e_nginx_free:
 * @self: (transfer full): a server; all it has goes
 */
void
e2e_nginx_free (E2eNginx *self)
{
  e2e_nginx_stop (self);
  e2e_remove (self->folder);
  g_free (self->folder);
  g_free (self);
}

/**
 * e2e_nginx_start:
 * @self: a server that was stopped
 *
 * Starts it again, where it was.
 */
void
e2e_nginx_start (E2eNginx *self)
{
  g_assert_null (self->process);

  spawn (self);
  if (!await_answer (self))
    {
      g_autofree char *errors = dup_file (self, "errors.log");

      g_error ("nginx does not start again: %s", errors);
    }
}

/**
 * e2e_nginx_stop:
 * @self: a server
 *
 * Stops it. Nobody answers at its port then.
 */
void
e2e_nginx_stop (E2eNginx *self)
{
  g_autoptr (GError) error = NULL;

  if (self->process == NULL)
    return;

  g_subprocess_send_signal (self->process, SIGTERM);
  g_subprocess_wait (self->process, NULL, &error);
  g_assert_no_error (error);
  g_clear_object (&self->process);
}

/**
 * e2e_nginx_dup_address:
 * @self: a server
 * @path: a path, from “/”
 *
 * Returns: (transfer full): its address
 */
char *
e2e_nginx_dup_address (E2eNginx   *self,
                       const char *path)
{
  return g_strdup_printf ("http://127.0.0.1:%u%s", self->port, path);
}

/**
 * e2e_nginx_write:
 * @self: a server
 * @path: a path, from “/”
 * @text: the document that is there from now on
 *
 * Writes a document. Each is a second younger than the one before, however fast they are written:
 * by that, and by their lengths, nginx tells one from another.
 */
void
e2e_nginx_write (E2eNginx   *self,
                 const char *path,
                 const char *text)
{
  g_autoptr (GBytes) document = g_bytes_new_static (text, strlen (text));

  e2e_nginx_write_bytes (self, path, document);
}

/**
 * e2e_nginx_write_bytes:
 * @self: a server
 * @path: a path, from “/”
 * @document: what is there from now on
 *
 * Writes what is no text, as e2e_nginx_write() does.
 */
void
e2e_nginx_write_bytes (E2eNginx   *self,
                       const char *path,
                       GBytes     *document)
{
  g_autofree char *name = g_build_filename ("documents", path, NULL);
  g_autofree char *file = g_build_filename (self->folder, name, NULL);
  struct utimbuf times = { 0 };

  write_file (self, name, g_bytes_get_data (document, NULL), (gssize) g_bytes_get_size (document));
  self->written = MAX (self->written + 1, g_get_real_time () / G_USEC_PER_SEC);
  times.actime = self->written;
  times.modtime = self->written;
  g_assert_cmpint (utime (file, &times), ==, 0);
}

/**
 * e2e_nginx_count:
 * @self: a server
 * @path: a path, from “/”
 *
 * Returns: how often that was asked for
 */
guint
e2e_nginx_count (E2eNginx   *self,
                 const char *path)
{
  guint n = 0;

  while (TRUE)
    {
      g_autoptr (JsonNode) line = find_line (self, path, n);

      if (line == NULL)
        return n;
      n++;
    }
}

/**
 * e2e_nginx_dup_heard:
 * @self: a server
 * @path: a path, from “/”
 * @index: which time that was asked for, from 0
 * @what: of what was heard then: “method”, “status”, “agent”, “tag”, “since”, “cookie”, “referer”,
 *   “gave”, which is the tag of what was sent, “encoding” or “bytes”
 *
 * Returns: (transfer full): that; "" where nothing of it was said
 */
char *
e2e_nginx_dup_heard (E2eNginx   *self,
                     const char *path,
                     guint       index,
                     const char *what)
{
  g_autoptr (JsonNode) line = find_line (self, path, index);

  g_assert (line != NULL);
  g_assert_true (json_object_has_member (json_node_get_object (line), what));
  return g_strdup (json_object_get_string_member (json_node_get_object (line), what));
}
