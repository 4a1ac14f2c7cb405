#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RepriseBorder:
 * @REPRISE_BORDER_LETTER: a letter, a digit, all that is none of the others
 * @REPRISE_BORDER_SYMBOL: a symbol, which newer readers of Markdown count among the marks
 * @REPRISE_BORDER_MARK: punctuation
 * @REPRISE_BORDER_BLANK: white space, or the end of a line
 *
 * What a character is to the emphasis it borders on (CommonMark 0.30, 6.2, and 0.31).
 */
typedef enum
{
  REPRISE_BORDER_LETTER,
  REPRISE_BORDER_SYMBOL,
  REPRISE_BORDER_MARK,
  REPRISE_BORDER_BLANK,
} RepriseBorder;

RepriseBorder  reprise_markdown_writer_judge_border  (gunichar       c);
gboolean       reprise_markdown_writer_is_border     (RepriseBorder  outside,
                                                      RepriseBorder  inside);

G_END_DECLS
