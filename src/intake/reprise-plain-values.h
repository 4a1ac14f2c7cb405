#pragma once

#include "model/reprise-date.h"
#include "model/reprise-fact.h"

G_BEGIN_DECLS

gboolean  reprise_plain_value_read_date    (const char   *text,
                                            RepriseDate  *date);
char     *reprise_plain_value_normalise    (RepriseFact   fact,
                                            const char   *text);
GStrv     reprise_plain_value_split_names  (const char   *text);

G_END_DECLS
