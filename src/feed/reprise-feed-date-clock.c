/* What dates of all kinds end in: a time of the day, and how far from Greenwich it was told. */

#include "feed/reprise-feed-date-parts.h"

#include <string.h>

#define DAY (24 * 60 * 60)
#define HOUR (60 * 60)
#define MINUTE 60

/* 1970-01-01 as GDate counts days. */
#define EPOCH 719163

/* A date before this one is no date but a field that was left empty. */
#define YEAR_MIN 1000
#define YEAR_MAX 9999

/* The last second of it. */
#define SECONDS_MAX G_GINT64_CONSTANT (253402300799)

/* Returns: the day on which the N-th Sunday of a month is; where there are not as many, the last */
static int
find_sunday (int year,
             int month,
             int n)
{
  const int length = g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
  GDate date;
  int day;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, (GDateMonth) month, (GDateYear) year);
  day = 1 + 7 - (int) g_date_get_weekday (&date) + 7 * (n - 1);
  while (day > length)
    day -= 7;
  return day;
}

/* By the law of its year (Uniform Time Act of 1966, and its amendments of 1986 and 2005); at two
 * in the morning the clocks go. */
static gboolean
is_american_summer (const RepriseFeedDateParts *self)
{
  const int first_month = self->year >= 2007 ? 3 : 4;
  const int last_month = self->year >= 2007 ? 11 : 10;
  const int at = self->day * 24 + self->hour;
  int nth = 1;

  if (self->month < first_month || self->month > last_month)
    return FALSE;

  if (self->month == first_month)
    {
      nth = self->year >= 2007 ? 2 : self->year >= 1987 ? 1 : 5;
      return at >= find_sunday (self->year, first_month, nth) * 24 + 2;
    }
  if (self->month == last_month)
    return at < find_sunday (self->year, last_month, self->year >= 2007 ? 1 : 5) * 24 + 2;

  return TRUE;
}

static gboolean
is_possible (const RepriseFeedDateParts *self)
{
  const gboolean is_midnight = self->hour == 24 && self->minute == 0 && self->second == 0;

  return self->year >= YEAR_MIN && self->year <= YEAR_MAX && self->month > 0 && self->day > 0 &&
         g_date_valid_dmy ((GDateDay) self->day, (GDateMonth) self->month,
                           (GDateYear) self->year) &&
         (self->hour < 24 || is_midnight) && self->minute < 60 && self->second <= 60;
}

/**
 * reprise_feed_date_parts_to_seconds:
 * @self: a date
 * @seconds: (out): seconds since 1970, UTC
 *
 * Puts the parts of a date together. “24:00” is the midnight that ends the day; a leap second is
 * the one after it.
 *
 * Returns: whether there is such a date
 */
gboolean
reprise_feed_date_parts_to_seconds (const RepriseFeedDateParts *self,
                                    gint64                     *seconds)
{
  GDate date;

  if (!is_possible (self))
    return FALSE;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) self->day, (GDateMonth) self->month, (GDateYear) self->year);
  *seconds = ((gint64) g_date_get_julian (&date) - EPOCH) * DAY +
             self->hour * HOUR + self->minute * MINUTE + self->second - self->offset;
  if (self->is_american && is_american_summer (self))
    *seconds -= HOUR;
  return *seconds <= SECONDS_MAX;
}

/**
 * reprise_feed_date_read_number:
 * @text: (inout): ASCII digits, or other; left behind them where there is such a number
 * @n_least: how many digits there must be
 * @n_most: and how many there may be, nine at most
 * @number: (out): the number
 *
 * Reads all the digits that stand here.
 *
 * Returns: whether there are as many of them
 */
gboolean
reprise_feed_date_read_number (const char **text,
                               int          n_least,
                               int          n_most,
                               int         *number)
{
  const gsize length = strspn (*text, "0123456789");
  int value = 0;

  if (length < (gsize) n_least || length > (gsize) n_most)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    value = value * 10 + (*text)[i] - '0';
  *text += length;
  *number = value;
  return TRUE;
}

/* Returns: how long “am”, “p.m.” and the like is; 0 where none begins here */
static gsize
measure_half (const char *text)
{
  gsize length = 0;

  if (*text == '\0' || strchr ("aApP", *text) == NULL)
    return 0;

  if (g_ascii_strncasecmp (text + 1, ".m.", 3) == 0)
    length = 4;
  else if (g_ascii_strncasecmp (text + 1, "m", 1) == 0)
    length = 2;
  return length > 0 && !g_ascii_isalnum (text[length]) ? length : 0;
}

