/* The jukebox as the desktop sees it: steered by playerctl, and held against the specification. */

#include "support/test-audio.h"
#include "support/test-folder.h"

#include <gio/gio.h>

#define NAME "org.mpris.MediaPlayer2.reprise"
#define PATH "/org/mpris/MediaPlayer2"
#define ROOT "org.mpris.MediaPlayer2"
#define PLAYER "org.mpris.MediaPlayer2.Player"
#define N_TRACKS 3
#define PATIENCE 20

typedef struct
{
  TestFolder       *folder;
  GDBusConnection  *bus;
  guint             following;
  GSubprocess      *program;
  GDataInputStream *said;
  GPtrArray        *changes;  /* of GVariant: what PropertiesChanged said, as it came */
  GArray           *seeked;   /* of gint64 */
} Fixture;

static const char * const tracks[N_TRACKS] = {
  "Nina Vale - Harbour Lights.ogg", "Oskar Lind - Slow Train.flac", "Ada Moor - Last Reel.opus",
};

/* https://specifications.freedesktop.org/mpris-spec/2.2/: what must be there, and how. */
static const struct
{
  const char *interface;
  const char *name;
  const char *type;
  gboolean    writable;
} properties[] = {
  { ROOT, "CanQuit", "b", FALSE },
  { ROOT, "CanRaise", "b", FALSE },
  { ROOT, "HasTrackList", "b", FALSE },
  { ROOT, "Identity", "s", FALSE },
  { ROOT, "DesktopEntry", "s", FALSE },
  { ROOT, "SupportedUriSchemes", "as", FALSE },
  { ROOT, "SupportedMimeTypes", "as", FALSE },
  { PLAYER, "PlaybackStatus", "s", FALSE },
  { PLAYER, "LoopStatus", "s", TRUE },
  { PLAYER, "Rate", "d", TRUE },
  { PLAYER, "Shuffle", "b", TRUE },
  { PLAYER, "Metadata", "a{sv}", FALSE },
  { PLAYER, "Volume", "d", TRUE },
  { PLAYER, "Position", "x", FALSE },
  { PLAYER, "MinimumRate", "d", FALSE },
  { PLAYER, "MaximumRate", "d", FALSE },
  { PLAYER, "CanGoNext", "b", FALSE },
  { PLAYER, "CanGoPrevious", "b", FALSE },
  { PLAYER, "CanPlay", "b", FALSE },
  { PLAYER, "CanPause", "b", FALSE },
  { PLAYER, "CanSeek", "b", FALSE },
  { PLAYER, "CanControl", "b", FALSE },
};

static const struct
{
  const char *interface;
  const char *name;
  const char *in;
} methods[] = {
  { ROOT, "Raise", "" },
  { ROOT, "Quit", "" },
  { PLAYER, "Next", "" },
  { PLAYER, "Previous", "" },
  { PLAYER, "Pause", "" },
  { PLAYER, "PlayPause", "" },
  { PLAYER, "Stop", "" },
  { PLAYER, "Play", "" },
  { PLAYER, "Seek", "x" },
  { PLAYER, "SetPosition", "ox" },
  { PLAYER, "OpenUri", "s" },
};

static const struct
{
  const char *key;
  const char *type;
} metadata_types[] = {
  { "mpris:trackid", "o" },
  { "mpris:length", "x" },
  { "xesam:title", "s" },
  { "xesam:artist", "as" },
  { "xesam:album", "s" },
  { "xesam:composer", "as" },
  { "xesam:url", "s" },
};

static void
changed_cb (GDBusConnection *bus,
            const char      *sender,
            const char      *path,
            const char      *interface,
            const char      *signal,
            GVariant        *parameters,
            gpointer         data)
{
  Fixture *self = data;
  gint64 position;

  if (g_str_equal (signal, "Seeked"))
    {
      g_variant_get (parameters, "(x)", &position);
      g_array_append_val (self->seeked, position);
    }
  else
    {
      g_assert_cmpstr (g_variant_get_type_string (parameters), ==, "(sa{sv}as)");
      g_ptr_array_add (self->changes, g_variant_get_child_value (parameters, 1));
    }
}

