#include "markup/reprise-markdown.h"

#include <string.h>

static const struct
{
  const char *markdown;
  guint       words;
} words_rows[] = {
  { "", 0 },
  { " \n — … !? 😀 ❤️", 0 },
  { "one", 1 },
  { "One two,three.\nfour", 4 },
  { "don't don’t well-known rock’n’roll", 4 },
  { "the dogs' 'quoted' -a- it--and", 6 },
  { "a - b", 2 },
  { "8.5/10 in 1995", 5 },
  { "Amélie Ame\xCC\x81lie", 2 },
  { "un*believ*able", 1 },
  { "# Two words\n\n> three\n\n- four\n- five", 5 },
  { "[a link](http://example.org/not/these 'nor these')", 2 },
  { "![not these](still:0f) but these", 2 },
  { "[![not](a) this](b)", 1 },
  { "![a ![b](c) d](e)", 0 },
  { "`code` counts", 2 },
  { "    indented code", 2 },
  { "one  \ntwo", 2 },
  { "日本語", 3 },
  { "スター・ウォーズ", 7 },
  { "が か\xE3\x82\x99", 2 },
  { "映画Heatを見た", 6 },
  { "기생충 봉준호", 2 },
  { "שלום עולם", 2 },
  { "می\xE2\x80\x8Cخواهم", 1 },
  { "हिन्दी फ़िल्म", 2 },
  { "Да, это кино", 3 },
  { "[[American Beauty (1999)]]", 3 },
  { "[[♫ Angel Eyes]], again", 3 },
  { "||He dies|| in the end", 5 },
};

static const struct
{
  const char *markdown;
  guint       max_characters;
  const char *opening;
} opening_rows[] = {
  { "", 10, "" },
  { "   \n\n", 10, "" },
  { "Past saving.", 12, "Past saving." },
  { "Past saving.", 11, "Past…" },
  { "Past saving", 5, "Past…" },
  { "Past saving", 4, "Pas…" },
  { "Past", 1, "…" },
  { "P", 1, "P" },
  { "one two three", 8, "one two…" },
  { "one two three", 9, "one two…" },
  { "one, two", 6, "one…" },
  { "It ends. And then", 10, "It ends…" },
  { "Really? And then", 9, "Really?…" },
  { "a (b c", 5, "a (b…" },
  { "one (two three", 6, "one…" },
  { "………………", 3, "……" "…" },
  { "one\ntwo  \nthree\n\nfour", 40, "one two three four" },
  { "a \t  b", 40, "a b" },
  { "# Title\n\nText.", 40, "Text." },
  { "# Only *title*", 40, "Only title" },
  { "![alt](still:0f)\n\n## T\n\nText ![x](still:0e) here.", 40, "Text here." },
  { "![A *road*](still:0f)", 40, "A road" },
  { "    code", 40, "code" },
  { "***", 40, "" },
  { "> Quoted.\n\nText.", 40, "Quoted. Text." },
  { "- a\n- b", 40, "a b" },
  { "*Em* and [a link](http://b.c)", 40, "Em and a link" },
  { "Saw [[Heat (1995)]] again [sic].", 40, "Saw Heat (1995) again [sic]." },
  { "Play [[♫ Angel Eyes]], *[[♪It]]* again.", 40, "Play Angel Eyes, It again." },
  { "[[♫ Angel Eyes]]", 40, "Angel Eyes" },
  { "# [[♫ Angel Eyes]]", 40, "Angel Eyes" },
  { "In the end ||he dies||.", 40, "In the end …." },
  { "In ||the *end*|| he [[a]]dies", 40, "In … he adies" },
  { "||# All||", 40, "…" },
  { "# ||All||", 40, "…" },
  { "日本語の映画です", 5, "日本語の…" },
  { "見た。そして", 4, "見た…" },
  { "Amélie and", 7, "Amélie…" },
  { "ae\xCC\x81\xCC\xA3iou", 3, "a…" },
  { "ae\xCC\x81\xCC\xA3iou", 5, "ae\xCC\x81\xCC\xA3…" },
  { "🇩🇪🇫🇷🇪🇸", 4, "🇩🇪…" },
  { "👩‍👩‍👧👩", 4, "…" },
  { "👍🏽👍🏽👍🏽", 4, "👍🏽…" },
  { "ab\xE1\x84\x80\xE1\x85\xA1\xE1\x86\xA8", 4, "ab…" },
  { "שלום עולם טוב", 10, "שלום עולם…" },
};

static void
test_words (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (words_rows); i++)
    {
      guint words = 0;

      reprise_markdown_summarise (words_rows[i].markdown, -1, 1, &words, NULL);
      if (words != words_rows[i].words)
        g_test_message ("%s", words_rows[i].markdown);
      g_assert_cmpuint (words, ==, words_rows[i].words);
    }
}

static void
test_openings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (opening_rows); i++)
    {
      guint max_characters = opening_rows[i].max_characters;
      g_autofree char *opening = NULL;

      reprise_markdown_summarise (opening_rows[i].markdown, -1, max_characters, NULL, &opening);
      g_assert_cmpstr (opening, ==, opening_rows[i].opening);
      g_assert_cmpint (g_utf8_strlen (opening, -1), <=, max_characters);
    }
}

/* However long the opening may be, it is the beginning of the text, on one line. */
static void
test_random_openings (void)
{
  static const char * const parts[] = {
    "film ", "Amélie ", "日本", "‘so’, ", "it’s ", "e\xCC\x81", "👩‍👧", "🇩🇪", "עולם ", "(1995)", "–",
  };

  for (int i = 0; i < 5000; i++)
    {
      g_autoptr (GString) text = g_string_new ("A");
      guint max_characters = (guint) g_test_rand_int_range (1, 40);
      g_autofree char *opening = NULL;

      for (int n = g_test_rand_int_range (0, 30); n > 0; n--)
        g_string_append (text, parts[g_test_rand_int_range (0, G_N_ELEMENTS (parts))]);

      reprise_markdown_summarise (text->str, (gssize) text->len, max_characters, NULL, &opening);
      g_assert_true (g_utf8_validate (opening, -1, NULL));
      g_assert_cmpint (g_utf8_strlen (opening, -1), <=, max_characters);
      if (g_str_has_suffix (opening, "…"))
        opening[strlen (opening) - strlen ("…")] = '\0';
      g_assert_nonnull (strstr (text->str, opening));
    }
}

static void
test_long_paragraph (void)
{
  guint sentences = 2 * 1024 * 1024 / 17;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *opening = NULL;
  guint words = 0;

  for (guint i = 0; i < sentences; i++)
    g_string_append (text, "Sera *knows* it. ");

  reprise_markdown_summarise (text->str, -1, 20, &words, &opening);
  g_assert_cmpuint (words, ==, 3 * sentences);
  g_assert_cmpstr (opening, ==, "Sera knows it. Sera…");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/prose/words", test_words);
  g_test_add_func ("/prose/openings", test_openings);
  g_test_add_func ("/prose/random-openings", test_random_openings);
  g_test_add_func ("/prose/long-paragraph", test_long_paragraph);

  return g_test_run ();
}
