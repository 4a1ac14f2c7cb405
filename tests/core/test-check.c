/* What is wrong with a journal is found. */

#include "store/reprise-check.h"
#include "support/test-store.h"

static const struct
{
  const char *damage;
  const char *problem;
} table[] = {
  { "DELETE FROM entry WHERE appraisal IS NOT NULL", "*appraisals that are not in the diary: 1*" },
  { "DELETE FROM entry WHERE viewing IS NOT NULL", "*viewings that are not in the diary: 1*" },
  { "UPDATE entry SET day = '1900'", "*entries of the diary that do not say what they should: 2*" },
  { "UPDATE name SET weight = 99 WHERE kind = 'film'", "*names that lead nowhere: 1*" },
  { "DELETE FROM name WHERE kind = 'film'", "*names that cannot be found: 1*" },
  { "UPDATE shelf SET views = 9", "*films on the shelf that do not say what they should: 1*" },
  { "DELETE FROM shelf", "*films that are missing on the shelf: 1*" },
  { "UPDATE guard SET applying = 1", "*unfinished merges: 1*" },
  { "UPDATE appraisal SET judgement = 50", "*judgements that are kept twice: 1*" },
  { "UPDATE appraisal SET body = 'Another text.'", "*the index of the prose*" },
  { "INSERT INTO name_index (rowid, text) VALUES (99, 'nobody')", "*the index of the names*" },
  { "PRAGMA foreign_keys = OFF; UPDATE viewing SET film = 99; PRAGMA foreign_keys = ON",
    "*row 1 of viewing refers to nothing in film*" },
};

static void
test_finds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autoptr (TestStore) store = test_store_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
      g_autoptr (RepriseViewing) viewing = test_add_viewing (store, film, "2020", 80, NULL);
      g_autoptr (RepriseAppraisal) appraisal = test_add_appraisal (store, film, viewing, "A text.");
      g_autoptr (GPtrArray) problems = NULL;
      g_autofree char *all = NULL;

      test_assert_sound (store);
      test_execute (store, table[i].damage);
      problems = reprise_check (store->database, &error);
      g_assert_no_error (error);
      g_ptr_array_add (problems, NULL);
      all = g_strjoinv ("\n", (char **) problems->pdata);
      g_test_message ("%s: %s", table[i].damage, all);
      g_assert_true (g_pattern_match_simple (table[i].problem, all));
      g_assert_nonnull (appraisal);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check/finds", test_finds);

  return g_test_run ();
}
