/* import */

#include "cli/reprise-cli-json.h"
#include "cli/reprise-cli.h"
#include "intake/reprise-taking-back.h"

#include <glib/gi18n.h>

typedef struct
{
  const char       *batch;  /* (unowned): its UUID */
  RepriseTakenBack  taken;
} Undo;

static gpointer
undo_job (RepriseDatabase  *database,
          gpointer          data,
          GError          **error)
{
  Undo *undo = data;

  return GINT_TO_POINTER (reprise_taking_back_run (database, undo->batch, &undo->taken, error));
}

static JsonNode *
undo_node (const Undo *undo)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  reprise_cli_add_text (builder, "batch", undo->batch);
  reprise_cli_add_int (builder, "binned", undo->taken.n_binned);
  reprise_cli_add_int (builder, "restored", undo->taken.n_restored);
  reprise_cli_add_int (builder, "left", undo->taken.n_left);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/**
 * reprise_cli_import:
 *
 * `import --undo BATCH`: takes back what came in at one time; see #RepriseCliCommand.
 */
JsonNode *
reprise_cli_import (RepriseCli   *cli,
                    char       ***arguments,
                    GError      **error)
{
  g_autofree char *batch = NULL;
  const GOptionEntry entries[] = {
    { "undo", 0, 0, G_OPTION_ARG_STRING, &batch, N_("Take back what came in as this batch"),
      N_("BATCH") },
    { NULL },
  };
  Undo undo = { 0 };

  if (!reprise_cli_parse (arguments, entries, "--undo BATCH", 0, 0, error))
    return NULL;

  if (batch == NULL || *batch == '\0')
    {
      g_set_error_literal (error, REPRISE_CLI_ERROR, REPRISE_CLI_ERROR_USAGE,
                           _("Usage: reprise-cli import --undo BATCH"));
      return NULL;
    }

  undo.batch = batch;
  return reprise_cli_run_job (cli, REPRISE_LANE_WRITE, undo_job, &undo, NULL, error) != NULL
           ? undo_node (&undo) : NULL;
}
