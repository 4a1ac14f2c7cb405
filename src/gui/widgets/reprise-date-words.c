/* How people write a date. Nothing here knows a widget or what day it is, so a table can test
 * it. */

#include "gui/widgets/reprise-date-words.h"

#include "model/reprise-text.h"

#include <glib/gi18n.h>
#include <string.h>

#define MAX_NUMBERS 3

typedef struct
{
  int value;
  int digits;
} Number;

typedef enum
{
  WORD_NONE,
  WORD_TODAY,
  WORD_YESTERDAY,
  WORD_UNKNOWN,
} Word;

/* What was found in a text, in its order; nothing of it is understood yet. */
typedef struct
{
  Number   numbers[MAX_NUMBERS];
  int      n_numbers;
  int      month;    /* named by a word: 1–12, or 0 */
  int      weekday;  /* the same: 1 for Monday, to 7, or 0 */
  Word     word;
  gboolean dotted;   /* 22.11. is the day first everywhere */
} Findings;

/* English is understood besides the person's own language: much is copied from the web. */
static const char *const english_months[] = {
  "january", "february", "march", "april", "may", "june", "july",
  "august", "september", "october", "november", "december",
};

static const char *const english_weekdays[] = {
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
};

static const char *const month_formats[] = { "%B", "%OB", "%b", "%Ob" };
static const char *const weekday_formats[] = { "%A", "%a" };

static gboolean
is_separator (gunichar c)
{
  return g_unichar_isspace (c) || (c < 128 && strchr (".,/-'", (int) c) != NULL) ||
         c == 0x2019 || c == 0x2013;
}

/* Names may end with a dot where they are short. */
static char *
fold_name (GDateTime  *instant,
           const char *format)
{
  g_autofree char *name = g_date_time_format (instant, format);
  char *folded = reprise_text_fold (name);

  if (g_str_has_suffix (folded, "."))
    folded[strlen (folded) - 1] = '\0';

  return folded;
}

/* 2 for the name itself, 1 for its beginning, 0 for neither. */
static int
compare_name (const char *word,
              const char *name)
{
  if (strcmp (word, name) == 0)
    return 2;

  return g_utf8_strlen (word, -1) >= 3 && g_str_has_prefix (name, word) ? 1 : 0;
}

static int
compare_names (const char        *word,
               GDateTime         *instant,
               const char *const *formats,
               guint              n_formats,
               const char        *english)
{
  int likeness = compare_name (word, english);

  for (guint i = 0; i < n_formats; i++)
    {
      g_autofree char *name = fold_name (instant, formats[i]);

      likeness = MAX (likeness, compare_name (word, name));
    }

  return likeness;
}

/* A beginning counts where it is that of one name only. */
static int
choose (const int *likeness,
        int        n)
{
  int found = 0;

  for (int i = 0; i < n; i++)
    if (likeness[i] == 2)
      return i + 1;

  for (int i = 0; i < n; i++)
    if (likeness[i] == 1)
      {
        if (found != 0)
          return 0;
        found = i + 1;
      }

  return found;
}

static int
find_month (const char *word)
{
  int likeness[G_N_ELEMENTS (english_months)];

  for (int i = 0; i < (int) G_N_ELEMENTS (english_months); i++)
    {
      g_autoptr (GDateTime) instant = g_date_time_new_utc (2001, i + 1, 1, 0, 0, 0);

      likeness[i] = compare_names (word, instant, month_formats, G_N_ELEMENTS (month_formats),
                                   english_months[i]);
    }

  return choose (likeness, G_N_ELEMENTS (likeness));
}

static int
find_weekday (const char *word)
{
  int likeness[G_N_ELEMENTS (english_weekdays)];

  /* The first of January 2001 was a Monday. */
  for (int i = 0; i < (int) G_N_ELEMENTS (english_weekdays); i++)
    {
      g_autoptr (GDateTime) instant = g_date_time_new_utc (2001, 1, i + 1, 0, 0, 0);

      likeness[i] = compare_names (word, instant, weekday_formats, G_N_ELEMENTS (weekday_formats),
                                   english_weekdays[i]);
    }

  return choose (likeness, G_N_ELEMENTS (likeness));
}

static gboolean
is_word (const char *word,
         const char *english,
         const char *translated)
{
  g_autofree char *folded = reprise_text_fold (translated);

  return strcmp (word, english) == 0 || strcmp (word, folded) == 0;
}

static Word
find_word (const char *word)
{
  /* Translators: may be typed for a date; all small letters. */
  if (is_word (word, "today", _("today")))
    return WORD_TODAY;
  /* Translators: may be typed for a date; all small letters. */
  if (is_word (word, "yesterday", _("yesterday")))
    return WORD_YESTERDAY;
  /* Translators: may be typed for a date; all small letters. */
  if (is_word (word, "unknown", _("unknown")))
    return WORD_UNKNOWN;

  return WORD_NONE;
}

