#include "model/reprise-date.h"

#include "model/reprise-model-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
read_digits (const char *text,
             gsize       n,
             guint      *value)
{
  *value = 0;

  for (gsize i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      *value = *value * 10 + (guint) g_ascii_digit_value (text[i]);
    }

  return TRUE;
}

static gboolean
read_date (const char  *text,
           RepriseDate *date)
{
  gsize length = strlen (text);
  guint year = 0;
  guint month = 0;
  guint day = 0;

  if (length != 4 && length != 7 && length != 10)
    return FALSE;

  if (!read_digits (text, 4, &year) || year == 0)
    return FALSE;

  if (length >= 7)
    {
      if (text[4] != '-' || !read_digits (text + 5, 2, &month))
        return FALSE;
      if (!g_date_valid_month ((GDateMonth) month))
        return FALSE;
    }

  if (length == 10)
    {
      if (text[7] != '-' || !read_digits (text + 8, 2, &day))
        return FALSE;
      if (!g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
        return FALSE;
    }

  *date = (RepriseDate) { (guint16) year, (guint8) month, (guint8) day };
  return TRUE;
}

/**
 * reprise_date_parse:
 * @text: `YYYY`, `YYYY-MM`, `YYYY-MM-DD` or `unknown`
 * @date: (out): the date
 * @error: return location for %REPRISE_MODEL_ERROR_DATE
 *
 * Reads a date as a person or a file writes it. The forms are those of ISO 8601, proleptic
 * Gregorian calendar.
 *
 * Returns: whether @text is a date; where not, @date is left alone
 */
gboolean
reprise_date_parse (const char   *text,
                    RepriseDate  *date,
                    GError      **error)
{
  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  if (g_ascii_strcasecmp (text, "unknown") == 0)
    {
      *date = (RepriseDate) { 0 };
      return TRUE;
    }

  if (read_date (text, date))
    return TRUE;

  g_set_error (error, REPRISE_MODEL_ERROR, REPRISE_MODEL_ERROR_DATE,
               _("“%s” is no date: write YYYY-MM-DD, YYYY-MM, YYYY or unknown"), text);
  return FALSE;
}

/**
 * reprise_date_from_text:
 * @text: (nullable): what reprise_date_to_text() wrote
 *
 * Reads a date back from where it was kept.
 *
 * Returns: the date; the unknown one where @text is %NULL or no date
 */
RepriseDate
reprise_date_from_text (const char *text)
{
  RepriseDate date = { 0 };

  if (text != NULL)
    read_date (text, &date);

  return date;
}

/**
 * reprise_date_today:
 *
 * Returns: the day that the local calendar shows
 */
RepriseDate
reprise_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  int year, month, day;

  g_date_time_get_ymd (now, &year, &month, &day);
  return (RepriseDate) { (guint16) year, (guint8) month, (guint8) day };
}

/**
 * reprise_date_to_text:
 * @date: a date
 *
 * Writes a date as it is kept. The texts of two dates compare as reprise_date_compare() does.
 *
 * Returns: (transfer full) (nullable): `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; %NULL for the unknown
 *   date
 */
char *
reprise_date_to_text (RepriseDate date)
{
  switch (reprise_date_get_precision (date))
    {
    case REPRISE_DATE_YEAR:
      return g_strdup_printf ("%04u", date.year);
    case REPRISE_DATE_MONTH:
      return g_strdup_printf ("%04u-%02u", date.year, date.month);
    case REPRISE_DATE_DAY:
      return g_strdup_printf ("%04u-%02u-%02u", date.year, date.month, date.day);
    case REPRISE_DATE_UNKNOWN:
      return NULL;
    }

  g_assert_not_reached ();
}

/**
 * reprise_date_get_precision:
 * @date: a date
 *
 * Returns: how much of @date is known
 */
RepriseDatePrecision
reprise_date_get_precision (RepriseDate date)
{
  if (date.year == 0)
    return REPRISE_DATE_UNKNOWN;
  if (date.month == 0)
    return REPRISE_DATE_YEAR;
  if (date.day == 0)
    return REPRISE_DATE_MONTH;
  return REPRISE_DATE_DAY;
}

/**
 * reprise_date_is_known:
 * @date: a date
 *
 * Returns: whether at least the year is known
 */
gboolean
reprise_date_is_known (RepriseDate date)
{
  return date.year != 0;
}

/**
 * reprise_date_compare:
 * @a: a date
 * @b: another
 *
 * Orders dates in time. A coarser date comes before the finer ones it holds, the unknown date
 * before all; newest first, the diary shows them the other way round.
 *
 * Returns: less than, equal to or greater than 0
 */
int
reprise_date_compare (RepriseDate a,
                      RepriseDate b)
{
  if (a.year != b.year)
    return a.year - b.year;
  if (a.month != b.month)
    return a.month - b.month;
  return a.day - b.day;
}
