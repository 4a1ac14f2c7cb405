/* What nobody writes, and somebody may still bring: whatever it is, it is read, and soon. */

#include "markup/reprise-block.h"
#include "markup/reprise-markdown.h"

#include <string.h>

/* `before`, many times `unit`, `middle`, many times `after`. */
typedef struct
{
  const char *name;
  const char *before;
  const char *unit;
  const char *middle;
  const char *after;
} BombRow;

static const BombRow bomb_rows[] = {
  { "quotes", "", ">", "kept", "" },
  { "spaced-quotes", "", "> ", "kept", "" },
  { "bullets", "", "- ", "kept", "" },
  { "numbers", "", "1. ", "kept", "" },
  { "mixed", "", "> 1. - ", "kept", "" },
  { "rules", "", "* * ", "kept", "" },
  { "blank-lines", "", "- ", "kept", "\n" },
  { "blank-quoted-lines", "> ", "- ", "kept\n", ">\n" },
  { "indented", "", "- ", "kept\n", "  " },
  { "brackets", "", "[", "kept", "]" },
  { "images", "", "![", "kept", "](a)" },
  { "emphasis", "", "*a **b ", "kept", "** *" },
  { "stars", "", "*", "kept", "*" },
  { "links", "", "[a](<b", "kept", "" },
  { "comments", "kept ", "<!-- ", "", "" },
  { "ticks", "kept ", "`a ``b ", "", "" },
  { "entities", "kept ", "&", "", "" },
  { "films", "kept ", "[[a]]", "", "" },
  { "unclosed-films", "kept ", "[[a [", "", "" },
  { "closed-films", "", "[[", "kept", "]]" },
  { "spoilers", "kept ", "||a", "", "" },
  { "spoiled-emphasis", "", "||*a ", "kept", "* ||" },
  { "escaped-bars", "kept ", "\\|", "", "" },
};

static gboolean
is_character (const char *p)
{
  return ((guchar) *p & 0xC0) != 0x80;
}

static void
check_span (const RepriseBlock *leaf,
            const RepriseSpan  *before,
            const RepriseSpan  *span)
{
  g_assert_cmpuint (span->start, <=, span->end);
  g_assert_cmpuint (span->end, <=, leaf->length);
  g_assert_true (is_character (leaf->text + span->start));
  g_assert_true (is_character (leaf->text + span->end));
  g_assert_cmpuint (span->depth, <, REPRISE_BLOCK_DEPTH_MAX);

  if (before == NULL)
    {
      g_assert_cmpuint (span->depth, ==, 0);
      return;
    }

  g_assert_cmpuint (span->depth, <=, before->depth + 1);
  if (span->depth > before->depth)
    {
      g_assert_cmpuint (span->start, >=, before->start);
      g_assert_cmpuint (span->end, <=, before->end);
    }
  else
    {
      g_assert_cmpuint (span->start, >=, before->end);
    }
}

static void
check_blocks (GPtrArray *blocks,
              guint      depth)
{
  g_assert_cmpuint (depth, <=, 2 * REPRISE_BLOCK_DEPTH_MAX);

  for (guint i = 0; i < blocks->len; i++)
    {
      const RepriseBlock *block = g_ptr_array_index (blocks, i);
      const RepriseSpan *before = NULL;

      if (reprise_block_is_container (block))
        {
          check_blocks (block->children, depth + 1);
          continue;
        }

      g_assert_cmpuint (strlen (block->text), ==, block->length);
      g_assert_true (g_utf8_validate (block->text, -1, NULL));
      for (guint s = 0; s < block->spans->len; s++)
        {
          const RepriseSpan *span = &g_array_index (block->spans, RepriseSpan, s);

          check_span (block, before, span);
          before = span;
        }
    }
}

static char *
repeat (const char *unit,
        guint       times)
{
  gsize length = strlen (unit);
  char *text = g_malloc (length * times + 1);

  for (guint i = 0; i < times; i++)
    memcpy (text + i * length, unit, length);
  text[length * times] = '\0';

  return text;
}

