/* Music: indexed, seen to be unchanged, and found. usage: bench-music [PART]… */

/* For nftw(). */
#define _XOPEN_SOURCE 700

#include "bench-songs.h"
#include "bench.h"

#include "jukebox/reprise-music-cache.h"
#include "jukebox/reprise-music-scan.h"
#include "jukebox/reprise-music-search.h"
#include "jukebox/reprise-track-index.h"

#include <ftw.h>
#include <glib/gstdio.h>
#include <gst/gst.h>
#include <locale.h>
#include <unistd.h>
#ifdef HAVE_TAGLIB
#include <tag_c.h>
#endif

/* How many files are read in earnest, how many there are in a large collection, and how many tracks
 * in a large journal that anybody kept by hand. */
#define N_READ 1200
#define N_FILES 50000
#define N_TRACKS 20000
#define RUNS 3

/* Of what bench_songs_write() writes. */
static RepriseTrackTags
make_tags (guint   number,
           char  **artist,
           char  **title)
{
  RepriseTrackTags tags = { .album = "Harbour", .length = 10 };

  tags.artist = *artist = g_strdup_printf ("Artist %u", number / 100);
  tags.title = *title = g_strdup_printf ("A Song of Number %u", number);
  return tags;
}

/* As many names as in a large collection, of one file. */
static char *
make_many (Bench *bench)
{
  g_autofree char *folder = bench_path (bench, "many");
  g_autofree char *file = bench_path (bench, "one.ogg");

  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&folder);

  g_print ("# making %s\n", folder);
  bench_songs_write (file, 0);
  for (guint i = 0; i < N_FILES; i++)
    {
      g_autofree char *path = g_strdup_printf ("%s/%u/%u/%u.ogg", folder, i / 100, i / 10, i);
      g_autofree char *album = g_path_get_dirname (path);

      g_mkdir_with_parents (album, 0700);
      if (link (file, path) != 0)
        g_error ("%s cannot be made", path);
    }

  return g_steal_pointer (&folder);
}

static void
nothing_cb (gpointer data)
{
}

