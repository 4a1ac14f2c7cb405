/* What a source says of films: of which one a thing is, and what is known of that one; when it says
 * something else later, and when something else is said here. */

#include "store/reprise-film-store.h"
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

#define CONFLICTS "SELECT field, value FROM conflict ORDER BY id"
#define FILMS     "SELECT title FROM film WHERE binned_at IS NULL ORDER BY id"

static char *
make_batch (TestStore     *store,
            const char    *expected,
            RepriseRecord *record)
{
  char *batch = NULL;
  g_autofree char *taken = test_take (store, &from_there, &batch, record, NULL);

  g_assert_cmpstr (taken, ==, expected);
  return batch;
}

static void
add_credits (RepriseFilm *film,
             const char  *role,
             const char  *names)
{
  g_auto (GStrv) list = g_strsplit (names, ", ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      g_autoptr (ReprisePerson) person = reprise_person_new (list[i], NULL);
      g_autoptr (RepriseCredit) credit = reprise_credit_new (role, person, NULL);

      reprise_film_add_credit (film, credit);
    }
}

static RepriseRecord *
make_sheet (const char *name,
            const char *genre,
            const char *runtime,
            const char *cast)
{
  RepriseRecord *record = test_record (name, "Heat (1995)", "2026-01-10", 80, NULL);

  reprise_film_set_fact (record->film, REPRISE_FACT_GENRE, genre);
  reprise_film_set_fact (record->film, REPRISE_FACT_RUNTIME, runtime);
  add_credits (record->film, "cast", cast);
  return record;
}

static void
set_fact (TestStore   *store,
          RepriseFact  fact,
          const char  *value)
{
  g_autoptr (RepriseFilm) here = test_load_film (store, 1);
  g_autoptr (RepriseFilm) edited = reprise_film_copy (here);

  reprise_film_set_fact (edited, fact, value);
  test_save_film (store, edited, here);
}

#define SHEET \
  "SELECT genre, runtime, (SELECT group_concat(name) FROM credit WHERE film = 1) FROM film" \
  " WHERE id = 1"

/* What has changed there is changed here, as long as nobody has changed it here. */
static void
test_changed_there (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autofree char *batch = NULL;

  assert_takes (store, "+1 1 0 ~0 0 0 ?0 !0 ><0", make_sheet ("1", "Crime", "170", "Al Pacino"));
  batch = make_batch (store, "+0 0 0 ~1 0 0 ?0 !0 ><0",
                      make_sheet ("1", "Crime, Drama", "171", "Al Pacino, Val Kilmer"));
  assert_reads (store, SHEET, "Crime, Drama|171|Al Pacino,Val Kilmer");
  assert_takes (store, TEST_TOOK_NOTHING,
                make_sheet ("1", "Crime, Drama", "171", "Al Pacino, Val Kilmer"));

  test_take_back (store, batch);
  assert_reads (store, SHEET, "Crime|170|Al Pacino");
}

/* What the first record says of a film is known when the next one is looked at. */
static void
test_learnt_id (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  RepriseRecord *first = test_record ("1", "Heat (1995)", "2026-01-10", 80, NULL);
  RepriseRecord *second = test_record ("2", "Hitze (1995)", "2026-01-11", 80, NULL);

  g_assert_nonnull (film);
  reprise_film_set_fact (first->film, REPRISE_FACT_TMDB, "949");
  reprise_film_set_fact (second->film, REPRISE_FACT_TMDB, "949");
  test_assert_takes (store, &from_there, "+0 2 0 ~1 0 0 ?0 !0 ><0", first, second);
}

/* That is no denial. */
static void
test_said_no_more (void)
{
  g_autoptr (TestStore) store = test_store_new ();

  assert_takes (store, "+1 1 0 ~0 0 0 ?0 !0 ><0", make_sheet ("1", "Crime", "170", "Al Pacino"));
  assert_takes (store, TEST_TOOK_NOTHING,
                test_record ("1", "Heat (1995)", "2026-01-10", 80, NULL));
  assert_reads (store,
                "SELECT genre, runtime, credit.name FROM film JOIN credit ON credit.film = film.id",
                "Crime|170|Al Pacino");
}

