#include "jukebox/reprise-music-codec.h"
#include "jukebox/reprise-music-reader.h"
#include "support/test-audio.h"
#include "support/test-music.h"

#include <glib/gstdio.h>
#include <gst/gst.h>
#include <string.h>
#include <unistd.h>

#define HERE REPRISE_WHEREABOUTS_FILE
#define LINK REPRISE_WHEREABOUTS_LINK
#define NOT_FOUND REPRISE_WHEREABOUTS_NOT_FOUND
#define GONE REPRISE_WHEREABOUTS_GONE
#define UNDECODABLE REPRISE_WHEREABOUTS_UNDECODABLE

static void
write_text (const char *folder,
            const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
test_index (void)
{
  static const char * const endings[] = { ".ogg", ".flac", ".mp3", ".opus", ".wav" };
  g_autoptr (TestMusic) music = test_music_new ();
  int n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat ("An Album/Tone", endings[i], NULL);

      if (test_audio_can (endings[i]))
        {
          g_free (test_music_write (music->music, name, 2, "Nina Vale", endings[i], "An Album"));
          n++;
        }
    }

  g_assert_cmpint (test_music_scan (music), ==, n);
  g_assert_cmpint (music->n_told, >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (endings) - 1; i++)
    if (test_audio_can (endings[i]))
      {
        g_autofree char *name = g_strconcat ("An Album/Tone", endings[i], NULL);
        g_autofree char *path = g_build_filename (music->music, name, NULL);
        RepriseWhereabouts *whereabouts = test_music_find (music, "nina vale", endings[i]);

        g_assert_cmpuint (whereabouts->length, ==, 2);
        test_music_assert (whereabouts, HERE, path);
      }

  g_assert_cmpint (test_music_scan (music), ==, 0);
  g_assert_cmpint (music->n_told, ==, 0);
}

static void
test_changed (void)
{
  g_autoptr (TestMusic) music = test_music_new ();
  g_autofree char *path = test_music_write (music->music, "a.ogg", 1, "Nina Vale", "One", NULL);

  g_free (test_music_write (music->music, "b.ogg", 1, "Nina Vale", "Two", NULL));
  g_assert_cmpint (test_music_scan (music), ==, 2);
  g_free (test_music_write (music->music, "a.ogg", 1, "Nina Vale", "Three", NULL));
  g_assert_cmpint (test_music_scan (music), ==, 1);

  test_music_assert (test_music_find (music, "Nina Vale", "Three"), HERE, path);
  test_music_assert (test_music_find (music, "Nina Vale", "One"), NOT_FOUND, NULL);
  g_assert_cmpint (test_music_scan (music), ==, 0);
}

static void
test_gone (void)
{
  g_autoptr (TestMusic) music = test_music_new ();
  g_autofree char *path = test_music_write (music->music, "a.ogg", 1, "Nina Vale", "One", NULL);
  g_autofree char *aside = g_build_filename (music->folder, "aside.ogg", NULL);

  test_music_scan (music);
  g_assert_no_errno (g_rename (path, aside));
  /* It is seen at once, and stays so. */
  test_music_assert (test_music_find (music, "Nina Vale", "One"), GONE, path);
  g_assert_cmpint (test_music_scan (music), ==, 0);
  g_assert_cmpint (music->n_told, ==, 1);
  test_music_assert (test_music_find (music, "Nina Vale", "One"), GONE, path);

  /* As a disk that is plugged in again. */
  g_assert_no_errno (g_rename (aside, path));
  g_assert_cmpint (test_music_scan (music), ==, 0);
  test_music_assert (test_music_find (music, "Nina Vale", "One"), HERE, path);
}

static void
test_moved (void)
{
  g_autoptr (TestMusic) music = test_music_new ();
  g_autofree char *path = test_music_write (music->music, "a.ogg", 1, "Nina Vale", "One", NULL);
  g_autofree char *moved = NULL;
  g_autofree char *renamed = NULL;

  test_music_scan (music);
  moved = test_music_move (music, path, "Nina Vale/a.ogg");
  g_assert_cmpint (test_music_scan (music), ==, 0);
  test_music_assert (test_music_find (music, "Nina Vale", "One"), HERE, moved);

  renamed = test_music_move (music, moved, "Nina Vale/01 One.ogg");
  g_assert_cmpint (test_music_scan (music), ==, 1);
  test_music_assert (test_music_find (music, "Nina Vale", "One"), HERE, renamed);
}

