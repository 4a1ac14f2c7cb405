/* Dates as feeds have them.
 *
 * There are two families: those that begin with the year (ISO 8601, see reprise-feed-date-iso.c),
 * and those with the month in words, in whatever order (RFC 822, RFC 850, asctime(), what JavaScript
 * and people write). A date in figures that begins with a day or a month is not guessed at: half of
 * the world would read it otherwise. */

#include "feed/reprise-feed-date.h"

#include "feed/reprise-feed-date-parts.h"

#include <string.h>

/* Longer is no date, whatever it begins with. */
#define LENGTH_MAX 200

#define MINUS "\xe2\x88\x92"

typedef enum
{
  TOKEN_NONE,
  TOKEN_WORD,
  TOKEN_NUMBER,
  TOKEN_CLOCK,
  TOKEN_ZONE,
} Token;

/* One of the second family that is being read. */
typedef struct
{
  RepriseFeedDateParts  parts;
  const char           *begin;
  const char           *at;
  Token                 last;
  gboolean              may_be_weekday;  /* the month: it was the first word */
  gboolean              has_offset;      /* a zone in figures, not by its name */
} Reader;

/* Most dates need nothing of it. */
static gboolean
is_clean (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if ((guchar) *p >= 0x80 || g_ascii_iscntrl (*p) || *p == '(' || *p == '[')
      return FALSE;

  return TRUE;
}

/* Returns: (transfer full): the text without comments, in round brackets or, behind RFC 9557,
 * square ones, and with one kind of blank */
static char *
clean (const char *text)
{
  g_autoptr (GString) cleaned = NULL;
  guint depth = 0;

  if (is_clean (text))
    return g_strstrip (g_strdup (text));

  cleaned = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (depth > 0 && p[0] == '\\' && p[1] != '\0')
        p++;
      else if (*p == '(' || *p == '[')
        depth++;
      else if (depth > 0 && (*p == ')' || *p == ']'))
        depth--;
      else if (depth == 0 && (g_unichar_isspace (g_utf8_get_char (p)) || g_ascii_iscntrl (*p)))
        g_string_append_c (cleaned, ' ');
      else if (depth == 0 && g_str_has_prefix (p, MINUS))
        g_string_append_c (cleaned, '-');
      else if (depth == 0)
        g_string_append_len (cleaned, p, g_utf8_next_char (p) - p);
    }

  g_strstrip (cleaned->str);
  return g_string_free (g_steal_pointer (&cleaned), FALSE);
}

static void
skip_blanks (const char **text)
{
  *text += strspn (*text, " ");
}

/* Behind a time: “Z”, “+01:00”, “GMT+1”, “EST”, “CET+0100”, “+0000 UTC”. What stands behind an
 * offset is its name and says no more. */
static gboolean
read_zone (RepriseFeedDateParts  *parts,
           gboolean              *has_offset,
           const char           **text)
{
  g_autofree char *word = NULL;

  if (**text == '+' || **text == '-')
    {
      RepriseFeedDateParts other = { 0 };
      const gboolean is_named = parts->has_zone && (parts->offset != 0 || parts->is_american);

      if (*has_offset)
        return FALSE;
      *has_offset = TRUE;
      return reprise_feed_date_read_offset (is_named ? &other : parts, text);
    }

  word = reprise_feed_date_read_word (text);
  if (word == NULL)
    return FALSE;
  if (!*has_offset)
    reprise_feed_date_take_zone (parts, word);
  return TRUE;
}

/* All that may follow a day that began with its year. */
static gboolean
read_behind_day (RepriseFeedDateParts *parts,
                 const char           *text)
{
  gboolean has_offset = FALSE;

  if ((*text == 'T' || *text == 't') && g_ascii_isdigit (text[1]))
    text++;
  else if (*text != '\0' && strchr (" ,Zz+", *text) == NULL)
    return FALSE;

  text += strspn (text, " ,");
  if (g_ascii_isdigit (*text) && !reprise_feed_date_read_clock (parts, &text))
    return FALSE;

  skip_blanks (&text);
  while (*text != '\0')
    {
      if (!read_zone (parts, &has_offset, &text))
        return FALSE;
      skip_blanks (&text);
    }

  return TRUE;
}

static gboolean
parse_iso (const char *text,
           gint64     *seconds)
{
  RepriseFeedDateParts parts = { 0 };

  return reprise_feed_date_read_iso (&parts, &text) && read_behind_day (&parts, text) &&
         reprise_feed_date_parts_to_seconds (&parts, seconds);
}

/* RFC 5322, 4.3: two digits are of this century up to 49; three count from 1900. */
static int
whole_year (int   number,
            gsize length)
{
  if (length == 2)
    return number < 50 ? 2000 + number : 1900 + number;

  return length == 3 ? 1900 + number : number;
}

/* A number that is no time: the day, the year, or an offset whose plus got lost on the way. */
static gboolean
take_number (Reader *self)
{
  const gsize length = strspn (self->at, "0123456789");
  int number = 0;

  if (length == 4 && self->parts.year != 0 && self->parts.has_clock && !self->parts.has_zone)
    {
      self->has_offset = TRUE;
      return reprise_feed_date_read_offset (&self->parts, &self->at);
    }
  if (!reprise_feed_date_read_number (&self->at, 1, 4, &number))
    return FALSE;

  if (length <= 2 && self->parts.day == 0)
    {
      self->parts.day = number;
      return number > 0;
    }
  if (length == 1 || self->parts.year != 0)
    return FALSE;

  self->parts.year = whole_year (number, length);
  return self->parts.year > 0;
}

