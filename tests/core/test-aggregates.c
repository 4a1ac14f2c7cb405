/* What is saved is loaded again, all of it. */

#include "store/reprise-appraisal-store.h"
#include "store/reprise-film-store.h"
#include "store/reprise-number-store.h"
#include "store/reprise-setting.h"
#include "store/reprise-viewing-store.h"
#include "support/test-store.h"

#include <string.h>

static void
test_film (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = reprise_film_new ("Heat", 1995);
  g_autoptr (RepriseFilm) bare = reprise_film_new ("Untitled", 0);
  g_autoptr (RepriseFilm) loaded = NULL;
  g_autoptr (RepriseFilm) bare_again = NULL;
  g_autofree char *credits = NULL;

  for (int fact = 0; fact < REPRISE_N_FACTS; fact++)
    {
      g_autofree char *value = NULL;

      switch (reprise_fact_get_kind ((RepriseFact) fact))
        {
        case REPRISE_FACT_KIND_TEXT:
        case REPRISE_FACT_KIND_LIST:
          value = g_strdup_printf ("the %s", reprise_fact_get_key ((RepriseFact) fact));
          break;
        case REPRISE_FACT_KIND_DATE:
          value = g_strdup ("1995-12-15");
          break;
        case REPRISE_FACT_KIND_MINUTES:
        case REPRISE_FACT_KIND_COUNT:
          value = g_strdup_printf ("%d", 100 + fact);
          break;
        }
      reprise_film_set_fact (film, (RepriseFact) fact, value);
    }
  test_add_credit (film, "director=Michael Mann");
  test_add_credit (film, "cast=Al Pacino as Vincent Hanna");
  test_add_credit (film, "cast=Steve McQueen (director) as a guest");
  test_add_credit (film, "dolly grip=Somebody");
  test_save_film (store, film, NULL);
  test_save_film (store, bare, NULL);

  loaded = test_load_film (store, reprise_film_get_id (film));
  g_assert_true (g_uuid_string_is_valid (reprise_film_get_uuid (film)));
  g_assert_cmpstr (reprise_film_get_uuid (loaded), ==, reprise_film_get_uuid (film));
  g_assert_cmpstr (reprise_film_get_title (loaded), ==, "Heat");
  g_assert_cmpint (reprise_film_get_year (loaded), ==, 1995);
  for (int fact = 0; fact < REPRISE_N_FACTS; fact++)
    g_assert_cmpstr (reprise_film_get_fact (loaded, (RepriseFact) fact), ==,
                     reprise_film_get_fact (film, (RepriseFact) fact));
  credits = test_list_credits (loaded);
  g_assert_cmpstr (credits, ==, "director=Michael Mann;cast=Al Pacino as Vincent Hanna;"
                                "cast=Steve McQueen (director) as a guest;dolly grip=Somebody");

  bare_again = test_load_film (store, reprise_film_get_id (bare));
  g_assert_cmpint (reprise_film_get_year (bare_again), ==, 0);
  for (int fact = 0; fact < REPRISE_N_FACTS; fact++)
    g_assert_null (reprise_film_get_fact (bare_again, (RepriseFact) fact));
  test_assert_sound (store);
}

static void
test_order_of_credits (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film =
    test_add_film (store, "Heat (1995)", "cast=A;cast=B;cast=C;cast=D");

  for (int i = 0; i < 60; i++)
    {
      g_autoptr (RepriseFilm) loaded = test_load_film (store, reprise_film_get_id (film));
      g_autoptr (RepriseFilm) edited = reprise_film_copy (loaded);
      g_autoptr (RepriseFilm) after = NULL;
      g_autofree char *expected = NULL;
      g_autofree char *credits = NULL;
      GPtrArray *list = reprise_film_get_credits (edited);
      const guint from = (guint) g_test_rand_int_range (0, (int) list->len);

      if (list->len > 8 || g_test_rand_int_range (0, 5) == 0)
        g_ptr_array_remove_index (list, from);
      else
        g_ptr_array_insert (list, g_test_rand_int_range (0, (int) list->len),
                            g_ptr_array_steal_index (list, from));
      if (list->len < 4)
        {
          g_autofree char *credit = g_strdup_printf ("cast=New %d as %d", i, i);

          test_add_credit (edited, credit);
        }
      expected = test_list_credits (edited);
      test_save_film (store, edited, loaded);
      after = test_load_film (store, reprise_film_get_id (film));
      credits = test_list_credits (after);
      g_assert_cmpstr (credits, ==, expected);
    }
  test_assert_sound (store);
}