static GSubprocess *
launch (Fixture    *self,
        const char *address)
{
  g_autoptr (GSubprocessLauncher) launcher = NULL;
  g_autoptr (GPtrArray) arguments = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  GSubprocess *program;

  launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDIN_PIPE
                                        | G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_subprocess_launcher_setenv (launcher, "REPRISE_AUDIO_SINK", "fakesink sync=true", TRUE);
  g_subprocess_launcher_setenv (launcher, "DBUS_SESSION_BUS_ADDRESS", address, TRUE);
  g_subprocess_launcher_set_cwd (launcher, self->folder);
  g_ptr_array_add (arguments, g_strdup (g_getenv ("REPRISE_JUKEBOX_PROGRAM")));
  for (guint i = 0; i < N_TRACKS; i++)
    g_ptr_array_add (arguments, g_strdup (tracks[i]));
  g_ptr_array_add (arguments, NULL);

  program = g_subprocess_launcher_spawnv (launcher, (const char * const *) arguments->pdata, &error);
  g_assert_no_error (error);
  return program;
}

static char *
read_said (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  char *line = g_data_input_stream_read_line (self->said, NULL, NULL, &error);

  g_assert_no_error (error);
  return line;
}

static void
assert_said (Fixture    *self,
             const char *expected)
{
  g_autofree char *line = read_said (self);

  g_assert_cmpstr (line, ==, expected);
}

static void
say_play (GSubprocess *program)
{
  g_autoptr (GError) error = NULL;

  g_output_stream_write_all (g_subprocess_get_stdin_pipe (program), "play\n", 5, NULL, NULL, &error);
  g_assert_no_error (error);
}

static GVariant *
call_for_error (Fixture     *self,
                const char  *interface,
                const char  *method,
                GVariant    *parameters,
                GError     **error)
{
  return g_dbus_connection_call_sync (self->bus, NAME, PATH, interface, method, parameters, NULL,
                                      G_DBUS_CALL_FLAGS_NO_AUTO_START, -1, NULL, error);
}

static void
call (Fixture    *self,
      const char *method,
      GVariant   *parameters)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = call_for_error (self, PLAYER, method, parameters, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (g_variant_get_type_string (answer), ==, "()");
}

static GVariant *
get (Fixture    *self,
     const char *interface,
     const char *property)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) answer = NULL;
  GVariant *value;

  answer = call_for_error (self, "org.freedesktop.DBus.Properties", "Get",
                           g_variant_new ("(ss)", interface, property), &error);
  g_assert_no_error (error);
  g_variant_get (answer, "(v)", &value);
  return value;
}

static gboolean
get_flag (Fixture    *self,
          const char *property)
{
  g_autoptr (GVariant) value = get (self, PLAYER, property);

  return g_variant_get_boolean (value);
}

static gint64
get_position (Fixture *self)
{
  g_autoptr (GVariant) value = get (self, PLAYER, "Position");

  return g_variant_get_int64 (value);
}

static void
set (Fixture    *self,
     const char *property,
     GVariant   *value,
     GError    **error)
{
  g_autoptr (GVariant) answer = NULL;

  answer = call_for_error (self, "org.freedesktop.DBus.Properties", "Set",
                           g_variant_new ("(ssv)", PLAYER, property, value), error);
}

static gboolean
has_owner (Fixture    *self,
           const char *name)
{
  g_autoptr (GVariant) answer = NULL;
  gboolean owned;

  answer = g_dbus_connection_call_sync (self->bus, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                                        "org.freedesktop.DBus", "NameHasOwner",
                                        g_variant_new ("(s)", name), NULL, 0, -1, NULL, NULL);
  g_variant_get (answer, "(b)", &owned);
  return owned;
}

