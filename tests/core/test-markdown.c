#include "markup/reprise-block.h"
#include "markup/reprise-markdown.h"
#include "support/test-blocks.h"

#include <string.h>

/* As test_blocks_dump() writes them. */
static const struct
{
  const char *markdown;
  const char *blocks;
} blocks_rows[] = {
  { "", "" },
  { " \t\n\n  \r\n", "" },
  { "\xEF\xBB\xBF", "" },
  { "Past saving.", "p(Past saving.)" },
  { "one\ntwo", "p(one⏎two)" },
  { "one\r\ntwo\r\n\r\nthree\r\n", "p(one⏎two) p(three)" },
  { "one\rtwo\r\rthree", "p(one⏎two) p(three)" },
  { "one\n\n\n\ntwo", "p(one) p(two)" },
  { "one  \ntwo", "p(one⏎two)" },
  { "*one\ntwo*", "p(em{one⏎two})" },
  { "Director: X\nGenre: Y\n", "p(Director: X⏎Genre: Y)" },
  { "one\ntwo\n===", "h1(one⏎two)" },
  { "- one\n  two", "ul(li(p(one⏎two)))" },
  { "one\\\ntwo", "p(one⏎two)" },
  { "one  ", "p(one)" },
  { "one   two", "p(one   two)" },
  { "# Title", "h1(Title)" },
  { "###### Deep ######", "h6(Deep)" },
  { "####### No heading", "p(####### No heading)" },
  { "#", "h1()" },
  { "#573", "p(#573)" },
  { "Title\n===\nSub\n---", "h1(Title) h2(Sub)" },
  { "## The *third* viewing of **it**", "h2(The em{third} viewing of b{it})" },
  { "***", "hr" },
  { "a\n\n- - -\n\nb", "p(a) hr p(b)" },
  { "*a* **b** `c`", "p(em{a} b{b} c{c})" },
  { "***a***", "p(em{b{a}})" },
  { "**a *b* c**", "p(b{a em{b} c})" },
  { "*a **b***", "p(em{a b{b}})" },
  { "un*believ*able un_believ_able", "p(unem{believ}able un_believ_able)" },
  { "*not closed", "p(*not closed)" },
  { "2 * 3 * 4", "p(2 * 3 * 4)" },
  { "\\*plain\\*", "p(*plain*)" },
  { "`` a`b ``", "p(c{a`b})" },
  { "`*a*`", "p(c{*a*})" },
  { "`a\nb`", "p(c{a b})" },
  { "[a](http://b.c)", "p(a<http://b.c>{a})" },
  { "[a](<b c> \"T\")", "p(a<b c|T>{a})" },
  { "[a](b 'x &amp; \"y\"')", "p(a<b|x & \"y\">{a})" },
  { "[*a* b](c)", "p(a<c>{em{a} b})" },
  { "*[a](b)*", "p(em{a<b>{a}})" },
  { "[](b)", "p(a<b>{})" },
  { "[a]()", "p(a<>{a})" },
  { "[a](javascript:alert%281%29)", "p(a<javascript:alert%281%29>{a})" },
  { "[a][r]\n\n[r]: http://b.c 'T'", "p(a<http://b.c|T>{a})" },
  { "[r]: http://b.c", "" },
  { "[a][none]", "p([a][none])" },
  { "[[American Beauty (1999)]]", "p(film<American Beauty (1999)>{American Beauty (1999)})" },
  { "x [[a]]y", "p(x film<a>{a}y)" },
  { "[[a]][[b]]", "p(film<a>{a}film<b>{b})" },
  { "*[[a]]* **x [[b]]**", "p(em{film<a>{a}} b{x film<b>{b}})" },
  { "[[M*A*S*H (1970)]] *x*", "p(film<M*A*S*H (1970)>{M*A*S*H (1970)} em{x})" },
  { "[[[REC] (2007)]]", "p(film<[REC] (2007)>{[REC] (2007)})" },
  { "[[Pi & Co <b> &amp; 'x']]", "p(film<Pi & Co <b> &amp; 'x'>{Pi & Co <b> &amp; 'x'})" },
  { "# [[a]]", "h1(film<a>{a})" },
  { "> - [[a]]", "q(ul(li(p(film<a>{a}))))" },
  { "\\\\[[a]]", "p(\\film<a>{a})" },
  { "\\[[a]] [\\[a]]", "p([[a]] [[a]])" },
  { "[[a\\b]]", "p([[a\\b]])" },
  { "[[a\nb]]", "p([[a⏎b]])" },
  { "[[]] [[ [[a [[b]]", "p([[]] [[ [[a film<b>{b})" },
  { "[[a]b]]", "p([[a]b]])" },
  { "[[a]](http://b.c)", "p(a<http://b.c>{[a]})" },
  { "[x [[a]]](http://b.c)", "p(a<http://b.c>{x [[a]]})" },
  { "![[[a]]](still:0f)", "p(img<still:0f>{[[a]]})" },
  { "[a](<x[[b]]> \"[[c]]\")", "p(a<x[[b]]|[[c]]>{a})" },
  { "`[[a]] ||b|| \\|`", "p(c{[[a]] ||b|| \\|})" },
  { "`[[` and `]]`", "p(c{[[} and c{]]})" },
  { "    [[a]] ||b||", "code([[a]] ||b||)" },
  { "``` [[a]]\n[[b]] \\||\n```", "code[[[a]]]([[b]] \\||)" },
  { "<div>[[a]] ||b||</div>", "p(<div>[[a]] ||b||</div>)" },
  { "a <b c='[[d]]'>", "p(a <b c='[[d]]'>)" },
  { "[[\xFF]]", "p([[�]])" },
  { "\xEF\xB7\x90" "0" "\xEF\xB7\x91 [[a]]", "p(\xEF\xB7\x90" "0" "\xEF\xB7\x91 film<a>{a})" },
  { "\xE2\xB8\xB2" "0" "\xE2\xB8\xB3 [[a]]", "p(\xE2\xB8\xB2" "0" "\xE2\xB8\xB3 film<a>{a})" },
  { "[[a]]*“b”* \\|*“b”*", "p(film<a>{a}em{“b”} |em{“b”})" },
  { "*“b”*[[a]] *[[a]]*’s", "p(em{“b”}film<a>{a} em{film<a>{a}}’s)" },
  { "[[♫ Angel Eyes]]", "p(track<♫ Angel Eyes>{♫ Angel Eyes})" },
  { "Play [[♫ *a*]], [[♪b]]", "p(Play track<♫ *a*>{♫ *a*}, track<♪b>{♪b})" },
  { "[[ ♫\xEF\xB8\x8F a]]", "p(track< ♫\xEF\xB8\x8F a>{ ♫\xEF\xB8\x8F a})" },
  { "[[♫]] [[♫ ]] [[♬ a]] [[a ♫ b]]",
    "p(film<♫>{♫} film<♫ >{♫ } film<♬ a>{♬ a} film<a ♫ b>{a ♫ b})" },
  { "## [[♫ a]]\n\n> - *[[♫ a]]*",
    "h2(track<♫ a>{♫ a}) q(ul(li(p(em{track<♫ a>{♫ a}}))))" },
  { "||[[♫ a]]|| `[[♫ a]]` \\[[♫ a]]", "p(hide{track<♫ a>{♫ a}} c{[[♫ a]]} [[♫ a]])" },
  { "||a||", "p(hide{a})" },
  { "x ||a|| y ||b||.", "p(x hide{a} y hide{b}.)" },
  { "||*a* [b](http://c.d) [[e]]||", "p(hide{em{a} a<http://c.d>{b} film<e>{e}})" },
  { "||_a_||", "p(hide{em{a}})" },
  { "*||a||*", "p(em{hide{a}})" },
  { "||a *b ||c|| d*||", "p(hide{a em{b hide{c} d}})" },
  { "*a ||b* c||", "p(em{a ||b} c||)" },
  { "||a\nb||", "p(hide{a⏎b})" },
  { "||a\n\nb||", "p(||a) p(b||)" },
  { "||a", "p(||a)" },
  { "||a|| b||", "p(hide{a} b||)" },
  { "|||a||| ||||", "p(|||a||| ||||)" },
  { "\\||a|| b", "p(||a|| b)" },
  { "|\\|a||b||", "p(||ahide{b})" },
  { "||a \\| b||", "p(hide{a | b})" },
  { "# ||a||", "h1(hide{a})" },
  { "- ||a||\n- ||b", "ul(li(p(hide{a})) li(p(||b)))" },
  { "||`a||b`||", "p(hide{c{a||b}})" },
  { "[a ||b||](http://c.d)", "p(a<http://c.d>{a ||b||})" },
  { "<http://b.c?d=e&f>", "p(a<http://b.c?d=e&f>{http://b.c?d=e&f})" },
  { "<me@b.c>", "p(a<mailto:me@b.c>{me@b.c})" },
  { "http://b.c", "p(http://b.c)" },
  { "![a *b*](still:0f \"T\")", "p(img<still:0f|T>{a em{b}})" },
  { "![](a)![](b)", "p(img<a>{}img<b>{})" },
  { "**![](a)![](b)**", "p(b{img<a>{}img<b>{}})" },
  { "[![a](still:0f) b](http://c.d)", "p(a<http://c.d>{img<still:0f>{a} b})" },
  { "![a ![b](c) d](e)", "p(img<e>{a img<c>{b} d})" },
  { "&eacute; &#233; &#xe9; &amp;amp; &nope;", "p(é é é &amp; &nope;)" },
  { "a&#10;b&#13;c", "p(a b c)" },
  { "a&#0;b", "p(a�b)" },
  { "“It’s ‘over’,” she says – 'so' \"what\"...", "p(“It’s ‘over’,” she says – 'so' \"what\"...)" },
  { "שלום *עולם* طيب", "p(שלום em{עולם} طيب)" },
  { "*👩‍👩‍👧* 🇩🇪 **é**", "p(em{👩‍👩‍👧} 🇩🇪 b{é})" },
  { "**日本**語", "p(b{日本}語)" },
  { "bad \xFF\xC3 byte", "p(bad �� byte)" },
  { "> a\n> b\nlazy\n\nc", "q(p(a⏎b⏎lazy)) p(c)" },
  { "> > a\n>\n> b", "q(q(p(a)) p(b))" },
  { ">", "q()" },
  { "> # a\n> - b", "q(h1(a) ul(li(p(b))))" },
  { "- a\n- b", "ul(li(p(a)) li(p(b)))" },
  { "- a\n\n- b", "ul~(li(p(a)) li(p(b)))" },
  { "- a\n\n  b\n- c", "ul~(li(p(a) p(b)) li(p(c)))" },
  { "- a\n  - b\n    - c\n- d", "ul(li(p(a) ul(li(p(b) ul(li(p(c)))))) li(p(d)))" },
  { "- a\n* b", "ul(li(p(a))) ul(li(p(b)))" },
  { "-\n- b", "ul(li() li(p(b)))" },
  { "1. a\n2. b", "ol1(li(p(a)) li(p(b)))" },
  { "7. a\n7. b", "ol7(li(p(a)) li(p(b)))" },
  { "0) a", "ol0(li(p(a)))" },
  { "999999999. a", "ol999999999(li(p(a)))" },
  { "1995. a", "ol1995(li(p(a)))" },
  { "1. a\n\n   > b\n\n2. c", "ol1~(li(p(a) q(p(b))) li(p(c)))" },
  { "- [ ] a", "ul(li(p([ ] a)))" },
  { "    a\n\n      b\n", "code(a⏎⏎  b)" },
  { "```c\nint *a*;\n\n```\nb", "code[c](int *a*;⏎) p(b)" },
  { "```\r\na\r\nb\r\n```", "code(a⏎b)" },
  { "~~~ two words\na", "code[two words](a)" },
  { "```\n```", "code()" },
  { "- ```\n  a\n  ```", "ul(li(code(a)))" },
  { "<b>a</b> *b*", "p(<b>a</b> em{b})" },
  { "a <a\nhref='x'> b", "p(a <a href='x'> b)" },
  { "a <!-- b --> c", "p(a <!-- b --> c)" },
  { "<div>\n*a*\n</div>\n\nb", "p(<div>⏎*a*⏎</div>) p(b)" },
  { "<script>a\n\nb</script>", "p(<script>a⏎⏎b</script>)" },
  { "> <div>\n> a", "q(p(<div>⏎a))" },
  { "a | b\n--|--\nc | d", "p(a | b⏎--|--⏎c | d)" },
};

