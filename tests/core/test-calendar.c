/* The diary by time: what is in a day, a month, a year, and what was on a day of other years. */

#include "store/reprise-calendar.h"

#include "model/reprise-judgement.h"
#include "store/reprise-entry-store.h"
#include "support/test-store.h"

static void
watch (TestStore   *store,
       RepriseFilm *film,
       const char  *watched,
       int          judgement)
{
  g_object_unref (test_add_viewing (store, film, watched, judgement, NULL));
}

static RepriseCalendar *
load (TestStore *store,
      int        year)
{
  g_autoptr (GError) error = NULL;
  RepriseCalendar *calendar = reprise_calendar_load (store->database, year, &error);

  g_assert_no_error (error);
  return calendar;
}

static void
assert_tally (const RepriseTally *tally,
              const char         *expected)
{
  g_autofree char *text = g_strdup_printf ("%d entries, %d films, %d again, %d/%d", tally->entries,
                                           tally->films, tally->again, tally->sum, tally->judged);

  g_assert_cmpstr (text, ==, expected);
}

static void
assert_day (RepriseCalendar *calendar,
            const char      *date,
            const char      *expected)
{
  const RepriseCalendarDay *day =
    reprise_calendar_get_day (calendar, reprise_date_from_text (date));

  if (expected == NULL)
    {
      g_assert_null (day);
      return;
    }

  g_assert_nonnull (day);
  assert_tally (&day->tally, expected);
}

static void
test_year (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) heat = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) thief = test_add_film (store, "Thief (1981)", NULL);
  g_autoptr (RepriseCalendar) calendar = NULL;

  watch (store, heat, "1994-12-31", 10);
  watch (store, heat, "1995-10-27", 90);
  watch (store, thief, "1995-10-27", 80);
  watch (store, thief, "1995-10-28", REPRISE_UNJUDGED);
  watch (store, heat, "1995-11", 70);
  watch (store, heat, "1995", 60);
  watch (store, thief, "1996-01-01", 20);
  watch (store, thief, NULL, 20);

  calendar = load (store, 1995);
  g_assert_cmpuint (calendar->days->len, ==, 2);
  assert_day (calendar, "1995-10-26", NULL);
  assert_day (calendar, "1995-10-27", "2 entries, 2 films, 1 again, 170/2");
  assert_day (calendar, "1995-10-28", "1 entries, 1 films, 1 again, 0/0");
  assert_tally (&calendar->months[9], "3 entries, 2 films, 2 again, 170/2");
  assert_tally (&calendar->months[10], "1 entries, 1 films, 1 again, 70/1");
  assert_tally (&calendar->months[0], "0 entries, 0 films, 0 again, 0/0");
  assert_tally (&calendar->whole, "5 entries, 2 films, 2 again, 300/4");
}

/* An appraisal and its viewing are one entry; one about two films, or none, is one as well. */
static void
test_appraisals (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) heat = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) thief = test_add_film (store, "Thief (1981)", NULL);
  g_autoptr (RepriseViewing) viewing = test_add_viewing (store, heat, "2001-02-03", 85, NULL);
  g_autoptr (RepriseAppraisal) bound = test_add_appraisal (store, heat, viewing, "A text.");
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (bound);
  g_autoptr (RepriseCalendar) calendar = NULL;
  g_autoptr (RepriseCalendar) empty = NULL;

  test_set_films (edited, heat, thief);
  test_save_appraisal (store, edited, bound);
  calendar = load (store, 2001);
  assert_day (calendar, "2001-02-03", "1 entries, 2 films, 0 again, 85/1");
  assert_tally (&calendar->whole, "1 entries, 2 films, 0 again, 85/1");

  empty = load (store, 2002);
  g_assert_cmpuint (empty->days->len, ==, 0);
  assert_tally (&empty->whole, "0 entries, 0 films, 0 again, 0/0");

  test_delete (store, reprise_appraisal_get_uuid (bound));
  test_delete (store, reprise_viewing_get_uuid (viewing));
  g_clear_pointer (&calendar, reprise_calendar_free);
  calendar = load (store, 2001);
  g_assert_cmpuint (calendar->days->len, ==, 0);
}

static void
test_years (void)
{
  static const RepriseYearCount expected[] = { { 2020, 3 }, { 1995, 1 } };
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (GPtrArray) years = NULL;
  g_autoptr (GError) error = NULL;

  watch (store, film, "2020", 80);
  watch (store, film, "2020-05", 80);
  watch (store, film, "2020-05-06", 80);
  watch (store, film, "1995-01-01", 80);
  watch (store, film, NULL, 80);

  years = reprise_calendar_list_years (store->database, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (years->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < years->len; i++)
    g_assert_cmpmem (years->pdata[i], sizeof expected[i], &expected[i], sizeof expected[i]);
}

static void
test_same_day (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) heat = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) thief = test_add_film (store, "Thief (1981)", NULL);
  g_autoptr (GPtrArray) entries = NULL;
  g_autoptr (GError) error = NULL;

  watch (store, heat, "2019-10-27", 80);
  watch (store, thief, "1999-10-27", 80);
  watch (store, heat, "1999-10-28", 80);
  watch (store, heat, "1999-10", 80);
  watch (store, heat, "2020-10-27", 80);
  watch (store, heat, "2021-10-27", 80);

  entries = reprise_calendar_list_same_day (store->database, reprise_date_from_text ("2020-10-27"),
                                            &error);
  g_assert_no_error (error);
  g_assert_cmpuint (entries->len, ==, 2);
  g_assert_cmpstr (reprise_entry_get_title (entries->pdata[0]), ==, "Heat");
  g_assert_cmpstr (reprise_entry_get_title (entries->pdata[1]), ==, "Thief");
}

/* The filter that a day of the calendar is opened with. */
static void
test_day_filter (void)
{
  static const struct
  {
    const char *query;
    const char *expected;
  } table[] = {
    { "day:2020-10-27", "Heat*" },
    { "day:2020-10", "Heat*, Ali*" },
    { "day:2020", "Heat*, Ali*, Ronin*" },
    { "day:<2020", "Thief*" },
    { "day:unknown", "Collateral*" },
    { "-day:2020", "Thief*, Collateral*" },
  };
  static const char * const films[][2] = {
    { "Heat", "2020-10-27" }, { "Ali", "2020-10" },       { "Ronin", "2020" },
    { "Thief", "2019-10-27" }, { "Collateral", NULL },
  };
  g_autoptr (TestStore) store = test_store_new ();

  for (guint i = 0; i < G_N_ELEMENTS (films); i++)
    {
      g_autoptr (RepriseFilm) film = test_add_film (store, films[i][0], NULL);

      watch (store, film, films[i][1], REPRISE_UNJUDGED);
    }

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *found = test_search (store, table[i].query, 0);

      g_assert_cmpstr (found, ==, table[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/year", test_year);
  g_test_add_func ("/calendar/appraisals", test_appraisals);
  g_test_add_func ("/calendar/years", test_years);
  g_test_add_func ("/calendar/same-day", test_same_day);
  g_test_add_func ("/calendar/day-filter", test_day_filter);

  return g_test_run ();
}
