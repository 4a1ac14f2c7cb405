/* What a jukebox was about to play, while the program does not run. */

#include "jukebox/reprise-jukebox-memory.h"
#include "support/test-folder.h"

#include <glib/gstdio.h>
#include <math.h>

static RepriseJukebox *
make_jukebox (const char *folder)
{
  g_autofree char *cache = g_build_filename (folder, "music.db", NULL);
  g_autoptr (RepriseMusicLibrary) library = reprise_music_library_new (cache);

  return reprise_jukebox_new (library);
}

static void
add_track (GPtrArray  *items,
           const char *artist,
           const char *title)
{
  g_autoptr (RepriseTrack) track = reprise_track_new (artist, title);
  RepriseQueueItem *item = NULL;

  reprise_track_set_uuid (track, "5d2c8b4e-0f0a-4b6c-9d77-7a4d8f1f6a01");
  reprise_track_set_album (track, "=[Album]\n; two lines");
  reprise_track_set_kind (track, REPRISE_TRACK_KIND_CUE);
  reprise_track_set_note (track, "What it does in the film.");
  item = reprise_queue_item_new (track, "/nowhere/journal.db",
                                 "0e9e1dcb-39d2-4d6c-9f5e-2f2f1c9f2a11", "Night Train");
  reprise_queue_item_set_art (item, "file:///nowhere/still");
  g_ptr_array_add (items, item);
}

static void
test_kept (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "state", "reprise", "jukebox", NULL);
  g_autoptr (RepriseJukebox) before = make_jukebox (folder);
  g_autoptr (RepriseJukebox) after = make_jukebox (folder);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  RepriseQueue *queue = reprise_jukebox_get_queue (before);
  g_autoptr (GError) error = NULL;
  RepriseQueueItem *item = NULL;
  RepriseTrack *track = NULL;

  add_track (items, "Nina Vale", "Harbour");
  add_track (items, "", "Lights — “two”");
  reprise_queue_replace (queue, items);
  reprise_queue_set_position (queue, 1);
  reprise_queue_set_repeat (queue, REPRISE_REPEAT_ALL);
  reprise_jukebox_set_volume (before, 0.4);
  reprise_jukebox_seek (before, 12 * G_USEC_PER_SEC);
  g_assert_true (reprise_jukebox_memory_keep (before, path, &error));
  g_assert_no_error (error);

  g_assert_true (reprise_jukebox_memory_recall (after, path));
  queue = reprise_jukebox_get_queue (after);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (queue)), ==, 2);
  g_assert_cmpuint (reprise_queue_get_position (queue), ==, 1);
  g_assert_cmpint (reprise_queue_get_repeat (queue), ==, REPRISE_REPEAT_ALL);
  g_assert_cmpint (reprise_jukebox_get_state (after), ==, REPRISE_JUKEBOX_PAUSED);
  g_assert_cmpint (reprise_jukebox_get_position (after), ==, 12 * G_USEC_PER_SEC);
  g_assert_cmpfloat_with_epsilon (reprise_jukebox_get_volume (after), 0.4, 0.001);

  item = reprise_jukebox_get_current (after);
  track = reprise_queue_item_get_track (item);
  g_assert_cmpstr (reprise_track_get_title (track), ==, "Lights — “two”");
  g_assert_cmpstr (reprise_track_get_album (track), ==, "=[Album]\n; two lines");
  g_assert_cmpint (reprise_track_get_kind (track), ==, REPRISE_TRACK_KIND_CUE);

  /* What was written about a track is in its journal alone. */
  g_assert_null (reprise_track_get_note (track));
  g_assert_cmpstr (reprise_queue_item_get_name (item), ==, "Night Train");
  g_assert_cmpstr (reprise_queue_item_get_art (item), ==, "file:///nowhere/still");
}

static void
test_nothing (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "jukebox", NULL);
  g_autoptr (RepriseJukebox) jukebox = make_jukebox (folder);

  g_assert_false (reprise_jukebox_memory_recall (jukebox, path));
  g_assert_true (g_file_set_contents (path, "[Jukebox]\ntracks=3\n", -1,
                                      NULL));
  g_assert_false (reprise_jukebox_memory_recall (jukebox, path));
  g_assert_true (g_file_set_contents (path, "nothing \001 of the kind", -1, NULL));
  g_assert_false (reprise_jukebox_memory_recall (jukebox, path));

  /* With nothing to keep, what was kept is gone. */
  g_assert_true (reprise_jukebox_memory_keep (jukebox, path, NULL));
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* Another version may have kept less, and a disk keeps anything. */
static void
test_strange (void)
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "jukebox", NULL);
  g_autoptr (RepriseJukebox) jukebox = make_jukebox (folder);
  g_autoptr (GVariant) session = g_variant_ref_sink (
    g_variant_new_parsed ("{'items': <[@a{sv} {}, {'kind': <uint32 99>, 'title': <'Harbour'>}]>,"
                          " 'position': <uint32 0>, 'time': <int64 -7>, 'repeat': <uint32 99>,"
                          " 'volume': <%d>}", (double) NAN));
  RepriseQueueItem *item = NULL;

  g_assert_true (g_file_set_contents (path, g_variant_get_data (session),
                                      (gssize) g_variant_get_size (session), NULL));
  g_assert_true (reprise_jukebox_memory_recall (jukebox, path));
  g_assert_cmpfloat_with_epsilon (reprise_jukebox_get_volume (jukebox), 1, 0.001);
  g_assert_cmpint (reprise_jukebox_get_position (jukebox), ==, 0);

  item = reprise_jukebox_get_current (jukebox);
  g_assert_cmpstr (reprise_queue_item_get_name (item), ==, "");
  g_assert_cmpstr (reprise_queue_item_get_journal (item), ==, "");
  g_assert_cmpstr (reprise_track_get_title (reprise_queue_item_get_track (item)), ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/jukebox-memory/kept", test_kept);
  g_test_add_func ("/jukebox-memory/nothing", test_nothing);
  g_test_add_func ("/jukebox-memory/strange", test_strange);

  return g_test_run ();
}
