/* The jukebox plays real files to a sink that takes its time, as one that is heard does. */

#include "support/test-audio.h"
#include "support/test-image.h"
#include "support/test-player.h"

#include <gst/gst.h>

static void
test_nothing (TestPlayer    *self,
              gconstpointer  data)
{
  RepriseJukebox *jukebox = self->jukebox;
  g_autoptr (GObject) queue = NULL;
  double volume;

  reprise_jukebox_play (jukebox);
  reprise_jukebox_next (jukebox);
  reprise_jukebox_previous (jukebox);
  reprise_jukebox_pause (jukebox);
  reprise_jukebox_seek (jukebox, 5);
  reprise_jukebox_stop (jukebox);
  test_player_play (self, REPRISE_QUEUE_NOWHERE);
  g_assert_true (test_player_is_stopped (self));
  g_assert_cmpint (reprise_jukebox_get_duration (jukebox), ==, -1);

  g_object_set (jukebox, "volume", 0.5, NULL);
  g_object_get (jukebox, "queue", &queue, "volume", &volume, NULL);
  g_assert_true (queue == G_OBJECT (reprise_jukebox_get_queue (jukebox)));
  g_assert_cmpfloat_with_epsilon (volume, 0.5, 1e-9);

  g_assert_null (reprise_jukebox_get_default ());
  reprise_jukebox_set_default (jukebox);
  g_assert_true (reprise_jukebox_get_default () == jukebox);
  reprise_jukebox_set_default (NULL);
}

static void
test_to_the_end (TestPlayer    *self,
                 gconstpointer  data)
{
  const gint64 begun = g_get_monotonic_time ();

  test_player_add_tone (self, "a.ogg", 1);
  test_player_add_tone (self, "b.flac", 0.5);
  test_player_add_tone (self, "c.opus", 0.5);
  test_player_play (self, 0);
  g_assert_cmpint (reprise_jukebox_get_state (self->jukebox), ==, REPRISE_JUKEBOX_PLAYING);
  g_assert_true (reprise_jukebox_is_current (self->jukebox, "a.ogg"));
  g_assert_false (reprise_jukebox_is_current (self->jukebox, "b.flac"));
  TEST_PLAYER_WAIT_UNTIL (reprise_jukebox_get_duration (self->jukebox) > 0);
  g_assert_cmpint (ABS (reprise_jukebox_get_duration (self->jukebox) - G_USEC_PER_SEC), <, 50000);
  TEST_PLAYER_WAIT_UNTIL (test_player_is_stopped (self));

  /* In real time. */
  g_assert_cmpint (g_get_monotonic_time () - begun, >, 19 * G_USEC_PER_SEC / 10);
  g_assert_cmpuint (self->troubles->len, ==, 0);
  /* And it stands at the start again. */
  test_player_assert_heard (self, "a.ogg b.flac c.opus a.ogg");
  g_assert_cmpint (test_player_get_position (self), ==, 0);
}

static void
test_ticks (TestPlayer    *self,
            gconstpointer  data)
{
  guint moved;

  test_player_add_tone (self, "a.ogg", 4);
  test_player_play (self, 0);
  TEST_PLAYER_WAIT_UNTIL (test_player_get_position (self) > 100000);
  self->n_moved = 0;
  test_player_wait (1);
  g_assert_cmpuint (self->n_moved, >=, 3);
  g_assert_cmpuint (self->n_moved, <=, 6);

  reprise_jukebox_pause (self->jukebox);
  test_player_wait (0.3);
  moved = self->n_moved;
  test_player_wait (1);
  g_assert_cmpuint (self->n_moved, ==, moved);
}

static void
test_pause (TestPlayer    *self,
            gconstpointer  data)
{
  gint64 position;

  test_player_add_tone (self, "a.ogg", 3);
  test_player_play (self, 0);
  TEST_PLAYER_WAIT_UNTIL (test_player_get_position (self) > 500000);
  reprise_jukebox_pause (self->jukebox);
  position = test_player_get_position (self);
  g_assert_cmpint (reprise_jukebox_get_state (self->jukebox), ==, REPRISE_JUKEBOX_PAUSED);
  test_player_wait (1);
  g_assert_cmpint (test_player_get_position (self), ==, position);
  reprise_jukebox_play (self->jukebox);
  test_player_wait (0.5);
  g_assert_cmpint (test_player_get_position (self), >, position + 300000);
  g_assert_cmpint (test_player_get_position (self), <, position + 900000);
  reprise_jukebox_stop (self->jukebox);
  g_assert_cmpint (test_player_get_position (self), ==, 0);
  g_assert_true (test_player_is_stopped (self));
  test_player_wait (0.5);
  g_assert_cmpint (test_player_get_position (self), ==, 0);
}

