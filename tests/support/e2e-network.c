/* As much of NetworkManager as GIO asks about the network: https://networkmanager.dev/docs/api/
 *
 * GIO waits for the answer, and may do so while the test waits for the program: so a thread of its
 * own answers. */

#include "support/e2e-network.h"

#define NAME "org.freedesktop.NetworkManager"
#define PATH "/org/freedesktop/NetworkManager"
#define REST 5  /* milliseconds */

/* The numbers of its interface. */
#define STATE_DISCONNECTED 20u
#define STATE_CONNECTED    70u
#define CONNECTIVITY_NONE  1u
#define CONNECTIVITY_FULL  4u
#define METERED_NO         2u

struct _E2eNetwork
{
  GDBusConnection *bus;      /* (owned) */
  GMainContext    *context;  /* (owned): of the thread */
  GMainLoop       *loop;     /* (owned): of the thread */
  GThread         *thread;   /* (owned) */
  int              answers;  /* atomic: whether it has its name */
  int              online;   /* atomic */
};

static const char description[] =
  "<node><interface name='" NAME "'>"
  "<property name='State' type='u' access='read'/>"
  "<property name='Connectivity' type='u' access='read'/>"
  "<property name='Metered' type='u' access='read'/>"
  "<signal name='PropertiesChanged'><arg type='a{sv}'/></signal>"
  "</interface></node>";

static GVariant *
get_property_cb (GDBusConnection  *bus,
                 const char       *sender,
                 const char       *path,
                 const char       *interface,
                 const char       *name,
                 GError          **error,
                 gpointer          data)
{
  E2eNetwork *self = data;
  const gboolean online = g_atomic_int_get (&self->online);

  if (g_str_equal (name, "State"))
    return g_variant_new_uint32 (online ? STATE_CONNECTED : STATE_DISCONNECTED);
  if (g_str_equal (name, "Connectivity"))
    return g_variant_new_uint32 (online ? CONNECTIVITY_FULL : CONNECTIVITY_NONE);

  return g_variant_new_uint32 (METERED_NO);
}

/* It has a signal of its own for what has changed, older than the one that all objects have. */
static void
tell (E2eNetwork *self)
{
  GVariantBuilder builder;
  g_autoptr (GVariant) changed = NULL;
  g_autoptr (GError) error = NULL;

  g_variant_builder_init (&builder, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&builder, "{sv}", "State",
                         get_property_cb (NULL, NULL, NULL, NULL, "State", NULL, self));
  g_variant_builder_add (&builder, "{sv}", "Connectivity",
                         get_property_cb (NULL, NULL, NULL, NULL, "Connectivity", NULL, self));
  changed = g_variant_ref_sink (g_variant_builder_end (&builder));
  g_dbus_connection_emit_signal (self->bus, NULL, PATH, NAME, "PropertiesChanged",
                                 g_variant_new ("(@a{sv})", changed), &error);
  g_assert_no_error (error);
  g_dbus_connection_emit_signal (self->bus, NULL, PATH, "org.freedesktop.DBus.Properties",
                                 "PropertiesChanged",
                                 g_variant_new ("(s@a{sv}as)", NAME, changed, NULL), &error);
  g_assert_no_error (error);
}

static void
owned_cb (GDBusConnection *bus,
          const char      *name,
          gpointer         data)
{
  g_atomic_int_set (&((E2eNetwork *) data)->answers, TRUE);
}

static gpointer
answer_thread (gpointer data)
{
  static const GDBusInterfaceVTable table = { .get_property = get_property_cb };
  E2eNetwork *self = data;
  g_autoptr (GDBusNodeInfo) node = NULL;
  g_autoptr (GError) error = NULL;
  guint object;
  guint name;

  g_main_context_push_thread_default (self->context);
  node = g_dbus_node_info_new_for_xml (description, &error);
  g_assert_no_error (error);
  object = g_dbus_connection_register_object (self->bus, PATH, node->interfaces[0], &table, self,
                                              NULL, &error);
  g_assert_no_error (error);
  name = g_bus_own_name_on_connection (self->bus, NAME, G_BUS_NAME_OWNER_FLAGS_NONE, owned_cb, NULL,
                                       self, NULL);
  g_main_loop_run (self->loop);

  g_bus_unown_name (name);
  g_dbus_connection_unregister_object (self->bus, object);
  g_main_context_pop_thread_default (self->context);
  return NULL;
}

/**
 * e2e_network_new:
 *
 * Returns: (transfer full): a network that is there
 */
E2eNetwork *
e2e_network_new (void)
{
  E2eNetwork *self = g_new0 (E2eNetwork, 1);
  g_autoptr (GError) error = NULL;

  self->online = TRUE;
  self->bus = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);
  self->thread = g_thread_new ("network", answer_thread, self);
  while (!g_atomic_int_get (&self->answers))
    g_usleep (REST * 1000);

  g_setenv ("DBUS_SYSTEM_BUS_ADDRESS", g_getenv ("DBUS_SESSION_BUS_ADDRESS"), TRUE);
  g_setenv ("GIO_USE_NETWORK_MONITOR", "networkmanager", TRUE);
  return self;
}

/**
 * e2e_network_free:
 * @self: (transfer full): a network
 */
void
e2e_network_free (E2eNetwork *self)
{
  g_main_loop_quit (self->loop);
  g_thread_join (self->thread);
  g_main_loop_unref (self->loop);
  g_main_context_unref (self->context);
  g_object_unref (self->bus);
  g_free (self);
}

/**
 * e2e_network_set_online:
 * @self: a network
 * @online: whether it is there
 *
 * Says so to whoever wants to know.
 */
void
e2e_network_set_online (E2eNetwork *self,
                        gboolean    online)
{
  g_atomic_int_set (&self->online, online);
  tell (self);
}
