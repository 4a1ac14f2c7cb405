#include "store/reprise-appraisal-store.h"
#include "store/reprise-film-store.h"
#include "support/test-store.h"

#define DAY_MS (24 * 60 * 60 * G_GINT64_CONSTANT (1000))

static void
assert_diary (TestStore  *store,
              const char *expected)
{
  g_autofree char *diary = test_list_diary (store);

  g_assert_cmpstr (diary, ==, expected);
  test_assert_sound (store);
}

static void
assert_bin (TestStore  *store,
            const char *expected)
{
  g_autofree char *bin = test_search (store, "in:bin", 0);

  g_assert_cmpstr (bin, ==, expected);
}

static void
test_appraisal (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseViewing) viewing = test_add_viewing (store, film, "2020-01-01", 80, NULL);
  g_autoptr (RepriseAppraisal) appraisal = test_add_appraisal (store, film, viewing, "A text.");
  RepriseFilmHistory history;

  assert_diary (store, "Heat");
  test_delete (store, reprise_appraisal_get_uuid (appraisal));
  assert_diary (store, "Heat*");
  assert_bin (store, "Heat");
  g_assert_true (reprise_film_read_history (store->database, reprise_film_get_id (film), &history,
                                            NULL));
  g_assert_cmpint (history.views, ==, 1);
  g_assert_cmpint (history.judgement, ==, 80);

  test_restore (store, reprise_appraisal_get_uuid (appraisal));
  assert_diary (store, "Heat");
  assert_bin (store, "");

  /* Once more does no harm. */
  test_restore (store, reprise_appraisal_get_uuid (appraisal));
  assert_diary (store, "Heat");
}

static void
test_film (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) heat = test_add_film (store, "Heat (1995)", "director=Michael Mann");
  g_autoptr (RepriseFilm) thief = test_add_film (store, "Thief (1981)", "director=Michael Mann");
  g_autoptr (RepriseViewing) viewing = test_add_viewing (store, heat, "2020-01-03", 80, NULL);
  g_autoptr (RepriseViewing) bare = test_add_viewing (store, heat, "2020-01-02", 75, "Again.");
  g_autoptr (RepriseAppraisal) alone = test_add_appraisal (store, heat, viewing, "Alone.");
  g_autoptr (RepriseAppraisal) loaded = test_add_appraisal (store, heat, NULL, "Both.");
  g_autoptr (RepriseAppraisal) both = reprise_appraisal_copy (loaded);
  g_autofree char *before = NULL;

  test_set_films (both, heat, thief);
  test_save_appraisal (store, both, loaded);
  before = test_list_diary (store);
  g_assert_cmpstr (before, ==, "Heat, Thief, Heat, Heat*");

  test_delete (store, reprise_film_get_uuid (heat));
  assert_diary (store, "Heat, Thief");
  test_restore (store, reprise_film_get_uuid (heat));
  assert_diary (store, before);

  /* What went with it brings it back. */
  test_delete (store, reprise_film_get_uuid (heat));
  test_restore (store, reprise_viewing_get_uuid (bare));
  assert_diary (store, before);

  /* With its last film the appraisal of two goes too. */
  test_delete (store, reprise_film_get_uuid (heat));
  test_delete (store, reprise_film_get_uuid (thief));
  assert_diary (store, "");
  test_restore (store, reprise_film_get_uuid (heat));
  assert_diary (store, "Heat, Heat*");
  test_restore (store, reprise_film_get_uuid (thief));
  assert_diary (store, before);

  /* What was in the bin before stays there. */
  test_delete (store, reprise_viewing_get_uuid (bare));
  test_delete (store, reprise_film_get_uuid (heat));
  test_restore (store, reprise_film_get_uuid (heat));
  assert_diary (store, "Heat, Thief, Heat");

  /* Unless it is asked for: then the film comes, too. */
  test_delete (store, reprise_film_get_uuid (heat));
  test_restore (store, reprise_viewing_get_uuid (bare));
  assert_diary (store, before);

  /* So does the only film of an appraisal. */
  test_delete (store, reprise_appraisal_get_uuid (alone));
  test_delete (store, reprise_film_get_uuid (heat));
  test_restore (store, reprise_appraisal_get_uuid (alone));
  assert_diary (store, before);
}