static void
pause_test (double seconds)
{
  const gint64 until = g_get_monotonic_time () + (gint64) (seconds * G_USEC_PER_SEC);

  while (g_get_monotonic_time () < until)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (2000);
    }
}

#define WAIT_UNTIL(condition) \
  G_STMT_START { \
    const gint64 wait_until = g_get_monotonic_time () + PATIENCE * G_USEC_PER_SEC; \
    while (!(condition)) \
      { \
        g_assert_cmpint (g_get_monotonic_time (), <, wait_until); \
        pause_test (0.02); \
      } \
  } G_STMT_END

/* What playerctl answers; the arguments end with %NULL. */
static char *
playerctl (Fixture    *self,
           const char *first,
           ...)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *out = NULL;
  va_list rest;

  g_ptr_array_add (arguments, (gpointer) "playerctl");
  g_ptr_array_add (arguments, (gpointer) "--player=reprise");
  va_start (rest, first);
  for (const char *argument = first; argument != NULL; argument = va_arg (rest, const char *))
    g_ptr_array_add (arguments, (gpointer) argument);
  va_end (rest);
  g_ptr_array_add (arguments, NULL);

  process = g_subprocess_newv ((const char * const *) arguments->pdata,
                               G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (process), ==, 0);
  return g_strchomp (out);
}

static void
assert_playerctl (Fixture    *self,
                  const char *expected,
                  const char *command,
                  const char *argument)
{
  g_autofree char *answer = playerctl (self, command, argument, NULL);

  g_assert_cmpstr (answer, ==, expected);
}

static void
do_playerctl (Fixture    *self,
              const char *command,
              const char *argument)
{
  assert_playerctl (self, "", command, argument);
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GError) error = NULL;

  self->folder = test_folder_new ();
  for (guint i = 0; i < N_TRACKS; i++)
    {
      g_autofree char *path = g_build_filename (self->folder, tracks[i], NULL);

      test_audio_write (path, 20, NULL);
    }

  self->bus = g_dbus_connection_new_for_address_sync (g_getenv ("DBUS_SESSION_BUS_ADDRESS"),
                                                      G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT
                                                      | G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                      NULL, NULL, &error);
  g_assert_no_error (error);
  self->changes = g_ptr_array_new_with_free_func ((GDestroyNotify) g_variant_unref);
  self->seeked = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->following = g_dbus_connection_signal_subscribe (self->bus, NULL, NULL, NULL, PATH, NULL,
                                                        G_DBUS_SIGNAL_FLAGS_NONE, changed_cb, self,
                                                        NULL);

  self->program = launch (self, g_getenv ("DBUS_SESSION_BUS_ADDRESS"));
  self->said = g_data_input_stream_new (g_subprocess_get_stdout_pipe (self->program));
  assert_said (self, "ready");
}

static void
set_up_playing (Fixture       *self,
                gconstpointer  data)
{
  set_up (self, data);
  say_play (self->program);
  WAIT_UNTIL (has_owner (self, NAME) && get_flag (self, "CanSeek"));
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_subprocess_force_exit (self->program);
  g_subprocess_wait (self->program, NULL, NULL);
  g_clear_object (&self->said);
  g_clear_object (&self->program);
  WAIT_UNTIL (!has_owner (self, NAME));
  g_dbus_connection_signal_unsubscribe (self->bus, self->following);
  g_dbus_connection_close_sync (self->bus, NULL, NULL);
  g_clear_object (&self->bus);
  g_clear_pointer (&self->changes, g_ptr_array_unref);
  g_clear_pointer (&self->seeked, g_array_unref);
  g_clear_pointer (&self->folder, test_folder_remove);
}

static void
test_nothing_queued (Fixture       *self,
                     gconstpointer  data)
{
  pause_test (0.5);
  g_assert_false (has_owner (self, NAME));
  say_play (self->program);
  WAIT_UNTIL (has_owner (self, NAME));
}

