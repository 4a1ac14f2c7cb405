#pragma once

#include "exchange/reprise-json.h"
#include "model/reprise-appraisal.h"
#include "model/reprise-masthead.h"

G_BEGIN_DECLS

char             *reprise_sample_dup_text       (const char        *name,
                                                 GError           **error);
gboolean          reprise_sample_read_voices    (JsonObject        *object,
                                                 RepriseAppraisal  *appraisal,
                                                 GError           **error);
gboolean          reprise_sample_read_stills    (JsonObject        *object,
                                                 const char        *journal,
                                                 RepriseAppraisal  *appraisal,
                                                 GError           **error);
gboolean          reprise_sample_read_tracks    (JsonObject        *object,
                                                 RepriseAppraisal  *appraisal,
                                                 GError           **error);
RepriseMasthead  *reprise_sample_read_masthead  (JsonObject        *object,
                                                 GError           **error);

G_END_DECLS
