#include "jukebox/reprise-mpris.h"

#include "jukebox/reprise-mpris-player.h"
#include "reprise-core-resources.h"

#include <string.h>
#include <unistd.h>

#define ROOT "org.mpris.MediaPlayer2"
#define PATH "/org/mpris/MediaPlayer2"
#define TRACKS "/org/reprise/Reprise/Track"

/**
 * RepriseMpris:
 *
 * Lets the desktop see and steer a jukebox over D-Bus: media keys, the shell, other devices.
 *
 * Nothing is on the bus before anything was queued, and nothing is amiss where there is no bus.
 * What changed is told in one message, once all that changed together has changed.
 */
struct _RepriseMpris
{
  GObject           parent_instance;

  RepriseJukebox   *jukebox;        /* (owned) */
  char             *name;           /* (owned): on the bus */
  char             *desktop_entry;  /* (owned) */
  char             *identity;       /* (owned) */
  GDBusNodeInfo    *node;           /* (owned) */
  GSignalGroup     *item_signals;   /* (owned): of what is current */
  GCancellable     *connecting;     /* (owned) (nullable): once it was begun */
  GDBusConnection  *bus;            /* (owned) (nullable): once it is exported there */
  guint             objects[2];
  guint             owning[2];      /* the name, and the one for when another has that */
  guint             telling;        /* the idle source that tells what changed */
  GVariantDict     *told;           /* (owned): what was told of the player, by property */
  char             *track_id;       /* (owned): of the current track */
  guint64           n_tracks;
};

G_DEFINE_FINAL_TYPE (RepriseMpris, reprise_mpris, G_TYPE_OBJECT)

