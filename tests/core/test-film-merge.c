#include "store/reprise-film-finder.h"
#include "store/reprise-film-merge.h"
#include "store/reprise-film-store.h"
#include "support/test-store.h"

static void
merge (TestStore   *store,
       RepriseFilm *film,
       RepriseFilm *into)
{
  g_autoptr (RepriseDeed) deed = reprise_deed_new (store->database);
  g_autoptr (GError) error = NULL;

  reprise_film_merge (deed, store->database, reprise_film_get_id (film), reprise_film_get_id (into),
                      &error);
  g_assert_no_error (error);
  g_assert_true (reprise_deed_settle (deed, NULL));
  test_assert_sound (store);
}

static void
unmerge (TestStore   *store,
         RepriseFilm *film)
{
  g_autoptr (RepriseDeed) deed = reprise_deed_new (store->database);
  g_autoptr (GError) error = NULL;

  reprise_film_unmerge (deed, store->database, reprise_film_get_id (film), &error);
  g_assert_no_error (error);
  g_assert_true (reprise_deed_settle (deed, NULL));
  test_assert_sound (store);
}

static void
assert_refused (TestStore   *store,
                RepriseFilm *film,
                RepriseFilm *into)
{
  g_autoptr (RepriseDeed) deed = reprise_deed_new (store->database);
  g_autoptr (GError) error = NULL;

  g_assert_false (reprise_film_merge (deed, store->database, reprise_film_get_id (film),
                                      reprise_film_get_id (into), &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID);
}

/* As another device would bring it. */
static void
write_merged_into (TestStore   *store,
                   RepriseFilm *film,
                   const char  *uuid)
{
  g_autoptr (RepriseDeed) deed = reprise_deed_new (store->database);
  g_autofree char *sql =
    g_strdup_printf ("UPDATE film SET merged_into = '%s' WHERE id = %d", uuid,
                     (int) reprise_film_get_id (film));

  g_assert_true (reprise_deed_touch (deed, REPRISE_THING_FILM, reprise_film_get_id (film), NULL));
  test_execute (store, sql);
  g_assert_true (reprise_deed_settle (deed, NULL));
  test_assert_sound (store);
}

static void
assert_survivor (TestStore   *store,
                 RepriseFilm *film,
                 RepriseFilm *survivor)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT coalesce(survivor, id) FROM film WHERE id = %d",
                     (int) reprise_film_get_id (film));

  g_assert_cmpint (test_read_int64 (store, sql), ==, reprise_film_get_id (survivor));
}

static void
assert_films (TestStore        *store,
              RepriseAppraisal *appraisal,
              const char       *expected)
{
  g_autoptr (RepriseAppraisal) loaded =
    test_load_appraisal (store, reprise_appraisal_get_id (appraisal));
  g_autofree char *titles = test_join_titles (loaded);

  g_assert_cmpstr (titles, ==, expected);
}

static void
assert_finds (TestStore  *store,
              const char *query,
              const char *expected)
{
  g_autofree char *found = test_search (store, query, 0);

  g_assert_cmpstr (found, ==, expected);
}

static void
test_merge (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) heat = test_add_film (store, "Heat (1995)", "director=Michael Mann");
  g_autoptr (RepriseFilm) other = test_add_film (store, "Fuoco (1995)", "director=M. Mann");
  g_autoptr (RepriseViewing) viewing = test_add_viewing (store, other, "2020-01-02", 80, NULL);
  g_autoptr (RepriseAppraisal) old = test_add_appraisal (store, heat, NULL, "The first text.");
  g_autoptr (RepriseAppraisal) new = test_add_appraisal (store, other, viewing, "The other text.");
  g_autofree char *before = test_read_text (store, "SELECT group_concat(film) FROM appraisal_film");
  g_autofree char *after = NULL;
  RepriseFilmHistory history;
  gint64 id = 0;

  merge (store, other, heat);
  assert_films (store, new, "Heat");
  assert_films (store, old, "Heat");
  assert_survivor (store, other, heat);
  assert_refused (store, other, heat);
  assert_refused (store, heat, heat);

  /* It is found by what it was called, and only as the one. */
  g_assert_true (reprise_film_find (store->database, "Fuoco", 1995, &id, NULL));
  g_assert_cmpint (id, ==, reprise_film_get_id (heat));
  assert_finds (store, "film:heat", "Heat, Heat");
  assert_finds (store, "director:\"michael mann\"", "Heat, Heat");
  assert_finds (store, "\"M. Mann\"", "");
  g_assert_true (reprise_film_read_history (store->database, id, &history, NULL));
  g_assert_cmpint (history.views, ==, 1);
  g_assert_cmpint (history.judgement, ==, 80);

  /* Nothing that speaks of it was rewritten. */
  after = test_read_text (store, "SELECT group_concat(film) FROM appraisal_film");
  g_assert_cmpstr (before, ==, after);

  unmerge (store, other);
  assert_films (store, new, "Fuoco");
  assert_films (store, old, "Heat");
  assert_finds (store, "film:heat", "Heat");
}

