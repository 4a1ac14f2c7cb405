/* The jukebox plays real files to a sink that takes its time, as one that is heard does. */

#include "jukebox/reprise-jukebox-session.h"
#include "support/test-audio.h"
#include "support/test-folder.h"
#include "support/test-image.h"

#include <glib/gstdio.h>
#include <gst/gst.h>
#include <unistd.h>

/* Longer than anything here sounds. */
#define PATIENCE 20

/* A jukebox, and what it said. */
typedef struct
{
  TestFolder          *folder;
  RepriseMusicLibrary *library;
  RepriseJukebox      *jukebox;
  GPtrArray           *items;     /* of RepriseQueueItem */
  GPtrArray           *troubles;  /* of char */
  GPtrArray           *heard;     /* of char: the titles, in their order */
  guint                n_moved;
} Fixture;

static void
trouble_cb (RepriseJukebox   *jukebox,
            RepriseQueueItem *item,
            const char       *words,
            Fixture          *self)
{
  g_test_message ("%s", words);
  g_ptr_array_add (self->troubles, g_strdup (words));
}

static const char *
get_title (RepriseJukebox *jukebox)
{
  RepriseQueueItem *item = reprise_jukebox_get_current (jukebox);

  return item != NULL ? reprise_track_get_title (reprise_queue_item_get_track (item)) : NULL;
}

static void
current_cb (RepriseJukebox *jukebox,
            GParamSpec     *pspec,
            Fixture        *self)
{
  if (get_title (jukebox) != NULL)
    g_ptr_array_add (self->heard, g_strdup (get_title (jukebox)));
}

static void
moved_cb (RepriseJukebox *jukebox,
          GParamSpec     *pspec,
          Fixture        *self)
{
  self->n_moved++;
}

static void
set_up_with_sink (Fixture    *self,
                  const char *sink)
{
  g_autofree char *cache = NULL;

  g_setenv ("REPRISE_AUDIO_SINK", sink, TRUE);
  self->folder = test_folder_new ();
  cache = g_build_filename (self->folder, "music.db", NULL);
  self->library = reprise_music_library_new (cache);
  self->jukebox = reprise_jukebox_new (self->library);
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->troubles = g_ptr_array_new_with_free_func (g_free);
  self->heard = g_ptr_array_new_with_free_func (g_free);
  g_signal_connect (self->jukebox, "trouble", G_CALLBACK (trouble_cb), self);
  g_signal_connect (self->jukebox, "notify::current", G_CALLBACK (current_cb), self);
  g_signal_connect (self->jukebox, "notify::position", G_CALLBACK (moved_cb), self);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  set_up_with_sink (self, "fakesink sync=true");
}

static void
set_up_silent (Fixture       *self,
               gconstpointer  data)
{
  set_up_with_sink (self, "filesink location=/dev/null/sound");
}

/* A device that goes away after some seconds, and one that is there then. */
static void
set_up_leaving (Fixture       *self,
                gconstpointer  data)
{
  set_up_with_sink (self, "identity error-after=120 ! fakesink sync=true");
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_assert_finalize_object (self->jukebox);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (self->library);
  g_clear_pointer (&self->troubles, g_ptr_array_unref);
  g_clear_pointer (&self->heard, g_ptr_array_unref);
  g_clear_pointer (&self->folder, test_folder_remove);
}

static void
add (Fixture    *self,
     const char *title,
     const char *location)
{
  g_autoptr (RepriseTrack) track = reprise_track_new ("Somebody", title);

  reprise_track_set_location (track, location);
  reprise_track_set_uuid (track, title);
  g_ptr_array_add (self->items, reprise_queue_item_new (track, "/journal", "appraisal", "A Film"));
}

static char *
add_file (Fixture    *self,
          const char *name,
          double      seconds)
{
  char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *address = g_filename_to_uri (path, NULL, NULL);

  if (seconds > 0)
    test_audio_write (path, seconds, NULL);
  add (self, name, address);
  return path;
}

static void
add_tone (Fixture    *self,
          const char *name,
          double      seconds)
{
  g_free (add_file (self, name, seconds));
}

