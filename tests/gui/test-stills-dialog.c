/* Stills come into an appraisal, by dialog and while it is written. */

#include "gui/stills/reprise-still-intake.h"
#include "gui/stills/reprise-still-row.h"
#include "gui/stills/reprise-still-view.h"
#include "gui/stills/reprise-stills-dialog.h"
#include "gui/stills/reprise-stills-form.h"
#include "gui/stills/reprise-writing-stills.h"
#include "gui/writing/reprise-writing-page.h"
#include "model/reprise-stills.h"
#include "store/reprise-journal-stills.h"
#include "support/test-gui.h"
#include "support/test-image.h"
#include "support/test-journal.h"

#include <string.h>

static const int widths[] = { 360, 640 };

typedef struct
{
  GPtrArray *stills;   /* (owned) */
  char      *failure;  /* (owned) */
  gboolean   done;
} Kept;

static gboolean
is_kept (gpointer data)
{
  return ((Kept *) data)->done;
}

static void
kept_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Kept *kept = data;

  kept->stills = reprise_still_intake_run_finish (REPRISE_STILL_INTAKE (source), result,
                                                  &kept->failure);
  kept->done = TRUE;
}

static GPtrArray *
keep (TestJournal *journal,
      guint        n)
{
  g_autoptr (RepriseStillIntake) intake = reprise_still_intake_new (journal->journal);
  Kept kept = { 0 };

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GBytes) image = test_image_draw (i == 1 ? 300 : 640, 360, i, "png");

      reprise_still_intake_add_bytes (intake, image);
    }
  reprise_still_intake_run_async (intake, NULL, kept_cb, &kept);
  test_wait_until (is_kept, &kept);
  g_assert_null (kept.failure);
  return kept.stills;
}

static RepriseAppraisal *
write_appraisal (TestJournal *journal,
                 guint        n)
{
  g_autoptr (RepriseAppraisal) plain =
    test_journal_write (journal, "Heat (1995)", "2026-11-01", 85, "Coffee, twice.");
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (plain);
  GPtrArray *stills = keep (journal, n);

  if (n > 0)
    reprise_still_set_caption (stills->pdata[0], "Two men, one table");
  reprise_appraisal_take_stills (edited, stills);
  return test_journal_save (journal, edited, plain);
}

static gboolean
form_is_shown (gpointer data)
{
  GtkWidget *form = test_find (data, REPRISE_TYPE_STILLS_FORM);

  return form != NULL && gtk_widget_get_mapped (form);
}

static gboolean
is_loaded (gpointer data)
{
  GtkWidget *view = NULL;

  gtk_widget_queue_draw (data);
  for (int i = 0; (view = test_find_nth (data, REPRISE_TYPE_STILL_VIEW, i)) != NULL; i++)
    if (gtk_widget_get_mapped (view) && !reprise_still_view_is_loaded (REPRISE_STILL_VIEW (view)))
      return FALSE;

  return TRUE;
}

static GtkWidget *
present (TestJournal      *journal,
         RepriseAppraisal *appraisal,
         int               width)
{
  GtkWidget *dialog =
    reprise_stills_dialog_new (journal->journal, reprise_appraisal_get_uuid (appraisal));

  gtk_window_set_default_size (GTK_WINDOW (dialog), width, 640);
  gtk_window_present (GTK_WINDOW (dialog));
  test_wait_until (form_is_shown, dialog);
  for (int i = 0; i < 3; i++)
    test_gui_wait_for_frame (dialog);
  return dialog;
}

