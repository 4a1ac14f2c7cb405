/* What comes in a second time, or from two sides, when something has happened here meanwhile. */

#include "store/reprise-film-merge.h"
#include "support/test-taking.h"

static const RepriseIntakeOptions from_there = { "there", "A diary", FALSE };
static const RepriseIntakeOptions from_elsewhere = { "elsewhere", "Another diary", FALSE };

#define assert_takes(store, expected, ...) \
  test_assert_takes (store, &from_there, expected, __VA_ARGS__)

#define assert_reads(store, sql, expected)                    \
  G_STMT_START {                                              \
    g_autofree char *read_ = test_read_text (store, sql);     \
    g_assert_cmpstr (read_, ==, expected);                    \
  } G_STMT_END

static char *
make_batch (TestStore     *store,
            RepriseRecord *record)
{
  char *batch = NULL;
  g_autofree char *taken = test_take (store, &from_there, &batch, record, NULL);

  return batch;
}

static void
binned (TestStore  *store,
        const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT uuid FROM %s", table);
  g_autofree char *uuid = test_read_text (store, sql);

  test_delete (store, uuid);
}

/* A viewing that is here, and of which there is nothing more to say, is no reason to fail. */
static void
test_nothing_to_add (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseViewing) viewing = test_add_viewing (store, film, "2026-01-10", 80, NULL);

  g_assert_nonnull (viewing);
  for (int i = 0; i < 2; i++)
    assert_takes (store, TEST_TOOK_NOTHING,
                  test_record ("1", "Heat (1995)", "2026-01-10", 80, NULL));
  assert_takes (store, "+0 0 0 ~0 1 0 ?0 !0 ><0",
                test_record ("1", "Heat (1995)", "2026-01-10", 85, NULL));
  test_assert_looks (store, "Heat|2026-01-10|85|-");
}

/* What was written of a viewing here is nothing that its source ever said: it does not go with the
 * batch, nor when the same comes in again. */
static void
test_note_stays (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseViewing) viewing =
    test_add_viewing (store, film, "2026-01-10", REPRISE_UNJUDGED, "At the Rio.");
  g_autofree char *batch =
    make_batch (store, test_record ("1", "Heat (1995)", "2026-01-10", 80, NULL));

  g_assert_nonnull (viewing);
  test_take_back (store, batch);
  assert_reads (store, "SELECT judgement, note FROM viewing", "NULL|At the Rio.");
  assert_takes (store, "+0 0 0 ~0 1 0 ?0 !0 ><0",
                test_record ("1", "Heat (1995)", "2026-01-10", 80, NULL));
  assert_reads (store, "SELECT judgement, note FROM viewing", "80|At the Rio.");
}

/* A film that was deleted here does not come back for what was deleted with it. */
static void
test_deleted_film (void)
{
  g_autoptr (TestStore) store = test_store_new ();

  assert_takes (store, "+1 1 1 ~0 0 0 ?0 !0 ><0",
                test_record ("1", "Heat (1995)", "2026-01-10", 80, "Coffee."));
  binned (store, "film");
  assert_takes (store, TEST_TOOK_NOTHING,
                test_record ("1", "Heat (1995)", "2026-01-10", 85, "Coffee, again."));
  assert_reads (store, "SELECT count(*) FROM film", "1");
  test_assert_looks (store, "");

  /* What is new there is new here. */
  assert_takes (store, "+1 1 0 ~0 0 0 ?0 !0 ><0",
                test_record ("2", "Heat (1995)", "2026-02-10", 85, NULL));
  test_assert_looks (store, "Heat|2026-02-10|85|-");
}

/* A review of a viewing that was deleted here comes in by itself, with what it was judged. */
static void
test_review_of_deleted (void)
{
  g_autoptr (TestStore) store = test_store_new ();

  assert_takes (store, "+1 1 0 ~0 0 0 ?0 !0 ><0",
                test_record ("1", "Heat (1995)", "2026-01-10", 80, NULL));
  binned (store, "viewing");
  assert_takes (store, "+0 0 1 ~0 0 0 ?0 !0 ><0",
                test_record ("1", "Heat (1995)", "2026-01-10", 80, "Coffee."));
  test_assert_looks (store, "Heat|-|80|Coffee.");
}

