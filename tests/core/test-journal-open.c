/* Opening a journal, and what becomes of it when whoever opened it lets go of it. */

#include "store/reprise-journal-actions.h"
#include "store/reprise-look.h"
#include "support/test-store.h"

typedef struct
{
  TestFolder     *folder;
  char           *path;
  RepriseJournal *journal;  /* another, which stays open */
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = test_folder_new ();
  fixture->path = g_build_filename (fixture->folder, "journal.db", NULL);
  fixture->journal = test_open_journal (fixture->path, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  g_assert_finalize_object (fixture->journal);
  g_free (fixture->path);
  test_folder_remove (fixture->folder);
}

static guint
count_hits (Fixture    *fixture,
            const char *query)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (RepriseHits) hits = NULL;
  GAsyncResult *slot = NULL;

  reprise_journal_search_async (fixture->journal, query, 0, NULL, test_keep_result_cb, &slot);
  result = test_wait (&slot);
  hits = reprise_journal_search_finish (fixture->journal, result, &error);
  g_assert_no_error (error);
  return hits->n_ids;
}

/* What was to be saved when it was closed is saved. */
static void
test_closing_waits (Fixture       *fixture,
                    gconstpointer  data)
{
  RepriseJournal *journal = test_open_journal (fixture->path, NULL);

  for (int i = 0; i < 20; i++)
    {
      g_autoptr (RepriseAppraisal) draft = reprise_appraisal_new ();
      g_autofree char *text = g_strdup_printf ("pending %d", i);

      reprise_appraisal_set_body (draft, text);
      reprise_journal_save_appraisal_async (journal, draft, NULL, NULL, NULL, NULL);
    }
  g_object_unref (journal);
  while (count_hits (fixture, "pending") < 20)
    ;
}

/* Whoever saves once and leaves, again and again, leaves no more pieces of the index than a few. */
static void
test_merging (Fixture       *fixture,
              gconstpointer  data)
{
  g_autoptr (RepriseDatabase) database = NULL;
  gint64 segments = 0;

  for (int i = 0; i < 40; i++)
    {
      RepriseJournal *journal = test_open_journal (fixture->path, NULL);
      g_autoptr (RepriseAppraisal) draft = reprise_appraisal_new ();
      g_autoptr (RepriseAppraisal) saved = NULL;
      g_autoptr (GAsyncResult) result = NULL;
      GAsyncResult *slot = NULL;

      reprise_appraisal_set_body (draft, "A text.");
      reprise_journal_save_appraisal_async (journal, draft, NULL, NULL, test_keep_result_cb, &slot);
      result = test_wait (&slot);
      saved = reprise_journal_save_appraisal_finish (journal, result, NULL);
      g_assert_nonnull (saved);
      g_clear_object (&result);
      g_object_unref (journal);
    }

  database = reprise_database_open (fixture->path, REPRISE_DATABASE_READ, NULL);
  g_assert_true (reprise_database_read_int64 (database,
                                              "SELECT count(DISTINCT segid) FROM prose_idx",
                                              &segments, NULL));
  g_assert_cmpint (segments, <, 16);
}

static void
unref_journal_cb (GObject      *source,
                  GAsyncResult *result,
                  gpointer      data)
{
  RepriseJournal **journal = data;
  g_autoptr (RepriseAppraisal) saved =
    reprise_journal_save_appraisal_finish (*journal, result, NULL);

  g_assert_nonnull (saved);
  g_clear_object (journal);
}

/* In the callback of its last save, however the threads meet. */
static void
test_closing_in_callback (Fixture       *fixture,
                          gconstpointer  data)
{
  for (int i = 0; i < 20; i++)
    {
      RepriseJournal *journal = test_open_journal (fixture->path, NULL);
      g_autoptr (RepriseAppraisal) draft = reprise_appraisal_new ();

      reprise_journal_save_appraisal_async (journal, draft, NULL, NULL, unref_journal_cb, &journal);
      while (journal != NULL)
        g_main_context_iteration (NULL, TRUE);
    }
}

static void
note_thread (gpointer  data,
             GObject  *object)
{
  *(GThread **) data = g_thread_self ();
}

/* Whichever comes first, the end of the thread that copies or what is done with its answer, a
 * journal is let go of where it was opened. Many times, as that is a matter of chance. */
static void
test_backup_lets_go (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "journal.db", NULL);

  for (int i = 0; i < 100; i++)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GError) error = NULL;
      GAsyncResult *slot = NULL;
      GThread *thread = NULL;
      RepriseJournal *journal = test_open_journal (path, &error);

      g_assert_no_error (error);
      g_object_weak_ref (G_OBJECT (journal), note_thread, &thread);
      reprise_journal_backup_async (journal, path, NULL, test_keep_result_cb, &slot);
      result = test_wait (&slot);
      g_assert_false (reprise_journal_backup_finish (journal, result, &error));
      g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID);

      g_clear_object (&result);
      g_object_unref (journal);
      g_assert_true (thread == g_thread_self ());
    }
}

static void
test_open_errors (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *text = g_build_filename (folder, "text.db", NULL);
  g_autofree char *absent = g_build_filename (folder, "nowhere", "journal.db", NULL);
  g_autofree char *path = reprise_journal_dup_default_path ();
  g_autoptr (GError) error = NULL;

  g_assert_true (g_str_has_suffix (path, "/reprise/journal.db"));
  g_assert_null (test_open_journal (absent, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (text, "text", -1, NULL));
  g_assert_null (test_open_journal (text, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_JOURNAL);
  g_clear_error (&error);
  reprise_look_set_remote_for_tests (TRUE);
  g_assert_null (test_open_journal (text, &error));
  reprise_look_set_remote_for_tests (FALSE);
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_REMOTE);
}

#define ADD(name, func) g_test_add ("/journal-open/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("closing-waits", test_closing_waits);
  ADD ("closing-in-callback", test_closing_in_callback);
  ADD ("merging", test_merging);
  g_test_add_func ("/journal-open/backup-lets-go", test_backup_lets_go);
  g_test_add_func ("/journal-open/errors", test_open_errors);

  return g_test_run ();
}
