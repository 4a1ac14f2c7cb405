#include "gui/keeping/reprise-revisions-dialog.h"

#include "store/reprise-conflict.h"
#include "store/reprise-journal-actions.h"
#include "support/test-gui.h"
#include "support/test-journal.h"

#define FIRST "Coffee, twice. *Two men* sit in a diner and say what they are."
#define SECOND FIRST "\n\nNeither will change, and both know it."
#define ELSEWHERE "Another device wrote this of the diner."

static const int widths[] = { 360, 960 };

static gpointer
conflict_job (RepriseDatabase  *database,
              gpointer          data,
              GError          **error)
{
  return GINT_TO_POINTER (reprise_conflict_keep (database, data, "body", ELSEWHERE, error) &&
                          reprise_conflict_keep (database, data, "title", "Diner", error));
}

static void
ran_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      data)
{
  g_autoptr (GError) error = NULL;

  reprise_journal_run_finish (REPRISE_JOURNAL (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
keep_conflict (TestJournal      *journal,
               RepriseAppraisal *appraisal)
{
  gboolean ran = FALSE;

  reprise_journal_run_async (journal->journal, REPRISE_LANE_WRITE, conflict_job,
                             g_strdup (reprise_appraisal_get_uuid (appraisal)), g_free, NULL, NULL,
                             ran_cb, &ran);
  test_wait_until (is_true, &ran);
}

static RepriseAppraisal *
write_twice (TestJournal *journal)
{
  g_autoptr (RepriseAppraisal) first =
    test_journal_write (journal, "Heat (1995)", "2026-11-01", 85, FIRST);
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (first);

  reprise_appraisal_set_body (edited, SECOND);
  return test_journal_save (journal, edited, first);
}

static RepriseRevisionsDialog *
present (TestJournal *journal,
         const char  *uuid,
         int          width)
{
  RepriseRevisionsDialog *dialog = reprise_revisions_dialog_new (journal->journal, uuid);

  gtk_window_set_default_size (GTK_WINDOW (dialog), width, 560);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

static void
destroy (RepriseRevisionsDialog *dialog)
{
  g_object_ref (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (dialog);
}

static void
picture (RepriseRevisionsDialog *dialog,
         const char             *what,
         int                     width)
{
  const gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autofree char *name = g_strdup_printf ("%s-%d-%s", what, width, dark ? "dark" : "light");

  test_gui_picture (GTK_WIDGET (dialog), name);
}

static gboolean
shows (gpointer    dialog,
       const char *page)
{
  GtkWidget *stack = test_find_named (dialog, "stack");

  return g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (stack)), page) == 0;
}

static gboolean
texts_are_shown (gpointer data)
{
  return shows (data, "texts");
}

static gboolean
nothing_is_shown (gpointer data)
{
  return shows (data, "empty");
}

static gboolean
failure_is_shown (gpointer data)
{
  return shows (data, "failure");
}

static char *
read_text (RepriseRevisionsDialog *dialog)
{
  GtkTextBuffer *buffer =
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (test_find_named (GTK_WIDGET (dialog), "text")));
  char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  return text;
}

static gboolean
first_is_shown (gpointer data)
{
  g_autofree char *text = read_text (data);

  return g_strcmp0 (text, FIRST) == 0;
}

static void
picture_all (TestJournal      *journal,
             RepriseAppraisal *appraisal,
             int               width)
{
  RepriseRevisionsDialog *dialog =
    present (journal, reprise_appraisal_get_uuid (appraisal), width);

  test_wait_until (texts_are_shown, dialog);
  picture (dialog, "revisions", width);
  gtk_widget_activate_action (test_find_named (GTK_WIDGET (dialog), "list"), "list.activate-item",
                              "u", 0);
  picture (dialog, "revisions-text", width);
  destroy (dialog);
}

static void
test_pictures (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal = write_twice (journal);

  keep_conflict (journal, appraisal);
  for (int dark = 0; dark <= 1; dark++)
    {
      adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                          dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                               : ADW_COLOR_SCHEME_FORCE_LIGHT);
      for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
        picture_all (journal, appraisal, widths[i]);
    }
}

static void
restore_cb (RepriseRevisionsDialog  *dialog,
            const char              *body,
            char                   **restored)
{
  *restored = g_strdup (body);
}

static void
restore_part_cb (RepriseRevisionsDialog  *dialog,
                 GObject                 *part,
                 gpointer                *restored)
{
  *restored = g_object_ref (part);
}

static gboolean
voice_is_shown (gpointer data)
{
  g_autofree char *text = read_text (data);

  return g_strcmp0 (text, "What Ana said.") == 0;
}

/* A guest's text that is gone says whose it was. */
static void
test_voice (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) first =
    test_journal_write (journal, "Heat (1995)", "2026-11-01", 85, FIRST);
  g_autoptr (RepriseAppraisal) with_voice = reprise_appraisal_copy (first);
  g_autoptr (RepriseAppraisal) kept = NULL;
  g_autoptr (RepriseAppraisal) without = NULL;
  g_autoptr (RepriseAppraisal) after = NULL;
  g_autoptr (RepriseVoice) restored = NULL;
  RepriseRevisionsDialog *dialog = NULL;

  g_ptr_array_add (reprise_appraisal_get_voices (with_voice),
                   reprise_voice_new ("Ana Lima", "What Ana said."));
  kept = test_journal_save (journal, with_voice, first);
  without = reprise_appraisal_copy (kept);
  g_ptr_array_set_size (reprise_appraisal_get_voices (without), 0);
  after = test_journal_save (journal, without, kept);
  g_assert_cmpuint (reprise_appraisal_get_voices (after)->len, ==, 0);

  dialog = present (journal, reprise_appraisal_get_uuid (first), 960);
  g_signal_connect (dialog, "restore-part", G_CALLBACK (restore_part_cb), &restored);
  test_wait_until (voice_is_shown, dialog);
  picture (dialog, "revisions-voice", 960);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "revisions.restore", NULL);
  g_assert_cmpstr (reprise_voice_get_author (restored), ==, "Ana Lima");
  g_assert_cmpstr (reprise_voice_get_body (restored), ==, "What Ana said.");
  g_assert_cmpstr (reprise_voice_get_uuid (restored), ==,
                   reprise_voice_get_uuid (reprise_appraisal_get_voices (kept)->pdata[0]));
}