/* With points between its numbers it is a time only where the day has been told. */
static gboolean
is_clock (const Reader *self)
{
  const gsize length = strspn (self->at, "0123456789");
  const char *p = self->at + length;
  const gboolean is_told = self->parts.day != 0 && self->parts.year != 0;

  if (self->parts.has_clock || length > 2)
    return FALSE;

  return reprise_feed_date_begins_half (p) ||
         ((*p == ':' || g_ascii_tolower (*p) == 'h' || (is_told && *p == '.')) &&
          g_ascii_isdigit (p[1]));
}

static gboolean
read_figures (Reader *self)
{
  if (is_clock (self))
    {
      self->last = TOKEN_CLOCK;
      return reprise_feed_date_read_clock (&self->parts, &self->at);
    }

  self->last = TOKEN_NUMBER;
  return take_number (self);
}

/* A hyphen joins the parts of a day as well. */
static gboolean
is_offset (const Reader *self)
{
  const gboolean is_behind = self->parts.year != 0 || self->parts.has_clock;

  if (!is_behind || !g_ascii_isdigit (self->at[1]))
    return FALSE;

  return *self->at == '+' || self->last == TOKEN_CLOCK || self->last == TOKEN_ZONE ||
         (self->at > self->begin && self->at[-1] == ' ');
}

/* “T” stands before a time, too. */
static gboolean
is_mark (const Reader *self)
{
  return g_ascii_tolower (self->at[0]) == 't' && g_ascii_isdigit (self->at[1]) &&
         self->last == TOKEN_NUMBER;
}

/* The first word is a weekday in whatever language, unless it is the month; where one follows that
 * is a month as well, it was a weekday none the less (“mar. 5 mars”). */
static gboolean
read_name (Reader *self)
{
  const Token last = self->last;
  g_autofree char *word = NULL;
  int month;

  if (is_mark (self))
    {
      self->at++;
      return TRUE;
    }

  word = reprise_feed_date_read_word (&self->at);
  if (word == NULL)
    return FALSE;

  self->last = TOKEN_WORD;
  month = reprise_feed_date_find_month (word);
  if (month != 0 && (self->parts.month == 0 || self->may_be_weekday))
    {
      self->parts.month = month;
      self->may_be_weekday = last == TOKEN_NONE;
      return TRUE;
    }
  if (last == TOKEN_NONE ||
      (reprise_feed_date_is_filler (word) && (last != TOKEN_CLOCK || !g_str_equal (word, "at"))))
    return TRUE;
  if (!self->parts.has_clock && self->parts.year == 0)
    return FALSE;

  self->last = TOKEN_ZONE;
  if (!self->has_offset)
    reprise_feed_date_take_zone (&self->parts, word);
  return TRUE;
}

static gboolean
read_token (Reader *self)
{
  if ((*self->at == '+' || *self->at == '-') && is_offset (self))
    {
      self->last = TOKEN_ZONE;
      return read_zone (&self->parts, &self->has_offset, &self->at);
    }
  if (strchr (",.-/", *self->at) != NULL)
    {
      self->at++;
      return TRUE;
    }

  return g_ascii_isdigit (*self->at) ? read_figures (self) : read_name (self);
}

static gboolean
parse_words (const char *text,
             gint64     *seconds)
{
  Reader reader = { .begin = text, .at = text };

  while (*reader.at != '\0')
    {
      if (!read_token (&reader))
        return FALSE;
      skip_blanks (&reader.at);
    }

  if (reader.parts.day == 0)
    reader.parts.day = 1;
  return reprise_feed_date_parts_to_seconds (&reader.parts, seconds);
}

/* Returns: what is left of a text behind a weekday */
static const char *
skip_weekday (const char *text)
{
  const char *p = text;

  while (g_unichar_isalpha (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  p += strspn (p, "., ");
  return strspn (p, "0123456789") >= 4 ? p : text;
}

/**
 * reprise_feed_date_parse:
 * @text: (nullable): a date as a feed has it
 * @seconds: (out): seconds since 1970, UTC
 *
 * Reads a date: of RFC 822 and its successors with what is met in their name, RFC 3339, W3CDTF of
 * every precision, ISO 8601 as it stands for single dates, asctime(). Where it says no zone, it is
 * taken for UTC; where it says no time, for the beginning of the day. A weekday is not looked at.
 *
 * Returns: whether it is a date; a date that there is not is none
 */
gboolean
reprise_feed_date_parse (const char *text,
                         gint64     *seconds)
{
  g_autofree char *cleaned = NULL;
  const char *day = NULL;

  g_return_val_if_fail (seconds != NULL, FALSE);

  if (text == NULL || strlen (text) > LENGTH_MAX || !g_utf8_validate (text, -1, NULL))
    return FALSE;

  cleaned = clean (text);
  if (*cleaned == '\0')
    return FALSE;

  day = skip_weekday (cleaned);
  return parse_iso (day, seconds) || parse_words (cleaned, seconds);
}

/**
 * reprise_feed_date_format:
 * @seconds: seconds since 1970, UTC
 *
 * Writes a date as `YYYY-MM-DDThh:mm:ssZ`.
 *
 * Returns: (transfer full) (nullable): the date; %NULL where it is of no year from 1 to 9999
 */
char *
reprise_feed_date_format (gint64 seconds)
{
  g_autoptr (GDateTime) date = g_date_time_new_from_unix_utc (seconds);

  if (date == NULL)
    return NULL;

  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02dZ", g_date_time_get_year (date),
                          g_date_time_get_month (date), g_date_time_get_day_of_month (date),
                          g_date_time_get_hour (date), g_date_time_get_minute (date),
                          g_date_time_get_second (date));
}