static void
gone_cb (gpointer  data,
         GObject  *object)
{
  *(gboolean *) data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
test_edit (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal = write_appraisal (journal, 3);
  g_autoptr (RepriseAppraisal) kept = NULL;
  GtkWidget *dialog = present (journal, appraisal, 640);
  GtkWidget *row = test_find_nth (dialog, REPRISE_TYPE_STILL_ROW, 1);
  g_autoptr (RepriseStill) second = g_object_ref (reprise_still_row_get_still (
    REPRISE_STILL_ROW (row)));
  g_autoptr (GPtrArray) more = NULL;
  g_autofree char *mark = reprise_stills_dup_mark (second);
  GPtrArray *stills = NULL;
  gboolean gone = FALSE;

  gtk_test_accessible_assert_role (row, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Still without a caption");
  gtk_test_accessible_assert_property (test_find_nth (row, GTK_TYPE_ENTRY, 1),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Alternative Text");
  gtk_editable_set_text (GTK_EDITABLE (test_find_nth (row, GTK_TYPE_ENTRY, 0)), " A street ");
  gtk_editable_set_text (GTK_EDITABLE (test_find_nth (row, GTK_TYPE_ENTRY, 1)), "Rain on glass");
  gtk_test_accessible_assert_property (row, GTK_ACCESSIBLE_PROPERTY_LABEL, "Still: A street");
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (test_find (row, GTK_TYPE_TOGGLE_BUTTON)), TRUE);
  gtk_widget_activate_action (row, "still.move-up", NULL);
  g_assert_true (test_find_nth (dialog, REPRISE_TYPE_STILL_ROW, 0) == row);

  /* Removed, had back, and the last one removed for good. */
  gtk_widget_activate_action (row, "still.remove", NULL);
  gtk_widget_activate_action (row, "still.undo", NULL);
  gtk_widget_activate_action (test_find_nth (dialog, REPRISE_TYPE_STILL_ROW, 2), "still.remove",
                              NULL);

  /* Four more, of which three are there already. */
  more = keep (journal, 4);
  reprise_stills_form_add_stills (
    REPRISE_STILLS_FORM (test_find (dialog, REPRISE_TYPE_STILLS_FORM)), more);
  g_assert_nonnull (test_find_nth (dialog, REPRISE_TYPE_STILL_ROW, 3));
  g_assert_null (test_find_nth (dialog, REPRISE_TYPE_STILL_ROW, 4));

  g_object_weak_ref (G_OBJECT (dialog), gone_cb, &gone);
  gtk_widget_activate_action (dialog, "form.save", NULL);
  test_wait_until (is_true, &gone);

  kept = test_journal_load (journal, reprise_appraisal_get_uuid (appraisal));
  stills = reprise_appraisal_get_stills (kept);
  g_assert_cmpuint (stills->len, ==, 3);
  g_assert_cmpstr (reprise_still_get_uuid (stills->pdata[0]), ==, reprise_still_get_uuid (second));
  g_assert_cmpstr (reprise_still_get_caption (stills->pdata[0]), ==, "A street");
  g_assert_cmpstr (reprise_still_get_alt (stills->pdata[0]), ==, "Rain on glass");
  g_assert_cmpstr (reprise_still_get_caption (stills->pdata[1]), ==, "Two men, one table");
  g_assert_true (g_str_has_prefix (reprise_appraisal_get_body (kept), "Coffee, twice.\n\n"));
  g_assert_true (strstr (reprise_appraisal_get_body (kept), mark) != NULL);
}

static void
test_intake_failures (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseStillIntake) intake = reprise_still_intake_new (journal->journal);
  g_autoptr (GBytes) good = test_image_draw (64, 48, 0, "png");
  g_autoptr (GBytes) huge = test_image_claim (100000, 100000);
  g_autoptr (GBytes) text = g_bytes_new_static ("words", 5);
  g_autofree char *path = test_image_write (journal->folder, "words.png", text);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GdkTexture) texture = gdk_texture_new_from_bytes (good, NULL);
  g_auto (GValue) value = G_VALUE_INIT;
  Kept kept = { 0 };

  g_value_init (&value, GDK_TYPE_TEXTURE);
  g_value_set_object (&value, texture);
  reprise_still_intake_add_file (intake, file);
  reprise_still_intake_add_bytes (intake, huge);
  g_assert_true (reprise_still_intake_add_value (intake, &value));
  reprise_still_intake_add_bytes (intake, good);
  g_assert_cmpuint (reprise_still_intake_get_size (intake), ==, 4);
  reprise_still_intake_run_async (intake, NULL, kept_cb, &kept);
  test_wait_until (is_kept, &kept);
  g_assert_cmpuint (kept.stills->len, ==, 2);
  g_assert_true (g_pattern_match_simple ("“words.png” was not added. *\nThe image was not added. *",
                                         kept.failure));
  g_ptr_array_unref (kept.stills);
  g_free (kept.failure);
}

