#include "gui/jukebox/reprise-player-bar.h"
#include "gui/reprise-window-toasts.h"
#include "gui/reprise-window.h"

#include "support/test-audio.h"
#include "support/test-folder.h"
#include "support/test-gui.h"
#include "support/test-journal.h"

#include "jukebox/reprise-jukebox-session.h"
#include "jukebox/reprise-jukebox.h"

/* What there is to be heard. */
static const char * const files[] = { "Harbour", "Lights", "Home", "Wake" };

static RepriseJukebox *jukebox;
static TestFolder *folder;
static GSettings *settings;

static void
make_files (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      const RepriseTrackTags tags = { .artist = "Nina Vale", .title = files[i] };
      g_autofree char *name = g_strconcat (files[i], ".ogg", NULL);
      g_autofree char *path = g_build_filename (folder, "music", name, NULL);
      g_autofree char *inside = g_path_get_dirname (path);

      g_mkdir_with_parents (inside, 0700);
      test_audio_write (path, 20, &tags);
    }
}

static void
set_up (void)
{
  g_autoptr (RepriseMusicLibrary) library = NULL;
  g_autofree char *cache = NULL;
  g_autofree char *music = NULL;
  const char *folders[2] = { NULL };

  folder = test_folder_new ();
  make_files ();
  cache = g_build_filename (folder, "music.db", NULL);
  music = g_build_filename (folder, "music", NULL);
  folders[0] = music;
  settings = g_settings_new (APPLICATION_ID);
  g_settings_set_strv (settings, "music-folders", folders);
  g_settings_set_boolean (settings, "music-usual-folder", FALSE);
  library = reprise_music_library_new (cache);
  jukebox = reprise_jukebox_new (library);
  reprise_jukebox_set_default (jukebox);
}

static void
tear_down (void)
{
  reprise_jukebox_stop (jukebox);
  reprise_jukebox_set_default (NULL);
  g_assert_finalize_object (g_steal_pointer (&jukebox));
  g_settings_reset (settings, "music-folders");
  g_settings_reset (settings, "music-usual-folder");
  g_clear_object (&settings);
  g_clear_pointer (&folder, test_folder_remove);
}

static RepriseAppraisal *
write_with_tracks (TestJournal *journal,
                   const char  *film,
                   const char  *watched,
                   ...)
{
  g_autoptr (RepriseAppraisal) made_from = test_journal_write (journal, film, watched, 80, "Text.");
  g_autoptr (RepriseAppraisal) edited = reprise_appraisal_copy (made_from);
  GPtrArray *tracks = g_ptr_array_new_with_free_func (g_object_unref);
  const char *title = NULL;
  va_list titles;

  va_start (titles, watched);
  while ((title = va_arg (titles, const char *)) != NULL)
    g_ptr_array_add (tracks, reprise_track_new ("Nina Vale", title));
  va_end (titles);
  reprise_appraisal_take_tracks (edited, tracks);
  return test_journal_save (journal, edited, made_from);
}

static RepriseWindow *
present (TestJournal *journal,
         int          width)
{
  RepriseWindow *window = reprise_window_new (NULL, journal->path);

  gtk_window_set_default_size (GTK_WINDOW (window), width, 700);
  gtk_window_present (GTK_WINDOW (window));
  reprise_window_show_journal (window, journal->journal);
  return window;
}

static void
destroy (RepriseWindow *window)
{
  g_object_add_weak_pointer (G_OBJECT (window), (gpointer *) &window);
  gtk_window_destroy (GTK_WINDOW (window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_null (window);
}

static RepriseQueue *
get_queue (void)
{
  return reprise_jukebox_get_queue (jukebox);
}

static guint
get_n_queued (void)
{
  return g_list_model_get_n_items (G_LIST_MODEL (get_queue ()));
}

static gboolean
has_queued (gpointer n)
{
  return get_n_queued () == GPOINTER_TO_UINT (n);
}

static gboolean
plays (gpointer title)
{
  RepriseQueueItem *item = reprise_jukebox_get_current (jukebox);

  return item != NULL &&
         g_strcmp0 (reprise_track_get_title (reprise_queue_item_get_track (item)), title) == 0;
}

static gboolean
sounds (gpointer title)
{
  return plays (title) && reprise_jukebox_get_state (jukebox) == REPRISE_JUKEBOX_PLAYING &&
         reprise_jukebox_get_position (jukebox) > 0;
}

static gboolean
can_be_played (gpointer page)
{
  return gtk_widget_get_visible (test_find_named (page, "play"));
}

static GtkWidget *
find_entry_page (RepriseWindow *window)
{
  return test_find (GTK_WIDGET (window), g_type_from_name ("RepriseEntryPage"));
}

static GtkWidget *
find_toast (RepriseWindow *window)
{
  return test_find (GTK_WIDGET (window), g_type_from_name ("AdwToastWidget"));
}

static void
test_unused (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  RepriseWindow *window = NULL;

  set_up ();
  window = present (journal, 1024);
  test_gui_wait_for_frame (GTK_WIDGET (window));
  g_assert_null (test_find (GTK_WIDGET (window), REPRISE_TYPE_PLAYER_BAR));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (reprise_window_get_player (window))));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.play-everything", NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-queue", NULL);
  destroy (window);
  tear_down ();
}

