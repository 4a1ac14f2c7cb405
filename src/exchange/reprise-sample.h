#pragma once

#include "exchange/reprise-exchange-error.h"
#include "store/reprise-database.h"

G_BEGIN_DECLS

gboolean  reprise_sample_write       (RepriseDatabase  *database,
                                      const char       *journal,
                                      GError          **error);
gboolean  reprise_sample_write_json  (RepriseDatabase  *database,
                                      const char       *journal,
                                      const char       *json,
                                      gssize            length,
                                      GError          **error);
gboolean  reprise_sample_make        (const char       *path,
                                      GError          **error);

G_END_DECLS
