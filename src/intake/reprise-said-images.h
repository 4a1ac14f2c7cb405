#pragma once

#include "model/reprise-appraisal.h"

G_BEGIN_DECLS

RepriseAppraisal  *reprise_said_images_dup_fetched  (RepriseAppraisal  *said,
                                                     RepriseAppraisal  *was,
                                                     RepriseAppraisal  *here);

G_END_DECLS