/* Paused before it has even begun, it does not begin. */
static void
test_pause_at_once (TestPlayer    *self,
                    gconstpointer  data)
{
  test_player_add_tone (self, "a.ogg", 3);
  test_player_play (self, 0);
  reprise_jukebox_pause (self->jukebox);
  test_player_wait (0.7);
  g_assert_cmpint (test_player_get_position (self), ==, 0);
  reprise_jukebox_play (self->jukebox);
  TEST_PLAYER_WAIT_UNTIL (test_player_get_position (self) > 200000);
}

static void
seeked_cb (RepriseJukebox *jukebox,
           gint64          position,
           gint64         *seeked)
{
  *seeked = position;
}

static void
test_seek (TestPlayer    *self,
           gconstpointer  data)
{
  gint64 seeked = -1;

  test_player_add_tone (self, data, 10);
  g_signal_connect (self->jukebox, "seeked", G_CALLBACK (seeked_cb), &seeked);
  test_player_play (self, 0);
  TEST_PLAYER_WAIT_UNTIL (reprise_jukebox_get_duration (self->jukebox) > 0 &&
                          test_player_get_position (self) > 200000);

  reprise_jukebox_seek (self->jukebox, 6 * G_USEC_PER_SEC);
  g_assert_cmpint (seeked, ==, 6 * G_USEC_PER_SEC);
  g_assert_cmpint (test_player_get_position (self), ==, 6 * G_USEC_PER_SEC);
  test_player_wait (0.5);
  g_assert_cmpint (test_player_get_position (self), >, 61 * G_USEC_PER_SEC / 10);
  g_assert_cmpint (test_player_get_position (self), <, 7 * G_USEC_PER_SEC);

  reprise_jukebox_seek (self->jukebox, -5);
  g_assert_cmpint (seeked, ==, 0);
  test_player_wait (0.5);
  g_assert_cmpint (test_player_get_position (self), >, 0);
  g_assert_cmpint (test_player_get_position (self), <, G_USEC_PER_SEC);

  reprise_jukebox_pause (self->jukebox);
  reprise_jukebox_seek (self->jukebox, 3 * G_USEC_PER_SEC);
  test_player_wait (0.3);
  g_assert_cmpint (test_player_get_position (self), ==, 3 * G_USEC_PER_SEC);
  reprise_jukebox_play (self->jukebox);
  test_player_wait (0.5);
  g_assert_cmpint (test_player_get_position (self), >, 31 * G_USEC_PER_SEC / 10);
  g_assert_cmpint (test_player_get_position (self), <, 4 * G_USEC_PER_SEC);

  /* After its end is its end. */
  reprise_jukebox_seek (self->jukebox, 60 * G_USEC_PER_SEC);
  g_assert_cmpint (seeked, ==, reprise_jukebox_get_duration (self->jukebox));
  TEST_PLAYER_WAIT_UNTIL (test_player_is_stopped (self));
  g_assert_cmpuint (self->troubles->len, ==, 0);
}

static void
test_next_and_previous (TestPlayer    *self,
                        gconstpointer  data)
{
  test_player_add_tone (self, "a.ogg", 8);
  test_player_add_tone (self, "b.ogg", 8);
  test_player_play (self, 0);
  TEST_PLAYER_WAIT_UNTIL (test_player_get_position (self) > 200000);
  reprise_jukebox_next (self->jukebox);
  g_assert_cmpstr (test_player_get_title (self->jukebox), ==, "b.ogg");
  g_assert_cmpint (test_player_get_position (self), ==, 0);
  TEST_PLAYER_WAIT_UNTIL (test_player_get_position (self) > 200000);
  /* There is none after it. */
  reprise_jukebox_next (self->jukebox);
  g_assert_cmpstr (test_player_get_title (self->jukebox), ==, "b.ogg");

  reprise_jukebox_seek (self->jukebox, 4 * G_USEC_PER_SEC);
  reprise_jukebox_previous (self->jukebox);
  g_assert_cmpstr (test_player_get_title (self->jukebox), ==, "b.ogg");
  g_assert_cmpint (test_player_get_position (self), <, 100000);
  reprise_jukebox_previous (self->jukebox);
  g_assert_cmpstr (test_player_get_title (self->jukebox), ==, "a.ogg");

  /* What is paused stays so. */
  reprise_jukebox_pause (self->jukebox);
  reprise_jukebox_next (self->jukebox);
  g_assert_cmpstr (test_player_get_title (self->jukebox), ==, "b.ogg");
  test_player_wait (0.5);
  g_assert_cmpint (test_player_get_position (self), ==, 0);
  g_assert_cmpint (reprise_jukebox_get_state (self->jukebox), ==, REPRISE_JUKEBOX_PAUSED);
  reprise_jukebox_play (self->jukebox);
  TEST_PLAYER_WAIT_UNTIL (test_player_get_position (self) > 200000);

  reprise_jukebox_play_at (self->jukebox, 0);
  g_assert_cmpstr (test_player_get_title (self->jukebox), ==, "a.ogg");
  TEST_PLAYER_WAIT_UNTIL (test_player_get_position (self) > 200000);
}

