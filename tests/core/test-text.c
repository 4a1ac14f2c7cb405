#include "model/reprise-text.h"

typedef struct
{
  const char *text;
  const char *expected;
} Row;

static const Row folds[] = {
  { "", "" },
  { "house of games", "house of games" },
  { "House Of GAMES", "house of games" },
  { "Amélie", "amelie" },
  { "Ame\xcc\x81lie", "amelie" },
  { "AMÉLIE", "amelie" },
  { "Ångström", "angstrom" },
  { "\xe2\x84\xab", "a" },
  { "Krzysztof Kieślowski", "krzysztof kieslowski" },
  { "Nguyễn", "nguyen" },
  { "Čapek", "capek" },
  { "straße", "strasse" },
  { "STRASSE", "strasse" },
  { "STRAẞE", "strasse" },
  { "İstanbul", "istanbul" },
  { "Istanbul", "istanbul" },
  { "ıstanbul", "ıstanbul" },
  { "Ὀδυσσεύς", "οδυσσευσ" },
  { "ΟΔΥΣΣΕΥΣ", "οδυσσευσ" },
  { "ﬁlm", "film" },
  { "oﬀice", "office" },
  { "Ǆ", "dz" },
  { "Œuvre", "œuvre" },
  { "Ærø", "ærø" },
  { "Ёлка", "елка" },
  { "ＦＩＬＭ", "film" },
  { "８½", "81⁄2" },
  { "七人の侍", "七人の侍" },
  { "ゴジラ", "コシラ" },
  { "Alien³", "alien3" },
  { "  two  blanks ", "  two  blanks " },
  { "Mission: Impossible", "mission: impossible" },
};

static const Row tidies[] = {
  { "", "" },
  { " ", "" },
  { "\t\n\r ", "" },
  { "Heat", "Heat" },
  { " Heat", "Heat" },
  { "Heat ", "Heat" },
  { "  The   Third\tMan  ", "The Third Man" },
  { "The\r\nThird\nMan", "The Third Man" },
  { "The\xc2\xa0Third\xe2\x80\x83Man", "The Third Man" },
  { "The\xe2\x80\xa8Third\xe2\x80\xa9Man", "The Third Man" },
  { "The\x01\x1bThird\x7fMan\xc2\x85", "The Third Man" },
  { "\x01" "Heat" "\x02", "Heat" },
  { "Amélie — “fable”", "Amélie — “fable”" },
};

static void
check (const Row  *rows,
       guint       n_rows,
       char     *(*function) (const char *text))
{
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *once = function (rows[i].text);
      g_autofree char *twice = function (once);

      g_test_message ("“%s”", rows[i].text);
      g_assert_cmpstr (once, ==, rows[i].expected);
      g_assert_cmpstr (twice, ==, once);
    }
}

static void
test_fold (void)
{
  check (folds, G_N_ELEMENTS (folds), reprise_text_fold);
}

static void
test_tidy (void)
{
  check (tidies, G_N_ELEMENTS (tidies), reprise_text_tidy);
}

static char *
random_text (void)
{
  GString *text = g_string_new (NULL);
  int length = g_test_rand_int_range (0, 20);

  for (int i = 0; i < length; i++)
    {
      gunichar c = (gunichar) g_test_rand_int_range (1, 0x3000);

      g_string_append_unichar (text, c);
    }

  return g_string_free (text, FALSE);
}

static void
test_anything_stays_text (void)
{
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *text = random_text ();
      g_autofree char *folded = reprise_text_fold (text);
      g_autofree char *tidy = reprise_text_tidy (text);
      g_autofree char *tidier = reprise_text_tidy (tidy);

      g_assert_true (g_utf8_validate (folded, -1, NULL));
      g_assert_true (g_utf8_validate (tidy, -1, NULL));
      g_assert_cmpstr (tidier, ==, tidy);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/tidy", test_tidy);
  g_test_add_func ("/text/anything-stays-text", test_anything_stays_text);

  return g_test_run ();
}
