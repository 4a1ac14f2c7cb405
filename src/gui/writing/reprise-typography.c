/* Which character is meant by one that was typed: a quotation mark, an apostrophe, an ellipsis, a
 * dash. Nothing here knows a widget, so a table can test it. */

#include "gui/writing/reprise-typography.h"

#include <string.h>

#define NBSP "\302\240"

static const struct
{
  const char    *languages;  /* with a space around each */
  RepriseQuotes  quotes;
} customs[] = {
  { " de cs sk sl bg is lt et ka lb ", { "„", "“", "‚", "‘" } },
  { " de_CH fr_CH it_CH rm ", { "«", "»", "‹", "›" } },
  { " fr ", { "«" NBSP, NBSP "»", "“", "”" } },
  { " pl ro hu hr ", { "„", "”", "‚", "’" } },
  { " sv fi ", { "”", "”", "’", "’" } },
  { " da ", { "»", "«", "›", "‹" } },
  { " es it pt_PT ca gl el nb nn no ru uk be ", { "«", "»", "“", "”" } },
};

static const RepriseQuotes english = { "“", "”", "‘", "’" };

static gboolean
lists (const char *languages,
       const char *language,
       gsize       length)
{
  const char *p = languages;

  for (const char *end = NULL; (end = strchr (p + 1, ' ')) != NULL; p = end)
    if ((gsize) (end - p - 1) == length && strncmp (p + 1, language, length) == 0)
      return TRUE;

  return FALSE;
}

/* Where a quotation may begin: after a blank, a bracket, a dash, a mark of Markdown, or nothing. */
static gboolean
is_before_word (const char *before)
{
  const char *last = g_utf8_find_prev_char (before, before + strlen (before));
  const gunichar c = last != NULL ? g_utf8_get_char (last) : ' ';

  return g_unichar_isspace (c) || strchr ("([{<*_>#-/=|", (int) MIN (c, 127)) != NULL ||
         c == 0x2013 || c == 0x2014 || g_unichar_type (c) == G_UNICODE_INITIAL_PUNCTUATION ||
         c == 0x201E || c == 0x201A;
}

static const char *
choose_dash (const char *before,
             int        *n_replaced)
{
  const gsize length = strlen (before);
  const char *rest = before + strspn (before, " \t>");

  /* Rules, the lines under headings and those of tables are made of hyphens. */
  if (strspn (rest, "-| :") == strlen (rest))
    return NULL;

  *n_replaced = 1;
  if (g_str_has_suffix (before, "–"))
    return "—";
  if (length >= 2 && before[length - 1] == '-' && before[length - 2] != '-')
    return "–";

  return NULL;
}

static const char *
choose_dots (const char *before,
             int        *n_replaced)
{
  const gsize length = strlen (before);

  *n_replaced = 2;
  return length >= 2 && g_str_has_suffix (before, "..") &&
         (length == 2 || before[length - 3] != '.') ? "…" : NULL;
}

/**
 * reprise_typography_find_quotes:
 * @language: a language, as locales name it: “de” or “de_CH”, with whatever stands behind it
 *
 * Returns: (transfer none): the quotation marks of that language; English ones where it is not
 *   known
 */
const RepriseQuotes *
reprise_typography_find_quotes (const char *language)
{
  const gsize with_country = strcspn (language, ".@");
  const gsize alone = strcspn (language, "_.@");

  for (int pass = 0; pass < 2; pass++)
    for (guint i = 0; i < G_N_ELEMENTS (customs); i++)
      if (lists (customs[i].languages, language, pass == 0 ? with_country : alone))
        return &customs[i].quotes;

  return &english;
}

/**
 * reprise_typography_choose:
 * @quotes: the quotation marks of the language that is written
 * @before: the line before the place
 * @typed: what was typed there
 * @n_replaced: (out): how many characters of @before go, too
 *
 * Returns: (nullable): what takes the place of what was typed; %NULL where that is what is meant
 */
const char *
reprise_typography_choose (const RepriseQuotes *quotes,
                           const char          *before,
                           gunichar             typed,
                           int                 *n_replaced)
{
  const char *last = g_utf8_find_prev_char (before, before + strlen (before));

  *n_replaced = 0;
  if (typed == '-')
    return choose_dash (before, n_replaced);
  if (typed == '.')
    return choose_dots (before, n_replaced);
  if (typed == '"')
    return is_before_word (before) ? quotes->open : quotes->close;
  if (typed != '\'')
    return NULL;

  /* An apostrophe is the same in all languages. */
  if (last != NULL && g_unichar_isalnum (g_utf8_get_char (last)))
    return "’";

  return is_before_word (before) ? quotes->inner_open : quotes->inner_close;
}

/**
 * reprise_typography_is_literal:
 * @before: the line of a text in Markdown before a place
 *
 * Returns: whether what is typed there is code, an address, or the target of a link
 */
gboolean
reprise_typography_is_literal (const char *before)
{
  const char *target = g_strrstr (before, "](");
  const char *angle = strrchr (before, '<');
  const char *word = before + strlen (before);
  guint ticks = 0;

  for (const char *p = before; *p != '\0'; p++)
    ticks += *p == '`' && (p == before || p[-1] != '\\') ? 1 : 0;
  while (word > before && !g_ascii_isspace (word[-1]))
    word--;

  return ticks % 2 == 1 || (target != NULL && strchr (target, ')') == NULL) ||
         (angle != NULL && (g_ascii_isalpha (angle[1]) || angle[1] == '/') &&
          strchr (angle, '>') == NULL) ||
         strstr (word, "://") != NULL || g_str_has_prefix (word, "www.");
}
