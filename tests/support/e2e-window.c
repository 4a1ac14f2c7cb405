/* Runs the real reprise and finds its way in it. REPRISE_PROGRAM names it. */

#include "support/e2e-window.h"

#include <errno.h>
#include <signal.h>
#include <string.h>

#define PATIENCE (20 * G_TIME_SPAN_SECOND)

typedef gboolean (*Visitor) (AtspiAccessible *accessible,
                             const AtspiRect *area,
                             guint            depth,
                             gpointer         data);

/* What is looked for, and what was found of it. */
typedef struct
{
  AtspiRole        role;
  const char      *name;   /* (nullable): a pattern */
  AtspiAccessible *found;  /* (owned) (nullable) */
  AtspiRect        area;   /* what can be seen of it, in the window's own pixels */
} Search;

/* A visitor without a need for places. */
typedef struct
{
  E2eVisitor visitor;
  gpointer   data;
} Visit;

static void
write_settings (E2eWindow *self)
{
  g_autofree char *folder = g_build_filename (self->folder, "config", "gtk-4.0", NULL);
  g_autofree char *path = g_build_filename (folder, "settings.ini", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "[Settings]\ngtk-enable-animations=false\n", -1, NULL));
}

/* The bus asks a program that begins what it cannot answer yet, and the library warns of that. */
static gboolean
is_fatal_cb (const char     *domain,
             GLogLevelFlags  level,
             const char     *message,
             gpointer        data)
{
  return g_strcmp0 (domain, "dbind") != 0;
}

static void
note_cb (const char     *domain,
         GLogLevelFlags  level,
         const char     *message,
         gpointer        data)
{
  g_test_message ("%s", message);
}

static void
ended_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      data)
{
  gboolean *ended = data;

  if (g_subprocess_wait_finish (G_SUBPROCESS (source), result, NULL))
    *ended = TRUE;
}

