#include "gui/keeping/reprise-bin-dialog.h"

#include "store/reprise-journal-actions.h"
#include "support/test-gui.h"
#include "support/test-journal.h"

static const int widths[] = { 360, 600 };

static GtkWidget *
find_restore (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  if (GTK_IS_BUTTON (widget) && gtk_widget_get_mapped (widget) &&
      g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), "bin.restore") == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_restore (child);

  return found;
}

static void
deleted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      data)
{
  g_autoptr (GError) error = NULL;

  reprise_journal_bin_finish (REPRISE_JOURNAL (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static gboolean
is_true (gpointer data)
{
  return *(gboolean *) data;
}

static void
delete (TestJournal      *journal,
        RepriseAppraisal *appraisal)
{
  gboolean deleted = FALSE;

  reprise_journal_delete_async (journal->journal, reprise_appraisal_get_uuid (appraisal), NULL,
                                deleted_cb, &deleted);
  test_wait_until (is_true, &deleted);
}

static void
fill_bin (TestJournal *journal)
{
  g_autoptr (RepriseAppraisal) heat =
    test_journal_write (journal, "Heat (1995)", "2026-11-01", 85, "Coffee, twice.");
  g_autoptr (RepriseAppraisal) strangelove =
    test_journal_write (journal,
                        "Dr. Strangelove or: How I Learned to Stop Worrying & Love the Bomb (1964)",
                        "2026-10", 90, "You can’t fight in here.");
  g_autoptr (RepriseAppraisal) stalker =
    test_journal_write (journal, "Stalker (1979)", "", 100, "Water.");

  delete (journal, heat);
  delete (journal, strangelove);
  delete (journal, stalker);
}

static gboolean
restore_is_shown (gpointer data)
{
  return find_restore (data) != NULL;
}

static const char *
visible_page (gpointer dialog)
{
  return gtk_stack_get_visible_child_name (GTK_STACK (test_find (dialog, GTK_TYPE_STACK)));
}

static gboolean
is_empty (gpointer data)
{
  return g_strcmp0 (visible_page (data), "empty") == 0;
}

static guint
count_rows (RepriseBinDialog *dialog)
{
  GtkWidget *list = test_find (GTK_WIDGET (dialog), GTK_TYPE_LIST_VIEW);

  return g_list_model_get_n_items (
    G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
}

static gboolean
two_are_left (gpointer data)
{
  return count_rows (data) == 2;
}

static RepriseBinDialog *
present (TestJournal *journal,
         int          width)
{
  RepriseBinDialog *dialog = reprise_bin_dialog_new (journal->journal);

  gtk_window_set_default_size (GTK_WINDOW (dialog), width, 480);
  gtk_window_present (GTK_WINDOW (dialog));
  return dialog;
}

static void
destroy (RepriseBinDialog *dialog)
{
  g_object_ref (dialog);
  gtk_window_destroy (GTK_WINDOW (dialog));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (dialog);
}

static void
picture (RepriseBinDialog *dialog,
         const char       *what,
         int               width)
{
  const gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  g_autofree char *name = g_strdup_printf ("%s-%d-%s", what, width, dark ? "dark" : "light");

  test_gui_picture (GTK_WIDGET (dialog), name);
}

static void
test_pictures (void)
{
  g_autoptr (TestJournal) empty = test_journal_new ();
  g_autoptr (TestJournal) journal = test_journal_new ();

  fill_bin (journal);
  for (int dark = 0; dark <= 1; dark++)
    for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
      {
        RepriseBinDialog *dialog = NULL;

        adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                            dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                 : ADW_COLOR_SCHEME_FORCE_LIGHT);
        dialog = present (journal, widths[i]);
        test_wait_until (restore_is_shown, dialog);
        picture (dialog, "bin", widths[i]);
        destroy (dialog);

        dialog = present (empty, widths[i]);
        test_wait_until (is_empty, dialog);
        picture (dialog, "bin-empty", widths[i]);
        destroy (dialog);
      }
}

static gboolean
others_are_shown (gpointer dialog)
{
  return test_find (dialog, ADW_TYPE_ACTION_ROW) != NULL && restore_is_shown (dialog);
}

/* A film that nobody wrote about is no entry of the diary. */
static void
test_film_alone (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseFilm) heat = reprise_film_new ("Heat", 1995);
  g_autoptr (RepriseFilm) film = test_journal_save_film (journal, heat, NULL);
  RepriseBinDialog *dialog = NULL;
  gboolean deleted = FALSE;

  reprise_journal_delete_async (journal->journal, reprise_film_get_uuid (film), NULL, deleted_cb,
                                &deleted);
  test_wait_until (is_true, &deleted);
  dialog = present (journal, 360);
  test_wait_until (others_are_shown, dialog);
  picture (dialog, "bin-film", 360);
  gtk_test_accessible_assert_property (find_restore (GTK_WIDGET (dialog)),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL, "Restore “Heat (1995)”");
  gtk_widget_activate (find_restore (GTK_WIDGET (dialog)));
  test_wait_until (is_empty, dialog);
  destroy (dialog);
}

static void
test_restore (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  RepriseBinDialog *dialog = NULL;
  GtkWidget *list = NULL;
  GtkWidget *restore = NULL;

  fill_bin (journal);
  dialog = present (journal, 360);
  list = test_find (GTK_WIDGET (dialog), GTK_TYPE_LIST_VIEW);
  test_wait_until (restore_is_shown, dialog);
  g_assert_cmpuint (count_rows (dialog), ==, 3);

  /* The newest deletion is first. */
  restore = find_restore (GTK_WIDGET (dialog));
  gtk_test_accessible_assert_role (list, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_test_accessible_assert_property (list, GTK_ACCESSIBLE_PROPERTY_LABEL, "Bin");
  gtk_test_accessible_assert_property (restore, GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Restore “Stalker (1979)”");
  gtk_test_accessible_assert_property (gtk_widget_get_first_child (list),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Stalker (1979), unknown date · 1st viewing · cinema · "
                                       "1 word");

  /* The keyboard comes from the row to its button. */
  gtk_widget_grab_focus (gtk_widget_get_first_child (list));
  gtk_widget_child_focus (GTK_WIDGET (dialog), GTK_DIR_TAB_FORWARD);
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (dialog)) == restore);
  gtk_widget_activate (restore);
  test_wait_until (two_are_left, dialog);
  test_gui_wait_for_frame (GTK_WIDGET (dialog));
  picture (dialog, "bin-restored", 360);

  gtk_widget_activate_action (GTK_WIDGET (dialog), "window.close", NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
test_all_restored (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) heat =
    test_journal_write (journal, "Heat (1995)", "2026-11-01", 85, "Coffee, twice.");
  RepriseBinDialog *dialog = NULL;

  delete (journal, heat);
  dialog = present (journal, 360);
  test_wait_until (restore_is_shown, dialog);
  g_signal_emit_by_name (find_restore (GTK_WIDGET (dialog)), "clicked");
  test_wait_until (is_empty, dialog);

  /* What is deleted while the bin is open shows in it. */
  delete (journal, heat);
  test_wait_until (restore_is_shown, dialog);
  destroy (dialog);
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/bin-dialog/pictures", test_pictures);
  g_test_add_func ("/bin-dialog/film-alone", test_film_alone);
  g_test_add_func ("/bin-dialog/restore", test_restore);
  g_test_add_func ("/bin-dialog/all-restored", test_all_restored);

  return g_test_run ();
}
