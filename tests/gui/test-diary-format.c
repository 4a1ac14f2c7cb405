#include "gui/journal/reprise-diary-format.h"

#include "model/reprise-film.h"

#include <locale.h>

#define DIM(text) "<span alpha=\"70%\">" text "</span>"
#define HIT(text) REPRISE_HIT_BEGIN text REPRISE_HIT_END

static void
test_months (void)
{
  static const struct
  {
    int         month;
    const char *heading;
  } table[] = {
    { 2026 * 12 + 10, "November 2026" },
    { 2026 * 12, "January 2026" },
    { 2025 * 12 + 11, "December 2025" },
    { 1895 * 12 + 11, "December 1895" },
    { -2026, "2026" },
    { 0, "No Date" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *heading = reprise_diary_format_month (table[i].month);

      g_assert_cmpstr (heading, ==, table[i].heading);
    }
}

static void
test_weekdays (void)
{
  static const struct
  {
    const char *day;
    const char *weekday;
  } table[] = {
    { "2026-11-22", "Sun" },
    { "1895-12-28", "Sat" },
    { "2026-11", "" },
    { "2026", "" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *weekday =
        reprise_diary_format_weekday (reprise_date_from_text (table[i].day));

      g_assert_cmpstr (weekday, ==, table[i].weekday);
    }
}

/* The first hit is near the beginning, whatever stood before it. */
static void
test_snippets (void)
{
  static const struct
  {
    const char *snippet;
    const char *markup;
  } table[] = {
    { "", "" },
    { "No hit & <all>", DIM ("No hit &amp; &lt;all&gt;") },
    { HIT ("Heat"), "<b>Heat</b>" },
    { "A " HIT ("cup") " of " HIT ("tea"), DIM ("A ") "<b>cup</b>" DIM (" of ") "<b>tea</b>" },
    { "It was late, and nobody was in the diner but " HIT ("Hanna") " & him",
      DIM ("…") DIM ("in the diner but ") "<b>Hanna</b>" DIM (" &amp; him") },
    { "Donaudampfschifffahrtsgesellschaft" HIT ("skapitän"), DIM ("…") "<b>skapitän</b>" },
    { "花様年華花様年華花様年華花様年華花様年華" HIT ("雨"), DIM ("…") "<b>雨</b>" },
    { "Cut " REPRISE_HIT_BEGIN "off", DIM ("Cut ") "<b>off</b>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *markup = reprise_diary_format_snippet (table[i].snippet);

      g_assert_cmpstr (markup, ==, table[i].markup);
    }
}

static void
test_second_line (void)
{
  static const struct
  {
    const char *title;
    const char *state;
    const char *line;
  } table[] = {
    { "Heat", "draft", "Draft" },
    { "Two men", "draft", "Heat (1995) · Draft" },
    { "Heat", "finished", "3rd viewing · cinema" },
    { "Two men", "finished", "Heat (1995) · 3rd viewing · cinema" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (RepriseEntry) entry =
        g_object_new (REPRISE_TYPE_ENTRY, "kind", "appraisal", "title", table[i].title, "state",
                      table[i].state, "view", 3, "place", "cinema", NULL);
      GPtrArray *films = g_ptr_array_new_with_free_func (g_object_unref);
      g_autofree char *line = NULL;

      g_ptr_array_add (films, reprise_film_new ("Heat", 1995));
      reprise_entry_take_films (entry, films);
      line = reprise_diary_format_second_line (entry);
      g_assert_cmpstr (line, ==, table[i].line);
    }
}

static void
test_misunderstood (void)
{
  const char *none[] = { NULL };
  const char *two[] = { "year:abc", "-in:bin", NULL };
  g_autofree char *nothing = reprise_diary_format_misunderstood (none);
  g_autofree char *words = reprise_diary_format_misunderstood (two);

  g_assert_null (nothing);
  g_assert_cmpstr (words, ==, "Not understood: year:abc -in:bin – searched for as words.");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/diary-format/months", test_months);
  g_test_add_func ("/diary-format/weekdays", test_weekdays);
  g_test_add_func ("/diary-format/snippets", test_snippets);
  g_test_add_func ("/diary-format/second-line", test_second_line);
  g_test_add_func ("/diary-format/misunderstood", test_misunderstood);

  return g_test_run ();
}
