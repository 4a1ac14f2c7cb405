/* What digits mean that are typed over a judgement. Nothing here knows a widget or a clock, so a
 * table can test it. */

#include "gui/widgets/reprise-judgement-typing.h"

#include <string.h>

/* Digits that follow each other so quickly are one figure. */
#define PAUSE (700 * G_TIME_SPAN_MILLISECOND)

#define N_DIGITS            3
#define JUDGEMENT_PER_STAR  (REPRISE_JUDGEMENT_MAX / 5)

/* Digits, at most three, with one point after the first or second, or none. */
static gboolean
read_digits (const char *typed,
             int         digits[N_DIGITS],
             int        *n,
             int        *point)
{
  *n = 0;
  *point = -1;

  for (const char *p = typed; *p != '\0'; p++)
    {
      if (*p == '.' && *point < 0 && *n > 0)
        *point = *n;
      else if (g_ascii_isdigit (*p) && *n < N_DIGITS)
        digits[(*n)++] = g_ascii_digit_value (*p);
      else
        return FALSE;
    }

  return *n > 0;
}

/* The second digit is tenths, but for the ten itself, unless a point says otherwise. */
static int
read_points (const int *digits,
             int        n,
             int        point)
{
  const gboolean is_ten = n >= 2 && digits[0] == 1 && digits[1] == 0 && point != 1;

  if (is_ten)
    return digits[2] == 0 && (n == 2 || point == 2) ? REPRISE_JUDGEMENT_MAX : REPRISE_UNJUDGED;
  if (n > 2 || point > 1)
    return REPRISE_UNJUDGED;

  return 10 * digits[0] + digits[1];
}

/* The second digit is tenths of a star, the third, 0 or 5, hundredths. */
static int
read_stars (const int *digits,
            int        point)
{
  if (point > 1 || digits[2] % 5 != 0)
    return REPRISE_UNJUDGED;

  return JUDGEMENT_PER_STAR * digits[0] + JUDGEMENT_PER_STAR / 10 * digits[1] + digits[2] / 5;
}

static int
read_percent (const int *digits,
              int        n,
              int        point)
{
  int percent = 0;

  if (point >= 0)
    return REPRISE_UNJUDGED;

  for (int i = 0; i < n; i++)
    percent = 10 * percent + digits[i];
  return percent;
}

/**
 * reprise_judgement_typing_read:
 * @typed: digits, maybe with a point
 * @scale: what they are in
 * @judgement: (out): the judgement, 0–100
 *
 * Reads a figure. Out of ten, `8` is 8, `85` and `8.5` are 8.5, and `10` is 10, as
 * whoever means 1 types `1`. In stars, `45` and `4.5` are four and a half. A percent is typed as it
 * is.
 *
 * Returns: whether that is a judgement; where not, @judgement is left alone
 */
gboolean
reprise_judgement_typing_read (const char   *typed,
                               RepriseScale  scale,
                               int          *judgement)
{
  int digits[N_DIGITS] = { 0 };
  int value = REPRISE_UNJUDGED;
  int n, point;

  g_return_val_if_fail (typed != NULL, FALSE);
  g_return_val_if_fail (judgement != NULL, FALSE);

  if (!read_digits (typed, digits, &n, &point))
    return FALSE;

  switch (scale)
    {
    case REPRISE_SCALE_TEN:
      value = read_points (digits, n, point);
      break;
    case REPRISE_SCALE_STARS:
      value = read_stars (digits, point);
      break;
    case REPRISE_SCALE_PERCENT:
      value = read_percent (digits, n, point);
      break;
    }

  if (value < 0 || value > REPRISE_JUDGEMENT_MAX)
    return FALSE;

  *judgement = value;
  return TRUE;
}

/**
 * reprise_judgement_typing_take:
 * @self: what was typed before
 * @digit: what is typed now: a digit, or a point
 * @now: when, by the monotonic clock, in microseconds
 * @scale: what the figure is in
 * @judgement: (out): the judgement, 0–100
 *
 * Takes one key more. What was typed longer than 700 ms ago, or does not go on this way, is over,
 * and the key begins a figure of its own.
 *
 * Returns: whether what was typed so far is a judgement; where not, @judgement is left alone
 */
gboolean
reprise_judgement_typing_take (RepriseJudgementTyping *self,
                               char                    digit,
                               gint64                  now,
                               RepriseScale            scale,
                               int                    *judgement)
{
  gsize n;

  g_return_val_if_fail (self != NULL, FALSE);

  if (now - self->last > PAUSE)
    self->typed[0] = '\0';
  self->last = now;

  n = strlen (self->typed);
  if (n + 1 < sizeof self->typed)
    {
      self->typed[n] = digit;
      self->typed[n + 1] = '\0';
      if (reprise_judgement_typing_read (self->typed, scale, judgement))
        return TRUE;
    }

  self->typed[0] = digit;
  self->typed[1] = '\0';
  if (reprise_judgement_typing_read (self->typed, scale, judgement))
    return TRUE;

  self->typed[0] = '\0';
  return FALSE;
}
