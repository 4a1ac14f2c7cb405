#pragma once

#include "model/reprise-appraisal.h"
#include "store/reprise-database.h"

G_BEGIN_DECLS

gboolean  reprise_appraisal_load_films   (RepriseDatabase     *database,
                                          RepriseAppraisal    *appraisal,
                                          GError             **error);
gboolean  reprise_appraisal_load_tags    (RepriseDatabase     *database,
                                          RepriseAppraisal    *appraisal,
                                          GError             **error);
gboolean  reprise_appraisal_load_parts   (RepriseDatabase     *database,
                                          RepriseAppraisal    *appraisal,
                                          GError             **error);
gboolean  reprise_appraisal_merge_parts  (RepriseDatabase     *database,
                                          RepriseAppraisal    *made_from,
                                          RepriseAppraisal    *current,
                                          RepriseAppraisal    *edited,
                                          GError             **error);
gboolean  reprise_appraisal_write_parts  (RepriseDatabase     *database,
                                          RepriseAppraisal    *appraisal,
                                          GError             **error);
gboolean  reprise_appraisal_write_films  (RepriseDatabase     *database,
                                          RepriseAppraisal    *appraisal,
                                          GError             **error);
gboolean  reprise_appraisal_write_tags   (RepriseDatabase     *database,
                                          RepriseAppraisal    *appraisal,
                                          const char * const  *before,
                                          GError             **error);

G_END_DECLS
