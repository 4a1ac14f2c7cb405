#pragma once

#include "model/reprise-appraisal.h"
#include "store/reprise-database.h"

G_BEGIN_DECLS

gboolean    reprise_number_give         (RepriseDatabase   *database,
                                         RepriseAppraisal  *edited,
                                         RepriseAppraisal  *made_from,
                                         GError           **error);
gboolean    reprise_number_find_next    (RepriseDatabase   *database,
                                         int               *number,
                                         GError           **error);
gboolean    reprise_number_count        (RepriseDatabase   *database,
                                         int                number,
                                         gint64            *count,
                                         GError           **error);
GPtrArray  *reprise_number_list_others  (RepriseDatabase   *database,
                                         int                number,
                                         const char        *uuid,
                                         GError           **error);

G_END_DECLS
