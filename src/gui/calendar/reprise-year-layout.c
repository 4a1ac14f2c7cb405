/* The geometry of a year. Nothing here knows a widget, so a table can test it. */

#include "gui/calendar/reprise-year-layout.h"

#include <langinfo.h>

#define DAYS_IN_WEEK 7

/* Of a leap year that begins on the last day of a week. */
#define MOST_WEEKS 54

/* The pitch of days where weeks are columns. */
#define LEAST_PITCH 13
#define MOST_PITCH  18

/* The same where each month is a block. */
#define LEAST_BLOCK_PITCH 19
#define MOST_BLOCK_PITCH  26

#define LEAST_COLUMNS 2
#define MOST_COLUMNS  4
#define BLOCK_GAP     24
#define ROW_GAP       18
#define LABEL_GAP     6

static int
find_weekday (int year,
              int month,
              int day)
{
  g_autoptr (GDateTime) instant = g_date_time_new_utc (year, month, day, 0, 0, 0);

  return g_date_time_get_day_of_week (instant) % DAYS_IN_WEEK;
}

/* How many days of the week are before the first of a month. */
static int
count_before (const RepriseYearLayout *self,
              int                      month)
{
  return (find_weekday (self->year, month, 1) - self->first_weekday + DAYS_IN_WEEK) % DAYS_IN_WEEK;
}

static int
find_day_of_year (int year,
                  int month,
                  int day)
{
  g_autoptr (GDateTime) instant = g_date_time_new_utc (year, month, day, 0, 0, 0);

  return g_date_time_get_day_of_year (instant) - 1;
}

static int
count_weeks (const RepriseYearLayout *self,
             int                      month)
{
  const int days = g_date_get_days_in_month ((GDateMonth) month, (GDateYear) self->year);

  return (count_before (self, month) + days + DAYS_IN_WEEK - 1) / DAYS_IN_WEEK;
}

/* The months beside each other are as high as the highest of them. */
static int
find_block_height (const RepriseYearLayout *self,
                   int                      row)
{
  int weeks = 0;

  for (int i = 0; i < self->columns; i++)
    weeks = MAX (weeks, count_weeks (self, row * self->columns + i + 1));

  return self->label_height + LABEL_GAP + weeks * self->pitch;
}

static int
find_gap (int pitch)
{
  return pitch < 16 ? 2 : 3;
}

static int
find_block_width (int pitch)
{
  return DAYS_IN_WEEK * pitch - find_gap (pitch);
}

static void
arrange_months (RepriseYearLayout *self,
                int                width)
{
  int room = 0;

  self->by_month = TRUE;
  self->columns = MOST_COLUMNS;
  while (self->columns > LEAST_COLUMNS &&
         (12 % self->columns != 0 ||
          self->columns * find_block_width (LEAST_BLOCK_PITCH + 1) +
            (self->columns - 1) * BLOCK_GAP > width))
    self->columns--;

  room = (width - (self->columns - 1) * BLOCK_GAP) / self->columns;
  self->pitch = CLAMP ((room + 3) / DAYS_IN_WEEK, LEAST_BLOCK_PITCH, MOST_BLOCK_PITCH);
  self->size = self->pitch - find_gap (self->pitch);
  self->left = MAX (0, (width - self->columns * find_block_width (self->pitch) -
                        (self->columns - 1) * BLOCK_GAP) / 2);
  for (int row = 0; row < 12 / self->columns; row++)
    self->height += find_block_height (self, row) + (row > 0 ? ROW_GAP : 0);
}

static void
arrange_weeks (RepriseYearLayout *self,
               int                width,
               int                pitch,
               int                weekday_width)
{
  const int weeks = MOST_WEEKS * pitch;

  self->pitch = pitch;
  self->size = pitch - find_gap (pitch);
  self->left = weekday_width + LABEL_GAP + MAX (0, (width - weekday_width - LABEL_GAP - weeks) / 2);
  self->height = self->label_height + LABEL_GAP + DAYS_IN_WEEK * pitch;
}

/**
 * reprise_year_layout_find_first_weekday:
 *
 * Returns: on which day a week begins where the user lives: 0 for Sunday to 6 for Saturday
 */
int
reprise_year_layout_find_first_weekday (void)
{
#if defined(_NL_TIME_FIRST_WEEKDAY) && defined(_NL_TIME_WEEK_1STDAY)
  /* The first is counted from the day that the second falls on; see locale(5). */
  const int first = *(const unsigned char *) nl_langinfo (_NL_TIME_FIRST_WEEKDAY);
  const guint from = GPOINTER_TO_UINT (nl_langinfo (_NL_TIME_WEEK_1STDAY));

  return (first - 1 + (from == 19971201 ? 1 : 0) + DAYS_IN_WEEK) % DAYS_IN_WEEK;
#else
  return 1;
#endif
}

