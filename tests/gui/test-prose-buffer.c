#include "gui/reading/reprise-prose-buffer.h"

#include "gui/reading/reprise-prose-copy.h"
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
  { "One\\\nline", "One\nline", 0, "close" },
  { "One\nline\n\nTwo", "One\nline\nTwo", 2, "close" },
  { "*One\nli*ne", "One\nline", 5, "emphasis" },
  { "a *b* c", "a b c", 2, "emphasis" },
  { "ü **b** c", "ü b c", 2, "strong" },
  { "a `b` c", "a b c", 2, "code" },
  { "[a](https://example.org)", "a", 0, "link" },
  { "## Two", "Two", 0, "heading-2" },
  { "> quoted", "“\tquoted", 0, "place-1-0-hanging" },
  { "> quoted\n\nnot", "“\tquoted\nnot", 9, "place-0-0-flush" },
  { "> “quoted”", "“quoted”", 0, "place-1-0-flush" },
  { "> \"quoted\"", "\"quoted\"", 0, "place-1-0-flush" },
  { "> one\n>\n> two", "“\tone\ntwo", 6, "place-1-0-flush" },
  { "> # One\n>\n> two", "One\ntwo", 0, "heading-1" },
  { "> - one", "•\tone", 0, "place-1-1-hanging" },
  { "- > one", "•\tone", 0, "place-1-1-hanging" },
  { ">\n\na", "a", 0, "place-0-0-flush" },
  { "- a\n- b", "•\ta\n•\tb", 2, "place-0-1-hanging" },
  { "- a\n- b", "•\ta\n•\tb", 2, "close" },
  { "- a\n  *b*\n- c", "•\ta\nb\n•\tc", 4, "emphasis" },
  { "3. a\n4. b", "3.\ta\n4.\tb", 0, "place-0-1-hanging" },
  { "- a\n\n  b", "•\ta\nb", 4, "place-0-1-flush" },
  { "- a\n  - b", "•\ta\n•\tb", 6, "place-0-2-hanging" },
  { "- a\n-\n\nb", "•\ta\n•\t\nb", 7, "place-0-0-flush" },
  { "a\n\n***\n\nb", "a\n⁂\nb", 2, "rule" },
  { "    x\n    y", "x\ny", 2, "code" },
  { "[a](file:///etc/passwd)", "a", 0, NULL },
};

static void
test_table (void)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (GPtrArray) blocks = reprise_markdown_parse (table[i].markdown, -1);
      g_autoptr (RepriseProseMap) map = NULL;
      g_autofree char *text = NULL;
      GtkTextTag *tag = NULL;
      GtkTextIter start;
      GtkTextIter end;

      g_test_message ("“%s”", table[i].markdown);
      map = reprise_prose_buffer_set_blocks (buffer, blocks);
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

static void
test_untagged (void)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autoptr (GPtrArray) blocks = reprise_markdown_parse ("[a](file:///b) [](http://c.d)\n\nx", -1);
  g_autoptr (RepriseProseMap) map = reprise_prose_buffer_set_blocks (buffer, blocks);

  g_assert_cmpuint (map->links->len, ==, 0);
  g_assert_null (gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "link"));
}

static void
test_map (void)
{
  static const char markdown[] =
    "# Title\n\nÜber [*one*](https://a.b) and\n[two](mailto:c@d.e).\n\n\n- x\n  - y\n-\n\n***\n\n"
    "> q";
  static const guint lines[] = { 1, 3, 4, 7, 8, 9, 11, 13 };
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autoptr (GPtrArray) blocks = reprise_markdown_parse (markdown, -1);
  g_autoptr (RepriseProseMap) map = reprise_prose_buffer_set_blocks (buffer, blocks);
  const RepriseProseLink *link = NULL;

  g_assert_cmpuint (map->lines->len, ==, G_N_ELEMENTS (lines));
  g_assert_cmpint (gtk_text_buffer_get_line_count (buffer), ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_assert_cmpuint (g_array_index (map->lines, guint, i), ==, lines[i]);

  g_assert_cmpuint (map->links->len, ==, 2);
  link = &g_array_index (map->links, RepriseProseLink, 0);
  g_assert_cmpint (link->start, ==, 11);
  g_assert_cmpint (link->end, ==, 14);
  g_assert_cmpstr (link->target, ==, "https://a.b");
  link = &g_array_index (map->links, RepriseProseLink, 1);
  g_assert_cmpint (link->start, ==, 19);
  g_assert_cmpint (link->end, ==, 22);
  g_assert_cmpstr (link->target, ==, "mailto:c@d.e");
}

static void
test_copy (void)
{
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autoptr (GPtrArray) blocks =
    reprise_markdown_parse ("# One\n\nTwo\nthree\n\n- a\n- b\n\nFour", -1);
  g_autoptr (RepriseProseMap) map = reprise_prose_buffer_set_blocks (buffer, blocks);
  g_autofree char *all = NULL;
  g_autofree char *part = NULL;
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  all = reprise_prose_copy_text (buffer, &start, &end);
  g_assert_cmpstr (all, ==, "One\n\nTwo\nthree\n\n•\ta\n•\tb\n\nFour");

  gtk_text_buffer_get_iter_at_offset (buffer, &start, 2);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, 5);
  part = reprise_prose_copy_text (buffer, &start, &end);
  g_assert_cmpstr (part, ==, "e\n\nT");
}

/* A megabyte with a mark in every other word takes no longer than its length asks for. */
static void
test_long (void)
{
  g_autoptr (GString) markdown = g_string_new (NULL);
  g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
  g_autoptr (GPtrArray) blocks = NULL;
  g_autoptr (RepriseProseMap) map = NULL;
  gint64 from;

  for (int i = 0; i < 20000; i++)
    g_string_append (markdown,
                     "Regen *und* Neon, **Nudeln** und [Musik](https://example.org).\n\n");

  blocks = reprise_markdown_parse (markdown->str, -1);
  from = g_get_monotonic_time ();
  map = reprise_prose_buffer_set_blocks (buffer, blocks);
  g_test_message ("%u paragraphs in %" G_GINT64_FORMAT " ms", map->lines->len,
                  (g_get_monotonic_time () - from) / 1000);
  g_assert_cmpuint (map->links->len, ==, 20000);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);

  g_test_add_func ("/prose-buffer/table", test_table);
  g_test_add_func ("/prose-buffer/untagged", test_untagged);
  g_test_add_func ("/prose-buffer/map", test_map);
  g_test_add_func ("/prose-buffer/copy", test_copy);
  g_test_add_func ("/prose-buffer/long", test_long);

  return g_test_run ();
}
