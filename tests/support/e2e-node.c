/* The accessibility bus, as far as tests have need of it. Nothing is kept in mind of what it said:
 * what is asked for twice may have changed. What is gone meanwhile answers as nothing does. */

#include "support/e2e-node.h"

#include <string.h>

#define ACCESSIBLE "org.a11y.atspi.Accessible"
#define TEXT "org.a11y.atspi.Text"
#define ROOT "/org/a11y/atspi/accessible/root"
#define WINDOW_PIXELS 1u  /* in which extents and points can be told */
#define PARENT_PIXELS 2u
/* The numbers of their roles */
#define RADIO_BUTTON  44u
#define TOGGLE_BUTTON 62u
#define GROUPING      99u
#define PATIENCE 20000    /* milliseconds */

static GDBusConnection *
connect_to_bus (void)
{
  g_autoptr (GDBusConnection) session = NULL;
  g_autoptr (GVariant) answer = NULL;
  g_autoptr (GError) error = NULL;
  GDBusConnection *bus = NULL;
  const char *address = NULL;

  session = g_bus_get_sync (G_BUS_TYPE_SESSION, NULL, &error);
  g_assert_no_error (error);
  answer = g_dbus_connection_call_sync (session, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus",
                                        "GetAddress", NULL, G_VARIANT_TYPE ("(s)"),
                                        G_DBUS_CALL_FLAGS_NONE, PATIENCE, NULL, &error);
  g_assert_no_error (error);
  g_variant_get (answer, "(&s)", &address);
  bus = g_dbus_connection_new_for_address_sync (address,
                                                G_DBUS_CONNECTION_FLAGS_AUTHENTICATION_CLIENT |
                                                G_DBUS_CONNECTION_FLAGS_MESSAGE_BUS_CONNECTION,
                                                NULL, NULL, &error);
  g_assert_no_error (error);
  return bus;
}

/* One for all of a test program, and for as long as it runs. */
static GDBusConnection *
get_bus (void)
{
  static GDBusConnection *bus = NULL;

  if (bus == NULL)
    bus = connect_to_bus ();

  return bus;
}

static GVariant *
call (const char *owner,
      const char *path,
      const char *interface,
      const char *method,
      GVariant   *parameters,
      const char *type)
{
  return g_dbus_connection_call_sync (get_bus (), owner, path, interface, method, parameters,
                                      G_VARIANT_TYPE (type), G_DBUS_CALL_FLAGS_NONE, PATIENCE, NULL,
                                      NULL);
}

static GVariant *
ask (E2eNode    *self,
     const char *interface,
     const char *method,
     GVariant   *parameters,
     const char *type)
{
  return call (self->owner, self->path, interface, method, parameters, type);
}

static GVariant *
get_property (E2eNode            *self,
              const char         *interface,
              const char         *name,
              const GVariantType *type)
{
  g_autoptr (GVariant) answer = ask (self, "org.freedesktop.DBus.Properties", "Get",
                                     g_variant_new ("(ss)", interface, name), "(v)");
  g_autoptr (GVariant) value = NULL;

  if (answer == NULL)
    return NULL;

  g_variant_get (answer, "(v)", &value);
  return g_variant_is_of_type (value, type) ? g_steal_pointer (&value) : NULL;
}

static E2eNode *
node_new (const char *owner,
          const char *path)
{
  E2eNode *self = g_new0 (E2eNode, 1);

  self->owner = g_strdup (owner);
  self->path = g_strdup (path);
  return self;
}

static gboolean
is_owned_by (E2eNode    *self,
             const char *process)
{
  g_autoptr (GVariant) answer = call ("org.freedesktop.DBus", "/org/freedesktop/DBus",
                                      "org.freedesktop.DBus", "GetConnectionUnixProcessID",
                                      g_variant_new ("(s)", self->owner), "(u)");
  guint32 id = 0;

  if (answer == NULL)
    return FALSE;

  g_variant_get (answer, "(u)", &id);
  return id == g_ascii_strtoull (process, NULL, 10);
}

