/* The lines of a text, so that those which say something of it can be taken out. */

#include "intake/reprise-plain-lines.h"

#include "markup/reprise-block-range.h"
#include "model/reprise-text.h"

#include <string.h>

static void
line_clear (gpointer data)
{
  ReprisePlainLine *line = data;

  g_free (line->text);
}

static void
add_line (GArray             *lines,
          const RepriseBlock *leaf,
          gsize               start,
          gsize               end,
          guint               top,
          gboolean            item)
{
  g_autofree char *text = g_strndup (leaf->text + start, end - start);
  g_autoptr (RepriseBlock) range = reprise_block_dup_range (leaf, start, end);
  ReprisePlainLine line = { leaf, start, end, top, reprise_text_tidy (text), item, FALSE, FALSE,
                            FALSE };

  line.alone = start == 0 && end == leaf->length;
  line.image = reprise_block_is_image (range);
  g_array_append_val (lines, line);
}

static void
add_lines (GArray             *lines,
           const RepriseBlock *leaf,
           guint               top,
           gboolean            item)
{
  gsize start = 0;

  while (start <= leaf->length)
    {
      const char *newline = memchr (leaf->text + start, '\n', leaf->length - start);
      const gsize end = newline != NULL ? (gsize) (newline - leaf->text) : leaf->length;

      add_line (lines, leaf, start, end, top, item);
      start = end + 1;
    }
}

static void
walk (GArray             *lines,
      const RepriseBlock *block,
      guint               top,
      gboolean            item)
{
  switch (block->kind)
    {
    case REPRISE_BLOCK_PARAGRAPH:
    case REPRISE_BLOCK_HEADING:
      add_lines (lines, block, top, item);
      break;
    case REPRISE_BLOCK_LIST:
    case REPRISE_BLOCK_ITEM:
      for (guint i = 0; i < block->children->len; i++)
        walk (lines, block->children->pdata[i], top, TRUE);
      break;
    case REPRISE_BLOCK_CODE:
    case REPRISE_BLOCK_RULE:
    case REPRISE_BLOCK_CLOSING:
    case REPRISE_BLOCK_TRACK:
    case REPRISE_BLOCK_QUOTE:
      break;
    }
}

/**
 * reprise_plain_lines_new:
 * @blocks: (element-type RepriseBlock): a text, which outlives the lines
 *
 * Returns: (transfer full) (element-type ReprisePlainLine): its lines, but for what is quoted and
 *   what is code
 */
GArray *
reprise_plain_lines_new (GPtrArray *blocks)
{
  GArray *lines = NULL;

  g_return_val_if_fail (blocks != NULL, NULL);

  lines = g_array_new (FALSE, FALSE, sizeof (ReprisePlainLine));
  g_array_set_clear_func (lines, line_clear);
  for (guint i = 0; i < blocks->len; i++)
    walk (lines, blocks->pdata[i], i, FALSE);
  return lines;
}

static void
add_range (GPtrArray          *left,
           const RepriseBlock *leaf,
           gsize               start,
           gsize               end)
{
  if (start < end)
    g_ptr_array_add (left, reprise_block_dup_range (leaf, start, end));
}

/* What stands between lines that were taken stays together. */
static void
add_rest (GPtrArray    *left,
          GArray       *lines,
          guint         first,
          RepriseBlock *leaf)
{
  gboolean open = FALSE;
  gsize start = 0;
  gsize end = 0;

  for (guint i = first; i < lines->len; i++)
    {
      const ReprisePlainLine *line = &g_array_index (lines, ReprisePlainLine, i);

      if (line->leaf != leaf)
        break;
      if (line->taken && open)
        add_range (left, leaf, start, end);
      if (!line->taken && !open)
        start = line->start;
      open = !line->taken;
      end = line->end;
    }

  if (open)
    add_range (left, leaf, start, end);
}

static void
add_leaf (GPtrArray    *left,
          GArray       *lines,
          RepriseBlock *leaf)
{
  guint first = lines->len;
  gboolean taken = FALSE;

  for (guint i = 0; i < lines->len; i++)
    if (g_array_index (lines, ReprisePlainLine, i).leaf == leaf)
      {
        first = MIN (first, i);
        taken |= g_array_index (lines, ReprisePlainLine, i).taken;
      }

  if (!taken)
    {
      g_ptr_array_add (left, leaf);
      return;
    }

  add_rest (left, lines, first, leaf);
  reprise_block_free (leaf);
}

/**
 * reprise_plain_lines_strip:
 * @lines: the lines of a text
 * @blocks: (transfer full): the text, or a part of it
 *
 * Takes the lines out that were taken.
 *
 * Returns: (transfer full) (element-type RepriseBlock): what is left
 */
GPtrArray *
reprise_plain_lines_strip (GArray    *lines,
                           GPtrArray *blocks)
{
  GPtrArray *left = reprise_blocks_new ();

  while (blocks->len > 0)
    {
      RepriseBlock *block = g_ptr_array_steal_index (blocks, 0);
      const gboolean had_any = block->children != NULL && block->children->len > 0;

      if (block->kind == REPRISE_BLOCK_LIST || block->kind == REPRISE_BLOCK_ITEM)
        {
          block->children = reprise_plain_lines_strip (lines, block->children);
          if (had_any && block->children->len == 0)
            reprise_block_free (block);
          else
            g_ptr_array_add (left, block);
        }
      else
        add_leaf (left, lines, block);
    }

  g_ptr_array_unref (blocks);
  return left;
}

/**
 * reprise_plain_count_words:
 * @text: a line
 *
 * Returns: of how many words it is
 */
guint
reprise_plain_count_words (const char *text)
{
  guint n = 0;
  gboolean within = FALSE;

  g_return_val_if_fail (text != NULL, 0);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gboolean blank = g_unichar_isspace (g_utf8_get_char (p));

      if (!blank && !within)
        n++;
      within = !blank;
    }

  return n;
}
