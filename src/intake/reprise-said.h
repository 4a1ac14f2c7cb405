#pragma once

#include "model/reprise-appraisal.h"
#include "store/reprise-database.h"

G_BEGIN_DECLS

gboolean  reprise_said_load_viewing     (RepriseDatabase   *database,
                                         gint64             origin,
                                         gint64             before,
                                         RepriseViewing   **viewing,
                                         GError           **error);
gboolean  reprise_said_keep_viewing     (RepriseDatabase   *database,
                                         gint64             origin,
                                         gint64             batch,
                                         RepriseViewing    *viewing,
                                         GError           **error);
gboolean  reprise_said_merge_viewing    (RepriseDatabase   *database,
                                         RepriseViewing    *was,
                                         RepriseViewing    *is,
                                         RepriseViewing    *here,
                                         GError           **error);
gboolean  reprise_said_load_appraisal   (RepriseDatabase   *database,
                                         gint64             origin,
                                         gint64             before,
                                         RepriseAppraisal **appraisal,
                                         GError           **error);
gboolean  reprise_said_keep_appraisal   (RepriseDatabase   *database,
                                         gint64             origin,
                                         gint64             batch,
                                         RepriseAppraisal  *appraisal,
                                         GError           **error);
gboolean  reprise_said_merge_appraisal  (RepriseDatabase   *database,
                                         RepriseAppraisal  *was,
                                         RepriseAppraisal  *is,
                                         RepriseAppraisal  *here,
                                         GError           **error);
void      reprise_said_revert           (gpointer           said,
                                         gpointer           before,
                                         gpointer           here);
gboolean  reprise_said_is_same          (gpointer           a,
                                         gpointer           b);

G_END_DECLS