/**
 * e2e_node_find_program:
 * @process: the number of a process
 *
 * Returns: (transfer full) (nullable): the program of that number, where it is on the bus
 */
E2eNode *
e2e_node_find_program (const char *process)
{
  E2eNode desktop = { (char *) "org.a11y.atspi.Registry", (char *) ROOT };
  g_autoptr (GPtrArray) programs = e2e_node_get_children (&desktop);

  for (guint i = 0; i < programs->len; i++)
    if (is_owned_by (g_ptr_array_index (programs, i), process))
      return e2e_node_copy (g_ptr_array_index (programs, i));

  return NULL;
}

/**
 * e2e_node_copy:
 * @self: a node
 *
 * Returns: (transfer full): the same
 */
E2eNode *
e2e_node_copy (E2eNode *self)
{
  return node_new (self->owner, self->path);
}

/**
 * e2e_node_free:
 * @self: (transfer full): a node
 */
void
e2e_node_free (E2eNode *self)
{
  g_free (self->owner);
  g_free (self->path);
  g_free (self);
}

/**
 * e2e_node_equal:
 * @self: (nullable): a node
 * @other: (nullable): another
 *
 * Returns: whether they are one and the same thing
 */
gboolean
e2e_node_equal (E2eNode *self,
                E2eNode *other)
{
  if (self == NULL || other == NULL)
    return self == other;

  return g_str_equal (self->path, other->path) && g_str_equal (self->owner, other->owner);
}

/**
 * e2e_node_get_role:
 * @self: a node
 *
 * Returns: its #E2eRole, or the number of one that is not among them
 */
guint
e2e_node_get_role (E2eNode *self)
{
  g_autoptr (GVariant) answer = ask (self, ACCESSIBLE, "GetRole", NULL, "(u)");
  guint32 role = 0;

  if (answer != NULL)
    g_variant_get (answer, "(u)", &role);

  /* To older GTKs a button that stays down is a button as any other, and one of several of which
   * one is down is a check button. Newer ones have a role of its own for a group. */
  switch (role)
    {
    case RADIO_BUTTON:
      return E2E_ROLE_CHECK_BOX;

    case TOGGLE_BUTTON:
      return E2E_ROLE_BUTTON;

    case GROUPING:
      return E2E_ROLE_GROUP;

    default:
      return role;
    }
}

/**
 * e2e_node_dup_role_name:
 * @self: a node
 *
 * Returns: (transfer full): its role for people; "" for one that is gone
 */
char *
e2e_node_dup_role_name (E2eNode *self)
{
  g_autoptr (GVariant) answer = ask (self, ACCESSIBLE, "GetRoleName", NULL, "(s)");
  char *name = NULL;

  if (answer != NULL)
    g_variant_get (answer, "(s)", &name);

  return name != NULL ? name : g_strdup ("");
}

/* A widget that nobody named is on the bus by the name of its class. */
static gboolean
is_name_of_class (const char *name)
{
  return g_regex_match_simple ("^(Gtk|Adw|Reprise)[A-Z][A-Za-z]+$", name, 0, 0);
}

/* GTK calls a button with a mnemonic by its label twice, the first time underlined: “_Edit
 * Edit”. */
static char *
dup_once (const char *name)
{
  const gsize once = strlen (name) / 2;
  const char *underline = strchr (name, '_');
  g_autofree char *first = NULL;

  if (underline == NULL || strlen (name) % 2 != 0 || name[once] != ' ')
    return g_strdup (name);

  first = g_strdup_printf ("%.*s%.*s", (int) (underline - name), name,
                           (int) (name + once - underline - 1), underline + 1);
  return g_strdup (g_str_equal (first, name + once + 1) ? first : name);
}

/**
 * e2e_node_dup_name:
 * @self: a node
 *
 * Returns: (transfer full): its name; "" where it has none
 */
