/* How things are put into words. Nothing here knows a widget, so a table can test it. */

#include "gui/reprise-format.h"

#include "model/reprise-film.h"

#include <glib/gi18n.h>

#define WORDS_PER_MINUTE 230  /* of an essay, read to oneself */
#define JUDGEMENT_PER_STAR (REPRISE_JUDGEMENT_MAX / 5)

static char *
format_date_as (RepriseDate  date,
                const char  *format)
{
  g_autoptr (GDateTime) instant =
    g_date_time_new_utc (date.year, MAX (date.month, 1), MAX (date.day, 1), 0, 0, 0);

  return g_date_time_format (instant, format);
}

/* An entry names its kind as the journal's file does; a viewing is of none of these. */
static const char *
name_kind_of (RepriseEntry *entry)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (REPRISE_TYPE_APPRAISAL_KIND);
  const GEnumValue *kind = g_enum_get_value_by_nick (kinds, reprise_entry_get_kind (entry));

  return kind != NULL ? reprise_format_kind ((RepriseAppraisalKind) kind->value) : "";
}

/* A point, or ten percent, as the locale writes it. */
static char *
format_tenths (int tenths)
{
  if (tenths % 10 == 0)
    return g_strdup_printf ("%d", tenths / 10);

  return g_strdup_printf ("%.1f", tenths / 10.0);
}

static char *
format_out_of_five (int judgement)
{
  const int whole = judgement / JUDGEMENT_PER_STAR;
  const int rest = judgement % JUDGEMENT_PER_STAR;

  if (rest == 0)
    return g_strdup_printf ("%d", whole);
  if (rest != JUDGEMENT_PER_STAR / 2)
    return g_strdup_printf (judgement % 2 == 0 ? "%.1f" : "%.2f",
                            judgement / (double) JUDGEMENT_PER_STAR);
  if (whole == 0)
    return g_strdup ("½");

  return g_strdup_printf ("%d½", whole);
}

/* A screen reader reads “½” as it likes, so a half is a decimal here. */
static char *
format_stars_in_words (int judgement)
{
  g_autofree char *figure = judgement % JUDGEMENT_PER_STAR == JUDGEMENT_PER_STAR / 2
                              ? format_tenths (judgement / 2)
                              : format_out_of_five (judgement);

  /* Translators: a judgement, as “4.5 out of 5 stars”. */
  return g_strdup_printf (_("%s out of 5 stars"), figure);
}

static char *
format_points_in_words (int judgement)
{
  g_autofree char *figure = format_tenths (judgement);

  /* Translators: a judgement, as “8.5 out of 10”. */
  return g_strdup_printf (_("%s out of 10"), figure);
}

/**
 * reprise_format_figure:
 * @judgement: 0–100, or %REPRISE_UNJUDGED
 * @scale: what to say it in
 *
 * Nothing is rounded: what is no half of a star is said in hundredths of one.
 *
 * Returns: (transfer full) (nullable): “9” or “8.5” out of ten, “4½” or “4.15” out of five, “85 %”
 */
char *
reprise_format_figure (int          judgement,
                       RepriseScale scale)
{
  if (judgement == REPRISE_UNJUDGED)
    return NULL;

  switch (scale)
    {
    case REPRISE_SCALE_TEN:
      return format_tenths (judgement);
    case REPRISE_SCALE_STARS:
      return format_out_of_five (judgement);
    case REPRISE_SCALE_PERCENT:
      /* Translators: a judgement in percent, as “85 %”, with a space that does not break. */
      return g_strdup_printf (_("%d %%"), judgement);
    }

  g_return_val_if_reached (NULL);
}

/**
 * reprise_format_judgement_words:
 * @judgement: 0–100, or %REPRISE_UNJUDGED
 * @scale: what to say it in
 *
 * Returns: (transfer full): what a screen reader says
 */
char *
reprise_format_judgement_words (int          judgement,
                                RepriseScale scale)
{
  if (judgement == REPRISE_UNJUDGED)
    return g_strdup (_("not judged"));

  switch (scale)
    {
    case REPRISE_SCALE_TEN:
      return format_points_in_words (judgement);
    case REPRISE_SCALE_STARS:
      return format_stars_in_words (judgement);
    case REPRISE_SCALE_PERCENT:
      /* Translators: a judgement, as “85 percent”. */
      return g_strdup_printf (ngettext ("%d percent", "%d percent", (gulong) judgement), judgement);
    }

  g_return_val_if_reached (NULL);
}

/**
 * reprise_format_average:
 * @sum: of some judgements, 0–100 each
 * @n: how many they are
 * @scale: what to say it in
 *
 * An average is rounded, to one decimal: nobody passed it.
 *
 * Returns: (transfer full) (nullable): “8.1” out of ten, “4.0” out of five, “80.7 %”; %NULL where
 *   nothing was judged
 */
