#pragma once

#include "model/reprise-appraisal.h"
#include "model/reprise-still.h"

G_BEGIN_DECLS

RepriseDate        reprise_edit_get_watched    (RepriseAppraisal    *appraisal);
void               reprise_edit_set_watched    (RepriseAppraisal    *appraisal,
                                                RepriseDate          watched);
void               reprise_edit_paste_stills   (RepriseAppraisal    *appraisal,
                                                GPtrArray           *pasted,
                                                GPtrArray           *stills);
void               reprise_edit_settle_stills  (RepriseAppraisal    *appraisal,
                                                GPtrArray           *pasted,
                                                const char          *text);
RepriseStill      *reprise_edit_find_still     (RepriseAppraisal    *appraisal,
                                                GPtrArray           *pasted,
                                                const char          *target);
gboolean           reprise_edit_is_told_of     (RepriseAppraisal    *appraisal,
                                                const char * const  *uuids);
RepriseAppraisal  *reprise_edit_rebase         (RepriseAppraisal    *edited,
                                                RepriseAppraisal    *sent,
                                                RepriseAppraisal    *kept);

G_END_DECLS
