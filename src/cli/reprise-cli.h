#pragma once

#include "store/reprise-journal.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define REPRISE_CLI_ERROR (reprise_cli_error_quark ())

/**
 * RepriseCliError:
 * @REPRISE_CLI_ERROR_USAGE: the command was used wrongly
 *
 * What only a command line can get wrong.
 */
typedef enum
{
  REPRISE_CLI_ERROR_USAGE,
} RepriseCliError;

GQuark reprise_cli_error_quark (void);

/**
 * RepriseCli:
 *
 * What a command is run with.
 */
typedef struct
{
  const char     *path;      /* (nullable): the journal to use; its usual place, if not given */
  gboolean        existing;  /* whether it has to be there already */
  RepriseJournal *journal;   /* (nullable): see reprise_cli_require_journal() */
  gboolean        text;      /* print for people */
  gboolean        unsound;   /* set by `check`: it went well, and something is wrong */
} RepriseCli;

/**
 * RepriseCliCommand:
 * @cli: what it is run with
 * @arguments: (inout): the command's name and what follows it, %NULL-terminated
 * @error: return location for an error
 *
 * A command.
 *
 * Returns: (transfer full) (nullable): what to print
 */
typedef JsonNode *(*RepriseCliCommand) (RepriseCli   *cli,
                                        char       ***arguments,
                                        GError      **error);

JsonNode  *reprise_cli_new        (RepriseCli *cli, char ***arguments, GError **error);
JsonNode  *reprise_cli_edit       (RepriseCli *cli, char ***arguments, GError **error);
JsonNode  *reprise_cli_watch      (RepriseCli *cli, char ***arguments, GError **error);
JsonNode  *reprise_cli_queue      (RepriseCli *cli, char ***arguments, GError **error);
JsonNode  *reprise_cli_delete     (RepriseCli *cli, char ***arguments, GError **error);
JsonNode  *reprise_cli_restore    (RepriseCli *cli, char ***arguments, GError **error);
JsonNode  *reprise_cli_list       (RepriseCli *cli, char ***arguments, GError **error);
JsonNode  *reprise_cli_search     (RepriseCli *cli, char ***arguments, GError **error);
JsonNode  *reprise_cli_show       (RepriseCli *cli, char ***arguments, GError **error);
JsonNode  *reprise_cli_conflicts  (RepriseCli *cli, char ***arguments, GError **error);
JsonNode  *reprise_cli_tags       (RepriseCli *cli, char ***arguments, GError **error);
JsonNode  *reprise_cli_merge_films
                                  (RepriseCli *cli, char ***arguments, GError **error);
JsonNode  *reprise_cli_feed       (RepriseCli *cli, char ***arguments, GError **error);
JsonNode  *reprise_cli_import     (RepriseCli *cli, char ***arguments, GError **error);
JsonNode  *reprise_cli_export     (RepriseCli *cli, char ***arguments, GError **error);
JsonNode  *reprise_cli_backup     (RepriseCli *cli, char ***arguments, GError **error);
JsonNode  *reprise_cli_check      (RepriseCli *cli, char ***arguments, GError **error);
JsonNode  *reprise_cli_demo       (RepriseCli *cli, char ***arguments, GError **error);

gboolean         reprise_cli_parse            (char                 ***arguments,
                                               const GOptionEntry     *entries,
                                               const char             *parameters,
                                               int                     n_least,
                                               int                     n_most,
                                               GError                **error);
GBytes          *reprise_cli_load             (const char             *path,
                                               GError                **error);
gboolean         reprise_cli_require_journal  (RepriseCli             *cli,
                                               GError                **error);
gpointer         reprise_cli_run_job          (RepriseCli             *cli,
                                               RepriseLane             lane,
                                               RepriseJob              job,
                                               gpointer                data,
                                               GDestroyNotify          result_free,
                                               GError                **error);
GAsyncResult    *reprise_cli_wait             (GAsyncResult          **result);
void             reprise_cli_done_cb          (GObject                *source,
                                               GAsyncResult           *result,
                                               gpointer                data);
RepriseJournal  *reprise_cli_open_journal     (const char             *path,
                                               GError                **error);

G_END_DECLS