static const struct
{
  const char *before;
  int         at;
  const char *after;
} insertions[] = {
  { "", 0, "MARK\n\n" },
  { "One", 3, "One\n\nMARK\n\n" },
  { "One two", 4, "One two\n\nMARK\n\n" },
  { "One\n\nTwo", 0, "MARK\n\nOne\n\nTwo" },
  { "One\n\nTwo", 3, "One\n\nMARK\n\nTwo" },
  { "One\n\n", 5, "One\n\nMARK\n\n" },
  { "One\nTwo", 4, "One\n\nMARK\n\nTwo" },
};

static void
test_insert (void)
{
  g_autoptr (RepriseStill) still =
    reprise_still_new ("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                       "image/png", 4, 3);
  g_autoptr (GPtrArray) stills = g_ptr_array_new ();
  g_autofree char *mark = reprise_stills_dup_mark (still);

  g_ptr_array_add (stills, still);
  g_assert_cmpstr (mark, ==, "![](still:0123456789ab)");
  for (guint i = 0; i < G_N_ELEMENTS (insertions); i++)
    {
      g_autoptr (GtkTextBuffer) buffer = gtk_text_buffer_new (NULL);
      g_auto (GStrv) parts = g_strsplit (insertions[i].after, "MARK", -1);
      g_autofree char *expected = g_strjoinv (mark, parts);
      g_autofree char *text = NULL;
      g_autofree char *undone = NULL;
      GtkTextIter at;

      gtk_text_buffer_begin_irreversible_action (buffer);
      gtk_text_buffer_set_text (buffer, insertions[i].before, -1);
      gtk_text_buffer_end_irreversible_action (buffer);
      gtk_text_buffer_get_iter_at_offset (buffer, &at, insertions[i].at);
      reprise_writing_stills_insert (buffer, &at, stills);
      g_object_get (buffer, "text", &text, NULL);
      g_assert_cmpstr (text, ==, expected);
      gtk_text_buffer_undo (buffer);
      g_object_get (buffer, "text", &undone, NULL);
      g_assert_cmpstr (undone, ==, insertions[i].before);
    }
}

static char *
dup_text (RepriseWritingSession *session)
{
  char *text = NULL;

  g_object_get (reprise_writing_session_get_buffer (session), "text", &text, NULL);
  return text;
}

static gboolean
has_mark (gpointer data)
{
  g_autofree char *text = dup_text (data);

  return strstr (text, "![](still:") != NULL;
}

static gboolean
is_saved (gpointer data)
{
  return reprise_writing_session_get_saving (data) == REPRISE_SAVING_SAVED;
}

static void
tell_cb (GSimpleAction *action,
         GVariant      *words,
         gpointer       data)
{
  char **told = data;

  g_free (*told);
  *told = g_variant_dup_string (words, NULL);
}

static gboolean
is_told (gpointer data)
{
  return *(char **) data != NULL;
}

static void
paste (GtkTextView *view,
       const char  *media_type,
       GBytes      *bytes)
{
  g_autoptr (GdkContentProvider) content = gdk_content_provider_new_for_bytes (media_type, bytes);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (view)), content);
  g_signal_emit_by_name (view, "paste-clipboard");
}

