#pragma once

#include "model/reprise-masthead.h"
#include "model/reprise-appraisal.h"
#include "store/reprise-database.h"

G_BEGIN_DECLS

char      *reprise_text_export_appraisal  (RepriseAppraisal  *appraisal,
                                           RepriseMasthead   *masthead,
                                           int                judgement,
                                           int                views);
char      *reprise_text_export_viewing    (RepriseViewing    *viewing);
gboolean   reprise_text_export_entries    (RepriseDatabase   *database,
                                           GArray            *entries,
                                           const char        *folder,
                                           GError           **error);

G_END_DECLS
