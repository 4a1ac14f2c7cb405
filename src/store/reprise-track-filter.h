#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

gboolean  reprise_track_filter  (RepriseDatabase  *database,
                                 const char       *words,
                                 GHashTable      **found,
                                 GError          **error);

G_END_DECLS
