#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

gint64  reprise_change_get_newest  (RepriseDatabase  *database);
GStrv   reprise_change_list_since  (RepriseDatabase  *database,
                                    gint64           *seen);

G_END_DECLS
