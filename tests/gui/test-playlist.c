/* Lists of tracks that leave a jukebox and come into one. */

#include "exchange/reprise-m3u8-track.h"
#include "gui/jukebox/reprise-playlist.h"
#include "gui/jukebox/reprise-tracks-dialog.h"
#include "gui/reprise-window.h"
#include "jukebox/reprise-jukebox.h"

#include "support/test-audio.h"
#include "support/test-gui.h"
#include "support/test-journal.h"
#include "support/test-music.h"

typedef struct
{
  TestJournal      *journal;
  RepriseAppraisal *appraisal;
  RepriseWindow    *window;
  GtkWidget        *dialog;
  GAsyncResult     *result;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->journal = test_journal_new ();
  fixture->appraisal =
    test_journal_write (fixture->journal, "Ronin (1998)", "2026-11-23", 80, "Words.");
  fixture->window = reprise_window_new (NULL, "/nowhere/Lists.db");
  gtk_window_present (GTK_WINDOW (fixture->window));
  reprise_window_show_journal (fixture->window, fixture->journal->journal);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&fixture->appraisal);
  g_clear_object (&fixture->result);
  test_journal_free (fixture->journal);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  ((Fixture *) data)->result = g_object_ref (result);
}

static gboolean
is_done (gpointer data)
{
  return ((Fixture *) data)->result != NULL;
}

