/* Whatever HTML is read, what is made of it can be written in Markdown and in HTML, and is read from
 * both as the same again. */

#include "markup/reprise-html.h"
#include "markup/reprise-markdown.h"
#include "markup/reprise-markdown-writer.h"
#include "support/test-blocks.h"

#include <string.h>

#define ROUNDS 20000

/* The beginnings and ends of elements, which nobody takes care to have in pairs. */
static const char * const tags[] = {
  "<p>", "</p>", "<p>", "</p>", "<div>", "</div>", "<em>", "</em>", "<strong>", "</strong>", "<b>",
  "</b>", "<i>", "</i>", "<em>", "</em>", "<strong>", "</strong>", "<code>", "</code>",
  "<a href='http://b.c/d_(e)'>", "</a>", "<a href='/f g' title='T \"q\" &amp;amp; \\'>", "</a>",
  "<a href='https://b.c/**x**'>", "</a>", "<img src='a.png' alt='An *alt* [text]'>",
  "<img src=b.png>", "<img src='c.jpg' alt='!'>", "<br>", "<br/>", "<hr>", "<h1>", "</h1>", "<h3>",
  "</h3>", "<ul>", "</ul>", "<ol>", "</ol>", "<ol start=7>", "</ol>", "<li>", "</li>", "<li>",
  "<li>", "<li><p>", "<blockquote>", "</blockquote>", "<pre>", "</pre>",
  "<pre><code class='language-c'>",
  "</code></pre>", "<figure>", "<figcaption>", "</figcaption>", "</figure>", "<table>", "<tr>",
  "<td>", "<th>", "</td>", "</table>", "<dl>", "<dt>", "<dd>", "</dl>", "<del>", "</del>", "<q>",
  "</q>", "<span class=reprise-spoiler>", "</span>", "<cite class=reprise-film>", "</cite>",
  "<cite class=reprise-track>♫ ", "</cite>", "<span style='font-weight:bold'>", "</span>",
  "<script>", "</script>", "<!-- x -->", "<wbr>", "<sup>", "</sup>",
};

/* Texts, most of which mean something to who reads Markdown. */
static const char * const words[] = {
  "a", "b", "Sera", "1", "é", "日本", "👩‍👧", "עו", " ", " ", " ", "\n", "\t", "&nbsp;", "&#8195;",
  "*",
  "**", "_", "__", "snake_case", "`", "``", "[", "]", "[[", "]]", "[[a]]", "(", ")", "](", "]: ",
  "!",
  "![", "#", "# ", "## ", "###### ", ">", "> ", "- ", "-", "---", "+ ", "1. ", "1995. ", "7) ",
  "===",
  "=", "~~~", "~~", "|", "||", "|||", "\\", "\\\\", "\\*", "&amp;", "&amp;amp;", "&amp;#65;",
  "&lt;",
  "&lt;b&gt;", "&lt;!--", "http://b.c", "“", "”", "’", ".", ",", ":", "★", "€", "♫ x", "<3",
  "&#xFDD0;",
  "&#xFDD1;0", "&#x200B;", "&#xFEFF;", "&#x2028;", "    ", "M*A*S*H (1970)", "$", "^", "\"", "'",
  "-->", "\xFF",
};

static const char * const marks[] = {
  "a", "é", "日", " ", " ", "  \n", "\n", "\n\n", "*", "**", "*", "**", "_", "__", "`", "```\n", "[",
  "](http://b.c)", "](<http://c.d/e> 'd')", "![", "> ", "- ", "7. ", "1. ", "    ", "# ", "---\n",
  "<b>", "&amp;", "\\", "[[", "]]", "[[a]]", "[[♫ b]]", "|", "||", "“", "”", "★", ".", "\n\n- ",
  "\n\n  ", "\n> ", "***\n", "~~~\n", "<http://b.c>", "still:0f", "![a](still:0f 'T')",
};

#define PICK(parts) ((parts)[g_test_rand_int_range (0, G_N_ELEMENTS (parts))])

