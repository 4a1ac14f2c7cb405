#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

/* "Repr" */
#define REPRISE_APPLICATION_ID 0x52657072

int       reprise_migration_get_newest  (void);
gboolean  reprise_migrate               (RepriseDatabase      *database,
                                         const char           *path,
                                         const char * const   *migrations,
                                         GError              **error);
gboolean  reprise_migrate_to_newest     (RepriseDatabase      *database,
                                         const char           *path,
                                         GError              **error);

G_END_DECLS
