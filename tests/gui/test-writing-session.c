/* What is written is kept: soon, in the version it was made from, and never instead of something
 * that was written elsewhere. */

#include "gui/writing/reprise-desk.h"
#include "gui/writing/reprise-writing-changes.h"
#include "store/reprise-journal-actions.h"
#include "store/reprise-journal-past.h"
#include "support/test-gui.h"
#include "support/test-journal.h"

#include <sqlite3.h>

static gboolean
is_saved (gpointer session)
{
  return reprise_writing_session_get_saving (session) == REPRISE_SAVING_SAVED;
}

static gboolean
has_failed (gpointer session)
{
  return reprise_writing_session_get_saving (session) == REPRISE_SAVING_FAILED;
}

static gboolean
is_conflicted (gpointer session)
{
  return reprise_writing_session_get_conflicted (session);
}

static gboolean
is_settled (gpointer session)
{
  return !reprise_writing_session_get_conflicted (session);
}

static char *
dup_text (RepriseWritingSession *session)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (reprise_writing_session_get_buffer (session));
  GtkTextIter start;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

static void
assert_text (RepriseWritingSession *session,
             const char            *expected)
{
  g_autofree char *text = dup_text (session);

  g_assert_cmpstr (text, ==, expected);
}

static gboolean
says_second (gpointer session)
{
  g_autofree char *text = dup_text (session);

  return g_str_has_suffix (text, "the second.");
}

static gboolean
has_five_words (gpointer session)
{
  return reprise_writing_session_get_words (session) == 5;
}

static void
type (RepriseWritingSession *session,
      const char            *text)
{
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (reprise_writing_session_get_buffer (session));
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_insert (buffer, &end, text, -1);
  gtk_text_buffer_end_user_action (buffer);
}

static void
keep_result_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      slot)
{
  *(GAsyncResult **) slot = g_object_ref (result);
}

static gboolean
is_there (gpointer slot)
{
  return *(gpointer *) slot != NULL;
}

static GPtrArray *
list_conflicts (TestJournal *journal,
                const char  *uuid)
{
  g_autoptr (GAsyncResult) result = NULL;

  reprise_journal_list_conflicts_async (journal->journal, uuid, NULL, keep_result_cb, &result);
  test_wait_until (is_there, &result);
  return reprise_journal_list_conflicts_finish (journal->journal, result, NULL);
}

static void
assert_kept (TestJournal           *journal,
             RepriseWritingSession *session,
             const char            *body)
{
  g_autoptr (RepriseAppraisal) kept =
    test_journal_load (journal, reprise_writing_session_get_uuid (session));

  g_assert_cmpstr (reprise_appraisal_get_body (kept), ==, body);
}

static void
change_elsewhere (TestJournal      *journal,
                  RepriseAppraisal *appraisal,
                  const char       *body)
{
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (appraisal);
  g_autoptr (RepriseAppraisal) saved = NULL;

  reprise_appraisal_set_body (edited, body);
  saved = test_journal_save (journal, edited, appraisal);
}