static gboolean
wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/* Waits for something with the main loop running, and not for ever. */
#define WAIT_UNTIL(condition) \
  G_STMT_START { \
    const gint64 wait_until = g_get_monotonic_time () + PATIENCE * G_USEC_PER_SEC; \
    const guint wake = g_timeout_add (10, wake_cb, NULL); \
    while (!(condition)) \
      { \
        g_assert_cmpint (g_get_monotonic_time (), <, wait_until); \
        g_main_context_iteration (NULL, TRUE); \
      } \
    g_source_remove (wake); \
  } G_STMT_END

static void
wait_for (double seconds)
{
  const gint64 until = g_get_monotonic_time () + (gint64) (seconds * G_USEC_PER_SEC);

  WAIT_UNTIL (g_get_monotonic_time () >= until);
}

static gboolean
is_stopped (Fixture *self)
{
  return reprise_jukebox_get_state (self->jukebox) == REPRISE_JUKEBOX_STOPPED;
}

static void
play (Fixture *self,
      guint    first)
{
  reprise_jukebox_play_items (self->jukebox, self->items, first);
}

static gint64
get_position (Fixture *self)
{
  return reprise_jukebox_get_position (self->jukebox);
}

static void
assert_heard (Fixture    *self,
              const char *titles)
{
  g_autofree char *heard = NULL;

  g_ptr_array_add (self->heard, NULL);
  heard = g_strjoinv (" ", (char **) self->heard->pdata);
  g_ptr_array_set_size (self->heard, (int) self->heard->len - 1);
  g_assert_cmpstr (heard, ==, titles);
}

