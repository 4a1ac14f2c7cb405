#pragma once

#include "cli/reprise-cli.h"

G_BEGIN_DECLS

JsonNode  *reprise_cli_feed_add     (RepriseCli *cli, char ***arguments, GError **error);
JsonNode  *reprise_cli_feed_list    (RepriseCli *cli, char ***arguments, GError **error);
JsonNode  *reprise_cli_feed_update  (RepriseCli *cli, char ***arguments, GError **error);
JsonNode  *reprise_cli_feed_posts   (RepriseCli *cli, char ***arguments, GError **error);
JsonNode  *reprise_cli_feed_remove  (RepriseCli *cli, char ***arguments, GError **error);

G_END_DECLS