static void
assert_introspected (Fixture *self)
{
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GDBusNodeInfo) node = NULL;
  g_autoptr (GError) error = NULL;
  GDBusSignalInfo *seeked;
  const char *xml;

  answer = call_for_error (self, "org.freedesktop.DBus.Introspectable", "Introspect", NULL, &error);
  g_assert_no_error (error);
  g_variant_get (answer, "(&s)", &xml);
  node = g_dbus_node_info_new_for_xml (xml, &error);
  g_assert_no_error (error);

  for (gsize i = 0; i < G_N_ELEMENTS (properties); i++)
    {
      GDBusInterfaceInfo *interface = g_dbus_node_info_lookup_interface (node,
                                                                         properties[i].interface);
      GDBusPropertyInfo *property = g_dbus_interface_info_lookup_property (interface,
                                                                           properties[i].name);

      g_assert_nonnull (property);
      g_assert_cmpstr (property->signature, ==, properties[i].type);
      g_assert_cmpint (property->flags, ==, G_DBUS_PROPERTY_INFO_FLAGS_READABLE
                       | (properties[i].writable ? G_DBUS_PROPERTY_INFO_FLAGS_WRITABLE : 0));
    }

  for (gsize i = 0; i < G_N_ELEMENTS (methods); i++)
    {
      GDBusInterfaceInfo *interface = g_dbus_node_info_lookup_interface (node,
                                                                         methods[i].interface);
      GDBusMethodInfo *method = g_dbus_interface_info_lookup_method (interface, methods[i].name);
      g_autoptr (GString) in = g_string_new (NULL);

      g_assert_nonnull (method);
      for (guint j = 0; method->in_args != NULL && method->in_args[j] != NULL; j++)
        g_string_append (in, method->in_args[j]->signature);
      g_assert_cmpstr (in->str, ==, methods[i].in);
    }

  seeked = g_dbus_interface_info_lookup_signal (g_dbus_node_info_lookup_interface (node, PLAYER),
                                                "Seeked");
  g_assert_cmpstr (seeked->args[0]->signature, ==, "x");
}

/* What there is, of which type, and who may change it. */
static void
test_specification (Fixture       *self,
                    gconstpointer  data)
{
  const char * const interfaces[] = { ROOT, PLAYER };
  guint n_found = 0;

  assert_introspected (self);
  for (gsize i = 0; i < G_N_ELEMENTS (interfaces); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GVariant) answer = NULL;
      g_autoptr (GVariant) all = NULL;

      answer = call_for_error (self, "org.freedesktop.DBus.Properties", "GetAll",
                               g_variant_new ("(s)", interfaces[i]), &error);
      g_assert_no_error (error);
      all = g_variant_get_child_value (answer, 0);
      n_found += g_variant_n_children (all);
      for (gsize j = 0; j < G_N_ELEMENTS (properties); j++)
        if (g_str_equal (properties[j].interface, interfaces[i]))
          {
            g_autoptr (GVariant) value = g_variant_lookup_value (all, properties[j].name, NULL);

            g_assert_nonnull (value);
            g_assert_cmpstr (g_variant_get_type_string (value), ==, properties[j].type);
          }
    }
  g_assert_cmpuint (n_found, ==, G_N_ELEMENTS (properties));
}

