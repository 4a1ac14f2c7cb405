/* What a window asks of the past of an appraisal: what was written over, here and elsewhere. */

#include "model/reprise-list.h"
#include "store/reprise-journal-actions.h"
#include "store/reprise-journal-past.h"
#include "support/test-async.h"
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

static GPtrArray *
list_conflicts (Fixture    *fixture,
                const char *uuid)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  GPtrArray *conflicts = NULL;

  reprise_journal_list_conflicts_async (fixture->journal, uuid, NULL, test_keep_result_cb,
                                        &fixture->slot);
  result = test_wait (&fixture->slot);
  conflicts = reprise_journal_list_conflicts_finish (fixture->journal, result, &error);
  g_assert_no_error (error);
  return conflicts;
}

static GPtrArray *
list_revisions (Fixture     *fixture,
                const char  *uuid,
                GError     **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  reprise_journal_list_revisions_async (fixture->journal, uuid, NULL, test_keep_result_cb,
                                        &fixture->slot);
  result = test_wait (&fixture->slot);
  return reprise_journal_list_revisions_finish (fixture->journal, result, error);
}

static gboolean
settle_conflicts (Fixture    *fixture,
                  const char *uuid)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  gboolean settled;

  reprise_journal_settle_conflicts_async (fixture->journal, uuid, NULL, test_keep_result_cb,
                                          &fixture->slot);
  result = test_wait (&fixture->slot);
  settled = reprise_journal_settle_conflicts_finish (fixture->journal, result, &error);
  g_assert_no_error (error);
  return settled;
}

static void
write_body (Fixture          *fixture,
            RepriseAppraisal *made_from,
            const char       *body)
{
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (made_from);

  reprise_appraisal_set_body (edited, body);
  g_object_unref (test_journal_save (fixture->test, edited, made_from));
}

/* The other's text is a conflict copy and a revision, however soon after the last revision. */
static void
test_past (Fixture       *fixture,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseAppraisal) draft = reprise_appraisal_new ();
  g_autoptr (RepriseAppraisal) saved = NULL;
  g_autoptr (RepriseAppraisal) other = NULL;
  g_autoptr (GPtrArray) conflicts = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) revisions = NULL;
  g_autoptr (GPtrArray) after = NULL;

  reprise_appraisal_set_body (draft, "As it was.");
  saved = test_journal_save (fixture->test, draft, NULL);
  other = test_journal_save (fixture->test, draft, NULL);
  write_body (fixture, saved, "The first window.");
  write_body (fixture, saved, "The second window.");
  write_body (fixture, other, "One");
  write_body (fixture, other, "Two");

  conflicts = list_conflicts (fixture, reprise_appraisal_get_uuid (saved));
  g_assert_cmpuint (conflicts->len, ==, 1);
  g_assert_cmpstr (((RepriseConflict *) conflicts->pdata[0])->field, ==, "body");
  g_assert_cmpstr (((RepriseConflict *) conflicts->pdata[0])->value, ==, "The first window.");
  revisions = list_revisions (fixture, reprise_appraisal_get_uuid (saved), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (revisions->len, ==, 2);
  g_assert_cmpstr (((RepriseRevision *) revisions->pdata[0])->body, ==, "The first window.");
  g_assert_cmpstr (((RepriseRevision *) revisions->pdata[1])->body, ==, "As it was.");

  all = list_conflicts (fixture, NULL);
  g_assert_cmpuint (all->len, ==, 2);
  for (int i = 0; i < 2; i++)
    g_assert_true (settle_conflicts (fixture, reprise_appraisal_get_uuid (saved)));
  g_clear_pointer (&conflicts, g_ptr_array_unref);
  conflicts = list_conflicts (fixture, reprise_appraisal_get_uuid (saved));
  g_assert_cmpuint (conflicts->len, ==, 0);
  after = list_conflicts (fixture, NULL);
  g_assert_cmpuint (after->len, ==, 1);

  g_assert_null (list_revisions (fixture, REPRISE_UP_NEXT_UUID, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND);
}

static gboolean
restore_track (Fixture       *fixture,
               const char    *uuid,
               RepriseTrack  *track,
               GError       **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  reprise_journal_restore_part_async (fixture->journal, uuid, track, NULL, test_keep_result_cb,
                                      &fixture->slot);
  result = test_wait (&fixture->slot);
  return reprise_journal_restore_part_finish (fixture->journal, result, error);
}

/* A track that went comes back from among the earlier texts, and its search words with it. */
static void
test_track (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RepriseAppraisal) draft = reprise_appraisal_new ();
  g_autoptr (RepriseAppraisal) saved = NULL;
  g_autoptr (RepriseAppraisal) without = NULL;
  g_autoptr (RepriseAppraisal) emptied = NULL;
  g_autoptr (RepriseAppraisal) back = NULL;
  g_autoptr (GPtrArray) revisions = NULL;
  RepriseTrack *track = reprise_track_new ("Nina Vale", "Harbour Lights");

  reprise_track_set_note (track, "It says what he cannot.");
  g_ptr_array_add (reprise_appraisal_get_tracks (draft), track);
  saved = test_journal_save (fixture->test, draft, NULL);
  without = reprise_appraisal_copy (saved);
  g_ptr_array_set_size (reprise_appraisal_get_tracks (without), 0);
  emptied = test_journal_save (fixture->test, without, saved);
  g_assert_cmpuint (reprise_appraisal_get_tracks (emptied)->len, ==, 0);

  revisions = list_revisions (fixture, reprise_appraisal_get_uuid (saved), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (revisions->len, ==, 1);
  g_assert_true (restore_track (fixture, reprise_appraisal_get_uuid (saved),
                                ((RepriseRevision *) revisions->pdata[0])->track, &error));
  g_assert_no_error (error);

  back = test_journal_save (fixture->test, emptied, emptied);
  g_assert_cmpuint (reprise_appraisal_get_tracks (back)->len, ==, 1);
  g_assert_true (reprise_track_equal (reprise_appraisal_get_tracks (back)->pdata[0], track));
  g_assert_false (restore_track (fixture, REPRISE_UP_NEXT_UUID,
                                 ((RepriseRevision *) revisions->pdata[0])->track, &error));
  g_assert_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND);
}

#define ADD(name, func) g_test_add ("/journal-past/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("past", test_past);
  ADD ("track", test_track);

  return g_test_run ();
}
