#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

gboolean  reprise_generator_write  (RepriseDatabase  *database,
                                    guint             count,
                                    guint64           seed,
                                    const char       *journal,
                                    GError          **error);

G_END_DECLS