static gboolean
is_little_word (const char *word)
{
  /* Translators: what may stand between the numbers and names of a date and says nothing, with a
   * space between: “of” in “the 22nd of November”, and “nd”. */
  g_autofree char *translated = reprise_text_fold (_("the of st nd rd th"));
  g_auto (GStrv) words = g_strsplit (translated, " ", -1);
  static const char *const always[] = {
    "the", "of", "st", "nd", "rd", "th", "年", "月", "日", NULL,
  };

  return g_strv_contains (always, word) || g_strv_contains ((const char *const *) words, word);
}

static gboolean
take_word (Findings   *found,
           const char *start,
           const char *end)
{
  g_autofree char *raw = g_strndup (start, (gsize) (end - start));
  g_autofree char *word = reprise_text_fold (raw);

  if (is_little_word (word))
    return TRUE;

  if (found->word == WORD_NONE)
    {
      found->word = find_word (word);
      if (found->word != WORD_NONE)
        return TRUE;
    }

  if (found->month == 0)
    {
      found->month = find_month (word);
      if (found->month != 0)
        return TRUE;
    }

  if (found->weekday == 0)
    {
      found->weekday = find_weekday (word);
      return found->weekday != 0;
    }

  return FALSE;
}

static const char *
take_number (Findings   *found,
             const char *p)
{
  Number number = { 0 };

  for (; g_unichar_isdigit (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    {
      if (++number.digits > 8)
        return NULL;
      number.value = 10 * number.value + g_unichar_digit_value (g_utf8_get_char (p));
    }

  if (found->n_numbers == MAX_NUMBERS)
    return NULL;

  found->numbers[found->n_numbers++] = number;
  if (*p == '.' && found->n_numbers == 1)
    found->dotted = TRUE;
  return p;
}

static gboolean
find_all (const char *text,
          Findings   *found)
{
  const char *p = text;

  while (p != NULL && *p != '\0')
    {
      const char *start = p;

      if (is_separator (g_utf8_get_char (p)))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      if (g_unichar_isdigit (g_utf8_get_char (p)))
        {
          p = take_number (found, p);
          continue;
        }

      while (g_unichar_isalpha (g_utf8_get_char (p)) || g_unichar_ismark (g_utf8_get_char (p)))
        p = g_utf8_next_char (p);
      if (p == start || !take_word (found, start, p))
        return FALSE;
    }

  return p != NULL;
}

static gboolean
make_date (int          year,
           int          month,
           int          day,
           RepriseDate *date)
{
  if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0)
    return FALSE;
  if (day > 0 && (month == 0 || day > 31 ||
                  !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year)))
    return FALSE;

  *date = (RepriseDate) { (guint16) year, (guint8) month, (guint8) day };
  return TRUE;
}

/* Of two digits, it is the last such year that is not after the next one. */
static int
find_year (Number      number,
           RepriseDate today)
{
  const int next = today.year + 1;

  if (number.digits > 2)
    return number.value;

  return next - (next - number.value) % 100;
}

/* The last such day, or month, that is not yet to come; a 29th of February may be years ago. */
static gboolean
find_last (int          month,
           int          day,
           RepriseDate  today,
           RepriseDate *date)
{
  for (int year = today.year; year > today.year - 9; year--)
    {
      RepriseDate found;

      if (!make_date (year, month, day, &found))
        continue;
      if (found.year < today.year || found.month < today.month ||
          (found.month == today.month && found.day <= today.day))
        {
          *date = found;
          return TRUE;
        }
    }

  return FALSE;
}

static gboolean
read_named_month (const Findings *found,
                  RepriseDate     today,
                  RepriseDate    *date)
{
  const Number *a = &found->numbers[0];
  const Number *b = &found->numbers[1];

  switch (found->n_numbers)
    {
    case 0:
      return find_last (found->month, 0, today, date);

    case 1:
      if (a->digits == 4)
        return make_date (a->value, found->month, 0, date);
      return a->digits <= 2 && a->value > 0 && find_last (found->month, a->value, today, date);

    case 2:
      if (a->digits == 4 && b->digits <= 2)
        return b->value > 0 && make_date (a->value, found->month, b->value, date);
      return a->digits <= 2 && a->value > 0 && (b->digits == 2 || b->digits == 4) &&
             make_date (find_year (*b, today), found->month, a->value, date);

    default:
      return FALSE;
    }
}

/* Where only one way round is a date, it is that one. */
static gboolean
read_either (int          year,
             int          month,
             int          day,
             RepriseDate *date)
{
  if (month < 1 || day < 1)
    return FALSE;

  return make_date (year, month, day, date) || make_date (year, day, month, date);
}