char *
e2e_node_dup_name (E2eNode *self)
{
  g_autoptr (GVariant) name = get_property (self, ACCESSIBLE, "Name", G_VARIANT_TYPE_STRING);

  if (name == NULL || is_name_of_class (g_variant_get_string (name, NULL)))
    return g_strdup ("");

  return dup_once (g_variant_get_string (name, NULL));
}

/**
 * e2e_node_dup_text:
 * @self: a node
 *
 * Returns: (transfer full) (nullable): its text, where it has one
 */
char *
e2e_node_dup_text (E2eNode *self)
{
  g_autoptr (GVariant) length = get_property (self, TEXT, "CharacterCount", G_VARIANT_TYPE_INT32);
  g_autoptr (GVariant) answer = NULL;
  char *text = NULL;

  if (length == NULL)
    return NULL;

  /* To the end is what −1 means by the protocol, and nothing at all to an entry of GTK. */
  answer = ask (self, TEXT, "GetText", g_variant_new ("(ii)", 0, g_variant_get_int32 (length)),
                "(s)");
  if (answer != NULL)
    g_variant_get (answer, "(s)", &text);

  return text;
}

/**
 * e2e_node_has_state:
 * @self: a node
 * @state: a state
 *
 * Returns: whether it is so
 */
gboolean
e2e_node_has_state (E2eNode  *self,
                    E2eState  state)
{
  g_autoptr (GVariant) answer = ask (self, ACCESSIBLE, "GetState", NULL, "(au)");
  g_autoptr (GVariant) words = NULL;
  guint32 word = 0;

  if (answer == NULL)
    return FALSE;

  words = g_variant_get_child_value (answer, 0);
  if (g_variant_n_children (words) <= state / 32)
    return FALSE;

  g_variant_get_child (words, state / 32, "u", &word);
  return (word & (1u << (state % 32))) != 0;
}

/* From GTK 4.10 on such a page says that it is where its child is, or nothing sensible. */
static gboolean
is_page_of_stack (E2eNode *self)
{
  g_autofree char *role = NULL;

  if (e2e_node_get_role (self) != E2E_ROLE_GROUP)
    return FALSE;

  role = e2e_node_dup_role_name (self);
  return g_str_equal (role, "tab panel");
}

/**
 * e2e_node_get_area:
 * @self: a node
 * @outer: (nullable): where in the window what it is in is, all of it; %NULL for a window
 * @area: (out): where it is
 *
 * Going from one thing to what is in it is the only way that every GTK knows: newer ones forget the
 * rest of the window where there is a page of a stack in between.
 *
 * Returns: whether it has a place of its own
 */
gboolean
e2e_node_get_area (E2eNode       *self,
                   const E2eArea *outer,
                   E2eArea       *area)
{
  g_autoptr (GVariant) answer = NULL;

  if (outer != NULL && is_page_of_stack (self))
    return FALSE;

  answer = ask (self, "org.a11y.atspi.Component", "GetExtents",
                g_variant_new ("(u)", outer != NULL ? PARENT_PIXELS : WINDOW_PIXELS), "((iiii))");
  if (answer == NULL)
    return FALSE;

  g_variant_get (answer, "((iiii))", &area->x, &area->y, &area->width, &area->height);
  if (outer != NULL)
    {
      area->x += outer->x;
      area->y += outer->y;
    }
  return TRUE;
}

static gboolean
is_pointed_at (E2eNode *self,
               int      x,
               int      y)
{
  g_autoptr (GVariant) answer = ask (self, "org.a11y.atspi.Component", "GetAccessibleAtPoint",
                                     g_variant_new ("(iiu)", x, y, WINDOW_PIXELS), "((so))");
  const char *owner = NULL;

  if (answer == NULL)
    return FALSE;

  g_variant_get (answer, "((&so))", &owner, NULL);
  return *owner != '\0';
}

/**
 * e2e_node_is_drawn:
 * @self: a node
 * @area: what shows of it, or would
 *
 * Returns: whether somebody who points into that points at something in it: not at what was shown
 *   once and is not any more, nor at what cannot be used
 */
