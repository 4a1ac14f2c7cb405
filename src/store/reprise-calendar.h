#pragma once

#include "model/reprise-date.h"
#include "store/reprise-database.h"

G_BEGIN_DECLS

/**
 * RepriseTally:
 *
 * What was watched and written in some time. Nothing of it is rounded: an average is the sum of the
 * judgements by how many there are.
 */
typedef struct
{
  int  entries;  /* of the diary */
  int  films;    /* they are about, each once */
  int  again;    /* of these films: those that had been watched before */
  int  judged;   /* how many entries have a judgement */
  int  sum;      /* of the judgements, 0–100 each */
} RepriseTally;

/**
 * RepriseCalendarDay:
 *
 * A day, a month or a year of the diary, and what is in it.
 */
typedef struct
{
  RepriseDate   date;
  RepriseTally  tally;
} RepriseCalendarDay;

/**
 * RepriseCalendar:
 *
 * A year of the diary.
 *
 * What is known to have been in the year, and not on which day, is in the months or the year alone.
 */
typedef struct
{
  int           year;
  GArray       *days;    /* (owned) of RepriseCalendarDay: those that have entries, in order */
  RepriseTally  months[12];
  RepriseTally  whole;
} RepriseCalendar;

/**
 * RepriseYearCount:
 *
 * A year that has entries in the diary.
 */
typedef struct
{
  int  year;
  int  entries;
} RepriseYearCount;

RepriseCalendar            *reprise_calendar_load           (RepriseDatabase        *database,
                                                             int                     year,
                                                             GError                **error);
void                        reprise_calendar_free           (RepriseCalendar        *self);
const RepriseCalendarDay   *reprise_calendar_get_day        (const RepriseCalendar  *self,
                                                             RepriseDate             date);
GPtrArray                  *reprise_calendar_list_years     (RepriseDatabase        *database,
                                                             GError                **error);
GPtrArray                  *reprise_calendar_list_same_day  (RepriseDatabase        *database,
                                                             RepriseDate             today,
                                                             GError                **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseCalendar, reprise_calendar_free)

G_END_DECLS