static gboolean
read_three_numbers (const Findings   *found,
                    RepriseDateOrder  order,
                    RepriseDate       today,
                    RepriseDate      *date)
{
  const Number *n = found->numbers;

  if (n[0].digits == 4)
    return n[1].digits <= 2 && n[2].digits <= 2 && n[1].value > 0 && n[2].value > 0 &&
           make_date (n[0].value, n[1].value, n[2].value, date);
  if (n[0].digits > 2 || n[1].digits > 2 || (n[2].digits != 2 && n[2].digits != 4))
    return FALSE;

  if (order == REPRISE_DATE_YEAR_FIRST && !found->dotted && n[2].digits == 2)
    return n[1].value > 0 && n[2].value > 0 &&
           make_date (find_year (n[0], today), n[1].value, n[2].value, date);
  if (order == REPRISE_DATE_MONTH_FIRST && !found->dotted)
    return read_either (find_year (n[2], today), n[0].value, n[1].value, date);

  return read_either (find_year (n[2], today), n[1].value, n[0].value, date);
}

static gboolean
read_numbers (const Findings   *found,
              RepriseDateOrder  order,
              RepriseDate       today,
              RepriseDate      *date)
{
  const Number *a = &found->numbers[0];
  const Number *b = &found->numbers[1];

  switch (found->n_numbers)
    {
    case 1:
      if (a->digits == 4)
        return make_date (a->value, 0, 0, date);
      return a->digits == 8 && a->value / 100 % 100 > 0 && a->value % 100 > 0 &&
             make_date (a->value / 10000, a->value / 100 % 100, a->value % 100, date);

    case 2:
      if (a->digits == 4 && b->digits <= 2)
        return b->value > 0 && make_date (a->value, b->value, 0, date);
      return a->digits <= 2 && b->digits == 4 && a->value > 0 &&
             make_date (b->value, a->value, 0, date);

    case 3:
      return read_three_numbers (found, order, today, date);

    default:
      return FALSE;
    }
}

static void
go_back (RepriseDate *date,
         guint        days)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, date->day, (GDateMonth) date->month, date->year);
  g_date_subtract_days (&day, days);
  *date = (RepriseDate) {
    g_date_get_year (&day), (guint8) g_date_get_month (&day), g_date_get_day (&day),
  };
}

static gboolean
read_word (const Findings *found,
           RepriseDate     today,
           RepriseDate    *date)
{
  if (found->n_numbers > 0 || found->month > 0)
    return FALSE;

  *date = found->word == WORD_UNKNOWN ? (RepriseDate) { 0 } : today;
  if (found->word == WORD_YESTERDAY)
    go_back (date, 1);
  return TRUE;
}

static gboolean
weekday_is_right (const Findings *found,
                  RepriseDate     date)
{
  GDate day;

  if (found->weekday == 0)
    return TRUE;
  if (reprise_date_get_precision (date) != REPRISE_DATE_DAY)
    return FALSE;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, date.day, (GDateMonth) date.month, date.year);
  return (int) g_date_get_weekday (&day) == found->weekday;
}

/**
 * reprise_date_words_find_order:
 *
 * Returns: in what order the locale writes a short date
 */
RepriseDateOrder
reprise_date_words_find_order (void)
{
  g_autoptr (GDateTime) instant = g_date_time_new_utc (2033, 11, 22, 0, 0, 0);
  g_autofree char *sample = g_date_time_format (instant, "%x");
  const char *day = strstr (sample, "22");
  const char *month = strstr (sample, "11");
  const char *year = strstr (sample, "33");

  if (day == NULL || month == NULL || year == NULL)
    return REPRISE_DATE_DAY_FIRST;
  if (year < day && year < month)
    return REPRISE_DATE_YEAR_FIRST;

  return month < day ? REPRISE_DATE_MONTH_FIRST : REPRISE_DATE_DAY_FIRST;
}

/**
 * reprise_date_words_read:
 * @text: what was typed
 * @order: in what order numbers are meant that could be meant in two
 * @today: what day it is
 * @date: (out): the date
 *
 * Reads a date of any precision as people write it: `2026-11-22`, `22.11.2026`, `22 November 2026`,
 * `Nov 2026`, `2026`, `yesterday`. Months are those of the locale and the English ones. A day
 * without a year is the last such day; a year of two digits the last such year that is not after
 * the next one. Nothing at all is the unknown date. What could be no date, as the 31st of June or a
 * Monday that was none, is not understood.
 *
 * Returns: whether @text was understood; where not, @date is left alone
 */
gboolean
reprise_date_words_read (const char       *text,
                         RepriseDateOrder  order,
                         RepriseDate       today,
                         RepriseDate      *date)
{
  Findings found = { 0 };
  RepriseDate read = { 0 };
  gboolean understood;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (date != NULL, FALSE);

  if (!find_all (text, &found))
    return FALSE;

  if (found.word != WORD_NONE)
    understood = read_word (&found, today, &read);
  else if (found.month != 0)
    understood = read_named_month (&found, today, &read);
  else if (found.n_numbers > 0)
    understood = read_numbers (&found, order, today, &read);
  else
    understood = *text == '\0' || strspn (text, " ") == strlen (text);

  if (!understood || !weekday_is_right (&found, read))
    return FALSE;

  *date = read;
  return TRUE;
}
