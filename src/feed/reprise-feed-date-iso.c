/* ISO 8601 and what others made of it (W3CDTF, RFC 3339): the day, which is all that differs. */

#include "feed/reprise-feed-date-parts.h"

#include <string.h>

static gboolean
take_day_of_year (RepriseFeedDateParts *self,
                  int                   number)
{
  const gboolean is_leap = self->year > 0 && g_date_is_leap_year ((GDateYear) self->year);
  GDate date;

  if (self->year == 0 || number < 1 || number > (is_leap ? 366 : 365))
    return FALSE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, G_DATE_JANUARY, (GDateYear) self->year);
  g_date_add_days (&date, (guint) number - 1);
  self->month = g_date_get_month (&date);
  self->day = g_date_get_day (&date);
  return TRUE;
}

/* Returns: the first Monday that begins a week of that year, as GDate counts days: week one is the
 * one with January the fourth in it */
static guint32
find_first_week (int year)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 4, G_DATE_JANUARY, (GDateYear) year);
  return g_date_get_julian (&date) - (guint32) g_date_get_weekday (&date) + 1;
}

static gboolean
take_week (RepriseFeedDateParts *self,
           int                   week,
           int                   weekday)
{
  const guint32 first = self->year > 1 ? find_first_week (self->year) : 0;
  GDate date;

  if (first == 0 || week < 1 || weekday < 1 || weekday > 7 ||
      first + (guint32) week * 7 > find_first_week (self->year + 1))
    return FALSE;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, first + (guint32) (week - 1) * 7 + (guint32) weekday - 1);
  self->year = g_date_get_year (&date);
  self->month = g_date_get_month (&date);
  self->day = g_date_get_day (&date);
  return TRUE;
}

/* Behind the W: “53”, “536”, “53-6”. */
static gboolean
read_week (RepriseFeedDateParts  *self,
           const char           **text)
{
  int week = 0;
  int weekday = 1;

  if (reprise_feed_date_read_number (text, 3, 3, &week))
    {
      weekday = week % 10;
      week /= 10;
    }
  else if (!reprise_feed_date_read_number (text, 2, 2, &week))
    return FALSE;
  else if ((*text)[0] == '-' && g_ascii_isdigit ((*text)[1]))
    {
      *text += 1;
      if (!reprise_feed_date_read_number (text, 1, 1, &weekday))
        return FALSE;
    }

  return take_week (self, week, weekday);
}

/* Behind the year: a month alone, a month and a day, or the day of the year. */
static gboolean
read_rest (RepriseFeedDateParts  *self,
           const char           **text)
{
  const char sign = **text;
  int number = 0;

  *text += 1;
  if (sign == '-' && reprise_feed_date_read_number (text, 3, 3, &number))
    return take_day_of_year (self, number);
  if (!reprise_feed_date_read_number (text, 1, 2, &self->month))
    return FALSE;

  self->day = 1;
  if (**text != sign)
    return sign == '-';

  *text += 1;
  return reprise_feed_date_read_number (text, 1, 2, &self->day);
}

/**
 * reprise_feed_date_read_iso:
 * @self: a date of which nothing is known
 * @text: (inout): left behind the day
 *
 * Reads a day that begins with its year: “2004-01-31”, “2004-01”, “2004”, “20040131”,
 * “2004-031”, “2004031”, “2004-W05-6”, “2004W056”, “2004-W05”, “2004/1/31”. What is left out is
 * the first.
 *
 * Returns: whether there was one
 */
gboolean
reprise_feed_date_read_iso (RepriseFeedDateParts  *self,
                            const char           **text)
{
  int number = 0;

  if (reprise_feed_date_read_number (text, 8, 8, &number))
    {
      self->year = number / 10000;
      self->month = number / 100 % 100;
      self->day = number % 100;
      return TRUE;
    }
  if (reprise_feed_date_read_number (text, 7, 7, &number))
    {
      self->year = number / 1000;
      return take_day_of_year (self, number % 1000);
    }
  if (!reprise_feed_date_read_number (text, 4, 4, &self->year))
    return FALSE;

  if (**text == 'W' || g_str_has_prefix (*text, "-W"))
    {
      *text += **text == 'W' ? 1 : 2;
      return read_week (self, text);
    }
  if (**text != '\0' && strchr ("-/.", **text) != NULL && g_ascii_isdigit ((*text)[1]))
    return read_rest (self, text);

  self->month = 1;
  self->day = 1;
  return TRUE;
}
