/* Instants in words, as a clock on the wall and a calendar beside it would have them. */

#include "gui/reprise-when.h"

#include <glib/gi18n.h>

/* How many midnights lie between; fewer than none where @instant is yet to come. */
static int
count_days (GDateTime *instant,
            GDateTime *now)
{
  GDate from;
  GDate to;
  int year, month, day;

  g_date_clear (&from, 1);
  g_date_clear (&to, 1);
  g_date_time_get_ymd (instant, &year, &month, &day);
  g_date_set_dmy (&from, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  g_date_time_get_ymd (now, &year, &month, &day);
  g_date_set_dmy (&to, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return g_date_days_between (&from, &to);
}

/**
 * reprise_when_format:
 * @instant: an instant, in milliseconds since 1970, UTC
 * @now: what time it is, in the time zone to speak of
 *
 * Returns: (transfer full): as “Today, 14:02”, “Yesterday, 14:02” or “22 November 2026, 14:02”
 */
char *
reprise_when_format (gint64     instant,
                     GDateTime *now)
{
  g_autoptr (GDateTime) utc = g_date_time_new_from_unix_utc (instant / 1000);
  g_autoptr (GDateTime) local = NULL;

  g_return_val_if_fail (now != NULL, NULL);
  g_return_val_if_fail (utc != NULL, NULL);

  local = g_date_time_to_timezone (utc, g_date_time_get_timezone (now));
  switch (count_days (local, now))
    {
    case 0:
      /* Translators: the time of something that happened today; see g_date_time_format(). */
      return g_date_time_format (local, _("Today, %H:%M"));
    case 1:
      /* Translators: the time of something that happened yesterday; see g_date_time_format(). */
      return g_date_time_format (local, _("Yesterday, %H:%M"));
    default:
      /* Translators: a day and a time, as “22 November 2026, 14:02”; see g_date_time_format(). */
      return g_date_time_format (local, _("%-d %B %Y, %H:%M"));
    }
}
