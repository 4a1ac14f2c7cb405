/* What a window does with films, viewings and the masthead, on the lanes. */

#include "store/reprise-film-finder.h"
#include "store/reprise-journal-actions.h"
#include "store/reprise-journal-films.h"
#include "store/reprise-journal-masthead.h"
#include "store/reprise-journal-suggest.h"
#include "store/reprise-place-store.h"
#include "support/test-async.h"
#include "support/test-film.h"
#include "support/test-journal.h"

typedef struct
{
  TestJournal    *test;
  RepriseJournal *journal;  /* (unowned): the test's */
  GAsyncResult   *slot;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->test = test_journal_new ();
  fixture->journal = fixture->test->journal;
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  test_journal_free (fixture->test);
}

static RepriseFilm *
load_film (Fixture     *fixture,
           const char  *uuid,
           GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  reprise_journal_load_film_async (fixture->journal, uuid, NULL, test_keep_result_cb,
                                   &fixture->slot);
  result = test_wait (&fixture->slot);
  return reprise_journal_load_film_finish (fixture->journal, result, error);
}

static RepriseViewing *
load_viewing (Fixture     *fixture,
              const char  *uuid,
              GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  reprise_journal_load_viewing_async (fixture->journal, uuid, NULL, test_keep_result_cb,
                                      &fixture->slot);
  result = test_wait (&fixture->slot);
  return reprise_journal_load_viewing_finish (fixture->journal, result, error);
}

static RepriseViewing *
watch (Fixture    *fixture,
       const char *label)
{
  g_autoptr (RepriseFilm) film = reprise_film_parse (label, NULL);
  g_autoptr (RepriseViewing) viewing = reprise_viewing_new (film);

  return test_journal_save_viewing (fixture->test, viewing, NULL);
}

