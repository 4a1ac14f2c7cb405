/* Runs the real reprise and looks what shows. REPRISE_PROGRAM names it. */

#include "support/e2e-window.h"

#include <locale.h>
#include <signal.h>

#define PATIENCE (20 * G_TIME_SPAN_SECOND)

static void
write_settings (E2eWindow *self)
{
  g_autofree char *folder = g_build_filename (self->folder, "config", "gtk-4.0", NULL);
  g_autofree char *path = g_build_filename (folder, "settings.ini", NULL);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, "[Settings]\ngtk-enable-animations=false\n", -1, NULL));
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

static GPtrArray *
find_windows (E2eWindow *self)
{
  const char *id = g_subprocess_get_identifier (self->program);
  g_autoptr (E2eNode) program = id != NULL ? e2e_node_find_program (id) : NULL;

  if (program == NULL)
    return g_ptr_array_new ();

  return e2e_node_get_children (program);
}

static gboolean
match_focus_cb (E2eNode       *node,
                const E2eArea *area,
                guint          depth,
                gpointer       data)
{
  E2eNode **found = data;

  if (!e2e_node_has_state (node, E2E_STATE_FOCUSED))
    return FALSE;

  *found = e2e_node_copy (node);
  return TRUE;
}

static gboolean
describe_cb (E2eNode       *node,
             const E2eArea *area,
             guint          depth,
             gpointer       data)
{
  g_autofree char *role = e2e_node_dup_role_name (node);
  g_autofree char *name = e2e_node_dup_name (node);

  if (*name != '\0')
    g_string_append_printf (data, "\n%*s%s “%s”%s", (int) depth, "", role, name,
                            e2e_node_has_state (node, E2E_STATE_FOCUSED) ? ", with the focus" : "");
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
  g_autofree char *name = g_path_get_basename (g_get_prgname ());
  g_autoptr (GString) description = g_string_new (NULL);

  e2e_window_picture (self, name);
  e2e_window_visit (self, describe_cb, description);
  g_error ("%s: %s\n%s%s", words, self->ended ? "the program has ended" : "it did not come to that",
           complaints, description->str);
}

static gboolean
is_there (E2eWindow *self,
          gpointer   data)
{
  g_autoptr (E2eNode) top = e2e_window_get_top (self);

  return top != NULL;
}

static void
spawn (E2eWindow *self,
       GPtrArray *arguments)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GError) error = NULL;
  g_autofree char *config = g_build_filename (self->folder, "config", NULL);
  g_autofree char *data = g_build_filename (self->folder, "data", NULL);
  g_autofree char *places = g_test_build_filename (G_TEST_BUILT, "places", NULL);

  g_subprocess_launcher_set_stderr_file_path (launcher, self->complaints);
  g_subprocess_launcher_set_cwd (launcher, self->folder);
  g_subprocess_launcher_setenv (launcher, "HOME", self->folder, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_CONFIG_HOME", config, TRUE);
  g_subprocess_launcher_setenv (launcher, "XDG_DATA_HOME", data, TRUE);
  g_subprocess_launcher_setenv (launcher, "GIO_EXTRA_MODULES", places, TRUE);
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
  const char *argument;
  va_list list;

  g_assert_nonnull (g_getenv ("REPRISE_PROGRAM"));
  g_ptr_array_add (arguments, (gpointer) g_getenv ("REPRISE_PROGRAM"));
  va_start (list, folder);
  while ((argument = va_arg (list, const char *)) != NULL)
    g_ptr_array_add (arguments, (gpointer) argument);
  va_end (list);
  g_ptr_array_add (arguments, NULL);

  setlocale (LC_CTYPE, "");
  self->folder = g_strdup (folder);
  self->complaints = g_build_filename (folder, "complaints", NULL);
  self->seat = e2e_seat_new ();
  write_settings (self);
  spawn (self, arguments);
  e2e_window_await (self, is_there, NULL, "window of the program");
  return self;
}

/**
 * e2e_window_end:
 * @self: a window that was told to close
 *
 * Asserts that the program ends, well and without a word.
 */
void
e2e_window_end (E2eWindow *self)
{
  const gint64 deadline = g_get_monotonic_time () + PATIENCE;
  g_autofree char *complaints = NULL;

  while (!self->ended && g_get_monotonic_time () < deadline)
    rest (self);
  if (!self->ended)
    give_up (self, "end of the program");

  complaints = dup_complaints (self);
  g_assert_cmpstr (complaints, ==, "");
  g_assert_true (g_subprocess_get_if_exited (self->program));
  g_assert_cmpint (g_subprocess_get_exit_status (self->program), ==, 0);
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
  e2e_seat_close (self->seat);
  e2e_window_end (self);
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
  while (!self->ended)
    rest (self);
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
 * e2e_window_get_top:
 * @self: a window
 *
 * Returns: (transfer full) (nullable): the window that is on top, by its title: of those that are
 *   called the same, or where none is, the newest
 */
E2eNode *
e2e_window_get_top (E2eWindow *self)
{
  g_autoptr (GPtrArray) windows = find_windows (self);
  g_autofree char *title = e2e_seat_dup_title (self->seat);

  for (guint i = windows->len; i > 0; i--)
    {
      E2eNode *window = g_ptr_array_index (windows, i - 1);
      g_autofree char *name = e2e_node_dup_name (window);

      if (g_str_equal (name, title))
        return e2e_node_copy (window);
    }
  return windows->len > 0 ? e2e_node_copy (g_ptr_array_index (windows, windows->len - 1)) : NULL;
}

/**
 * e2e_window_visit:
 * @self: a window
 * @visitor: (scope call): what to do with each thing
 * @data: for @visitor
 *
 * Goes through all that shows in the window on top, until the visitor has enough.
 */
void
e2e_window_visit (E2eWindow  *self,
                  E2eVisitor  visitor,
                  gpointer    data)
{
  g_autoptr (E2eNode) top = e2e_window_get_top (self);

  if (top != NULL)
    e2e_visit (top, visitor, data);
}

static gboolean
is_later (E2eWindow *self,
          gpointer   data)
{
  gint64 *moment = data;

  return g_get_monotonic_time () >= *moment;
}

/**
 * e2e_window_rest:
 * @self: a window
 *
 * Lets a second pass.
 */
void
e2e_window_rest (E2eWindow *self)
{
  gint64 moment = g_get_monotonic_time () + G_TIME_SPAN_SECOND;

  e2e_window_await (self, is_later, &moment, "a second to pass");
}

/**
 * e2e_window_offer:
 * @self: a window
 * @text: a text
 *
 * Copies it, and waits for the program to know: it asks what is new in the clipboard, and until it
 * is told, pastes what was there.
 */
void
e2e_window_offer (E2eWindow  *self,
                  const char *text)
{
  e2e_seat_offer (self->seat, text);
  e2e_window_rest (self);
}

/**
 * e2e_window_offer_image:
 * @self: a window
 * @image: an image
 * @type: its media type
 *
 * Copies it, and waits for the program to know, as e2e_window_offer() does.
 */
void
e2e_window_offer_image (E2eWindow  *self,
                        GBytes     *image,
                        const char *type)
{
  e2e_seat_offer_image (self->seat, image, type);
  e2e_window_rest (self);
}

/**
 * e2e_window_get_focus:
 * @self: a window
 *
 * Returns: (transfer full) (nullable): what has the focus just now
 */
E2eNode *
e2e_window_get_focus (E2eWindow *self)
{
  E2eNode *found = NULL;

  e2e_window_visit (self, match_focus_cb, &found);
  return found;
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
