#include "store/reprise-masthead-store.h"
#include "store/reprise-setting.h"
#include "support/test-store.h"

static RepriseMasthead *
load (TestStore *store)
{
  g_autoptr (GError) error = NULL;
  RepriseMasthead *masthead = reprise_masthead_load (store->database, &error);

  g_assert_no_error (error);
  return masthead;
}

static void
save (TestStore       *store,
      RepriseMasthead *masthead)
{
  g_autoptr (GError) error = NULL;

  reprise_masthead_save (store->database, masthead, &error);
  g_assert_no_error (error);
}

static void
assert_settings (TestStore  *store,
                 const char *expected)
{
  g_autofree char *settings =
    test_read_text (store, "SELECT key, value FROM setting WHERE key <> 'uuid' ORDER BY key");

  g_assert_cmpstr (settings, ==, expected);
}

static void
count_notify_cb (RepriseMasthead *masthead,
                 GParamSpec      *pspec,
                 int             *count)
{
  (*count)++;
}

static void
test_model (void)
{
  g_autoptr (RepriseMasthead) masthead = reprise_masthead_new ();
  g_autoptr (RepriseMasthead) copy = NULL;
  int count = 0;

  g_assert_cmpint (reprise_masthead_get_scale (masthead), ==, REPRISE_SCALE_TEN);
  g_assert_null (reprise_masthead_get_series_name (masthead));
  g_assert_null (reprise_masthead_get_pen_name (masthead));
  g_assert_cmpint (reprise_masthead_get_numbering_start (masthead), ==, 1);

  g_signal_connect (masthead, "notify", G_CALLBACK (count_notify_cb), &count);
  for (int i = 0; i < 2; i++)
    {
      reprise_masthead_set_scale (masthead, REPRISE_SCALE_STARS);
      reprise_masthead_set_series_name (masthead, "Night Usher’s Appraisal");
      reprise_masthead_set_pen_name (masthead, "Night Usher");
      reprise_masthead_set_numbering_start (masthead, 573);
      g_assert_cmpint (count, ==, 4);
    }

  copy = reprise_masthead_copy (masthead);
  g_assert_true (reprise_masthead_equal (copy, masthead));
  reprise_masthead_set_pen_name (copy, "");
  g_assert_null (reprise_masthead_get_pen_name (copy));
  g_assert_cmpstr (reprise_masthead_get_pen_name (masthead), ==, "Night Usher");
  g_assert_false (reprise_masthead_equal (copy, masthead));
}

static void
test_round_trip (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseMasthead) masthead = load (store);
  g_autoptr (RepriseMasthead) loaded = NULL;

  save (store, masthead);
  assert_settings (store, "");

  reprise_masthead_set_scale (masthead, REPRISE_SCALE_PERCENT);
  reprise_masthead_set_series_name (masthead, "Night Usher’s Appraisal");
  reprise_masthead_set_pen_name (masthead, "Night Usher");
  reprise_masthead_set_numbering_start (masthead, 573);
  reprise_masthead_set_still_limit (masthead, 25);
  save (store, masthead);
  assert_settings (store, "numbering-start|573\npen-name|Night Usher\nscale|percent\n"
                          "series-name|Night Usher’s Appraisal\nstill-limit|25");
  loaded = load (store);
  g_assert_true (reprise_masthead_equal (loaded, masthead));

  reprise_masthead_set_scale (masthead, REPRISE_SCALE_TEN);
  reprise_masthead_set_series_name (masthead, "  A\nseries ");
  reprise_masthead_set_pen_name (masthead, " ");
  reprise_masthead_set_numbering_start (masthead, 1);
  reprise_masthead_set_still_limit (masthead, REPRISE_STILL_LIMIT_USUAL);
  save (store, masthead);
  assert_settings (store, "series-name|A series");
}