static void
test_nothing (Fixture       *self,
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
  play (self, REPRISE_QUEUE_NOWHERE);
  g_assert_true (is_stopped (self));
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
test_to_the_end (Fixture       *self,
                 gconstpointer  data)
{
  const gint64 begun = g_get_monotonic_time ();

  add_tone (self, "a.ogg", 1);
  add_tone (self, "b.flac", 0.5);
  add_tone (self, "c.opus", 0.5);
  play (self, 0);
  g_assert_cmpint (reprise_jukebox_get_state (self->jukebox), ==, REPRISE_JUKEBOX_PLAYING);
  g_assert_true (reprise_jukebox_is_current (self->jukebox, "a.ogg"));
  g_assert_false (reprise_jukebox_is_current (self->jukebox, "b.flac"));
  WAIT_UNTIL (reprise_jukebox_get_duration (self->jukebox) > 0);
  g_assert_cmpint (ABS (reprise_jukebox_get_duration (self->jukebox) - G_USEC_PER_SEC), <, 50000);
  WAIT_UNTIL (is_stopped (self));

  /* In real time. */
  g_assert_cmpint (g_get_monotonic_time () - begun, >, 19 * G_USEC_PER_SEC / 10);
  g_assert_cmpuint (self->troubles->len, ==, 0);
  /* And it stands at the start again. */
  assert_heard (self, "a.ogg b.flac c.opus a.ogg");
  g_assert_cmpint (get_position (self), ==, 0);
}

static void
test_ticks (Fixture       *self,
            gconstpointer  data)
{
  guint moved;

  add_tone (self, "a.ogg", 4);
  play (self, 0);
  WAIT_UNTIL (get_position (self) > 100000);
  self->n_moved = 0;
  wait_for (1);
  g_assert_cmpuint (self->n_moved, >=, 3);
  g_assert_cmpuint (self->n_moved, <=, 6);

  reprise_jukebox_pause (self->jukebox);
  wait_for (0.3);
  moved = self->n_moved;
  wait_for (1);
  g_assert_cmpuint (self->n_moved, ==, moved);
}

static void
test_pause (Fixture       *self,
            gconstpointer  data)
{
  gint64 position;

  add_tone (self, "a.ogg", 3);
  play (self, 0);
  WAIT_UNTIL (get_position (self) > 500000);
  reprise_jukebox_pause (self->jukebox);
  position = get_position (self);
  g_assert_cmpint (reprise_jukebox_get_state (self->jukebox), ==, REPRISE_JUKEBOX_PAUSED);
  wait_for (1);
  g_assert_cmpint (get_position (self), ==, position);
  reprise_jukebox_play (self->jukebox);
  wait_for (0.5);
  g_assert_cmpint (get_position (self), >, position + 300000);
  g_assert_cmpint (get_position (self), <, position + 900000);
  reprise_jukebox_stop (self->jukebox);
  g_assert_cmpint (get_position (self), ==, 0);
  g_assert_true (is_stopped (self));
  wait_for (0.5);
  g_assert_cmpint (get_position (self), ==, 0);
}

/* Paused before it has even begun, it does not begin. */
static void
test_pause_at_once (Fixture       *self,
                    gconstpointer  data)
{
  add_tone (self, "a.ogg", 3);
  play (self, 0);
  reprise_jukebox_pause (self->jukebox);
  wait_for (0.7);
  g_assert_cmpint (get_position (self), ==, 0);
  reprise_jukebox_play (self->jukebox);
  WAIT_UNTIL (get_position (self) > 200000);
}

static void
seeked_cb (RepriseJukebox *jukebox,
           gint64          position,
           gint64         *seeked)
{
  *seeked = position;
}

static void
test_seek (Fixture       *self,
           gconstpointer  data)
{
  gint64 seeked = -1;

  add_tone (self, data, 10);
  g_signal_connect (self->jukebox, "seeked", G_CALLBACK (seeked_cb), &seeked);
  play (self, 0);
  WAIT_UNTIL (reprise_jukebox_get_duration (self->jukebox) > 0 && get_position (self) > 200000);

  reprise_jukebox_seek (self->jukebox, 6 * G_USEC_PER_SEC);
  g_assert_cmpint (seeked, ==, 6 * G_USEC_PER_SEC);
  g_assert_cmpint (get_position (self), ==, 6 * G_USEC_PER_SEC);
  wait_for (0.5);
  g_assert_cmpint (get_position (self), >, 61 * G_USEC_PER_SEC / 10);
  g_assert_cmpint (get_position (self), <, 7 * G_USEC_PER_SEC);

  reprise_jukebox_seek (self->jukebox, -5);
  g_assert_cmpint (seeked, ==, 0);
  wait_for (0.5);
  g_assert_cmpint (get_position (self), >, 0);
  g_assert_cmpint (get_position (self), <, G_USEC_PER_SEC);

  reprise_jukebox_pause (self->jukebox);
  reprise_jukebox_seek (self->jukebox, 3 * G_USEC_PER_SEC);
  wait_for (0.3);
  g_assert_cmpint (get_position (self), ==, 3 * G_USEC_PER_SEC);
  reprise_jukebox_play (self->jukebox);
  wait_for (0.5);
  g_assert_cmpint (get_position (self), >, 31 * G_USEC_PER_SEC / 10);
  g_assert_cmpint (get_position (self), <, 4 * G_USEC_PER_SEC);

  /* After its end is its end. */
  reprise_jukebox_seek (self->jukebox, 60 * G_USEC_PER_SEC);
  g_assert_cmpint (seeked, ==, reprise_jukebox_get_duration (self->jukebox));
  WAIT_UNTIL (is_stopped (self));
  g_assert_cmpuint (self->troubles->len, ==, 0);
}

static void
test_next_and_previous (Fixture       *self,
                        gconstpointer  data)
{
  add_tone (self, "a.ogg", 8);
  add_tone (self, "b.ogg", 8);
  play (self, 0);
  WAIT_UNTIL (get_position (self) > 200000);
  reprise_jukebox_next (self->jukebox);
  g_assert_cmpstr (get_title (self->jukebox), ==, "b.ogg");
  g_assert_cmpint (get_position (self), ==, 0);
  WAIT_UNTIL (get_position (self) > 200000);
  /* There is none after it. */
  reprise_jukebox_next (self->jukebox);
  g_assert_cmpstr (get_title (self->jukebox), ==, "b.ogg");

  reprise_jukebox_seek (self->jukebox, 4 * G_USEC_PER_SEC);
  reprise_jukebox_previous (self->jukebox);
  g_assert_cmpstr (get_title (self->jukebox), ==, "b.ogg");
  g_assert_cmpint (get_position (self), <, 100000);
  reprise_jukebox_previous (self->jukebox);
  g_assert_cmpstr (get_title (self->jukebox), ==, "a.ogg");

  /* What is paused stays so. */
  reprise_jukebox_pause (self->jukebox);
  reprise_jukebox_next (self->jukebox);
  g_assert_cmpstr (get_title (self->jukebox), ==, "b.ogg");
  wait_for (0.5);
  g_assert_cmpint (get_position (self), ==, 0);
  g_assert_cmpint (reprise_jukebox_get_state (self->jukebox), ==, REPRISE_JUKEBOX_PAUSED);
  reprise_jukebox_play (self->jukebox);
  WAIT_UNTIL (get_position (self) > 200000);

  reprise_jukebox_play_at (self->jukebox, 0);
  g_assert_cmpstr (get_title (self->jukebox), ==, "a.ogg");
  WAIT_UNTIL (get_position (self) > 200000);
}

/* Pressed faster than anything can begin, the last press counts. */
static void
test_pressed_wildly (Fixture       *self,
                     gconstpointer  data)
{
  for (guint i = 0; i < 6; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.ogg", i);

      add_tone (self, name, 2);
    }
  play (self, 0);
  for (guint i = 0; i < 300; i++)
    {
      reprise_jukebox_play_at (self->jukebox, i % 6);
      if (i % 3 == 0)
        g_main_context_iteration (NULL, FALSE);
      if (i % 7 == 0)
        wait_for (0.01);
    }
  reprise_jukebox_play_at (self->jukebox, 4);
  WAIT_UNTIL (get_position (self) > 500000);
  g_assert_cmpstr (get_title (self->jukebox), ==, "4.ogg");
  WAIT_UNTIL (reprise_jukebox_is_current (self->jukebox, "5.ogg"));
  g_assert_cmpuint (self->troubles->len, ==, 0);
}

static void
test_queue_changes (Fixture       *self,
                    gconstpointer  data)
{
  RepriseQueue *queue = reprise_jukebox_get_queue (self->jukebox);

  add_tone (self, "a.ogg", 5);
  add_tone (self, "b.ogg", 5);
  add_tone (self, "c.ogg", 5);
  play (self, 0);
  WAIT_UNTIL (get_position (self) > 300000);

  reprise_queue_move (queue, 0, 2);
  g_assert_cmpint (get_position (self), >, 300000);
  reprise_queue_remove (queue, 0);
  g_assert_cmpint (get_position (self), >, 300000);
  g_assert_cmpstr (get_title (self->jukebox), ==, "a.ogg");

  reprise_queue_set_position (queue, 0);
  g_assert_cmpstr (get_title (self->jukebox), ==, "c.ogg");
  WAIT_UNTIL (get_position (self) > 300000);
  reprise_queue_remove (queue, 0);
  g_assert_cmpstr (get_title (self->jukebox), ==, "a.ogg");
  WAIT_UNTIL (get_position (self) > 300000);
  reprise_queue_remove (queue, 0);
  g_assert_null (get_title (self->jukebox));
  g_assert_true (is_stopped (self));
}

static void
test_unplayable (Fixture       *self,
                 gconstpointer  data)
{
  g_autofree char *damaged = add_file (self, "damaged.ogg", 0);
  g_autofree char *empty = NULL;

  add (self, "not-found", NULL);
  add (self, "gone", "file:///nonexistent/gone.ogg");
  add (self, "link", "https://example.org/song");
  empty = add_file (self, "empty.flac", 0);
  add_tone (self, "good.ogg", 0.3);
  g_assert_true (g_file_set_contents (damaged, "This is no music at all.", -1, NULL));
  g_assert_true (g_file_set_contents (empty, "", 0, NULL));
  play (self, 0);
  WAIT_UNTIL (is_stopped (self));

  assert_heard (self, "damaged.ogg not-found gone link empty.flac good.ogg damaged.ogg");
  g_assert_cmpuint (self->troubles->len, ==, 4);
  g_assert_nonnull (strstr (self->troubles->pdata[0], "damaged"));
  g_assert_nonnull (strstr (self->troubles->pdata[1], "not found"));
  g_assert_nonnull (strstr (self->troubles->pdata[2], "not there any more: /nonexistent/gone.ogg"));
  g_assert_nonnull (strstr (self->troubles->pdata[3], "damaged"));
  g_assert_nonnull (reprise_queue_item_get_trouble (self->items->pdata[0]));
  g_assert_null (reprise_queue_item_get_trouble (self->items->pdata[3]));
  g_assert_null (reprise_queue_item_get_trouble (self->items->pdata[5]));
}

static void
test_nothing_playable (Fixture       *self,
                       gconstpointer  data)
{
  for (guint i = 0; i < 5; i++)
    add (self, "gone", "file:///nonexistent/gone.ogg");
  add (self, "link", "https://example.org/song");
  reprise_queue_set_repeat (reprise_jukebox_get_queue (self->jukebox), GPOINTER_TO_INT (data));
  play (self, 2);
  WAIT_UNTIL (is_stopped (self));
  wait_for (0.2);
  g_assert_true (is_stopped (self));
  g_assert_cmpuint (self->troubles->len, <=, 6);
}

/* A web address is only spoken of where it is all that was asked for. */
static void
test_link_alone (Fixture       *self,
                 gconstpointer  data)
{
  add (self, "link", "https://example.org/song");
  play (self, 0);
  WAIT_UNTIL (is_stopped (self));
  g_assert_cmpuint (self->troubles->len, ==, 1);
  g_assert_nonnull (strstr (self->troubles->pdata[0], "on the web"));
}

/* The file goes while it sounds: what is open of it sounds to the end, and then it is gone. */
static void
test_vanishes (Fixture       *self,
               gconstpointer  data)
{
  g_autofree char *path = add_file (self, "a.ogg", 1);

  add_tone (self, "b.ogg", 0.3);
  play (self, 0);
  WAIT_UNTIL (get_position (self) > 300000);
  g_assert_cmpint (g_unlink (path), ==, 0);
  WAIT_UNTIL (is_stopped (self));
  g_assert_cmpuint (self->troubles->len, ==, 0);
  reprise_jukebox_play (self->jukebox);
  WAIT_UNTIL (is_stopped (self));
  g_assert_cmpuint (self->troubles->len, ==, 1);
  assert_heard (self, "a.ogg b.ogg a.ogg b.ogg a.ogg");
}

static void
test_ends_early (Fixture       *self,
                 gconstpointer  data)
{
  g_autofree char *path = add_file (self, "a.flac", 30);
  GStatBuf status;

  add_tone (self, "b.ogg", 0.3);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (truncate (path, status.st_size / 30), ==, 0);
  play (self, 0);
  WAIT_UNTIL (is_stopped (self));
  g_assert_cmpuint (self->troubles->len, ==, 1);
  assert_heard (self, "a.flac b.ogg a.flac");
}

/* Where nothing takes the sound that is said once, whatever is in the queue. */
static void
test_no_device (Fixture       *self,
                gconstpointer  data)
{
  for (guint i = 0; i < 4; i++)
    add_tone (self, "a.ogg", 1);
  reprise_queue_set_repeat (reprise_jukebox_get_queue (self->jukebox), REPRISE_REPEAT_ALL);
  play (self, 1);
  WAIT_UNTIL (is_stopped (self));
  wait_for (0.3);
  g_assert_true (is_stopped (self));
  g_assert_cmpuint (self->troubles->len, ==, 1);
  g_assert_nonnull (strstr (self->troubles->pdata[0], "sound device"));
  g_assert_cmpuint (reprise_queue_get_position (reprise_jukebox_get_queue (self->jukebox)), ==, 1);
}

/* It goes away in the middle: the track goes on where it was, with what is there then. */
static void
test_device_leaves (Fixture       *self,
                    gconstpointer  data)
{
  const gint64 begun = g_get_monotonic_time ();

  add_tone (self, "a.opus", 4);
  play (self, 0);
  WAIT_UNTIL (is_stopped (self));
  g_assert_cmpuint (self->troubles->len, ==, 1);
  g_assert_nonnull (strstr (self->troubles->pdata[0], "sound device is gone"));
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 6 * G_USEC_PER_SEC);
  g_assert_null (reprise_queue_item_get_trouble (self->items->pdata[0]));
}

