#pragma once

#include "cli/reprise-cli.h"

G_BEGIN_DECLS

GPtrArray  *reprise_cli_keep_stills  (RepriseCli  *cli,
                                      char       **paths,
                                      GError     **error);

G_END_DECLS