static const char * const safe_links[] = {
  "http://b.c", "HTTPS://b.c/d?e#f", "https://ja.wikipedia.org/wiki/映画", "mailto:me@b.c",
};

static const char * const unsafe_links[] = {
  NULL, "", "http:", "http:b.c", "https://", "https:///etc/passwd", "mailto:", " http://b.c",
  "http://b.c\n", "http://b.c\\@d.e", "javascript:alert(1)", "java\nscript:alert(1)",
  "data:text/html,a", "file:///etc/passwd", "ftp://b.c", "httpsx://b.c", "//b.c", "/a", "#a",
  "still:0f",
};

static const char * const safe_images[] = {
  "still:0f", "STILL:9f8b-01", "https://b.c/d.png",
};

static const char * const unsafe_images[] = {
  NULL, "", "still:", "still:../0f", "still:/etc/passwd", "still:0f\n", "mailto:me@b.c",
  "file:///a.png", "0f",
};

static char *
dump (const char *markdown)
{
  g_autoptr (GPtrArray) blocks = reprise_markdown_parse (markdown, -1);

  return test_blocks_dump (blocks);
}

static void
test_blocks (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (blocks_rows); i++)
    {
      g_autofree char *blocks = dump (blocks_rows[i].markdown);

      g_assert_cmpstr (blocks, ==, blocks_rows[i].blocks);
    }
}