/* What both say differently stays as it is here; the other is kept beside it, once. */
static void
test_changed_in_both (void)
{
  g_autoptr (TestStore) store = test_store_new ();

  assert_takes (store, "+1 1 0 ~0 0 0 ?0 !0 ><0", make_sheet ("1", "Crime", "170", "Al Pacino"));
  set_fact (store, REPRISE_FACT_GENRE, "Elegy");
  assert_takes (store, TEST_TOOK_NOTHING, make_sheet ("1", "Crime", "170", "Al Pacino"));
  assert_takes (store, "+0 0 0 ~0 0 0 ?0 !0 ><1", make_sheet ("1", "Noir", "170", "Al Pacino"));
  assert_reads (store, SHEET, "Elegy|170|Al Pacino");
  assert_reads (store, CONFLICTS, "genre|Noir");
  assert_takes (store, TEST_TOOK_NOTHING, make_sheet ("1", "Noir", "170", "Al Pacino"));
  assert_takes (store, "+0 0 0 ~0 0 0 ?0 !0 ><1", make_sheet ("1", "Crime", "170", "Al Pacino"));
}

/* A film that was here has what it had; what a source says otherwise is shown. */
static void
test_known_otherwise (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", "cast=Robert De Niro");
  g_autofree char *batch = NULL;

  g_assert_nonnull (film);
  set_fact (store, REPRISE_FACT_RUNTIME, "168");
  batch = make_batch (store, "+0 1 0 ~1 0 0 ?0 !0 ><2",
                      make_sheet ("1", "Crime", "170", "Al Pacino"));
  assert_reads (store, SHEET, "Crime|168|Robert De Niro");
  assert_reads (store, CONFLICTS, "runtime|170\ncredits/cast|Al Pacino");
  assert_takes (store, TEST_TOOK_NOTHING, make_sheet ("1", "Crime", "170", "Al Pacino"));

  test_take_back (store, batch);
  assert_reads (store, SHEET, "NULL|168|Robert De Niro");
}

/* Order, case and a coarser date are no other facts. */
static void
test_said_in_other_words (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  RepriseRecord *record = make_sheet ("1", "drama, Crime", NULL, "AL PACINO");

  g_assert_nonnull (film);
  set_fact (store, REPRISE_FACT_GENRE, "Crime, Drama");
  set_fact (store, REPRISE_FACT_RELEASE_DATE, "1995-12-15");
  reprise_film_set_fact (record->film, REPRISE_FACT_RELEASE_DATE, "1995");
  assert_takes (store, "+0 1 0 ~1 0 0 ?0 !0 ><0", record);
  assert_reads (store, "SELECT release_date FROM film", "1995-12-15");
}

/* What was taken out here is not put in again; and a character that was put in here stays with who
 * plays it. */
static void
test_taken_out_here (void)
{
  g_autoptr (TestStore) store = test_store_new ();

  assert_takes (store, "+1 1 0 ~0 0 0 ?0 !0 ><0", make_sheet ("1", "Crime", "170", "Al Pacino"));
  set_fact (store, REPRISE_FACT_RUNTIME, NULL);
  test_execute (store, "UPDATE credit SET character = 'Hanna'");
  assert_takes (store, "+0 0 0 ~1 0 0 ?0 !0 ><0",
                make_sheet ("1", "Crime", "170", "Al Pacino, Val Kilmer"));
  assert_reads (store, "SELECT name, character FROM credit ORDER BY id",
                "Al Pacino|Hanna\nVal Kilmer|NULL");
  assert_reads (store, "SELECT runtime FROM film", "NULL");
  assert_takes (store, "+0 0 0 ~0 0 0 ?0 !0 ><1",
                make_sheet ("1", "Crime", "171", "Al Pacino, Val Kilmer"));
  assert_reads (store, CONFLICTS, "runtime|171");
}