static void
test_values (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GVariant) identity = get (self, ROOT, "Identity");
  g_autoptr (GVariant) entry = get (self, ROOT, "DesktopEntry");
  g_autoptr (GVariant) list = get (self, ROOT, "HasTrackList");
  g_autoptr (GVariant) quit = get (self, ROOT, "CanQuit");
  g_autoptr (GVariant) rate = get (self, PLAYER, "Rate");
  g_autoptr (GVariant) metadata = get (self, PLAYER, "Metadata");

  g_assert_cmpstr (g_variant_get_string (identity, NULL), ==, "Reprise");
  g_assert_cmpstr (g_variant_get_string (entry, NULL), ==, "org.reprise.Reprise");
  g_assert_false (g_variant_get_boolean (list));
  g_assert_true (g_variant_get_boolean (quit));
  g_assert_cmpfloat_with_epsilon (g_variant_get_double (rate), 1, 1e-9);
  g_assert_true (get_flag (self, "CanGoNext"));
  g_assert_false (get_flag (self, "CanGoPrevious"));
  g_assert_true (get_flag (self, "CanPlay"));
  g_assert_true (get_flag (self, "CanPause"));
  g_assert_true (get_flag (self, "CanControl"));

  for (gsize i = 0; i < G_N_ELEMENTS (metadata_types); i++)
    {
      g_autoptr (GVariant) value = g_variant_lookup_value (metadata, metadata_types[i].key, NULL);

      g_assert_nonnull (value);
      g_assert_cmpstr (g_variant_get_type_string (value), ==, metadata_types[i].type);
    }
}

static void
test_playerctl_plays (Fixture       *self,
                      gconstpointer  data)
{
  assert_playerctl (self, "Playing", "status", NULL);
  do_playerctl (self, "pause", NULL);
  assert_playerctl (self, "Paused", "status", NULL);
  do_playerctl (self, "play", NULL);
  assert_playerctl (self, "Playing", "status", NULL);
  do_playerctl (self, "play-pause", NULL);
  assert_playerctl (self, "Paused", "status", NULL);
  do_playerctl (self, "play-pause", NULL);
  assert_playerctl (self, "Playing", "status", NULL);
  do_playerctl (self, "stop", NULL);
  assert_playerctl (self, "Stopped", "status", NULL);
  g_assert_cmpint (get_position (self), ==, 0);
  do_playerctl (self, "play", NULL);
  assert_playerctl (self, "Playing", "status", NULL);
}

static void
test_playerctl_turns (Fixture       *self,
                      gconstpointer  data)
{
  assert_playerctl (self, "Harbour Lights", "metadata", "title");
  assert_playerctl (self, "Nina Vale", "metadata", "artist");
  assert_playerctl (self, "An Album", "metadata", "album");
  assert_playerctl (self, "A Composer", "metadata", "xesam:composer");
  do_playerctl (self, "next", NULL);
  assert_playerctl (self, "Slow Train", "metadata", "title");
  WAIT_UNTIL (get_flag (self, "CanSeek"));
  do_playerctl (self, "next", NULL);
  assert_playerctl (self, "Ada Moor: Last Reel", "metadata", "--format={{ artist }}: {{ title }}");
  g_assert_false (get_flag (self, "CanGoNext"));
  do_playerctl (self, "previous", NULL);
  assert_playerctl (self, "Slow Train", "metadata", "title");

  /* What is paused stays so. */
  do_playerctl (self, "pause", NULL);
  do_playerctl (self, "next", NULL);
  assert_playerctl (self, "Paused", "status", NULL);
  assert_playerctl (self, "Last Reel", "metadata", "title");
}

static void
test_playerctl_position (Fixture       *self,
                         gconstpointer  data)
{
  g_autofree char *length = playerctl (self, "metadata", "mpris:length", NULL);
  g_autofree char *answer = NULL;

  g_assert_cmpint (ABS (g_ascii_strtoll (length, NULL, 10) - 20 * G_USEC_PER_SEC), <, 200000);
  do_playerctl (self, "position", "8");
  answer = playerctl (self, "position", NULL);
  g_assert_cmpfloat (g_ascii_strtod (answer, NULL), >=, 8);
  g_assert_cmpfloat (g_ascii_strtod (answer, NULL), <, 10);

  do_playerctl (self, "pause", NULL);
  do_playerctl (self, "position", "4");
  do_playerctl (self, "position", "2+");
  g_assert_cmpint (ABS (get_position (self) - 6 * G_USEC_PER_SEC), <, 100000);
  do_playerctl (self, "position", "1-");
  g_assert_cmpint (ABS (get_position (self) - 5 * G_USEC_PER_SEC), <, 100000);
  pause_test (0.3);
  g_assert_cmpuint (self->seeked->len, ==, 4);
  g_assert_cmpint (g_array_index (self->seeked, gint64, 0), ==, 8 * G_USEC_PER_SEC);
}