/* What was written first and dated later is of the viewing that it was dated with. */
static void
test_dated_later (void)
{
  g_autoptr (TestStore) store = test_store_new ();

  assert_takes (store, "+1 0 1 ~0 0 0 ?0 !0 ><0",
                test_record ("1", "Heat (1995)", NULL, 80, "Coffee."));
  assert_takes (store, "+0 1 0 ~0 0 1 ?0 !0 ><0",
                test_record ("1", "Heat (1995)", "2026-01-10", 80, "Coffee."));
  test_assert_looks (store, "Heat|2026-01-10|80|Coffee.");
  assert_takes (store, TEST_TOOK_NOTHING,
                test_record ("1", "Heat (1995)", "2026-01-10", 80, "Coffee."));
}

static void
merge_films (TestStore *store,
             gint64     id,
             gint64     into)
{
  g_autoptr (RepriseDeed) deed = reprise_deed_new (store->database);
  g_autoptr (GError) error = NULL;

  test_execute (store, "BEGIN");
  reprise_film_merge (deed, store->database, id, into, &error);
  g_assert_no_error (error);
  reprise_deed_settle (deed, &error);
  g_assert_no_error (error);
  test_execute (store, "COMMIT");
}

/* A film that was merged into another is that other one for what comes in next. */
static void
test_merged_film (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) kept = test_add_film (store, "Heat and Dust (1983)", NULL);

  assert_takes (store, "+1 1 0 ~0 0 0 ?0 !0 ><0",
                test_record ("1", "Heat (1995)", "2026-01-10", 80, NULL));
  merge_films (store, 2, 1);
  assert_takes (store, "+0 1 0 ~0 0 0 ?0 !0 ><0",
                test_record ("2", "Heat (1995)", "2026-02-10", 70, NULL));
  g_assert_cmpint (test_read_int64 (store, "SELECT film FROM viewing WHERE id = 2"), ==,
                   reprise_film_get_id (kept));
}

static RepriseRecord *
make_known (const char *director,
            const char *runtime)
{
  RepriseRecord *record = test_record ("1", "Heat (1995)", "2026-01-10", 80, NULL);
  g_autoptr (ReprisePerson) person = reprise_person_new (director, NULL);
  g_autoptr (RepriseCredit) credit = reprise_credit_new ("director", person, NULL);

  reprise_film_add_credit (record->film, credit);
  reprise_film_set_fact (record->film, REPRISE_FACT_RUNTIME, runtime);
  reprise_film_set_fact (record->film, REPRISE_FACT_EARLIER_VIEWS, "3");
  return record;
}

/* A film learns what it did not know, and forgets it with the batch. */
static void
test_facts (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseFilm) other = test_add_film (store, "Flow (2024)", "director=A Cat");
  g_autofree char *batch = make_batch (store, make_known ("Michael Mann", "170"));

  g_assert_nonnull (other);
  assert_takes (store, TEST_TOOK_NOTHING, make_known ("Michael Mann", "170"));
  assert_reads (store, "SELECT runtime, earlier_views, credit.name FROM film, credit"
                       " WHERE film.id = 1 AND credit.film = 1", "170|NULL|Michael Mann");

  test_take_back (store, batch);
  assert_reads (store, "SELECT runtime, (SELECT count(*) FROM credit WHERE film = 1) FROM film"
                       " WHERE id = 1", "NULL|0");
  assert_reads (store, "SELECT name FROM credit", "A Cat");
}

static RepriseRecord *
make_post (const char *name,
           const char *address,
           const char *film,
           const char *body)
{
  RepriseRecord *record = test_record (name, film, NULL, REPRISE_UNJUDGED, body);
  const char *addresses[] = { address, NULL };

  record->addresses = g_strdupv ((GStrv) addresses);
  return record;
}