/* Two posts of one film that do not agree have not changed their minds, whoever is read last. */
static void
test_two_sheets (void)
{
  g_autoptr (TestStore) store = test_store_new ();

  assert_takes (store, "+1 2 0 ~0 0 0 ?0 !0 ><1",
                make_sheet ("1", "Crime", "170", "Al Pacino"),
                make_sheet ("2", "Noir", "170", "Al Pacino"));
  for (int i = 0; i < 2; i++)
    assert_takes (store, TEST_TOOK_NOTHING,
                  make_sheet ("1", "Crime", "170", "Al Pacino"),
                  make_sheet ("2", "Noir", "170", "Al Pacino"));
  assert_reads (store, SHEET, "Crime|170|Al Pacino");
}

/* What a later post of the same reading says is learnt then, and not with the next reading. */
static void
test_two_posts (void)
{
  g_autoptr (TestStore) store = test_store_new ();

  assert_takes (store, "+1 2 0 ~1 0 0 ?0 !0 ><0",
                test_record ("1", "Heat (1995)", "2026-01-10", 80, NULL),
                make_sheet ("2", "Noir", "170", "Al Pacino"));
  assert_takes (store, TEST_TOOK_NOTHING,
                test_record ("1", "Heat (1995)", "2026-01-10", 80, NULL),
                make_sheet ("2", "Noir", "170", "Al Pacino"));
}

/* A film that was put right there is put right here; the wrong one goes, and comes back if that is
 * taken back. */
static void
test_other_film (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autofree char *batch = NULL;

  assert_takes (store, "+1 1 1 ~0 0 0 ?0 !0 ><0",
                test_record ("1", "Heat (1986)", "2026-01-10", 80, "Coffee."));
  batch = make_batch (store, "+1 0 0 ~0 1 1 ?0 !0 ><0",
                      test_record ("1", "Ronin (1998)", "2026-01-10", 80, "Coffee."));
  test_assert_looks (store, "Ronin|2026-01-10|80|Coffee.");
  assert_reads (store, FILMS, "Ronin");
  assert_takes (store, TEST_TOOK_NOTHING,
                test_record ("1", "Ronin (1998)", "2026-01-10", 80, "Coffee."));

  test_take_back (store, batch);
  test_assert_looks (store, "Heat|2026-01-10|80|Coffee.");
  assert_reads (store, FILMS, "Heat");
}

/* A film that somebody else is of, or that was written in here, stays. */
static void
test_left_film (void)
{
  g_autoptr (TestStore) store = test_store_new ();

  assert_takes (store, "+1 2 0 ~0 0 0 ?0 !0 ><0",
                test_record ("1", "Heat (1986)", "2026-01-10", 80, NULL),
                test_record ("2", "Heat (1986)", "2026-01-11", 80, NULL));
  assert_takes (store, "+1 0 0 ~0 1 0 ?0 !0 ><0",
                test_record ("1", "Ronin (1998)", "2026-01-10", 80, NULL));
  assert_reads (store, FILMS, "Heat\nRonin");

  set_fact (store, REPRISE_FACT_GENRE, "Elegy");
  assert_takes (store, "+0 0 0 ~0 1 0 ?0 !0 ><0",
                test_record ("2", "Ronin (1998)", "2026-01-11", 80, NULL));
  assert_reads (store, FILMS, "Heat\nRonin");
}

static void
move_here (TestStore   *store,
           RepriseFilm *film)
{
  g_autoptr (RepriseViewing) here = test_load_viewing (store, 1);
  g_autoptr (RepriseViewing) edited = reprise_viewing_copy_with_film (here, film);

  test_save_viewing (store, edited, here);
}

