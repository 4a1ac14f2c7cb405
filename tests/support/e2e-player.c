/* Music of the program as the desktop has it: asked for and told from outside, by playerctl on the
 * session bus of the test. It sounds in real time, and nobody hears it. */

#include "support/e2e-player.h"

#include "support/test-audio.h"

#include <string.h>

#define PLAYER "reprise"
#define BAR "Player"

/* What is waited for. */
typedef struct
{
  const char *status;
  const char *title;  /* (nullable) */
} Sound;

typedef struct
{
  double from;
  double to;
} Span;

/* What is looked for in the player bar. */
typedef struct
{
  E2eRole     role;
  const char *name;
  gboolean    inside;
  guint       depth;   /* of the bar */
  gboolean    found;
} Part;

/* What somebody is to have heard of. */
typedef struct
{
  const char         *path;    /* of what they wrote */
  const char * const *titles;
  gsize               n;       /* of the titles */
} Hearing;

struct _E2eListener
{
  GSubprocess *process;  /* (owned) */
  char        *path;     /* (owned): of what it writes */
};

static GSubprocessLauncher *
new_launcher (GSubprocessFlags flags)
{
  GSubprocessLauncher *launcher = g_subprocess_launcher_new (flags);

  /* Its warnings are not the program's. */
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  return launcher;
}

static GPtrArray *
new_line (const char *command,
          va_list     list)
{
  GPtrArray *line = g_ptr_array_new ();
  const char *argument = command;

  g_ptr_array_add (line, (gpointer) "playerctl");
  g_ptr_array_add (line, (gpointer) "--player=" PLAYER);
  for (; argument != NULL; argument = va_arg (list, const char *))
    g_ptr_array_add (line, (gpointer) argument);
  g_ptr_array_add (line, NULL);
  return line;
}