static void
test_viewing (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseViewing) viewing = reprise_viewing_new (film);
  g_autoptr (RepriseViewing) bare = reprise_viewing_new (film);
  g_autoptr (RepriseViewing) loaded = NULL;
  g_autoptr (RepriseViewing) bare_again = NULL;
  g_autoptr (GPtrArray) list = NULL;

  reprise_viewing_set_watched (viewing, reprise_date_from_text ("2020-05"));
  reprise_viewing_set_place (viewing, "Odeon");
  reprise_viewing_set_rewatch (viewing, TRUE);
  reprise_viewing_set_unfinished (viewing, TRUE);
  reprise_viewing_set_judgement (viewing, 0);
  reprise_viewing_set_note (viewing, "A note\nof two lines.");
  test_save_viewing (store, viewing, NULL);
  test_save_viewing (store, bare, NULL);

  loaded = test_load_viewing (store, reprise_viewing_get_id (viewing));
  g_assert_true (reprise_viewing_equal (loaded, viewing));
  g_assert_cmpstr (reprise_viewing_get_uuid (loaded), ==, reprise_viewing_get_uuid (viewing));
  g_assert_cmpstr (reprise_film_get_title (reprise_viewing_get_film (loaded)), ==, "Heat");
  g_assert_cmpint (reprise_viewing_get_judgement (loaded), ==, 0);
  bare_again = test_load_viewing (store, reprise_viewing_get_id (bare));
  g_assert_true (reprise_viewing_equal (bare_again, bare));
  g_assert_cmpint (reprise_viewing_get_judgement (bare_again), ==, REPRISE_UNJUDGED);
  list = reprise_viewing_list (store->database, reprise_film_get_id (film), NULL);
  g_assert_cmpuint (list->len, ==, 2);
  g_assert_cmpint (reprise_viewing_get_id (list->pdata[0]), ==, reprise_viewing_get_id (viewing));
}

static void
test_appraisal (void)
{
  static const char * const tags[] = { "Noir", "night shoot", NULL };
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) heat = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) thief = test_add_film (store, "Thief (1981)", NULL);
  g_autoptr (RepriseViewing) viewing = test_add_viewing (store, heat, "2020", 85, NULL);
  g_autoptr (RepriseAppraisal) appraisal = reprise_appraisal_new ();
  g_autoptr (RepriseAppraisal) loaded = NULL;
  g_autofree char *titles = NULL;
  g_autofree char *tidy = NULL;

  reprise_appraisal_set_number (appraisal, 573);
  reprise_appraisal_set_title (appraisal, "Two men");
  reprise_appraisal_set_body (appraisal, "# A text\n\n[[Thief (1981)]]\n\n\n  as typed  \n");
  reprise_appraisal_set_kind (appraisal, REPRISE_APPRAISAL_KIND_SOUNDTRACK);
  reprise_appraisal_set_state (appraisal, REPRISE_APPRAISAL_STATE_FINISHED);
  reprise_appraisal_set_spoiler (appraisal, TRUE);
  reprise_appraisal_set_byline (appraisal, "A guest");
  reprise_appraisal_set_finished_on (appraisal, reprise_date_from_text ("2020-02-29"));
  reprise_appraisal_set_tags (appraisal, tags);
  reprise_appraisal_set_viewing (appraisal, viewing);
  test_set_films (appraisal, thief, heat);
  test_save_appraisal (store, appraisal, NULL);

  loaded = test_load_appraisal (store, reprise_appraisal_get_id (appraisal));
  g_assert_cmpstr (reprise_appraisal_get_uuid (loaded), ==, reprise_appraisal_get_uuid (appraisal));
  g_assert_cmpint (reprise_appraisal_get_number (loaded), ==, 573);
  g_assert_cmpstr (reprise_appraisal_get_title (loaded), ==, "Two men");
  g_assert_cmpstr (reprise_appraisal_get_body (loaded), ==,
                   "# A text\n\n[[Thief (1981)]]\n\n\n  as typed  \n");
  g_assert_cmpint (reprise_appraisal_get_kind (loaded), ==, REPRISE_APPRAISAL_KIND_SOUNDTRACK);
  g_assert_cmpint (reprise_appraisal_get_state (loaded), ==, REPRISE_APPRAISAL_STATE_FINISHED);
  g_assert_true (reprise_appraisal_get_spoiler (loaded));
  g_assert_cmpstr (reprise_appraisal_get_byline (loaded), ==, "A guest");
  tidy = reprise_date_to_text (reprise_appraisal_get_finished_on (loaded));
  g_assert_cmpstr (tidy, ==, "2020-02-29");
  g_assert_true (g_strv_equal (reprise_appraisal_get_tags (loaded), tags));
  g_assert_cmpint (reprise_appraisal_get_judgement (loaded), ==, 85);
  g_assert_cmpint (reprise_viewing_get_id (reprise_appraisal_get_viewing (loaded)), ==,
                   reprise_viewing_get_id (viewing));
  g_assert_cmpint (reprise_appraisal_get_created_at (loaded), >, 0);
  g_assert_cmpint (reprise_appraisal_get_modified_at (loaded), >=,
                   reprise_appraisal_get_created_at (loaded));
  titles = test_join_titles (loaded);
  g_assert_cmpstr (titles, ==, "Thief, Heat");
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM appraisal"
                                           " WHERE judgement IS NOT NULL"), ==, 0);
  test_assert_sound (store);
}