enum
{
  SIGNAL_RAISE,
  SIGNAL_QUIT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static GVariant *
get_player (RepriseMpris *self,
            const char   *property)
{
  return reprise_mpris_player_get_property (self->jukebox, self->track_id, property);
}

static gboolean
is_told (GDBusPropertyInfo *property)
{
  return g_strcmp0 (g_dbus_annotation_info_lookup (property->annotations,
                                                   "org.freedesktop.DBus.Property"
                                                   ".EmitsChangedSignal"), "false") != 0;
}

/* Takes note of what is, and answers what of it was not so when it was told last. */
static GVariant *
collect_changes (RepriseMpris *self)
{
  GDBusInterfaceInfo *player = g_dbus_node_info_lookup_interface (self->node,
                                                                  REPRISE_MPRIS_PLAYER);
  GVariantDict changes = G_VARIANT_DICT_INIT (NULL);

  for (guint i = 0; player->properties[i] != NULL; i++)
    {
      const char *name = player->properties[i]->name;
      g_autoptr (GVariant) value = NULL;
      g_autoptr (GVariant) old = NULL;

      if (!is_told (player->properties[i]))
        continue;
      value = g_variant_ref_sink (get_player (self, name));
      old = g_variant_dict_lookup_value (self->told, name, NULL);
      if (old != NULL && g_variant_equal (old, value))
        continue;

      g_variant_dict_insert_value (self->told, name, value);
      g_variant_dict_insert_value (&changes, name, value);
    }

  return g_variant_ref_sink (g_variant_dict_end (&changes));
}

static void
emit (RepriseMpris *self,
      const char   *interface,
      const char   *signal,
      GVariant     *parameters)
{
  g_dbus_connection_emit_signal (self->bus, NULL, PATH, interface, signal, parameters, NULL);
}

static gboolean
tell_cb (gpointer data)
{
  RepriseMpris *self = data;
  g_autoptr (GVariant) changes = collect_changes (self);

  self->telling = 0;
  if (g_variant_n_children (changes) > 0)
    emit (self, "org.freedesktop.DBus.Properties", "PropertiesChanged",
          g_variant_new ("(s@a{sv}^as)", REPRISE_MPRIS_PLAYER, changes,
                         (const char * const []) { NULL }));

  return G_SOURCE_REMOVE;
}

static void
changed_cb (RepriseMpris *self)
{
  if (self->bus != NULL && self->telling == 0)
    self->telling = g_idle_add (tell_cb, self);
}

static void
seeked_cb (RepriseMpris *self,
           gint64        position)
{
  if (self->bus != NULL)
    emit (self, REPRISE_MPRIS_PLAYER, "Seeked", g_variant_new ("(x)", position));
}

/* The same track may be in a queue twice, and is another one each time. */
static void
current_cb (RepriseMpris *self)
{
  g_free (self->track_id);
  self->track_id = g_strdup_printf (TRACKS "/%" G_GUINT64_FORMAT, ++self->n_tracks);
  g_signal_group_set_target (self->item_signals, reprise_jukebox_get_current (self->jukebox));
  changed_cb (self);
}

static void
call_cb (GDBusConnection       *bus,
         const char            *sender,
         const char            *path,
         const char            *interface,
         const char            *method,
         GVariant              *parameters,
         GDBusMethodInvocation *invocation,
         gpointer               data)
{
  g_autoptr (RepriseMpris) self = g_object_ref (data);
  g_autoptr (GError) error = NULL;

  if (g_str_equal (interface, REPRISE_MPRIS_PLAYER) &&
      !reprise_mpris_player_call (self->jukebox, self->track_id, method, parameters, &error))
    {
      g_dbus_method_invocation_return_gerror (invocation, error);
      return;
    }

  g_dbus_method_invocation_return_value (invocation, NULL);
  if (g_str_equal (method, "Raise"))
    g_signal_emit (self, signals[SIGNAL_RAISE], 0);
  else if (g_str_equal (method, "Quit"))
    g_signal_emit (self, signals[SIGNAL_QUIT], 0);
}

static GVariant *
get_root (RepriseMpris *self,
          const char   *property)
{
  if (g_str_equal (property, "Identity"))
    return g_variant_new_string (self->identity);
  if (g_str_equal (property, "DesktopEntry"))
    return g_variant_new_string (self->desktop_entry);
  if (g_str_has_prefix (property, "Supported"))
    return g_variant_new_strv (NULL, 0);

  return g_variant_new_boolean (!g_str_equal (property, "HasTrackList"));
}

static GVariant *
get_cb (GDBusConnection  *bus,
        const char       *sender,
        const char       *path,
        const char       *interface,
        const char       *property,
        GError          **error,
        gpointer          data)
{
  return g_str_equal (interface, ROOT) ? get_root (data, property) : get_player (data, property);
}

static gboolean
set_cb (GDBusConnection  *bus,
        const char       *sender,
        const char       *path,
        const char       *interface,
        const char       *property,
        GVariant         *value,
        GError          **error,
        gpointer          data)
{
  RepriseMpris *self = data;

  return reprise_mpris_player_set_property (self->jukebox, property, value, error);
}

static guint
own_name (RepriseMpris         *self,
          const char           *name,
          GBusNameLostCallback  lost_cb)
{
  return g_bus_own_name_on_connection (self->bus, name, G_BUS_NAME_OWNER_FLAGS_DO_NOT_QUEUE, NULL,
                                       lost_cb, self, NULL);
}

/* Another one of this program has it. */
static void
lost_cb (GDBusConnection *bus,
         const char      *name,
         gpointer         data)
{
  RepriseMpris *self = data;
  g_autofree char *instance = g_strdup_printf ("%s.instance%d", self->name, (int) getpid ());

  if (bus != NULL && self->owning[1] == 0)
    self->owning[1] = own_name (self, instance, NULL);
}

static void
export (RepriseMpris *self)
{
  static const GDBusInterfaceVTable vtable = { call_cb, get_cb, set_cb, { NULL } };
  g_autoptr (GVariant) first = NULL;

  for (guint i = 0; self->node->interfaces[i] != NULL; i++)
    {
      g_autoptr (GError) error = NULL;

      self->objects[i] = g_dbus_connection_register_object (self->bus, PATH,
                                                            self->node->interfaces[i], &vtable,
                                                            self, NULL, &error);
      if (self->objects[i] == 0)
        g_warning ("MPRIS: %s", error->message);
    }

  /* Whoever comes asks for all. */
  first = collect_changes (self);
  self->owning[0] = own_name (self, self->name, lost_cb);
}

static void
connected_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, &error);
  RepriseMpris *self = data;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (bus == NULL)
    {
      g_debug ("There is no session bus, so nobody else steers the music: %s", error->message);
      return;
    }

  self->bus = g_steal_pointer (&bus);
  export (self);
}

static void
items_cb (RepriseMpris *self)
{
  if (self->connecting == NULL &&
      reprise_queue_get_length (reprise_jukebox_get_queue (self->jukebox)) > 0)
    {
      self->connecting = g_cancellable_new ();
      g_bus_get (G_BUS_TYPE_SESSION, self->connecting, connected_cb, self);
    }

  changed_cb (self);
}

static void
follow (RepriseMpris *self,
        gpointer      source,
        const char   *signal,
        GCallback     callback)
{
  g_signal_connect_object (source, signal, callback, self, G_CONNECT_SWAPPED);
}

