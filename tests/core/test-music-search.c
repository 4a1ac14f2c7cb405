#include "support/test-music.h"

#include <glib/gstdio.h>

#define HERE REPRISE_WHEREABOUTS_FILE
#define LINK REPRISE_WHEREABOUTS_LINK
#define NOT_FOUND REPRISE_WHEREABOUTS_NOT_FOUND
#define GONE REPRISE_WHEREABOUTS_GONE
#define UNDECODABLE REPRISE_WHEREABOUTS_UNDECODABLE

static void
test_choice (void)
{
  g_autoptr (TestMusic) music = test_music_new ();
  g_autofree char *one = test_music_write (music->music, "a.ogg", 1, "Nina Vale", "One", NULL);
  g_autofree char *other = test_music_write (music->music, "b.ogg", 2, "Otto", "Else", NULL);
  g_autofree char *moved = NULL;
  g_autofree char *again = NULL;
  RepriseWhereabouts *whereabouts = NULL;

  test_music_scan (music);
  test_music_choose (music, "One", NULL, other);
  whereabouts = test_music_find (music, "Nina Vale", "One");
  g_assert_true (whereabouts->chosen);
  g_assert_cmpuint (whereabouts->near->len, ==, 1);
  test_music_assert (whereabouts, HERE, other);

  /* Before anybody looked, and after. */
  moved = test_music_move (music, other, "Otto/Else.ogg");
  test_music_assert (test_music_find (music, "Nina Vale", "One"), GONE, other);
  g_assert_cmpint (test_music_scan (music), ==, 1);
  test_music_assert (test_music_find (music, "Nina Vale", "One"), HERE, moved);
  again = test_music_move (music, moved, "Otto/Best of/Else.ogg");
  g_assert_cmpint (test_music_scan (music), ==, 0);
  test_music_assert (test_music_find (music, "Nina Vale", "One"), HERE, again);

  /* What was chosen is not replaced by what was not. */
  g_assert_no_errno (g_unlink (again));
  test_music_scan (music);
  whereabouts = test_music_find (music, "Nina Vale", "One");
  g_assert_cmpuint (whereabouts->near->len, ==, 1);
  test_music_assert (whereabouts, GONE, NULL);

  reprise_music_cache_drop_choice (music->cache, "One", NULL);
  test_music_assert (test_music_find (music, "Nina Vale", "One"), HERE, one);
}

static void
test_location (void)
{
  g_autoptr (TestMusic) music = test_music_new ();
  g_autofree char *path = test_music_write (music->music, "a.ogg", 1, "Nina Vale", "One", NULL);
  g_autofree char *other = test_music_write (music->folder, "b.ogg", 1, "Otto", "Else", NULL);
  g_autofree char *uri = g_filename_to_uri (other, NULL, NULL);
  const char * const places[] = { other, NULL };
  const char * const folders[] = { music->music, NULL };

  test_music_scan (music);
  test_music_assert (test_music_find_at (music, "Nina Vale", "One", other), HERE, other);
  test_music_assert (test_music_find_at (music, "Nina Vale", "One", uri), HERE, other);
  test_music_assert (test_music_find_at (music, "Nina Vale", "One", "/nowhere/b.ogg"), HERE, path);
  test_music_assert (test_music_find_at (music, "Nina Vale", "None", "/nowhere/b.ogg"), GONE,
                     "/nowhere/b.ogg");

  /* What somebody chose is heard until another place is written down. */
  test_music_choose (music, "One", uri, path);
  test_music_assert (test_music_find_at (music, "Nina Vale", "One", uri), HERE, path);
  test_music_assert (test_music_find_at (music, "Nina Vale", "One", other), HERE, other);

  /* It is read, and yet it is in none of the folders. */
  g_assert_cmpint (test_music_scan_places (music, folders, places), ==, 1);
  g_assert_cmpint (test_music_scan_places (music, folders, places), ==, 0);
  test_music_assert (test_music_find (music, "Otto", "Else"), NOT_FOUND, NULL);
}