static void
test_play (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) first =
    write_with_tracks (journal, "Night Train (1959)", "2026-11-02", "Harbour", "Lights", "Home",
                       NULL);
  g_autoptr (RepriseAppraisal) second =
    write_with_tracks (journal, "Late Ferry (1961)", "2026-11-01", "Wake", NULL);
  RepriseWindow *window = NULL;
  RepriseQueueItem *item = NULL;
  GtkWidget *page = NULL;

  set_up ();
  window = present (journal, 1024);
  page = find_entry_page (window);
  test_wait_until (can_be_played, page);

  /* The jukebox of what is read, from its first track. */
  gtk_widget_activate_action (page, "page.play", NULL);
  test_wait_until (has_queued, GUINT_TO_POINTER (3));
  test_wait_until (sounds, (gpointer) "Harbour");
  item = reprise_jukebox_get_current (jukebox);
  g_assert_cmpstr (reprise_queue_item_get_appraisal (item), ==, reprise_appraisal_get_uuid (first));
  g_assert_cmpstr (reprise_queue_item_get_name (item), ==, "Night Train");
  g_assert_cmpstr (reprise_queue_item_get_journal (item), ==, journal->path);
  g_assert_nonnull (test_find (GTK_WIDGET (window), REPRISE_TYPE_PLAYER_BAR));
  test_gui_picture (GTK_WIDGET (window), "window-music-1024");

  /* A track of it, and of another. */
  gtk_widget_activate_action (
    page, "win.play-track", "(ss)", reprise_appraisal_get_uuid (first),
    reprise_track_get_uuid (reprise_appraisal_get_tracks (first)->pdata[2]));
  test_wait_until (sounds, (gpointer) "Home");
  gtk_widget_activate_action (page, "win.play-appraisal", "s",
                              reprise_appraisal_get_uuid (second));
  test_wait_until (sounds, (gpointer) "Wake");
  g_assert_cmpuint (get_n_queued (), ==, 1);

  gtk_widget_activate_action (page, "win.play-everything", NULL);
  test_wait_until (has_queued, GUINT_TO_POINTER (4));
  g_assert_true (reprise_queue_get_shuffle (get_queue ()));

  /* What was cleared comes back by the button of its toast. */
  gtk_widget_activate_action (page, "win.clear-queue", NULL);
  g_assert_cmpuint (get_n_queued (), ==, 0);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (reprise_window_get_player (window))));
  test_gui_wait_for_frame (GTK_WIDGET (window));
  g_signal_emit_by_name (test_find_named (find_toast (window), "action_button"), "clicked");
  g_assert_cmpuint (get_n_queued (), ==, 4);
  destroy (window);
  tear_down ();
}

static void
swipe (GtkWidget *window,
       double     x)
{
  g_autoptr (GListModel) controllers =
    gtk_widget_observe_controllers (test_find_named (window, "narrow"));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_GESTURE_DRAG (controller))
        g_signal_emit_by_name (controller, "drag-end", x, 3.0);
    }
}

static gboolean
is_far (gpointer data)
{
  return reprise_jukebox_get_position (jukebox) >= 9 * G_USEC_PER_SEC;
}

static gboolean
is_silent (gpointer data)
{
  return reprise_jukebox_get_state (jukebox) == REPRISE_JUKEBOX_PAUSED;
}

