#include "gui/keeping/reprise-masthead-group.h"
#include "gui/keeping/reprise-preferences-window.h"

#include "gui/reprise-book-style.h"
#include "support/test-gui.h"
#include "support/test-journal.h"

static const int widths[] = { 360, 720 };

static GtkWidget *
find_type (GtkWidget  *widget,
           const char *type)
{
  GtkWidget *found = NULL;

  if (g_str_equal (G_OBJECT_TYPE_NAME (widget), type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find_type (child, type);

  return found;
}

static ReprisePreferencesWindow *
present (TestJournal     *journal,
         RepriseMasthead *masthead,
         int              width)
{
  ReprisePreferencesWindow *window = reprise_preferences_window_new (journal->journal, masthead);

  gtk_window_set_default_size (GTK_WINDOW (window), width, 780);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
iterate (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

typedef struct
{
  gboolean         done;
  RepriseMasthead *masthead;
} Loaded;

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Loaded *loaded = data;
  g_autoptr (GError) error = NULL;

  loaded->masthead =
    reprise_journal_load_masthead_finish (REPRISE_JOURNAL (source), result, &error);
  g_assert_no_error (error);
  loaded->done = TRUE;
}

static gboolean
is_loaded (gpointer data)
{
  return ((Loaded *) data)->done;
}

static RepriseMasthead *
load (TestJournal *journal)
{
  Loaded loaded = { 0 };

  reprise_journal_load_masthead_async (journal->journal, NULL, loaded_cb, &loaded);
  test_wait_until (is_loaded, &loaded);
  return loaded.masthead;
}

static gboolean
is_kept (gpointer data)
{
  TestJournal *journal = data;
  g_autoptr (RepriseMasthead) kept = load (journal);

  return g_strcmp0 (reprise_masthead_get_pen_name (kept), "Night Usher") == 0;
}

static void
test_pictures (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseMasthead) masthead = reprise_masthead_new ();
  g_autoptr (RepriseBookStyle) style = reprise_book_style_new (gdk_display_get_default ());

  reprise_masthead_set_series_name (masthead, "Night Usher’s Appraisal");
  for (int dark = 0; dark <= 1; dark++)
    for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
      {
        ReprisePreferencesWindow *window = NULL;
        g_autofree char *first = g_strdup_printf ("preferences-journal-%d-%s", widths[i],
                                                  dark ? "dark" : "light");
        g_autofree char *second = g_strdup_printf ("preferences-writing-%d-%s", widths[i],
                                                   dark ? "dark" : "light");

        adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                            dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                 : ADW_COLOR_SCHEME_FORCE_LIGHT);
        window = present (journal, masthead, widths[i]);
        test_gui_picture (GTK_WIDGET (window), first);
        adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (window), "writing");
        test_gui_picture (GTK_WIDGET (window), second);

        g_object_ref (window);
        gtk_window_destroy (GTK_WINDOW (window));
        iterate ();
        g_assert_finalize_object (window);
      }
}

static void
test_masthead (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseMasthead) masthead = load (journal);
  g_autoptr (RepriseMasthead) kept = NULL;
  ReprisePreferencesWindow *window = present (journal, masthead, 360);
  GtkWidget *group = find_type (GTK_WIDGET (window), "RepriseMastheadGroup");
  GtkWidget *pen_name = test_find_named (group, "pen_name");
  GtkWidget *numbers = test_find_named (group, "numbering_start");

  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (numbers),
                                                   GTK_ACCESSIBLE_RELATION_LABELLED_BY));

  /* A change shows at once, and is kept after a pause. */
  adw_combo_row_set_selected (ADW_COMBO_ROW (test_find_named (group, "scale")), 1);
  g_assert_cmpint (reprise_masthead_get_scale (masthead), ==, REPRISE_SCALE_STARS);
  gtk_editable_set_text (GTK_EDITABLE (pen_name), "Night Usher");
  g_assert_cmpstr (reprise_masthead_get_pen_name (masthead), ==, "Night Usher");
  test_wait_until (is_kept, journal);

  /* What was typed last is kept when the window closes. */
  gtk_editable_set_text (GTK_EDITABLE (test_find_named (group, "series_name")), "Usher’s");
  gtk_editable_set_text (GTK_EDITABLE (pen_name), "");
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (numbers), 573);
  gtk_window_close (GTK_WINDOW (window));
  iterate ();

  kept = load (journal);
  while (reprise_masthead_get_numbering_start (kept) != 573)
    {
      g_object_unref (kept);
      kept = load (journal);
    }
  g_assert_cmpint (reprise_masthead_get_scale (kept), ==, REPRISE_SCALE_STARS);
  g_assert_cmpstr (reprise_masthead_get_series_name (kept), ==, "Usher’s");
  g_assert_cmpstr (reprise_masthead_get_pen_name (kept), ==, NULL);
}

