#include "gui/jukebox/reprise-music-group.h"

#include "gui/jukebox/reprise-music-folders.h"
#include "gui/keeping/reprise-preferences-window.h"
#include "jukebox/reprise-jukebox.h"
#include "support/test-audio.h"
#include "support/test-folder.h"
#include "support/test-gui.h"
#include "support/test-journal.h"

static const int widths[] = { 360, 720 };

static TestFolder *folder;
static GSettings *settings;
static RepriseJukebox *jukebox;

static void
set_up (void)
{
  g_autoptr (RepriseMusicLibrary) library = NULL;
  g_autofree char *cache = NULL;

  folder = test_folder_new ();
  cache = g_build_filename (folder, "music.db", NULL);
  settings = g_settings_new (APPLICATION_ID);
  g_settings_set_boolean (settings, "music-usual-folder", FALSE);
  library = reprise_music_library_new (cache);
  jukebox = reprise_jukebox_new (library);
  reprise_jukebox_set_default (jukebox);
}

static void
tear_down (void)
{
  reprise_jukebox_set_default (NULL);
  g_assert_finalize_object (g_steal_pointer (&jukebox));
  g_settings_reset (settings, "music-folders");
  g_settings_reset (settings, "music-usual-folder");
  g_clear_object (&settings);
  g_clear_pointer (&folder, test_folder_remove);
}

static char *
make_music (const char *name,
            guint       n)
{
  char *music = g_build_filename (folder, name, NULL);

  g_mkdir_with_parents (music, 0700);
  for (guint i = 0; i < n; i++)
    {
      const RepriseTrackTags tags = { .artist = "Nina Vale", .title = "Harbour" };
      g_autofree char *file = g_strdup_printf ("%u.wav", i);
      g_autofree char *path = g_build_filename (music, file, NULL);

      test_audio_write (path, 0.1, &tags);
    }
  return music;
}

static GtkWidget *
present (TestJournal *journal,
         int          width)
{
  g_autoptr (RepriseMasthead) masthead = reprise_masthead_new ();
  GtkWidget *window = GTK_WIDGET (reprise_preferences_window_new (journal->journal, masthead));

  gtk_window_set_default_size (GTK_WINDOW (window), width, 620);
  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
destroy (GtkWidget *window)
{
  g_object_ref (window);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (window);
}

static const char *
get_state (GtkWidget *group)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (test_find_named (group, "state")));
}

static gboolean
has_found_two (gpointer group)
{
  return g_strcmp0 (get_state (group), "2 files") == 0;
}

static gboolean
has_trouble (gpointer group)
{
  return strstr (get_state (group), "/nonexistent/reprise-sound.so") != NULL;
}

static guint
count_rows (GtkWidget *group)
{
  guint n = 0;

  while (test_find_nth (group, ADW_TYPE_ACTION_ROW, (int) n) != NULL)
    n++;
  return n;
}

/* What reads music is missing: it is said where the music is looked for. */
static void
test_unreadable (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autofree char *module = g_strdup (g_getenv ("REPRISE_MODULE_DIR"));
  g_autofree char *music = NULL;
  GtkWidget *window = NULL;

  set_up ();
  music = make_music ("Old Records", 2);
  g_settings_set_strv (settings, "music-folders", (const char *[]) { music, NULL });
  g_setenv ("REPRISE_MODULE_DIR", "/nonexistent", TRUE);
  window = present (journal, widths[0]);
  adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (window), "jukebox");
  test_wait_until (has_trouble, test_find (window, REPRISE_TYPE_MUSIC_GROUP));
  test_gui_picture (window, "preferences-jukebox-unreadable");

  destroy (window);
  g_setenv ("REPRISE_MODULE_DIR", module, TRUE);
  tear_down ();
}

static void
test_folders (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autofree char *music = NULL;
  g_auto (GStrv) kept = NULL;
  g_auto (GStrv) listed = NULL;
  GtkWidget *window = NULL;
  GtkWidget *group = NULL;

  set_up ();
  music = make_music ("Old Records", 2);
  window = present (journal, 600);
  group = test_find (window, REPRISE_TYPE_MUSIC_GROUP);
  g_assert_cmpuint (count_rows (group), ==, 2);

  /* Nothing is looked for before the page is seen. */
  gtk_widget_activate_action (group, "music.add-folder", "s", music);
  g_assert_cmpuint (count_rows (group), ==, 3);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpstr (get_state (group), ==, "No file yet");

  adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (window), "jukebox");
  test_wait_until (has_found_two, group);
  gtk_test_accessible_assert_role (test_find_named (group, "progress"),
                                   GTK_ACCESSIBLE_ROLE_PROGRESS_BAR);

  /* The same again is no other one. */
  gtk_widget_activate_action (group, "music.add-folder", "s", music);
  kept = g_settings_get_strv (settings, "music-folders");
  g_assert_cmpuint (g_strv_length (kept), ==, 1);
  listed = reprise_music_folders_list ();
  g_assert_cmpstrv (listed, kept);

  gtk_widget_activate_action (group, "music.look", NULL);
  test_wait_until (has_found_two, group);
  gtk_widget_activate_action (group, "music.remove-folder", "s", music);
  g_assert_cmpuint (count_rows (group), ==, 2);
  destroy (window);
  tear_down ();
}

static void
test_pictures (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autofree char *music = NULL;
  const char *folders[] = { NULL, "/nowhere/A Long Path to/Records That Nobody Else Has", NULL };

  set_up ();
  music = make_music ("Old Records", 2);
  folders[0] = music;
  g_settings_set_strv (settings, "music-folders", folders);
  for (int dark = 0; dark <= 1; dark++)
    for (gsize i = 0; i < G_N_ELEMENTS (widths); i++)
      {
        g_autofree char *name = g_strdup_printf ("preferences-jukebox-%d-%s", widths[i],
                                                 dark ? "dark" : "light");
        GtkWidget *window = NULL;

        adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                            dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                 : ADW_COLOR_SCHEME_FORCE_LIGHT);
        window = present (journal, widths[i]);
        adw_preferences_window_set_visible_page_name (ADW_PREFERENCES_WINDOW (window), "jukebox");
        test_wait_until (has_found_two, test_find (window, REPRISE_TYPE_MUSIC_GROUP));
        test_gui_picture (window, name);
        destroy (window);
      }
  tear_down ();
}

int
main (int    argc,
      char **argv)
{
  test_gui_init (&argc, &argv);

  /* The first, as what was loaded stays. */
  g_test_add_func ("/music-group/unreadable", test_unreadable);
  g_test_add_func ("/music-group/folders", test_folders);
  g_test_add_func ("/music-group/pictures", test_pictures);

  return g_test_run ();
}