static char *
make_html (void)
{
  g_autoptr (GString) html = g_string_new (NULL);
  const int length = g_test_rand_int_range (1, 40);

  for (int i = 0; i < length; i++)
    g_string_append (html, g_test_rand_int_range (0, 2) == 0 ? PICK (tags) : PICK (words));

  return g_string_free (g_steal_pointer (&html), FALSE);
}

/* One paragraph, where words and emphasis meet in every way. */
static char *
make_paragraph (void)
{
  static const char * const spans[] = {
    "<em>", "</em>", "<strong>", "</strong>", "<em>", "</em>", "<strong>", "</strong>", "<code>",
    "</code>", "<a href='http://b.c'>", "</a>", "<span class=reprise-spoiler>", "</span>",
    "<img src='http://b.c/d.png'>",
  };
  static const char * const letters[] = {
    "a", "b", "c", "“", "”", ".", "(", ")", " ", "★", "*", "_", "|", "`", "[", "]", "é", "<br>",
  };
  g_autoptr (GString) html = g_string_new ("<p>");
  const int length = g_test_rand_int_range (1, 16);

  for (int i = 0; i < length; i++)
    g_string_append (html, g_test_rand_int_range (0, 2) == 0 ? PICK (spans) : PICK (letters));

  return g_string_free (g_steal_pointer (&html), FALSE);
}

static char *
make_markdown (void)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const int length = g_test_rand_int_range (1, 40);

  for (int i = 0; i < length; i++)
    g_string_append (text, PICK (marks));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
check_markdown (const char *html,
                GPtrArray  *blocks)
{
  g_autofree char *markdown = reprise_markdown_write (blocks);
  g_autoptr (GPtrArray) back = reprise_markdown_parse (markdown, -1);
  g_autofree char *before = test_blocks_dump (blocks);
  g_autofree char *after = test_blocks_dump (back);

  if (!g_str_equal (before, after))
    g_error ("Markdown says something else.\nHTML: %s\nBlocks: %s\nMarkdown:\n%s\nBlocks: %s", html,
             before, markdown, after);
}

static void
check_html (const char *html,
            GPtrArray  *blocks)
{
  g_autofree char *written = reprise_html_write (blocks);
  g_autoptr (GPtrArray) back = reprise_html_parse (written, -1, NULL);
  g_autofree char *before = test_blocks_dump (blocks);
  g_autofree char *after = test_blocks_dump (back);

  if (!g_str_equal (before, after))
    g_error ("HTML says something else.\nHTML: %s\nBlocks: %s\nWritten:\n%s\nBlocks: %s", html,
             before, written, after);
}

static void
check_rounds (char *(*make) (void))
{
  for (int i = 0; i < ROUNDS; i++)
    {
      g_autofree char *html = make ();
      g_autoptr (GPtrArray) blocks = reprise_html_parse (html, -1, "https://example.org/blog/");

      test_blocks_check (blocks);
      check_markdown (html, blocks);
      check_html (html, blocks);
    }
}

static void
test_html (void)
{
  check_rounds (make_html);
}

static void
test_paragraphs (void)
{
  check_rounds (make_paragraph);
}

static char *
travel (const char *markdown)
{
  g_autoptr (GPtrArray) blocks = reprise_markdown_parse (markdown, -1);
  g_autofree char *html = reprise_html_write (blocks);
  g_autoptr (GPtrArray) back = reprise_html_parse (html, -1, NULL);

  return reprise_markdown_write (back);
}

/* Markdown that has been to HTML once comes back from there as it was. */
static void
test_markdown (void)
{
  for (int i = 0; i < ROUNDS; i++)
    {
      g_autofree char *typed = make_markdown ();
      g_autofree char *first = travel (typed);
      g_autofree char *second = travel (first);

      if (!g_str_equal (first, second))
        g_error ("Not the same again.\nTyped:\n%s\nFirst:\n%s\nSecond:\n%s", typed, first, second);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/html-random/html", test_html);
  g_test_add_func ("/html-random/paragraphs", test_paragraphs);
  g_test_add_func ("/html-random/markdown", test_markdown);

  return g_test_run ();
}
