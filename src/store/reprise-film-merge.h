#pragma once

#include "store/reprise-deed.h"

G_BEGIN_DECLS

gboolean  reprise_film_merge    (RepriseDeed      *deed,
                                 RepriseDatabase  *database,
                                 gint64            film,
                                 gint64            into,
                                 GError          **error);
gboolean  reprise_film_unmerge  (RepriseDeed      *deed,
                                 RepriseDatabase  *database,
                                 gint64            film,
                                 GError          **error);

G_END_DECLS
