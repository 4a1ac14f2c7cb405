/* What months and years a diary has. Nothing here knows a widget, so a table can test it. */

#include "gui/journal/reprise-diary-months.h"

static void
append (GArray *list,
        int     month,
        guint   first)
{
  const RepriseDiaryMonth begun = { month, first, 0 };

  g_array_append_val (list, begun);
}

/**
 * reprise_diary_months_list:
 * @months: (nullable) (array length=n): the month of each entry, as an answer has it
 * @n: how many there are
 *
 * Returns: (transfer full) (element-type RepriseDiaryMonth): the months, in the diary's order
 */
GArray *
reprise_diary_months_list (const int *months,
                           guint      n)
{
  GArray *list = g_array_new (FALSE, FALSE, sizeof (RepriseDiaryMonth));

  for (guint i = 0; months != NULL && i < n; i++)
    {
      if (i == 0 || months[i] != months[i - 1])
        append (list, months[i], i);
      g_array_index (list, RepriseDiaryMonth, list->len - 1).entries++;
    }

  return list;
}

/**
 * reprise_diary_months_get_year:
 * @month: a month, as an answer has it
 *
 * Returns: its year; 0 where that is not known
 */
int
reprise_diary_months_get_year (int month)
{
  return month < 0 ? -month : month / 12;
}

/**
 * reprise_diary_months_sum_years:
 * @months: (element-type RepriseDiaryMonth): months, in the diary's order
 *
 * Returns: (transfer full) (element-type RepriseDiaryMonth): their years, in the same order; the
 *   month of each is the year, 0 for entries without
 */
GArray *
reprise_diary_months_sum_years (const GArray *months)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (RepriseDiaryMonth));

  for (guint i = 0; i < months->len; i++)
    {
      const RepriseDiaryMonth *month = &g_array_index (months, RepriseDiaryMonth, i);
      const int year = reprise_diary_months_get_year (month->month);

      if (years->len == 0 ||
          g_array_index (years, RepriseDiaryMonth, years->len - 1).month != year)
        append (years, year, month->first);
      g_array_index (years, RepriseDiaryMonth, years->len - 1).entries += month->entries;
    }

  return years;
}