static void
test_paste (void)
{
  static const GActionEntry entries[] = { { "tell", tell_cb, "s" } };
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal = write_appraisal (journal, 0);
  g_autoptr (RepriseWritingSession) session =
    reprise_writing_session_new (journal->journal, appraisal);
  g_autoptr (GSimpleActionGroup) actions = g_simple_action_group_new ();
  g_autoptr (RepriseAppraisal) kept = NULL;
  g_autoptr (GBytes) image = test_image_draw (64, 48, 0, "png");
  g_autoptr (GBytes) cut = test_image_cut (image, 200);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, image);
  g_autofree char *told = NULL;
  g_autofree char *text = NULL;
  GtkWindow *window = GTK_WINDOW (adw_window_new ());
  RepriseWritingPage *page = REPRISE_WRITING_PAGE (reprise_writing_page_new ());
  GtkTextView *view = reprise_writing_page_get_view (page);
  GPtrArray *stills = NULL;

  g_action_map_add_action_entries (G_ACTION_MAP (actions), entries, 1, &told);
  gtk_widget_insert_action_group (GTK_WIDGET (window), "win", G_ACTION_GROUP (actions));
  gtk_window_set_default_size (window, 640, 480);
  adw_window_set_content (ADW_WINDOW (window), GTK_WIDGET (page));
  reprise_writing_page_set_session (page, session);
  gtk_window_present (window);
  test_gui_wait_for_frame (GTK_WIDGET (window));

  /* What is no image is told of, and nothing else happens. */
  paste (view, "image/png", cut);
  test_wait_until (is_told, &told);
  text = dup_text (session);
  g_assert_cmpstr (text, ==, "Coffee, twice.");

  paste (view, "image/png", image);
  test_wait_until (has_mark, session);
  reprise_writing_session_save (session);
  test_wait_until (is_saved, session);
  kept = test_journal_load (journal, reprise_appraisal_get_uuid (appraisal));
  stills = reprise_appraisal_get_stills (kept);
  g_assert_cmpuint (stills->len, ==, 1);
  g_assert_cmpstr (reprise_still_get_sha256 (stills->pdata[0]), ==, sha256);
  g_assert_true (g_str_has_prefix (reprise_appraisal_get_body (kept), "![](still:"));

  reprise_writing_page_set_session (page, NULL);
  g_object_ref (window);
  gtk_window_destroy (window);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (window);
}

static void
test_pictures (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal = write_appraisal (journal, 3);
  g_autoptr (RepriseAppraisal) empty = write_appraisal (journal, 0);

  for (int dark = 0; dark <= 1; dark++)
    for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
      {
        RepriseAppraisal *shown[] = { appraisal, empty };

        adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                            dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                 : ADW_COLOR_SCHEME_FORCE_LIGHT);
        for (guint n = 0; n < G_N_ELEMENTS (shown); n++)
          {
            GtkWidget *dialog = present (journal, shown[n], widths[i]);
            g_autofree char *name =
              g_strdup_printf ("stills-dialog-%s-%d-%s", n == 0 ? "three" : "empty", widths[i],
                               dark ? "dark" : "light");

            if (n == 0)
              gtk_widget_activate_action (test_find_nth (dialog, REPRISE_TYPE_STILL_ROW, 2),
                                          "still.remove", NULL);
            test_wait_until (is_loaded, dialog);
            test_gui_wait_for_frame (dialog);
            test_gui_picture (dialog, name);
            g_object_ref (dialog);
            gtk_window_destroy (GTK_WINDOW (dialog));
            while (g_main_context_iteration (NULL, FALSE))
              ;
            g_assert_finalize_object (dialog);
          }
      }
  adw_style_manager_set_color_scheme (adw_style_manager_get_default (), ADW_COLOR_SCHEME_DEFAULT);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/stills-dialog/edit", test_edit);
  g_test_add_func ("/stills-dialog/intake-failures", test_intake_failures);
  g_test_add_func ("/stills-dialog/insert", test_insert);
  g_test_add_func ("/stills-dialog/paste", test_paste);
  g_test_add_func ("/stills-dialog/pictures", test_pictures);

  return g_test_run ();
}
