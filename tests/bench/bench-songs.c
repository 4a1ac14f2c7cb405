/* Music that is made up, and stays in the bench's folder. */

#include "bench-songs.h"

#include "support/test-audio.h"

#include <glib/gstdio.h>
#include <unistd.h>

static const char * const endings[] = { ".ogg", ".mp3", ".flac" };

/* Writes ten seconds of sound. What differs from the next is the title, by its number; a hundred
 * titles an artist. */
void
bench_songs_write (const char *path,
                   guint       number)
{
  g_autofree char *artist = g_strdup_printf ("Artist %u", number / 100);
  g_autofree char *title = g_strdup_printf ("A Song of Number %u", number);
  const RepriseTrackTags tags = { .artist = artist, .title = title, .album = "Harbour",
                                  .length = 10 };

  test_audio_write (path, 10, &tags);
}

static char *
make_path (const char *folder,
           guint       number,
           guint       name)
{
  return g_strdup_printf ("%s/%u/%u%s", folder, name / 12, name,
                          endings[number % G_N_ELEMENTS (endings)]);
}

/* Returns: (transfer full): a folder of songs in albums of a dozen, which is made if it was not
 *   yet: some are written, the others are copies of them under other names, or links to them */
char *
bench_songs_find (Bench      *bench,
                  const char *name,
                  guint       count,
                  gboolean    linked)
{
  g_autofree char *folder = bench_path (bench, name);

  if (g_file_test (folder, G_FILE_TEST_IS_DIR))
    return g_steal_pointer (&folder);

  g_print ("# making %s\n", folder);
  for (guint i = 0; i < count; i++)
    {
      g_autofree char *path = make_path (folder, i, i);
      g_autofree char *first = make_path (folder, i, i % BENCH_SONGS);
      g_autofree char *album = g_path_get_dirname (path);

      g_mkdir_with_parents (album, 0700);
      if (i < BENCH_SONGS)
        bench_songs_write (path, i);
      else if (!linked)
        bench_run ("cp '%s' '%s'", first, path);
      else if (link (first, path) != 0)
        g_error ("%s cannot be made", path);
    }

  return g_steal_pointer (&folder);
}