static void
test_length (void)
{
  static const char text[] = "a\0*b* c";
  g_autoptr (GPtrArray) blocks = reprise_markdown_parse (text, 5);
  g_autofree char *dumped = test_blocks_dump (blocks);

  g_assert_cmpstr (dumped, ==, "p(a�em{b})");
}

static void
check_targets (RepriseSpanKind     kind,
               const char * const *targets,
               gsize               n_targets,
               gboolean            safe)
{
  for (gsize i = 0; i < n_targets; i++)
    {
      if (reprise_span_is_safe_target (kind, targets[i]) != safe)
        g_error ("%s is judged wrongly", targets[i]);
    }
}

static void
test_targets (void)
{
  check_targets (REPRISE_SPAN_LINK, safe_links, G_N_ELEMENTS (safe_links), TRUE);
  check_targets (REPRISE_SPAN_LINK, unsafe_links, G_N_ELEMENTS (unsafe_links), FALSE);
  check_targets (REPRISE_SPAN_IMAGE, safe_images, G_N_ELEMENTS (safe_images), TRUE);
  check_targets (REPRISE_SPAN_IMAGE, unsafe_images, G_N_ELEMENTS (unsafe_images), FALSE);
  check_targets (REPRISE_SPAN_EMPHASIS, safe_links, G_N_ELEMENTS (safe_links), FALSE);
}