/* What is read at one address is one thing, from however many feeds it comes, under whatever name. */
static void
test_addresses (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autofree char *batch = NULL;

  assert_takes (store, "+1 0 1 ~0 0 0 ?0 !0 ><0",
                make_post ("rss-1", "https://a.example/1", "Heat (1995)", "Coffee."));
  test_assert_takes (store, &from_elsewhere, TEST_TOOK_NOTHING,
                     make_post ("atom-1", "https://a.example/1", "Heat (1995)", "Coffee, set anew."));
  test_assert_looks (store, "Heat|-|-|Coffee.");
  binned (store, "appraisal");
  test_assert_takes (store, &from_elsewhere, TEST_TOOK_NOTHING,
                     make_post ("json-1", "https://a.example/1", "Heat (1995)", "Coffee."));
  test_assert_looks (store, "");
}

/* A text is the same where its words are: marks change on the way. */
static void
test_same_words (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseAppraisal) own =
    test_add_appraisal (store, film, NULL, "“Coffee”, *he* said.");

  g_assert_nonnull (own);
  assert_takes (store, TEST_TOOK_NOTHING,
                test_record ("1", "Heat (1995)", NULL, 80, "\"Coffee\", _he_ said.\n"));
  assert_takes (store, "+0 0 1 ~0 0 0 ?0 !0 ><0",
                test_record ("2", "Heat (1995)", NULL, 80, "“Coffee”, *she* said."));
}

/* What was changed here since, or written of here, is the user's, and stays. */
static void
test_taken_back_changed (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) here = NULL;
  g_autofree char *batch =
    make_batch (store, test_record ("1", "Heat (1995)", "2026-01-10", 80, "Coffee."));
  g_autofree char *other =
    make_batch (store, test_record ("2", "Flow (2024)", "2026-01-11", 90, "Cat."));
  RepriseTakenBack taken;

  here = test_load_appraisal (store, 1);
  test_write_body (store, here, "Coffee, and my own words.");
  taken = test_take_back (store, batch);
  g_assert_cmpuint (taken.n_binned, ==, 0);
  g_assert_cmpuint (taken.n_left, ==, 3);
  taken = test_take_back (store, other);
  g_assert_cmpuint (taken.n_binned, ==, 3);
  test_assert_looks (store, "Heat|2026-01-10|80|Coffee, and my own words.");

  /* It is still known to be the same. */
  assert_takes (store, TEST_TOOK_NOTHING,
                test_record ("1", "Heat (1995)", "2026-01-10", 80, "Coffee."));
}

/* An own appraisal keeps the viewing it is of, with the day and the judgement. */
static void
test_taken_back_written_of (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autofree char *batch =
    make_batch (store, test_record ("1", "Heat (1995)", "2026-01-10", 80, NULL));
  g_autoptr (RepriseFilm) film = test_load_film (store, 1);
  g_autoptr (RepriseViewing) viewing = test_load_viewing (store, 1);
  g_autoptr (RepriseAppraisal) own = test_add_appraisal (store, film, viewing, "My own words.");

  g_assert_nonnull (own);
  test_take_back (store, batch);
  test_assert_looks (store, "Heat|2026-01-10|80|My own words.");
}

static RepriseRecord *
make_full (const char *said,
           const char *song,
           const char *tag)
{
  RepriseRecord *record = test_record ("1", "Heat (1995)", NULL, 80, "Coffee.");
  GPtrArray *voices = g_ptr_array_new_with_free_func (g_object_unref);
  GPtrArray *tracks = g_ptr_array_new_with_free_func (g_object_unref);
  const char *tags[] = { tag, NULL };

  g_ptr_array_add (voices, reprise_voice_new ("A Guest", said));
  reprise_appraisal_take_voices (record->appraisal, voices);
  g_ptr_array_add (tracks, reprise_track_new ("Moby", "New Dawn Fades"));
  g_ptr_array_add (tracks, reprise_track_new ("Somebody", song));
  reprise_appraisal_take_tracks (record->appraisal, tracks);
  reprise_appraisal_set_tags (record->appraisal, tags);
  return record;
}