static void
finish_one (TestStore *store,
            int        given,
            int        expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseAppraisal) draft = test_add_appraisal (store, NULL, NULL, "A text.");
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (draft);
  g_autoptr (RepriseAppraisal) again = NULL;
  gint64 count = 0;

  g_assert_cmpint (reprise_appraisal_get_number (draft), ==, 0);
  reprise_appraisal_set_number (edited, given);
  reprise_appraisal_set_state (edited, REPRISE_APPRAISAL_STATE_FINISHED);
  test_save_appraisal (store, edited, draft);
  g_assert_cmpint (reprise_appraisal_get_number (edited), ==, expected);
  g_assert_cmpint (reprise_date_compare (reprise_appraisal_get_finished_on (edited),
                                         reprise_date_today ()), ==, 0);
  g_assert_true (reprise_number_count (store->database, expected, &count, &error));
  g_assert_cmpint (count, >=, 1);

  /* Saved again it keeps both. */
  again = reprise_appraisal_copy (edited);
  reprise_appraisal_set_body (again, "A better text.");
  test_save_appraisal (store, again, edited);
  g_assert_cmpint (reprise_appraisal_get_number (again), ==, expected);
}

static void
test_numbers (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *start = NULL;

  finish_one (store, 0, 1);
  finish_one (store, 0, 2);
  g_assert_true (reprise_setting_write (store->database, REPRISE_SETTING_NUMBERING_START, "573",
                                        &error));
  start = reprise_setting_read (store->database, REPRISE_SETTING_NUMBERING_START, &error);
  g_assert_cmpstr (start, ==, "573");
  finish_one (store, 0, 573);
  finish_one (store, 0, 574);
  finish_one (store, 574, 574);
  finish_one (store, 600, 600);
  finish_one (store, 0, 601);
  g_assert_true (reprise_setting_write (store->database, REPRISE_SETTING_NUMBERING_START, NULL,
                                        &error));
  g_assert_null (reprise_setting_read (store->database, REPRISE_SETTING_NUMBERING_START, &error));
  finish_one (store, 0, 602);
}

