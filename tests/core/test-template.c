#include "model/reprise-template.h"

static const RepriseTemplateValue values[] = {
  { "title", "Heat" },
  { "year", "1995" },
  { "pen-name", NULL },
  { "judgement", "8.5/10" },
  { NULL },
};

static const struct
{
  const char *text;
  const char *expected;
  gboolean    complete;
} rows[] = {
  { "", "", TRUE },
  { "No placeholder.", "No placeholder.", TRUE },
  { "{title} ({year})", "Heat (1995)", TRUE },
  { "{title}{title}", "HeatHeat", TRUE },
  { "{pen-name}’s verdict", "’s verdict", FALSE },
  { "{nobody} knows", "{nobody} knows", TRUE },
  { "{Title}", "{Title}", TRUE },
  { "{ title }", "{ title }", TRUE },
  { "{{title}}", "{title}", TRUE },
  { "{{{title}}}", "{Heat}", TRUE },
  { "{title", "{title", TRUE },
  { "title}", "title}", TRUE },
  { "{}", "{}", TRUE },
  { "{", "{", TRUE },
  { "}", "}", TRUE },
  { "{ti{title}", "{tiHeat", TRUE },
  { "{ti\ntle}", "{ti\ntle}", TRUE },
  { "{a-name-that-is-longer-than-any-placeholder}",
    "{a-name-that-is-longer-than-any-placeholder}", TRUE },
  { "№ {judgement} ★", "№ 8.5/10 ★", TRUE },
};

static void
test_expand (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gboolean complete = FALSE;
      g_autofree char *expanded = reprise_template_expand (rows[i].text, values, &complete);

      g_assert_cmpstr (expanded, ==, rows[i].expected);
      g_assert_cmpint (complete, ==, rows[i].complete);
    }
}

static RepriseAppraisal *
write_appraisal (void)
{
  RepriseAppraisal *appraisal = reprise_appraisal_new ();
  GPtrArray *films = g_ptr_array_new_with_free_func (g_object_unref);
  RepriseFilm *film = reprise_film_new ("Heat", 1995);
  g_autoptr (RepriseCredit) director = reprise_credit_parse ("director=Michael Mann", NULL);
  g_autoptr (RepriseViewing) viewing = reprise_viewing_new (film);

  reprise_film_add_credit (film, director);
  g_ptr_array_add (films, film);
  reprise_appraisal_take_films (appraisal, films);
  reprise_viewing_set_watched (viewing, reprise_date_from_text ("2026-03"));
  reprise_appraisal_set_viewing (appraisal, viewing);
  return appraisal;
}

static void
assert_closing (RepriseMasthead  *masthead,
                RepriseAppraisal *appraisal,
                const char       *line,
                const char       *figure,
                const char       *expected)
{
  g_autofree char *closing = NULL;

  reprise_masthead_set_closing_line (masthead, line);
  closing = reprise_template_sign (masthead, appraisal, figure);
  g_assert_cmpstr (closing, ==, expected);
}

static void
test_sign (void)
{
  g_autoptr (RepriseMasthead) masthead = reprise_masthead_new ();
  g_autoptr (RepriseAppraisal) appraisal = write_appraisal ();

  assert_closing (masthead, appraisal, NULL, "9/10", NULL);
  assert_closing (masthead, appraisal, "It is {judgement}.", "9/10", "It is 9/10.");
  assert_closing (masthead, appraisal, "It is {judgement}.", NULL, NULL);
  assert_closing (masthead, appraisal, "{pen-name}: {judgement}", "9/10", NULL);
  assert_closing (masthead, appraisal, "№ {number}", "9/10", NULL);

  reprise_masthead_set_pen_name (masthead, "Night Usher");
  assert_closing (masthead, appraisal, "{pen-name}: {judgement}", "9/10", "Night Usher: 9/10");
  reprise_appraisal_set_byline (appraisal, "Day Usher");
  reprise_appraisal_set_number (appraisal, 573);
  assert_closing (masthead, appraisal, "{pen-name} on {title} ({year}), № {number}", "9/10",
                  "Day Usher on Heat (1995), № 573");
}

static void
test_begin (void)
{
  g_autoptr (RepriseMasthead) masthead = reprise_masthead_new ();
  g_autoptr (RepriseAppraisal) appraisal = write_appraisal ();
  g_autoptr (RepriseAppraisal) bare = reprise_appraisal_new ();
  g_autofree char *empty = reprise_template_begin (masthead, appraisal);
  g_autofree char *text = NULL;
  g_autofree char *unknown = NULL;

  g_assert_cmpstr (empty, ==, "");
  reprise_masthead_set_template (masthead, REPRISE_APPRAISAL_KIND_SOUNDTRACK,
                                 "# {title} ({year})\n\n{director}, {date}{number}\n");
  reprise_appraisal_set_kind (appraisal, REPRISE_APPRAISAL_KIND_SOUNDTRACK);
  text = reprise_template_begin (masthead, appraisal);
  g_assert_cmpstr (text, ==, "# Heat (1995)\n\nMichael Mann, 2026-03\n");

  reprise_masthead_set_template (masthead, REPRISE_APPRAISAL_KIND_APPRAISAL, "{title}|{director}");
  unknown = reprise_template_begin (masthead, bare);
  g_assert_cmpstr (unknown, ==, "|");
}

static void
test_untouched (void)
{
  static const struct
  {
    const char *text;
    const char *body;
    gboolean    untouched;
  } cases[] = {
    { NULL, "", FALSE },
    { "# {title}\n\nFirst seen {date}.\n", "# Heat\n\nFirst seen 22 March 2026.\n", TRUE },
    { "# {title}\n\nFirst seen {date}.\n", "# Heat\n\nFirst seen .", TRUE },
    { "# {title}\n\nFirst seen {date}.\n", "# Heat\n\nFirst seen.", FALSE },
    { "# {title}\n\nFirst seen {date}.\n", "# Heat\n\nFirst seen in 1996.\n\nRain.", FALSE },
    { "Plot (a.b)*", "Plot (a.b)*\n\n", TRUE },
    { "Plot (a.b)*", "Plot (aXb)*", FALSE },
    { "{{title}}", "{title}", TRUE },
    { "{{title}}", "Heat", FALSE },
    { "Grüße {nobody}", "Grüße {nobody}", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (reprise_template_is_untouched (cases[i].text, cases[i].body), ==,
                     cases[i].untouched);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/template/expand", test_expand);
  g_test_add_func ("/template/sign", test_sign);
  g_test_add_func ("/template/begin", test_begin);
  g_test_add_func ("/template/untouched", test_untouched);

  return g_test_run ();
}
