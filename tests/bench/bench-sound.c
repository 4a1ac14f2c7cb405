/* From the press to the sound: how long it takes until the first of a track comes out where a sound
 * device would take it, against GstPlay alone with the same file and the same sink. */

#include "bench.h"

#include "jukebox/reprise-jukebox.h"
#include "support/test-audio.h"
#include "support/test-folder.h"

#include <glib-unix.h>
#include <gst/play/play.h>
#include <unistd.h>

#define RUNS 40

typedef struct
{
  char       *sink;  /* (owned): writes what it takes to @ends[1] */
  int         ends[2];
  char       *address;  /* (owned): of a track */
  GPtrArray  *items;    /* (owned): that track, to be played */
} Sound;

static RepriseQueueItem *
make_item (const char *address)
{
  g_autoptr (RepriseTrack) track = reprise_track_new ("Somebody", "A Tone");

  reprise_track_set_location (track, address);
  return reprise_queue_item_new (track, "/journal", "appraisal", "A Film");
}

static gboolean
heard_cb (int          fd,
          GIOCondition condition,
          gpointer     heard)
{
  *(gboolean *) heard = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_for_sound (Sound *self)
{
  gboolean heard = FALSE;

  g_unix_fd_add (self->ends[0], G_IO_IN, heard_cb, &heard);
  while (!heard)
    g_main_context_iteration (NULL, TRUE);
}

/* Until nothing comes any more. */
static void
drain (Sound *self)
{
  char bytes[4096];

  g_usleep (50000);
  while (read (self->ends[0], bytes, sizeof bytes) > 0)
    ;
}

static void
press (Sound          *self,
       RepriseJukebox *jukebox,
       GArray         *times)
{
  const gint64 begin = g_get_monotonic_time ();

  reprise_jukebox_play_items (jukebox, self->items, 0);
  wait_for_sound (self);
  bench_times_add (times, begin);
  reprise_jukebox_stop (jukebox);
  drain (self);
}

static void
press_plain (Sound   *self,
             GstPlay *play,
             GArray  *times)
{
  const gint64 begin = g_get_monotonic_time ();

  gst_play_set_uri (play, self->address);
  gst_play_play (play);
  wait_for_sound (self);
  bench_times_add (times, begin);
  gst_play_stop (play);
  drain (self);
}

static GstPlay *
make_plain (Sound *self)
{
  GstPlay *play = gst_play_new (NULL);
  g_autoptr (GstElement) pipeline = gst_play_get_pipeline (play);

  gst_util_set_object_arg (G_OBJECT (pipeline), "flags", "audio+soft-volume");
  g_object_set (pipeline, "audio-sink",
                gst_parse_bin_from_description (self->sink, TRUE, NULL), NULL);
  return play;
}

static RepriseJukebox *
make_own (void)
{
  g_autoptr (RepriseMusicLibrary) library = reprise_music_library_new ("/dev/null/music.db");

  return reprise_jukebox_new (library);
}

/* The first press of a day makes all there is; those after it do not. */
static void
measure (Bench *bench,
         Sound *self)
{
  g_autoptr (BenchTimes) first = bench_times_new ();
  g_autoptr (BenchTimes) next = bench_times_new ();

  for (guint i = 0; i < RUNS; i++)
    {
      g_autoptr (GstPlay) play = NULL;
      g_autoptr (RepriseJukebox) jukebox = NULL;
      gint64 begin = g_get_monotonic_time ();

      play = make_plain (self);
      bench_times_add (first->floor, begin);
      press_plain (self, play, next->floor);
      jukebox = make_own ();
      press (self, jukebox, first->own);
      press (self, jukebox, next->own);
      gst_bus_set_flushing (gst_play_get_message_bus (play), TRUE);
    }

  /* What GstPlay needs to be made is part of its first press. */
  for (guint i = 0; i < RUNS; i++)
    g_array_index (first->floor, double, i) += g_array_index (next->floor, double, i);
  bench_report_times (bench, "press to sound, the first", first, 50, "");
  bench_report_times (bench, "press to sound, the first", first, 95, "");
  bench_report_times (bench, "press to sound", next, 50, "");
  bench_report_times (bench, "press to sound", next, 95, "100 ms");
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (TestFolder) folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "tone.ogg", NULL);
  Bench *bench = bench_new ();
  Sound self = { 0 };
  g_autoptr (GError) error = NULL;

  test_audio_write (path, 10, NULL);
  g_unix_open_pipe (self.ends, FD_CLOEXEC, &error);
  bench_must (error);
  g_unix_set_fd_nonblocking (self.ends[0], TRUE, &error);
  bench_must (error);
  self.sink = g_strdup_printf ("fdsink sync=true fd=%d", self.ends[1]);
  g_setenv ("REPRISE_AUDIO_SINK", self.sink, TRUE);
  self.address = g_filename_to_uri (path, NULL, NULL);
  self.items = g_ptr_array_new_with_free_func (g_object_unref);
  g_ptr_array_add (self.items, make_item (self.address));

  measure (bench, &self);
  bench_print_table (bench);

  g_ptr_array_unref (self.items);
  g_free (self.address);
  g_free (self.sink);
  bench_free (bench);
  return 0;
}
