/* What plays and reads music is a part of its own, which may be missing or another's. */

#include "jukebox/reprise-sound.h"
#include "support/test-player.h"

#define FOLDER "REPRISE_MODULE_DIR"

static void
look (TestPlayer *self)
{
  const char * const folders[] = { self->folder, NULL };

  reprise_music_library_set_folders (self->library, folders);
  TEST_PLAYER_WAIT_UNTIL (!reprise_music_library_is_scanning (self->library));
}

static void
assert_cannot (TestPlayer *self,
               const char *reason)
{
  g_ptr_array_set_size (self->troubles, 0);
  test_player_play (self, 0);
  TEST_PLAYER_WAIT_UNTIL (self->troubles->len > 0);
  g_assert_true (test_player_is_stopped (self));
  g_assert_nonnull (strstr (self->troubles->pdata[0], reason));

  look (self);
  g_assert_nonnull (strstr (reprise_music_library_get_trouble (self->library), reason));
  g_assert_cmpuint (self->troubles->len, ==, 1);
}

/* It is said, no file is taken for damaged, and all is well as soon as it is there. */
static void
test_missing (TestPlayer    *self,
              gconstpointer  data)
{
  g_autofree char *folder = g_strdup (g_getenv (FOLDER));
  g_autofree char *stale = g_test_build_filename (G_TEST_BUILT, "core", NULL);

  test_player_add_tone (self, "first.ogg", 0.3);
  test_player_add_tone (self, "second.ogg", 0.3);
  g_setenv (FOLDER, "/nonexistent", TRUE);
  assert_cannot (self, "/nonexistent/reprise-sound.so");
  g_setenv (FOLDER, stale, TRUE);
  assert_cannot (self, "0.0.0");

  g_setenv (FOLDER, folder, TRUE);
  look (self);
  g_assert_null (reprise_music_library_get_trouble (self->library));
  reprise_jukebox_play (self->jukebox);
  TEST_PLAYER_WAIT_UNTIL (test_player_is_stopped (self));
  test_player_assert_heard (self, "first.ogg second.ogg first.ogg");
  g_assert_cmpuint (self->troubles->len, ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/sound/missing", TestPlayer, NULL, test_player_set_up, test_missing,
              test_player_tear_down);

  return g_test_run ();
}