static char *
find_films (Fixture    *fixture,
            const char *text,
            guint       limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) films = NULL;
  g_autoptr (GString) list = g_string_new (NULL);

  reprise_journal_find_films_async (fixture->journal, text, limit, NULL, test_keep_result_cb,
                                    &fixture->slot);
  result = test_wait (&fixture->slot);
  films = reprise_journal_find_films_finish (fixture->journal, result, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < films->len; i++)
    {
      g_autofree char *label = reprise_film_dup_label (films->pdata[i]);
      g_autofree char *credits = test_list_credits (films->pdata[i]);

      g_string_append_printf (list, "%s%s%s%s", i > 0 ? ", " : "", label,
                              *credits != '\0' ? " " : "", credits);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static char *
suggest_names (Fixture         *fixture,
               RepriseNameKind  kind,
               const char      *text,
               guint            limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (GString) list = g_string_new (NULL);

  reprise_journal_suggest_names_async (fixture->journal, kind, text, limit, NULL,
                                       test_keep_result_cb, &fixture->slot);
  result = test_wait (&fixture->slot);
  names = reprise_journal_suggest_names_finish (fixture->journal, result, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < names->len; i++)
    {
      RepriseName *name = names->pdata[i];

      g_assert_cmpint (name->kind, ==, kind);
      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", name->text);
    }

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
assert_text (char       *text,
             const char *expected)
{
  g_autofree char *owned = text;

  g_assert_cmpstr (owned, ==, expected);
}

static void
test_film (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFilm) film = reprise_film_parse ("Heat (1995)", NULL);
  g_autoptr (RepriseFilm) saved = NULL;
  g_autoptr (RepriseFilm) first = NULL;
  g_autoptr (RepriseFilm) second = NULL;
  g_autoptr (RepriseFilm) now = NULL;
  g_autoptr (RepriseFilm) loaded = NULL;
  g_autoptr (RepriseViewing) viewing = NULL;

  test_add_credit (film, "director=Michael Mann");
  saved = test_journal_save_film (fixture->test, film, NULL);
  g_assert_cmpint (reprise_film_get_id (film), ==, 0);
  g_assert_true (g_uuid_string_is_valid (reprise_film_get_uuid (saved)));

  first = reprise_film_copy (saved);
  reprise_film_set_fact (first, REPRISE_FACT_COUNTRY, "United States");
  test_add_credit (first, "score=Elliot Goldenthal");
  g_object_unref (test_journal_save_film (fixture->test, first, saved));
  second = reprise_film_copy (saved);
  reprise_film_set_year (second, 1996);
  now = test_journal_save_film (fixture->test, second, saved);
  g_assert_cmpint (reprise_film_get_year (now), ==, 1996);
  g_assert_cmpstr (reprise_film_get_fact (now, REPRISE_FACT_COUNTRY), ==, "United States");
  g_assert_cmpuint (reprise_film_get_credits (now)->len, ==, 2);

  loaded = load_film (fixture, reprise_film_get_uuid (saved), &error);
  g_assert_no_error (error);
  g_assert_cmpint (reprise_film_get_year (loaded), ==, 1996);
  assert_text (test_list_credits (loaded), "director=Michael Mann;score=Elliot Goldenthal");

  viewing = watch (fixture, "Ronin (1998)");
  g_assert_null (load_film (fixture, reprise_viewing_get_uuid (viewing), &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (load_film (fixture, "no such thing", &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND);
}

static void
test_viewing (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseViewing) first = watch (fixture, "Heat (1995)");
  g_autoptr (RepriseViewing) again = watch (fixture, "HEAT (1995)");
  g_autoptr (RepriseViewing) edited = reprise_viewing_copy (first);
  g_autoptr (RepriseViewing) other = reprise_viewing_copy (first);
  g_autoptr (RepriseViewing) now = NULL;
  g_autoptr (RepriseViewing) moved = NULL;
  g_autoptr (RepriseViewing) loaded = NULL;
  g_autoptr (RepriseFilm) ronin = reprise_film_parse ("Ronin (1998)", NULL);
  RepriseFilm *heat = reprise_viewing_get_film (first);

  g_assert_cmpstr (reprise_film_get_uuid (heat), ==,
                   reprise_film_get_uuid (reprise_viewing_get_film (again)));

  reprise_viewing_set_note (edited, "Rain.");
  g_object_unref (test_journal_save_viewing (fixture->test, edited, first));
  reprise_viewing_set_judgement (other, 85);
  now = test_journal_save_viewing (fixture->test, other, first);
  g_assert_cmpstr (reprise_viewing_get_note (now), ==, "Rain.");
  g_assert_cmpint (reprise_viewing_get_judgement (now), ==, 85);

  /* It was another film. */
  g_clear_object (&edited);
  edited = reprise_viewing_copy (now);
  reprise_viewing_set_film (edited, ronin);
  moved = test_journal_save_viewing (fixture->test, edited, now);
  g_assert_cmpstr (reprise_film_get_title (reprise_viewing_get_film (moved)), ==, "Ronin");
  g_assert_cmpint (reprise_film_get_id (ronin), ==, 0);
  loaded = load_viewing (fixture, reprise_viewing_get_uuid (first), &error);
  g_assert_no_error (error);
  g_assert_true (reprise_viewing_equal (loaded, now));
  g_assert_cmpstr (reprise_film_get_uuid (reprise_viewing_get_film (loaded)), ==,
                   reprise_film_get_uuid (reprise_viewing_get_film (moved)));

  g_assert_null (load_viewing (fixture, reprise_film_get_uuid (heat), &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND);
}

/* Whatever is new, and however often a film of it is named: one transaction, one film. */
static void
test_all_new (Fixture       *fixture,
              gconstpointer  data)
{
  static const struct
  {
    const char *films[2];
    const char *watched;
    const char *titles;
    const char *of;
  } cases[] = {
    { { "Heat (1995)" }, "Heat (1995)", "Heat", "Heat" },
    { { "Heat (1995)" }, "HEAT (1995)", "Heat", "Heat" },
    { { "Heat (1995)", "Ronin (1998)" }, "ronin (1998)", "Heat, Ronin", "Ronin" },
    { { "Thief (1981)", "Collateral (2004)" }, "Collateral (2004)", "Thief, Collateral",
      "Collateral" },
    { { "Ali (2001)", "ALI (2001)" }, "Ali (2001)", "Ali", "Ali" },
    { { "Heat (1995)" }, "Never Made (1999)", "Heat", "Heat" },
    { { NULL }, "Tokyo Story (1953)", "", "Tokyo Story" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RepriseAppraisal) draft = reprise_appraisal_new ();
      g_autoptr (RepriseAppraisal) saved = NULL;
      g_autoptr (RepriseFilm) first =
        cases[i].films[0] != NULL ? reprise_film_parse (cases[i].films[0], NULL) : NULL;
      g_autoptr (RepriseFilm) second =
        cases[i].films[1] != NULL ? reprise_film_parse (cases[i].films[1], NULL) : NULL;
      g_autoptr (RepriseFilm) watched = reprise_film_parse (cases[i].watched, NULL);
      g_autoptr (RepriseViewing) viewing = reprise_viewing_new (watched);

      reprise_viewing_set_watched (viewing, reprise_date_from_text ("2026-11-14"));
      test_set_films (draft, first, second);
      reprise_appraisal_set_viewing (draft, viewing);
      reprise_appraisal_set_judgement (draft, 90);
      saved = test_journal_save (fixture->test, draft, NULL);
      assert_text (test_join_titles (saved), cases[i].titles);
      g_assert_nonnull (reprise_appraisal_get_viewing (saved));
      g_assert_cmpint (reprise_appraisal_get_judgement (saved), ==, 90);
      g_assert_cmpstr (reprise_film_get_title (
                         reprise_viewing_get_film (reprise_appraisal_get_viewing (saved))),
                       ==, cases[i].of);
    }

  assert_text (find_films (fixture, "heat", 9), "Heat (1995)");
  assert_text (find_films (fixture, "ali", 9), "Ali (2001)");
  assert_text (find_films (fixture, "never", 9), "");
}

static void
test_viewing_bound_later (Fixture       *fixture,
                          gconstpointer  data)
{
  g_autoptr (RepriseAppraisal) draft = reprise_appraisal_new ();
  g_autoptr (RepriseAppraisal) saved = NULL;
  g_autoptr (RepriseAppraisal) edited = NULL;
  g_autoptr (RepriseAppraisal) now = NULL;
  g_autoptr (RepriseFilm) film = reprise_film_parse ("Heat (1995)", NULL);
  g_autoptr (RepriseFilm) named = reprise_film_parse ("heat (1995)", NULL);
  g_autoptr (RepriseViewing) viewing = reprise_viewing_new (named);

  test_set_films (draft, film, NULL);
  saved = test_journal_save (fixture->test, draft, NULL);
  edited = reprise_appraisal_copy (saved);
  reprise_appraisal_set_viewing (edited, viewing);
  now = test_journal_save (fixture->test, edited, saved);
  g_assert_cmpint (reprise_film_get_id (
                     reprise_viewing_get_film (reprise_appraisal_get_viewing (now))),
                   ==, reprise_film_get_id (reprise_appraisal_get_films (saved)->pdata[0]));
  assert_text (find_films (fixture, "heat", 9), "Heat (1995)");
}

static void
test_find_films (Fixture       *fixture,
                 gconstpointer  data)
{
  static const struct
  {
    const char *text;
    const char *films;
  } cases[] = {
    { "bob le flambeur", "Bob le flambeur (1956) director=Jean-Pierre Melville" },
    { "HEAT", "Heat (1995), Heat and Dust (1983), Body Heat (1981), White Heat (1949)" },
    { "hea", "Heat (1995), Heat and Dust (1983), Body Heat (1981), White Heat (1949)" },
    { "heat (1995)", "Heat (1995)" },
    { "heat (19", "Heat (1995), Heat and Dust (1983), Body Heat (1981), White Heat (1949)" },
    { "heat (194", "White Heat (1949)" },
    { "heat (", "Heat (1995), Heat and Dust (1983), Body Heat (1981), White Heat (1949)" },
    { "apartment", "The Apartment (1960)" },
    { "the ap", "The Apartment (1960)" },
    { "the third", "The Third Man (1949)" },
    { "t", "The Apartment (1960), The Third Man (1949), Tokyo Story (1953)" },
    { "monogatari", "Tokyo Story (1953)" },
    { "tokyo mono", "Tokyo Story (1953)" },
    { "to", "Tokyo Story (1953)" },
    { "strasse", "Straße (1954)" },
    { "(500", "(500) Days of Summer (2009)" },
    { "500 d", "(500) Days of Summer (2009)" },
    { "story tokyo", "Tokyo Story (1953)" },
    { "man*\" OR", "" },
    { "ronin", "" },
    { "", "" },
    { " ", "" },
    { "!", "" },
  };
  g_autoptr (RepriseFilm) bob = reprise_film_parse ("Bob le flambeur (1956)", NULL);
  g_autoptr (RepriseFilm) tokyo = reprise_film_parse ("Tokyo Story (1953)", NULL);
  static const char * const labels[] = {
    "Body Heat (1981)", "White Heat (1949)", "Heat and Dust (1983)", "Heat (1995)",
    "The Third Man (1949)", "The Apartment (1960)", "Straße (1954)", "(500) Days of Summer (2009)",
  };

  test_add_credit (bob, "director=Jean-Pierre Melville");
  reprise_film_set_fact (tokyo, REPRISE_FACT_ORIGINAL_TITLE, "Tōkyō monogatari");
  g_object_unref (test_journal_save_film (fixture->test, bob, NULL));
  g_object_unref (test_journal_save_film (fixture->test, tokyo, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_autoptr (RepriseFilm) film = reprise_film_parse (labels[i], NULL);

      g_object_unref (test_journal_save_film (fixture->test, film, NULL));
    }
  g_object_unref (watch (fixture, "Body Heat (1981)"));
  g_object_unref (watch (fixture, "The Apartment (1960)"));

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_text (find_films (fixture, cases[i].text, 9), cases[i].films);
  assert_text (find_films (fixture, "heat", 2), "Heat (1995), Heat and Dust (1983)");
  assert_text (find_films (fixture, "heat", 0), "");
}

static void
test_suggest_names (Fixture       *fixture,
                    gconstpointer  data)
{
  static const char * const tags[] = { "noir", "north", "Michael", NULL };
  g_autoptr (RepriseFilm) film = reprise_film_parse ("Michael (1996)", NULL);
  g_autoptr (RepriseAppraisal) draft = reprise_appraisal_new ();
  g_autoptr (RepriseAppraisal) second = reprise_appraisal_new ();

  test_add_credit (film, "director=Nora Ephron");
  test_add_credit (film, "score=Michael Nyman");
  test_set_films (draft, film, NULL);
  reprise_appraisal_set_tags (draft, tags);
  g_object_unref (test_journal_save (fixture->test, draft, NULL));
  reprise_appraisal_set_tags (second, tags + 1);
  g_object_unref (test_journal_save (fixture->test, second, NULL));

  assert_text (suggest_names (fixture, REPRISE_NAME_TAG, "NO", 9), "north, noir");
  assert_text (suggest_names (fixture, REPRISE_NAME_TAG, "no", 1), "north");
  assert_text (suggest_names (fixture, REPRISE_NAME_TAG, "michael", 9), "Michael");
  assert_text (suggest_names (fixture, REPRISE_NAME_PERSON, "michael", 9), "Michael Nyman");
  assert_text (suggest_names (fixture, REPRISE_NAME_PERSON, "no", 9), "Nora Ephron");
  assert_text (suggest_names (fixture, REPRISE_NAME_FILM, "michael", 9), "Michael");
  assert_text (suggest_names (fixture, REPRISE_NAME_TAG, " ", 2), "Michael, north");
  assert_text (suggest_names (fixture, REPRISE_NAME_TITLE, "", 2), "");
  assert_text (suggest_names (fixture, REPRISE_NAME_TAG, "\"", 2), "");
}

static void
watch_at (Fixture    *fixture,
          const char *film,
          const char *place)
{
  g_autoptr (RepriseViewing) viewing = watch (fixture, film);
  g_autoptr (RepriseViewing) edited = reprise_viewing_copy (viewing);

  reprise_viewing_set_place (edited, place);
  g_object_unref (test_journal_save_viewing (fixture->test, edited, viewing));
}

static char *
suggest_places (Fixture    *fixture,
                const char *text,
                guint       limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GPtrArray) places = NULL;

  reprise_journal_suggest_async (fixture->journal, reprise_place_suggest, text, limit, NULL,
                                 test_keep_result_cb, &fixture->slot);
  result = test_wait (&fixture->slot);
  places = reprise_journal_suggest_finish (fixture->journal, result, &error);
  g_assert_no_error (error);
  g_ptr_array_add (places, NULL);
  return g_strjoinv (", ", (GStrv) places->pdata);
}

/* Where most was seen comes first; any word of it may be typed, without its accents. */
static void
test_suggest_places (Fixture       *fixture,
                     gconstpointer  data)
{
  watch_at (fixture, "Heat (1995)", "Ciné Lumière");
  watch_at (fixture, "Alien (1979)", "at home, Blu-ray");
  watch_at (fixture, "Aliens (1986)", "at home, DVD");
  watch_at (fixture, "Blade Runner (1982)", "at home, DVD");
  watch_at (fixture, "Ronin (1998)", NULL);

  assert_text (suggest_places (fixture, "at", 9), "at home, DVD, at home, Blu-ray");
  assert_text (suggest_places (fixture, "at", 1), "at home, DVD");
  assert_text (suggest_places (fixture, "LUM", 9), "Ciné Lumière");
  assert_text (suggest_places (fixture, "me", 9), "");
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) result = NULL;

  g_cancellable_cancel (cancellable);
  reprise_journal_find_films_async (fixture->journal, "heat", 5, cancellable, test_keep_result_cb,
                                    &fixture->slot);
  result = test_wait (&fixture->slot);
  g_assert_null (reprise_journal_find_films_finish (fixture->journal, result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_masthead (Fixture       *fixture,
               gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseMasthead) masthead = reprise_masthead_new ();
  g_autoptr (RepriseMasthead) loaded = NULL;
  g_autoptr (GAsyncResult) saved = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  reprise_masthead_set_scale (masthead, REPRISE_SCALE_STARS);
  reprise_masthead_set_series_name (masthead, "Night Usher’s Appraisal");
  reprise_journal_save_masthead_async (fixture->journal, masthead, NULL, test_keep_result_cb,
                                       &fixture->slot);
  reprise_masthead_set_scale (masthead, REPRISE_SCALE_PERCENT);
  saved = test_wait (&fixture->slot);
  g_assert_true (reprise_journal_save_masthead_finish (fixture->journal, saved, &error));
  g_assert_no_error (error);

  reprise_journal_load_masthead_async (fixture->journal, NULL, test_keep_result_cb, &fixture->slot);
  result = test_wait (&fixture->slot);
  loaded = reprise_journal_load_masthead_finish (fixture->journal, result, &error);
  g_assert_no_error (error);
  g_assert_cmpint (reprise_masthead_get_scale (loaded), ==, REPRISE_SCALE_STARS);
  g_assert_cmpstr (reprise_masthead_get_series_name (loaded), ==, "Night Usher’s Appraisal");
}

static void
put_or_take (Fixture    *fixture,
             const char *uuid,
             gboolean    restore)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  if (restore)
    reprise_journal_restore_async (fixture->journal, uuid, NULL, test_keep_result_cb,
                                   &fixture->slot);
  else
    reprise_journal_delete_async (fixture->journal, uuid, NULL, test_keep_result_cb,
                                  &fixture->slot);
  result = test_wait (&fixture->slot);
  g_assert_true (reprise_journal_bin_finish (fixture->journal, result, &error));
  g_assert_no_error (error);
}

/* A film that nothing was said of is no entry of the bin; who knows its UUID gets it back. */
static void
test_film_in_bin (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseFilm) film = reprise_film_parse ("Heat (1995)", NULL);
  g_autoptr (RepriseFilm) saved = test_journal_save_film (fixture->test, film, NULL);
  g_autoptr (RepriseFilm) loaded = NULL;
  g_autoptr (RepriseHits) hits = NULL;
  g_autoptr (GAsyncResult) result = NULL;

  put_or_take (fixture, reprise_film_get_uuid (saved), FALSE);
  assert_text (find_films (fixture, "heat", 9), "");
  loaded = load_film (fixture, reprise_film_get_uuid (saved), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (reprise_film_get_title (loaded), ==, "Heat");
  reprise_journal_search_async (fixture->journal, "in:bin", 0, NULL, test_keep_result_cb,
                                &fixture->slot);
  result = test_wait (&fixture->slot);
  hits = reprise_journal_search_finish (fixture->journal, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (hits->n_ids, ==, 0);

  put_or_take (fixture, reprise_film_get_uuid (saved), TRUE);
  assert_text (find_films (fixture, "heat", 9), "Heat (1995)");
}

#define ADD(name, func) g_test_add ("/journal-films/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("film", test_film);
  ADD ("viewing", test_viewing);
  ADD ("all-new", test_all_new);
  ADD ("viewing-bound-later", test_viewing_bound_later);
  ADD ("find-films", test_find_films);
  ADD ("suggest-names", test_suggest_names);
  ADD ("suggest-places", test_suggest_places);
  ADD ("cancelled", test_cancelled);
  ADD ("masthead", test_masthead);
  ADD ("film-in-bin", test_film_in_bin);

  return g_test_run ();
}
