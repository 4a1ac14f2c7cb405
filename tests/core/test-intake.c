/* What comes in from elsewhere: once, twice, changed there, changed here, changed in both places,
 * deleted here, and taken back. */

#include "store/reprise-conflict.h"
#include "store/reprise-film-store.h"
#include "support/test-taking.h"

static const RepriseIntakeOptions from_there = { "there", "A diary", FALSE };
static const RepriseIntakeOptions just_say = { "there", "A diary", TRUE };

#define assert_takes(store, expected, ...) \
  test_assert_takes (store, &from_there, expected, __VA_ARGS__)

/* The same again is nothing, however often. */
static void
test_twice (void)
{
  g_autoptr (TestStore) store = test_store_new ();

  assert_takes (store, "+2 2 1 ~0 0 0 ?0 !0 ><0",
                test_record ("1", "Heat (1995)", "2026-01-10", 80, "Coffee."),
                test_record ("2", "Flow (2024)", "2026-01-11", 90, NULL));
  test_assert_looks (store, "Heat|2026-01-10|80|Coffee.\nFlow|2026-01-11|90|-");
  for (int i = 0; i < 2; i++)
    assert_takes (store, TEST_TOOK_NOTHING,
                  test_record ("1", "Heat (1995)", "2026-01-10", 80, "Coffee."),
                  test_record ("2", "Flow (2024)", "2026-01-11", 90, NULL));
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM batch"), ==, 1);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM film"), ==, 2);
}

static void
test_dry_run (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autofree char *said = NULL;

  said = test_take (store, &just_say, NULL,
               test_record ("1", "Heat (1995)", "2026-01-10", 80, "Coffee."), NULL);
  g_assert_cmpstr (said, ==, "+1 1 1 ~0 0 0 ?0 !0 ><0");
  test_assert_looks (store, "");
  g_assert_cmpint (test_read_int64 (store, "SELECT (SELECT count(*) FROM film)"
                                           "     + (SELECT count(*) FROM batch)"
                                           "     + (SELECT count(*) FROM origin)"), ==, 0);
}

/* A review that is written later joins the viewing it is of. */
static void
test_review_later (void)
{
  g_autoptr (TestStore) store = test_store_new ();

  assert_takes (store, "+1 1 0 ~0 0 0 ?0 !0 ><0",
                test_record ("1", "Heat (1995)", "2026-01-10", 80, NULL));
  assert_takes (store, "+0 0 1 ~0 0 0 ?0 !0 ><0",
                test_record ("1", "Heat (1995)", "2026-01-10", 80, "Coffee."));
  test_assert_looks (store, "Heat|2026-01-10|80|Coffee.");
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM viewing"), ==, 1);
}

/* What has changed there comes over; what has changed here stays; what has changed in both stays as
 * it is here, and the other is kept beside it. */
static void
test_changes (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseAppraisal) here = NULL;
  g_autoptr (RepriseAppraisal) edited = NULL;
  g_autofree char *copies = NULL;

  assert_takes (store, "+1 1 1 ~0 0 0 ?0 !0 ><0",
                test_record ("1", "Heat (1995)", "2026-01-10", 80, "Coffee."));
  assert_takes (store, "+0 0 0 ~0 1 1 ?0 !0 ><0",
                test_record ("1", "Heat (1995)", "2026-01-10", 85, "Coffee, again."));
  test_assert_looks (store, "Heat|2026-01-10|85|Coffee, again.");

  here = test_load_appraisal (store, 1);
  edited = reprise_appraisal_copy (here);
  reprise_appraisal_set_body (edited, "Coffee, and what was not said over it.");
  test_save_appraisal (store, edited, here);
  assert_takes (store, TEST_TOOK_NOTHING,
                test_record ("1", "Heat (1995)", "2026-01-10", 85, "Coffee, again."));
  assert_takes (store, "+0 0 0 ~0 1 0 ?0 !0 ><0",
                test_record ("1", "Heat (1995)", "2026-01-10", 90, "Coffee, again."));
  test_assert_looks (store, "Heat|2026-01-10|90|Coffee, and what was not said over it.");

  assert_takes (store, "+0 0 0 ~0 0 0 ?0 !0 ><1",
                test_record ("1", "Heat (1995)", "2026-01-10", 90, "Tea."));
  test_assert_looks (store, "Heat|2026-01-10|90|Coffee, and what was not said over it.");
  copies = test_read_text (store, "SELECT field, value FROM conflict");
  g_assert_cmpstr (copies, ==, "body|Tea.");
  assert_takes (store, TEST_TOOK_NOTHING, test_record ("1", "Heat (1995)", "2026-01-10", 90, "Tea."));
}