static char *
random_text (const char * const *parts,
             guint               n_parts)
{
  g_autoptr (GString) text = g_string_new (NULL);
  int length = g_test_rand_int_range (0, 60);

  for (int i = 0; i < length; i++)
    g_string_append (text, parts[g_test_rand_int_range (0, (int) n_parts)]);

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
holds (GPtrArray  *blocks,
       const char *words)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const RepriseBlock *block = g_ptr_array_index (blocks, i);

      if (block->children != NULL ? holds (block->children, words)
                                  : strstr (block->text, words) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* Whatever marks and characters meet, what comes out keeps its promises. */
static void
test_random_marks (void)
{
  static const char * const parts[] = {
    "a", "é", "日", "👩‍👧", "עו", " ", " ", "  \n", "\n", "\n\n", "\r\n", "*", "**", "_", "`", "```",
    "[", "](b)", "](<c> 'd')", "![", "> ", "- ", "7. ", "    ", "# ", "---\n", "<b>", "<!--",
    "&amp;", "\\", "\t", "\xFF", "\xE2\x80", "[[", "]]", "[[a]]", "|", "||", "&#xFDD0;",
    "0&#xFDD1;", "\xEF\xB7\x90", "\xEF\xB7\x91", "&#x2E32;", "0&#x2E33;", "\xE2\xB8\xB2",
    "\xE2\xB8\xB3",
  };

  for (int i = 0; i < 5000; i++)
    {
      g_autofree char *text = random_text (parts, G_N_ELEMENTS (parts));
      g_autoptr (GPtrArray) blocks = reprise_markdown_parse (text, -1);

      check_blocks (blocks, 0);
    }
}

static void
test_random_prose (void)
{
  static const char * const parts[] = {
    "film ", "Amélie ", "日本 ", "‘so’, ", "it’s ", "“Yes.” ", "😀 ", "עולם ", "(1995) ", "№ 573 ",
    "8.5/10 ",
  };

  for (int i = 0; i < 1000; i++)
    {
      g_autofree char *typed = random_text (parts, G_N_ELEMENTS (parts));
      g_autofree char *text = g_strconcat ("A ", typed, "end", NULL);
      g_autoptr (GPtrArray) blocks = reprise_markdown_parse (text, -1);
      const RepriseBlock *block = g_ptr_array_index (blocks, 0);

      g_assert_cmpuint (blocks->len, ==, 1);
      g_assert_cmpint (block->kind, ==, REPRISE_BLOCK_PARAGRAPH);
      g_assert_cmpuint (block->spans->len, ==, 0);
      g_assert_cmpstr (block->text, ==, text);
    }
}

/* Neither time nor stack may grow as the bomb wants; where they do, this hangs or crashes. */
static void
test_bomb (gconstpointer data)
{
  const BombRow *row = data;
  g_autofree char *unit = repeat (row->unit, 100000);
  g_autofree char *after = repeat (row->after, 100000);
  g_autofree char *text = g_strconcat (row->before, unit, row->middle, after, NULL);
  g_autoptr (GPtrArray) blocks = reprise_markdown_parse (text, -1);

  check_blocks (blocks, 0);
  g_assert_true (holds (blocks, "kept"));
}

static void
test_long_paragraph (void)
{
  g_autofree char *text = repeat ("Sera *knows* it. ", 2 * 1024 * 1024 / 17);
  g_autoptr (GPtrArray) blocks = reprise_markdown_parse (text, -1);
  const RepriseBlock *block = g_ptr_array_index (blocks, 0);

  g_assert_cmpuint (blocks->len, ==, 1);
  g_assert_cmpuint (block->spans->len, ==, 2 * 1024 * 1024 / 17);
  check_blocks (blocks, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markdown-hostile/random-marks", test_random_marks);
  g_test_add_func ("/markdown-hostile/random-prose", test_random_prose);
  g_test_add_func ("/markdown-hostile/long-paragraph", test_long_paragraph);

  for (gsize i = 0; i < G_N_ELEMENTS (bomb_rows); i++)
    {
      g_autofree char *path = g_strconcat ("/markdown-hostile/bomb/", bomb_rows[i].name, NULL);

      g_test_add_data_func (path, &bomb_rows[i], test_bomb);
    }

  return g_test_run ();
}