static void
test_depth (void)
{
  g_autofree char *quotes = g_strnfill (REPRISE_BLOCK_DEPTH_MAX + 2, '>');
  g_autofree char *closed = g_strnfill (REPRISE_BLOCK_DEPTH_MAX, ')');
  g_autoptr (GString) kept = g_string_new (NULL);
  g_autofree char *text = g_strdup_printf ("%s a\n%.*s\n%s - b\n\nc", quotes,
                                           REPRISE_BLOCK_DEPTH_MAX, quotes, quotes);
  g_autofree char *blocks = dump (text);
  g_autofree char *wanted = NULL;

  for (int i = 0; i < REPRISE_BLOCK_DEPTH_MAX; i++)
    g_string_append (kept, "q(");
  wanted = g_strdup_printf ("%sp(a) p(b)%s p(c)", kept->str, closed);
  g_assert_cmpstr (blocks, ==, wanted);
}

static void
dump_lines (GPtrArray *blocks,
            GString   *out)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const RepriseBlock *block = g_ptr_array_index (blocks, i);

      g_string_append_printf (out, "%s%u", i > 0 ? " " : "", block->line);
      if (block->children == NULL)
        continue;
      g_string_append_c (out, '(');
      dump_lines (block->children, out);
      g_string_append_c (out, ')');
    }
}

