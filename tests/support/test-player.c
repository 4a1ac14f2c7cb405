/* A jukebox that is heard by a test. */

#include "support/test-player.h"

#include "support/test-audio.h"

static void
trouble_cb (RepriseJukebox   *jukebox,
            RepriseQueueItem *item,
            const char       *words,
            TestPlayer       *self)
{
  g_test_message ("%s", words);
  g_ptr_array_add (self->troubles, g_strdup (words));
}

static void
current_cb (RepriseJukebox *jukebox,
            GParamSpec     *pspec,
            TestPlayer     *self)
{
  if (test_player_get_title (jukebox) != NULL)
    g_ptr_array_add (self->heard, g_strdup (test_player_get_title (jukebox)));
}

static void
moved_cb (RepriseJukebox *jukebox,
          GParamSpec     *pspec,
          TestPlayer     *self)
{
  self->n_moved++;
}

/**
 * test_player_wake_cb:
 * @data: not used
 *
 * Wakes up who waits for something that says nothing.
 *
 * Returns: %G_SOURCE_CONTINUE
 */
gboolean
test_player_wake_cb (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

/**
 * test_player_set_up_with_sink:
 * @self: a player
 * @sink: what takes its sound, as gst-launch-1.0 has it
 */
void
test_player_set_up_with_sink (TestPlayer *self,
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

/**
 * test_player_set_up:
 * @self: a player
 * @data: not used
 *
 * Makes a player whose sound takes its time, and is heard by nobody.
 */
void
test_player_set_up (TestPlayer    *self,
                    gconstpointer  data)
{
  test_player_set_up_with_sink (self, "fakesink sync=true");
}

/**
 * test_player_tear_down:
 * @self: a player
 * @data: not used
 *
 * Asserts that nothing of it stays.
 */
void
test_player_tear_down (TestPlayer    *self,
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

/**
 * test_player_add:
 * @self: a player
 * @title: a track
 * @location: (nullable): where that is
 *
 * Adds what is to be played.
 */
void
test_player_add (TestPlayer *self,
                 const char *title,
                 const char *location)
{
  g_autoptr (RepriseTrack) track = reprise_track_new ("Somebody", title);

  reprise_track_set_location (track, location);
  reprise_track_set_uuid (track, title);
  g_ptr_array_add (self->items, reprise_queue_item_new (track, "/journal", "appraisal", "A Film"));
}

/**
 * test_player_add_file:
 * @self: a player
 * @name: of a file, which is the title of its track, too
 * @seconds: how long it sounds; 0 where the test writes it
 *
 * Adds a file that is to be played.
 *
 * Returns: (transfer full): its path
 */
char *
test_player_add_file (TestPlayer *self,
                      const char *name,
                      double      seconds)
{
  char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *address = g_filename_to_uri (path, NULL, NULL);

  if (seconds > 0)
    test_audio_write (path, seconds, NULL);
  test_player_add (self, name, address);
  return path;
}

/**
 * test_player_add_tone:
 * @self: a player
 * @name: of a file, which is the title of its track, too
 * @seconds: how long it sounds
 *
 * Adds a file that is to be played.
 */
void
test_player_add_tone (TestPlayer *self,
                      const char *name,
                      double      seconds)
{
  g_free (test_player_add_file (self, name, seconds));
}

/**
 * test_player_play:
 * @self: a player
 * @first: which of what was added
 *
 * Plays what was added.
 */
void
test_player_play (TestPlayer *self,
                  guint       first)
{
  reprise_jukebox_play_items (self->jukebox, self->items, first);
}

/**
 * test_player_is_stopped:
 * @self: a player
 *
 * Returns: whether it is stopped
 */
gboolean
test_player_is_stopped (TestPlayer *self)
{
  return reprise_jukebox_get_state (self->jukebox) == REPRISE_JUKEBOX_STOPPED;
}

/**
 * test_player_get_position:
 * @self: a player
 *
 * Returns: where it is in the current track, in microseconds
 */
gint64
test_player_get_position (TestPlayer *self)
{
  return reprise_jukebox_get_position (self->jukebox);
}

/**
 * test_player_get_title:
 * @jukebox: a jukebox
 *
 * Returns: (nullable): the title of its current track
 */
const char *
test_player_get_title (RepriseJukebox *jukebox)
{
  RepriseQueueItem *item = reprise_jukebox_get_current (jukebox);

  return item != NULL ? reprise_track_get_title (reprise_queue_item_get_track (item)) : NULL;
}

/**
 * test_player_assert_heard:
 * @self: a player
 * @titles: with blanks between
 *
 * Asserts which tracks were current, in their order.
 */
void
test_player_assert_heard (TestPlayer *self,
                          const char *titles)
{
  g_autofree char *heard = NULL;

  g_ptr_array_add (self->heard, NULL);
  heard = g_strjoinv (" ", (char **) self->heard->pdata);
  g_ptr_array_set_size (self->heard, (int) self->heard->len - 1);
  g_assert_cmpstr (heard, ==, titles);
}

/**
 * test_player_wait:
 * @seconds: how long
 *
 * Lets the main loop run for that long.
 */
void
test_player_wait (double seconds)
{
  const gint64 until = g_get_monotonic_time () + (gint64) (seconds * G_USEC_PER_SEC);

  TEST_PLAYER_WAIT_UNTIL (g_get_monotonic_time () >= until);
}