/**
 * reprise_year_layout_count_days:
 * @year: a year
 *
 * Returns: how many days it has
 */
int
reprise_year_layout_count_days (int year)
{
  return g_date_is_leap_year ((GDateYear) year) ? 366 : 365;
}

/**
 * reprise_year_layout_get_minimum:
 *
 * Returns: the least width of a year
 */
int
reprise_year_layout_get_minimum (void)
{
  return LEAST_COLUMNS * find_block_width (LEAST_BLOCK_PITCH) + (LEAST_COLUMNS - 1) * BLOCK_GAP;
}

/**
 * reprise_year_layout_get_natural:
 * @weekday_width: the width of the widest weekday
 *
 * Returns: the width that a year would like
 */
int
reprise_year_layout_get_natural (int weekday_width)
{
  return weekday_width + LABEL_GAP + MOST_WEEKS * MOST_PITCH;
}

/**
 * reprise_year_layout_init:
 * @self: a layout, which becomes that of a year
 * @year: the year, 1–9999
 * @first_weekday: on which day a week begins, 0–6
 * @width: how much room there is
 * @weekday_width: the width of the widest weekday
 * @label_height: the height of the name of a month
 */
void
reprise_year_layout_init (RepriseYearLayout *self,
                          int                year,
                          int                first_weekday,
                          int                width,
                          int                weekday_width,
                          int                label_height)
{
  const int pitch = (width - weekday_width - LABEL_GAP) / MOST_WEEKS;

  *self = (RepriseYearLayout) { .year = year, .first_weekday = first_weekday,
                                .label_height = label_height };
  if (pitch >= LEAST_PITCH)
    arrange_weeks (self, width, MIN (pitch, MOST_PITCH), weekday_width);
  else
    arrange_months (self, width);
}

/**
 * reprise_year_layout_place_day:
 * @self: a layout
 * @month: 1–12
 * @day: of the month, from 1
 * @place: (out): where it stands
 */
void
reprise_year_layout_place_day (const RepriseYearLayout *self,
                               int                      month,
                               int                      day,
                               GdkRectangle            *place)
{
  const int before = count_before (self, self->by_month ? month : 1);
  const int nth = before + (self->by_month ? day - 1 : find_day_of_year (self->year, month, day));
  GdkRectangle label;

  reprise_year_layout_place_month (self, month, &label);
  *place = (GdkRectangle) { 0, label.y + self->label_height + LABEL_GAP, self->size, self->size };
  if (self->by_month)
    {
      place->x = label.x + nth % DAYS_IN_WEEK * self->pitch;
      place->y += nth / DAYS_IN_WEEK * self->pitch;
    }
  else
    {
      place->x = self->left + nth / DAYS_IN_WEEK * self->pitch;
      place->y += nth % DAYS_IN_WEEK * self->pitch;
    }
}

/**
 * reprise_year_layout_place_month:
 * @self: a layout
 * @month: 1–12
 * @place: (out): where its name stands
 */
void
reprise_year_layout_place_month (const RepriseYearLayout *self,
                                 int                      month,
                                 GdkRectangle            *place)
{
  *place = (GdkRectangle) { self->left, 0, 4 * self->pitch, self->label_height };
  if (!self->by_month)
    {
      /* Above the first column that is all its own; of the first month the first. */
      const int nth = count_before (self, 1) + find_day_of_year (self->year, month, 1);

      if (month > 1)
        place->x += (nth + DAYS_IN_WEEK - 1) / DAYS_IN_WEEK * self->pitch;
      return;
    }

  place->width = find_block_width (self->pitch);
  place->x += (month - 1) % self->columns * (place->width + BLOCK_GAP);
  for (int row = 0; row < (month - 1) / self->columns; row++)
    place->y += find_block_height (self, row) + ROW_GAP;
}

/**
 * reprise_year_layout_place_weekday:
 * @self: a layout in which weeks are columns
 * @row: 0 for the day that a week begins on
 * @place: (out): where the name of that weekday stands
 */
void
reprise_year_layout_place_weekday (const RepriseYearLayout *self,
                                   int                      row,
                                   GdkRectangle            *place)
{
  const int middle = self->label_height + LABEL_GAP + row * self->pitch + self->size / 2;

  *place = (GdkRectangle) { 0, middle - self->label_height / 2, self->left - LABEL_GAP,
                            self->label_height };
}
