/* What the commands share: reading their arguments, and waiting for the journal. */

#include "cli/reprise-cli.h"

#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>
#include <unistd.h>

G_DEFINE_QUARK (reprise-cli-error-quark, reprise_cli_error)

static gboolean
is_text (char    **words,
         GError  **error)
{
  for (gsize i = 0; words[i] != NULL; i++)
    if (!g_utf8_validate (words[i], -1, NULL))
      {
        g_set_error (error, REPRISE_CLI_ERROR, REPRISE_CLI_ERROR_USAGE,
                     _("Argument %d is not UTF-8"), (int) i);
        return FALSE;
      }

  return TRUE;
}

/* For one that is not there yet. Where there can be no folder, opening it says why. */
static gboolean
prepare_journal (const RepriseCli  *cli,
                 const char        *path,
                 GError           **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_filename_display_name (path);

  if (cli->existing)
    {
      g_set_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND,
                   _("There is no journal %s"), name);
      return FALSE;
    }

  if (cli->path == NULL)
    g_mkdir_with_parents (folder, 0700);
  return TRUE;
}

static void
tell_of_new_journal (const char *path)
{
  g_autofree char *name = g_filename_display_name (path);

  g_printerr (_("Made a new journal, %s\n"), name);
}

/**
 * reprise_cli_parse:
 * @arguments: (inout): a command's name and what follows it; the parameters are left behind the
 *   name
 * @entries: the options it takes
 * @parameters: the parameters it takes, for its help
 * @n_least: how many parameters it needs
 * @n_most: how many it takes
 * @error: return location for a #GOptionError or %REPRISE_CLI_ERROR_USAGE
 *
 * Reads a command's arguments. `--help` prints the command's own help and exits.
 *
 * Returns: whether they are right
 */
gboolean
reprise_cli_parse (char               ***arguments,
                   const GOptionEntry   *entries,
                   const char           *parameters,
                   int                   n_least,
                   int                   n_most,
                   GError              **error)
{
  g_autofree char *summary = g_strconcat ((*arguments)[0], " ", parameters, NULL);
  g_autoptr (GOptionContext) context = g_option_context_new (summary);
  int n;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  if (!is_text (*arguments, error) ||
      !g_option_context_parse_strv (context, arguments, error))
    return FALSE;

  /* A bare `--` ends the options and is none of the parameters. */
  n = (int) g_strv_length (*arguments) - 1;
  if (n > 0 && g_str_equal ((*arguments)[1], "--"))
    {
      g_free ((*arguments)[1]);
      for (int i = 1; i <= n; i++)
        (*arguments)[i] = (*arguments)[i + 1];
      n--;
    }

  if (n >= n_least && n <= n_most)
    return TRUE;

  g_set_error (error, REPRISE_CLI_ERROR, REPRISE_CLI_ERROR_USAGE,
               _("Usage: reprise-cli %s. See reprise-cli %s --help."), summary, (*arguments)[0]);
  return FALSE;
}

/**
 * reprise_cli_load:
 * @path: a file, or `-` for standard input
 * @error: return location for a #GIOError or #GFileError
 *
 * Reads all of a file.
 *
 * Returns: (transfer full) (nullable): what is in it
 */
GBytes *
reprise_cli_load (const char  *path,
                  GError     **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GInputStream) input = NULL;
  g_autoptr (GOutputStream) output = NULL;

  if (!g_str_equal (path, "-"))
    return g_file_load_bytes (file, NULL, NULL, error);

  input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  output = g_memory_output_stream_new_resizable ();
  if (g_output_stream_splice (output, input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, error) < 0)
    return NULL;

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
}

/**
 * reprise_cli_done_cb:
 * @source: (nullable): unused
 * @result: a result
 * @data: where to put it
 *
 * The callback to give to an operation that reprise_cli_wait() waits for.
 */
void
reprise_cli_done_cb (GObject      *source,
                     GAsyncResult *result,
                     gpointer      data)
{
  GAsyncResult **place = data;

  *place = g_object_ref (result);
}

/**
 * reprise_cli_wait:
 * @result: (inout): where reprise_cli_done_cb() puts the result
 *
 * Waits for an operation: a command line has nothing else to do.
 *
 * Returns: (transfer full): the result
 */
GAsyncResult *
reprise_cli_wait (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);

  return g_steal_pointer (result);
}

/**
 * reprise_cli_require_journal:
 * @cli: what the command is run with
 * @error: return location for a #RepriseStoreError
 *
 * Opens the journal, where it is not open yet. Whoever calls this has understood the arguments: for
 * those that are wrong no journal is made.
 *
 * Returns: whether it is open
 */
gboolean
reprise_cli_require_journal (RepriseCli  *cli,
                             GError     **error)
{
  g_autofree char *path = NULL;
  gboolean absent;

  if (cli->journal != NULL)
    return TRUE;

  path = cli->path != NULL ? g_strdup (cli->path) : reprise_journal_dup_default_path ();
  absent = !g_file_test (path, G_FILE_TEST_EXISTS);
  if (absent && !prepare_journal (cli, path, error))
    return FALSE;

  cli->journal = reprise_cli_open_journal (path, error);
  if (cli->journal != NULL && absent)
    tell_of_new_journal (path);
  return cli->journal != NULL;
}

/**
 * reprise_cli_run_job:
 * @cli: what the command is run with
 * @lane: which connection the job runs on
 * @job: the job
 * @data: (nullable): given to @job
 * @result_free: (nullable): frees what it returned where that cannot be committed
 * @error: return location for what the job set
 *
 * Opens the journal, if that was not done yet, runs a job on it and waits for it.
 *
 * Returns: (transfer full) (nullable): what it returned
 */
gpointer
reprise_cli_run_job (RepriseCli      *cli,
                     RepriseLane      lane,
                     RepriseJob       job,
                     gpointer         data,
                     GDestroyNotify   result_free,
                     GError         **error)
{
  GAsyncResult *pending = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  if (!reprise_cli_require_journal (cli, error))
    return NULL;

  reprise_journal_run_async (cli->journal, lane, job, data, NULL, result_free, NULL,
                             reprise_cli_done_cb, &pending);
  result = reprise_cli_wait (&pending);
  return reprise_journal_run_finish (cli->journal, result, error);
}

/**
 * reprise_cli_open_journal:
 * @path: a file
 * @error: return location for a #RepriseStoreError
 *
 * Opens a journal and waits for it.
 *
 * Returns: (transfer full) (nullable): the journal
 */
RepriseJournal *
reprise_cli_open_journal (const char  *path,
                          GError     **error)
{
  GAsyncResult *pending = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  reprise_journal_open_async (path, NULL, reprise_cli_done_cb, &pending);
  result = reprise_cli_wait (&pending);
  return reprise_journal_open_finish (result, error);
}
