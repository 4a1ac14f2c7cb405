/* backup, check, demo */

#include "cli/reprise-cli-json.h"
#include "cli/reprise-cli.h"
#include "exchange/reprise-generator.h"
#include "exchange/reprise-sample.h"
#include "store/reprise-check.h"

#include <glib/gi18n.h>
#include <glib/gstdio.h>

typedef struct
{
  gint64      count;    /* or 0: the sample */
  gint64      seed;
  const char *journal;  /* (unowned): its file */
} Demo;

static gint64
file_size (const char *path)
{
  GStatBuf status;

  return g_stat (path, &status) == 0 ? (gint64) status.st_size : 0;
}

static JsonNode *
file_node (const char *path)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *name = g_filename_display_name (whole);

  json_builder_begin_object (builder);
  reprise_cli_add_text (builder, "path", name);
  reprise_cli_add_int (builder, "bytes", file_size (path));
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/* Into a folder the copy goes under the journal's own name. */
static char *
name_copy (RepriseCli *cli,
           const char *destination)
{
  g_autofree char *name = g_path_get_basename (reprise_journal_get_path (cli->journal));

  if (!g_file_test (destination, G_FILE_TEST_IS_DIR))
    return g_strdup (destination);

  return g_build_filename (destination, name, NULL);
}

static gpointer
check_job (RepriseDatabase  *database,
           gpointer          data,
           GError          **error)
{
  return reprise_check (database, error);
}

static gpointer
demo_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  const Demo *demo = data;

  return GINT_TO_POINTER (demo->count == 0
                            ? reprise_sample_write (database, demo->journal, error)
                            : reprise_generator_write (database, (guint) demo->count,
                                                       (guint64) demo->seed, NULL, error));
}

/* What is there already is somebody's: nothing is put into it. */
static gboolean
is_free (const char  *path,
         GError     **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (!g_file_test (path, G_FILE_TEST_EXISTS) || file_size (path) == 0)
    return TRUE;

  g_set_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID,
               _("%s is there already; it was left alone"), name);
  return FALSE;
}

/**
 * reprise_cli_backup:
 *
 * `backup DEST`: copies the journal; see #RepriseCliCommand.
 */
JsonNode *
reprise_cli_backup (RepriseCli   *cli,
                    char       ***arguments,
                    GError      **error)
{
  const GOptionEntry entries[] = { { NULL } };
  g_autofree char *destination = NULL;
  GAsyncResult *pending = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  if (!reprise_cli_parse (arguments, entries, "DEST", 1, 1, error) ||
      !reprise_cli_require_journal (cli, error))
    return NULL;

  destination = name_copy (cli, (*arguments)[1]);
  reprise_journal_backup_async (cli->journal, destination, NULL, reprise_cli_done_cb, &pending);
  result = reprise_cli_wait (&pending);
  return reprise_journal_backup_finish (cli->journal, result, error) ? file_node (destination)
                                                                     : NULL;
}

/**
 * reprise_cli_check:
 *
 * `check`: looks the journal through; see #RepriseCliCommand.
 */
JsonNode *
reprise_cli_check (RepriseCli   *cli,
                   char       ***arguments,
                   GError      **error)
{
  const GOptionEntry entries[] = { { NULL } };
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) failure = NULL;

  if (!reprise_cli_parse (arguments, entries, "", 0, 0, error))
    return NULL;

  problems = reprise_cli_run_job (cli, REPRISE_LANE_WRITE, check_job, NULL,
                                  (GDestroyNotify) g_ptr_array_unref, &failure);
  if (g_error_matches (failure, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_CORRUPT))
    {
      problems = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_add (problems, g_strdup (failure->message));
    }
  else if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  cli->unsound = problems->len > 0;
  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "ok");
  json_builder_add_boolean_value (builder, !cli->unsound);
  json_builder_set_member_name (builder, "problems");
  json_builder_begin_array (builder);
  for (guint i = 0; i < problems->len; i++)
    json_builder_add_string_value (builder, problems->pdata[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/**
 * reprise_cli_demo:
 *
 * `demo DEST [--count N] [--seed S]`: makes the sample journal, or a generated one; see
 * #RepriseCliCommand.
 */
JsonNode *
reprise_cli_demo (RepriseCli   *cli,
                  char       ***arguments,
                  GError      **error)
{
  Demo demo = { 0, 1, NULL };
  const GOptionEntry entries[] = {
    { "count", 0, 0, G_OPTION_ARG_INT64, &demo.count, N_("Generate so many appraisals"), N_("N") },
    { "seed", 0, 0, G_OPTION_ARG_INT64, &demo.seed, N_("What they come from; 1, if not given"),
      N_("S") },
    { NULL },
  };
  const char *destination = NULL;

  if (!reprise_cli_parse (arguments, entries, "DEST", 1, 1, error))
    return NULL;

  if (demo.count < 0 || demo.count > G_MAXINT32)
    {
      g_set_error_literal (error, REPRISE_CLI_ERROR, REPRISE_CLI_ERROR_USAGE,
                           _("--count is a number from 1"));
      return NULL;
    }

  destination = (*arguments)[1];
  if (!is_free (destination, error))
    return NULL;

  demo.journal = destination;
  cli->journal = reprise_cli_open_journal (destination, error);
  if (cli->journal == NULL ||
      !reprise_cli_run_job (cli, REPRISE_LANE_WRITE, demo_job, &demo, NULL, error))
    return NULL;

  /* Closed, the journal is one file, but for its images. */
  g_clear_object (&cli->journal);
  return file_node (destination);
}
