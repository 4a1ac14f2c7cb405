#pragma once

#include "gui/reading/reprise-prose-map.h"

G_BEGIN_DECLS

char  *reprise_prose_link_dup_words    (const RepriseProseLink *link);
char  *reprise_prose_link_dup_tooltip  (const RepriseProseLink *link);

G_END_DECLS
