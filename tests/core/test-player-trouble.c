/* Whatever keeps the tracks of a jukebox from being heard, it says so and goes on. */

#include "jukebox/reprise-jukebox.h"
#include "support/test-player.h"

#include <glib/gstdio.h>
#include <unistd.h>

static void
set_up_silent (TestPlayer    *self,
               gconstpointer  data)
{
  test_player_set_up_with_sink (self, "filesink location=/dev/null/sound");
}

/* A device that goes away after some seconds, and one that is there then. */
static void
set_up_leaving (TestPlayer    *self,
                gconstpointer  data)
{
  test_player_set_up_with_sink (self, "identity error-after=120 ! fakesink sync=true");
}

static void
test_unplayable (TestPlayer    *self,
                 gconstpointer  data)
{
  g_autofree char *damaged = test_player_add_file (self, "damaged.ogg", 0);
  g_autofree char *empty = NULL;

  test_player_add (self, "not-found", NULL);
  test_player_add (self, "gone", "file:///nonexistent/gone.ogg");
  test_player_add (self, "link", "https://example.org/song");
  empty = test_player_add_file (self, "empty.flac", 0);
  test_player_add_tone (self, "good.ogg", 0.3);
  g_assert_true (g_file_set_contents (damaged, "This is no music at all.", -1, NULL));
  g_assert_true (g_file_set_contents (empty, "", 0, NULL));
  test_player_play (self, 0);
  TEST_PLAYER_WAIT_UNTIL (test_player_is_stopped (self));

  test_player_assert_heard (self, "damaged.ogg not-found gone link empty.flac good.ogg "
                                  "damaged.ogg");
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
test_nothing_playable (TestPlayer    *self,
                       gconstpointer  data)
{
  for (guint i = 0; i < 5; i++)
    test_player_add (self, "gone", "file:///nonexistent/gone.ogg");
  test_player_add (self, "link", "https://example.org/song");
  reprise_queue_set_repeat (reprise_jukebox_get_queue (self->jukebox), GPOINTER_TO_INT (data));
  test_player_play (self, 2);
  TEST_PLAYER_WAIT_UNTIL (test_player_is_stopped (self));
  test_player_wait (0.2);
  g_assert_true (test_player_is_stopped (self));
  g_assert_cmpuint (self->troubles->len, <=, 6);
}

/* A web address is only spoken of where it is all that was asked for. */
static void
test_link_alone (TestPlayer    *self,
                 gconstpointer  data)
{
  test_player_add (self, "link", "https://example.org/song");
  test_player_play (self, 0);
  TEST_PLAYER_WAIT_UNTIL (test_player_is_stopped (self));
  g_assert_cmpuint (self->troubles->len, ==, 1);
  g_assert_nonnull (strstr (self->troubles->pdata[0], "on the web"));
}

/* The file goes while it sounds: what is open of it sounds to the end, and then it is gone. */
static void
test_vanishes (TestPlayer    *self,
               gconstpointer  data)
{
  g_autofree char *path = test_player_add_file (self, "a.ogg", 1);

  test_player_add_tone (self, "b.ogg", 0.3);
  test_player_play (self, 0);
  TEST_PLAYER_WAIT_UNTIL (test_player_get_position (self) > 300000);
  g_assert_cmpint (g_unlink (path), ==, 0);
  TEST_PLAYER_WAIT_UNTIL (test_player_is_stopped (self));
  g_assert_cmpuint (self->troubles->len, ==, 0);
  reprise_jukebox_play (self->jukebox);
  TEST_PLAYER_WAIT_UNTIL (test_player_is_stopped (self));
  g_assert_cmpuint (self->troubles->len, ==, 1);
  test_player_assert_heard (self, "a.ogg b.ogg a.ogg b.ogg a.ogg");
}

static void
test_ends_early (TestPlayer    *self,
                 gconstpointer  data)
{
  g_autofree char *path = test_player_add_file (self, "a.flac", 30);
  GStatBuf status;

  test_player_add_tone (self, "b.ogg", 0.3);
  g_assert_cmpint (g_stat (path, &status), ==, 0);
  g_assert_cmpint (truncate (path, status.st_size / 30), ==, 0);
  test_player_play (self, 0);
  TEST_PLAYER_WAIT_UNTIL (test_player_is_stopped (self));
  g_assert_cmpuint (self->troubles->len, ==, 1);
  test_player_assert_heard (self, "a.flac b.ogg a.flac");
}

/* Where nothing takes the sound that is said once, whatever is in the queue. */
static void
test_no_device (TestPlayer    *self,
                gconstpointer  data)
{
  for (guint i = 0; i < 4; i++)
    test_player_add_tone (self, "a.ogg", 1);
  reprise_queue_set_repeat (reprise_jukebox_get_queue (self->jukebox), REPRISE_REPEAT_ALL);
  test_player_play (self, 1);
  TEST_PLAYER_WAIT_UNTIL (test_player_is_stopped (self));
  test_player_wait (0.3);
  g_assert_true (test_player_is_stopped (self));
  g_assert_cmpuint (self->troubles->len, ==, 1);
  g_assert_nonnull (strstr (self->troubles->pdata[0], "sound device"));
  g_assert_cmpuint (reprise_queue_get_position (reprise_jukebox_get_queue (self->jukebox)), ==, 1);
}

/* It goes away in the middle: the track goes on where it was, with what is there then. */
static void
test_device_leaves (TestPlayer    *self,
                    gconstpointer  data)
{
  const gint64 begun = g_get_monotonic_time ();

  test_player_add_tone (self, "a.opus", 4);
  test_player_play (self, 0);
  TEST_PLAYER_WAIT_UNTIL (test_player_is_stopped (self));
  g_assert_cmpuint (self->troubles->len, ==, 1);
  g_assert_nonnull (strstr (self->troubles->pdata[0], "sound device is gone"));
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 6 * G_USEC_PER_SEC);
  g_assert_null (reprise_queue_item_get_trouble (self->items->pdata[0]));
}

#define ADD(path, set_up, test, data) \
  g_test_add ("/player-trouble/" path, TestPlayer, data, set_up, test, test_player_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("unplayable", test_player_set_up, test_unplayable, NULL);
  ADD ("nothing-playable/once", test_player_set_up, test_nothing_playable,
       GINT_TO_POINTER (REPRISE_REPEAT_NONE));
  ADD ("nothing-playable/all", test_player_set_up, test_nothing_playable,
       GINT_TO_POINTER (REPRISE_REPEAT_ALL));
  ADD ("nothing-playable/one", test_player_set_up, test_nothing_playable,
       GINT_TO_POINTER (REPRISE_REPEAT_ONE));
  ADD ("link-alone", test_player_set_up, test_link_alone, NULL);
  ADD ("vanishes", test_player_set_up, test_vanishes, NULL);
  ADD ("ends-early", test_player_set_up, test_ends_early, NULL);
  ADD ("no-device", set_up_silent, test_no_device, NULL);
  ADD ("device-leaves", set_up_leaving, test_device_leaves, NULL);

  return g_test_run ();
}