static void
test_judgement_lent (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) thief = test_add_film (store, "Thief (1981)", NULL);
  g_autoptr (RepriseViewing) viewing = test_add_viewing (store, film, "2020-01-01", 80, NULL);
  g_autoptr (RepriseAppraisal) loaded = test_add_appraisal (store, film, viewing, "A text.");
  g_autoptr (RepriseAppraisal) both = reprise_appraisal_copy (loaded);
  g_autoptr (RepriseAppraisal) alone = NULL;
  g_autoptr (RepriseAppraisal) edited = NULL;
  g_autoptr (RepriseAppraisal) after = NULL;

  test_set_films (both, film, thief);
  test_save_appraisal (store, both, loaded);

  test_delete (store, reprise_viewing_get_uuid (viewing));
  alone = test_load_appraisal (store, reprise_appraisal_get_id (loaded));
  g_assert_null (reprise_appraisal_get_viewing (alone));
  g_assert_cmpint (reprise_appraisal_get_judgement (alone), ==, 80);
  test_assert_sound (store);

  /* Deleted again, and with its film, it does not bring back what it said before. */
  edited = reprise_appraisal_copy (alone);
  reprise_appraisal_set_judgement (edited, 90);
  test_save_appraisal (store, edited, alone);
  test_delete (store, reprise_viewing_get_uuid (viewing));
  test_delete (store, reprise_film_get_uuid (film));
  after = test_load_appraisal (store, reprise_appraisal_get_id (loaded));
  g_assert_cmpint (reprise_appraisal_get_judgement (after), ==, 90);

  test_restore (store, reprise_film_get_uuid (film));
  test_restore (store, reprise_viewing_get_uuid (viewing));
  g_clear_object (&after);
  after = test_load_appraisal (store, reprise_appraisal_get_id (loaded));
  g_assert_cmpint (reprise_appraisal_get_judgement (after), ==, 90);
  g_assert_nonnull (reprise_appraisal_get_viewing (after));
  test_assert_sound (store);
}

static void
test_judgement_lent_with_film (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) thief = test_add_film (store, "Thief (1981)", NULL);
  g_autoptr (RepriseViewing) viewing = test_add_viewing (store, film, "2020-01-01", 80, NULL);
  g_autoptr (RepriseAppraisal) loaded = test_add_appraisal (store, film, viewing, "A text.");
  g_autoptr (RepriseAppraisal) both = reprise_appraisal_copy (loaded);
  g_autoptr (RepriseAppraisal) after = NULL;

  test_set_films (both, film, thief);
  test_save_appraisal (store, both, loaded);
  test_delete (store, reprise_film_get_uuid (film));
  after = test_load_appraisal (store, reprise_appraisal_get_id (loaded));
  g_assert_cmpint (reprise_appraisal_get_judgement (after), ==, 80);

  test_restore (store, reprise_film_get_uuid (film));
  g_clear_object (&after);
  after = test_load_appraisal (store, reprise_appraisal_get_id (loaded));
  g_assert_cmpint (reprise_appraisal_get_judgement (after), ==, 80);
  g_assert_nonnull (reprise_appraisal_get_viewing (after));
  test_assert_sound (store);
}

static void
test_purge (void)
{
  static const struct
  {
    int      days;
    int      days_of_use;
    gboolean kept;
  } table[] = {
    { 0, 0, TRUE },
    { 29, 29, TRUE },
    { 31, 28, TRUE },    /* today is a day of use too */
    { 400, 3, TRUE },    /* a clock that jumps */
    { 29, 60, TRUE },    /* not all of them came after */
    { 31, 29, FALSE },
    { 99, 60, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (TestStore) store = test_store_new ();
      g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", "director=Michael Mann");
      g_autoptr (RepriseFilm) other = test_add_film (store, "Thief (1981)", NULL);
      g_autoptr (RepriseViewing) viewing = test_add_viewing (store, film, "2020", 80, "A note.");
      g_autoptr (RepriseAppraisal) one = test_add_appraisal (store, film, viewing, "A text.");
      g_autoptr (RepriseAppraisal) two = test_add_appraisal (store, other, NULL, "Another.");

      g_test_message ("%d days, %d of use", table[i].days, table[i].days_of_use);
      test_delete (store, reprise_film_get_uuid (film));
      test_let_time_pass (store, table[i].days, table[i].days_of_use);
      test_execute (store, "DELETE FROM change");
      test_tidy (store);

      g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM film"), ==,
                       table[i].kept ? 2 : 1);
      g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM viewing"), ==,
                       table[i].kept ? 1 : 0);
      g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM appraisal"), ==,
                       table[i].kept ? 2 : 1);
      g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM change"), ==, 0);
      g_assert_cmpint (test_read_int64 (store, "SELECT applying FROM guard"), ==, 0);
      assert_diary (store, "Thief");
    }
}

