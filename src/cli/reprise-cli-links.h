#pragma once

#include "store/reprise-database.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

gboolean  reprise_cli_add_links      (JsonBuilder      *builder,
                                      RepriseDatabase  *database,
                                      gint64            appraisal,
                                      GError          **error);
gboolean  reprise_cli_add_backlinks  (JsonBuilder      *builder,
                                      RepriseDatabase  *database,
                                      const char       *uuid,
                                      GError          **error);

G_END_DECLS
