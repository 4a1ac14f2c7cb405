#include "markup/reprise-markdown-writer-border.h"

/* What cmark takes for white space: the space separators of Unicode, and four controls. */
static gboolean
is_blank (gunichar c)
{
  return c == 0 || c == '\t' || c == '\n' || c == '\f' || c == '\r' ||
         (c < 0x80 ? c == ' ' : g_unichar_type (c) == G_UNICODE_SPACE_SEPARATOR);
}

static gboolean
is_symbol (gunichar c)
{
  switch ((int) g_unichar_type (c))
    {
    case G_UNICODE_CURRENCY_SYMBOL:
    case G_UNICODE_MODIFIER_SYMBOL:
    case G_UNICODE_MATH_SYMBOL:
    case G_UNICODE_OTHER_SYMBOL:
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * reprise_markdown_writer_judge_border:
 * @c: a character, or 0 where a text ends
 *
 * Returns: what it is to the emphasis beside it
 */
RepriseBorder
reprise_markdown_writer_judge_border (gunichar c)
{
  if (is_blank (c))
    return REPRISE_BORDER_BLANK;
  if (c < 0x80)
    return g_ascii_ispunct ((char) c) ? REPRISE_BORDER_MARK : REPRISE_BORDER_LETTER;
  if (is_symbol (c))
    return REPRISE_BORDER_SYMBOL;

  return g_unichar_ispunct (c) ? REPRISE_BORDER_MARK : REPRISE_BORDER_LETTER;
}

/**
 * reprise_markdown_writer_is_border:
 * @outside: what stands before an emphasis, or behind it
 * @inside: what it begins or ends with there
 *
 * Says whether stars between the two are read as what they are: not where a letter stands before
 * punctuation.
 *
 * Returns: whether emphasis can begin or end there
 */
gboolean
reprise_markdown_writer_is_border (RepriseBorder outside,
                                   RepriseBorder inside)
{
  return inside != REPRISE_BORDER_BLANK &&
         (outside == REPRISE_BORDER_BLANK || inside <= outside);
}
