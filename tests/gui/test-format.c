#include "gui/reprise-format.h"

#include <locale.h>

static const struct
{
  int         judgement;
  const char *figures[3];  /* by RepriseScale */
  const char *words[3];
} judgements[] = {
  { REPRISE_UNJUDGED,
    { NULL, NULL, NULL },
    { "not judged", "not judged", "not judged" } },
  { 0,
    { "0", "0", "0 %" },
    { "0 out of 10", "0 out of 5 stars", "0 percent" } },
  { 1,
    { "0.1", "0.05", "1 %" },
    { "0.1 out of 10", "0.05 out of 5 stars", "1 percent" } },
  { 10,
    { "1", "½", "10 %" },
    { "1 out of 10", "0.5 out of 5 stars", "10 percent" } },
  { 20,
    { "2", "1", "20 %" },
    { "2 out of 10", "1 out of 5 stars", "20 percent" } },
  { 70,
    { "7", "3½", "70 %" },
    { "7 out of 10", "3.5 out of 5 stars", "70 percent" } },
  { 83,
    { "8.3", "4.15", "83 %" },
    { "8.3 out of 10", "4.15 out of 5 stars", "83 percent" } },
  { 84,
    { "8.4", "4.2", "84 %" },
    { "8.4 out of 10", "4.2 out of 5 stars", "84 percent" } },
  { 85,
    { "8.5", "4.25", "85 %" },
    { "8.5 out of 10", "4.25 out of 5 stars", "85 percent" } },
  { 90,
    { "9", "4½", "90 %" },
    { "9 out of 10", "4.5 out of 5 stars", "90 percent" } },
  { 100,
    { "10", "5", "100 %" },
    { "10 out of 10", "5 out of 5 stars", "100 percent" } },
};

static const struct
{
  const char *date;
  const char *words;
  const char *figure;
  const char *caption;
} dates[] = {
  { "", "unknown date", "–", "undated" },
  { "2026", "2026", "–", "2026" },
  { "2026-03", "March 2026", "–", "Mar 2026" },
  { "2026-11-22", "22 November 2026", "22", "Sun, Nov" },
  { "2025-11-02", "2 November 2025", "2", "Nov 2025" },
  { "1895-12-28", "28 December 1895", "28", "Dec 1895" },
};

static const struct
{
  int         view;
  const char *words;
} views[] = {
  { 1, "1st viewing" },
  { 2, "2nd viewing" },
  { 3, "3rd viewing" },
  { 4, "4th viewing" },
  { 10, "10th viewing" },
  { 11, "11th viewing" },
  { 12, "12th viewing" },
  { 13, "13th viewing" },
  { 21, "21st viewing" },
  { 102, "102nd viewing" },
  { 111, "111th viewing" },
};

static void
test_judgement (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (judgements); i++)
    {
      const int judgement = judgements[i].judgement;

      for (RepriseScale scale = REPRISE_SCALE_TEN; scale <= REPRISE_SCALE_PERCENT; scale++)
        {
          g_autofree char *figure = reprise_format_figure (judgement, scale);
          g_autofree char *words = reprise_format_judgement_words (judgement, scale);

          g_assert_cmpstr (figure, ==, judgements[i].figures[scale]);
          g_assert_cmpstr (words, ==, judgements[i].words[scale]);
        }
    }
}

static void
test_date (void)
{
  const RepriseDate today = { 2026, 11, 22 };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      const RepriseDate date = reprise_date_from_text (dates[i].date);
      g_autofree char *words = reprise_format_date (date);
      g_autofree char *figure = reprise_format_day_figure (date);
      g_autofree char *caption = reprise_format_day_caption (date, today);

      g_assert_cmpstr (words, ==, dates[i].words);
      g_assert_cmpstr (figure, ==, dates[i].figure);
      g_assert_cmpstr (caption, ==, dates[i].caption);
    }
}

static void
test_view (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    {
      g_autofree char *words = reprise_format_view (views[i].view, FALSE);

      g_assert_cmpstr (words, ==, views[i].words);
    }

  {
    g_autofree char *unknown = reprise_format_view (1, TRUE);
    g_autofree char *known = reprise_format_view (2, TRUE);

    g_assert_cmpstr (unknown, ==, "watched again");
    g_assert_cmpstr (known, ==, "2nd viewing");
  }
}

static void
test_joined (void)
{
  g_autofree char *none = reprise_format_joined ("", "", NULL);
  g_autofree char *one = reprise_format_joined ("", "a", "", NULL);
  g_autofree char *more = reprise_format_joined ("a", "", "b", "c", NULL);

  g_assert_cmpstr (none, ==, "");
  g_assert_cmpstr (one, ==, "a");
  g_assert_cmpstr (more, ==, "a · b · c");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/format/judgement", test_judgement);
  g_test_add_func ("/format/date", test_date);
  g_test_add_func ("/format/view", test_view);
  g_test_add_func ("/format/joined", test_joined);

  return g_test_run ();
}
