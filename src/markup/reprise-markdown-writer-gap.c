#include "markup/reprise-markdown-writer-gap.h"

#include <string.h>

static gboolean
is_text (const RepriseBlock *block)
{
  return block->kind == REPRISE_BLOCK_PARAGRAPH || block->kind == REPRISE_BLOCK_CLOSING ||
         block->kind == REPRISE_BLOCK_TRACK || reprise_markdown_writer_is_underlined (block);
}

/* Whether a list may begin on the line behind a paragraph's: one that is numbered from 1, or not at
 * all, and has something in its first item. */
static gboolean
can_interrupt (const RepriseBlock *list)
{
  const RepriseBlock *item = list->children->len > 0 ? list->children->pdata[0] : NULL;

  return item != NULL && item->children->len > 0 && (!list->ordered || list->start == 1);
}

/* Whether a line behind it would go on with its last paragraph (CommonMark 0.30, 5.1: laziness). */
static gboolean
ends_in_text (const RepriseBlock *block)
{
  if (!reprise_block_is_container (block))
    return block->kind == REPRISE_BLOCK_PARAGRAPH || block->kind == REPRISE_BLOCK_CLOSING ||
           block->kind == REPRISE_BLOCK_TRACK;

  return block->children->len > 0 &&
         ends_in_text (block->children->pdata[block->children->len - 1]);
}

/**
 * reprise_markdown_writer_is_underlined:
 * @block: a block
 *
 * Returns: whether it is a heading of several lines, which are underlined in Markdown
 */
gboolean
reprise_markdown_writer_is_underlined (const RepriseBlock *block)
{
  return block->kind == REPRISE_BLOCK_HEADING && block->level <= 2 &&
         strchr (block->text, '\n') != NULL;
}

/**
 * reprise_markdown_writer_needs_gap:
 * @above: a block
 * @below: the one after it
 *
 * Says whether the second would be read as a part of the first, were there no empty line between
 * them. The items of a list that has such are apart, too.
 *
 * Returns: whether an empty line has to be between them
 */
gboolean
reprise_markdown_writer_needs_gap (const RepriseBlock *above,
                                   const RepriseBlock *below)
{
  switch (above->kind)
    {
    case REPRISE_BLOCK_PARAGRAPH:
    case REPRISE_BLOCK_CLOSING:
    case REPRISE_BLOCK_TRACK:
      return is_text (below) || (below->kind == REPRISE_BLOCK_LIST && !can_interrupt (below));
    case REPRISE_BLOCK_QUOTE:
      return below->kind == REPRISE_BLOCK_QUOTE || (is_text (below) && ends_in_text (above));
    case REPRISE_BLOCK_LIST:
    case REPRISE_BLOCK_ITEM:
      return is_text (below) && ends_in_text (above);
    case REPRISE_BLOCK_HEADING:
    case REPRISE_BLOCK_CODE:
    case REPRISE_BLOCK_RULE:
      return FALSE;
    }

  g_assert_not_reached ();
}
