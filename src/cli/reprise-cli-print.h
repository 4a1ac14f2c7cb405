#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void  reprise_cli_print  (JsonNode   *output,
                          const char *command);

G_END_DECLS