static void
test_playerctl_settings (Fixture       *self,
                         gconstpointer  data)
{
  g_autofree char *volume = NULL;

  do_playerctl (self, "volume", "0.25");
  volume = playerctl (self, "volume", NULL);
  g_assert_cmpfloat_with_epsilon (g_ascii_strtod (volume, NULL), 0.25, 1e-6);
  assert_playerctl (self, "None", "loop", NULL);
  do_playerctl (self, "loop", "Track");
  assert_playerctl (self, "Track", "loop", NULL);
  do_playerctl (self, "loop", "Playlist");
  assert_playerctl (self, "Playlist", "loop", NULL);
  assert_playerctl (self, "Off", "shuffle", NULL);
  do_playerctl (self, "shuffle", "On");
  assert_playerctl (self, "On", "shuffle", NULL);
  do_playerctl (self, "shuffle", "Toggle");
  assert_playerctl (self, "Off", "shuffle", NULL);
}

/* Where the specification says what happens, or that nothing does. */
static void
test_letter (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GVariant) metadata = get (self, PLAYER, "Metadata");
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) none = NULL;
  const char *track;
  gint64 length;

  g_variant_lookup (metadata, "mpris:trackid", "&o", &track);
  g_variant_lookup (metadata, "mpris:length", "x", &length);
  call (self, "Pause", NULL);
  call (self, "SetPosition", g_variant_new ("(ox)", track, (gint64) 3000000));
  g_assert_cmpint (get_position (self), ==, 3000000);
  call (self, "SetPosition", g_variant_new ("(ox)", "/some/other", (gint64) 5000000));
  call (self, "SetPosition", g_variant_new ("(ox)", track, (gint64) -1));
  call (self, "SetPosition", g_variant_new ("(ox)", track, length + 1));
  g_assert_cmpint (get_position (self), ==, 3000000);

  /* Before the start is the start; after the end, the next. */
  call (self, "Seek", g_variant_new ("(x)", G_MININT64));
  g_assert_cmpint (get_position (self), ==, 0);
  call (self, "Previous", NULL);
  assert_playerctl (self, "Harbour Lights", "metadata", "title");
  call (self, "Seek", g_variant_new ("(x)", G_MAXINT64));
  assert_playerctl (self, "Slow Train", "metadata", "title");

  none = call_for_error (self, PLAYER, "OpenUri", g_variant_new ("(s)", "file:///x.ogg"), &error);
  g_assert_error (error, G_DBUS_ERROR, G_DBUS_ERROR_NOT_SUPPORTED);
  g_clear_error (&error);
  set (self, "LoopStatus", g_variant_new_string ("Sometimes"), &error);
  g_assert_error (error, G_DBUS_ERROR, G_DBUS_ERROR_INVALID_ARGS);
  g_clear_error (&error);
  set (self, "Shuffle", g_variant_new_string ("yes"), &error);
  g_assert_error (error, G_DBUS_ERROR, G_DBUS_ERROR_INVALID_ARGS);
  g_clear_error (&error);
  set (self, "CanPlay", g_variant_new_boolean (FALSE), &error);
  g_assert_nonnull (error);
  g_clear_error (&error);

  set (self, "Volume", g_variant_new_double (-3), &error);
  g_assert_no_error (error);
  g_clear_pointer (&metadata, g_variant_unref);
  metadata = get (self, PLAYER, "Volume");
  g_assert_cmpfloat_with_epsilon (g_variant_get_double (metadata), 0, 1e-9);

  call (self, "Play", NULL);
  set (self, "Rate", g_variant_new_double (2), &error);
  g_assert_no_error (error);
  assert_playerctl (self, "Playing", "status", NULL);
  set (self, "Rate", g_variant_new_double (0), &error);
  g_assert_no_error (error);
  assert_playerctl (self, "Paused", "status", NULL);
}

