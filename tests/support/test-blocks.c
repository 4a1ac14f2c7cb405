#include "support/test-blocks.h"

#include <string.h>

static const char * const leaf_names[] = {
  [REPRISE_BLOCK_PARAGRAPH] = "p",
  [REPRISE_BLOCK_HEADING] = "h",
  [REPRISE_BLOCK_CODE] = "code",
  [REPRISE_BLOCK_RULE] = "hr",
  [REPRISE_BLOCK_CLOSING] = "closing",
  [REPRISE_BLOCK_TRACK] = "track",
};

static const char * const span_names[] = {
  [REPRISE_SPAN_EMPHASIS] = "em",
  [REPRISE_SPAN_STRONG] = "b",
  [REPRISE_SPAN_CODE] = "c",
  [REPRISE_SPAN_LINK] = "a",
  [REPRISE_SPAN_IMAGE] = "img",
  [REPRISE_SPAN_FILM] = "film",
  [REPRISE_SPAN_TRACK] = "track",
  [REPRISE_SPAN_SPOILER] = "hide",
};

static void dump_blocks (GString   *out,
                         GPtrArray *blocks);

static void
dump_text (GString            *out,
           const RepriseBlock *leaf,
           gsize               from,
           gsize               to)
{
  for (gsize i = from; i < to; i++)
    {
      if (leaf->text[i] == '\n')
        g_string_append (out, "⏎");
      else
        g_string_append_c (out, leaf->text[i]);
    }
}

static void
dump_spans (GString            *out,
            const RepriseBlock *leaf,
            guint              *next,
            guint               depth,
            gsize               from,
            gsize               to)
{
  while (*next < leaf->spans->len)
    {
      const RepriseSpan *span = &g_array_index (leaf->spans, RepriseSpan, *next);

      if (span->depth < depth)
        break;

      *next += 1;
      dump_text (out, leaf, from, span->start);
      g_string_append (out, span_names[span->kind]);
      if (span->target != NULL)
        g_string_append_printf (out, span->title != NULL ? "<%s|%s>" : "<%s>", span->target,
                                span->title);
      g_string_append_c (out, '{');
      dump_spans (out, leaf, next, depth + 1, span->start, span->end);
      g_string_append_c (out, '}');
      from = span->end;
    }

  dump_text (out, leaf, from, to);
}

static void
dump_leaf (GString            *out,
           const RepriseBlock *leaf)
{
  guint next = 0;

  g_string_append (out, leaf_names[leaf->kind]);
  if (leaf->kind == REPRISE_BLOCK_RULE)
    return;

  if (leaf->kind == REPRISE_BLOCK_HEADING)
    g_string_append_printf (out, "%u", leaf->level);
  if (leaf->info != NULL)
    g_string_append_printf (out, "[%s]", leaf->info);

  g_string_append_c (out, '(');
  dump_spans (out, leaf, &next, 0, 0, leaf->length);
  g_string_append_c (out, ')');
}

static void
dump_container (GString            *out,
                const RepriseBlock *block)
{
  if (block->kind == REPRISE_BLOCK_QUOTE)
    g_string_append (out, "q");
  else if (block->kind == REPRISE_BLOCK_ITEM)
    g_string_append (out, "li");
  else if (block->ordered)
    g_string_append_printf (out, "ol%u%s", block->start, block->tight ? "" : "~");
  else
    g_string_append_printf (out, "ul%s", block->tight ? "" : "~");

  g_string_append_c (out, '(');
  dump_blocks (out, block->children);
  g_string_append_c (out, ')');
}

static void
dump_blocks (GString   *out,
             GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const RepriseBlock *block = g_ptr_array_index (blocks, i);

      if (i > 0)
        g_string_append_c (out, ' ');
      if (reprise_block_is_container (block))
        dump_container (out, block);
      else
        dump_leaf (out, block);
    }
}

static gboolean
is_character (const char *p)
{
  return ((guchar) *p & 0xC0) != 0x80;
}

static void
check_spans (const RepriseBlock *leaf)
{
  const RepriseSpan *before = NULL;

  for (guint i = 0; i < leaf->spans->len; i++)
    {
      const RepriseSpan *span = &g_array_index (leaf->spans, RepriseSpan, i);

      g_assert_cmpuint (span->start, <=, span->end);
      g_assert_cmpuint (span->end, <=, leaf->length);
      g_assert_true (is_character (leaf->text + span->start));
      g_assert_true (is_character (leaf->text + span->end));
      g_assert_cmpuint (span->depth, <, REPRISE_BLOCK_DEPTH_MAX);
      g_assert_cmpuint (span->depth, <=, before != NULL ? before->depth + 1 : 0);
      if (before != NULL && span->depth > before->depth)
        {
          g_assert_cmpuint (span->start, >=, before->start);
          g_assert_cmpuint (span->end, <=, before->end);
        }
      else if (before != NULL)
        {
          g_assert_cmpuint (span->start, >=, before->end);
        }
      g_assert_true (span->target == NULL || g_utf8_validate (span->target, -1, NULL));
      g_assert_true (span->title == NULL || g_utf8_validate (span->title, -1, NULL));
      before = span;
    }
}

static void
check_blocks (GPtrArray *blocks,
              guint      depth)
{
  g_assert_cmpuint (depth, <=, REPRISE_BLOCK_DEPTH_MAX);

  for (guint i = 0; i < blocks->len; i++)
    {
      const RepriseBlock *block = blocks->pdata[i];

      if (reprise_block_is_container (block))
        {
          check_blocks (block->children, depth + (block->kind != REPRISE_BLOCK_ITEM ? 1 : 0));
          continue;
        }

      g_assert_cmpuint (strlen (block->text), ==, block->length);
      g_assert_true (g_utf8_validate (block->text, -1, NULL));
      check_spans (block);
    }
}

/**
 * test_blocks_dump:
 * @blocks: (element-type RepriseBlock): a text
 *
 * Writes blocks such that who reads a table sees what they are: `p(a em{b})`. A tight list is `ul` or
 * `ol7`, a loose one has a `~`; a newline in a text is `⏎`.
 *
 * Returns: (transfer full): all of them, but for their lines
 */
char *
test_blocks_dump (GPtrArray *blocks)
{
  g_autoptr (GString) out = g_string_new (NULL);

  dump_blocks (out, blocks);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * test_blocks_check:
 * @blocks: (element-type RepriseBlock): a text
 *
 * Asserts that they keep what reprise-block.h promises.
 */
void
test_blocks_check (GPtrArray *blocks)
{
  check_blocks (blocks, 0);
}
