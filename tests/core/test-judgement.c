#include "model/reprise-judgement.h"
#include "model/reprise-model-error.h"

static const struct
{
  const char *text;
  int         judgement;
  const char *written;
} accepted[] = {
  { "0", 0, "0" },
  { "0.0", 0, "0" },
  { "0.1", 1, "0.1" },
  { "1", 10, "1" },
  { "8", 80, "8" },
  { "8.0", 80, "8" },
  { "8.5", 85, "8.5" },
  { "08", 80, "8" },
  { "08.5", 85, "8.5" },
  { "9.9", 99, "9.9" },
  { "10", 100, "10" },
  { "10.0", 100, "10" },
};

static const char * const refused[] = {
  "",
  " ",
  ".",
  ".5",
  "8.",
  "8.55",
  "8.50",
  "8,5",
  "10.1",
  "11",
  "99",
  "100",
  "008",
  "-1",
  "+8",
  " 8",
  "8 ",
  "8/10",
  "8.x",
  "1e1",
  "0x8",
  "eight",
  "none",
  "８",
  "99999999999999999999",
};

static void
test_accepted (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *written = NULL;
      int judgement = REPRISE_UNJUDGED;

      g_test_message ("“%s”", accepted[i].text);
      g_assert_true (reprise_judgement_parse (accepted[i].text, &judgement, &error));
      g_assert_no_error (error);
      g_assert_cmpint (judgement, ==, accepted[i].judgement);

      written = reprise_judgement_to_text (judgement);
      g_assert_cmpstr (written, ==, accepted[i].written);
    }
}

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autoptr (GError) error = NULL;
      int judgement = 42;

      g_test_message ("“%s”", refused[i]);
      g_assert_false (reprise_judgement_parse (refused[i], &judgement, &error));
      g_assert_error (error, REPRISE_MODEL_ERROR, REPRISE_MODEL_ERROR_JUDGEMENT);
      g_assert_cmpint (judgement, ==, 42);
    }
}

static void
test_every_one_survives (void)
{
  for (int judgement = 0; judgement <= REPRISE_JUDGEMENT_MAX; judgement++)
    {
      g_autofree char *text = reprise_judgement_to_text (judgement);
      int again = REPRISE_UNJUDGED;

      g_assert_true (reprise_judgement_is_valid (judgement));
      g_assert_true (reprise_judgement_parse (text, &again, NULL));
      g_assert_cmpint (again, ==, judgement);
    }
}

static void
test_absent_is_not_zero (void)
{
  g_autofree char *absent = reprise_judgement_to_text (REPRISE_UNJUDGED);

  g_assert_null (absent);
  g_assert_cmpint (REPRISE_UNJUDGED, !=, 0);
  g_assert_true (reprise_judgement_is_valid (REPRISE_UNJUDGED));
}

static void
test_limits (void)
{
  g_assert_false (reprise_judgement_is_valid (-2));
  g_assert_false (reprise_judgement_is_valid (REPRISE_JUDGEMENT_MAX + 1));
  g_assert_false (reprise_judgement_is_valid (G_MININT));
  g_assert_false (reprise_judgement_is_valid (G_MAXINT));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/judgement/accepted", test_accepted);
  g_test_add_func ("/judgement/refused", test_refused);
  g_test_add_func ("/judgement/every-one-survives", test_every_one_survives);
  g_test_add_func ("/judgement/absent-is-not-zero", test_absent_is_not_zero);
  g_test_add_func ("/judgement/limits", test_limits);

  return g_test_run ();
}
