#pragma once

#include "intake/reprise-record.h"

G_BEGIN_DECLS

RepriseRecord  *reprise_plain_appraisal_read  (const char  *name,
                                               const char  *title,
                                               GPtrArray   *blocks);

G_END_DECLS