static gboolean
note_is_shown (gpointer data)
{
  g_autofree char *text = read_text (data);

  return g_strcmp0 (text, "In the bar\n\nIt says what he cannot.") == 0;
}

static void
write_note (TestJournal      *journal,
            RepriseAppraisal *made_from,
            const char       *note)
{
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (made_from);

  reprise_track_set_note (reprise_appraisal_get_tracks (edited)->pdata[0], note);
  g_object_unref (test_journal_save (journal, edited, made_from));
}

static gboolean
other_note_is_shown (gpointer data)
{
  g_autofree char *text = read_text (data);

  return g_strcmp0 (text, "In the bar\n\nWritten elsewhere.") == 0;
}

/* So does one that another window wrote meanwhile; the scene is the same for both. */
static void
test_track_conflict (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) first =
    test_journal_write (journal, "Heat (1995)", "2026-11-01", 85, FIRST);
  g_autoptr (RepriseAppraisal) with_track = reprise_appraisal_copy (first);
  g_autoptr (RepriseAppraisal) kept = NULL;
  g_autoptr (RepriseTrack) restored = NULL;
  RepriseTrack *track = reprise_track_new ("Nina Vale", "Harbour Lights");
  RepriseRevisionsDialog *dialog = NULL;

  reprise_track_set_scene (track, "In the bar");
  g_ptr_array_add (reprise_appraisal_get_tracks (with_track), track);
  kept = test_journal_save (journal, with_track, first);
  write_note (journal, kept, "Written elsewhere.");
  write_note (journal, kept, "Written here.");

  dialog = present (journal, reprise_appraisal_get_uuid (first), 360);
  g_signal_connect (dialog, "restore-part", G_CALLBACK (restore_part_cb), &restored);
  test_wait_until (other_note_is_shown, dialog);
  picture (dialog, "revisions-track-conflict", 360);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "revisions.restore", NULL);
  g_assert_cmpstr (reprise_track_get_note (restored), ==, "Written elsewhere.");
  g_assert_cmpstr (reprise_track_get_scene (restored), ==, "In the bar");
}