/* What was deleted here does not come back. */
static void
test_deleted (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autofree char *viewing = NULL;

  assert_takes (store, "+1 1 0 ~0 0 0 ?0 !0 ><0",
                test_record ("1", "Heat (1995)", "2026-01-10", 80, NULL));
  viewing = test_read_text (store, "SELECT uuid FROM viewing");
  test_delete (store, viewing);
  assert_takes (store, TEST_TOOK_NOTHING, test_record ("1", "Heat (1995)", "2026-01-10", 70, NULL));
  test_assert_looks (store, "");
}

/* A viewing that was kept here of the same evening is the same; two of one evening there are two. */
static void
test_same_evening (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseViewing) viewing =
    test_add_viewing (store, film, "2026-01-10", REPRISE_UNJUDGED, "At the Rio.");
  g_autofree char *batch = NULL;
  g_autofree char *taken = NULL;

  g_assert_nonnull (viewing);
  taken = test_take (store, &from_there, &batch,
                test_record ("1", "Heat (1995)", "2026-01-10", 80, NULL),
                test_record ("2", "Heat (1995)", "2026-01-10", 60, NULL), NULL);
  g_assert_cmpstr (taken, ==, "+0 1 0 ~0 1 0 ?0 !0 ><0");
  test_assert_looks (store, "Heat|2026-01-10|80|-\nHeat|2026-01-10|60|-");
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM viewing"
                                           " WHERE note = 'At the Rio.' AND judgement = 80"), ==, 1);

  test_take_back (store, batch);
  test_assert_looks (store, "Heat|2026-01-10|-|-");
}

/* Taking back is whole, and the same may come in again. */
static void
test_taken_back (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *taken = NULL;
  g_autoptr (GError) error = NULL;
  RepriseTakenBack counts;

  taken = test_take (store, &from_there, &first,
                test_record ("1", "Heat (1995)", "2026-01-10", 80, "Coffee."), NULL);
  taken = (g_free (taken),
           test_take (store, &from_there, &second,
                 test_record ("1", "Heat (1995)", "2026-01-10", 85, "Coffee."),
                 test_record ("2", "Flow (2024)", "2026-01-11", 90, NULL), NULL));
  g_assert_cmpstr (taken, ==, "+1 1 0 ~0 1 0 ?0 !0 ><0");

  test_take_back (store, second);
  test_assert_looks (store, "Heat|2026-01-10|80|Coffee.");
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM film WHERE binned_at IS NULL"),
                   ==, 1);
  test_take_back (store, first);
  test_assert_looks (store, "");
  g_assert_false (reprise_taking_back_run (store->database, first, &counts, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND);

  assert_takes (store, "+1 1 1 ~0 0 0 ?0 !0 ><0",
                test_record ("1", "Heat (1995)", "2026-01-10", 80, "Coffee."));
  test_assert_looks (store, "Heat|2026-01-10|80|Coffee.");
}

/* What was written about a film since stays when the batch that made it goes. */
static void
test_film_in_use (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = NULL;
  g_autoptr (RepriseAppraisal) own = NULL;
  g_autofree char *batch = NULL;
  g_autofree char *taken = NULL;

  taken = test_take (store, &from_there, &batch,
                test_record ("1", "Heat (1995)", "2026-01-10", 80, NULL), NULL);
  film = test_load_film (store, 1);
  own = test_add_appraisal (store, film, NULL, "My own words.");
  g_assert_nonnull (own);
  test_take_back (store, batch);
  test_assert_looks (store, "Heat|-|-|My own words.");
}

static GPtrArray *
two_of_heat (void)
{
  GPtrArray *records = g_ptr_array_new_with_free_func ((GDestroyNotify) reprise_record_free);

  g_ptr_array_add (records, test_record ("1", "Heat (1996)", "2026-01-10", 80, NULL));
  g_ptr_array_add (records, test_record ("2", "Heat (1996)", "2026-02-10", 70, NULL));
  return records;
}

/* Takes in two viewings of Heat (1996), with an answer to what that is. */
static char *
take_answered (TestStore  *store,
               const char *answer)
{
  g_autoptr (GPtrArray) records = two_of_heat ();
  g_autofree char *name = reprise_record_dup_film_name (records->pdata[0]);
  g_autoptr (GHashTable) answers = g_hash_table_new (g_str_hash, g_str_equal);
  const RepriseIntakeOptions options = { "there", "A diary", FALSE, answers };

  g_hash_table_insert (answers, name, (char *) answer);
  return test_take_all (store, &options, NULL, records);
}

