/* The words of a name, as they are compared. */

#include "model/reprise-track-words.h"

#include "model/reprise-text.h"

#include <string.h>

/* Marks that may be left out in writing. Those of other scripts are letters in all but name: the
 * vowels of Thai and Hindi, and what makes a Japanese “ka” a “ga”. */
static gboolean
is_optional_mark (gunichar before,
                  gunichar c)
{
  static const gunichar blocks[][2] = {
    { 0x0300, 0x036f }, { 0x0483, 0x0489 }, { 0x0591, 0x05c7 }, { 0x0610, 0x061a },
    { 0x064b, 0x065f }, { 0x0670, 0x0670 }, { 0x06d6, 0x06ed }, { 0x1ab0, 0x1aff },
    { 0x1dc0, 0x1dff }, { 0x20d0, 0x20ff }, { 0xfe00, 0xfe0f }, { 0xfe20, 0xfe2f },
  };

  /* The Cyrillic short i is another letter than the i. */
  if (before == 0x0438 && c == 0x0306)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    if (c >= blocks[i][0] && c <= blocks[i][1])
      return g_unichar_ismark (c);

  return FALSE;
}

/* As reprise_text_fold(), but two names that mean something else stay apart. */
static char *
fold (const char *text)
{
  g_autofree char *decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  g_autofree char *folded = g_utf8_casefold (decomposed, -1);
  g_autoptr (GString) plain = g_string_sized_new (64);
  gunichar before = 0;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (!is_optional_mark (before, c))
        g_string_append_unichar (plain, c);
      before = c;
    }

  return g_string_free (g_steal_pointer (&plain), FALSE);
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

static gboolean
is_apostrophe (gunichar c)
{
  return c == '\'' || c == '`' || c == 0x2018 || c == 0x2019 || c == 0x02bc || c == 0x2032;
}

/* Letters that do not come apart into a letter and a mark. */
static const char *
spell_letter (gunichar c)
{
  switch (c)
    {
    case 0x00e6:
      return "ae";
    case 0x00f8:
      return "o";
    case 0x0111:
    case 0x00f0:
      return "d";
    case 0x0131:
      return "i";
    case 0x0142:
      return "l";
    case 0x0153:
      return "oe";
    case 0x00fe:
      return "th";
    default:
      return NULL;
    }
}

/* What a sign between two others stands for: a letter, a word, nothing at all, or (%NULL) a gap. */
static const char *
spell_sign (gunichar before,
            gunichar c,
            gunichar after,
            gboolean initial,
            gboolean join)
{
  const gboolean within = g_unichar_isalnum (before) && g_unichar_isalnum (after);

  if (c == '&' || (c == '+' && !within && before != 0))
    return " and ";
  if (is_apostrophe (c))
    return "";
  if (is_dash (c) && join && within)
    return "";
  if (c == '.' && initial && g_unichar_isalpha (before))
    return "";
  if (c == ',' && g_unichar_isdigit (before) && g_unichar_isdigit (after))
    return "";
  if (c == '$' && g_unichar_isalpha (before) && g_unichar_isalpha (after))
    return "s";
  if (c == '!' && g_unichar_isalpha (before) && g_unichar_isalpha (after))
    return "i";

  return NULL;
}

/* Returns: (transfer full): words with one blank between them */
static char *
spell (const char *folded,
       gboolean    join)
{
  g_autoptr (GString) words = g_string_sized_new (64);
  gunichar before = 0;
  gboolean initial = FALSE;
  gboolean gap = FALSE;

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);
      const gunichar after = g_utf8_get_char (g_utf8_next_char (p));
      const gboolean letter = g_unichar_isalnum (c) || g_unichar_ismark (c);
      const char *spelt = letter ? spell_letter (c)
                                 : spell_sign (before, c, after, initial, join);
      gboolean word = FALSE;

      initial = letter && !g_unichar_isalnum (before);
      before = c;
      if (spelt == NULL && !letter)
        {
          gap = TRUE;
          continue;
        }
      if (spelt != NULL && *spelt == '\0')
        continue;

      word = spelt != NULL && *spelt == ' ';
      if ((gap || word) && words->len > 0)
        g_string_append_c (words, ' ');
      if (spelt == NULL)
        g_string_append_unichar (words, c);
      else
        g_string_append (words, word ? "and" : spelt);
      gap = word;
    }

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static const char *
even_number (const char *word)
{
  static const char * const numbers[][3] = {
    { "i", "one", "1" }, { "ii", "two", "2" }, { "iii", "three", "3" }, { "iv", "four", "4" },
    { "v", "five", "5" }, { "vi", "six", "6" }, { "vii", "seven", "7" }, { "viii", "eight", "8" },
    { "ix", "nine", "9" }, { "x", "ten", "10" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (g_str_equal (word, numbers[i][0]) || g_str_equal (word, numbers[i][1]))
      return numbers[i][2];

  return word;
}

static const char *
even_word (const char *word,
           const char *before)
{
  if (g_str_equal (word, "n") && before != NULL)
    return "and";
  if (g_str_equal (word, "pt"))
    return "part";
  if (g_str_equal (word, "vol"))
    return "volume";
  if (before != NULL && (g_str_equal (before, "part") || g_str_equal (before, "pt")))
    return even_number (word);
  if (before != NULL && (g_str_equal (word, "ft") || g_str_equal (word, "featuring")))
    return "feat";

  return word;
}

/* Returns: (transfer full): the words, spelt one way where there are several */
static char *
even_out (const char *words)
{
  g_auto (GStrv) list = g_strsplit (words, " ", -1);
  g_autoptr (GString) even = g_string_sized_new (64);

  for (guint i = 0; list[i] != NULL; i++)
    {
      if (i == 0 && g_str_equal (list[i], "the") && list[1] != NULL)
        continue;
      if (even->len > 0)
        g_string_append_c (even, ' ');
      g_string_append (even, even_word (list[i], i > 0 ? list[i - 1] : NULL));
    }

  return g_string_free (g_steal_pointer (&even), FALSE);
}

/**
 * reprise_track_words:
 * @text: (nullable): UTF-8
 * @join: whether a hyphen joins what stands around it, rather than parts it
 *
 * Writes the words of a name as they are compared: without case, accents, punctuation and a leading
 * “The”; “&” is “and”, “ft.” is “feat”, “Pt. II” is “part 2”. A name without a letter or digit is
 * its own words.
 *
 * Returns: (transfer full): the words, with one blank between them
 */
char *
reprise_track_words (const char *text,
                     gboolean    join)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  g_autofree char *folded = fold (valid);
  g_autofree char *words = spell (folded, join);

  return *words != '\0' ? even_out (words) : reprise_text_tidy (folded);
}

/**
 * reprise_track_words_squeeze:
 * @words: words with one blank between them
 *
 * Returns: (transfer full): the words without what is between them
 */
char *
reprise_track_words_squeeze (const char *words)
{
  g_autoptr (GString) key = g_string_sized_new (strlen (words) + 1);

  for (const char *p = words; *p != '\0'; p++)
    if (*p != ' ')
      g_string_append_c (key, *p);

  return g_string_free (g_steal_pointer (&key), FALSE);
}
