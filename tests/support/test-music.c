#include "support/test-music.h"

#include "jukebox/reprise-music-scan.h"
#include "jukebox/reprise-music-search.h"
#include "support/test-audio.h"

#include <glib/gstdio.h>

static void
count_cb (gpointer data)
{
  TestMusic *self = data;

  self->n_told++;
}

/**
 * test_music_new:
 *
 * Returns: (transfer full): no music, and an empty cache
 */
TestMusic *
test_music_new (void)
{
  TestMusic *self = g_new0 (TestMusic, 1);

  self->folder = test_folder_new ();
  self->music = g_build_filename (self->folder, "music", NULL);
  self->path = g_build_filename (self->folder, "cache", "music.db", NULL);
  g_assert_no_errno (g_mkdir (self->music, 0700));
  test_music_open (self);
  return self;
}

/**
 * test_music_free:
 * @self: (transfer full): music, removed
 */
void
test_music_free (TestMusic *self)
{
  g_clear_pointer (&self->cache, reprise_database_close);
  test_folder_remove (self->folder);
  g_free (self->music);
  g_free (self->path);
  g_free (self);
}

/**
 * test_music_open:
 * @self: music
 *
 * Opens the cache, which was closed.
 */
void
test_music_open (TestMusic *self)
{
  g_autoptr (GError) error = NULL;

  self->cache = reprise_music_cache_open (self->path, &error);
  g_assert_no_error (error);
}

/**
 * test_music_scan:
 * @self: music
 *
 * Looks through all of it.
 *
 * Returns: how many files were opened
 */
int
test_music_scan (TestMusic *self)
{
  const char * const folders[] = { self->music, NULL };

  return test_music_scan_places (self, folders, NULL);
}

/**
 * test_music_scan_places:
 * @self: music
 * @folders: (array zero-terminated=1): where it is
 * @places: (array zero-terminated=1) (nullable): where to look alone
 *
 * Returns: how many files were opened
 */
int
test_music_scan_places (TestMusic          *self,
                        const char * const *folders,
                        const char * const *places)
{
  g_autoptr (RepriseMusicScan) scan = reprise_music_scan_new (folders, places);
  g_autoptr (GError) error = NULL;

  self->n_told = 0;
  g_assert_true (reprise_music_scan_run (scan, self->cache, NULL, count_cb, self, &error));
  g_assert_no_error (error);
  g_assert_cmpint (scan->n_done, ==, scan->n_total);
  return scan->n_read;
}

/**
 * test_music_scan_stopped:
 * @self: music
 *
 * Returns: whether a scan that is given up says so
 */
gboolean
test_music_scan_stopped (TestMusic *self)
{
  const char * const folders[] = { self->music, NULL };
  g_autoptr (RepriseMusicScan) scan = reprise_music_scan_new (folders, NULL);
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (scan->cancellable);
  return !reprise_music_scan_run (scan, self->cache, NULL, count_cb, self, &error) &&
         g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/**
 * test_music_find_track:
 * @self: music
 * @track: a track
 *
 * Returns: (transfer full): where it is
 */
RepriseWhereabouts *
test_music_find_track (TestMusic    *self,
                       RepriseTrack *track)
{
  g_autoptr (GPtrArray) tracks = g_ptr_array_new ();
  g_autoptr (RepriseMusicSearch) search = NULL;

  g_ptr_array_add (tracks, track);
  search = reprise_music_search_new (tracks);
  g_assert_false (reprise_music_search_step (search, self->cache));
  g_assert_cmpuint (search->found->len, ==, 1);
  return g_ptr_array_steal_index (search->found, 0);
}

/**
 * test_music_find_at:
 * @self: music
 * @artist: a track's artist
 * @title: its title
 * @location: (nullable): where it says that it is
 *
 * Returns: (transfer full): where it is
 */
RepriseWhereabouts *
test_music_find_at (TestMusic  *self,
                    const char *artist,
                    const char *title,
                    const char *location)
{
  g_autoptr (RepriseTrack) track = test_music_new_track (artist, title, location);

  return test_music_find_track (self, track);
}

/**
 * test_music_find:
 * @self: music
 * @artist: a track's artist
 * @title: its title
 *
 * Returns: (transfer full): where it is
 */
RepriseWhereabouts *
test_music_find (TestMusic  *self,
                 const char *artist,
                 const char *title)
{
  return test_music_find_at (self, artist, title, NULL);
}

/**
 * test_music_choose:
 * @self: music
 * @title: a track, by its title
 * @location: (nullable): where it says that it is
 * @path: a file that was read
 *
 * Chooses the file for the track.
 */
void
test_music_choose (TestMusic  *self,
                   const char *title,
                   const char *location,
                   const char *path)
{
  g_autoptr (RepriseMusicEntry) entry = reprise_music_cache_get (self->cache, path);
  g_autoptr (GError) error = NULL;
  RepriseMusicChoice choice = { .track = (char *) title, .location = (char *) location };

  g_assert_nonnull (entry);
  choice.path = entry->path;
  choice.artist = entry->artist;
  choice.title = entry->title;
  choice.album = entry->album;
  choice.length = entry->length;
  reprise_music_cache_put_choice (self->cache, &choice, &error);
  g_assert_no_error (error);
}

/**
 * test_music_move:
 * @self: music
 * @path: a file
 * @name: another, among the music
 *
 * Returns: (transfer full): the path that it has now
 */
char *
test_music_move (TestMusic  *self,
                 const char *path,
                 const char *name)
{
  char *other = g_build_filename (self->music, name, NULL);
  g_autofree char *parent = g_path_get_dirname (other);

  g_assert_no_errno (g_mkdir_with_parents (parent, 0700));
  g_assert_no_errno (g_rename (path, other));
  return other;
}

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

  g_assert (whereabouts != NULL);
  g_assert_cmpint (whereabouts->state, ==, state);
  if (path != NULL)
    g_assert_cmpstr (whereabouts->address, ==, uri);
  reprise_whereabouts_free (whereabouts);
}