/* What was said of a track that is gone says on which it was. */
static void
test_track (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) first =
    test_journal_write (journal, "Heat (1995)", "2026-11-01", 85, FIRST);
  g_autoptr (RepriseAppraisal) with_track = reprise_appraisal_copy (first);
  g_autoptr (RepriseAppraisal) kept = NULL;
  g_autoptr (RepriseAppraisal) without = NULL;
  g_autoptr (RepriseAppraisal) after = NULL;
  g_autoptr (RepriseTrack) restored = NULL;
  RepriseTrack *track = reprise_track_new ("Nina Vale", "Harbour Lights");
  RepriseRevisionsDialog *dialog = NULL;

  reprise_track_set_scene (track, "In the bar");
  reprise_track_set_note (track, "It says what he cannot.");
  g_ptr_array_add (reprise_appraisal_get_tracks (with_track), track);
  kept = test_journal_save (journal, with_track, first);
  without = reprise_appraisal_copy (kept);
  g_ptr_array_set_size (reprise_appraisal_get_tracks (without), 0);
  after = test_journal_save (journal, without, kept);
  g_assert_cmpuint (reprise_appraisal_get_tracks (after)->len, ==, 0);

  dialog = present (journal, reprise_appraisal_get_uuid (first), 960);
  g_signal_connect (dialog, "restore-part", G_CALLBACK (restore_part_cb), &restored);
  test_wait_until (note_is_shown, dialog);
  picture (dialog, "revisions-track", 960);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "revisions.restore", NULL);
  g_assert_cmpstr (reprise_track_get_title (restored), ==, "Harbour Lights");
  g_assert_cmpstr (reprise_track_get_note (restored), ==, "It says what he cannot.");
  g_assert_cmpstr (reprise_track_get_uuid (restored), ==,
                   reprise_track_get_uuid (reprise_appraisal_get_tracks (kept)->pdata[0]));
}

static void
test_restore (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal = write_twice (journal);
  RepriseRevisionsDialog *dialog =
    present (journal, reprise_appraisal_get_uuid (appraisal), 960);
  GtkWidget *list = test_find_named (GTK_WIDGET (dialog), "list");
  g_autofree char *restored = NULL;

  g_signal_connect (dialog, "restore", G_CALLBACK (restore_cb), &restored);
  test_wait_until (first_is_shown, dialog);
  g_assert_false (gtk_widget_get_visible (test_find_named (GTK_WIDGET (dialog), "settle")));
  gtk_test_accessible_assert_role (list, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, "Earlier Texts");

  g_object_ref (dialog);
  gtk_widget_activate_action (GTK_WIDGET (dialog), "revisions.restore", NULL);
  g_assert_cmpstr (restored, ==, FIRST);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (dialog);
}

static void
test_settle (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal = write_twice (journal);
  RepriseRevisionsDialog *dialog = NULL;
  g_autofree char *text = NULL;

  keep_conflict (journal, appraisal);
  dialog = present (journal, reprise_appraisal_get_uuid (appraisal), 960);
  test_wait_until (texts_are_shown, dialog);
  text = read_text (dialog);
  g_assert_cmpstr (text, ==, ELSEWHERE);
  g_assert_true (gtk_widget_get_visible (test_find_named (GTK_WIDGET (dialog), "settle")));

  gtk_widget_activate_action (GTK_WIDGET (dialog), "revisions.settle", NULL);
  test_wait_until (first_is_shown, dialog);
  g_assert_false (gtk_widget_get_visible (test_find_named (GTK_WIDGET (dialog), "settle")));
  destroy (dialog);
}

static void
test_nothing (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal =
    test_journal_write (journal, "Heat (1995)", "2026-11-01", 85, FIRST);
  RepriseRevisionsDialog *dialog =
    present (journal, reprise_appraisal_get_uuid (appraisal), 360);

  test_wait_until (nothing_is_shown, dialog);
  picture (dialog, "revisions-empty", 360);
  destroy (dialog);

  dialog = present (journal, "no-such-uuid", 360);
  test_wait_until (failure_is_shown, dialog);
  picture (dialog, "revisions-failure", 360);
  destroy (dialog);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/revisions-dialog/pictures", test_pictures);
  g_test_add_func ("/revisions-dialog/restore", test_restore);
  g_test_add_func ("/revisions-dialog/voice", test_voice);
  g_test_add_func ("/revisions-dialog/track", test_track);
  g_test_add_func ("/revisions-dialog/track-conflict", test_track_conflict);
  g_test_add_func ("/revisions-dialog/settle", test_settle);
  g_test_add_func ("/revisions-dialog/nothing", test_nothing);

  return g_test_run ();
}
