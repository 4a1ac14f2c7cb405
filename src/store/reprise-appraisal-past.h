#pragma once

#include "model/reprise-appraisal.h"
#include "store/reprise-database.h"

G_BEGIN_DECLS

gboolean  reprise_appraisal_keep_texts  (RepriseDatabase   *database,
                                         RepriseAppraisal  *made_from,
                                         RepriseAppraisal  *current,
                                         RepriseAppraisal  *edited,
                                         GError           **error);

G_END_DECLS