/* Straight into the file, as a fault of a disk would strike. */
static void
execute (TestJournal *journal,
         const char  *sql)
{
  sqlite3 *database = NULL;

  g_assert_cmpint (sqlite3_open (journal->path, &database), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (database, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (database), ==, SQLITE_OK);
}

static void
test_typing (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal =
    test_journal_write (journal, "Heat (1995)", "2026-11-01", 90, "Coffee");
  RepriseWritingSession *session = reprise_writing_session_new (journal->journal, appraisal);

  assert_text (session, "Coffee");
  g_assert_true (is_saved (session));

  type (session, " between *two* tired professionals");
  g_assert_cmpint (reprise_writing_session_get_saving (session), ==, REPRISE_SAVING_DUE);
  test_wait_until (is_saved, session);
  assert_kept (journal, session, "Coffee between *two* tired professionals");
  test_wait_until (has_five_words, session);

  gtk_text_buffer_undo (GTK_TEXT_BUFFER (reprise_writing_session_get_buffer (session)));
  assert_text (session, "Coffee");
  reprise_writing_session_save (session);
  g_assert_cmpint (reprise_writing_session_get_saving (session), ==, REPRISE_SAVING_RUNNING);
  type (session, ", while it is being saved");
  test_wait_until (is_saved, session);
  assert_kept (journal, session, "Coffee, while it is being saved");

  g_assert_finalize_object (session);
}

static void
test_all_but_the_text (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal =
    test_journal_write (journal, "Heat (1995)", NULL, REPRISE_UNJUDGED, "Coffee.");
  RepriseWritingSession *session = reprise_writing_session_new (journal->journal, appraisal);
  g_autoptr (RepriseAppraisal) kept = NULL;
  RepriseViewing *viewing = NULL;

  reprise_writing_session_set_title (session, "Two Tired Professionals");
  reprise_writing_session_set_judgement (session, 85);
  reprise_writing_session_save (session);
  reprise_writing_session_set_watched (session, reprise_date_from_text ("2026-03"));
  reprise_writing_session_set_state (session, REPRISE_APPRAISAL_STATE_FINISHED);
  test_wait_until (is_saved, session);

  kept = test_journal_load (journal, reprise_appraisal_get_uuid (appraisal));
  viewing = reprise_appraisal_get_viewing (kept);
  g_assert_cmpstr (reprise_appraisal_get_title (kept), ==, "Two Tired Professionals");
  g_assert_cmpint (reprise_appraisal_get_judgement (kept), ==, 85);
  g_assert_cmpint (reprise_appraisal_get_number (kept), >, 0);
  g_assert_nonnull (viewing);
  g_assert_cmpint (reprise_viewing_get_watched (viewing).month, ==, 3);

  reprise_writing_session_set_judgement (session, REPRISE_UNJUDGED);
  reprise_writing_session_set_title (session, "");
  reprise_writing_session_save (session);
  test_wait_until (is_saved, session);
  g_clear_object (&kept);
  kept = test_journal_load (journal, reprise_appraisal_get_uuid (appraisal));
  g_assert_cmpint (reprise_appraisal_get_judgement (kept), ==, REPRISE_UNJUDGED);
  g_assert_null (reprise_appraisal_get_title (kept));

  g_assert_finalize_object (session);
}

static void
test_changed_elsewhere (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal =
    test_journal_write (journal, "Heat (1995)", "2026-11-01", 90, "One. Two. Three.");
  RepriseWritingSession *session = reprise_writing_session_new (journal->journal, appraisal);
  GtkTextBuffer *buffer = GTK_TEXT_BUFFER (reprise_writing_session_get_buffer (session));
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_offset (buffer, &caret, 4);
  gtk_text_buffer_place_cursor (buffer, &caret);
  change_elsewhere (journal, appraisal, "One. Two. Four, and the second.");
  test_wait_until (says_second, session);
  g_assert_true (is_saved (session));
  g_assert_false (is_conflicted (session));
  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_offset (&caret), ==, 4);

  gtk_text_buffer_undo (buffer);
  assert_text (session, "One. Two. Three.");
  reprise_writing_session_save (session);
  test_wait_until (is_saved, session);
  assert_kept (journal, session, "One. Two. Three.");
  g_assert_false (is_conflicted (session));

  g_assert_finalize_object (session);
}

