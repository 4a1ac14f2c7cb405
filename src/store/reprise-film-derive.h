#pragma once

#include "store/reprise-database.h"

G_BEGIN_DECLS

gboolean  reprise_film_derive  (RepriseDatabase  *database,
                                gint64            id,
                                GError          **error);

G_END_DECLS