gboolean
e2e_node_is_drawn (E2eNode       *self,
                   const E2eArea *area)
{
  const int x = area->x + area->width / 2;
  const int y = area->y + area->height / 2;

  /* What a thing is made of may not be on the bus; there is something of its own at its edges. */
  return is_pointed_at (self, x, y) || is_pointed_at (self, area->x + 1, y) ||
         is_pointed_at (self, area->x + area->width - 2, y) ||
         is_pointed_at (self, x, area->y + 1) ||
         is_pointed_at (self, x, area->y + area->height - 2);
}

/**
 * e2e_node_can_be_pointed_at:
 * @self: a node
 *
 * From GTK 4.10 on the bus only has what is in a thing that is pointed at, and nothing where nothing
 * is in it.
 *
 * Returns: whether it can be told of any such thing if it is drawn
 */
gboolean
e2e_node_can_be_pointed_at (E2eNode *self)
{
  E2eNode program = { self->owner, (char *) ROOT };
  g_autoptr (GVariant) version = get_property (&program, "org.a11y.atspi.Application", "Version",
                                               G_VARIANT_TYPE_STRING);
  g_auto (GStrv) numbers =
    g_strsplit (version != NULL ? g_variant_get_string (version, NULL) : "", ".", 3);

  return g_strv_length (numbers) < 2 || g_ascii_strtoull (numbers[1], NULL, 10) < 10;
}

/**
 * e2e_node_get_parent:
 * @self: a node
 *
 * Returns: (transfer full) (nullable): what it is in
 */
E2eNode *
e2e_node_get_parent (E2eNode *self)
{
  g_autoptr (GVariant) parent = get_property (self, ACCESSIBLE, "Parent", G_VARIANT_TYPE ("(so)"));
  const char *owner = NULL;
  const char *path = NULL;

  if (parent == NULL)
    return NULL;

  g_variant_get (parent, "(&s&o)", &owner, &path);
  return *owner != '\0' ? node_new (owner, path) : NULL;
}

/**
 * e2e_node_get_children:
 * @self: a node
 *
 * Returns: (transfer container) (element-type E2eNode): what is in it; nothing in what is gone
 */
GPtrArray *
e2e_node_get_children (E2eNode *self)
{
  GPtrArray *children = g_ptr_array_new_with_free_func ((GDestroyNotify) e2e_node_free);
  g_autoptr (GVariant) answer = ask (self, ACCESSIBLE, "GetChildren", NULL, "(a(so))");
  g_autoptr (GVariantIter) iter = NULL;
  const char *owner = NULL;
  const char *path = NULL;

  if (answer == NULL)
    return children;

  g_variant_get (answer, "(a(so))", &iter);
  while (g_variant_iter_next (iter, "(&s&o)", &owner, &path))
    {
      g_autoptr (E2eNode) child = NULL;

      /* What goes just then is nobody's. */
      if (*owner == '\0')
        continue;

      /* The page of a stack has its one child twice. */
      child = node_new (owner, path);
      if (children->len == 0 ||
          !e2e_node_equal (child, g_ptr_array_index (children, children->len - 1)))
        g_ptr_array_add (children, g_steal_pointer (&child));
    }
  return children;
}

/**
 * e2e_node_click:
 * @self: a node
 *
 * Does what a click on it does.
 *
 * Returns: whether a click does anything
 */
gboolean
e2e_node_click (E2eNode *self)
{
  g_autoptr (GVariant) named = ask (self, "org.a11y.atspi.Action", "GetName",
                                    g_variant_new ("(i)", 0), "(s)");
  g_autoptr (GVariant) answer = NULL;
  const char *name = NULL;

  if (named == NULL)
    return FALSE;

  g_variant_get (named, "(&s)", &name);
  if (!g_str_equal (name, "click"))
    return FALSE;

  answer = ask (self, "org.a11y.atspi.Action", "DoAction", g_variant_new ("(i)", 0), "(b)");
  return answer != NULL;
}