static void
rest (E2eWindow *self)
{
  e2e_seat_rest (self->seat);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

/* As GTK says nothing about what hides behind another page, a thing shows where there is a part of
 * it that no parent cuts off. One that was never shown has no size. */
static gboolean
intersect (const AtspiRect *one,
           const AtspiRect *other,
           AtspiRect       *both)
{
  both->x = MAX (one->x, other->x);
  both->y = MAX (one->y, other->y);
  both->width = MIN (one->x + one->width, other->x + other->width) - both->x;
  both->height = MIN (one->y + one->height, other->y + other->height) - both->y;
  return both->width > 0 && both->height > 0;
}

static gboolean
is_popover (AtspiAccessible *accessible)
{
  g_autofree char *name = atspi_accessible_get_name (accessible, NULL);

  return name != NULL && g_str_has_prefix (name, "GtkPopover");
}

/* What can be seen of it within what can be seen of its parent. */
static gboolean
measure (AtspiAccessible *accessible,
         const AtspiRect *outer,
         AtspiRect       *area)
{
  AtspiComponent *component = atspi_accessible_get_component_iface (accessible);
  AtspiRect *extents = NULL;
  gboolean showing = FALSE;

  *area = *outer;
  if (component == NULL)
    return TRUE;

  extents = atspi_component_get_extents (component, ATSPI_COORD_TYPE_WINDOW, NULL);
  g_object_unref (component);
  if (extents == NULL)
    return FALSE;

  if (outer->width == 0 || is_popover (accessible))
    {
      *area = *extents;
      showing = extents->width > 0 && extents->height > 0;
    }
  else
    showing = intersect (outer, extents, area);
  g_free (extents);
  return showing;
}

/* Depth first, through what shows; it may change meanwhile, and what is gone is passed over.
 * Returns whether the visitor had enough. */
static gboolean
visit (AtspiAccessible *accessible,
       const AtspiRect *outer,
       guint            depth,
       Visitor          visitor,
       gpointer         data)
{
  AtspiRect area = { 0 };
  int n_children = 0;

  if (!measure (accessible, outer, &area))
    return FALSE;
  if (visitor (accessible, &area, depth, data))
    return TRUE;

  n_children = atspi_accessible_get_child_count (accessible, NULL);
  for (int i = 0; i < n_children; i++)
    {
      g_autoptr (AtspiAccessible) child =
        atspi_accessible_get_child_at_index (accessible, i, NULL);

      if (child != NULL && child != accessible && visit (child, &area, depth + 1, visitor, data))
        return TRUE;
    }
  return FALSE;
}

static AtspiAccessible *
find_application (E2eWindow *self)
{
  AtspiAccessible *desktop = atspi_get_desktop (0);
  AtspiAccessible *application = NULL;
  const char *id = g_subprocess_get_identifier (self->program);
  int n_children = atspi_accessible_get_child_count (desktop, NULL);

  for (int i = 0; i < n_children && id != NULL && application == NULL; i++)
    {
      g_autoptr (AtspiAccessible) child = atspi_accessible_get_child_at_index (desktop, i, NULL);

      if (child != NULL &&
          atspi_accessible_get_process_id (child, NULL) == g_ascii_strtoull (id, NULL, 10))
        application = g_steal_pointer (&child);
    }

  g_object_unref (desktop);
  return application;
}

/* The window that X has on top, by its title. */
static AtspiAccessible *
find_top (E2eWindow *self)
{
  g_autoptr (AtspiAccessible) application = find_application (self);
  g_autofree char *title = e2e_seat_dup_title (self->seat);
  int n_windows = application != NULL ? atspi_accessible_get_child_count (application, NULL) : 0;

  for (int i = n_windows - 1; i >= 0; i--)
    {
      g_autoptr (AtspiAccessible) window =
        atspi_accessible_get_child_at_index (application, i, NULL);
      g_autofree char *name = NULL;

      if (window == NULL || window == application)
        continue;

      name = atspi_accessible_get_name (window, NULL);
      if (g_strcmp0 (name, title) == 0)
        return g_steal_pointer (&window);
    }
  return NULL;
}

/* The newest window first: what is looked for is in the dialog rather than behind it. GTK says of a
 * window that is not on the bus yet that it is the program. */
static void
visit_all (E2eWindow *self,
           Visitor    visitor,
           gpointer   data)
{
  g_autoptr (AtspiAccessible) application = find_application (self);
  const AtspiRect all = { 0 };
  int n_windows = application != NULL ? atspi_accessible_get_child_count (application, NULL) : 0;

  for (int i = n_windows - 1; i >= 0; i--)
    {
      g_autoptr (AtspiAccessible) window =
        atspi_accessible_get_child_at_index (application, i, NULL);

      if (window != NULL && window != application && visit (window, &all, 0, visitor, data))
        return;
    }
}

static gboolean
match_cb (AtspiAccessible *accessible,
          const AtspiRect *area,
          guint            depth,
          gpointer         data)
{
  Search *search = data;
  g_autofree char *name = NULL;

  if (atspi_accessible_get_role (accessible, NULL) != search->role)
    return FALSE;

  name = atspi_accessible_get_name (accessible, NULL);
  if (name == NULL ||
      (search->name != NULL && !g_pattern_match_simple (search->name, name)))
    return FALSE;

  search->found = g_object_ref (accessible);
  search->area = *area;
  return TRUE;
}

static gboolean
is_found (E2eWindow *self,
          gpointer   data)
{
  Search *search = data;

  visit_all (self, match_cb, search);
  return search->found != NULL;
}

static gboolean
is_lost (E2eWindow *self,
         gpointer   data)
{
  Search *search = data;

  g_clear_object (&search->found);
  return !is_found (self, search);
}

static gboolean
is_focused (AtspiAccessible *accessible)
{
  AtspiStateSet *states = atspi_accessible_get_state_set (accessible);
  gboolean focused = states != NULL && atspi_state_set_contains (states, ATSPI_STATE_FOCUSED);

  g_clear_object (&states);
  return focused;
}

static gboolean
match_focus_cb (AtspiAccessible *accessible,
                const AtspiRect *area,
                guint            depth,
                gpointer         data)
{
  AtspiAccessible **found = data;

  if (!is_focused (accessible))
    return FALSE;

  *found = g_object_ref (accessible);
  return TRUE;
}

static gboolean
describe_cb (AtspiAccessible *accessible,
             const AtspiRect *area,
             guint            depth,
             gpointer         data)
{
  g_autofree char *role = atspi_accessible_get_role_name (accessible, NULL);
  g_autofree char *name = atspi_accessible_get_name (accessible, NULL);

  if (name != NULL && *name != '\0' && !g_str_has_prefix (name, "Gtk") &&
      !g_str_has_prefix (name, "Adw"))
    g_string_append_printf (data, "\n%*s%s “%s”%s", (int) depth, "", role, name,
                            is_focused (accessible) ? ", with the focus" : "");
  return FALSE;
}

static char *
dup_complaints (E2eWindow *self)
{
  char *complaints = NULL;

  g_file_get_contents (self->complaints, &complaints, NULL, NULL);
  return complaints != NULL ? complaints : g_strdup ("");
}

G_GNUC_NORETURN static void
give_up (E2eWindow  *self,
         const char *words)
{
  g_autofree char *complaints = dup_complaints (self);
  g_autofree char *description = e2e_window_describe (self);
  g_autofree char *name = g_path_get_basename (g_get_prgname ());

  e2e_window_picture (self, name);
  g_error ("%s: %s\n%s%s", words, self->ended ? "the program has ended" : "it did not come to that",
           complaints, description);
}

static void
await_end (E2eWindow *self)
{
  const gint64 deadline = g_get_monotonic_time () + PATIENCE;

  while (!self->ended)
    {
      if (g_get_monotonic_time () > deadline)
        give_up (self, "end of the program");
      rest (self);
    }
}

static gboolean
has_window (E2eWindow *self,
            gpointer   data)
{
  g_autoptr (AtspiAccessible) application = find_application (self);

  return application != NULL && atspi_accessible_get_child_count (application, NULL) > 0 &&
         e2e_seat_count (self->seat) > 0;
}

static void
spawn (E2eWindow *self,
       GPtrArray *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GError) error = NULL;
  g_autofree char *config = g_build_filename (self->folder, "config", NULL);
  g_autofree char *data = g_build_filename (self->folder, "data", NULL);

  g_subprocess_launcher_set_stderr_file_path (launcher, self->complaints);
  g_subprocess_launcher_set_cwd (launcher, self->folder);
  g_subprocess_launcher_setenv (launcher, "HOME", self->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_CONFIG_HOME", config, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", data, TRUE);
  g_subprocess_launcher_setenv (launcher, "GTK_IM_MODULE", "gtk-im-context-simple", TRUE);
  g_subprocess_launcher_setenv (launcher, "GTK_USE_PORTAL", "0", TRUE);
  g_subprocess_launcher_unsetenv (launcher, "GTK_A11Y");

  self->program = g_subprocess_launcher_spawnv (launcher, (const char * const *) arguments->pdata,
                                                &error);
  g_assert_no_error (error);
  g_subprocess_wait_async (self->program, NULL, ended_cb, &self->ended);
}

