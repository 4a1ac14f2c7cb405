/* The words in dates: months, zones, and those that say nothing. */

#include "feed/reprise-feed-date-parts.h"

#include "model/reprise-text.h"

#include <string.h>

#define HOUR (60 * 60)
#define MINUTE 60

/* Enough for “september”, “america/argentina/buenos_aires” and what stands in a mistaken field. */
#define WORD_MAX 64

/* English, German, French, Spanish, Italian, Portuguese, Dutch and the Scandinavian languages, as
 * reprise_text_fold() writes them. */
static const char * const months[12][10] = {
  { "january", "januar", "janvier", "enero", "gennaio", "janeiro", "januari" },
  { "february", "februar", "fevrier", "febrero", "febbraio", "fevereiro", "februari" },
  { "march", "marz", "maerz", "mars", "marzo", "marco", "maart", "mrt", "mrz" },
  { "april", "avril", "abril", "aprile" },
  { "may", "mai", "mayo", "maggio", "maio", "mei", "maj" },
  { "june", "juni", "juin", "junio", "giugno", "junho" },
  { "july", "juli", "juillet", "julio", "luglio", "julho" },
  { "august", "aout", "agosto", "augustus", "augusti" },
  { "september", "septembre", "septiembre", "settembre", "setembro", "setiembre" },
  { "october", "oktober", "octobre", "octubre", "ottobre", "outubro" },
  { "november", "novembre", "noviembre", "novembro" },
  { "december", "dezember", "decembre", "diciembre", "dicembre", "dezembro", "desember" },
};

/* RFC 5322 has the American ones and says what to do with letters: what those of RFC 822 meant is
 * not known, for it had their signs the wrong way round. The others are what is met. A name that
 * several zones have is the one that most people live in. */
static const struct
{
  const char *name;
  int         offset;
  gboolean    is_american;
} zones[] = {
  { "est", -5 * HOUR },
  { "edt", -4 * HOUR },
  { "cst", -6 * HOUR },
  { "cdt", -5 * HOUR },
  { "mst", -7 * HOUR },
  { "mdt", -6 * HOUR },
  { "pst", -8 * HOUR },
  { "pdt", -7 * HOUR },
  { "ast", -4 * HOUR },
  { "adt", -3 * HOUR },
  { "nst", -3 * HOUR - 30 * MINUTE },
  { "ndt", -2 * HOUR - 30 * MINUTE },
  { "akst", -9 * HOUR },
  { "akdt", -8 * HOUR },
  { "hst", -10 * HOUR },
  { "hast", -10 * HOUR },
  { "sst", -11 * HOUR },
  { "at", -4 * HOUR, TRUE },
  { "et", -5 * HOUR, TRUE },
  { "ct", -6 * HOUR, TRUE },
  { "mt", -7 * HOUR, TRUE },
  { "pt", -8 * HOUR, TRUE },
  { "ast4adt", -4 * HOUR, TRUE },
  { "est5edt", -5 * HOUR, TRUE },
  { "cst6cdt", -6 * HOUR, TRUE },
  { "mst7mdt", -7 * HOUR, TRUE },
  { "pst8pdt", -8 * HOUR, TRUE },
  { "brt", -3 * HOUR },
  { "brst", -2 * HOUR },
  { "art", -3 * HOUR },
  { "clt", -4 * HOUR },
  { "cot", -5 * HOUR },
  { "wet", 0 },
  { "west", 1 * HOUR },
  { "bst", 1 * HOUR },
  { "cet", 1 * HOUR },
  { "cest", 2 * HOUR },
  { "met", 1 * HOUR },
  { "mest", 2 * HOUR },
  { "mez", 1 * HOUR },
  { "mesz", 2 * HOUR },
  { "eet", 2 * HOUR },
  { "eest", 3 * HOUR },
  { "sast", 2 * HOUR },
  { "cat", 2 * HOUR },
  { "eat", 3 * HOUR },
  { "trt", 3 * HOUR },
  { "msk", 3 * HOUR },
  { "msd", 4 * HOUR },
  { "gst", 4 * HOUR },
  { "pkt", 5 * HOUR },
  { "ist", 5 * HOUR + 30 * MINUTE },
  { "npt", 5 * HOUR + 45 * MINUTE },
  { "wib", 7 * HOUR },
  { "ict", 7 * HOUR },
  { "hkt", 8 * HOUR },
  { "sgt", 8 * HOUR },
  { "pht", 8 * HOUR },
  { "awst", 8 * HOUR },
  { "jst", 9 * HOUR },
  { "kst", 9 * HOUR },
  { "acst", 9 * HOUR + 30 * MINUTE },
  { "acdt", 10 * HOUR + 30 * MINUTE },
  { "aest", 10 * HOUR },
  { "aedt", 11 * HOUR },
  { "nzst", 12 * HOUR },
  { "nzdt", 13 * HOUR },
};

