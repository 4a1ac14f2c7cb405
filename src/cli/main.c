#include "cli/reprise-cli.h"
#include "cli/reprise-cli-help.h"
#include "cli/reprise-cli-print.h"
#include "feed/reprise-feed-error.h"
#include "model/reprise-model-error.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <locale.h>
#include <stdio.h>

static const struct
{
  const char        *name;
  RepriseCliCommand  run;
  gboolean           existing;  /* whether there must be a journal already */
} commands[] = {
  { "new", reprise_cli_new, FALSE },
  { "watch", reprise_cli_watch, FALSE },
  { "edit", reprise_cli_edit, TRUE },
  { "queue", reprise_cli_queue, FALSE },
  { "delete", reprise_cli_delete, TRUE },
  { "restore", reprise_cli_restore, TRUE },
  { "list", reprise_cli_list, FALSE },
  { "search", reprise_cli_search, FALSE },
  { "show", reprise_cli_show, TRUE },
  { "conflicts", reprise_cli_conflicts, TRUE },
  { "tags", reprise_cli_tags, TRUE },
  { "merge-films", reprise_cli_merge_films, TRUE },
  { "feed", reprise_cli_feed, FALSE },
  { "import", reprise_cli_import, TRUE },
  { "export", reprise_cli_export, TRUE },
  { "backup", reprise_cli_backup, TRUE },
  { "check", reprise_cli_check, TRUE },
  { "demo", reprise_cli_demo, FALSE },
};

typedef struct
{
  char     *journal;
  gboolean  text;
  gboolean  version;
} Options;

static gboolean
fail_usage (GError     **error,
            const char  *message)
{
  g_set_error_literal (error, REPRISE_CLI_ERROR, REPRISE_CLI_ERROR_USAGE, message);
  return FALSE;
}

static gboolean
parse_global (Options   *options,
              char    ***arguments,
              GError   **error)
{
  const GOptionEntry entries[] = {
    { "journal", 0, 0, G_OPTION_ARG_FILENAME, &options->journal, N_("Use this journal"),
      N_("FILE") },
    { "text", 0, 0, G_OPTION_ARG_NONE, &options->text, N_("Print for people, not JSON"), NULL },
    { "version", 0, 0, G_OPTION_ARG_NONE, &options->version, N_("Show the version"), NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (N_("COMMAND [ARGUMENT…]"));
  g_autofree char *description = reprise_cli_describe_commands ();

  g_option_context_set_strict_posix (context, TRUE);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, N_("Keeps a film journal from the command line."));
  g_option_context_set_description (context, description);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return g_option_context_parse_strv (context, arguments, error);
}

/* `--text` may stand behind the command as well, but for what follows a bare `--`. */
static gboolean
take_text_option (char **arguments)
{
  gboolean taken = FALSE;
  gboolean ended = FALSE;
  gsize to = 0;

  for (gsize from = 0; arguments[from] != NULL; from++)
    {
      ended = ended || g_str_equal (arguments[from], "--");
      if (!taken && !ended && from > 0 && g_str_equal (arguments[from], "--text"))
        {
          g_free (arguments[from]);
          taken = TRUE;
          continue;
        }
      arguments[to++] = arguments[from];
    }

  arguments[to] = NULL;
  return taken;
}

/* Who did not get the answer must not be told that all went well. */
static gboolean
is_written (GError **error)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;

  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED,
               _("The command was carried out, but its answer could not be written: %s"),
               g_strerror (errno));
  return FALSE;
}

static gboolean
run_command (RepriseCli  *cli,
             Options     *options,
             char      ***arguments,
             GError     **error)
{
  g_autoptr (JsonNode) output = NULL;
  gsize i = 0;

  while (i < G_N_ELEMENTS (commands) && g_strcmp0 (commands[i].name, (*arguments)[0]) != 0)
    i++;
  if (i == G_N_ELEMENTS (commands))
    return fail_usage (error, _("There is no such command. See reprise-cli --help."));

  cli->path = options->journal;
  cli->existing = commands[i].existing;
  output = commands[i].run (cli, arguments, error);
  if (output == NULL)
    return FALSE;

  reprise_cli_print (output, cli->text ? (*arguments)[0] : NULL);
  return is_written (error);
}

static gboolean
run (RepriseCli  *cli,
     char      ***arguments,
     GError     **error)
{
  g_auto (GStrv) rest = NULL;
  Options options = { 0 };
  g_autofree char *journal = NULL;
  gboolean parsed = parse_global (&options, arguments, error);

  journal = options.journal;
  cli->text = options.text;
  if (!parsed)
    return FALSE;

  if (options.version)
    {
      g_print ("reprise-cli %s\n", VERSION);
      return TRUE;
    }

  if ((*arguments)[0] == NULL || (*arguments)[1] == NULL)
    return fail_usage (error, _("Which command? See reprise-cli --help."));

  rest = g_strdupv (*arguments + 1);
  if (take_text_option (rest))
    cli->text = TRUE;
  return run_command (cli, &options, &rest, error);
}

/* 0 done, 1 failed, 2 used wrongly or input not understood. */
static int
exit_status (const RepriseCli *cli,
             const GError     *error)
{
  if (error == NULL)
    return cli->unsound ? 1 : 0;

  return error->domain == G_OPTION_ERROR || error->domain == REPRISE_CLI_ERROR ||
         error->domain == REPRISE_MODEL_ERROR || error->domain == REPRISE_FEED_ERROR ? 2 : 1;
}

int
main (int    argc,
      char **argv)
{
  g_auto (GStrv) arguments = NULL;
  g_autoptr (GError) error = NULL;
  RepriseCli cli = { 0 };

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("reprise-cli");

  arguments = g_strdupv (argv);
  if (!run (&cli, &arguments, &error))
    g_printerr ("reprise-cli: %s\n", error->message);

  g_clear_object (&cli.journal);
  return exit_status (&cli, error);
}
