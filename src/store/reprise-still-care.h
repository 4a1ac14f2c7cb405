#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

gboolean  reprise_still_care_tidy   (const char       *journal,
                                     GError          **error);
gboolean  reprise_still_care_check  (RepriseDatabase  *database,
                                     GPtrArray        *problems,
                                     GError          **error);

G_END_DECLS