/* What is dragged is heard from where it was let go. */
static void
test_scrub (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal =
    write_with_tracks (journal, "Night Train (1959)", "2026-11-02", "Harbour", NULL);
  RepriseWindow *window = NULL;
  GtkWidget *scale = NULL;
  gboolean handled = FALSE;

  set_up ();
  window = present (journal, 1024);
  test_gui_wait_for_frame (GTK_WIDGET (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.play-appraisal", "s",
                              reprise_appraisal_get_uuid (appraisal));
  test_wait_until (sounds, (gpointer) "Harbour");

  scale = test_find_named (test_find (GTK_WIDGET (window), REPRISE_TYPE_PLAYER_BAR), "scale");
  g_assert_true (gtk_widget_get_sensitive (scale));
  g_signal_emit_by_name (scale, "change-value", GTK_SCROLL_JUMP, 10.0, &handled);
  test_wait_until (is_far, NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.pause", NULL);
  test_wait_until (is_silent, NULL);
  test_gui_picture (GTK_WIDGET (window), "window-music-paused");
  destroy (window);
  tear_down ();
}

static void
test_narrow (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal =
    write_with_tracks (journal, "Night Train (1959)", "2026-11-02", "Harbour", "Lights", "Home",
                       NULL);
  RepriseWindow *window = NULL;

  set_up ();
  window = present (journal, 360);
  test_gui_wait_for_frame (GTK_WIDGET (window));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.play-appraisal", "s",
                              reprise_appraisal_get_uuid (appraisal));
  test_wait_until (has_queued, GUINT_TO_POINTER (3));
  test_gui_picture (GTK_WIDGET (window), "window-music-360-diary");

  gtk_widget_activate_action (test_find_named (GTK_WIDGET (window), "line"), "win.show-playing",
                              NULL);
  test_gui_picture (GTK_WIDGET (window), "window-music-360-entry");
  g_assert_true (gtk_widget_get_mapped (find_entry_page (window)));
  g_assert_false (can_be_played (find_entry_page (window)));

  /* Swiped as a page is turned. */
  swipe (GTK_WIDGET (window), -80);
  g_assert_true (plays ((gpointer) "Lights"));
  swipe (GTK_WIDGET (window), -20);
  g_assert_true (plays ((gpointer) "Lights"));
  swipe (GTK_WIDGET (window), 80);
  g_assert_true (plays ((gpointer) "Harbour"));
  destroy (window);
  tear_down ();
}

static void
test_autoplay (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) first =
    write_with_tracks (journal, "Night Train (1959)", "2026-11-02", "Harbour", NULL);
  g_autoptr (RepriseAppraisal) second =
    write_with_tracks (journal, "Late Ferry (1961)", "2026-11-01", "Wake", NULL);
  RepriseWindow *window = NULL;
  GtkWidget *page = NULL;

  set_up ();
  g_settings_set_boolean (settings, "jukebox-autoplay", TRUE);
  window = present (journal, 1024);
  page = find_entry_page (window);
  test_wait_until (can_be_played, page);
  g_assert_cmpuint (get_n_queued (), ==, 0);

  gtk_widget_activate_action (page, "win.show-entry", "s", reprise_appraisal_get_uuid (second));
  test_wait_until (sounds, (gpointer) "Wake");

  /* Somebody who paused wants to hear nothing for now. */
  gtk_widget_activate_action (page, "win.pause", NULL);
  test_wait_until (is_silent, NULL);
  gtk_widget_activate_action (page, "win.show-entry", "s", reprise_appraisal_get_uuid (first));
  test_gui_picture (GTK_WIDGET (window), "window-music-silent");
  g_assert_true (plays ((gpointer) "Wake"));
  gtk_widget_activate_action (page, "win.pause", NULL);
  gtk_widget_activate_action (page, "win.show-entry", "s", reprise_appraisal_get_uuid (second));

  /* What plays goes on while another is read. */
  gtk_widget_activate_action (page, "win.show-entry", "s", reprise_appraisal_get_uuid (first));
  test_gui_picture (GTK_WIDGET (window), "window-music-other");
  g_assert_true (plays ((gpointer) "Wake"));
  g_settings_reset (settings, "jukebox-autoplay");
  destroy (window);
  tear_down ();
}

/* What waits since another day, and is known for its length, was paused by nobody. */
static void
test_autoplay_restored (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) first =
    write_with_tracks (journal, "Night Train (1959)", "2026-11-02", "Harbour", NULL);
  g_autoptr (RepriseAppraisal) second =
    write_with_tracks (journal, "Late Ferry (1961)", "2026-11-01", "Wake", NULL);
  g_autoptr (GVariant) session = NULL;
  RepriseWindow *window = NULL;
  GtkWidget *page = NULL;

  set_up ();
  window = present (journal, 1024);
  page = find_entry_page (window);
  test_wait_until (can_be_played, page);
  gtk_widget_activate_action (page, "page.play", NULL);
  test_wait_until (sounds, (gpointer) "Harbour");
  session = reprise_jukebox_dup_session (jukebox);
  reprise_jukebox_restore_session (jukebox, session);
  g_assert_cmpint (reprise_jukebox_get_state (jukebox), ==, REPRISE_JUKEBOX_PAUSED);
  g_assert_cmpint (reprise_jukebox_get_duration (jukebox), >, 0);

  g_settings_set_boolean (settings, "jukebox-autoplay", TRUE);
  gtk_widget_activate_action (page, "win.show-entry", "s", reprise_appraisal_get_uuid (second));
  test_wait_until (sounds, (gpointer) "Wake");
  g_settings_reset (settings, "jukebox-autoplay");
  destroy (window);
  tear_down ();
}