static void
test_repeat_one (Fixture       *self,
                 gconstpointer  data)
{
  gint64 seeked = -1;

  add_tone (self, "a.ogg", 0.4);
  add_tone (self, "b.ogg", 0.4);
  g_signal_connect (self->jukebox, "seeked", G_CALLBACK (seeked_cb), &seeked);
  reprise_queue_set_repeat (reprise_jukebox_get_queue (self->jukebox), REPRISE_REPEAT_ONE);
  play (self, 0);
  WAIT_UNTIL (seeked == 0);
  g_assert_cmpstr (get_title (self->jukebox), ==, "a.ogg");
  g_assert_cmpint (reprise_jukebox_get_state (self->jukebox), ==, REPRISE_JUKEBOX_PLAYING);
}

static void
test_session (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (RepriseJukebox) other = reprise_jukebox_new (self->library);
  RepriseQueue *queue = reprise_jukebox_get_queue (self->jukebox);
  g_autoptr (GVariant) session = NULL;
  g_autoptr (GVariant) again = NULL;
  RepriseTrack *track;

  add_tone (self, "a.ogg", 1);
  add_tone (self, "b.ogg", 6);
  track = reprise_queue_item_get_track (self->items->pdata[1]);
  reprise_track_set_kind (track, REPRISE_TRACK_KIND_CUE);
  reprise_queue_set_repeat (queue, REPRISE_REPEAT_ALL);
  reprise_jukebox_set_volume (self->jukebox, 0.75);
  play (self, 1);
  WAIT_UNTIL (get_position (self) > 200000);
  reprise_jukebox_seek (self->jukebox, 3 * G_USEC_PER_SEC);
  reprise_jukebox_pause (self->jukebox);

  session = reprise_jukebox_dup_session (self->jukebox);
  reprise_jukebox_restore_session (other, session);
  again = reprise_jukebox_dup_session (other);
  g_assert_cmpvariant (session, again);
  g_assert_cmpint (reprise_jukebox_get_state (other), ==, REPRISE_JUKEBOX_PAUSED);
  g_assert_cmpint (reprise_jukebox_get_position (other), ==, 3 * G_USEC_PER_SEC);
  g_assert_cmpint (reprise_jukebox_get_duration (other), >=, 5 * G_USEC_PER_SEC);
  g_assert_cmpstr (get_title (other), ==, "b.ogg");
  g_assert_true (reprise_track_equal (track, reprise_queue_item_get_track (
                                               reprise_jukebox_get_current (other))));
  wait_for (0.5);
  g_assert_cmpint (reprise_jukebox_get_position (other), ==, 3 * G_USEC_PER_SEC);
  reprise_jukebox_play (other);
  WAIT_UNTIL (reprise_jukebox_get_position (other) > 32 * G_USEC_PER_SEC / 10);
  g_assert_cmpint (reprise_jukebox_get_position (other), <, 4 * G_USEC_PER_SEC);
}

