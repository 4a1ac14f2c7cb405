#pragma once

#include "model/reprise-appraisal.h"
#include "store/reprise-deed.h"

G_BEGIN_DECLS

gboolean  reprise_appraisal_keep_texts    (RepriseDatabase   *database,
                                           RepriseAppraisal  *made_from,
                                           RepriseAppraisal  *current,
                                           RepriseAppraisal  *edited,
                                           GError           **error);
gboolean  reprise_appraisal_restore_part  (RepriseDeed       *deed,
                                           RepriseDatabase   *database,
                                           gint64             appraisal,
                                           gpointer           part,
                                           GError           **error);

G_END_DECLS