/* A film that somebody put in its place here stays, and what it is there is shown. */
static void
test_other_film_in_both (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) other = NULL;

  assert_takes (store, "+1 1 0 ~0 0 0 ?0 !0 ><0",
                test_record ("1", "Heat (1986)", "2026-01-10", 80, NULL));
  other = test_add_film (store, "Thief (1981)", NULL);
  move_here (store, other);
  assert_takes (store, TEST_TOOK_NOTHING,
                test_record ("1", "Heat (1986)", "2026-01-10", 80, NULL));
  for (int i = 0; i < 2; i++)
    {
      const char *expected = i == 0 ? "+0 0 0 ~0 0 0 ?0 !0 ><1" : TEST_TOOK_NOTHING;

      assert_takes (store, expected, test_record ("1", "Ronin (1998)", "2026-01-10", 80, NULL));
    }
  test_assert_looks (store, "Thief|2026-01-10|80|-");
  assert_reads (store, CONFLICTS, "film|Ronin (1998)");
  assert_reads (store, "SELECT count(*) FROM film WHERE title = 'Ronin'", "0");
}

/* Put right in the same way on both sides, it is right. */
static void
test_same_film_in_both (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) other = test_add_film (store, "Ronin (1998)", NULL);

  assert_takes (store, "+1 1 0 ~0 0 0 ?0 !0 ><0",
                test_record ("1", "Heat (1986)", "2026-01-10", 80, NULL));
  move_here (store, other);
  assert_takes (store, TEST_TOOK_NOTHING,
                test_record ("1", "Ronin (1998)", "2026-01-10", 80, NULL));
  test_assert_looks (store, "Ronin|2026-01-10|80|-");
}

/* What was written here of a viewing is of that film, and keeps the viewing with it. */
static void
test_other_film_written_of (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = NULL;
  g_autoptr (RepriseViewing) viewing = NULL;
  g_autoptr (RepriseAppraisal) own = NULL;

  assert_takes (store, "+1 1 0 ~0 0 0 ?0 !0 ><0",
                test_record ("1", "Heat (1986)", "2026-01-10", 80, NULL));
  film = test_load_film (store, 1);
  viewing = test_load_viewing (store, 1);
  own = test_add_appraisal (store, film, viewing, "My own words.");
  assert_takes (store, "+0 0 0 ~0 0 0 ?0 !0 ><1",
                test_record ("1", "Ronin (1998)", "2026-01-10", 80, NULL));
  g_assert_nonnull (own);
  test_assert_looks (store, "Heat|2026-01-10|80|My own words.");
}

/* A note whose title names a film later is of that film. */
static void
test_film_later (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  RepriseRecord *note = test_record ("1", "Heat (1986)", NULL, 80, "Coffee.");
  g_autofree char *batch = NULL;

  g_clear_object (&note->film);
  assert_takes (store, "+0 0 1 ~0 0 0 ?0 !0 ><0", note);
  test_assert_looks (store, "-|-|80|Coffee.");
  batch = make_batch (store, "+1 0 0 ~0 0 1 ?0 !0 ><0",
                      test_record ("1", "Heat (1986)", NULL, 80, "Coffee."));
  test_assert_looks (store, "Heat|-|80|Coffee.");
  assert_takes (store, TEST_TOOK_NOTHING,
                test_record ("1", "Heat (1986)", NULL, 80, "Coffee."));
  test_take_back (store, batch);
  test_assert_looks (store, "-|-|80|Coffee.");
}

/* A title put right is the same film where an id says so. */
static void
test_other_title (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  RepriseRecord *first = test_record ("1", "Hete (1995)", "2026-01-10", 80, NULL);
  RepriseRecord *second = test_record ("1", "Heat (1995)", "2026-01-10", 80, NULL);

  reprise_film_set_fact (first->film, REPRISE_FACT_TMDB, "949");
  reprise_film_set_fact (second->film, REPRISE_FACT_TMDB, "949");
  assert_takes (store, "+1 1 0 ~0 0 0 ?0 !0 ><0", first);
  assert_takes (store, TEST_TOOK_NOTHING, second);
  test_assert_looks (store, "Hete|2026-01-10|80|-");
}

