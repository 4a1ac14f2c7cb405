#include "support/test-music.h"

#include "support/test-audio.h"

#include <glib/gstdio.h>

/**
 * test_music_write:
 * @folder: a folder
 * @name: a file in it, or in a folder of it, which is made
 * @seconds: how long it sounds
 * @artist: (nullable): its tag
 * @title: (nullable): likewise
 * @album: (nullable): likewise
 *
 * Returns: (transfer full): the path of a tone
 */
char *
test_music_write (const char *folder,
                  const char *name,
                  double      seconds,
                  const char *artist,
                  const char *title,
                  const char *album)
{
  const RepriseTrackTags tags = { .artist = artist, .title = title, .album = album };
  char *path = g_build_filename (folder, name, NULL);
  g_autofree char *parent = g_path_get_dirname (path);

  g_assert_no_errno (g_mkdir_with_parents (parent, 0700));
  test_audio_write (path, seconds, &tags);
  return path;
}

/**
 * test_music_new_track:
 * @artist: its artist
 * @title: its title
 * @location: (nullable): where it says that it is
 *
 * Returns: (transfer full): a track that was kept, by its title
 */
RepriseTrack *
test_music_new_track (const char *artist,
                      const char *title,
                      const char *location)
{
  RepriseTrack *track = reprise_track_new (artist, title);

  reprise_track_set_uuid (track, title);
  reprise_track_set_location (track, location);
  return track;
}

/**
 * test_music_assert:
 * @whereabouts: (transfer full): where a track was found
 * @state: what is expected
 * @path: (nullable): which file
 */
void
test_music_assert (RepriseWhereabouts      *whereabouts,
                   RepriseWhereaboutsState  state,
                   const char              *path)
{
  g_autofree char *uri = path != NULL ? g_filename_to_uri (path, NULL, NULL) : NULL;

  g_assert_nonnull (whereabouts);
  g_assert_cmpint (whereabouts->state, ==, state);
  if (path != NULL)
    g_assert_cmpstr (whereabouts->address, ==, uri);
  reprise_whereabouts_free (whereabouts);
}
