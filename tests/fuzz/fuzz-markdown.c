#include "markup/reprise-block.h"
#include "markup/reprise-markdown.h"
#include "markup/reprise-prose.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static gboolean
is_character (const char *p)
{
  return ((guchar) *p & 0xC0) != 0x80;
}

/* A label is one line, and what it was shows: it is the text of its link. */
static void
check_film (const RepriseBlock *leaf,
            const RepriseSpan  *span)
{
  const gsize length = span->end - span->start;

  g_assert (span->target != NULL && length == strlen (span->target) && length > 0);
  g_assert (memcmp (leaf->text + span->start, span->target, length) == 0);
  g_assert (memchr (span->target, '\n', length) == NULL);
}

static void
check_leaf (const RepriseBlock *leaf)
{
  const RepriseSpan *before = NULL;

  g_assert (strlen (leaf->text) == leaf->length);
  g_assert (g_utf8_validate (leaf->text, (gssize) leaf->length, NULL));

  for (guint i = 0; i < leaf->spans->len; i++)
    {
      const RepriseSpan *span = &g_array_index (leaf->spans, RepriseSpan, i);

      g_assert (span->start <= span->end && span->end <= leaf->length);
      g_assert (is_character (leaf->text + span->start));
      g_assert (is_character (leaf->text + span->end));
      g_assert (span->depth < REPRISE_BLOCK_DEPTH_MAX);
      g_assert (span->depth <= (before != NULL ? before->depth + 1 : 0));
      g_assert (before == NULL || span->start >= before->start);
      g_assert (before == NULL || span->depth <= before->depth || span->end <= before->end);
      g_assert (before == NULL || span->depth > before->depth || span->start >= before->end);
      g_assert (span->target == NULL || g_utf8_validate (span->target, -1, NULL));
      g_assert (span->title == NULL || g_utf8_validate (span->title, -1, NULL));
      reprise_span_is_safe_target (span->kind, span->target);
      if (span->kind == REPRISE_SPAN_FILM || span->kind == REPRISE_SPAN_TRACK)
        check_film (leaf, span);

      before = span;
    }
}

static void
check_blocks (GPtrArray *blocks,
              guint      depth)
{
  g_assert (depth <= 2 * REPRISE_BLOCK_DEPTH_MAX);

  for (guint i = 0; i < blocks->len; i++)
    {
      const RepriseBlock *block = g_ptr_array_index (blocks, i);

      if (reprise_block_is_container (block))
        check_blocks (block->children, depth + 1);
      else
        check_leaf (block);
    }
}

/* The first byte says how long the opening words may be. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  const char *text = (const char *) data;
  guint max_characters = size > 0 ? 1u + data[0] : 1;
  gssize length = size > 0 ? (gssize) size - 1 : 0;
  g_autoptr (GPtrArray) blocks = NULL;
  g_autofree char *opening = NULL;
  guint words = 0;

  text = size > 0 ? text + 1 : "";
  blocks = reprise_markdown_parse (text, length);
  check_blocks (blocks, 0);

  reprise_markdown_summarise (text, length, max_characters, &words, &opening);
  g_assert (g_utf8_validate (opening, -1, NULL));
  g_assert (g_utf8_strlen (opening, -1) <= (glong) max_characters);
  g_assert (words <= (gsize) length);

  return 0;
}