static void
test_untagged (void)
{
  static const char * const names[][2] = {
    { "/m/01 - Harbour Lights.ogg", "Harbour Lights" },
    { "/m/01. Harbour_Lights.ogg", "Harbour Lights" },
    { "/m/Nina Vale - Harbour Lights.flac", "Nina Vale - Harbour Lights" },
    { "/m/1999.mp3", "1999" },
    { "/m/1999 Party.mp3", "1999 Party" },
    { "/m/99 Balloons", "Balloons" },
    { "/m/7th Song.mp3", "7th Song" },
    { "/m/.mp3", "mp3" },
  };
  g_autoptr (TestMusic) music = test_music_new ();
  g_autofree char *path =
    test_music_write (music->music, "Nina Vale - Harbour Lights.ogg", 1, NULL, NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *title = reprise_music_title_of_path (names[i][0]);

      g_assert_cmpstr (title, ==, names[i][1]);
    }

  test_music_scan (music);
  test_music_assert (test_music_find (music, "Nina Vale", "Harbour Lights"), HERE, path);
  test_music_assert (test_music_find (music, "Otto", "Harbour Lights"), NOT_FOUND, NULL);
}

static void
test_damaged (void)
{
  g_autoptr (TestMusic) music = test_music_new ();
  g_autofree char *path = test_music_write (music->music, "cut.ogg", 3, "Nina Vale", "Cut", NULL);
  g_autofree char *flac = test_music_write (music->music, "cut.flac", 3, "Nina Vale", "Flac", NULL);
  g_autoptr (RepriseMusicEntry) garbage = NULL;
  g_autofree char *garbage_path = g_build_filename (music->music, "garbage.mp3", NULL);

  g_assert_no_errno (truncate (path, 60));
  g_assert_no_errno (truncate (flac, 20));
  write_text (music->music, "empty.mp3", "");
  write_text (music->music, "garbage.mp3", "this is no music, whatever its name says");
  write_text (music->music, "notes.ogg", "<html><body>neither is this</body></html>");
  write_text (music->music, "cover.jpg", "nor this");
  write_text (music->music, "list.m3u", "#EXTM3U");

  g_assert_cmpint (test_music_scan (music), ==, 5);
  g_assert_cmpint (test_music_scan (music), ==, 0);
  garbage = reprise_music_cache_get (music->cache, garbage_path);
  g_assert_cmpint (garbage->state, ==, REPRISE_MUSIC_DAMAGED);
  test_music_assert (test_music_find (music, "Nina Vale", "Cut"), NOT_FOUND, NULL);

  g_free (test_music_write (music->music, "cut.ogg", 3, "Nina Vale", "Cut", NULL));
  g_assert_cmpint (test_music_scan (music), ==, 1);
  test_music_assert (test_music_find (music, "Nina Vale", "Cut"), HERE, path);
}

/* A kind of file, and what decodes it. FLAC is not among them: its parser (1.22) gives a warning
 * when it is stopped for want of a decoder. */
typedef struct
{
  const char *ending;
  const char *type;
  const char *words;
  const char *package;
} Codec;

static const Codec codecs[] = {
  { ".mp3", "audio/mpeg, mpegversion=1", "MP3", "gstreamer1.0-plugins-good" },
  { ".ogg", "audio/x-vorbis", "Vorbis", "gstreamer1.0-plugins-base" },
  { ".opus", "audio/x-opus", "Opus", "gstreamer1.0-plugins-base" },
};

/* Takes what decodes a type away, or gives it back. */
static void
set_decodable (const char *type,
               gboolean    decodable)
{
  g_autoptr (GstCaps) caps = gst_caps_from_string (type);
  g_autolist (GstElementFactory) all =
    gst_element_factory_list_get_elements (GST_ELEMENT_FACTORY_TYPE_DECODER, GST_RANK_NONE);
  g_autolist (GstElementFactory) fitting =
    gst_element_factory_list_filter (all, caps, GST_PAD_SINK, FALSE);

  for (GList *i = fitting; i != NULL; i = i->next)
    {
      const guint rank = gst_plugin_feature_get_rank (i->data);

      if (!decodable)
        g_object_set_data (i->data, "rank", GUINT_TO_POINTER (rank));
      gst_plugin_feature_set_rank (
        i->data, decodable ? GPOINTER_TO_UINT (g_object_get_data (i->data, "rank"))
                           : GST_RANK_NONE);
    }
}