/* An edit of what is shown with the survivor leaves what is kept, unless the film was changed. */
static void
test_edit (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) heat = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) other = test_add_film (store, "Fuoco (1995)", NULL);
  g_autoptr (RepriseFilm) thief = test_add_film (store, "Thief (1981)", NULL);
  g_autoptr (RepriseViewing) viewing = test_add_viewing (store, other, "2020-01-02", 80, NULL);
  g_autoptr (RepriseAppraisal) appraisal = test_add_appraisal (store, other, viewing, "A text.");
  g_autoptr (RepriseAppraisal) read_before =
    test_load_appraisal (store, reprise_appraisal_get_id (appraisal));
  g_autoptr (RepriseAppraisal) loaded = NULL;
  g_autoptr (RepriseAppraisal) edited = NULL;
  g_autofree char *stored = NULL;

  merge (store, other, heat);
  test_write_body (store, read_before, "Written while it was merged.");
  loaded = test_load_appraisal (store, reprise_appraisal_get_id (appraisal));
  edited = reprise_appraisal_copy (loaded);
  test_set_films (edited, thief, reprise_appraisal_get_films (loaded)->pdata[0]);
  reprise_appraisal_set_judgement (edited, 90);
  test_save_appraisal (store, edited, loaded);
  test_assert_sound (store);
  assert_films (store, appraisal, "Thief, Heat");

  stored = test_read_text (store,
                           "SELECT group_concat(title) FROM (SELECT title FROM appraisal_film"
                           "  JOIN film ON film.id = film ORDER BY position)");
  g_assert_cmpstr (stored, ==, "Thief,Fuoco");
  unmerge (store, other);
  assert_films (store, appraisal, "Thief, Fuoco");
  g_assert_cmpint (test_read_int64 (store, "SELECT film FROM viewing"), ==,
                   reprise_film_get_id (other));
}

static void
test_both (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) heat = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) other = test_add_film (store, "Fuoco (1995)", NULL);
  g_autoptr (RepriseAppraisal) appraisal = test_add_appraisal (store, heat, NULL, "Of both.");
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (appraisal);

  test_set_films (edited, other, heat);
  test_save_appraisal (store, edited, appraisal);
  assert_films (store, appraisal, "Fuoco, Heat");
  merge (store, other, heat);
  assert_films (store, appraisal, "Heat");
  unmerge (store, other);
  assert_films (store, appraisal, "Fuoco, Heat");
}

static void
test_facts (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) heat = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) other = test_add_film (store, "Heat (1996)", "director=Michael Mann");
  g_autoptr (RepriseFilm) rich = reprise_film_copy (other);
  g_autoptr (RepriseFilm) lent = NULL;
  g_autoptr (RepriseFilm) changed = NULL;
  g_autoptr (RepriseFilm) alone = NULL;

  reprise_film_set_fact (rich, REPRISE_FACT_COUNTRY, "USA");
  reprise_film_set_fact (rich, REPRISE_FACT_GENRE, "Crime");
  test_save_film (store, rich, other);
  merge (store, other, heat);

  lent = test_load_film (store, reprise_film_get_id (heat));
  g_assert_cmpint (reprise_film_get_year (lent), ==, 1995);
  g_assert_cmpstr (reprise_film_get_fact (lent, REPRISE_FACT_COUNTRY), ==, "USA");
  g_assert_cmpuint (reprise_film_get_credits (lent)->len, ==, 1);

  changed = reprise_film_copy (lent);
  reprise_film_set_fact (changed, REPRISE_FACT_GENRE, "Drama");
  test_save_film (store, changed, lent);
  unmerge (store, other);
  alone = test_load_film (store, reprise_film_get_id (heat));
  g_assert_null (reprise_film_get_fact (alone, REPRISE_FACT_COUNTRY));
  g_assert_cmpstr (reprise_film_get_fact (alone, REPRISE_FACT_GENRE), ==, "Drama");
  g_assert_cmpuint (reprise_film_get_credits (alone)->len, ==, 0);
}