/* Whoever takes the group down without closing its window loses nothing either. */
static void
test_masthead_left (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseMasthead) masthead = load (journal);
  RepriseMastheadGroup *group = g_object_ref_sink (g_object_new (REPRISE_TYPE_MASTHEAD_GROUP,
                                                                 NULL));

  reprise_masthead_group_edit (group, journal->journal, masthead);
  gtk_editable_set_text (GTK_EDITABLE (test_find_named (GTK_WIDGET (group), "pen_name")),
                         "Night Usher");
  g_object_unref (group);
  test_wait_until (is_kept, journal);
}

static GtkWindow *
find_failure (void)
{
  return test_find_window (ADW_TYPE_MESSAGE_DIALOG);
}

static gboolean
can_back_up (gpointer data)
{
  return gtk_widget_get_sensitive (test_find_named (data, "back_up"));
}

static void
test_backup (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseMasthead) masthead = reprise_masthead_new ();
  g_autofree char *copy = g_build_filename (journal->folder, "copy.db", NULL);
  GtkWindow *failure = NULL;
  ReprisePreferencesWindow *window = present (journal, masthead, 600);
  GtkWidget *group = find_type (GTK_WIDGET (window), "RepriseBackupGroup");

  gtk_widget_activate_action (group, "backup.copy-to", "s", copy);
  g_assert_false (can_back_up (group));
  test_wait_until (can_back_up, group);
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));

  gtk_window_destroy (GTK_WINDOW (window));
  window = present (journal, masthead, 360);
  group = find_type (GTK_WIDGET (window), "RepriseBackupGroup");
  gtk_widget_activate_action (group, "backup.copy-to", "s", "/nowhere/at all/copy.db");
  test_wait_until (can_back_up, group);
  failure = find_failure ();
  g_assert_nonnull (failure);
  test_gui_picture (GTK_WIDGET (failure), "preferences-no-backup");
  gtk_window_destroy (failure);

  gtk_window_destroy (GTK_WINDOW (window));
  iterate ();
}

static void
test_writing (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseMasthead) masthead = reprise_masthead_new ();
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  ReprisePreferencesWindow *window = present (journal, masthead, 600);
  GtkWidget *group = NULL;
  GtkWidget *font = NULL;
  GtkWidget *measure = NULL;
  g_autofree char *own = NULL;

  adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (window), "writing");
  group = find_type (GTK_WIDGET (window), "RepriseWritingGroup");
  font = test_find_named (group, "font");
  measure = test_find_named (group, "measure");
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (font),
                                                   GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  g_assert_true (gtk_test_accessible_has_relation (GTK_ACCESSIBLE (measure),
                                                   GTK_ACCESSIBLE_RELATION_LABELLED_BY));

  gtk_font_chooser_set_font (GTK_FONT_CHOOSER (font), "DejaVu Serif 13");
  g_signal_emit_by_name (font, "font-set");
  own = g_settings_get_string (settings, "writing-font");
  g_assert_cmpstr (own, ==, "DejaVu Serif 13");
  test_gui_picture (GTK_WIDGET (window), "preferences-own-font");

  gtk_widget_activate_action (group, "writing.reset-font", NULL);
  g_clear_pointer (&own, g_free);
  own = g_settings_get_string (settings, "writing-font");
  g_assert_cmpstr (own, ==, "");

  gtk_spin_button_set_value (GTK_SPIN_BUTTON (measure), 72);
  g_assert_cmpint (g_settings_get_int (settings, "measure"), ==, 72);
  g_settings_reset (settings, "measure");

  adw_combo_row_set_selected (ADW_COMBO_ROW (test_find_named (group, "appearance")), 2);
  g_assert_cmpint (g_settings_get_enum (settings, "appearance"), ==, 2);
  g_settings_reset (settings, "appearance");

  gtk_window_destroy (GTK_WINDOW (window));
  iterate ();
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  g_test_add_func ("/preferences/pictures", test_pictures);
  g_test_add_func ("/preferences/masthead", test_masthead);
  g_test_add_func ("/preferences/masthead-left", test_masthead_left);
  g_test_add_func ("/preferences/backup", test_backup);
  g_test_add_func ("/preferences/writing", test_writing);

  return g_test_run ();
}