/* What cannot be decoded is found by its tags all the same. */
static void
test_undecodable (gconstpointer data)
{
  const Codec *codec = data;
  g_autoptr (TestMusic) music = test_music_new ();
  g_autofree char *name = g_strconcat ("a", codec->ending, NULL);
  g_autofree char *path = NULL;
  RepriseWhereabouts *whereabouts = NULL;

  if (!test_audio_can (codec->ending))
    {
      g_test_skip ("nothing encodes it here");
      return;
    }

  path = test_music_write (music->music, name, 1, "Nina Vale", "One", NULL);
  set_decodable (codec->type, FALSE);
  g_assert_cmpint (test_music_scan (music), ==, 1);
  whereabouts = test_music_find (music, "Nina Vale", "One");
  g_assert_nonnull (strstr (whereabouts->missing, codec->words));
  g_assert_cmpstr (whereabouts->package, ==, codec->package);
  test_music_assert (whereabouts, UNDECODABLE, path);
  test_music_assert (test_music_find_at (music, "Nina Vale", "One", path), UNDECODABLE, path);
  test_music_assert (test_music_find_at (music, "Nina Vale", "One", "https://example.org"),
                     LINK, NULL);
  g_assert_cmpint (test_music_scan (music), ==, 0);

  /* Somebody installs it. */
  set_decodable (codec->type, TRUE);
  g_assert_cmpint (test_music_scan (music), ==, 1);
  test_music_assert (test_music_find (music, "Nina Vale", "One"), HERE, path);
}

