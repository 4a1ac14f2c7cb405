#include "gui/reading/reprise-fact-sheet.h"

static RepriseFilm *
make_film (void)
{
  RepriseFilm *film = reprise_film_new ("His Girl Friday", 1940);
  static const char * const credits[][3] = {
    { "cast", "Cary Grant", "Walter Burns" },
    { "cast", "Rosalind Russell", NULL },
    { "cast", "C", NULL }, { "cast", "D", NULL }, { "cast", "E", NULL }, { "cast", "F", NULL },
    { "director", "Howard Hawks", NULL },
    { "writer", "Charles Lederer", NULL },
    { "writer", "Ben Hecht", NULL },
    { "costume design", "Robert Kalloch", NULL },
    { "sound", "Lodge Cunningham", NULL },
    { "costume design", "G", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (credits); i++)
    {
      g_autoptr (ReprisePerson) person = reprise_person_new (credits[i][1], NULL);
      g_autoptr (RepriseCredit) credit = reprise_credit_new (credits[i][0], person, credits[i][2]);

      reprise_film_add_credit (film, credit);
    }
  reprise_film_set_fact (film, REPRISE_FACT_RUNTIME, "92");
  reprise_film_set_fact (film, REPRISE_FACT_RELEASE_DATE, "1940-01-18");
  reprise_film_set_fact (film, REPRISE_FACT_BUDGET, "$3,600,000 (estimated)");
  reprise_film_set_fact (film, REPRISE_FACT_SORT_TITLE, "his girl friday");
  reprise_film_set_fact (film, REPRISE_FACT_EARLIER_VIEWS, "2");
  return film;
}

/* Label, fact among few, fact among all. */
static const char * const rows[][3] = {
  { "Director", "Howard Hawks", "Howard Hawks" },
  { "Cast", "Cary Grant, Rosalind Russell, C, D, E, …",
    "Cary Grant as Walter Burns\nRosalind Russell\nC\nD\nE\nF" },
  { "Running time", "92 min", "92 min" },
  { "Number of views", "3", "3" },
  { "Release date", "18 January 1940", "18 January 1940" },
  { "Budget", "$3,600,000 (estimated)", "$3,600,000 (estimated)" },
  { "Writers", "Charles Lederer, Ben Hecht", "Charles Lederer, Ben Hecht" },
  { "Costume design", "Robert Kalloch, G", "Robert Kalloch, G" },
  { "Sound", "Lodge Cunningham", "Lodge Cunningham" },
};

static void
test_rows (void)
{
  g_autoptr (RepriseFilm) film = make_film ();
  g_autoptr (RepriseFactSheet) sheet = reprise_fact_sheet_new (film, 3);

  g_assert_cmpstr (sheet->title, ==, "His Girl Friday (1940)");
  g_assert_cmpuint (sheet->rows->len, ==, G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const RepriseFactRow *row = sheet->rows->pdata[i];

      g_assert_cmpstr (row->label, ==, rows[i][0]);
      g_assert_cmpstr (row->brief, ==, rows[i][1]);
      g_assert_cmpstr (row->full, ==, rows[i][2]);
    }
}

static void
test_nothing (void)
{
  g_autoptr (RepriseFilm) film = reprise_film_new ("Heat", 0);
  g_autoptr (RepriseFactSheet) sheet = reprise_fact_sheet_new (film, 3);

  g_assert_cmpuint (sheet->rows->len, ==, 0);
}

/* Names lead to people; what else stands in a row does not. */
static void
test_names (void)
{
  g_autoptr (RepriseFilm) film = reprise_film_new ("Heat", 1995);
  g_autoptr (RepriseCredit) director = reprise_credit_parse ("director=A & B (painter)", NULL);
  g_autoptr (RepriseCredit) actor = reprise_credit_parse ("cast=Al Pacino as V <H>", NULL);
  g_autoptr (RepriseFactSheet) sheet = NULL;
  RepriseFactRow *row = NULL;

  reprise_film_add_credit (film, director);
  reprise_film_add_credit (film, actor);
  reprise_film_set_fact (film, REPRISE_FACT_COUNTRY, "USA");
  sheet = reprise_fact_sheet_new (film, 0);

  row = sheet->rows->pdata[0];
  g_assert_cmpstr (row->brief_markup, ==,
                   "<a href=\"person:A%20%26%20B%20%28painter%29\">A &amp; B</a>");
  row = sheet->rows->pdata[1];
  g_assert_cmpstr (row->brief_markup, ==, "<a href=\"person:Al%20Pacino\">Al Pacino</a>");
  g_assert_cmpstr (row->full_markup, ==,
                   "<a href=\"person:Al%20Pacino\">Al Pacino</a> as V &lt;H&gt;");
  row = sheet->rows->pdata[2];
  g_assert_null (row->full_markup);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/fact-sheet/rows", test_rows);
  g_test_add_func ("/fact-sheet/nothing", test_nothing);
  g_test_add_func ("/fact-sheet/names", test_names);

  return g_test_run ();
}