static void
test_lines (void)
{
  static const struct
  {
    const char *text;
    const char *lines;
  } rows[] = {
    { "", "" },
    { "one", "1" },
    { "\n\none\ntwo\n\nthree", "3 6" },
    { "one\r\n\r\ntwo\r\rthree", "1 3 5" },
    { "# a\n## b\nc\n***\nd", "1 2 3 4 5" },
    { "one\ntwo\n===\nthree", "1 4" },
    { "\n> one\n>\n> two\n\nthree", "2(2 4) 6" },
    { "- a\n- b\n\n  c\n  - d\n- e", "1(1(1) 2(2 4 5(5(5))) 6(6))" },
    { "1. a\n\n\n2. b", "1(1(1) 4(4))" },
    { "- \n  a\n-\n- b", "1(1(2) 3() 4(4))" },
    { "```c\ncode\n\n```\nafter", "1 5" },
    { "one\n\n    code\n\n    more\nafter", "1 3 6" },
    { "one\n\n<div>\nx\n\nafter", "1 3 6" },
    { "> - > one\n> \n> two", "1(1(1(1(1))) 3)" },
    { "[a]: /x\none [a]\n\ntwo", "1 4" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GPtrArray) blocks = reprise_markdown_parse (rows[i].text, -1);
      g_autoptr (GString) lines = g_string_new (NULL);

      dump_lines (blocks, lines);
      g_assert_cmpstr (lines->str, ==, rows[i].lines);
    }
}

/* Whatever cmark is spared is counted. */
static void
test_lines_behind_blanks (void)
{
  static const guint counts[] = { 1, 63, 64, 65, 66, 1000 };
  static const char * const blanks[] = { "\n", "  \n", "\r\n" };

  for (gsize i = 0; i < G_N_ELEMENTS (counts); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (blanks); j++)
      {
        g_autoptr (GString) text = g_string_new ("one\n");
        g_autoptr (GPtrArray) blocks = NULL;
        g_autoptr (GString) lines = g_string_new (NULL);
        g_autofree char *expected = g_strdup_printf ("1 %u %u(%u(%u)) %u", counts[i] + 2,
                                                     2 * counts[i] + 3, 2 * counts[i] + 3,
                                                     2 * counts[i] + 3, 3 * counts[i] + 4);

        for (guint part = 0; part < 3; part++)
          {
            for (guint k = 0; k < counts[i]; k++)
              g_string_append (text, blanks[j]);
            g_string_append (text, part == 1 ? "- item\n" : "# heading\n");
          }
        blocks = reprise_markdown_parse (text->str, (gssize) text->len);
        dump_lines (blocks, lines);
        g_assert_cmpstr (lines->str, ==, expected);
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/markdown/blocks", test_blocks);
  g_test_add_func ("/markdown/length", test_length);
  g_test_add_func ("/markdown/targets", test_targets);
  g_test_add_func ("/markdown/depth", test_depth);
  g_test_add_func ("/markdown/lines", test_lines);
  g_test_add_func ("/markdown/lines-behind-blanks", test_lines_behind_blanks);

  return g_test_run ();
}