static void
test_packages (void)
{
  static const char * const rows[][2] = {
    { "audio/mpeg, mpegversion=(int)1, layer=(int)3", "gstreamer1.0-plugins-good" },
    { "audio/mpeg, mpegversion=(int)4", "gstreamer1.0-libav" },
    { "audio/x-wma, wmaversion=(int)2", "gstreamer1.0-libav" },
    { "audio/x-alac", "gstreamer1.0-libav" },
    { "audio/x-ac3", "gstreamer1.0-plugins-ugly" },
    { "audio/x-musepack, streamversion=(int)8", "gstreamer1.0-plugins-bad" },
    { "audio/x-vorbis", "gstreamer1.0-plugins-base" },
    { "video/x-ms-asf", "gstreamer1.0-plugins-ugly" },
    { "audio/x-of-tomorrow", "gstreamer1.0-libav" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *missing =
        g_strdup_printf ("gstreamer|1.0|reprise|Some decoder|decoder-%s", rows[i][0]);
      g_autofree char *words = reprise_music_codec_describe (missing);

      g_assert_cmpstr (words, ==, "Some decoder");
      g_assert_cmpstr (reprise_music_codec_get_package (missing), ==, rows[i][1]);
    }

  g_assert_null (reprise_music_codec_describe ("nonsense"));
  g_assert_cmpstr (reprise_music_codec_get_package ("nonsense"), ==, "gstreamer1.0-libav");
  g_assert_false (reprise_music_codec_is_there ("nonsense", reprise_sound_load (NULL)));
}

static void
test_folders (void)
{
  g_autoptr (TestMusic) music = test_music_new ();
  g_autofree char *path = test_music_write (music->music, "a/a.ogg", 1, "Nina Vale", "One", NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  const char * const none[] = { NULL };
  const char * const missing[] = { "/nowhere/music", NULL };
  const char * const both[] = { folder, music->music, NULL };

  g_assert_cmpint (test_music_scan_places (music, both, NULL), ==, 1);
  g_assert_cmpint (test_music_scan_places (music, missing, NULL), ==, 0);
  test_music_assert (test_music_find (music, "Nina Vale", "One"), NOT_FOUND, NULL);
  g_assert_cmpint (test_music_scan_places (music, none, NULL), ==, 0);
  test_music_assert (test_music_find (music, "Nina Vale", "One"), NOT_FOUND, NULL);
  g_assert_cmpint (test_music_scan_places (music, both, NULL), ==, 0);
  test_music_assert (test_music_find (music, "Nina Vale", "One"), HERE, path);
}

static void
test_places (void)
{
  g_autoptr (TestMusic) music = test_music_new ();
  g_autofree char *one = test_music_write (music->music, "a/a.ogg", 1, "Nina Vale", "One", NULL);
  g_autofree char *two = test_music_write (music->music, "b/b.ogg", 1, "Nina Vale", "Two", NULL);
  g_autofree char *folder = g_path_get_dirname (two);
  const char * const folders[] = { music->music, NULL };
  const char * const file[] = { one, NULL };
  const char * const there[] = { folder, NULL };

  g_assert_cmpint (test_music_scan_places (music, folders, file), ==, 1);
  test_music_assert (test_music_find (music, "Nina Vale", "Two"), NOT_FOUND, NULL);
  g_assert_cmpint (test_music_scan_places (music, folders, there), ==, 1);
  g_assert_no_errno (g_unlink (one));
  g_assert_no_errno (g_unlink (two));
  g_assert_no_errno (g_rmdir (folder));
  test_music_scan_places (music, folders, there);
  test_music_scan_places (music, folders, file);
  test_music_assert (test_music_find (music, "Nina Vale", "One"), GONE, one);
  test_music_assert (test_music_find (music, "Nina Vale", "Two"), GONE, two);
}

static void
test_loops (void)
{
  g_autoptr (TestMusic) music = test_music_new ();
  g_autofree char *path = test_music_write (music->music, "a/b/a.ogg", 1, "Nina Vale", "One", NULL);
  g_autofree char *circle = g_build_filename (music->music, "a", "b", "circle", NULL);
  g_autofree char *first = g_build_filename (music->music, "A first", NULL);
  g_autofree char *beyond = g_build_filename (music->music, "beyond", NULL);
  g_autofree char *dangling = g_build_filename (music->music, "dangling.ogg", NULL);
  g_autofree char *hidden = test_music_write (music->music, ".Trash/c.ogg", 1, "Nina Vale", "Not",
                                              NULL);
  g_autofree char *outside = g_build_filename (music->folder, "elsewhere", NULL);

  g_free (test_music_write (outside, "d.ogg", 1, "Nina Vale", "Two", NULL));
  g_assert_no_errno (symlink (music->music, circle));
  g_assert_no_errno (symlink ("a/b", first));
  g_assert_no_errno (symlink (outside, beyond));
  g_assert_no_errno (symlink ("nowhere", dangling));

  g_assert_cmpint (test_music_scan (music), ==, 2);
  test_music_assert (test_music_find (music, "Nina Vale", "One"), HERE, path);
  test_music_assert (test_music_find (music, "Nina Vale", "Two"), HERE, NULL);
  g_assert_cmpint (test_music_scan (music), ==, 0);
}

static void
test_stopped (void)
{
  g_autoptr (TestMusic) music = test_music_new ();
  g_autofree char *path = test_music_write (music->music, "a.ogg", 1, "Nina Vale", "One", NULL);

  test_music_scan (music);
  g_free (test_music_write (music->music, "b.ogg", 1, "Nina Vale", "Two", NULL));
  g_assert_true (test_music_scan_stopped (music));

  /* What was not looked at is not taken for gone. */
  test_music_assert (test_music_find (music, "Nina Vale", "One"), HERE, path);
  g_assert_cmpint (test_music_scan (music), ==, 1);
}

/* Hard links: as many names as in a large collection, and one file's worth of reading each. */
static void
test_many (void)
{
  const int n = g_test_slow () ? 50000 : 300;
  g_autoptr (TestMusic) music = test_music_new ();
  g_autofree char *path = test_music_write (music->music, "a.ogg", 1, "Nina Vale", "One", NULL);
  gint64 begin = 0;

  for (int i = 1; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s/%d/%d.ogg", music->music, i / 10, i);
      g_autofree char *parent = g_path_get_dirname (name);

      g_mkdir (parent, 0700);
      g_assert_no_errno (link (path, name));
    }

  begin = g_get_monotonic_time ();
  g_assert_cmpint (test_music_scan (music), ==, n);
  g_test_message ("%d files read in %.1f s", n,
                  (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC);
  begin = g_get_monotonic_time ();
  g_assert_cmpint (test_music_scan (music), ==, 0);
  g_test_message ("and seen to be unchanged in %.3f s",
                  (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC);
  test_music_assert (test_music_find (music, "Nina Vale", "One"), HERE, NULL);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  gst_init (NULL, NULL);

  g_test_add_func ("/music-scan/index", test_index);
  g_test_add_func ("/music-scan/changed", test_changed);
  g_test_add_func ("/music-scan/gone", test_gone);
  g_test_add_func ("/music-scan/moved", test_moved);
  g_test_add_func ("/music-scan/untagged", test_untagged);
  g_test_add_func ("/music-scan/damaged", test_damaged);
  for (gsize i = 0; i < G_N_ELEMENTS (codecs); i++)
    {
      g_autofree char *path = g_strconcat ("/music-scan/undecodable/", codecs[i].ending + 1, NULL);

      g_test_add_data_func (path, &codecs[i], test_undecodable);
    }
  g_test_add_func ("/music-scan/packages", test_packages);
  g_test_add_func ("/music-scan/folders", test_folders);
  g_test_add_func ("/music-scan/places", test_places);
  g_test_add_func ("/music-scan/loops", test_loops);
  g_test_add_func ("/music-scan/stopped", test_stopped);
  g_test_add_func ("/music-scan/many", test_many);

  return g_test_run ();
}
