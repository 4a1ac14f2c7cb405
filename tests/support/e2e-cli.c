/* Runs the real reprise-cli and reads what it says. REPRISE_CLI names it. */

#include "support/e2e-cli.h"

#include <glib/gstdio.h>
#include <string.h>

/**
 * e2e_remove:
 * @path: a file or a folder, which goes with all that is in it
 */
void
e2e_remove (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  if (!g_file_test (path, G_FILE_TEST_IS_SYMLINK))
    dir = g_dir_open (path, 0, NULL);

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      e2e_remove (child);
    }

  g_remove (path);
}

/**
 * e2e_digest:
 * @path: a file
 *
 * Returns: (transfer full): what tells its bytes from any others; "" where it cannot be read
 */
char *
e2e_digest (const char *path)
{
  g_autofree char *data = NULL;
  gsize length = 0;

  if (!g_file_get_contents (path, &data, &length, NULL))
    return g_strdup ("");

  return g_compute_checksum_for_data (G_CHECKSUM_SHA256, (const guchar *) data, length);
}

/**
 * e2e_cli_new:
 *
 * Returns: (transfer full): a command line with a folder of its own, and no journal yet
 */
E2eCli *
e2e_cli_new (void)
{
  E2eCli *self = g_new0 (E2eCli, 1);
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("reprise-e2e-XXXXXX", &error);
  g_assert_no_error (error);
  self->journal = e2e_cli_path (self, "journal.db");
  return self;
}

/**
 * e2e_cli_free:
 * @self: (transfer full): a command line; its folder goes
 */
void
e2e_cli_free (E2eCli *self)
{
  e2e_remove (self->folder);
  g_free (self->folder);
  g_free (self->journal);
  g_free (self->locale);
  g_free (self);
}

/**
 * e2e_cli_path:
 * @self: a command line
 * @name: a name
 *
 * Returns: (transfer full): the path of a file of that name in its folder
 */
char *
e2e_cli_path (E2eCli     *self,
              const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

/**
 * e2e_cli_write:
 * @self: a command line
 * @name: a name
 * @data: what to write
 * @length: its length, or -1
 *
 * Returns: (transfer full): the path of a new file in its folder
 */
char *
e2e_cli_write (E2eCli     *self,
               const char *name,
               const char *data,
               gssize      length)
{
  g_autoptr (GError) error = NULL;
  char *path = e2e_cli_path (self, name);

  g_file_set_contents (path, data, length, &error);
  g_assert_no_error (error);
  return path;
}

/**
 * e2e_cli_spawn:
 * @self: a command line
 * @arguments: what follows the journal
 *
 * Returns: (transfer full): the program, begun
 */
GSubprocess *
e2e_cli_spawn (E2eCli             *self,
               const char * const *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE |
                               G_SUBPROCESS_FLAGS_STDERR_PIPE);
  g_autoptr (GPtrArray) line = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  GSubprocess *process = NULL;

  g_assert_nonnull (g_getenv ("REPRISE_CLI"));
  g_ptr_array_add (line, (gpointer) g_getenv ("REPRISE_CLI"));
  if (self->journal != NULL)
    {
      g_ptr_array_add (line, (gpointer) "--journal");
      g_ptr_array_add (line, self->journal);
    }
  for (gsize i = 0; arguments[i] != NULL; i++)
    g_ptr_array_add (line, (gpointer) arguments[i]);
  g_ptr_array_add (line, NULL);

  g_subprocess_launcher_set_cwd (launcher, self->folder);
  g_subprocess_launcher_setenv (launcher, "HOME", self->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", self->folder, TRUE);
  if (self->locale != NULL)
    g_subprocess_launcher_setenv (launcher, "LC_ALL", self->locale, TRUE);

  process = g_subprocess_launcher_spawnv (launcher, (const char * const *) line->pdata, &error);
  g_assert_no_error (error);
  return process;
}

/* Whether a text is one object from its first byte to its last but the final newline. */
static gboolean
is_one_object (const char *text,
               gsize       length)
{
  gboolean in_string = FALSE;
  int depth = 0;

  for (gsize i = 0; i < length; i++)
    {
      if (in_string && text[i] == '\\')
        i++;
      else if (text[i] == '"')
        in_string = !in_string;
      else if (!in_string && strchr ("{[", text[i]) != NULL)
        depth++;
      else if (!in_string && strchr ("}]", text[i]) != NULL)
        depth--;

      if (depth == 0 && i > 0)
        return text[0] == '{' && i + 2 == length && text[i + 1] == '\n';
      if (depth == 0)
        return FALSE;
    }

  return FALSE;
}

static void
read_json (E2eAnswer *self)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  gsize length = 0;
  const char *text = g_bytes_get_data (self->output, &length);

  if (length < 3 || !is_one_object (text, length) ||
      !json_parser_load_from_data (parser, text, (gssize) length, NULL))
    return;

  self->node = json_parser_steal_root (parser);
  self->json = json_node_get_object (self->node);
}

/**
 * e2e_cli_finish:
 * @process: (transfer full): a program that e2e_cli_spawn() began
 * @input: (nullable): its standard input
 *
 * Waits until it ends.
 *
 * Returns: (transfer full): what it came to
 */