static gboolean
begins_word (const char *text)
{
  return (guchar) *text < 0x80 ? g_ascii_isalpha (*text) : g_unichar_isalpha (g_utf8_get_char (text));
}

/* A zone may have a number in it, between letters. */
static gboolean
goes_on (const char *text)
{
  return begins_word (text) || *text == '/' || *text == '_' ||
         (g_ascii_isdigit (text[0]) && g_ascii_isalpha (text[1]) && g_ascii_isalpha (text[2]) &&
          g_ascii_isalpha (text[3]));
}

/**
 * reprise_feed_date_read_word:
 * @text: (inout): UTF-8; left behind the word
 *
 * Reads a word.
 *
 * Returns: (transfer full) (nullable): the word, folded; %NULL where none begins here or it is
 *   longer than any of a date
 */
char *
reprise_feed_date_read_word (const char **text)
{
  const char *begin = *text;
  const char *end = begin;
  gboolean is_ascii = TRUE;
  g_autofree char *word = NULL;

  if (!begins_word (begin))
    return NULL;

  while (*end != '\0' && goes_on (end))
    {
      is_ascii = is_ascii && (guchar) *end < 0x80;
      end = g_utf8_next_char (end);
    }
  if (end - begin > WORD_MAX)
    return NULL;

  *text = end;
  if (is_ascii)
    return g_ascii_strdown (begin, end - begin);

  word = g_strndup (begin, (gsize) (end - begin));
  return reprise_text_fold (word);
}

/**
 * reprise_feed_date_find_month:
 * @word: a folded word
 *
 * Returns: the month it names or begins to name, 1 to 12; 0 where that is none, or more than one
 */
int
reprise_feed_date_find_month (const char *word)
{
  const gsize length = strlen (word);
  int found = 0;

  for (int month = 0; length >= 3 && month < 12; month++)
    for (gsize i = 0; i < G_N_ELEMENTS (months[month]) && months[month][i] != NULL; i++)
      {
        if (months[month][i][0] != word[0] || strncmp (months[month][i], word, length) != 0)
          continue;
        if (months[month][i][length] == '\0')
          return month + 1;
        if (found != 0 && found != month + 1)
          return 0;
        found = month + 1;
        break;
      }

  return found;
}

/**
 * reprise_feed_date_is_filler:
 * @word: a folded word
 *
 * Returns: whether it may stand between the parts of a date and says nothing of it
 */
gboolean
reprise_feed_date_is_filler (const char *word)
{
  static const char * const fillers[] = {
    "at", "om", "on", "of", "the", "de", "del", "di", "le", "den", "der", "um", "uhr", "kl",
    "st", "nd", "rd", "th", "er",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (fillers); i++)
    if (g_str_equal (fillers[i], word))
      return TRUE;

  return FALSE;
}

/**
 * reprise_feed_date_take_zone:
 * @self: a date
 * @word: a folded word that stands where a zone does
 *
 * Takes a zone by its name, or what follows that (“MET DST”). One that nobody knows is Greenwich’s,
 * as RFC 5322 has it.
 */
void
reprise_feed_date_take_zone (RepriseFeedDateParts *self,
                             const char           *word)
{
  if (self->has_zone)
    {
      if (g_str_equal (word, "dst"))
        self->offset += HOUR;
      return;
    }

  self->has_zone = TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (zones); i++)
    if (g_str_equal (zones[i].name, word))
      {
        self->offset = zones[i].offset;
        self->is_american = zones[i].is_american;
      }
}