static gboolean
is_told (RepriseWindow *window)
{
  GtkWidget *bar = test_find (GTK_WIDGET (reprise_window_get_bar (window)), GTK_TYPE_INFO_BAR);

  return gtk_info_bar_get_revealed (GTK_INFO_BAR (bar));
}

static gboolean
is_not_told (gpointer window)
{
  return !is_told (window);
}

static gboolean
is_past_second (gpointer second)
{
  return reprise_jukebox_get_position (jukebox) > GPOINTER_TO_INT (second) * G_USEC_PER_SEC;
}

static gboolean
has_no_toast (gpointer window)
{
  return find_toast (window) == NULL;
}

/* That nothing can be heard is said once, and until something is. */
static void
test_silence (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseAppraisal) appraisal =
    write_with_tracks (journal, "Night Train (1959)", "2026-11-02", "Harbour", NULL);
  g_autoptr (RepriseTrack) track = reprise_track_new ("Nina Vale", "Nowhere");
  g_autoptr (RepriseQueueItem) item = reprise_queue_item_new (track, journal->path, "", "");
  RepriseWindow *window = NULL;
  GtkWidget *page = NULL;

  set_up ();
  window = present (journal, 1024);
  page = find_entry_page (window);
  test_wait_until (can_be_played, page);
  g_signal_emit_by_name (jukebox, "trouble", item, "There is no file for it.");
  g_assert_nonnull (find_toast (window));
  g_signal_emit_by_name (jukebox, "trouble", NULL, "Nothing of this can be played.");
  g_assert_true (is_told (window));
  test_wait_until (has_no_toast, window);

  gtk_widget_activate_action (page, "page.play", NULL);
  test_wait_until (is_not_told, window);
  g_assert_true (plays ((gpointer) "Harbour"));

  /* What is said while something sounds is no less so because of that, nor is anything else. */
  g_signal_emit_by_name (jukebox, "trouble", NULL, "The music goes on from elsewhere.");
  reprise_jukebox_seek (jukebox, 5 * G_USEC_PER_SEC);
  test_wait_until (is_past_second, GINT_TO_POINTER (5));
  g_assert_true (is_told (window));
  reprise_jukebox_pause (jukebox);
  g_signal_emit_by_name (jukebox, "trouble", NULL, "Nothing of this can be played.");
  reprise_window_tell (window, "Something else went wrong.");
  reprise_jukebox_play (jukebox);
  test_wait_until (is_past_second, GINT_TO_POINTER (6));
  g_assert_true (is_told (window));
  destroy (window);
  tear_down ();
}

static void
test_skipped (void)
{
  g_autoptr (TestJournal) journal = test_journal_new ();
  g_autoptr (RepriseTrack) track = reprise_track_new ("Nina Vale", "Harbour <Lights>");
  RepriseQueueItem *item = reprise_queue_item_new (track, journal->path, "", "");
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  RepriseWindow *window = NULL;
  GtkWidget *popover = NULL;

  set_up ();
  window = present (journal, 1024);
  g_ptr_array_add (items, item);
  reprise_queue_replace (get_queue (), items);
  reprise_queue_item_set_trouble (item, "There is no file for it.");
  g_signal_emit_by_name (jukebox, "trouble", item, "There is no file for it.");
  test_gui_picture (GTK_WIDGET (window), "window-music-skipped-1");
  g_assert_nonnull (find_toast (window));
  g_signal_emit_by_name (jukebox, "trouble", item, "There is no file for it.");
  g_signal_emit_by_name (jukebox, "trouble", item, "There is no file for it.");
  test_gui_picture (GTK_WIDGET (window), "window-music-skipped-3");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.show-queue", NULL);
  popover = test_find (GTK_WIDGET (window), g_type_from_name ("RepriseQueuePopover"));
  g_assert_true (gtk_widget_get_mapped (popover));
  test_gui_picture (popover, "window-music-skipped-queue");
  gtk_popover_popdown (GTK_POPOVER (popover));

  g_signal_emit_by_name (jukebox, "trouble", NULL, "Nothing to play sound on was found.");
  test_gui_picture (GTK_WIDGET (window), "window-music-no-device");
  destroy (window);
  tear_down ();
}

int
main (int    argc,
      char **argv)
{
  g_setenv ("REPRISE_AUDIO_SINK", "fakesink sync=true", TRUE);
  test_gui_init (&argc, &argv);

  g_test_add_func ("/window-music/unused", test_unused);
  g_test_add_func ("/window-music/play", test_play);
  g_test_add_func ("/window-music/scrub", test_scrub);
  g_test_add_func ("/window-music/narrow", test_narrow);
  g_test_add_func ("/window-music/autoplay", test_autoplay);
  g_test_add_func ("/window-music/autoplay-restored", test_autoplay_restored);
  g_test_add_func ("/window-music/silence", test_silence);
  g_test_add_func ("/window-music/skipped", test_skipped);

  return g_test_run ();
}