char *
reprise_format_average (int          sum,
                        int          n,
                        RepriseScale scale)
{
  if (n <= 0)
    return NULL;

  switch (scale)
    {
    case REPRISE_SCALE_TEN:
      return g_strdup_printf ("%.1f", sum / 10.0 / n);
    case REPRISE_SCALE_STARS:
      return g_strdup_printf ("%.1f", sum / (double) JUDGEMENT_PER_STAR / n);
    case REPRISE_SCALE_PERCENT:
      /* Translators: an average of judgements in percent, as “80.7 %”, with a space that does not
       * break. */
      return g_strdup_printf (_("%.1f %%"), sum / (double) n);
    }

  g_return_val_if_reached (NULL);
}

/**
 * reprise_format_date:
 * @date: a date of any precision
 *
 * Returns: (transfer full): as much of it as is known, in words
 */
char *
reprise_format_date (RepriseDate date)
{
  switch (reprise_date_get_precision (date))
    {
    case REPRISE_DATE_UNKNOWN:
      return g_strdup (_("unknown date"));
    case REPRISE_DATE_YEAR:
      return g_strdup_printf ("%d", date.year);
    case REPRISE_DATE_MONTH:
      /* Translators: a month and its year, as “March 2026”; see g_date_time_format(). */
      return format_date_as (date, _("%OB %Y"));
    case REPRISE_DATE_DAY:
      /* Translators: a day, as “22 March 2026”; see g_date_time_format(). */
      return format_date_as (date, _("%-d %B %Y"));
    }

  g_return_val_if_reached (NULL);
}

/**
 * reprise_format_day_figure:
 * @date: a date of any precision
 *
 * Returns: (transfer full): the day of the month, or a dash where it is not known
 */
char *
reprise_format_day_figure (RepriseDate date)
{
  if (reprise_date_get_precision (date) != REPRISE_DATE_DAY)
    return g_strdup ("–");

  return g_strdup_printf ("%d", date.day);
}

/**
 * reprise_format_day_caption:
 * @date: a date of any precision
 * @today: what day it is
 *
 * Returns: (transfer full): what stands under the day of the month: the weekday and the month this
 *   year, else the month and the year; as much of it as is known
 */
char *
reprise_format_day_caption (RepriseDate date,
                            RepriseDate today)
{
  switch (reprise_date_get_precision (date))
    {
    case REPRISE_DATE_UNKNOWN:
      /* Translators: under the dash that stands for a day, where the date is not known. */
      return g_strdup (_("undated"));
    case REPRISE_DATE_YEAR:
      return g_strdup_printf ("%d", date.year);
    case REPRISE_DATE_DAY:
      if (date.year == today.year)
        /* Translators: weekday and month, both short, as “Sun, Nov”; see g_date_time_format(). */
        return format_date_as (date, _("%a, %b"));
      G_GNUC_FALLTHROUGH;
    case REPRISE_DATE_MONTH:
      /* Translators: a short month and its year, as “Nov 2026”; see g_date_time_format(). */
      return format_date_as (date, _("%Ob %Y"));
    }

  g_return_val_if_reached (NULL);
}

/**
 * reprise_format_view:
 * @view: the how-manieth viewing of a film, from 1
 * @rewatch: whether the film had been watched before, in this journal or not
 *
 * Returns: (transfer full): as “3rd viewing”; “watched again” where the journal does not know of
 *   the viewings before
 */
char *
reprise_format_view (int      view,
                     gboolean rewatch)
{
  const int ten = view % 100 / 10;
  const int one = ten == 1 ? 0 : view % 10;
  const gulong n = (gulong) view;

  if (view == 1 && rewatch)
    return g_strdup (_("watched again"));

  switch (one)
    {
    case 1:
      /* Translators: the how-manieth time a film was watched. English has four endings, so there
       * are four texts; where one serves for all numbers, translate all four alike. */
      return g_strdup_printf (ngettext ("%dst viewing", "%dst viewing", n), view);
    case 2:
      /* Translators: see “%dst viewing”. */
      return g_strdup_printf (ngettext ("%dnd viewing", "%dnd viewing", n), view);
    case 3:
      /* Translators: see “%dst viewing”. */
      return g_strdup_printf (ngettext ("%drd viewing", "%drd viewing", n), view);
    default:
      /* Translators: see “%dst viewing”. */
      return g_strdup_printf (ngettext ("%dth viewing", "%dth viewing", n), view);
    }
}

/**
 * reprise_format_runtime:
 * @minutes: a running time in minutes
 *
 * Returns: (transfer full): as “112 min”
 */
char *
reprise_format_runtime (int minutes)
{
  /* Translators: a running time in minutes, short. */
  return g_strdup_printf (ngettext ("%d min", "%d min", (gulong) minutes), minutes);
}

/**
 * reprise_format_reading_time:
 * @words: how many words a text has
 *
 * Returns: (transfer full): how long it takes to read, as “6 min read”; empty where that is no time
 */
