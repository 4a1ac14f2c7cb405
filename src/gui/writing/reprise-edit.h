#pragma once

#include "model/reprise-appraisal.h"

G_BEGIN_DECLS

RepriseDate        reprise_edit_get_watched  (RepriseAppraisal  *appraisal);
void               reprise_edit_set_watched  (RepriseAppraisal  *appraisal,
                                              RepriseDate        watched);
RepriseAppraisal  *reprise_edit_rebase       (RepriseAppraisal  *edited,
                                              RepriseAppraisal  *sent,
                                              RepriseAppraisal  *kept);

G_END_DECLS