/* Where one that lent something goes, another that is still there lends it. */
static void
test_other_lender (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) heat = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) first = test_add_film (store, "Heat (1996)", "director=Michael Mann");
  g_autoptr (RepriseFilm) second = test_add_film (store, "Heat (1997)", "director=M. Mann");
  g_autoptr (RepriseFilm) lent = NULL;
  g_autoptr (RepriseFilm) alone = NULL;
  g_autofree char *credits = NULL;

  merge (store, first, heat);
  merge (store, second, heat);
  unmerge (store, first);
  lent = test_load_film (store, reprise_film_get_id (heat));
  credits = test_list_credits (lent);
  g_assert_cmpstr (credits, ==, "director=M. Mann");

  unmerge (store, second);
  alone = test_load_film (store, reprise_film_get_id (heat));
  g_assert_cmpuint (reprise_film_get_credits (alone)->len, ==, 0);
}

static void
test_chains (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) a = test_add_film (store, "A (1991)", NULL);
  g_autoptr (RepriseFilm) b = test_add_film (store, "B (1992)", NULL);
  g_autoptr (RepriseFilm) c = test_add_film (store, "C (1993)", NULL);
  g_autoptr (RepriseAppraisal) appraisal = test_add_appraisal (store, a, NULL, "Of A.");
  RepriseFilm *smaller =
    g_strcmp0 (reprise_film_get_uuid (b), reprise_film_get_uuid (c)) < 0 ? b : c;

  merge (store, a, b);
  merge (store, b, c);
  assert_survivor (store, a, c);
  assert_films (store, appraisal, "C");

  /* In a circle the smaller UUID lives. */
  write_merged_into (store, c, reprise_film_get_uuid (b));
  assert_survivor (store, a, smaller);
  assert_survivor (store, b, smaller);
  assert_survivor (store, c, smaller);
  write_merged_into (store, c, reprise_film_get_uuid (c));
  assert_survivor (store, a, c);

  /* One that has not arrived yet stands for nobody. */
  write_merged_into (store, b, "00000000-0000-4000-8000-000000000000");
  assert_survivor (store, a, b);
  assert_survivor (store, c, c);
}

static void
test_bin (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) heat = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) other = test_add_film (store, "Fuoco (1995)", NULL);
  g_autoptr (RepriseAppraisal) appraisal = test_add_appraisal (store, other, NULL, "Of both.");

  merge (store, other, heat);
  test_delete (store, reprise_film_get_uuid (heat));
  test_assert_sound (store);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM film WHERE binned_at IS NULL"), ==,
                   0);
  assert_refused (store, heat, other);
  test_restore (store, reprise_appraisal_get_uuid (appraisal));
  test_assert_sound (store);
  assert_films (store, appraisal, "Heat");

  /* Elsewhere only the one was deleted. */
  test_execute (store, "UPDATE film SET binned_at = 1, binned_with = uuid WHERE title = 'Heat'");
  {
    g_autoptr (RepriseDeed) deed = reprise_deed_new (store->database);

    g_assert_true (reprise_deed_touch (deed, REPRISE_THING_FILM, reprise_film_get_id (heat), NULL));
    g_assert_true (reprise_deed_settle (deed, NULL));
  }
  test_assert_sound (store);
  assert_films (store, appraisal, "Fuoco");
  test_tidy (store);
  test_assert_sound (store);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/film-merge/merge", test_merge);
  g_test_add_func ("/film-merge/edit", test_edit);
  g_test_add_func ("/film-merge/both", test_both);
  g_test_add_func ("/film-merge/facts", test_facts);
  g_test_add_func ("/film-merge/other-lender", test_other_lender);
  g_test_add_func ("/film-merge/chains", test_chains);
  g_test_add_func ("/film-merge/bin", test_bin);

  return g_test_run ();
}
