/* Where words end, in text that a browser would show. */

#include "markup/reprise-html-words.h"

/* All bytes but blanks, controls, and those that characters may begin with which are no part of a
 * word. */
static gboolean
is_plain_byte (char c)
{
  const guchar byte = (guchar) c;

  return byte > ' ' && byte != 0x7F && byte != 0xC2 && byte != 0xEF && (byte < 0xE1 || byte > 0xE3);
}

/* Formats and separators that nobody sees, and that are not to be told from nothing or a blank. */
static gboolean
is_unseen (gunichar c)
{
  return g_unichar_iscntrl (c) || c == 0x200B || c == 0xFEFF || c == 0x2028 || c == 0x2029;
}

/**
 * reprise_html_words_skip:
 * @p: text in UTF-8
 * @end: where it ends
 *
 * Returns: what is behind the words that @p begins with, single blanks between them included; @p
 *   itself where none is there
 */
const char *
reprise_html_words_skip (const char *p,
                         const char *end)
{
  while (p < end)
    {
      if (is_plain_byte (*p) || (*p == ' ' && p + 1 < end && is_plain_byte (p[1])))
        {
          p++;
        }
      else if ((guchar) *p >= 0x80)
        {
          const gunichar c = g_utf8_get_char (p);

          if (is_unseen (c) || g_unichar_type (c) == G_UNICODE_SPACE_SEPARATOR)
            return p;
          p = g_utf8_next_char (p);
        }
      else
        {
          return p;
        }
    }

  return p;
}

/**
 * reprise_html_words_get_blank:
 * @c: a character that is no part of a word
 *
 * Returns: the white space it is, or 0 where it is nothing to be seen
 */
gunichar
reprise_html_words_get_blank (gunichar c)
{
  if (c < 0x80)
    return g_ascii_isspace ((char) c) ? ' ' : 0;
  if (c == 0x2028 || c == 0x2029 || c == 0x85)
    return ' ';

  return is_unseen (c) ? 0 : c;
}
