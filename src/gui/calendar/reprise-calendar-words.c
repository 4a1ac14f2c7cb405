/* How days, months and years of a diary are put into words. Nothing here knows a widget. */

#include "gui/calendar/reprise-calendar-words.h"

#include "gui/reprise-format.h"

#include <glib/gi18n.h>

/* A day that is a Sunday. */
#define SOME_SUNDAY 5
#define SOME_YEAR   2020
#define SOME_MONTH  1

static char *
format_day_as (int         year,
               int         month,
               int         day,
               const char *format)
{
  g_autoptr (GDateTime) instant = g_date_time_new_utc (year, month, day, 0, 0, 0);

  return g_date_time_format (instant, format);
}

/* Returns: (nullable): as “8.5 on average”, or “8.5” where there is but one */
static char *
format_judged (const RepriseTally *tally,
               RepriseScale        scale)
{
  g_autofree char *figure = NULL;

  if (tally->judged == 0)
    return NULL;
  if (tally->judged == 1)
    return reprise_format_figure (tally->sum, scale);

  figure = reprise_format_average (tally->sum, tally->judged, scale);
  /* Translators: an average of judgements, as “8.5 on average”. */
  return g_strdup_printf (_("%s on average"), figure);
}

/**
 * reprise_calendar_words_count:
 * @tally: what is in some time
 *
 * Returns: (transfer full): as “2 films”; “2 entries” where they are about none
 */
char *
reprise_calendar_words_count (const RepriseTally *tally)
{
  g_return_val_if_fail (tally != NULL, NULL);

  if (tally->films == 0)
    return g_strdup_printf (ngettext ("%d entry", "%d entries", (gulong) tally->entries),
                            tally->entries);

  return g_strdup_printf (ngettext ("%d film", "%d films", (gulong) tally->films), tally->films);
}

/**
 * reprise_calendar_words_tally:
 * @tally: what is in some time
 * @scale: what to say judgements in
 *
 * Returns: (transfer full): as “2 films, 8.5 on average”
 */
char *
reprise_calendar_words_tally (const RepriseTally *tally,
                              RepriseScale        scale)
{
  g_autofree char *count = reprise_calendar_words_count (tally);
  g_autofree char *judged = format_judged (tally, scale);

  if (judged == NULL)
    return g_steal_pointer (&count);

  /* Translators: how much was watched and how it was judged, as “2 films, 8.5 on average”. */
  return g_strdup_printf (_("%s, %s"), count, judged);
}

/**
 * reprise_calendar_words_day:
 * @date: a day
 * @tally: (nullable): what is in it
 * @scale: what to say judgements in
 *
 * Returns: (transfer full): as “27 October 1995: 2 films, 8.5 on average”; the date alone where
 *   nothing is
 */
char *
reprise_calendar_words_day (RepriseDate         date,
                            const RepriseTally *tally,
                            RepriseScale        scale)
{
  g_autofree char *day = reprise_format_date (date);
  g_autofree char *words = NULL;

  if (tally == NULL)
    return g_steal_pointer (&day);

  words = reprise_calendar_words_tally (tally, scale);
  /* Translators: a day and what was watched, as “27 October 1995: 2 films, 8.5 on average”. */
  return g_strdup_printf (_("%s: %s"), day, words);
}

/**
 * reprise_calendar_words_total:
 * @tally: what is in a year
 * @scale: what to say judgements in
 *
 * Returns: (transfer full): as “84 films, 31 of them rewatches, 7.4 on average”
 */
char *
reprise_calendar_words_total (const RepriseTally *tally,
                              RepriseScale        scale)
{
  g_autofree char *count = NULL;
  g_autofree char *again = NULL;
  g_autofree char *judged = NULL;

  g_return_val_if_fail (tally != NULL, NULL);

  if (tally->entries == 0)
    return g_strdup (_("Nothing in this year"));

  count = reprise_calendar_words_count (tally);
  judged = format_judged (tally, scale);
  if (tally->again > 0)
    /* Translators: how many of a year’s films had been watched before, as “31 of them
     * rewatches”. */
    again = g_strdup_printf (ngettext ("%d of them a rewatch", "%d of them rewatches",
                                       (gulong) tally->again), tally->again);

  if (again != NULL && judged != NULL)
    /* Translators: a year, as “84 films, 31 of them rewatches, 7.4 on average”. */
    return g_strdup_printf (_("%s, %s, %s"), count, again, judged);
  if (again == NULL && judged == NULL)
    return g_steal_pointer (&count);

  return g_strdup_printf (_("%s, %s"), count, again != NULL ? again : judged);
}

/**
 * reprise_calendar_words_month:
 * @month: 1–12
 * @brief: whether few letters are wanted
 *
 * Returns: (transfer full): its name
 */
char *
reprise_calendar_words_month (int      month,
                              gboolean brief)
{
  g_return_val_if_fail (month >= 1 && month <= 12, NULL);

  return format_day_as (SOME_YEAR, month, 1, brief ? "%Ob" : "%OB");
}

/**
 * reprise_calendar_words_weekday:
 * @weekday: 0 for Sunday to 6 for Saturday
 *
 * Returns: (transfer full): its name, short
 */
char *
reprise_calendar_words_weekday (int weekday)
{
  return format_day_as (SOME_YEAR, SOME_MONTH, SOME_SUNDAY + weekday, "%a");
}

/**
 * reprise_calendar_words_ago:
 * @years: how many, from 1
 *
 * Returns: (transfer full): as “7 years ago”
 */
char *
reprise_calendar_words_ago (int years)
{
  return g_strdup_printf (ngettext ("%d year ago", "%d years ago", (gulong) years), years);
}