static void
judge_here (TestStore *store,
            int        judgement)
{
  g_autoptr (RepriseViewing) here = test_load_viewing (store, 1);
  g_autoptr (RepriseViewing) edited = reprise_viewing_copy (here);

  reprise_viewing_set_judgement (edited, judgement);
  test_save_viewing (store, edited, here);
}

/* What both came to say by themselves is the user's: what is said later here is no answer to what was
 * said there before, and a batch that changed something else does not take it with it. */
static void
test_said_by_both (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autofree char *batch = NULL;

  assert_takes (store, "+1 1 0 ~0 0 0 ?0 !0 ><0",
                test_record ("1", "Heat (1995)", "2026-01-10", 80, NULL));
  judge_here (store, 85);
  assert_takes (store, TEST_TOOK_NOTHING,
                test_record ("1", "Heat (1995)", "2026-01-10", 85, NULL));
  judge_here (store, 90);
  assert_takes (store, TEST_TOOK_NOTHING,
                test_record ("1", "Heat (1995)", "2026-01-10", 85, NULL));
  judge_here (store, 70);
  batch = make_batch (store, "+0 0 0 ~0 1 0 ?0 !0 ><0",
                      test_record ("1", "Heat (1995)", "2026-01-11", 70, NULL));
  test_take_back (store, batch);
  test_assert_looks (store, "Heat|2026-01-10|70|-");
}

/* What a batch said of a film that was deleted here does not bring it back when it is taken back. */
static void
test_deleted_film (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autofree char *batch = NULL;

  batch = make_batch (store, "+0 1 0 ~1 0 0 ?0 !0 ><0",
                      make_sheet ("1", "Crime", "170", "Al Pacino"));
  test_delete (store, reprise_film_get_uuid (film));
  test_take_back (store, batch);
  assert_reads (store, FILMS, "");
}

/* Another source knows nothing of what this one said. */
static void
test_two_sources (void)
{
  g_autoptr (TestStore) store = test_store_new ();

  assert_takes (store, "+1 1 0 ~0 0 0 ?0 !0 ><0", make_sheet ("1", "Crime", "170", "Al Pacino"));
  test_assert_takes (store, &from_elsewhere, "+0 0 0 ~0 0 0 ?0 !0 ><1",
                     make_sheet ("1", "Noir", "170", "Al Pacino"));
  test_assert_takes (store, &from_elsewhere, TEST_TOOK_NOTHING,
                     make_sheet ("1", "Noir", "170", "Al Pacino"));
  assert_takes (store, TEST_TOOK_NOTHING, make_sheet ("1", "Crime", "170", "Al Pacino"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/intake-film/changed-there", test_changed_there);
  g_test_add_func ("/intake-film/learnt-id", test_learnt_id);
  g_test_add_func ("/intake-film/said-no-more", test_said_no_more);
  g_test_add_func ("/intake-film/changed-in-both", test_changed_in_both);
  g_test_add_func ("/intake-film/known-otherwise", test_known_otherwise);
  g_test_add_func ("/intake-film/said-in-other-words", test_said_in_other_words);
  g_test_add_func ("/intake-film/taken-out-here", test_taken_out_here);
  g_test_add_func ("/intake-film/two-sheets", test_two_sheets);
  g_test_add_func ("/intake-film/two-posts", test_two_posts);
  g_test_add_func ("/intake-film/other-film", test_other_film);
  g_test_add_func ("/intake-film/left-film", test_left_film);
  g_test_add_func ("/intake-film/other-film-in-both", test_other_film_in_both);
  g_test_add_func ("/intake-film/same-film-in-both", test_same_film_in_both);
  g_test_add_func ("/intake-film/other-film-written-of", test_other_film_written_of);
  g_test_add_func ("/intake-film/film-later", test_film_later);
  g_test_add_func ("/intake-film/other-title", test_other_title);
  g_test_add_func ("/intake-film/said-by-both", test_said_by_both);
  g_test_add_func ("/intake-film/deleted-film", test_deleted_film);
  g_test_add_func ("/intake-film/two-sources", test_two_sources);

  return g_test_run ();
}
