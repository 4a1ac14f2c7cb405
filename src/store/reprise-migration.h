#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

gboolean  reprise_migrate            (RepriseDatabase      *database,
                                      const char           *path,
                                      const char * const   *migrations,
                                      GError              **error);
gboolean  reprise_migrate_to_newest  (RepriseDatabase      *database,
                                      const char           *path,
                                      GError              **error);

G_END_DECLS
