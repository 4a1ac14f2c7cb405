#pragma once

#include "model/reprise-date.h"

G_BEGIN_DECLS

/**
 * RepriseDateOrder:
 * @REPRISE_DATE_DAY_FIRST: 22/11/2026
 * @REPRISE_DATE_MONTH_FIRST: 11/22/2026
 * @REPRISE_DATE_YEAR_FIRST: 26/11/22
 *
 * In what order the numbers of a date come where they do not say it themselves.
 */
typedef enum
{
  REPRISE_DATE_DAY_FIRST,
  REPRISE_DATE_MONTH_FIRST,
  REPRISE_DATE_YEAR_FIRST,
} RepriseDateOrder;

RepriseDateOrder  reprise_date_words_find_order  (void);
gboolean          reprise_date_words_read        (const char        *text,
                                                  RepriseDateOrder   order,
                                                  RepriseDate        today,
                                                  RepriseDate       *date);

G_END_DECLS