static void
test_saves (Fixture       *fixture,
            gconstpointer  data)
{
  g_autoptr (GPtrArray) tracks = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *path = g_build_filename (fixture->journal->folder, "My List.m3u8", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RepriseM3u8) list = NULL;
  g_autoptr (RepriseTrack) track = NULL;
  g_autoptr (GError) error = NULL;
  guint n_missing = 0;

  g_ptr_array_add (tracks, reprise_track_new ("Sting", "Angel Eyes"));
  g_ptr_array_add (tracks, reprise_track_new ("Michael McDonald", "Lonely Teardrops"));
  reprise_track_set_location (tracks->pdata[1], "https://example.org/lonely");
  reprise_playlist_save_async (tracks, NULL, "Vegas", path, NULL, done_cb, fixture);
  test_wait_until (is_done, fixture);
  g_assert_true (reprise_playlist_save_finish (fixture->result, &n_missing, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n_missing, ==, 1);

  g_clear_object (&fixture->result);
  reprise_playlist_load_async (file, NULL, done_cb, fixture);
  test_wait_until (is_done, fixture);
  list = reprise_playlist_load_finish (fixture->result, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (list->name, ==, "Vegas");
  g_assert_cmpuint (list->entries->len, ==, 2);
  track = reprise_m3u8_entry_dup_track (list->entries->pdata[1]);
  g_assert_true (reprise_track_equal (track, tracks->pdata[1]));
}

static void
test_finds_files (Fixture       *fixture,
                  gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->journal->folder, "list.m3u", NULL);
  g_autofree char *song = g_build_filename (fixture->journal->folder, "Ana - A Song.ogg", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (RepriseM3u8) list = NULL;
  g_autoptr (GError) error = NULL;
  const RepriseM3u8Entry *entry = NULL;

  g_assert_true (g_file_set_contents (song, "music", -1, &error));
  g_assert_true (g_file_set_contents (path, "Ana%20-%20A%20Song.ogg\nAna - A Song.ogg\ngone.ogg\n",
                                      -1, &error));
  reprise_playlist_load_async (file, NULL, done_cb, fixture);
  test_wait_until (is_done, fixture);
  list = reprise_playlist_load_finish (fixture->result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (list->entries->len, ==, 3);
  entry = list->entries->pdata[0];
  g_assert_cmpstr (entry->path, ==, song);
  entry = list->entries->pdata[1];
  g_assert_cmpstr (entry->path, ==, song);
  g_assert_cmpstr (entry->artist, ==, "Ana");
  entry = list->entries->pdata[2];
  g_assert_null (entry->path);
  g_assert_cmpstr (entry->title, ==, "gone");
}

static gboolean
has_dialog (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (GListModel) toplevels = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (REPRISE_IS_TRACKS_DIALOG (window))
        fixture->dialog = window;
    }

  return fixture->dialog != NULL &&
         REPRISE_FORM_DIALOG_GET_CLASS (fixture->dialog)->is_changed (
           REPRISE_FORM_DIALOG (fixture->dialog));
}

static gboolean
is_kept (gpointer data)
{
  Fixture *fixture = data;
  g_autoptr (RepriseAppraisal) kept =
    test_journal_load (fixture->journal, reprise_appraisal_get_uuid (fixture->appraisal));

  return reprise_appraisal_get_tracks (kept)->len == 2;
}

static void
test_imports (Fixture       *fixture,
              gconstpointer  data)
{
  g_autofree char *path = g_build_filename (fixture->journal->folder, "list.m3u8", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (RepriseAppraisal) kept = NULL;
  g_autoptr (GError) error = NULL;
  RepriseTrack *track = NULL;

  g_assert_true (g_file_set_contents (path,
                                      "#EXTM3U\n#EXTINF:1,Sting - Angel Eyes\n/nowhere/a.ogg\n"
                                      "#EXTINF:-1,Ana - Lonely\nhttps://example.org/lonely\n",
                                      -1, &error));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.import-tracks-from", "(ss)",
                              reprise_appraisal_get_uuid (fixture->appraisal), uri);
  test_wait_until (has_dialog, fixture);
  test_gui_wait_for_frame (fixture->dialog);
  test_gui_picture (fixture->dialog, "playlist-import");
  gtk_widget_activate_action (fixture->dialog, "form.save", NULL);
  test_wait_until (is_kept, fixture);

  kept = test_journal_load (fixture->journal, reprise_appraisal_get_uuid (fixture->appraisal));
  track = reprise_appraisal_get_tracks (kept)->pdata[0];
  g_assert_cmpstr (reprise_track_get_artist (track), ==, "Sting");
  g_assert_null (reprise_track_get_location (track));
  track = reprise_appraisal_get_tracks (kept)->pdata[1];
  g_assert_cmpstr (reprise_track_get_location (track), ==, "https://example.org/lonely");
}

/* A file that a playlist names is what the track is here, whatever its tags say; and so it is saved
 * again. */
static void
test_remembers_files (Fixture       *fixture,
                      gconstpointer  data)
{
  const char *folder = fixture->journal->folder;
  g_autofree char *cache = g_build_filename (folder, "music.db", NULL);
  g_autofree char *path = g_build_filename (folder, "list.m3u8", NULL);
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autofree char *song = NULL;
  g_autoptr (RepriseMusicLibrary) library = reprise_music_library_new (cache);
  g_autoptr (RepriseJukebox) jukebox = reprise_jukebox_new (library);
  g_autoptr (RepriseAppraisal) kept = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  guint n_missing = 0;

  if (!test_audio_can (".ogg"))
    {
      g_test_skip ("nothing to make music with");
      return;
    }

  song = test_music_write (folder, "music/odd.ogg", 2, "Somebody", "Else", NULL);
  reprise_jukebox_set_default (jukebox);
  g_assert_true (g_file_set_contents (path,
                                      "#EXTINF:1,Sting - Angel Eyes\nmusic/odd.ogg\n"
                                      "#EXTINF:1,Ana - Lonely\ngone.ogg\n", -1, &error));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.import-tracks-from", "(ss)",
                              reprise_appraisal_get_uuid (fixture->appraisal), uri);
  test_wait_until (has_dialog, fixture);
  gtk_widget_activate_action (fixture->dialog, "form.save", NULL);
  test_wait_until (is_kept, fixture);

  kept = test_journal_load (fixture->journal, reprise_appraisal_get_uuid (fixture->appraisal));
  /* The files are remembered after the tracks are kept. */
  do
    {
      g_clear_object (&fixture->result);
      reprise_playlist_save_async (reprise_appraisal_get_tracks (kept), library, NULL, path, NULL,
                                   done_cb, fixture);
      test_wait_until (is_done, fixture);
      g_assert_true (reprise_playlist_save_finish (fixture->result, &n_missing, &error));
    }
  while (n_missing == 2);
  g_assert_cmpuint (n_missing, ==, 1);
  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  g_assert_cmpstr (text, ==,
                   "#EXTM3U\n"
                   "#EXTINF:2,Sting - Angel Eyes\n#EXTART:Sting\nmusic/odd.ogg\n"
                   "#REPRISE-TRACK:-1,Ana - Lonely\n#REPRISE-ARTIST:Ana\n");
  reprise_jukebox_set_default (NULL);
}

int
main (int   argc,
      char *argv[])
{
  test_gui_init (&argc, &argv);
  g_test_add ("/playlist/saves", Fixture, NULL, set_up, test_saves, tear_down);
  g_test_add ("/playlist/finds-files", Fixture, NULL, set_up, test_finds_files, tear_down);
  g_test_add ("/playlist/imports", Fixture, NULL, set_up, test_imports, tear_down);
  g_test_add ("/playlist/remembers-files", Fixture, NULL, set_up, test_remembers_files, tear_down);
  return g_test_run ();
}
