/* Where a jukebox was, and that it goes on from there. */

#include "jukebox/reprise-jukebox-session.h"

#include "support/test-player.h"

static void
test_session (TestPlayer    *self,
              gconstpointer  data)
{
  g_autoptr (RepriseJukebox) other = reprise_jukebox_new (self->library);
  RepriseQueue *queue = reprise_jukebox_get_queue (self->jukebox);
  g_autoptr (GVariant) session = NULL;
  g_autoptr (GVariant) again = NULL;
  RepriseTrack *track;

  test_player_add_tone (self, "a.ogg", 1);
  test_player_add_tone (self, "b.ogg", 6);
  track = reprise_queue_item_get_track (self->items->pdata[1]);
  reprise_track_set_kind (track, REPRISE_TRACK_KIND_CUE);
  reprise_queue_set_repeat (queue, REPRISE_REPEAT_ALL);
  reprise_jukebox_set_volume (self->jukebox, 0.75);
  test_player_play (self, 1);
  TEST_PLAYER_WAIT_UNTIL (test_player_get_position (self) > 200000);
  reprise_jukebox_seek (self->jukebox, 3 * G_USEC_PER_SEC);
  reprise_jukebox_pause (self->jukebox);

  session = reprise_jukebox_dup_session (self->jukebox);
  reprise_jukebox_restore_session (other, session);
  again = reprise_jukebox_dup_session (other);
  g_assert_cmpvariant (session, again);
  g_assert_cmpint (reprise_jukebox_get_state (other), ==, REPRISE_JUKEBOX_PAUSED);
  g_assert_cmpint (reprise_jukebox_get_position (other), ==, 3 * G_USEC_PER_SEC);
  g_assert_cmpint (reprise_jukebox_get_duration (other), >=, 5 * G_USEC_PER_SEC);
  g_assert_cmpstr (test_player_get_title (other), ==, "b.ogg");
  g_assert_true (reprise_track_equal (track, reprise_queue_item_get_track (
                                               reprise_jukebox_get_current (other))));
  test_player_wait (0.5);
  g_assert_cmpint (reprise_jukebox_get_position (other), ==, 3 * G_USEC_PER_SEC);
  reprise_jukebox_play (other);
  TEST_PLAYER_WAIT_UNTIL (reprise_jukebox_get_position (other) > 32 * G_USEC_PER_SEC / 10);
  g_assert_cmpint (reprise_jukebox_get_position (other), <, 4 * G_USEC_PER_SEC);
}

/* Whatever is said to be a session, nothing breaks. */
static void
test_session_nonsense (TestPlayer    *self,
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
      g_assert_cmpint (test_player_get_position (self), ==, 0);
    }
  g_assert_cmpstr (test_player_get_title (self->jukebox), ==, "x");
}

#define ADD(path, set_up, test, data) \
  g_test_add ("/jukebox-session/" path, TestPlayer, data, set_up, test, test_player_tear_down)

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  ADD ("goes-on", test_player_set_up, test_session, NULL);
  ADD ("nonsense", test_player_set_up, test_session_nonsense, NULL);

  return g_test_run ();
}