/* Pressed faster than anything can begin, the last press counts. */
static void
test_pressed_wildly (TestPlayer    *self,
                     gconstpointer  data)
{
  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.ogg", i);

      test_player_add_tone (self, name, 2);
    }
  test_player_play (self, 0);
  for (guint i = 0; i < 300; i++)
    {
      reprise_jukebox_play_at (self->jukebox, i % 6);
      if (i % 3 == 0)
        g_main_context_iteration (NULL, FALSE);
      if (i % 7 == 0)
        test_player_wait (0.01);
    }
  reprise_jukebox_play_at (self->jukebox, 4);
  TEST_PLAYER_WAIT_UNTIL (test_player_get_position (self) > 500000);
  g_assert_cmpstr (test_player_get_title (self->jukebox), ==, "4.ogg");
  TEST_PLAYER_WAIT_UNTIL (reprise_jukebox_is_current (self->jukebox, "5.ogg"));
  g_assert_cmpuint (self->troubles->len, ==, 0);
}

static void
test_queue_changes (TestPlayer    *self,
                    gconstpointer  data)
{
  RepriseQueue *queue = reprise_jukebox_get_queue (self->jukebox);

  test_player_add_tone (self, "a.ogg", 5);
  test_player_add_tone (self, "b.ogg", 5);
  test_player_add_tone (self, "c.ogg", 5);
  test_player_play (self, 0);
  TEST_PLAYER_WAIT_UNTIL (test_player_get_position (self) > 300000);

  reprise_queue_move (queue, 0, 2);
  g_assert_cmpint (test_player_get_position (self), >, 300000);
  reprise_queue_remove (queue, 0);
  g_assert_cmpint (test_player_get_position (self), >, 300000);
  g_assert_cmpstr (test_player_get_title (self->jukebox), ==, "a.ogg");

  reprise_queue_set_position (queue, 0);
  g_assert_cmpstr (test_player_get_title (self->jukebox), ==, "c.ogg");
  TEST_PLAYER_WAIT_UNTIL (test_player_get_position (self) > 300000);
  reprise_queue_remove (queue, 0);
  g_assert_cmpstr (test_player_get_title (self->jukebox), ==, "a.ogg");
  TEST_PLAYER_WAIT_UNTIL (test_player_get_position (self) > 300000);
  reprise_queue_remove (queue, 0);
  g_assert_null (test_player_get_title (self->jukebox));
  g_assert_true (test_player_is_stopped (self));
}

static void
test_repeat_one (TestPlayer    *self,
                 gconstpointer  data)
{
  gint64 seeked = -1;

  test_player_add_tone (self, "a.ogg", 0.4);
  test_player_add_tone (self, "b.ogg", 0.4);
  g_signal_connect (self->jukebox, "seeked", G_CALLBACK (seeked_cb), &seeked);
  reprise_queue_set_repeat (reprise_jukebox_get_queue (self->jukebox), REPRISE_REPEAT_ONE);
  test_player_play (self, 0);
  TEST_PLAYER_WAIT_UNTIL (seeked == 0);
  g_assert_cmpstr (test_player_get_title (self->jukebox), ==, "a.ogg");
  g_assert_cmpint (reprise_jukebox_get_state (self->jukebox), ==, REPRISE_JUKEBOX_PLAYING);
}

static void
write_with_picture (const char *path,
                    GBytes     *picture)
{
  g_autofree char *line = NULL;
  g_autoptr (GstElement) pipeline = NULL;
  g_autoptr (GstElement) tagged = NULL;
  g_autoptr (GstBus) bus = NULL;
  g_autoptr (GstMessage) message = NULL;
  g_autoptr (GstSample) sample = NULL;
  g_autoptr (GstBuffer) buffer = NULL;
  g_autoptr (GstCaps) caps = NULL;

  gst_init (NULL, NULL);
  buffer = gst_buffer_new_wrapped_bytes (picture);
  caps = gst_caps_new_empty_simple ("image/jpeg");
  sample = gst_sample_new (buffer, caps, NULL, NULL);
  line = g_strdup_printf ("audiotestsrc num-buffers=40 ! audioconvert ! vorbisenc name=tagged ! "
                          "oggmux ! filesink location=\"%s\"", path);
  pipeline = gst_parse_launch (line, NULL);
  tagged = gst_bin_get_by_name (GST_BIN (pipeline), "tagged");
  gst_tag_setter_add_tags (GST_TAG_SETTER (tagged), GST_TAG_MERGE_REPLACE, GST_TAG_IMAGE, sample,
                           NULL);
  gst_element_set_state (pipeline, GST_STATE_PLAYING);
  bus = gst_element_get_bus (pipeline);
  message = gst_bus_timed_pop_filtered (bus, 20 * GST_SECOND, GST_MESSAGE_EOS | GST_MESSAGE_ERROR);
  g_assert_cmpint (GST_MESSAGE_TYPE (message), ==, GST_MESSAGE_EOS);
  gst_element_set_state (pipeline, GST_STATE_NULL);
}

