#include "store/reprise-batch.h"
#include "store/reprise-name-store.h"
#include "store/reprise-tag-store.h"
#include "support/test-store.h"

static void
tag (TestStore        *store,
     RepriseAppraisal *appraisal,
     const char       *tags)
{
  g_autoptr (RepriseAppraisal) loaded =
    test_load_appraisal (store, reprise_appraisal_get_id (appraisal));
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (loaded);
  g_auto (GStrv) list = g_strsplit (tags, ",", -1);

  reprise_appraisal_set_tags (edited, (const char * const *) list);
  test_save_appraisal (store, edited, loaded);
}

static void
assert_tags (TestStore        *store,
             RepriseAppraisal *appraisal,
             const char       *expected)
{
  g_autoptr (RepriseAppraisal) loaded =
    test_load_appraisal (store, reprise_appraisal_get_id (appraisal));
  g_autofree char *tags = g_strjoinv (",", (GStrv) reprise_appraisal_get_tags (loaded));

  g_assert_cmpstr (tags, ==, expected);
  test_assert_sound (store);
}

static void
assert_list (TestStore  *store,
             const char *expected)
{
  g_autoptr (GPtrArray) tags = reprise_tag_list (store->database, NULL);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < tags->len; i++)
    {
      const RepriseName *name = tags->pdata[i];

      g_string_append_printf (list, "%s%s %d", i > 0 ? "," : "", name->text, (int) name->weight);
    }
  g_assert_cmpstr (list->str, ==, expected);
}

static void
undo (TestStore   *store,
      RepriseUndo *done,
      guint        left)
{
  guint n_left = 0;

  g_assert_nonnull (done);
  g_assert_true (reprise_undo_run (done, store->database, &n_left, NULL));
  g_assert_cmpuint (n_left, ==, left);
  test_assert_sound (store);
}

static void
test_change (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseAppraisal) one = test_add_appraisal (store, film, NULL, "One.");
  g_autoptr (RepriseAppraisal) two = test_add_appraisal (store, film, NULL, "Two.");
  g_autoptr (RepriseUndo) done = NULL;
  g_autoptr (GError) error = NULL;

  tag (store, one, "Noir,Los Angeles,night");
  tag (store, two, "night");
  assert_list (store, "night 2,Los Angeles 1,Noir 1");

  done = reprise_tag_rename (store->database, "noir", "NOIR", NULL);
  assert_tags (store, one, "NOIR,Los Angeles,night");
  g_assert_cmpuint (reprise_undo_get_count (done), ==, 1);
  undo (store, done, 0);
  assert_tags (store, one, "Noir,Los Angeles,night");

  g_clear_pointer (&done, reprise_undo_free);
  done = reprise_tag_rename (store->database, "noir", "film noir", NULL);
  assert_tags (store, one, "film noir,Los Angeles,night");
  assert_list (store, "night 2,Los Angeles 1,film noir 1");
  undo (store, done, 0);
  assert_tags (store, one, "Noir,Los Angeles,night");

  g_clear_pointer (&done, reprise_undo_free);
  done = reprise_tag_merge (store->database, "night", "noir", NULL);
  assert_tags (store, one, "Noir,Los Angeles");
  assert_tags (store, two, "Noir");
  tag (store, two, "quiet");
  undo (store, done, 1);
  assert_tags (store, one, "Noir,Los Angeles,night");

  g_clear_pointer (&done, reprise_undo_free);
  done = reprise_tag_remove (store->database, "LOS ANGELES", NULL);
  assert_tags (store, one, "Noir,night");
  undo (store, done, 0);
  assert_tags (store, one, "Noir,Los Angeles,night");

  g_assert_null (reprise_tag_merge (store->database, "noir", "no such", &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (reprise_tag_rename (store->database, "noir", " # ", &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_null (reprise_tag_merge (store->database, "noir", "Noir", &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID);
}

/* A spelling that nobody uses any more does not come back. */
static void
test_spelling (void)
{
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseAppraisal) one = test_add_appraisal (store, film, NULL, "One.");

  tag (store, one, "NIOR");
  tag (store, one, "other");
  tag (store, one, "nior");
  assert_tags (store, one, "nior");
  tag (store, one, "NIOR");
  assert_tags (store, one, "nior");
}

static GArray *
list_entries (TestStore *store)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (gint64));
  const gint64 n = test_read_int64 (store, "SELECT max(id) FROM entry");

  for (gint64 id = 1; id <= n + 1; id++)
    g_array_append_val (entries, id);
  return entries;
}

static void
test_batch (void)
{
  static const char * const added[] = { "heist", "#night", "", NULL };
  static const char * const removed[] = { "Noir", "nobody has this", NULL };
  g_autoptr (TestStore) store = test_store_new ();
  g_autoptr (RepriseFilm) film = test_add_film (store, "Heat (1995)", NULL);
  g_autoptr (RepriseViewing) viewing = test_add_viewing (store, film, "2020-01-01", 80, NULL);
  g_autoptr (RepriseViewing) bare = test_add_viewing (store, film, "2020-01-02", 60, "A note.");
  g_autoptr (RepriseAppraisal) one = test_add_appraisal (store, film, viewing, "One.");
  g_autoptr (RepriseAppraisal) two = test_add_appraisal (store, film, NULL, "Two.");
  g_autoptr (GArray) entries = list_entries (store);
  g_autoptr (GPtrArray) names = NULL;
  g_autoptr (RepriseUndo) tagged = NULL;
  g_autoptr (RepriseUndo) judged = NULL;
  g_autoptr (RepriseUndo) deleted = NULL;
  g_autofree char *diary = test_list_diary (store);
  g_autofree char *empty = NULL;
  g_autofree char *again = NULL;

  tag (store, one, "Noir,heist");
  tagged = reprise_batch_tag (store->database, entries, added, removed, NULL);
  assert_tags (store, one, "heist,night");
  assert_tags (store, two, "heist,night");
  names = reprise_batch_list_tags (store->database, entries, NULL);
  g_assert_cmpuint (names->len, ==, 2);
  g_assert_cmpint (((RepriseName *) names->pdata[1])->weight, ==, 2);
  undo (store, tagged, 0);
  assert_tags (store, one, "Noir,heist");
  assert_tags (store, two, "");

  judged = reprise_batch_judge (store->database, entries, 75, NULL);
  g_assert_cmpuint (reprise_undo_get_count (judged), ==, 3);
  g_assert_cmpint (test_read_int64 (store, "SELECT sum(judgement) FROM entry WHERE shown"), ==,
                   225);
  test_execute (store, "UPDATE viewing SET judgement = 10 WHERE watched = '2020-01-02'");
  undo (store, judged, 1);
  g_assert_cmpint (test_read_int64 (store, "SELECT sum(judgement) FROM viewing"), ==, 90);

  deleted = reprise_batch_delete (store->database, entries, NULL);
  empty = test_list_diary (store);
  g_assert_cmpstr (empty, ==, "Heat*");
  undo (store, deleted, 0);
  again = test_list_diary (store);
  g_assert_cmpstr (again, ==, diary);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/tags/change", test_change);
  g_test_add_func ("/tags/spelling", test_spelling);
  g_test_add_func ("/tags/batch", test_batch);

  return g_test_run ();
}