/**
 * e2e_window_start:
 * @folder: the program's home
 * @...: what it is to open, ended by %NULL
 *
 * Starts the program and waits for its window.
 *
 * Returns: (transfer full): the window
 */
E2eWindow *
e2e_window_start (const char *folder,
                  ...)
{
  E2eWindow *self = g_new0 (E2eWindow, 1);
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();
  AtspiAccessible *desktop = NULL;
  const char *argument;
  va_list list;

  g_assert_nonnull (g_getenv ("REPRISE_PROGRAM"));
  g_ptr_array_add (arguments, (gpointer) g_getenv ("REPRISE_PROGRAM"));
  va_start (list, folder);
  while ((argument = va_arg (list, const char *)) != NULL)
    g_ptr_array_add (arguments, (gpointer) argument);
  va_end (list);
  g_ptr_array_add (arguments, NULL);

  /* What the library keeps in mind it would have to be told when it changes. */
  g_test_log_set_fatal_handler (is_fatal_cb, NULL);
  g_log_set_handler ("dbind", G_LOG_LEVEL_MASK | G_LOG_FLAG_FATAL, note_cb, NULL);
  atspi_init ();
  desktop = atspi_get_desktop (0);
  atspi_accessible_set_cache_mask (desktop, ATSPI_CACHE_INTERFACES | ATSPI_CACHE_ROLE);
  g_object_unref (desktop);

  self->folder = g_strdup (folder);
  self->complaints = g_build_filename (folder, "complaints", NULL);
  self->seat = e2e_seat_new ();
  write_settings (self);
  spawn (self, arguments);
  e2e_window_await (self, has_window, NULL, "window of the program");
  return self;
}

/**
 * e2e_window_close:
 * @self: a window
 *
 * Closes it as its close button does, and asserts that the program ends well and without a word.
 */
void
e2e_window_close (E2eWindow *self)
{
  g_autofree char *complaints = NULL;

  e2e_seat_close (self->seat);
  await_end (self);

  complaints = dup_complaints (self);
  g_assert_cmpstr (complaints, ==, "");
  g_assert_true (g_subprocess_get_if_exited (self->program));
  g_assert_cmpint (g_subprocess_get_exit_status (self->program), ==, 0);
}

