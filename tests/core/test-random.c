#include "store/reprise-bin.h"
#include "store/reprise-film-merge.h"
#include "store/reprise-tag-store.h"
#include "support/test-random.h"

#define N_FILMS 7
#define N_TEXTS 12
#define N_STEPS 120

typedef struct
{
  TestStore *store;
  GRand     *rand;
  GPtrArray *films;  /* (owned) of RepriseFilm */
  GPtrArray *texts;  /* (owned) of RepriseAppraisal */
} Journal;

static gpointer
pick (Journal   *journal,
      GPtrArray *things)
{
  return things->pdata[g_rand_int_range (journal->rand, 0, (int) things->len)];
}

static void
build (Journal *journal)
{
  for (int i = 0; i < N_FILMS; i++)
    {
      g_autofree char *label = g_strdup_printf ("Film %d (%d)", i / 2, 1990 + i);

      g_ptr_array_add (journal->films,
                       test_add_film (journal->store, label, i % 2 ? "director=Somebody" : NULL));
    }

  for (int i = 0; i < N_TEXTS; i++)
    {
      RepriseFilm *film = pick (journal, journal->films);
      g_autoptr (RepriseViewing) viewing =
        i % 2 ? test_add_viewing (journal->store, film, "2020-01-01", 50 + i, "Seen.") : NULL;
      g_autofree char *body = g_strdup_printf ("Text number%d.", i);

      g_ptr_array_add (journal->texts,
                       test_add_appraisal (journal->store, film, viewing, body));
    }
}

/* What is refused, a film merged into itself or one in the bin, is refused without a trace. */
static void
step (Journal *journal)
{
  RepriseDatabase *database = journal->store->database;
  RepriseFilm *film = pick (journal, journal->films);
  RepriseFilm *other = pick (journal, journal->films);
  RepriseAppraisal *text = pick (journal, journal->texts);
  g_autoptr (RepriseDeed) deed = reprise_deed_new (database);

  switch (g_rand_int_range (journal->rand, 0, 8))
    {
    case 0:
    case 1:
      reprise_film_merge (deed, database, reprise_film_get_id (film), reprise_film_get_id (other),
                          NULL);
      g_assert_true (reprise_deed_settle (deed, NULL));
      break;
    case 2:
      reprise_film_unmerge (deed, database, reprise_film_get_id (film), NULL);
      g_assert_true (reprise_deed_settle (deed, NULL));
      break;
    case 3:
      test_delete (journal->store, reprise_film_get_uuid (film));
      break;
    case 4:
      test_restore (journal->store, reprise_film_get_uuid (film));
      break;
    case 5:
      test_delete (journal->store, reprise_appraisal_get_uuid (text));
      break;
    case 6:
      test_restore (journal->store, reprise_appraisal_get_uuid (text));
      break;
    default:
      {
        g_autoptr (RepriseAppraisal) loaded =
          test_load_appraisal (journal->store, reprise_appraisal_get_id (text));
        g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (loaded);

        if (film != other)
          test_set_films (edited, film, other);
        test_save_appraisal (journal->store, edited, loaded);
      }
    }
}

/* Each text is in the diary or in the bin, under one film at least, and says what it said. */
static void
assert_reachable (Journal *journal)
{
  for (guint i = 0; i < journal->texts->len; i++)
    {
      RepriseAppraisal *text = journal->texts->pdata[i];
      g_autofree char *body = g_strdup_printf ("Text number%u.", i);
      g_autofree char *word = g_strdup_printf ("number%u", i);
      g_autofree char *in_bin = g_strdup_printf ("in:bin number%u", i);
      g_autoptr (RepriseAppraisal) loaded =
        test_load_appraisal (journal->store, reprise_appraisal_get_id (text));
      g_autofree char *shown = test_search (journal->store, word, 0);
      g_autofree char *binned = test_search (journal->store, in_bin, 0);

      g_assert_cmpstr (reprise_appraisal_get_body (loaded), ==, body);
      g_assert_cmpuint (reprise_appraisal_get_films (loaded)->len, >, 0);
      g_assert_true ((*shown != '\0') != (*binned != '\0'));
    }
}

static void
run (guint32 seed)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (GPtrArray) films = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  Journal journal = { store, rand, films, texts };

  build (&journal);
  for (int i = 0; i < N_STEPS; i++)
    {
      step (&journal);
      test_assert_sound (store);
    }
  assert_reachable (&journal);

  /* All that was merged or deleted can be taken back. */
  for (guint i = 0; i < films->len; i++)
    {
      g_autoptr (RepriseDeed) deed = reprise_deed_new (store->database);

      reprise_film_unmerge (deed, store->database, reprise_film_get_id (films->pdata[i]), NULL);
      g_assert_true (reprise_deed_settle (deed, NULL));
      test_restore (store, reprise_film_get_uuid (films->pdata[i]));
    }
  for (guint i = 0; i < texts->len; i++)
    test_restore (store, reprise_appraisal_get_uuid (texts->pdata[i]));
  test_assert_sound (store);
  assert_reachable (&journal);
  g_assert_cmpint (test_read_int64 (store, "SELECT count(*) FROM film"
                                           " WHERE survivor IS NOT NULL OR binned_at IS NOT NULL"),
                   ==, 0);
}

static void
test_merges (void)
{
  test_random_run (run, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/random/merges", test_merges);

  return g_test_run ();
}
