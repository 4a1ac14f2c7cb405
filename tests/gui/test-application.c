#include "gui/reprise-application.h"

#include "gui/journal/reprise-entry-page.h"
#include "gui/reprise-window.h"
#include "jukebox/reprise-jukebox.h"
#include "support/test-gui.h"
#include "support/test-journal.h"

static RepriseApplication *application;

static RepriseWindow *
find_window (const char *name)
{
  GList *windows = gtk_application_get_windows (GTK_APPLICATION (application));

  for (GList *link = windows; link != NULL; link = link->next)
    if (REPRISE_IS_WINDOW (link->data) &&
        g_str_has_suffix (reprise_window_get_path (link->data), name))
      return link->data;

  return NULL;
}

static gboolean
sample_is_shown (gpointer data)
{
  RepriseWindow *window = find_window ("/reprise/Sample Journal.db");

  return window != NULL && gtk_widget_get_mapped (GTK_WIDGET (window));
}

static gboolean
is_idle (gpointer data)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (application), "open-sample");
}

static gboolean
help_is_shown (gpointer data)
{
  GtkShortcutsWindow *help = gtk_application_window_get_help_overlay (data);

  return help != NULL && gtk_widget_get_mapped (GTK_WIDGET (help));
}

static GtkWindow *
find_about (void)
{
  return test_find_window (ADW_TYPE_ABOUT_WINDOW);
}

static void
test_sample (void)
{
  RepriseWindow *window = NULL;

  g_action_group_activate_action (G_ACTION_GROUP (application), "open-sample", NULL);
  g_assert_false (is_idle (NULL));
  test_wait_until (is_idle, NULL);
  test_wait_until (sample_is_shown, NULL);
  window = find_window ("/reprise/Sample Journal.db");

  /* Again, it is the same window. */
  g_action_group_activate_action (G_ACTION_GROUP (application), "open-sample", NULL);
  test_wait_until (is_idle, NULL);
  g_assert_true (find_window ("/reprise/Sample Journal.db") == window);
}

static void
test_about (void)
{
  GtkWindow *about = NULL;

  g_action_group_activate_action (G_ACTION_GROUP (application), "about", NULL);
  about = find_about ();
  g_assert_nonnull (about);
  test_gui_picture (GTK_WIDGET (about), "about");
  gtk_window_destroy (about);
}

static void
test_help (void)
{
  RepriseWindow *window = find_window ("/reprise/Sample Journal.db");
  GtkShortcutsWindow *help = NULL;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-help-overlay", NULL);
  test_wait_until (help_is_shown, window);
  help = gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (window));
  test_gui_picture (GTK_WIDGET (help), "shortcuts");
  gtk_window_close (GTK_WINDOW (help));
}

static void
test_appearance (void)
{
  g_autoptr (GSettings) settings = g_settings_new (APPLICATION_ID);
  AdwStyleManager *style = adw_style_manager_get_default ();

  g_settings_set_string (settings, "appearance", "dark");
  g_assert_true (adw_style_manager_get_dark (style));
  g_settings_set_string (settings, "appearance", "light");
  g_assert_false (adw_style_manager_get_dark (style));
  g_settings_reset (settings, "appearance");
  g_assert_cmpint (adw_style_manager_get_color_scheme (style), ==, ADW_COLOR_SCHEME_DEFAULT);
}

typedef struct
{
  const char *path;
  const char *appraisal;
} Shown;

static gboolean
is_shown (gpointer data)
{
  Shown *shown = data;
  RepriseWindow *window = find_window (shown->path);
  GtkWidget *page =
    window != NULL ? test_find (GTK_WIDGET (window), REPRISE_TYPE_ENTRY_PAGE) : NULL;
  RepriseEntry *entry =
    page != NULL ? reprise_entry_page_get_entry (REPRISE_ENTRY_PAGE (page)) : NULL;

  return entry != NULL && g_strcmp0 (reprise_entry_get_uuid (entry), shown->appraisal) == 0;
}

/* What plays leads back to where it is from, though nobody has that journal open. */
static void
test_playing (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) older =
    test_journal_write (journal, "Night Train (1959)", "2026-11-01", 80, "Text.");
  g_autoptr (RepriseAppraisal) newer =
    test_journal_write (journal, "Late Ferry (1961)", "2026-11-02", 80, "Text.");
  g_autoptr (RepriseTrack) track = reprise_track_new ("Nina Vale", "Harbour");
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  RepriseQueue *queue = reprise_jukebox_get_queue (reprise_jukebox_get_default ());
  Shown shown = { journal->path, reprise_appraisal_get_uuid (older) };

  g_ptr_array_add (items, reprise_queue_item_new (track, journal->path,
                                                  reprise_appraisal_get_uuid (older),
                                                  "Night Train"));
  reprise_queue_replace (queue, items);
  reprise_queue_set_position (queue, 0);
  gtk_widget_activate_action (GTK_WIDGET (find_window ("/reprise/Sample Journal.db")),
                              "win.show-playing", NULL);
  test_wait_until (is_shown, &shown);

  /* And again, now that it is. */
  shown.appraisal = reprise_appraisal_get_uuid (newer);
  gtk_widget_activate_action (GTK_WIDGET (find_window (journal->path)), "win.show-entry", "s",
                              shown.appraisal);
  test_wait_until (is_shown, &shown);
  shown.appraisal = reprise_appraisal_get_uuid (older);
  gtk_widget_activate_action (GTK_WIDGET (find_window ("/reprise/Sample Journal.db")),
                              "win.show-playing", NULL);
  test_wait_until (is_shown, &shown);
  reprise_queue_remove (queue, 0);
  gtk_window_close (GTK_WINDOW (find_window (journal->path)));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr (RepriseApplication) owned = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  test_gui_init (&argc, &argv);
  owned = reprise_application_new ();
  g_application_register (G_APPLICATION (owned), NULL, &error);
  g_assert_no_error (error);
  application = owned;

  g_test_add_func ("/application/sample", test_sample);
  g_test_add_func ("/application/about", test_about);
  g_test_add_func ("/application/help", test_help);
  g_test_add_func ("/application/appearance", test_appearance);
  g_test_add_func ("/application/playing", test_playing);
  status = g_test_run ();

  g_action_group_activate_action (G_ACTION_GROUP (owned), "quit", NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  return status;
}