/**
 * e2e_window_kill:
 * @self: a window
 *
 * Ends the program from one moment to the next.
 */
void
e2e_window_kill (E2eWindow *self)
{
  g_subprocess_send_signal (self->program, SIGKILL);
  await_end (self);
}

/**
 * e2e_window_free:
 * @self: (transfer full): a window
 *
 * Ends the program, where it has not ended.
 */
void
e2e_window_free (E2eWindow *self)
{
  if (!self->ended)
    e2e_window_kill (self);

  g_object_unref (self->program);
  e2e_seat_free (self->seat);
  g_free (self->complaints);
  g_free (self->folder);
  g_free (self);
}

/**
 * e2e_window_await:
 * @self: a window
 * @condition: what is waited for
 * @data: for @condition
 * @words: the same, for people
 *
 * Waits until it is so.
 */
void
e2e_window_await (E2eWindow    *self,
                  E2eCondition  condition,
                  gpointer      data,
                  const char   *words)
{
  const gint64 deadline = g_get_monotonic_time () + PATIENCE;

  while (!condition (self, data))
    {
      if (self->ended || g_get_monotonic_time () > deadline)
        give_up (self, words);
      rest (self);
    }
}

/**
 * e2e_window_look:
 * @self: a window
 * @role: a role
 * @name: (nullable): a name, with “*” for any part of it
 *
 * Returns: (transfer full) (nullable): what there is of that role and name just now
 */
AtspiAccessible *
e2e_window_look (E2eWindow  *self,
                 AtspiRole   role,
                 const char *name)
{
  Search search = { role, name };

  is_found (self, &search);
  return search.found;
}

/**
 * e2e_window_find:
 * @self: a window
 * @role: a role
 * @name: (nullable): a name, with “*” for any part of it
 *
 * Returns: (transfer full): what has that role and name, once it shows
 */
AtspiAccessible *
e2e_window_find (E2eWindow  *self,
                 AtspiRole   role,
                 const char *name)
{
  Search search = { role, name };
  g_autofree char *words = g_strdup_printf ("“%s” to show", name != NULL ? name : "");

  e2e_window_await (self, is_found, &search, words);
  return search.found;
}

/**
 * e2e_window_lose:
 * @self: a window
 * @role: a role
 * @name: (nullable): a name, with “*” for any part of it
 *
 * Waits until nothing has that role and name.
 */
void
e2e_window_lose (E2eWindow  *self,
                 AtspiRole   role,
                 const char *name)
{
  Search search = { role, name };
  g_autofree char *words = g_strdup_printf ("“%s” to go", name != NULL ? name : "");

  e2e_window_await (self, is_lost, &search, words);
}

static gboolean
has_action (AtspiAccessible *accessible)
{
  AtspiAction *action = atspi_accessible_get_action_iface (accessible);
  g_autofree char *name = NULL;

  if (action == NULL)
    return FALSE;

  name = atspi_action_get_action_name (action, 0, NULL);
  g_object_unref (action);
  return g_strcmp0 (name, "click") == 0;
}

static void
do_action (AtspiAccessible *accessible)
{
  AtspiAction *action = atspi_accessible_get_action_iface (accessible);

  atspi_action_do_action (action, 0, NULL);
  g_object_unref (action);
}

/* A window has a border of its own where nobody else draws one, which its pixels do not count. */
static int
get_border (E2eWindow *self)
{
  g_autoptr (AtspiAccessible) top = find_top (self);
  const AtspiRect all = { 0 };
  AtspiRect area = { 0 };

  if (top == NULL || !measure (top, &all, &area))
    return 0;

  return (e2e_seat_get_width (self->seat) - area.width) / 2;
}

/**
 * e2e_window_press:
 * @self: a window
 * @role: a role
 * @name: (nullable): a name, with “*” for any part of it
 *
 * Clicks on the middle of what shows of it, once it shows.
 */
void
e2e_window_press (E2eWindow  *self,
                  AtspiRole   role,
                  const char *name)
{
  Search search = { role, name };
  g_autofree char *words = g_strdup_printf ("“%s” to click", name != NULL ? name : "");
  g_autoptr (AtspiAccessible) found = NULL;
  int border = 0;

  e2e_window_await (self, is_found, &search, words);
  found = search.found;
  if (e2e_seat_has_popup (self->seat) && has_action (found))
    {
      do_action (found);
      return;
    }

  border = get_border (self);
  e2e_seat_click (self->seat, border + search.area.x + search.area.width / 2,
                  border + search.area.y + search.area.height / 2);
}

