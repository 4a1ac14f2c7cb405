#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RepriseDiaryMonth:
 *
 * A month of the diary, as an answer has it: see reprise_search().
 */
typedef struct
{
  int    month;
  guint  first;    /* where it begins */
  guint  entries;
} RepriseDiaryMonth;

GArray  *reprise_diary_months_list      (const int     *months,
                                         guint          n);
int      reprise_diary_months_get_year  (int            month);
GArray  *reprise_diary_months_sum_years (const GArray  *months);

G_END_DECLS