static void
test_find_film (void)
{
  static const struct
  {
    const char *title;
    int         year;
    gint64      id;
  } cases[] = {
    { "Heat", 1995, 1 },
    { "Heat", 1986, 2 },
    { "HEAT", 1986, 2 },
    { "Heat", 0, 0 },
    { "Heat", 1996, 0 },
    { "cleo from 5 to 7", 1962, 3 },
    { "Cléo from 5 to 7", 0, 0 },
    { "A home movie", 0, 4 },
    { "A home movie!", 0, 4 },
    { "A home movie", 1990, 0 },
  };
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) heat = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) other = test_add_film (store, "Heat (1986)", NULL);
  g_autoptr (RepriseFilm) cleo = test_add_film (store, "Cléo from 5 to 7 (1962)", NULL);
  g_autoptr (RepriseFilm) home = test_add_film (store, "A home movie", NULL);
  gint64 id = -1;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_true (reprise_film_find (store->database, cases[i].title, cases[i].year, &id, NULL));
      g_test_message ("%s %d", cases[i].title, cases[i].year);
      g_assert_cmpint (id, ==, cases[i].id);
    }

  test_delete (store, reprise_film_get_uuid (heat));
  g_assert_true (reprise_film_find (store->database, "Heat", 1995, &id, NULL));
  g_assert_cmpint (id, ==, 0);
}

static void
test_find_thing (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseThing) thing = NULL;
  g_autoptr (RepriseThing) by_number = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *beginning = g_strndup (reprise_film_get_uuid (film), 8);
  g_autofree char *upper = g_ascii_strup (beginning, -1);
  static const char * const nothing[] = { "", "zz", "5", "99999999999999999999", "%" };

  if (strspn (upper, "0123456789") < 8)
    {
      thing = reprise_thing_find (store->database, upper, &error);
      g_assert_no_error (error);
      g_assert_cmpint (thing->id, ==, reprise_film_get_id (film));
      g_assert_cmpint (thing->kind, ==, REPRISE_THING_FILM);
    }

  for (guint i = 0; i < G_N_ELEMENTS (nothing); i++)
    {
      g_assert_null (reprise_thing_find (store->database, nothing[i], &error));
      g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND);
      g_clear_error (&error);
    }

  finish_one (store, 7, 7);
  by_number = reprise_thing_find (store->database, "7", &error);
  g_assert_no_error (error);
  g_assert_cmpint (by_number->kind, ==, REPRISE_THING_APPRAISAL);
  finish_one (store, 7, 7);
  g_assert_null (reprise_thing_find (store->database, "7", &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_AMBIGUOUS);
  g_clear_error (&error);
  test_delete (store, by_number->uuid);
  g_clear_pointer (&by_number, reprise_thing_free);
  by_number = reprise_thing_find (store->database, "7", &error);
  g_assert_no_error (error);
}

/* The film was named wrongly: the viewing was of the right one all along. */
static void
test_film_put_right (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) wrong = test_add_film (store, "Haet (1995)", NULL);
  g_autoptr (RepriseFilm) right = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseViewing) viewing = test_add_viewing (store, wrong, "2020-01-01", 80, NULL);
  g_autoptr (RepriseAppraisal) loaded = test_add_appraisal (store, wrong, viewing, "A text.");
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (loaded);
  g_autoptr (RepriseAppraisal) again = NULL;

  test_set_films (edited, right, NULL);
  test_save_appraisal (store, edited, loaded);
  again = test_load_appraisal (store, reprise_appraisal_get_id (loaded));
  g_assert_cmpint (reprise_film_get_id (
                     reprise_viewing_get_film (reprise_appraisal_get_viewing (again))),
                   ==, reprise_film_get_id (right));
  g_assert_cmpint (reprise_appraisal_get_judgement (again), ==, 80);
  test_assert_sound (store);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/aggregates/film", test_film);
  g_test_add_func ("/aggregates/order-of-credits", test_order_of_credits);
  g_test_add_func ("/aggregates/viewing", test_viewing);
  g_test_add_func ("/aggregates/appraisal", test_appraisal);
  g_test_add_func ("/aggregates/numbers", test_numbers);
  g_test_add_func ("/aggregates/find-film", test_find_film);
  g_test_add_func ("/aggregates/find-thing", test_find_thing);
  g_test_add_func ("/aggregates/film-put-right", test_film_put_right);

  return g_test_run ();
}