/**
 * e2e_window_get_focus:
 * @self: a window
 *
 * Returns: (transfer full) (nullable): what has the focus just now
 */
AtspiAccessible *
e2e_window_get_focus (E2eWindow *self)
{
  AtspiAccessible *found = NULL;

  visit_all (self, match_focus_cb, &found);
  return found;
}

static gboolean
is_found_with_focus (E2eWindow *self,
                     gpointer   data)
{
  Search *search = data;
  const AtspiRect nothing = { 0 };
  g_autoptr (AtspiAccessible) focus = e2e_window_get_focus (self);

  return focus != NULL && match_cb (focus, &nothing, 0, search);
}

/**
 * e2e_window_reach:
 * @self: a window
 * @role: a role
 * @name: (nullable): a name, with “*” for any part of it
 *
 * Waits until it has the focus.
 */
void
e2e_window_reach (E2eWindow  *self,
                  AtspiRole   role,
                  const char *name)
{
  Search search = { role, name };
  g_autofree char *words = g_strdup_printf ("“%s” to have the focus", name != NULL ? name : "");

  e2e_window_await (self, is_found_with_focus, &search, words);
  g_object_unref (search.found);
}

static gboolean
pass_on_cb (AtspiAccessible *accessible,
            const AtspiRect *area,
            guint            depth,
            gpointer         data)
{
  Visit *each = data;

  each->visitor (accessible, each->data);
  return FALSE;
}

/**
 * e2e_window_each:
 * @self: a window
 * @visitor: (scope call): what to do with each thing that shows
 * @data: for @visitor
 *
 * Goes through all that shows in the window on top.
 */
void
e2e_window_each (E2eWindow  *self,
                 E2eVisitor  visitor,
                 gpointer    data)
{
  Visit each = { visitor, data };
  g_autoptr (AtspiAccessible) top = find_top (self);
  const AtspiRect all = { 0 };

  if (top != NULL)
    visit (top, &all, 0, pass_on_cb, &each);
}

/**
 * e2e_window_dup_text:
 * @accessible: something that has a text
 *
 * Returns: (transfer full) (nullable): its text
 */
char *
e2e_window_dup_text (AtspiAccessible *accessible)
{
  AtspiText *text = atspi_accessible_get_text_iface (accessible);
  char *content = NULL;

  if (text == NULL)
    return NULL;

  content = atspi_text_get_text (text, 0, -1, NULL);
  g_object_unref (text);
  return content;
}

typedef struct
{
  Search      search;
  const char *words;
} Reading;

static gboolean
is_read (E2eWindow *self,
         gpointer   data)
{
  Reading *reading = data;
  g_autofree char *text = NULL;

  g_clear_object (&reading->search.found);
  if (!is_found (self, &reading->search))
    return FALSE;

  text = e2e_window_dup_text (reading->search.found);
  return text != NULL && strstr (text, reading->words) != NULL;
}

/**
 * e2e_window_read:
 * @self: a window
 * @role: a role
 * @name: (nullable): a name, with “*” for any part of it
 * @words: a part of a text
 *
 * Waits until it shows and its text has those words.
 */
void
e2e_window_read (E2eWindow  *self,
                 AtspiRole   role,
                 const char *name,
                 const char *words)
{
  Reading reading = { { role, name }, words };
  g_autofree char *condition = g_strdup_printf ("“%s” to have the text “%s”",
                                                name != NULL ? name : "", words);

  e2e_window_await (self, is_read, &reading, condition);
  g_object_unref (reading.search.found);
}

/**
 * e2e_window_describe:
 * @self: a window
 *
 * Returns: (transfer full): what shows and has a name, a line each
 */
char *
e2e_window_describe (E2eWindow *self)
{
  GString *description = g_string_new (NULL);

  visit_all (self, describe_cb, description);
  return g_string_free (description, FALSE);
}

/**
 * e2e_window_picture:
 * @self: a window
 * @name: what to call the picture
 *
 * Takes a picture for people.
 */
void
e2e_window_picture (E2eWindow  *self,
                    const char *name)
{
  e2e_seat_picture (self->seat, name);
}