/* Returns: the seconds it took; @n_read is how many files were opened */
static double
scan (RepriseDatabase *cache,
      const char      *folder,
      int             *n_read)
{
  const char * const folders[] = { folder, NULL };
  g_autoptr (RepriseMusicScan) scan = reprise_music_scan_new (folders, NULL);
  g_autoptr (GError) error = NULL;
  const gint64 begin = g_get_monotonic_time ();

  reprise_music_scan_run (scan, cache, NULL, nothing_cb, NULL, &error);
  bench_must (error);
  *n_read = scan->n_read;
  return (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC;
}

static RepriseDatabase *
open_cache (const char *path)
{
  g_autoptr (GError) error = NULL;
  RepriseDatabase *cache = reprise_music_cache_open (path, &error);

  bench_must (error);
  return cache;
}

#ifdef HAVE_TAGLIB
static int
read_tags (const char        *path,
           const struct stat *status,
           int                type,
           struct FTW        *where)
{
  TagLib_File *file = type == FTW_F ? taglib_file_new (path) : NULL;

  if (file == NULL)
    return 0;

  taglib_tag_artist (taglib_file_tag (file));
  taglib_tag_title (taglib_file_tag (file));
  taglib_audioproperties_length (taglib_file_audioproperties (file));
  taglib_tag_free_strings ();
  taglib_file_free (file);
  return 0;
}

static double
walk_with_taglib (const char *folder)
{
  const gint64 begin = g_get_monotonic_time ();

  nftw (folder, read_tags, 16, FTW_PHYS);
  return (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC;
}
#endif

static void
report_rate (Bench      *bench,
             const char *name,
             GArray     *own,
             GArray     *floor,
             double      n)
{
  bench_report (bench, name, n / bench_percentile (own, 50), "files/s",
                floor->len > 0 ? n / bench_percentile (floor, 50) : 0, "");
}

/* Files that nobody has read, against the program that comes with the library that reads them, and
 * against a library that reads nothing but tags, and finds out nothing of whether they can be
 * played. */
static void
bench_index (Bench *bench)
{
  g_autofree char *folder = bench_songs_find (bench, "music", N_READ, FALSE);
  g_autofree char *path = bench_path (bench, "music.db");
  g_autoptr (BenchTimes) times = bench_times_new ();
  g_autoptr (BenchTimes) taglib = bench_times_new ();
  g_autofree char *program = g_find_program_in_path ("gst-discoverer-1.0");

  for (guint i = 0; i < RUNS; i++)
    {
      g_autoptr (RepriseDatabase) cache = NULL;
      int n_read = 0;
      double seconds;

      reprise_music_cache_remove (path);
      cache = open_cache (path);
      seconds = scan (cache, folder, &n_read);
      g_assert_cmpint (n_read, ==, N_READ);
      g_array_append_val (times->own, seconds);
      if (program != NULL)
        {
          seconds = bench_run ("'%s' '%s' >/dev/null", program, folder);
          g_array_append_val (times->floor, seconds);
        }
#ifdef HAVE_TAGLIB
      seconds = walk_with_taglib (folder);
      g_array_append_val (taglib->floor, seconds);
#endif
    }

  report_rate (bench, "index, against gst-discoverer-1.0", times->own, times->floor, N_READ);
  if (taglib->floor->len > 0)
    report_rate (bench, "index, against TagLib alone", times->own, taglib->floor, N_READ);
  reprise_music_cache_remove (path);
}

/* A large collection as if it had been read: one song is all of its files. */
static void
fill_cache (RepriseDatabase *cache,
            const char      *folder)
{
  bench_execute (cache, "BEGIN");
  for (guint i = 0; i < N_FILES; i++)
    {
      g_autofree char *artist = NULL;
      g_autofree char *title = NULL;
      const RepriseTrackTags tags = make_tags (i, &artist, &title);
      g_autofree char *path = g_strdup_printf ("%s/%u/%u/%u.ogg", folder, i / 100, i / 10, i);
      RepriseMusicEntry entry = { .path = path, .artist = artist, .title = title,
                                  .album = (char *) tags.album, .length = 10000 };
      g_autoptr (GError) error = NULL;

      if (!reprise_music_stat (path, &entry.mtime, &entry.size))
        g_error ("%s is not there", path);
      reprise_music_cache_put (cache, &entry, FALSE, &error);
      bench_must (error);
    }
  bench_execute (cache, "COMMIT");
}

static void
bench_unchanged (Bench *bench)
{
  g_autofree char *folder = make_many (bench);
  g_autofree char *path = bench_path (bench, "many.db");
  g_autoptr (RepriseDatabase) cache = NULL;
  g_autoptr (BenchTimes) times = bench_times_new ();

  reprise_music_cache_remove (path);
  cache = open_cache (path);
  fill_cache (cache, folder);
  for (guint i = 0; i < RUNS; i++)
    {
      int n_read = 0;
      double milliseconds = 1000 * scan (cache, folder, &n_read);

      g_assert_cmpint (n_read, ==, 0);
      g_array_append_val (times->own, milliseconds);
      milliseconds = 1000 * bench_run ("find '%s' -printf '%%T@ %%s\\n' >/dev/null", folder);
      g_array_append_val (times->floor, milliseconds);
    }

  bench_report_times (bench, "50,000 unchanged files, against find", times, 50, "");
}

/* Every other track is there, every fourth by a slip of the pen. */
static GPtrArray *
make_tracks (guint n)
{
  GPtrArray *tracks = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < n; i++)
    {
      const guint number = i * 5 / 2 % N_FILES;
      g_autofree char *artist = g_strdup_printf ("artist %u", number / 100);
      g_autofree char *title =
        g_strdup_printf ("%s Song of Number %u", i % 4 == 0 ? "A" : i % 2 == 0 ? "Our" : "A Lost",
                         number);

      g_ptr_array_add (tracks, reprise_track_new (artist, title));
    }

  return tracks;
}

static double
search (RepriseDatabase *cache,
        GPtrArray       *tracks)
{
  const gint64 begin = g_get_monotonic_time ();
  g_autoptr (RepriseMusicSearch) search = reprise_music_search_new (tracks);

  while (reprise_music_search_step (search, cache))
    continue;
  g_assert_cmpuint (search->found->len, ==, tracks->len);
  return (double) (g_get_monotonic_time () - begin) / 1000;
}

/* The same with an index of all files, which has to be made first, and to be kept in memory. */
static double
search_index (GPtrArray *tracks)
{
  const gint64 begin = g_get_monotonic_time ();
  g_autoptr (RepriseTrackIndex) index = reprise_track_index_new ();

  for (guint i = 0; i < N_FILES; i++)
    {
      g_autofree char *artist = NULL;
      g_autofree char *title = NULL;
      const RepriseTrackTags tags = make_tags (i, &artist, &title);

      reprise_track_index_add (index, &tags);
    }
  for (guint i = 0; i < tracks->len; i++)
    {
      RepriseTrack *track = tracks->pdata[i];
      const RepriseTrackTags tags = { .artist = reprise_track_get_artist (track),
                                      .title = reprise_track_get_title (track) };
      g_autoptr (GArray) found = reprise_track_index_find (index, &tags);
    }

  return (double) (g_get_monotonic_time () - begin) / 1000;
}

static void
bench_find (Bench *bench)
{
  g_autofree char *folder = make_many (bench);
  g_autofree char *path = bench_path (bench, "many.db");
  g_autoptr (GPtrArray) many = make_tracks (N_TRACKS);
  g_autoptr (GPtrArray) few = make_tracks (4);
  g_autoptr (BenchTimes) all = bench_times_new ();
  g_autoptr (BenchTimes) first = bench_times_new ();

  reprise_music_cache_remove (path);
  {
    g_autoptr (RepriseDatabase) cache = open_cache (path);

    fill_cache (cache, folder);
  }

  for (guint i = 0; i < RUNS; i++)
    {
      const gint64 begin = g_get_monotonic_time ();
      g_autoptr (RepriseDatabase) cache = open_cache (path);
      double milliseconds;

      search (cache, few);
      bench_times_add (first->own, begin);
      milliseconds = search (cache, many);
      g_array_append_val (all->own, milliseconds);
      milliseconds = search_index (many);
      g_array_append_val (all->floor, milliseconds);
    }

  bench_report_times (bench, "20,000 tracks, against an index", all, 50, "");
  bench_report_times (bench, "opened, and four tracks found", first, 50, "");
  reprise_music_cache_remove (path);
}

static const struct
{
  const char  *name;
  void       (*measure) (Bench *bench);
} parts[] = {
  { "index", bench_index },
  { "unchanged", bench_unchanged },
  { "find", bench_find },
};

int
main (int   argc,
      char *argv[])
{
  g_autoptr (Bench) bench = NULL;

  setlocale (LC_ALL, "");
  gst_init (NULL, NULL);
  bench = bench_new_bare ();

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (argc < 2 || g_strv_contains ((const char * const *) argv + 1, parts[i].name))
      parts[i].measure (bench);

  bench_print_table (bench);
  return 0;
}
