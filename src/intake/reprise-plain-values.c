/* Dates, numbers and names as people write them on a sheet of facts. */

#include "intake/reprise-plain-values.h"

#include "model/reprise-text.h"

#include <string.h>

static const char * const months[] = {
  "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
  "november", "december",
};

static const char * const numbers[] = {
  "none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
  "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  "twenty",
};

/* What follows a name behind a comma, and is part of it. */
static const char * const suffixes[] = { "jr", "sr", "ii", "iii", "iv", "phd", "md" };

/* Returns: which month a word is, or begins; 0 where it is none */
static guint
read_month (const char *word)
{
  const gsize length = strlen (word);

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (length >= 3 && strncmp (months[i], word, length) == 0)
      return i + 1;

  return 0;
}

/* “27”, “27th”. */
static guint
read_day (const char *word)
{
  char *end = NULL;
  const guint64 day = g_ascii_strtoull (word, &end, 10);
  const gboolean plain = *end == '\0' || g_str_equal (end, "st") || g_str_equal (end, "nd") ||
                         g_str_equal (end, "rd") || g_str_equal (end, "th");

  return end != word && plain && day >= 1 && day <= 31 ? (guint) day : 0;
}

static guint
read_year (const char *word)
{
  guint64 year = 0;

  return strlen (word) == 4 && g_ascii_string_to_unsigned (word, 10, 1, 9999, &year, NULL)
           ? (guint) year : 0;
}

/**
 * reprise_plain_value_read_date:
 * @text: a date: “October 27, 1995”, “27 October 1995”, “October 1995”, or as the journal has it
 * @date: (out): the date
 *
 * Returns: whether it is one
 */
gboolean
reprise_plain_value_read_date (const char  *text,
                               RepriseDate *date)
{
  g_autofree char *key = NULL;
  g_auto (GStrv) words = NULL;
  g_autofree char *written = NULL;
  guint n;
  guint month;
  guint day = 0;
  guint year;

  if (reprise_date_parse (text, date, NULL))
    return reprise_date_is_known (*date);

  key = reprise_text_key (text);
  words = g_strsplit (key, " ", -1);
  n = g_strv_length (words);
  if (n < 2 || n > 3)
    return FALSE;

  year = read_year (words[n - 1]);
  month = read_month (words[0]);
  if (n == 3)
    day = read_day (words[month != 0 ? 1 : 0]);
  if (month == 0 && n == 3)
    month = read_month (words[1]);
  if (year == 0 || month == 0 || (n == 3 && day == 0))
    return FALSE;

  written = n == 3 ? g_strdup_printf ("%04u-%02u-%02u", year, month, day)
                   : g_strdup_printf ("%04u-%02u", year, month);
  return reprise_date_parse (written, date, NULL);
}

/* A number of times, in digits or a word. */
static gboolean
read_number (const char *text,
             guint      *number)
{
  g_autofree char *key = reprise_text_key (text);
  guint64 value = 0;

  if (g_ascii_string_to_unsigned (key, 10, 0, G_MAXUINT16, &value, NULL))
    {
      *number = (guint) value;
      return TRUE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_str_equal (key, numbers[i]))
      {
        *number = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * reprise_plain_value_normalise:
 * @fact: a fact
 * @text: what is written for it
 *
 * Returns: (transfer full) (nullable): it, as a film has it; %NULL where that would not say all of it
 */
char *
reprise_plain_value_normalise (RepriseFact  fact,
                               const char  *text)
{
  RepriseDate date = { 0 };
  guint number = 0;

  switch (reprise_fact_get_kind (fact))
    {
    case REPRISE_FACT_KIND_DATE:
      return reprise_plain_value_read_date (text, &date) ? reprise_date_to_text (date) : NULL;
    case REPRISE_FACT_KIND_COUNT:
      return read_number (text, &number) ? g_strdup_printf ("%u", number) : NULL;
    case REPRISE_FACT_KIND_TEXT:
    case REPRISE_FACT_KIND_LIST:
    case REPRISE_FACT_KIND_MINUTES:
      return reprise_fact_normalise (fact, text, NULL);
    }

  g_assert_not_reached ();
}

static gboolean
is_suffix (const char *part)
{
  g_autofree char *key = reprise_text_key (part);

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_equal (key, suffixes[i]))
      return TRUE;

  return FALSE;
}

/**
 * reprise_plain_value_split_names:
 * @text: names, by commas
 *
 * Returns: (transfer full) (not nullable): each name
 */
GStrv
reprise_plain_value_split_names (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", -1);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (guint i = 0; parts[i] != NULL; i++)
    {
      char *part = reprise_text_tidy (parts[i]);

      if (names->len > 0 && is_suffix (part))
        {
          char *name = names->pdata[names->len - 1];

          names->pdata[names->len - 1] = g_strconcat (name, ", ", part, NULL);
          g_free (name);
          g_free (part);
        }
      else if (*part != '\0')
        g_ptr_array_add (names, part);
      else
        g_free (part);
    }

  g_ptr_array_add (names, NULL);
  return (GStrv) g_ptr_array_steal (names, NULL);
}
