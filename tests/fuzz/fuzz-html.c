#include "markup/reprise-html.h"
#include "markup/reprise-markdown.h"
#include "markup/reprise-markdown-writer.h"
#include "support/test-blocks.h"

#include <stdint.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const uint8_t *data,
                            size_t         size);

static void
check_targets (GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const RepriseBlock *block = blocks->pdata[i];

      if (block->children != NULL)
        {
          check_targets (block->children);
          continue;
        }

      for (guint s = 0; s < block->spans->len; s++)
        {
          const RepriseSpan *span = &g_array_index (block->spans, RepriseSpan, s);

          if (span->kind == REPRISE_SPAN_LINK || span->kind == REPRISE_SPAN_IMAGE)
            g_assert (reprise_span_is_safe_target (span->kind, span->target) &&
                      g_ascii_strncasecmp (span->target, "still:", 6) != 0);
        }
    }
}

/* That what was written says the same as what was read. */
static void
check_same (GPtrArray *blocks,
            GPtrArray *back)
{
  g_autofree char *before = test_blocks_dump (blocks);
  g_autofree char *after = test_blocks_dump (back);

  g_assert_cmpstr (before, ==, after);
}

/* The first byte says whether the page has an address. */
int
LLVMFuzzerTestOneInput (const uint8_t *data,
                        size_t         size)
{
  const char *html = size > 0 ? (const char *) data + 1 : "";
  const gssize length = size > 0 ? (gssize) size - 1 : 0;
  const char *base = size > 0 && data[0] % 2 == 0 ? "https://example.org/blog/" : NULL;
  g_autoptr (GPtrArray) blocks = reprise_html_parse (html, length, base);
  g_autofree char *markdown = reprise_markdown_write (blocks);
  g_autofree char *written = reprise_html_write (blocks);
  g_autofree char *text = reprise_html_dup_text (html, length);
  g_autoptr (GPtrArray) from_markdown = reprise_markdown_parse (markdown, -1);
  g_autoptr (GPtrArray) from_html = reprise_html_parse (written, -1, NULL);

  test_blocks_check (blocks);
  check_targets (blocks);
  check_same (blocks, from_markdown);
  check_same (blocks, from_html);
  g_assert (g_utf8_validate (text, -1, NULL) && strchr (text, '\n') == NULL);

  return 0;
}