/* What is still there keeps the film that it speaks of. */
static void
test_purge_spares_what_is_needed (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) heat = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) thief = test_add_film (store, "Thief (1981)", NULL);
  g_autoptr (RepriseFilm) ali = test_add_film (store, "Ali (2001)", NULL);
  g_autoptr (RepriseViewing) viewing = test_add_viewing (store, ali, "2020", 80, "A sentence.");
  g_autoptr (RepriseAppraisal) loaded = test_add_appraisal (store, heat, NULL, "Both.");
  g_autoptr (RepriseAppraisal) both = reprise_appraisal_copy (loaded);

  test_set_films (both, heat, thief);
  test_save_appraisal (store, both, loaded);
  test_delete (store, reprise_film_get_uuid (heat));
  test_delete (store, reprise_viewing_get_uuid (viewing));
  test_delete (store, reprise_film_get_uuid (ali));
  test_restore (store, reprise_viewing_get_uuid (viewing));
  test_let_time_pass (store, 40, 40);
  test_tidy (store);

  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM film"), ==, 3);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM viewing"), ==, 1);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM appraisal_film"), ==, 2);
  assert_diary (store, "Heat, Thief, Ali*");
}

static void
test_purge_of_viewing (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseViewing) viewing = test_add_viewing (store, film, "2020", 80, "A note.");
  g_autoptr (RepriseAppraisal) appraisal = test_add_appraisal (store, film, viewing, "A text.");
  g_autoptr (RepriseAppraisal) after = NULL;

  test_delete (store, reprise_viewing_get_uuid (viewing));
  test_let_time_pass (store, 40, 40);
  test_tidy (store);

  after = test_load_appraisal (store, reprise_appraisal_get_id (appraisal));
  g_assert_cmpint (reprise_appraisal_get_judgement (after), ==, 80);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM viewing"), ==, 0);
  assert_diary (store, "Heat");
}

static void
finish_one (TestStore *store,
            int        expected)
{
  g_autoptr (RepriseAppraisal) appraisal = reprise_appraisal_new ();

  reprise_appraisal_set_state (appraisal, REPRISE_APPRAISAL_STATE_FINISHED);
  test_save_appraisal (store, appraisal, NULL);
  g_assert_cmpint (reprise_appraisal_get_number (appraisal), ==, expected);
  if (expected == 3)
    {
      test_delete (store, reprise_appraisal_get_uuid (appraisal));
      test_let_time_pass (store, 40, 40);
      test_tidy (store);
      g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM appraisal"), ==, 2);
    }
}

static void
test_numbers_are_remembered (void)
{
  g_autoptr (TestStore) store = test_store_new ();

  for (int number = 1; number <= 5; number++)
    finish_one (store, number);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/bin/appraisal", test_appraisal);
  g_test_add_func ("/bin/film", test_film);
  g_test_add_func ("/bin/judgement-lent", test_judgement_lent);
  g_test_add_func ("/bin/judgement-lent-with-film", test_judgement_lent_with_film);
  g_test_add_func ("/bin/purge", test_purge);
  g_test_add_func ("/bin/purge-spares-what-is-needed", test_purge_spares_what_is_needed);
  g_test_add_func ("/bin/purge-of-viewing", test_purge_of_viewing);
  g_test_add_func ("/bin/numbers-are-remembered", test_numbers_are_remembered);

  return g_test_run ();
}
