#pragma once

#include "model/reprise-judgement.h"
#include "store/reprise-calendar.h"

G_BEGIN_DECLS

char  *reprise_calendar_words_count   (const RepriseTally  *tally);
char  *reprise_calendar_words_tally   (const RepriseTally  *tally,
                                       RepriseScale         scale);
char  *reprise_calendar_words_day     (RepriseDate          date,
                                       const RepriseTally  *tally,
                                       RepriseScale         scale);
char  *reprise_calendar_words_total   (const RepriseTally  *tally,
                                       RepriseScale         scale);
char  *reprise_calendar_words_month   (int                  month,
                                       gboolean             brief);
char  *reprise_calendar_words_weekday (int                  weekday);
char  *reprise_calendar_words_ago     (int                  years);

G_END_DECLS