/* The picture in the file is kept as a file, byte for byte. */
static void
test_art (TestPlayer    *self,
          gconstpointer  data)
{
  g_autoptr (GBytes) picture = test_image_draw (60, 60, 1, "jpeg");
  g_autofree char *path = test_player_add_file (self, "a.ogg", 0);
  RepriseQueueItem *item = self->items->pdata[0];
  g_autofree char *kept = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  write_with_picture (path, picture);
  test_player_play (self, 0);
  TEST_PLAYER_WAIT_UNTIL (reprise_queue_item_get_art (item) != NULL);
  kept = g_filename_from_uri (reprise_queue_item_get_art (item), NULL, NULL);
  g_assert_true (g_str_has_prefix (kept, g_get_user_cache_dir ()));
  g_assert_true (g_file_get_contents (kept, &bytes, &length, NULL));
  g_assert_cmpmem (bytes, length, g_bytes_get_data (picture, NULL), g_bytes_get_size (picture));
}

static guint
count_in_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_many (TestPlayer    *self,
           gconstpointer  data)
{
  RepriseQueue *queue = reprise_jukebox_get_queue (self->jukebox);
  guint files = 0;
  guint threads = 0;

  test_player_add_tone (self, "short.ogg", 0.05);
  for (guint i = 1; i < 200; i++)
    g_ptr_array_add (self->items, g_object_ref (self->items->pdata[0]));
  test_player_play (self, 0);
  TEST_PLAYER_WAIT_UNTIL (reprise_queue_get_position (queue) == 10);
  files = count_in_folder ("/proc/self/fd");
  threads = count_in_folder ("/proc/self/task");
  for (guint i = 1; i < 10; i++)
    TEST_PLAYER_WAIT_UNTIL (reprise_queue_get_position (queue) >= i * 20);
  g_assert_cmpuint (count_in_folder ("/proc/self/fd"), <=, files + 4);
  g_assert_cmpuint (count_in_folder ("/proc/self/task"), <=, threads + 4);
  TEST_PLAYER_WAIT_UNTIL (test_player_is_stopped (self));
  g_assert_cmpuint (self->troubles->len, ==, 0);
}

/* Whoever closes the program does not wait for the music. */
static void
test_goes_at_once (TestPlayer    *self,
                   gconstpointer  data)
{
  test_player_add_tone (self, "a.ogg", 5);
  for (guint i = 0; i < 60; i++)
    {
      RepriseJukebox *jukebox = reprise_jukebox_new (self->library);

      reprise_jukebox_play_items (jukebox, self->items, 0);
      test_player_wait (i * 0.002);
      if (i % 2 == 0)
        reprise_jukebox_stop (jukebox);
      g_assert_finalize_object (jukebox);
    }
}

#define ADD(path, test, data) \
  g_test_add ("/player/" path, TestPlayer, data, test_player_set_up, test, test_player_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("nothing", test_nothing, NULL);
  ADD ("to-the-end", test_to_the_end, NULL);
  ADD ("ticks", test_ticks, NULL);
  ADD ("pause", test_pause, NULL);
  ADD ("pause-at-once", test_pause_at_once, NULL);
  ADD ("seek/ogg", test_seek, "a.ogg");
  ADD ("seek/flac", test_seek, "a.flac");
  if (test_audio_can (".mp3"))
    ADD ("seek/mp3", test_seek, "a.mp3");
  ADD ("next-and-previous", test_next_and_previous, NULL);
  ADD ("pressed-wildly", test_pressed_wildly, NULL);
  ADD ("queue-changes", test_queue_changes, NULL);
  ADD ("repeat-one", test_repeat_one, NULL);
  ADD ("art", test_art, NULL);
  ADD ("goes-at-once", test_goes_at_once, NULL);
  ADD ("many", test_many, NULL);

  return g_test_run ();
}
