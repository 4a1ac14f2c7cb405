/* Walks from control to control as somebody does who has a keyboard and no mouse. */

#include "support/e2e-walk.h"

#define MOST 200  /* steps, after which nobody comes round any more */

/* A way that was gone. */
typedef struct
{
  GPtrArray *stops;      /* (owned) of AtspiAccessible, in their order */
  GString   *offenders;  /* (owned) */
} Walk;

/* What the search for the next stop has to be other than. */
typedef struct
{
  AtspiAccessible *before;  /* (nullable) */
  AtspiAccessible *now;     /* (owned) (nullable) */
} Step;

static gboolean
is_elsewhere (E2eWindow *window,
              gpointer   data)
{
  Step *step = data;

  g_clear_object (&step->now);
  step->now = e2e_window_get_focus (window);
  return step->now != NULL && step->now != step->before;
}

/* A widget that nobody named is on the bus by the name of its class. */
static gboolean
has_name (AtspiAccessible *accessible)
{
  g_autofree char *name = atspi_accessible_get_name (accessible, NULL);

  return name != NULL && *name != '\0' && !g_str_has_prefix (name, "Gtk") &&
         !g_str_has_prefix (name, "Adw");
}

static void
tell_of (Walk            *walk,
         AtspiAccessible *accessible,
         const char      *words)
{
  g_autofree char *role = atspi_accessible_get_role_name (accessible, NULL);
  g_autofree char *name = atspi_accessible_get_name (accessible, NULL);
  g_autoptr (AtspiAccessible) parent = atspi_accessible_get_parent (accessible, NULL);
  g_autofree char *inside = parent != NULL ? atspi_accessible_get_name (parent, NULL) : NULL;

  g_string_append_printf (walk->offenders, "\n%s “%s” in “%s”: %s", role, name,
                          inside != NULL ? inside : "", words);
}

/* Goes on until it comes to the stop at which it began. */
static void
go_round (E2eWindow  *window,
          Walk       *walk,
          const char *key)
{
  g_autoptr (AtspiAccessible) first = e2e_window_get_focus (window);
  Step step = { first, NULL };

  for (guint i = 0; i < MOST; i++)
    {
      e2e_seat_key (window->seat, key);
      step.now = NULL;
      e2e_window_await (window, is_elsewhere, &step, "the next control");
      g_ptr_array_add (walk->stops, step.now);
      if (step.now == first)
        return;

      step.before = step.now;
    }
  tell_of (walk, first, "one does not come back to it");
}

static gboolean
is_stop (Walk            *walk,
         AtspiAccessible *accessible)
{
  return g_ptr_array_find (walk->stops, accessible, NULL);
}

/* Of rows, and of buttons of which one is chosen, the arrows go from one to the next. */
static gboolean
is_beside_stop (Walk            *walk,
                AtspiAccessible *accessible)
{
  g_autoptr (AtspiAccessible) parent = atspi_accessible_get_parent (accessible, NULL);

  for (guint i = 0; i < walk->stops->len; i++)
    {
      AtspiAccessible *stop = g_ptr_array_index (walk->stops, i);
      g_autoptr (AtspiAccessible) other = atspi_accessible_get_parent (stop, NULL);

      if (other == parent &&
          atspi_accessible_get_role (stop, NULL) == atspi_accessible_get_role (accessible, NULL))
        return TRUE;
    }
  return FALSE;
}

/* What holds something to stop at takes the focus for it. */
static gboolean
holds_stop (Walk            *walk,
            AtspiAccessible *accessible)
{
  for (guint i = 0; i < walk->stops->len; i++)
    {
      g_autoptr (AtspiAccessible) above = g_object_ref (g_ptr_array_index (walk->stops, i));

      while (above != NULL && above != accessible)
        {
          AtspiAccessible *parent = atspi_accessible_get_parent (above, NULL);

          g_set_object (&above, parent);
          g_clear_object (&parent);
        }
      if (above != NULL)
        return TRUE;
    }
  return FALSE;
}

/* The buttons of a title bar are the window manager's, which has keys for them. */
static gboolean
is_of_title_bar (AtspiAccessible *accessible)
{
  static const char * const names[] = { "Minimize", "Maximize", "Restore", "Close", NULL };
  g_autofree char *name = atspi_accessible_get_name (accessible, NULL);

  return name != NULL && g_strv_contains (names, name);
}

static void
inspect_cb (AtspiAccessible *accessible,
            gpointer         data)
{
  Walk *walk = data;
  AtspiStateSet *states = atspi_accessible_get_state_set (accessible);
  gboolean focusable = states != NULL && atspi_state_set_contains (states, ATSPI_STATE_FOCUSABLE);
  gboolean enabled = states != NULL && atspi_state_set_contains (states, ATSPI_STATE_ENABLED);

  g_clear_object (&states);
  if (!focusable || atspi_accessible_get_role (accessible, NULL) == ATSPI_ROLE_SCROLL_PANE)
    return;

  if (!has_name (accessible))
    tell_of (walk, accessible, "has no name");
  if (enabled && !is_stop (walk, accessible) && !is_beside_stop (walk, accessible) &&
      !holds_stop (walk, accessible) && !is_of_title_bar (accessible))
    tell_of (walk, accessible, "cannot be reached");
}

static void
note_stops (Walk *walk)
{
  for (guint i = 0; i < walk->stops->len; i++)
    {
      AtspiAccessible *stop = g_ptr_array_index (walk->stops, i);
      g_autofree char *role = atspi_accessible_get_role_name (stop, NULL);
      g_autofree char *name = atspi_accessible_get_name (stop, NULL);

      g_test_message ("%s “%s”", role, name);
    }
}

/**
 * e2e_walk:
 * @window: a window; something in it has the focus
 *
 * Walks once around the window on top, and once back, and asserts that all that can have the focus
 * could be reached and has a name.
 */
void
e2e_walk (E2eWindow *window)
{
  Walk walk = { g_ptr_array_new_with_free_func (g_object_unref), g_string_new (NULL) };

  go_round (window, &walk, "Tab");
  go_round (window, &walk, "Shift+Tab");
  note_stops (&walk);
  e2e_window_each (window, inspect_cb, &walk);

  g_ptr_array_unref (walk.stops);
  g_assert_cmpstr (walk.offenders->str, ==, "");
  g_string_free (walk.offenders, TRUE);
}