/* Returns: (transfer full): what it says; (nullable) where it failed, as it does without a player */
static char *
run (GPtrArray *line)
{
  g_autoptr (GSubprocessLauncher) launcher =
    new_launcher (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  process = g_subprocess_launcher_spawnv (launcher, (const char * const *) line->pdata, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &said, NULL, &error);
  g_assert_no_error (error);
  if (!g_subprocess_get_successful (process))
    return NULL;

  return g_strchomp (g_steal_pointer (&said));
}

/**
 * e2e_player_prepare:
 * @cli: a command line
 *
 * Gives its home a folder of music, `Music`, and lets what is started from now on play to nobody, in
 * real time.
 */
void
e2e_player_prepare (E2eCli *cli)
{
  g_autofree char *config = e2e_cli_path (cli, "config");
  g_autofree char *music = e2e_cli_path (cli, "Music");
  g_autofree char *folders = g_build_filename (config, "user-dirs.dirs", NULL);

  g_assert_no_errno (g_mkdir_with_parents (config, 0700));
  g_assert_no_errno (g_mkdir_with_parents (music, 0700));
  g_assert_true (g_file_set_contents (folders, "XDG_MUSIC_DIR=\"$HOME/Music\"\n", -1, NULL));
  if (g_getenv ("REPRISE_AUDIO_SINK") == NULL)
    g_setenv ("REPRISE_AUDIO_SINK", "fakesink sync=true", TRUE);
}

/**
 * e2e_player_add:
 * @cli: a command line
 * @name: a file in its home's folder of music, or in a folder of that, which is made
 * @seconds: how long it sounds
 * @artist: its tag
 * @title: likewise
 *
 * Adds a tone to the music.
 */
void
e2e_player_add (E2eCli     *cli,
                const char *name,
                double      seconds,
                const char *artist,
                const char *title)
{
  const RepriseTrackTags tags = { .artist = artist, .title = title, .album = "Tidewater" };
  g_autofree char *path = g_build_filename (cli->folder, "Music", name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_no_errno (g_mkdir_with_parents (folder, 0700));
  test_audio_write (path, seconds, &tags);
}

/**
 * e2e_player_ask:
 * @command: a command of playerctl
 * @...: what it takes, ended by %NULL
 *
 * Returns: (transfer full): what it says; empty where there is nobody to answer
 */
char *
e2e_player_ask (const char *command,
                ...)
{
  g_autoptr (GPtrArray) line = NULL;
  char *said = NULL;
  va_list list;

  va_start (list, command);
  line = new_line (command, list);
  va_end (list);
  said = run (line);
  return said != NULL ? said : g_strdup ("");
}

/**
 * e2e_player_tell:
 * @command: a command of playerctl
 * @...: what it takes, ended by %NULL
 *
 * Tells the program, which has to take it.
 */
void
e2e_player_tell (const char *command,
                 ...)
{
  g_autoptr (GPtrArray) line = NULL;
  g_autofree char *said = NULL;
  va_list list;

  va_start (list, command);
  line = new_line (command, list);
  va_end (list);
  said = run (line);
  g_assert_nonnull (said);
}

static gboolean
is_sounding (E2eWindow *window,
             gpointer   data)
{
  const Sound *sound = data;
  g_autofree char *status = e2e_player_ask ("status", NULL);
  g_autofree char *title = NULL;

  if (!g_str_equal (status, sound->status))
    return FALSE;

  title = e2e_player_ask ("metadata", "xesam:title", NULL);
  return sound->title == NULL || g_str_equal (title, sound->title);
}

/**
 * e2e_player_await:
 * @window: a window
 * @status: “Playing”, “Paused” or “Stopped”
 * @title: (nullable): the title of a track
 *
 * Waits until it is so for whoever asks from outside.
 */
void
e2e_player_await (E2eWindow  *window,
                  const char *status,
                  const char *title)
{
  Sound sound = { status, title };
  g_autofree char *words = g_strdup_printf ("“%s”: %s outside", title != NULL ? title : "", status);

  e2e_window_await (window, is_sounding, &sound, words);
}

static gboolean
is_between (E2eWindow *window,
            gpointer   data)
{
  const Span *span = data;
  g_autofree char *said = e2e_player_ask ("position", NULL);
  const double second = *said != '\0' ? g_ascii_strtod (said, NULL) : -1;

  return second >= span->from && second <= span->to;
}

/**
 * e2e_player_await_second:
 * @window: a window
 * @from: a time in seconds
 * @to: another one
 *
 * Waits until what sounds, or is paused, is between the two.
 */
void
e2e_player_await_second (E2eWindow *window,
                         double     from,
                         double     to)
{
  Span span = { from, to };
  g_autofree char *words = g_strdup_printf ("a position from %g to %g seconds", from, to);

  e2e_window_await (window, is_between, &span, words);
}

/**
 * e2e_player_call:
 * @method: “Raise” or “Quit”, which playerctl does not know
 *
 * Calls it.
 */
void
e2e_player_call (const char *method)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_autoptr (GVariant) answer = NULL;

  g_assert_no_error (error);
  answer = g_dbus_connection_call_sync (bus, "org.mpris.MediaPlayer2." PLAYER,
                                        "/org/mpris/MediaPlayer2", "org.mpris.MediaPlayer2",
                                        method, NULL, NULL, G_DBUS_CALL_FLAGS_NONE, -1, NULL,
                                        &error);
  g_assert_no_error (error);
}

static gboolean
part_cb (E2eNode       *node,
         const E2eArea *area,
         guint          depth,
         gpointer       data)
{
  Part *part = data;
  const guint role = e2e_node_get_role (node);
  g_autofree char *name = NULL;

  if (part->inside && depth <= part->depth)
    part->inside = FALSE;
  if (role != (part->inside ? part->role : E2E_ROLE_GROUP))
    return FALSE;

  name = e2e_node_dup_name (node);
  if (part->inside)
    {
      part->found = g_pattern_match_simple (part->name, name) &&
                    (e2e_node_is_drawn (node, area) || !e2e_node_can_be_pointed_at (node));
    }
  else if (g_str_equal (name, BAR))
    {
      part->inside = TRUE;
      part->depth = depth;
    }
  return part->found;
}

static gboolean
is_in_bar (E2eWindow *window,
           gpointer   data)
{
  Part *part = data;

  part->inside = FALSE;
  e2e_window_visit (window, part_cb, part);
  return part->found;
}

/**
 * e2e_player_find:
 * @window: a window
 * @role: a role
 * @name: a name, with “*” for any part of it
 *
 * Waits until something shows in the player bar that has that role and name.
 */
void
e2e_player_find (E2eWindow  *window,
                 E2eRole     role,
                 const char *name)
{
  Part part = { role, name };
  g_autofree char *words = g_strdup_printf ("“%s” in the player bar", name);

  e2e_window_await (window, is_in_bar, &part, words);
}

/**
 * e2e_player_see:
 * @window: a window that shows the appraisal whose jukebox it is
 * @status: “Playing” or “Paused”
 * @title: the title of a track
 *
 * Waits until that is what the player bar, the jukebox on the page and whoever is outside have.
 */
void
e2e_player_see (E2eWindow  *window,
                const char *status,
                const char *title)
{
  const gboolean playing = g_str_equal (status, "Playing");
  g_autofree char *row = g_strdup_printf ("?. %s, *%s", title, playing ? ", playing" : ", paused");

  e2e_player_find (window, E2E_ROLE_LABEL, title);
  e2e_player_find (window, E2E_ROLE_BUTTON, playing ? "Pause" : "Play");
  e2e_window_find (window, E2E_ROLE_LIST_ITEM, row);
  e2e_player_await (window, status, title);
}

/**
 * e2e_listener_new:
 * @cli: a command line, in whose folder it writes
 *
 * Returns: (transfer full): somebody who listens from now on, whether anything plays yet or not
 */
E2eListener *
e2e_listener_new (E2eCli *cli)
{
  E2eListener *self = g_new0 (E2eListener, 1);
  g_autoptr (GSubprocessLauncher) launcher = new_launcher (G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  g_autoptr (GError) error = NULL;

  self->path = e2e_cli_path (cli, "heard");
  g_subprocess_launcher_set_stdout_file_path (launcher, self->path);
  self->process = g_subprocess_launcher_spawn (launcher, &error, "playerctl", "--player=" PLAYER,
                                               "metadata", "--follow", "--format",
                                               "{{xesam:title}}", NULL);
  g_assert_no_error (error);
  return self;
}

/**
 * e2e_listener_free:
 * @self: (transfer full): a listener
 */
void
e2e_listener_free (E2eListener *self)
{
  g_subprocess_force_exit (self->process);
  g_subprocess_wait (self->process, NULL, NULL);
  g_object_unref (self->process);
  g_free (self->path);
  g_free (self);
}

static gboolean
is_heard (E2eWindow *window,
          gpointer   data)
{
  Hearing *hearing = data;
  g_autofree char *heard = NULL;
  const char *rest = NULL;

  g_assert_true (g_file_get_contents (hearing->path, &heard, NULL, NULL));
  rest = heard;
  for (gsize i = 0; i < hearing->n; i++)
    {
      g_autofree char *line = g_strconcat (hearing->titles[i], "\n", NULL);
      const char *found = strstr (rest, line);

      if (found == NULL)
        return FALSE;
      rest = found + strlen (line);
    }
  return TRUE;
}

/**
 * e2e_listener_await:
 * @self: a listener
 * @window: the window of what plays
 * @titles: (array zero-terminated=1): titles of tracks
 *
 * Waits until it heard of each of them, in that order, whatever was between.
 */
void
e2e_listener_await (E2eListener        *self,
                    E2eWindow          *window,
                    const char * const *titles)
{
  Hearing hearing = { self->path, titles };

  while (titles[hearing.n] != NULL)
    {
      g_autofree char *words = g_strdup_printf ("“%s” in its turn", titles[hearing.n]);

      hearing.n++;
      e2e_window_await (window, is_heard, &hearing, words);
    }
}