/* Whatever is said to be a session, nothing breaks. */
static void
test_session_nonsense (Fixture       *self,
                       gconstpointer  data)
{
  static const char * const sessions[] = {
    "@a{sv} {}",
    "{'items': <1>, 'position': <'a'>, 'volume': <7>, 'repeat': <true>, 'time': <'x'>}",
    "{'items': <@aa{sv} [{}, {'title': <5>, 'kind': <uint32 77>}]>, 'position': <uint32 9>}",
    "{'volume': <1e300>, 'repeat': <uint32 99>, 'time': <int64 -5>}",
    "{'items': <[{'title': <'x'>}]>, 'position': <uint32 0>, 'time': <int64 -5>}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sessions); i++)
    {
      g_autoptr (GVariant) session = g_variant_new_parsed (sessions[i]);

      reprise_jukebox_restore_session (self->jukebox, session);
      g_assert_cmpint (get_position (self), ==, 0);
    }
  g_assert_cmpstr (get_title (self->jukebox), ==, "x");
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
test_art (Fixture       *self,
          gconstpointer  data)
{
  g_autoptr (GBytes) picture = test_image_draw (60, 60, 1, "jpeg");
  g_autofree char *path = add_file (self, "a.ogg", 0);
  RepriseQueueItem *item = self->items->pdata[0];
  g_autofree char *kept = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  write_with_picture (path, picture);
  play (self, 0);
  WAIT_UNTIL (reprise_queue_item_get_art (item) != NULL);
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
test_many (Fixture       *self,
           gconstpointer  data)
{
  guint files = 0;
  guint threads = 0;

  add_tone (self, "short.ogg", 0.05);
  for (guint i = 1; i < 200; i++)
    g_ptr_array_add (self->items, g_object_ref (self->items->pdata[0]));
  play (self, 0);
  WAIT_UNTIL (reprise_queue_get_position (reprise_jukebox_get_queue (self->jukebox)) == 10);
  files = count_in_folder ("/proc/self/fd");
  threads = count_in_folder ("/proc/self/task");
  for (guint i = 1; i < 10; i++)
    WAIT_UNTIL (reprise_queue_get_position (reprise_jukebox_get_queue (self->jukebox)) >= i * 20);
  g_assert_cmpuint (count_in_folder ("/proc/self/fd"), <=, files + 4);
  g_assert_cmpuint (count_in_folder ("/proc/self/task"), <=, threads + 4);
  WAIT_UNTIL (is_stopped (self));
  g_assert_cmpuint (self->troubles->len, ==, 0);
}

/* Whoever closes the program does not wait for the music. */
static void
test_goes_at_once (Fixture       *self,
                   gconstpointer  data)
{
  add_tone (self, "a.ogg", 5);
  for (guint i = 0; i < 60; i++)
    {
      RepriseJukebox *jukebox = reprise_jukebox_new (self->library);

      reprise_jukebox_play_items (jukebox, self->items, 0);
      wait_for (i * 0.002);
      if (i % 2 == 0)
        reprise_jukebox_stop (jukebox);
      g_assert_finalize_object (jukebox);
    }
}

#define ADD(path, set_up, test, data) \
  g_test_add ("/player/" path, Fixture, data, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("nothing", set_up, test_nothing, NULL);
  ADD ("to-the-end", set_up, test_to_the_end, NULL);
  ADD ("ticks", set_up, test_ticks, NULL);
  ADD ("pause", set_up, test_pause, NULL);
  ADD ("pause-at-once", set_up, test_pause_at_once, NULL);
  ADD ("seek/ogg", set_up, test_seek, "a.ogg");
  ADD ("seek/flac", set_up, test_seek, "a.flac");
  if (test_audio_can (".mp3"))
    ADD ("seek/mp3", set_up, test_seek, "a.mp3");
  ADD ("next-and-previous", set_up, test_next_and_previous, NULL);
  ADD ("pressed-wildly", set_up, test_pressed_wildly, NULL);
  ADD ("queue-changes", set_up, test_queue_changes, NULL);
  ADD ("unplayable", set_up, test_unplayable, NULL);
  ADD ("nothing-playable/once", set_up, test_nothing_playable,
       GINT_TO_POINTER (REPRISE_REPEAT_NONE));
  ADD ("nothing-playable/all", set_up, test_nothing_playable,
       GINT_TO_POINTER (REPRISE_REPEAT_ALL));
  ADD ("nothing-playable/one", set_up, test_nothing_playable,
       GINT_TO_POINTER (REPRISE_REPEAT_ONE));
  ADD ("link-alone", set_up, test_link_alone, NULL);
  ADD ("vanishes", set_up, test_vanishes, NULL);
  ADD ("ends-early", set_up, test_ends_early, NULL);
  ADD ("no-device", set_up_silent, test_no_device, NULL);
  ADD ("device-leaves", set_up_leaving, test_device_leaves, NULL);
  ADD ("repeat-one", set_up, test_repeat_one, NULL);
  ADD ("session", set_up, test_session, NULL);
  ADD ("session-nonsense", set_up, test_session_nonsense, NULL);
  ADD ("art", set_up, test_art, NULL);
  ADD ("goes-at-once", set_up, test_goes_at_once, NULL);
  ADD ("many", set_up, test_many, NULL);

  return g_test_run ();
}