/* There is no morning at 13:00. */
static void
read_half (RepriseFeedDateParts  *self,
           const char           **text)
{
  const char *begin = *text + strspn (*text, " ");
  const gsize length = measure_half (begin);
  const gboolean is_morning = g_ascii_tolower (*begin) == 'a';

  if (length == 0)
    return;

  *text = begin + length;
  if (self->hour == 12)
    self->hour = is_morning ? 0 : 12;
  else if (self->hour > 12 && is_morning)
    self->hour = G_MAXUINT8;
  else if (self->hour < 12 && !is_morning)
    self->hour += 12;
}

/* Two digits behind a sign; %FALSE where the sign is there and the digits are not. */
static gboolean
read_next (const char **text,
           const char  *signs,
           int         *number)
{
  const char *p = *text;

  if (*p == '\0' || strchr (signs, *p) == NULL || !g_ascii_isdigit (p[1]))
    return TRUE;

  p++;
  if (!reprise_feed_date_read_number (&p, 1, 2, number))
    return FALSE;

  *text = p;
  return TRUE;
}

static void
skip_fraction (const char **text)
{
  if ((**text == '.' || **text == ',') && g_ascii_isdigit ((*text)[1]))
    *text += 1 + strspn (*text + 1, "0123456789");
}

/**
 * reprise_feed_date_begins_half:
 * @text: a text
 *
 * Returns: whether it begins with “am”, “p.m.” or the like, behind blanks or not
 */
gboolean
reprise_feed_date_begins_half (const char *text)
{
  return measure_half (text + strspn (text, " ")) > 0;
}

/**
 * reprise_feed_date_read_clock:
 * @self: a date
 * @text: (inout): left behind the time
 *
 * Reads a time: “19:48:21.5”, “19:48”, “7.48 p.m.”, “7 pm”, “194821”. Parts of a second are
 * dropped. Whether there is such a time is not asked here.
 *
 * Returns: whether there was one
 */
gboolean
reprise_feed_date_read_clock (RepriseFeedDateParts  *self,
                              const char           **text)
{
  const char *p = *text;
  const gsize length = strspn (p, "0123456789");
  int number = 0;

  if (length == 4 || length == 6)
    {
      if (!reprise_feed_date_read_number (&p, 4, 6, &number))
        return FALSE;
      self->second = length == 6 ? number % 100 : 0;
      self->minute = (length == 6 ? number / 100 : number) % 100;
      self->hour = number / (length == 6 ? 10000 : 100);
    }
  else
    {
      if (!reprise_feed_date_read_number (&p, 1, 2, &self->hour) ||
          !read_next (&p, ":.hH", &self->minute) || !read_next (&p, ":.", &self->second))
        return FALSE;
    }

  skip_fraction (&p);
  read_half (self, &p);
  self->has_clock = TRUE;
  *text = p;
  return TRUE;
}

/**
 * reprise_feed_date_read_offset:
 * @self: a date
 * @text: (inout): at a sign, or at the digits where that was forgotten; left behind the offset
 *
 * Reads an offset: “+0100”, “+01:00”, “+1”, “+100”.
 *
 * Returns: whether there was one, within a day
 */
gboolean
reprise_feed_date_read_offset (RepriseFeedDateParts  *self,
                               const char           **text)
{
  const int sign = **text == '-' ? -1 : 1;
  const char *p = *text + (**text == '-' || **text == '+' ? 1 : 0);
  const gsize length = strspn (p, "0123456789");
  int hours = 0;
  int minutes = 0;

  if (!reprise_feed_date_read_number (&p, 1, 4, &hours))
    return FALSE;

  if (length > 2)
    {
      minutes = hours % 100;
      hours /= 100;
    }
  else if (*p == ':')
    {
      p++;
      if (!reprise_feed_date_read_number (&p, 2, 2, &minutes))
        return FALSE;
    }
  if (hours > 23 || minutes > 59)
    return FALSE;

  self->offset = sign * (hours * HOUR + minutes * MINUTE);
  self->is_american = FALSE;
  self->has_zone = TRUE;
  *text = p;
  return TRUE;
}