static void
test_changed_at_once (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal =
    test_journal_write (journal, "Heat (1995)", "2026-11-01", 90, "One.");
  RepriseWritingSession *session = reprise_writing_session_new (journal->journal, appraisal);
  g_autoptr (GPtrArray) conflicts = NULL;

  type (session, " Mine.");
  change_elsewhere (journal, appraisal, "One. Theirs.");
  test_wait_until (is_saved, session);
  test_wait_until (is_conflicted, session);

  assert_text (session, "One. Mine.");
  assert_kept (journal, session, "One. Mine.");
  conflicts = list_conflicts (journal, reprise_appraisal_get_uuid (appraisal));
  g_assert_cmpuint (conflicts->len, ==, 1);

  reprise_writing_session_settle_conflicts (session);
  test_wait_until (is_settled, session);

  g_assert_finalize_object (session);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static gboolean
is_counted (gpointer data)
{
  guint *count = data;

  return *count > 0;
}

static void
test_disk_full (void)
{
  guint told = 0;
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal =
    test_journal_write (journal, "Heat (1995)", "2026-11-01", 90, "One.");
  RepriseWritingSession *session = reprise_writing_session_new (journal->journal, appraisal);

  execute (journal, "CREATE TRIGGER fault BEFORE UPDATE ON appraisal"
                    " BEGIN SELECT RAISE (ABORT, 'no room'); END");
  type (session, " Two.");
  test_wait_until (has_failed, session);
  g_assert_nonnull (reprise_writing_session_get_error (session));
  assert_kept (journal, session, "One.");

  /* Whoever waits for a save learns that it failed once more. */
  g_signal_connect_swapped (session, "notify::saving", G_CALLBACK (count_cb), &told);
  reprise_writing_session_save (session);
  test_wait_until (is_counted, &told);
  g_assert_true (has_failed (session));

  type (session, " Three.");
  g_assert_true (has_failed (session));
  execute (journal, "DROP TRIGGER fault");
  test_wait_until (is_saved, session);
  g_assert_null (reprise_writing_session_get_error (session));
  assert_kept (journal, session, "One. Two. Three.");

  g_assert_finalize_object (session);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      slot)
{
  g_autoptr (GError) error = NULL;

  *(RepriseWritingSession **) slot =
    reprise_desk_open_finish (REPRISE_DESK (source), result, &error);
  g_assert_no_error (error);
}

static RepriseWritingSession *
open_session (RepriseDesk *desk,
              const char  *uuid)
{
  RepriseWritingSession *session = NULL;

  reprise_desk_open_async (desk, uuid, NULL, opened_cb, &session);
  test_wait_until (is_there, &session);
  return session;
}

static gboolean
is_desk_saved (gpointer desk)
{
  return reprise_desk_is_saved (desk);
}

static void
test_desk (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  RepriseDesk *desk = reprise_desk_new (journal->journal);
  g_autofree char *first = NULL;

  for (int i = 0; i < 20; i++)
    {
      g_autoptr (RepriseAppraisal) appraisal =
        test_journal_write (journal, "Heat (1995)", NULL, REPRISE_UNJUDGED, "Coffee.");
      g_autoptr (RepriseWritingSession) session =
        open_session (desk, reprise_appraisal_get_uuid (appraisal));

      if (i > 0)
        continue;
      first = g_strdup (reprise_appraisal_get_uuid (appraisal));
      type (session, " Black.");
      g_assert_false (reprise_desk_is_saved (desk));
      reprise_desk_save (desk);
      test_wait_until (is_desk_saved, desk);
    }

  /* It went to make room, saved, and is opened anew. */
  g_assert_null (reprise_desk_find (desk, first));
  {
    g_autoptr (RepriseWritingSession) session = open_session (desk, first);

    assert_text (session, "Coffee. Black.");
    g_assert_true (reprise_desk_find (desk, first) == session);
  }
  g_assert_finalize_object (desk);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/writing-session/typing", test_typing);
  g_test_add_func ("/writing-session/all-but-the-text", test_all_but_the_text);
  g_test_add_func ("/writing-session/changed-elsewhere", test_changed_elsewhere);
  g_test_add_func ("/writing-session/changed-at-once", test_changed_at_once);
  g_test_add_func ("/writing-session/disk-full", test_disk_full);
  g_test_add_func ("/writing-session/desk", test_desk);

  return g_test_run ();
}
