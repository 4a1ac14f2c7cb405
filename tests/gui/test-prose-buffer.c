#include "gui/reading/reprise-prose-buffer.h"

#include "markup/reprise-markdown.h"

/* What stands in the buffer, and at one place of it a tag or none. */
static const struct
{
  const char *markdown;
  const char *text;
  int         offset;
  const char *tag;
} table[] = {
  { "", "", 0, NULL },
  { "One\n\nTwo", "One\nTwo", 4, "place-0-0-flush" },
  { "One\\\nline", "One\u2028line", 0, NULL },
  { "a *b* c", "a b c", 2, "emphasis" },
  { "ü **b** c", "ü b c", 2, "strong" },
  { "a `b` c", "a b c", 2, "code" },
  { "[a](https://example.org)", "a", 0, "link" },
  { "## Two", "Two", 0, "heading-2" },
  { "> quoted", "quoted", 0, "place-1-0-flush" },
  { "- a\n- b", "•\ta\n•\tb", 2, "place-0-1-hanging" },
  { "3. a\n4. b", "3.\ta\n4.\tb", 0, "place-0-1-hanging" },
  { "- a\n\n  b", "•\ta\nb", 4, "place-0-1-flush" },
  { "- a\n  - b", "•\ta\n•\tb", 6, "place-0-2-hanging" },
  { "- a\n-\n\nb", "•\ta\n•\t\nb", 7, "place-0-0-flush" },
  { "a\n\n***\n\nb", "a\n⁂\nb", 2, "rule" },
  { "    x\n    y", "x\u2028y", 2, "code" },
};

static void
test_table (void)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GPtrArray) blocks = reprise_markdown_parse (table[i].markdown, -1);
      g_autofree char *text = NULL;
      GtkTextTag *tag = NULL;
      GtkTextIter start;
      GtkTextIter end;

      g_test_message ("“%s”", table[i].markdown);
      reprise_prose_buffer_set_blocks (buffer, blocks);
      gtk_text_buffer_get_bounds (buffer, &start, &end);
      text = gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
      g_assert_cmpstr (text, ==, table[i].text);

      if (table[i].tag == NULL)
        continue;
      tag = gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), table[i].tag);
      g_assert_nonnull (tag);
      gtk_text_buffer_get_iter_at_offset (buffer, &start, table[i].offset);
      g_assert_true (gtk_text_iter_has_tag (&start, tag));
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/prose-buffer/table", test_table);

  return g_test_run ();
}
