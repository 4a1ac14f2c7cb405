#pragma once

#include "model/reprise-viewing.h"
#include "store/reprise-deed.h"

G_BEGIN_DECLS

RepriseViewing  *reprise_viewing_load       (RepriseDatabase   *database,
                                             gint64             id,
                                             GError           **error);
GPtrArray       *reprise_viewing_list       (RepriseDatabase   *database,
                                             gint64             film,
                                             GError           **error);
gboolean         reprise_viewing_save       (RepriseDeed       *deed,
                                             RepriseDatabase   *database,
                                             RepriseViewing    *edited,
                                             RepriseViewing    *made_from,
                                             GError           **error);

G_END_DECLS