static void
test_link (void)
{
  g_autoptr (TestMusic) music = test_music_new ();
  g_autofree char *path = test_music_write (music->music, "a.ogg", 1, "Nina Vale", "One", NULL);
  RepriseWhereabouts *whereabouts = NULL;

  test_music_scan (music);
  whereabouts = test_music_find_at (music, "Nina Vale", "Two", "https://example.org/two");
  g_assert_cmpstr (whereabouts->address, ==, "https://example.org/two");
  test_music_assert (whereabouts, LINK, NULL);
  test_music_assert (test_music_find_at (music, "Nina Vale", "One", "https://example.org/one"),
                     HERE, path);

  g_assert_no_errno (g_unlink (path));
  test_music_assert (test_music_find_at (music, "Nina Vale", "One", "https://example.org/one"),
                     LINK, NULL);
}

static void
test_near (void)
{
  g_autoptr (TestMusic) music = test_music_new ();
  g_autofree char *live =
    test_music_write (music->music, "a.ogg", 1, "Nina Vale", "Harbour Lights (Live)", NULL);
  g_autoptr (RepriseTrack) track = test_music_new_track ("Nina Vale", "Harbour Lights", NULL);
  RepriseWhereabouts *whereabouts = NULL;
  const RepriseMusicFile *file = NULL;

  g_free (test_music_write (music->music, "b.ogg", 1, "Nina Vale", "Else", NULL));
  test_music_scan (music);
  whereabouts = test_music_find_track (music, track);
  g_assert_cmpuint (whereabouts->near->len, ==, 1);
  file = whereabouts->near->pdata[0];
  g_assert_cmpstr (file->path, ==, live);
  g_assert_cmpstr (file->title, ==, "Harbour Lights (Live)");
  g_assert_cmpuint (file->length, ==, 1);
  g_assert_cmpuint (file->score, <, REPRISE_TRACK_MATCH_SURE);
  test_music_assert (whereabouts, NOT_FOUND, NULL);

  /* A slip of the pen in the title is found by the artist. */
  whereabouts = test_music_find (music, "Nina Vale", "Harbor Lights (Live)");
  g_assert_cmpuint (whereabouts->near->len, ==, 1);
  test_music_assert (whereabouts, NOT_FOUND, NULL);
}

static void
test_which (void)
{
  g_autoptr (TestMusic) music = test_music_new ();
  g_autoptr (RepriseTrack) track = test_music_new_track ("Nina Vale", "One", NULL);
  g_autofree char *first =
    test_music_write (music->music, "Best of/1.ogg", 1, "Nina Vale", "One", "Best of");
  g_autofree char *second =
    test_music_write (music->music, "Sea/1.ogg", 1, "Nina Vale", "One", "Sea");

  test_music_scan (music);
  test_music_assert (test_music_find_track (music, track), HERE, second);
  reprise_track_set_album (track, "Best of");
  test_music_assert (test_music_find_track (music, track), HERE, first);
}

/* What is no music is there all the same: it is neither missing, nor offered for anything else. */
static void
test_damaged (void)
{
  g_autoptr (TestMusic) music = test_music_new ();
  g_autofree char *garbage = g_build_filename (music->music, "01 Nina Vale - Broken.mp3", NULL);
  g_autoptr (RepriseTrack) track = test_music_new_track ("Nina Vale", "Broken", NULL);
  RepriseWhereabouts *whereabouts = NULL;

  g_assert_true (g_file_set_contents (garbage, "There is no sound in this, and never was.", -1, NULL));
  test_music_scan (music);
  whereabouts = test_music_find_track (music, track);
  g_assert_null (whereabouts->missing);
  g_assert_null (whereabouts->near);
  test_music_assert (whereabouts, UNDECODABLE, garbage);
  whereabouts = test_music_find (music, "Nina Vale", "Brokn");
  g_assert_null (whereabouts->near);
  test_music_assert (whereabouts, NOT_FOUND, NULL);

  /* A sound file of that name is taken instead. */
  g_free (test_music_write (music->music, "b.ogg", 1, "Nina Vale", "Broken", NULL));
  test_music_scan (music);
  whereabouts = test_music_find_track (music, track);
  g_assert_cmpint (whereabouts->state, ==, REPRISE_WHEREABOUTS_FILE);
  reprise_whereabouts_free (whereabouts);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/music-search/choice", test_choice);
  g_test_add_func ("/music-search/location", test_location);
  g_test_add_func ("/music-search/link", test_link);
  g_test_add_func ("/music-search/near", test_near);
  g_test_add_func ("/music-search/which", test_which);
  g_test_add_func ("/music-search/damaged", test_damaged);

  return g_test_run ();
}