E2eAnswer *
e2e_cli_finish (GSubprocess *process,
                GBytes      *input)
{
  E2eAnswer *self = g_new0 (E2eAnswer, 1);
  g_autoptr (GSubprocess) owned = process;
  g_autoptr (GBytes) nothing = g_bytes_new_static ("", 0);
  g_autoptr (GBytes) errors = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  const char *data = NULL;

  /* One that ends without reading its input is no failure of the test. */
  if (!g_subprocess_communicate (process, input != NULL ? input : nothing, NULL, &self->output,
                                 &errors, &error))
    {
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE);
      g_subprocess_wait (process, NULL, NULL);
    }

  self->status = g_subprocess_get_if_exited (process) ? g_subprocess_get_exit_status (process) : -1;
  if (self->output == NULL)
    self->output = g_bytes_new_static ("", 0);
  if (errors != NULL)
    data = g_bytes_get_data (errors, &length);
  self->errors = g_strndup (data != NULL ? data : "", length);
  read_json (self);
  return self;
}

/**
 * e2e_cli_run_strv:
 * @self: a command line
 * @input: (nullable): its standard input
 * @arguments: what follows the journal
 *
 * Returns: (transfer full): what it came to
 */
E2eAnswer *
e2e_cli_run_strv (E2eCli             *self,
                  GBytes             *input,
                  const char * const *arguments)
{
  return e2e_cli_finish (e2e_cli_spawn (self, arguments), input);
}

static E2eAnswer *
run_valist (E2eCli  *self,
            va_list  list)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  const char *argument;

  while ((argument = va_arg (list, const char *)) != NULL)
    g_ptr_array_add (arguments, (gpointer) argument);
  g_ptr_array_add (arguments, NULL);

  return e2e_cli_run_strv (self, NULL, (const char * const *) arguments->pdata);
}

/**
 * e2e_cli_run:
 * @self: a command line
 * @...: what follows the journal, ended by %NULL
 *
 * Returns: (transfer full): what it came to
 */
E2eAnswer *
e2e_cli_run (E2eCli *self,
             ...)
{
  E2eAnswer *answer = NULL;
  va_list list;

  va_start (list, self);
  answer = run_valist (self, list);
  va_end (list);
  return answer;
}

/**
 * e2e_cli_do:
 * @self: a command line
 * @...: what follows the journal, ended by %NULL
 *
 * Runs what has to go well.
 *
 * Returns: (transfer full): the answer, which is one JSON object
 */
E2eAnswer *
e2e_cli_do (E2eCli *self,
            ...)
{
  E2eAnswer *answer = NULL;
  va_list list;

  va_start (list, self);
  answer = run_valist (self, list);
  va_end (list);

  if (answer->status != 0)
    g_test_message ("%s", answer->errors);
  g_assert_cmpint (answer->status, ==, 0);
  g_assert_nonnull (answer->json);
  return answer;
}

/**
 * e2e_cli_refuse:
 * @self: a command line
 * @status: the exit status it has to have
 * @...: what follows the journal, ended by %NULL
 *
 * Runs what has to fail, with a message and without an answer.
 */
void
e2e_cli_refuse (E2eCli *self,
                int     status,
                ...)
{
  g_autoptr (E2eAnswer) answer = NULL;
  va_list list;

  va_start (list, status);
  answer = run_valist (self, list);
  va_end (list);

  g_test_message ("%s", answer->errors);
  g_assert_cmpint (answer->status, ==, status);
  g_assert_cmpuint (g_bytes_get_size (answer->output), ==, 0);
  g_assert_true (g_str_has_prefix (answer->errors, "reprise-cli: "));
  g_assert_null (strstr (answer->errors, "CRITICAL"));
}

/**
 * e2e_cli_assert_sound:
 * @self: a command line
 *
 * Asserts that `check` finds nothing wrong.
 */
void
e2e_cli_assert_sound (E2eCli *self)
{
  g_autoptr (E2eAnswer) answer = e2e_cli_run (self, "check", NULL);

  if (answer->status != 0)
    g_test_message ("%s%s", (const char *) g_bytes_get_data (answer->output, NULL), answer->errors);
  g_assert_cmpint (answer->status, ==, 0);
  g_assert_true (json_object_get_boolean_member (answer->json, "ok"));
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (answer->json, "problems")),
                    ==, 0);
}

/**
 * e2e_answer_text:
 * @self: an answer with an object
 * @key: a key
 *
 * Returns: (nullable): the text that is its value
 */
const char *
e2e_answer_text (E2eAnswer  *self,
                 const char *key)
{
  g_assert_nonnull (self->json);
  g_assert_true (json_object_has_member (self->json, key));

  return json_object_get_string_member_with_default (self->json, key, NULL);
}

/**
 * e2e_answer_free:
 * @self: (transfer full): an answer
 */
void
e2e_answer_free (E2eAnswer *self)
{
  g_bytes_unref (self->output);
  g_free (self->errors);
  g_clear_pointer (&self->node, json_node_unref);
  g_free (self);
}