/* A question holds back what it is about, and is answered for good. */
static void
test_question (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) kept = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (GPtrArray) records = two_of_heat ();
  g_autoptr (RepriseIntakeReport) report = NULL;
  g_autofree char *taken = NULL;
  RepriseIntakeQuestion *question = NULL;

  /* To ask what would be asked writes nothing. */
  report = reprise_intake_list_questions (store->database, "there", records, NULL);
  g_assert (report != NULL);
  g_assert_cmpuint (report->questions->len, ==, 1);
  question = report->questions->pdata[0];
  g_assert_cmpuint (question->records->len, ==, 2);
  g_assert_cmpuint (g_array_index (question->records, guint, 1), ==, 1);
  g_assert_cmpint (g_array_index (question->maybe, gint64, 0), ==, reprise_film_get_id (kept));

  taken = test_take_all (store, &from_there, NULL, records);
  g_assert_cmpstr (taken, ==, "+0 0 0 ~0 0 0 ?1 !0 ><0");
  test_assert_looks (store, "");
  taken = (g_free (taken), take_answered (store, reprise_film_get_uuid (kept)));
  g_assert_cmpstr (taken, ==, "+0 2 0 ~0 0 0 ?0 !0 ><0");
  test_assert_looks (store, "Heat|2026-01-10|80|-\nHeat|2026-02-10|70|-");
  assert_takes (store, "+0 1 0 ~0 0 0 ?0 !0 ><0",
                test_record ("3", "Heat (1996)", "2026-03-10", 60, NULL));
}

/* The answer may be that it is another film. */
static void
test_another_film (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) kept = test_add_film (store, "Heat (1995)", NULL);
  g_autofree char *taken = take_answered (store, "");

  g_assert_nonnull (kept);
  g_assert_cmpstr (taken, ==, "+1 2 0 ~0 0 0 ?0 !0 ><0");
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM film"), ==, 2);
}

/* One that cannot be used stops no other. */
static void
test_refusal (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) nameless = reprise_film_new ("", 0);
  RepriseRecord *record = reprise_record_new ("3", NULL);

  record->viewing = reprise_viewing_new (nameless);
  assert_takes (store, "+1 1 0 ~0 0 0 ?0 !2 ><0",
                reprise_record_new ("1", nameless), record,
                test_record ("2", "Heat (1995)", "2026-01-10", 80, NULL));
}

/* Writing that was finished elsewhere has the number it came with, or none. */
static void
test_numbers (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  RepriseRecord *numbered = test_record ("2", "Flow (2024)", "2026-01-11", 80, "Cat.");
  g_autofree char *numbers = NULL;

  reprise_appraisal_set_number (numbered->appraisal, 573);
  assert_takes (store, "+2 2 2 ~0 0 0 ?0 !0 ><0",
                test_record ("1", "Heat (1995)", "2026-01-10", 80, "Coffee."), numbered);
  numbers = test_read_text (store, "SELECT number FROM appraisal ORDER BY id");
  g_assert_cmpstr (numbers, ==, "NULL\n573");
}

/* What is said of a film is one's own: a text that is here already is not brought in twice. */
static void
test_echo (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseAppraisal) own = test_add_appraisal (store, film, NULL, "Coffee.");

  g_assert_nonnull (own);
  assert_takes (store, TEST_TOOK_NOTHING, test_record ("1", "Heat (1995)", NULL, 80, "Coffee.\n"));
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM appraisal"), ==, 1);
}

/* A film that is known by its name learns its id, and forgets it when the batch is taken back. */
static void
test_ids (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  RepriseRecord *record = test_record ("1", "Heat (1995)", "2026-01-10", 80, NULL);
  g_autofree char *batch = NULL;
  g_autofree char *taken = NULL;

  g_assert_nonnull (film);
  reprise_film_set_fact (record->film, REPRISE_FACT_TMDB, "949");
  taken = test_take (store, &from_there, &batch, record, NULL);
  g_assert_cmpstr (taken, ==, "+0 1 0 ~1 0 0 ?0 !0 ><0");
  taken = (g_free (taken), test_read_text (store, "SELECT tmdb FROM film"));
  g_assert_cmpstr (taken, ==, "949");
  test_take_back (store, batch);
  taken = (g_free (taken), test_read_text (store, "SELECT tmdb FROM film"));
  g_assert_cmpstr (taken, ==, "NULL");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/intake/twice", test_twice);
  g_test_add_func ("/intake/dry-run", test_dry_run);
  g_test_add_func ("/intake/review-later", test_review_later);
  g_test_add_func ("/intake/changes", test_changes);
  g_test_add_func ("/intake/deleted", test_deleted);
  g_test_add_func ("/intake/same-evening", test_same_evening);
  g_test_add_func ("/intake/taken-back", test_taken_back);
  g_test_add_func ("/intake/film-in-use", test_film_in_use);
  g_test_add_func ("/intake/question", test_question);
  g_test_add_func ("/intake/another-film", test_another_film);
  g_test_add_func ("/intake/refusal", test_refusal);
  g_test_add_func ("/intake/numbers", test_numbers);
  g_test_add_func ("/intake/echo", test_echo);
  g_test_add_func ("/intake/ids", test_ids);

  return g_test_run ();
}