/* A template is kept as it was typed, blanks, lines and all. */
static void
test_templates (void)
{
  static const char text[] = "## The music\n\n  {director}\n\n";
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseMasthead) masthead = load (store);
  g_autoptr (RepriseMasthead) loaded = NULL;
  g_autoptr (RepriseMasthead) copy = NULL;

  reprise_masthead_set_template (masthead, REPRISE_APPRAISAL_KIND_SOUNDTRACK, text);
  reprise_masthead_set_closing_line (masthead, " {pen-name}’s  verdict: {judgement}\n");
  g_assert_null (reprise_masthead_get_template (masthead, REPRISE_APPRAISAL_KIND_APPRAISAL));
  save (store, masthead);

  loaded = load (store);
  g_assert_cmpstr (reprise_masthead_get_template (loaded, REPRISE_APPRAISAL_KIND_SOUNDTRACK), ==,
                   text);
  g_assert_cmpstr (reprise_masthead_get_closing_line (loaded), ==,
                   "{pen-name}’s verdict: {judgement}");
  copy = reprise_masthead_copy (loaded);
  g_assert_true (reprise_masthead_equal (copy, loaded));
  reprise_masthead_set_template (copy, REPRISE_APPRAISAL_KIND_SOUNDTRACK, "");
  g_assert_null (reprise_masthead_get_template (copy, REPRISE_APPRAISAL_KIND_SOUNDTRACK));
  g_assert_false (reprise_masthead_equal (copy, loaded));
  reprise_masthead_set_closing_line (copy, NULL);
  save (store, copy);
  assert_settings (store, "");
}

static void
test_only_what_differs (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseMasthead) masthead = load (store);

  reprise_masthead_set_scale (masthead, REPRISE_SCALE_STARS);
  save (store, masthead);
  test_execute (store, "CREATE TRIGGER trouble BEFORE INSERT ON setting WHEN NEW.key <> 'pen-name'"
                       " BEGIN SELECT raise(ABORT, 'trouble'); END");
  reprise_masthead_set_pen_name (masthead, "Night Usher");
  save (store, masthead);
  assert_settings (store, "pen-name|Night Usher\nscale|stars");
}

/* What a later program, or anybody, wrote and this one cannot read is neither an error nor lost. */
static void
test_unknown (void)
{
  static const struct
  {
    const char *scale;
    const char *start;
    int         read_start;
  } cases[] = {
    { "hearts", "many", 1 },
    { "", "", 1 },
    { "TEN", "-4", 1 },
    { "stars ", "0", 1 },
    { "2", "99999999999999999999", G_MAXINT },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TestStore) store = test_store_new ();
      g_autoptr (RepriseMasthead) masthead = NULL;
      g_autofree char *kept = g_strdup_printf ("numbering-start|%s\nscale|%s", cases[i].start,
                                               cases[i].scale);

      reprise_setting_write (store->database, REPRISE_SETTING_SCALE, cases[i].scale, NULL);
      reprise_setting_write (store->database, REPRISE_SETTING_NUMBERING_START, cases[i].start,
                             NULL);
      masthead = load (store);
      g_assert_cmpint (reprise_masthead_get_scale (masthead), ==, REPRISE_SCALE_TEN);
      g_assert_cmpint (reprise_masthead_get_numbering_start (masthead), ==, cases[i].read_start);
      save (store, masthead);
      assert_settings (store, kept);
    }
}

static void
test_numbers (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseMasthead) masthead = load (store);
  static const int starts[] = { 573, 100, 1000, 1 };
  static const int numbers[] = { 573, 574, 1000, 1001 };

  for (gsize i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      g_autoptr (RepriseAppraisal) appraisal = reprise_appraisal_new ();

      reprise_masthead_set_numbering_start (masthead, starts[i]);
      save (store, masthead);
      reprise_appraisal_set_state (appraisal, REPRISE_APPRAISAL_STATE_FINISHED);
      test_save_appraisal (store, appraisal, NULL);
      g_assert_cmpint (reprise_appraisal_get_number (appraisal), ==, numbers[i]);
    }
}

static void
test_error (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseMasthead) masthead = load (store);
  g_autoptr (GError) error = NULL;

  test_execute (store, "ALTER TABLE setting RENAME TO gone");
  g_assert_null (reprise_masthead_load (store->database, &error));
  g_assert_nonnull (error);
  g_clear_error (&error);
  g_assert_false (reprise_masthead_save (store->database, masthead, &error));
  g_assert_nonnull (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/masthead/model", test_model);
  g_test_add_func ("/masthead/round-trip", test_round_trip);
  g_test_add_func ("/masthead/templates", test_templates);
  g_test_add_func ("/masthead/only-what-differs", test_only_what_differs);
  g_test_add_func ("/masthead/unknown", test_unknown);
  g_test_add_func ("/masthead/numbers", test_numbers);
  g_test_add_func ("/masthead/error", test_error);

  return g_test_run ();
}