static gboolean
tells (GVariant   *changes,
       const char *property)
{
  g_autoptr (GVariant) value = g_variant_lookup_value (changes, property, NULL);

  return value != NULL;
}

/* What changes together is told together, once, and the time that passes is not told at all. */
static void
test_changes (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (GVariant) value = NULL;

  pause_test (1);
  g_ptr_array_set_size (self->changes, 0);
  pause_test (1.2);
  g_assert_cmpuint (self->changes->len, ==, 0);

  call (self, "Pause", NULL);
  pause_test (0.3);
  g_assert_cmpuint (self->changes->len, ==, 1);
  value = g_variant_lookup_value (self->changes->pdata[0], "PlaybackStatus", NULL);
  g_assert_cmpstr (g_variant_get_string (value, NULL), ==, "Paused");
  g_assert_cmpuint (g_variant_n_children (self->changes->pdata[0]), ==, 1);

  g_ptr_array_set_size (self->changes, 0);
  call (self, "Next", NULL);
  pause_test (0.3);
  g_assert_cmpuint (self->changes->len, ==, 1);
  g_assert_true (tells (self->changes->pdata[0], "Metadata"));
  g_assert_true (tells (self->changes->pdata[0], "CanGoPrevious"));
  g_assert_true (tells (self->changes->pdata[0], "CanSeek"));
}

static void
test_raise_and_quit (Fixture       *self,
                     gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) raised = call_for_error (self, ROOT, "Raise", NULL, &error);
  g_autoptr (GVariant) quit = call_for_error (self, ROOT, "Quit", NULL, &error);

  g_assert_no_error (error);
  assert_said (self, "raise");
  assert_said (self, "quit");
  g_subprocess_wait (self->program, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_subprocess_get_exit_status (self->program), ==, 0);
  g_assert_false (has_owner (self, NAME));
}

/* A second one has a name of its own. */
static void
test_two (Fixture       *self,
          gconstpointer  data)
{
  g_autoptr (GSubprocess) second = launch (self, g_getenv ("DBUS_SESSION_BUS_ADDRESS"));
  g_autofree char *name = g_strconcat (NAME ".instance", g_subprocess_get_identifier (second), NULL);

  say_play (second);
  WAIT_UNTIL (has_owner (self, name));
  g_assert_true (has_owner (self, NAME));
  g_subprocess_force_exit (second);
  g_subprocess_wait (second, NULL, NULL);
}

/* Without a bus there is music all the same. */
static void
test_no_bus (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GSubprocess) alone = launch (self, "unix:path=/nonexistent/bus");

  say_play (alone);
  pause_test (1);
  g_assert_nonnull (g_subprocess_get_identifier (alone));
  g_subprocess_force_exit (alone);
  g_subprocess_wait (alone, NULL, NULL);
}

#define ADD(path, set_up, test) g_test_add ("/mpris/" path, Fixture, NULL, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autofree char *program = g_find_program_in_path ("playerctl");

  g_test_init (&argc, &argv, NULL);

  ADD ("nothing-queued", set_up, test_nothing_queued);
  ADD ("specification", set_up_playing, test_specification);
  ADD ("values", set_up_playing, test_values);
  if (program != NULL)
    {
      ADD ("playerctl/plays", set_up_playing, test_playerctl_plays);
      ADD ("playerctl/turns", set_up_playing, test_playerctl_turns);
      ADD ("playerctl/position", set_up_playing, test_playerctl_position);
      ADD ("playerctl/settings", set_up_playing, test_playerctl_settings);
      ADD ("letter", set_up_playing, test_letter);
    }
  ADD ("changes", set_up_playing, test_changes);
  ADD ("raise-and-quit", set_up_playing, test_raise_and_quit);
  ADD ("two", set_up_playing, test_two);
  ADD ("no-bus", set_up, test_no_bus);

  return g_test_run ();
}
