#include "store/reprise-query-value.h"

#include "model/reprise-date.h"
#include "model/reprise-judgement.h"

#include <string.h>

#define YEAR_MAX    9999
#define MINUTES_MAX 999999

typedef enum
{
  LOW,
  LOW_EXCLUDED,
  HIGH,
  HIGH_EXCLUDED,
  BOTH,
} Side;

/* The longer ones come first, since the shorter ones are how they begin. */
static const struct
{
  const char *text;
  Side        side;
} operators[] = {
  { ">=", LOW },
  { ">", LOW_EXCLUDED },
  { "<=", HIGH },
  { "<", HIGH_EXCLUDED },
  { "=", BOTH },
};

/* The ends of a range as they were typed; an open one is NULL. */
typedef struct
{
  char     *low;
  char     *high;
  gboolean  low_excluded;
  gboolean  high_excluded;
} Bounds;

typedef gboolean (*ReadNumber) (const char *text,
                                int        *number);

static void
bounds_clear (Bounds *bounds)
{
  g_clear_pointer (&bounds->low, g_free);
  g_clear_pointer (&bounds->high, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bounds, bounds_clear)

static Bounds
bounds_of_side (Side        side,
                const char *text)
{
  Bounds bounds = { NULL };

  if (side == LOW || side == LOW_EXCLUDED || side == BOTH)
    bounds.low = g_strdup (text);
  if (side == HIGH || side == HIGH_EXCLUDED || side == BOTH)
    bounds.high = g_strdup (text);

  bounds.low_excluded = side == LOW_EXCLUDED;
  bounds.high_excluded = side == HIGH_EXCLUDED;
  return bounds;
}

static Bounds
bounds_split (const char *text)
{
  Bounds bounds = { NULL };
  const char *dots = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    if (g_str_has_prefix (text, operators[i].text))
      return bounds_of_side (operators[i].side, text + strlen (operators[i].text));

  dots = strstr (text, "..");
  if (dots == NULL)
    return bounds_of_side (BOTH, text);

  if (dots > text)
    bounds.low = g_strndup (text, (gsize) (dots - text));
  if (dots[2] != '\0')
    bounds.high = g_strdup (dots + 2);
  return bounds;
}

static gboolean
read_numbers (const RepriseQueryToken *token,
              ReadNumber               read_number,
              int                      least,
              int                      greatest,
              RepriseQueryTerm        *term)
{
  g_auto (Bounds) bounds = bounds_split (token->text);
  int low = least;
  int high = greatest;

  if (token->prefix || (bounds.low == NULL && bounds.high == NULL))
    return FALSE;
  if (bounds.low != NULL && !read_number (bounds.low, &low))
    return FALSE;
  if (bounds.high != NULL && !read_number (bounds.high, &high))
    return FALSE;

  term->value = REPRISE_QUERY_VALUE_NUMBERS;
  term->minimum = MIN (low, high) + (bounds.low_excluded ? 1 : 0);
  term->maximum = MAX (low, high) - (bounds.high_excluded ? 1 : 0);
  return TRUE;
}

static gboolean
read_absent (const RepriseQueryToken *token,
             const char              *word,
             RepriseQueryTerm        *term)
{
  if (token->prefix || g_ascii_strcasecmp (token->text, word) != 0)
    return FALSE;

  term->value = REPRISE_QUERY_VALUE_ABSENT;
  return TRUE;
}

static gboolean
judgement_from_text (const char *text,
                     int        *number)
{
  return reprise_judgement_parse (text, number, NULL);
}

static gboolean
year_from_text (const char *text,
                int        *number)
{
  RepriseDate date = reprise_date_from_text (text);

  *number = date.year;
  return reprise_date_get_precision (date) == REPRISE_DATE_YEAR;
}

static gboolean
minutes_from_text (const char *text,
                   int        *number)
{
  guint64 minutes = 0;

  if (!g_ascii_string_to_unsigned (text, 10, 0, MINUTES_MAX, &minutes, NULL))
    return FALSE;

  *number = (int) minutes;
  return TRUE;
}

/* Before 1 January is before the year: what begins on the same day as something coarser is taken
 * for that, or a film seen "in 2026" would count as seen before 2026 began. */
static RepriseDate
coarsen_beginning (RepriseDate date)
{
  if (date.day == 1)
    date.day = 0;
  if (date.month == 1 && date.day == 0)
    date.month = 0;

  return date;
}

static char *
bound_before (RepriseDate date)
{
  return reprise_date_to_text (date);
}

static char *
bound_after (RepriseDate date)
{
  g_autofree char *text = reprise_date_to_text (date);

  return g_strconcat (text, "~", NULL);
}

static void
set_dates (RepriseQueryTerm *term,
           const Bounds     *bounds,
           RepriseDate       low,
           RepriseDate       high)
{
  term->value = REPRISE_QUERY_VALUE_DATES;

  if (bounds->high == NULL && !bounds->low_excluded)
    low = coarsen_beginning (low);
  if (bounds->high_excluded)
    high = coarsen_beginning (high);

  if (bounds->low != NULL)
    term->from = bounds->low_excluded ? bound_after (low) : bound_before (low);
  if (bounds->high != NULL)
    term->before = bounds->high_excluded ? bound_before (high) : bound_after (high);
}

static gboolean
is_reversed (RepriseDate low,
             RepriseDate high)
{
  g_autofree char *from = bound_before (low);
  g_autofree char *before = bound_after (high);

  return strcmp (from, before) > 0;
}

/**
 * reprise_query_has_word:
 * @text: UTF-8
 *
 * Returns: whether there is a letter or digit in @text, and so something to search for
 */
gboolean
reprise_query_has_word (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

/**
 * reprise_query_read_text:
 * @token: any token
 * @choices: (nullable): not used
 * @term: where the text goes
 *
 * Takes words and phrases as they are.
 *
 * What holds no letter and no digit is refused: to the full text index it would be an empty
 * phrase, and that occurs nowhere.
 *
 * Returns: whether there is a word in it
 */
gboolean
reprise_query_read_text (const RepriseQueryToken  *token,
                         const RepriseQueryChoice *choices,
                         RepriseQueryTerm         *term)
{
  if (!reprise_query_has_word (token->text))
    return FALSE;

  term->value = REPRISE_QUERY_VALUE_TEXT;
  term->text = g_strdup (token->text);
  term->quoted = token->quoted;
  term->prefix = token->prefix;
  return TRUE;
}

/**
 * reprise_query_read_choice:
 * @token: a filter
 * @choices: the words that it takes, in any case
 * @term: where the choice goes
 *
 * Reads one word out of a few.
 *
 * Returns: whether it is one of @choices
 */
gboolean
reprise_query_read_choice (const RepriseQueryToken  *token,
                           const RepriseQueryChoice *choices,
                           RepriseQueryTerm         *term)
{
  if (token->prefix)
    return FALSE;

  for (guint i = 0; choices[i].name != NULL; i++)
    {
      if (g_ascii_strcasecmp (token->text, choices[i].name) != 0)
        continue;

      term->value = REPRISE_QUERY_VALUE_CHOICE;
      term->choice = choices[i].choice;
      return TRUE;
    }

  return FALSE;
}

/**
 * reprise_query_read_judgement:
 * @token: a filter
 * @choices: (nullable): not used
 * @term: where the range goes, in tenths
 *
 * Reads a range of judgements, or `none`. As everywhere here, a range may be written from either
 * end.
 *
 * Returns: whether it is one
 */
gboolean
reprise_query_read_judgement (const RepriseQueryToken  *token,
                              const RepriseQueryChoice *choices,
                              RepriseQueryTerm         *term)
{
  return read_absent (token, "none", term) ||
         read_numbers (token, judgement_from_text, 0, REPRISE_JUDGEMENT_MAX, term);
}

/**
 * reprise_query_read_year:
 * @token: a filter
 * @choices: (nullable): not used
 * @term: where the range goes
 *
 * Reads a range of years of four digits.
 *
 * Returns: whether it is one
 */
gboolean
reprise_query_read_year (const RepriseQueryToken  *token,
                         const RepriseQueryChoice *choices,
                         RepriseQueryTerm         *term)
{
  return read_numbers (token, year_from_text, 1, YEAR_MAX, term);
}

/**
 * reprise_query_read_runtime:
 * @token: a filter
 * @choices: (nullable): not used
 * @term: where the range goes
 *
 * Reads a range of whole minutes.
 *
 * Returns: whether it is one
 */
gboolean
reprise_query_read_runtime (const RepriseQueryToken  *token,
                            const RepriseQueryChoice *choices,
                            RepriseQueryTerm         *term)
{
  return read_numbers (token, minutes_from_text, 0, MINUTES_MAX, term);
}

/**
 * reprise_query_read_dates:
 * @token: a filter
 * @choices: (nullable): not used
 * @term: where the range goes
 *
 * Reads a range of dates of any precision, or `unknown`. #RepriseQueryTerm says how it is kept.
 *
 * A range that is open on one side divides all dates in two: what is not `<2026-01-01` is
 * `>=2026-01-01`, a viewing of `2026` included.
 *
 * Returns: whether it is one
 */
gboolean
reprise_query_read_dates (const RepriseQueryToken  *token,
                          const RepriseQueryChoice *choices,
                          RepriseQueryTerm         *term)
{
  g_auto (Bounds) bounds = bounds_split (token->text);
  RepriseDate low = reprise_date_from_text (bounds.low);
  RepriseDate high = reprise_date_from_text (bounds.high);

  if (read_absent (token, "unknown", term))
    return TRUE;

  if (token->prefix || (bounds.low == NULL && bounds.high == NULL))
    return FALSE;
  if (bounds.low != NULL && !reprise_date_is_known (low))
    return FALSE;
  if (bounds.high != NULL && !reprise_date_is_known (high))
    return FALSE;

  if (bounds.low != NULL && bounds.high != NULL && is_reversed (low, high))
    set_dates (term, &bounds, high, low);
  else
    set_dates (term, &bounds, low, high);
  return TRUE;
}
