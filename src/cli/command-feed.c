/* feed */

#include "cli/reprise-cli-feed.h"
#include "cli/reprise-cli-follow.h"
#include "cli/reprise-cli.h"
#include "feed/reprise-feed-discovery.h"
#include "feed/reprise-feed-parser.h"

#include <glib/gi18n.h>

static JsonNode *
run_parse (RepriseCli   *cli,
           char       ***arguments,
           GError      **error)
{
  g_autofree char *address = NULL;
  g_autofree char *content_type = NULL;
  const GOptionEntry entries[] = {
    { "url", 0, 0, G_OPTION_ARG_STRING, &address, N_("The address it came from"), N_("URL") },
    { "content-type", 0, 0, G_OPTION_ARG_STRING, &content_type, N_("What the server said it is"),
      N_("TYPE") },
    { NULL },
  };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (RepriseFeedDocument) document = NULL;

  if (!reprise_cli_parse (arguments, entries, "FILE", 1, 1, error))
    return NULL;

  bytes = reprise_cli_load ((*arguments)[1], error);
  if (bytes == NULL)
    return NULL;

  document = reprise_feed_parse (bytes, address, content_type, error);
  return document != NULL ? reprise_cli_feed_document_to_node (document) : NULL;
}

static JsonNode *
run_discover (RepriseCli   *cli,
              char       ***arguments,
              GError      **error)
{
  g_autofree char *address = NULL;
  const GOptionEntry entries[] = {
    { "url", 0, 0, G_OPTION_ARG_STRING, &address, N_("The address it came from"), N_("URL") },
    { NULL },
  };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) candidates = NULL;

  if (!reprise_cli_parse (arguments, entries, "FILE", 1, 1, error))
    return NULL;

  bytes = reprise_cli_load ((*arguments)[1], error);
  if (bytes == NULL)
    return NULL;

  candidates = reprise_feed_discover (bytes, address, NULL);
  return reprise_cli_feed_candidates_to_node (candidates);
}

static const struct
{
  const char        *name;
  RepriseCliCommand  run;
} words[] = {
  { "add", reprise_cli_feed_add },
  { "discover", run_discover },
  { "list", reprise_cli_feed_list },
  { "parse", run_parse },
  { "posts", reprise_cli_feed_posts },
  { "remove", reprise_cli_feed_remove },
  { "update", reprise_cli_feed_update },
};

/* The word becomes a part of the command's name. */
static void
join_name (char **arguments)
{
  g_autofree char *command = arguments[0];
  g_autofree char *word = arguments[1];

  arguments[0] = g_strconcat (command, " ", word, NULL);
  for (gsize i = 1; arguments[i] != NULL; i++)
    arguments[i] = arguments[i + 1];
}

/**
 * reprise_cli_feed:
 *
 * `feed parse [--url URL] [--content-type TYPE] FILE` and `feed discover [--url URL] FILE`: what a
 * feed says, and which feeds a web page names; `feed add`, `list`, `update`, `posts` and `remove`:
 * the feeds that are followed; see #RepriseCliCommand.
 */
JsonNode *
reprise_cli_feed (RepriseCli   *cli,
                  char       ***arguments,
                  GError      **error)
{
  const GOptionEntry none[] = { { NULL } };

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_strcmp0 ((*arguments)[1], words[i].name) == 0)
      {
        join_name (*arguments);
        return words[i].run (cli, arguments, error);
      }

  if (reprise_cli_parse (arguments, none,
                         "add URL | list | update [URL…] | posts [URL] | remove URL | "
                         "parse FILE | discover FILE", 0, G_MAXINT, error))
    g_set_error_literal (error, REPRISE_CLI_ERROR, REPRISE_CLI_ERROR_USAGE,
                         _("Usage: reprise-cli feed add URL | list | update [URL…] | posts [URL] "
                           "| remove URL | parse FILE | discover FILE"));
  return NULL;
}
