#pragma once

#include "model/reprise-appraisal.h"
#include "store/reprise-deed.h"

G_BEGIN_DECLS

RepriseAppraisal  *reprise_appraisal_load          (RepriseDatabase   *database,
                                                    gint64             id,
                                                    GError           **error);
gboolean           reprise_appraisal_save          (RepriseDeed       *deed,
                                                    RepriseDatabase   *database,
                                                    RepriseAppraisal  *edited,
                                                    RepriseAppraisal  *made_from,
                                                    GError           **error);

G_END_DECLS
