/* What is wrong with a journal is found. */

#include "store/reprise-check.h"
#include "support/test-store.h"

#define SHA256 "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"

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
  { "DELETE FROM entry_film", "*films that are missing at their entries: 2*" },
  { "UPDATE voice SET author = ''", "*voices and stills that have no author*: 1*" },
  { "UPDATE voice SET body = 'Nothing.'", "*links that no text has: 1*" },
  { "INSERT INTO revision (uuid, appraisal, made_at, session, words, body, author)"
    " VALUES ('r', 1, 0, '', 0, '', 'Crimson')",
    "*earlier texts of a voice that do not say of which: 1*" },
  { "INSERT INTO revision (uuid, appraisal, made_at, session, words, body, track)"
    " VALUES ('r', 1, 0, '', 0, '', 't')",
    "*earlier notes on a track that do not say on which: 1*" },
  { "INSERT INTO still VALUES (1, 's', 1, 'V', 'x', 'image/png', 1, 1, NULL, NULL)",
    "*stills that name no image: 1*" },
  { "INSERT INTO still VALUES (1, 's', 1, '', 'x', 'image/png', 1, 1, NULL, NULL)",
    "*voices and stills that have no author or no place*: 1*" },
  { "INSERT INTO still VALUES (1, 's', 1, 'V', '" SHA256 "', 'image/png', 1, 1, NULL, NULL)",
    "*an image is missing: " SHA256 "*" },
  { "UPDATE film SET poster = '" SHA256 "'", "*an image is missing: " SHA256 "*" },
  { "PRAGMA foreign_keys = OFF; UPDATE film SET survivor = 99; PRAGMA foreign_keys = ON",
    "*merged films for which a wrong one stands: 1*" },
  { "INSERT INTO film_loan VALUES (1, 'imdb', 1, 'tt0113277')",
    "*loans from films that were not merged: 1*" },
  { "DELETE FROM list", "*lists that are missing: Up Next: 1*" },
  { "UPDATE list SET title = 'Later'", "*lists that are not what they should be: 1*" },
  { "INSERT INTO list_item (uuid, list, position, film, added_at) VALUES ('i', 1, '', 1, 0)",
    "*films that have no place on their list: 1*" },
  { "PRAGMA foreign_keys = OFF;"
    "INSERT INTO list_item (uuid, list, position, film, added_at) VALUES ('i', 1, 'V', 99, 0);"
    "PRAGMA foreign_keys = ON",
    "*row 1 of list_item refers to nothing in film*" },
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
      g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (appraisal);
      g_autoptr (GPtrArray) problems = NULL;
      g_autofree char *all = NULL;

      g_ptr_array_add (reprise_appraisal_get_voices (edited),
                       reprise_voice_new ("Crimson", "See [[Thief (1981)]]."));
      test_save_appraisal (store, edited, appraisal);
      test_assert_sound (store);
      test_execute (store, table[i].damage);
      problems = reprise_check (store->database, &error);
      g_assert_no_error (error);
      g_ptr_array_add (problems, NULL);
      all = g_strjoinv ("\n", (char **) problems->pdata);
      g_test_message ("%s: %s", table[i].damage, all);
      g_assert_true (g_pattern_match_simple (table[i].problem, all));
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
