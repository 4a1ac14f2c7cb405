#pragma once

#include "model/reprise-appraisal.h"
#include "model/reprise-entry.h"
#include "model/reprise-judgement.h"

G_BEGIN_DECLS

char        *reprise_format_figure           (int                    judgement,
                                               RepriseScale           scale);
char        *reprise_format_judgement_words  (int                    judgement,
                                               RepriseScale           scale);
char        *reprise_format_average          (int                    sum,
                                               int                    n,
                                               RepriseScale           scale);
char        *reprise_format_date             (RepriseDate            date);
char        *reprise_format_day_figure       (RepriseDate            date);
char        *reprise_format_day_caption      (RepriseDate            date,
                                              RepriseDate            today);
char        *reprise_format_view             (int                    view,
                                               gboolean               rewatch);
char        *reprise_format_runtime          (int                    minutes);
char        *reprise_format_reading_time     (int                    words);
char        *reprise_format_verdict          (int                    judgement,
                                               RepriseScale           scale);
const char  *reprise_format_kind             (RepriseAppraisalKind   kind);
char        *reprise_format_joined           (const char            *first,
                                              ...) G_GNUC_NULL_TERMINATED;
char        *reprise_format_appraisal        (RepriseAppraisal      *appraisal);
char        *reprise_format_entry_line       (RepriseEntry          *entry);
char        *reprise_format_entry_name       (RepriseEntry          *entry,
                                               RepriseScale           scale);

G_END_DECLS