char *
reprise_format_reading_time (int words)
{
  const int minutes = (words + WORDS_PER_MINUTE / 2) / WORDS_PER_MINUTE;

  if (minutes < 1)
    return g_strdup ("");

  /* Translators: how many minutes it takes to read a text, short. */
  return g_strdup_printf (ngettext ("%d min read", "%d min read", (gulong) minutes), minutes);
}

/**
 * reprise_format_verdict:
 * @judgement: 0–100, or %REPRISE_UNJUDGED
 * @scale: what to say it in
 *
 * Returns: (transfer full) (nullable): “8.5/10”, “4½/5” or “85 %”, as it stands in a sentence
 */
char *
reprise_format_verdict (int          judgement,
                        RepriseScale scale)
{
  g_autofree char *figure = reprise_format_figure (judgement, scale);

  if (figure == NULL || scale == REPRISE_SCALE_PERCENT)
    return g_steal_pointer (&figure);

  return g_strdup_printf ("%s/%d", figure, scale == REPRISE_SCALE_STARS ? 5 : 10);
}

/**
 * reprise_format_kind:
 * @kind: a kind of writing
 *
 * Returns: its name
 */
const char *
reprise_format_kind (RepriseAppraisalKind kind)
{
  switch (kind)
    {
    case REPRISE_APPRAISAL_KIND_APPRAISAL:
      return _("Appraisal");
    case REPRISE_APPRAISAL_KIND_SOUNDTRACK:
      return _("Soundtrack");
    case REPRISE_APPRAISAL_KIND_NOTE:
      return _("Note");
    }

  g_return_val_if_reached (NULL);
}

/**
 * reprise_format_joined:
 * @first: a text, maybe empty
 * @...: more texts, maybe empty, and %NULL after the last
 *
 * Returns: (transfer full): the texts that are not empty, with dots between them
 */
char *
reprise_format_joined (const char *first,
                       ...)
{
  g_autoptr (GString) line = g_string_new (NULL);
  va_list more;

  va_start (more, first);
  for (const char *text = first; text != NULL; text = va_arg (more, const char *))
    {
      if (*text == '\0')
        continue;
      if (line->len > 0)
        g_string_append (line, " · ");
      g_string_append (line, text);
    }
  va_end (more);

  return g_string_free (g_steal_pointer (&line), FALSE);
}

/**
 * reprise_format_appraisal:
 * @appraisal: an appraisal
 *
 * Returns: (transfer full) (nullable): what it is called: by its own title, else by its first film,
 *   as “Heat (1995)”; %NULL where it has neither
 */
char *
reprise_format_appraisal (RepriseAppraisal *appraisal)
{
  GPtrArray *films = reprise_appraisal_get_films (appraisal);
  const char *title = reprise_appraisal_get_title (appraisal);

  if (title == NULL && films->len > 0)
    return reprise_film_dup_label (films->pdata[0]);

  return g_strdup (title);
}

/**
 * reprise_format_entry_line:
 * @entry: an entry of the diary
 *
 * Returns: (transfer full): its second line: the viewing and its place; that it is a draft; what
 *   kind of writing it is, unless that is the usual one and there is more to say
 */
char *
reprise_format_entry_line (RepriseEntry *entry)
{
  const int view = reprise_entry_get_view (entry);
  const char *place = reprise_entry_get_place (entry);
  const char *kind = name_kind_of (entry);
  const gboolean is_usual = g_strcmp0 (reprise_entry_get_kind (entry), "appraisal") == 0;
  g_autofree char *viewing = NULL;

  if (g_strcmp0 (reprise_entry_get_state (entry), "draft") == 0)
    return reprise_format_joined (_("Draft"), is_usual ? "" : kind, NULL);
  if (view == 0)
    return g_strdup (kind);

  viewing = reprise_format_view (view, reprise_entry_get_rewatch (entry));
  return reprise_format_joined (is_usual ? "" : kind, viewing, place != NULL ? place : "", NULL);
}

/**
 * reprise_format_entry_name:
 * @entry: an entry of the diary
 * @scale: what to say its judgement in
 *
 * Returns: (transfer full): what a screen reader calls its row
 */
char *
reprise_format_entry_name (RepriseEntry *entry,
                           RepriseScale  scale)
{
  GPtrArray *films = reprise_entry_get_films (entry);
  const int year = films->len == 1 ? reprise_film_get_year (films->pdata[0]) : 0;
  g_autofree char *judgement =
    reprise_format_judgement_words (reprise_entry_get_judgement (entry), scale);
  g_autofree char *line = reprise_format_entry_line (entry);
  g_autofree char *date = reprise_format_date (reprise_entry_get_day (entry));
  g_autoptr (GString) name = g_string_new (reprise_entry_get_title (entry));

  if (year > 0)
    g_string_append_printf (name, " (%d)", year);

  g_string_append_printf (name, ", %s", judgement);
  if (*line != '\0')
    g_string_append_printf (name, ", %s", line);
  g_string_append_printf (name, ", %s", date);
  return g_string_free (g_steal_pointer (&name), FALSE);
}