static void
withdraw (RepriseMpris *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (self->owning); i++)
    g_clear_handle_id (&self->owning[i], g_bus_unown_name);
  g_clear_handle_id (&self->telling, g_source_remove);
  for (guint i = 0; i < G_N_ELEMENTS (self->objects); i++)
    if (self->objects[i] != 0)
      g_dbus_connection_unregister_object (self->bus, self->objects[i]);
  memset (self->objects, 0, sizeof self->objects);
  g_clear_object (&self->bus);
}

static void
reprise_mpris_dispose (GObject *object)
{
  RepriseMpris *self = REPRISE_MPRIS (object);

  g_cancellable_cancel (self->connecting);
  withdraw (self);
  g_clear_object (&self->item_signals);
  g_clear_object (&self->jukebox);

  G_OBJECT_CLASS (reprise_mpris_parent_class)->dispose (object);
}

static void
reprise_mpris_finalize (GObject *object)
{
  RepriseMpris *self = REPRISE_MPRIS (object);

  g_clear_object (&self->connecting);
  g_dbus_node_info_unref (self->node);
  g_variant_dict_unref (self->told);
  g_free (self->name);
  g_free (self->desktop_entry);
  g_free (self->identity);
  g_free (self->track_id);

  G_OBJECT_CLASS (reprise_mpris_parent_class)->finalize (object);
}

static void
reprise_mpris_class_init (RepriseMprisClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = reprise_mpris_dispose;
  object_class->finalize = reprise_mpris_finalize;

  /**
   * RepriseMpris::raise:
   *
   * Emitted when somebody wants to see the window.
   */
  signals[SIGNAL_RAISE] =
    g_signal_new ("raise", REPRISE_TYPE_MPRIS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
  /**
   * RepriseMpris::quit:
   *
   * Emitted when somebody wants the program to quit.
   */
  signals[SIGNAL_QUIT] =
    g_signal_new ("quit", REPRISE_TYPE_MPRIS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                  G_TYPE_NONE, 0);
}

static void
reprise_mpris_init (RepriseMpris *self)
{
  g_autoptr (GBytes) description = NULL;
  g_autoptr (GError) error = NULL;

  description = g_resource_lookup_data (reprise_core_get_resource (),
                                        "/org/reprise/mpris/org.mpris.MediaPlayer2.xml",
                                        G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  g_assert_no_error (error);
  self->node = g_dbus_node_info_new_for_xml (g_bytes_get_data (description, NULL), &error);
  g_assert_no_error (error);

  self->told = g_variant_dict_new (NULL);
  self->item_signals = g_signal_group_new (REPRISE_TYPE_QUEUE_ITEM);
  g_signal_group_connect_swapped (self->item_signals, "notify::art", G_CALLBACK (changed_cb), self);
}

/**
 * reprise_mpris_new:
 * @jukebox: a jukebox
 * @bus_name_suffix: what the name on the bus ends in: "reprise"
 * @desktop_entry: the name of the desktop entry of the program, without its ending
 * @identity: what the program is called
 *
 * Puts a jukebox on the session bus as soon as anything is in its queue, according to the MPRIS
 * D-Bus Interface Specification, version 2.2.
 *
 * Returns: (transfer full): what keeps it there
 */
RepriseMpris *
reprise_mpris_new (RepriseJukebox *jukebox,
                   const char     *bus_name_suffix,
                   const char     *desktop_entry,
                   const char     *identity)
{
  RepriseMpris *self;
  RepriseQueue *queue;

  g_return_val_if_fail (REPRISE_IS_JUKEBOX (jukebox), NULL);
  g_return_val_if_fail (bus_name_suffix != NULL && desktop_entry != NULL && identity != NULL, NULL);

  self = g_object_new (REPRISE_TYPE_MPRIS, NULL);
  queue = reprise_jukebox_get_queue (jukebox);
  self->jukebox = g_object_ref (jukebox);
  self->name = g_strconcat (ROOT ".", bus_name_suffix, NULL);
  self->desktop_entry = g_strdup (desktop_entry);
  self->identity = g_strdup (identity);

  follow (self, jukebox, "notify::state", G_CALLBACK (changed_cb));
  follow (self, jukebox, "notify::current", G_CALLBACK (current_cb));
  follow (self, jukebox, "notify::duration", G_CALLBACK (changed_cb));
  follow (self, jukebox, "notify::volume", G_CALLBACK (changed_cb));
  follow (self, jukebox, "seeked", G_CALLBACK (seeked_cb));
  follow (self, queue, "notify", G_CALLBACK (changed_cb));
  follow (self, queue, "items-changed", G_CALLBACK (items_cb));
  current_cb (self);
  items_cb (self);
  return self;
}
