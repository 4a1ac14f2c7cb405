#include "support/test-music.h"

#include <string.h>

#define HERE REPRISE_WHEREABOUTS_FILE
#define NOT_FOUND REPRISE_WHEREABOUTS_NOT_FOUND

static void
assert_choice_kept (TestMusic  *music,
                    const char *path)
{
  test_music_open (music);
  test_music_assert (test_music_find (music, "Somebody", "Chosen"), HERE, path);
  g_assert_cmpint (test_music_scan (music), ==, 1);
  test_music_assert (test_music_find (music, "Nina Vale", "One"), HERE, path);
}

static void
test_other_version (void)
{
  g_autoptr (TestMusic) music = test_music_new ();
  g_autofree char *path = test_music_write (music->music, "a.ogg", 1, "Nina Vale", "One", NULL);

  test_music_scan (music);
  test_music_choose (music, "Chosen", NULL, path);
  reprise_database_execute (music->cache, "PRAGMA user_version = 999; DROP TABLE file", NULL);
  g_clear_pointer (&music->cache, reprise_database_close);
  assert_choice_kept (music, path);
}

/* The pages of the files are overwritten, that of the choices is not: as a disk does it. */
static void
overwrite_files (TestMusic *music)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;
  gint64 page = 0;
  gint64 root = 0;
  gsize length = 0;

  reprise_database_execute (music->cache, "PRAGMA wal_checkpoint (TRUNCATE)", &error);
  g_assert_no_error (error);
  reprise_database_read_int64 (music->cache, "PRAGMA page_size", &page, &error);
  reprise_database_read_int64 (music->cache,
                               "SELECT rootpage FROM sqlite_schema WHERE name = 'file'", &root,
                               &error);
  g_assert_no_error (error);
  g_clear_pointer (&music->cache, reprise_database_close);

  g_file_get_contents (music->path, &content, &length, &error);
  g_assert_no_error (error);
  memset (content + (root - 1) * page, 'x', (gsize) page);
  g_file_set_contents (music->path, content, (gssize) length, &error);
  g_assert_no_error (error);
}

static void
test_damaged_cache (void)
{
  g_autoptr (TestMusic) music = test_music_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *path = test_music_write (music->music, "a.ogg", 1, "Nina Vale", "One", NULL);

  test_music_scan (music);
  test_music_choose (music, "Chosen", NULL, path);
  overwrite_files (music);
  test_music_open (music);
  g_assert_false (reprise_music_cache_is_sound (music->cache));
  test_music_assert (test_music_find (music, "Nina Vale", "One"), NOT_FOUND, NULL);
  g_clear_pointer (&music->cache, reprise_database_close);

  music->cache = reprise_music_cache_renew (music->path, &error);
  g_assert_no_error (error);
  g_assert_true (reprise_music_cache_is_sound (music->cache));
  g_clear_pointer (&music->cache, reprise_database_close);
  assert_choice_kept (music, path);
}

static void
test_garbage_cache (void)
{
  g_autoptr (TestMusic) music = test_music_new ();
  g_autofree char *path = test_music_write (music->music, "a.ogg", 1, "Nina Vale", "One", NULL);

  test_music_scan (music);
  g_clear_pointer (&music->cache, reprise_database_close);
  g_file_set_contents (music->path, "this is no database, but some text of no use", -1, NULL);
  test_music_open (music);
  test_music_assert (test_music_find (music, "Nina Vale", "One"), NOT_FOUND, NULL);
  g_assert_cmpint (test_music_scan (music), ==, 1);
  test_music_assert (test_music_find (music, "Nina Vale", "One"), HERE, path);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/music-cache/other-version", test_other_version);
  g_test_add_func ("/music-cache/damaged-cache", test_damaged_cache);
  g_test_add_func ("/music-cache/garbage-cache", test_garbage_cache);

  return g_test_run ();
}
