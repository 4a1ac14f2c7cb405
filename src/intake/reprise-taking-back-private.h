#pragma once

#include "store/reprise-deed.h"

G_BEGIN_DECLS

gboolean  reprise_taking_back_films  (RepriseDatabase  *database,
                                      RepriseDeed      *deed,
                                      gint64            batch,
                                      GError          **error);
gboolean  reprise_taking_back_facts  (RepriseDatabase  *database,
                                      RepriseDeed      *deed,
                                      gint64            batch,
                                      GError          **error);

G_END_DECLS
