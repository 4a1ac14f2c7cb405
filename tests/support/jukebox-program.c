/* A jukebox without a window, to be steered from outside.
 *
 * usage: jukebox-program FILE…
 *
 * It begins to play when it is given a line, and quits when it is asked to over the bus. */

#include "jukebox/reprise-mpris.h"

#include <gio/gunixinputstream.h>
#include <stdio.h>
#include <unistd.h>

typedef struct
{
  RepriseJukebox *jukebox;
  GPtrArray      *items;
  GMainLoop      *loop;
} Program;

/* FILE is named “Artist - Title.ending”. */
static RepriseQueueItem *
make_item (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *address = g_file_get_uri (file);
  g_autofree char *name = g_file_get_basename (file);
  g_auto (GStrv) parts = g_strsplit (name, " - ", 2);
  g_autoptr (RepriseTrack) track = NULL;

  *strrchr (parts[1], '.') = '\0';
  track = reprise_track_new (parts[0], parts[1]);
  reprise_track_set_album (track, "An Album");
  reprise_track_set_composer (track, "A Composer");
  reprise_track_set_location (track, address);
  return reprise_queue_item_new (track, "/journal", "appraisal", "A Film");
}

static void
tell (const char *line)
{
  printf ("%s\n", line);
  fflush (stdout);
}

static void
line_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      data)
{
  Program *self = data;
  g_autofree char *line = NULL;

  line = g_data_input_stream_read_line_finish (G_DATA_INPUT_STREAM (source), result, NULL, NULL);
  if (line != NULL)
    reprise_jukebox_play_items (self->jukebox, self->items, 0);
}

static void
raise_cb (void)
{
  tell ("raise");
}

static void
quit_cb (Program *self)
{
  tell ("quit");
  g_main_loop_quit (self->loop);
}

static void
trouble_cb (RepriseJukebox   *jukebox,
            RepriseQueueItem *item,
            const char       *words)
{
  tell (words);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (RepriseMusicLibrary) library = reprise_music_library_new ("music.db");
  g_autoptr (RepriseJukebox) jukebox = reprise_jukebox_new (library);
  g_autoptr (RepriseMpris) mpris = reprise_mpris_new (jukebox, "reprise", "org.reprise.Reprise",
                                                      "Reprise");
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GInputStream) input = g_unix_input_stream_new (STDIN_FILENO, FALSE);
  g_autoptr (GDataInputStream) lines = g_data_input_stream_new (input);
  Program self = { jukebox, items, loop };

  for (int i = 1; i < argc; i++)
    g_ptr_array_add (items, make_item (argv[i]));

  g_signal_connect (mpris, "raise", G_CALLBACK (raise_cb), NULL);
  g_signal_connect_swapped (mpris, "quit", G_CALLBACK (quit_cb), &self);
  g_signal_connect (jukebox, "trouble", G_CALLBACK (trouble_cb), NULL);
  g_data_input_stream_read_line_async (lines, G_PRIORITY_DEFAULT, NULL, line_cb, &self);
  tell ("ready");
  g_main_loop_run (loop);

  return 0;
}
