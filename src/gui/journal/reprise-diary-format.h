#pragma once

#include "model/reprise-entry.h"
#include "store/reprise-search.h"

G_BEGIN_DECLS

char  *reprise_diary_format_month          (int                 month);
char  *reprise_diary_format_heading        (const RepriseHits  *hits,
                                            gboolean            in_words,
                                            guint               position);
char  *reprise_diary_format_weekday        (RepriseDate         day);
char  *reprise_diary_format_second_line    (RepriseEntry       *entry);
char  *reprise_diary_format_snippet        (const char         *snippet);
char  *reprise_diary_format_misunderstood  (const char * const *pieces);
char  *reprise_diary_format_nothing_found  (guint               n_entries,
                                            const char         *query);

G_END_DECLS