static void
set_scene (TestStore  *store,
           const char *scene)
{
  g_autoptr (RepriseAppraisal) here = test_load_appraisal (store, 1);
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (here);
  GPtrArray *tracks = g_ptr_array_new_with_free_func (g_object_unref);
  RepriseTrack *track = NULL;

  track = reprise_track_copy (reprise_appraisal_get_tracks (here)->pdata[0]);
  reprise_track_set_scene (track, scene);
  g_ptr_array_add (tracks, track);
  g_ptr_array_add (tracks, g_object_ref (reprise_appraisal_get_tracks (here)->pdata[1]));
  reprise_appraisal_take_tracks (edited, tracks);
  test_save_appraisal (store, edited, here);
}

/* Voices, music and tags follow their source as the text does. */
static void
test_lists (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autofree char *track = NULL;
  g_autofree char *batch = NULL;
  g_autofree char *taken = NULL;

  assert_takes (store, "+1 0 1 ~0 0 0 ?0 !0 ><0", make_full ("Tea.", "One", "noir"));
  assert_takes (store, TEST_TOOK_NOTHING, make_full ("Tea.", "One", "noir"));
  track = test_read_text (store, "SELECT uuid FROM track WHERE artist = 'Moby'");
  set_scene (store, "The motorway");

  taken = test_take (store, &from_there, &batch, make_full ("Milk.", "Two", "crime"), NULL);
  g_assert_cmpstr (taken, ==, "+0 0 0 ~0 0 1 ?0 !0 ><0");
  assert_reads (store, "SELECT body FROM voice", "Milk.");
  assert_reads (store, "SELECT title, scene FROM track ORDER BY position",
                "New Dawn Fades|The motorway\nTwo|NULL");
  assert_reads (store, "SELECT uuid FROM track WHERE artist = 'Moby'", track);
  assert_reads (store, "SELECT tag.name FROM appraisal_tag JOIN tag ON tag.id = tag", "crime");

  test_take_back (store, batch);
  assert_reads (store, "SELECT body FROM voice", "Tea.");
  assert_reads (store, "SELECT title FROM track ORDER BY position", "New Dawn Fades\nOne");
  assert_reads (store, "SELECT tag.name FROM appraisal_tag JOIN tag ON tag.id = tag", "noir");
}

/* Where they were changed here as well, they stay, and the others are kept beside them. */
static void
test_lists_in_both (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) here = NULL;
  g_autoptr (RepriseAppraisal) edited = NULL;
  GPtrArray *voices = g_ptr_array_new_with_free_func (g_object_unref);

  assert_takes (store, "+1 0 1 ~0 0 0 ?0 !0 ><0", make_full ("Tea.", "One", "noir"));
  here = test_load_appraisal (store, 1);
  edited = reprise_appraisal_copy (here);
  g_ptr_array_add (voices, reprise_voice_new ("A Guest", "Tea, no milk."));
  reprise_appraisal_take_voices (edited, voices);
  test_save_appraisal (store, edited, here);

  assert_takes (store, "+0 0 0 ~0 0 1 ?0 !0 ><1", make_full ("Milk.", "Two", "noir"));
  assert_reads (store, "SELECT body FROM voice", "Tea, no milk.");
  assert_reads (store, "SELECT field, value FROM conflict", "voices|A Guest\nMilk.");
  assert_takes (store, TEST_TOOK_NOTHING, make_full ("Milk.", "Two", "noir"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/intake-again/nothing-to-add", test_nothing_to_add);
  g_test_add_func ("/intake-again/note-stays", test_note_stays);
  g_test_add_func ("/intake-again/deleted-film", test_deleted_film);
  g_test_add_func ("/intake-again/review-of-deleted", test_review_of_deleted);
  g_test_add_func ("/intake-again/dated-later", test_dated_later);
  g_test_add_func ("/intake-again/merged-film", test_merged_film);
  g_test_add_func ("/intake-again/facts", test_facts);
  g_test_add_func ("/intake-again/addresses", test_addresses);
  g_test_add_func ("/intake-again/same-words", test_same_words);
  g_test_add_func ("/intake-again/taken-back-changed", test_taken_back_changed);
  g_test_add_func ("/intake-again/taken-back-written-of", test_taken_back_written_of);
  g_test_add_func ("/intake-again/lists", test_lists);
  g_test_add_func ("/intake-again/lists-in-both", test_lists_in_both);

  return g_test_run ();
}
