/* Walks from control to control as somebody does who has a keyboard and no mouse. */

#include "support/e2e-walk.h"

#define PATIENCE (3 * G_TIME_SPAN_SECOND)

/* More than anybody goes before they look for another way. */
#define MANY_STEPS 60

/* The ways that were gone. */
typedef struct
{
  GPtrArray *stops;      /* (owned) of E2eNode */
  GString   *offenders;  /* (owned) */
  E2eNode   *outer;      /* (owned) (nullable): what all of them are in */
} Walk;

/* What the search for the next stop has to be other than, unless there is but one. */
typedef struct
{
  E2eNode *before;    /* (nullable) */
  E2eNode *now;       /* (owned) (nullable) */
  gint64   deadline;  /* what has not gone on by then stays where it is */
} Step;

static gboolean
is_elsewhere (E2eWindow *window,
              gpointer   data)
{
  Step *step = data;

  g_clear_pointer (&step->now, e2e_node_free);
  step->now = e2e_window_get_focus (window);
  return step->now != NULL && (!e2e_node_equal (step->now, step->before) ||
                               g_get_monotonic_time () > step->deadline);
}

static void
tell_of (Walk       *walk,
         E2eNode    *node,
         const char *words)
{
  g_autofree char *role = e2e_node_dup_role_name (node);
  g_autofree char *name = e2e_node_dup_name (node);
  g_autoptr (E2eNode) parent = e2e_node_get_parent (node);
  g_autofree char *inside = parent != NULL ? e2e_node_dup_name (parent) : NULL;

  g_string_append_printf (walk->offenders, "\n%s “%s” in “%s”: %s", role, name,
                          inside != NULL ? inside : "", words);
}

static gboolean
is_stop (GPtrArray *stops,
         E2eNode   *node)
{
  for (guint i = 0; i < stops->len; i++)
    if (e2e_node_equal (g_ptr_array_index (stops, i), node))
      return TRUE;

  return FALSE;
}

static void
note_stop (E2eNode *stop)
{
  g_autofree char *role = e2e_node_dup_role_name (stop);
  g_autofree char *name = e2e_node_dup_name (stop);

  g_test_message ("%s “%s”", role, name);
}

static E2eNode *
go_on (E2eWindow  *window,
       E2eNode    *before,
       const char *key)
{
  Step step = { before, NULL, g_get_monotonic_time () + PATIENCE };

  e2e_seat_key (window->seat, key);
  e2e_window_await (window, is_elsewhere, &step, "the next control to have the focus");
  note_stop (step.now);
  return step.now;
}

/* Goes on until it comes to a stop again, which has to be the one that it came to first. */
static void
go_round (E2eWindow  *window,
          Walk       *walk,
          const char *key)
{
  g_autoptr (GPtrArray) stops = g_ptr_array_new ();
  g_autoptr (E2eNode) start = e2e_window_get_focus (window);
  E2eNode *stop = NULL;

  g_test_message ("%s:", key);
  stop = go_on (window, start, key);
  while (!is_stop (stops, stop))
    {
      g_ptr_array_add (stops, stop);
      g_ptr_array_add (walk->stops, stop);
      stop = go_on (window, stop, key);
    }

  g_ptr_array_add (walk->stops, stop);
  if (!e2e_node_equal (stop, g_ptr_array_index (stops, 0)))
    tell_of (walk, stop, "one comes back to it and not to where one began");
}

/* Of rows, and of buttons of which one is chosen, the arrows go from one to the next; these may be
 * apart from each other. */
static gboolean
is_beside (Walk    *walk,
           E2eNode *node)
{
  g_autoptr (E2eNode) parent = e2e_node_get_parent (node);
  const guint role = e2e_node_get_role (node);

  for (guint i = 0; i < walk->stops->len; i++)
    {
      E2eNode *stop = g_ptr_array_index (walk->stops, i);
      g_autoptr (E2eNode) other = e2e_node_get_parent (stop);

      if (e2e_node_get_role (stop) == role &&
          (role == E2E_ROLE_CHECK_BOX || e2e_node_equal (other, parent)))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_row (E2eNode *node)
{
  const guint role = e2e_node_get_role (node);

  return role == E2E_ROLE_LIST_ITEM || role == E2E_ROLE_GRID_CELL || role == E2E_ROLE_ROW;
}

/* Returns: (nullable): the row that it is in, or is */
static E2eNode *
find_row (E2eNode *node)
{
  E2eNode *row = e2e_node_copy (node);

  while (row != NULL && !is_row (row))
    {
      E2eNode *parent = e2e_node_get_parent (row);

      e2e_node_free (row);
      row = parent;
    }
  return row;
}

/* What is in a row can be come to from there, and the row from the one beside. */
static gboolean
is_in_row_beside (Walk    *walk,
                  E2eNode *node)
{
  g_autoptr (E2eNode) row = find_row (node);
  g_autoptr (E2eNode) list = row != NULL ? e2e_node_get_parent (row) : NULL;

  for (guint i = 0; list != NULL && i < walk->stops->len; i++)
    {
      g_autoptr (E2eNode) stop = find_row (g_ptr_array_index (walk->stops, i));
      g_autoptr (E2eNode) other = stop != NULL ? e2e_node_get_parent (stop) : NULL;

      if (other != NULL && e2e_node_equal (list, other))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_within (E2eNode *node,
           E2eNode *outer)
{
  g_autoptr (E2eNode) above = e2e_node_get_parent (node);

  while (above != NULL && !e2e_node_equal (above, outer))
    {
      E2eNode *parent = e2e_node_get_parent (above);

      e2e_node_free (above);
      above = parent;
    }
  return above != NULL;
}

/* What holds something to stop at takes the focus for it. */
static gboolean
holds_stop (Walk    *walk,
            E2eNode *node)
{
  for (guint i = 0; i < walk->stops->len; i++)
    if (is_within (g_ptr_array_index (walk->stops, i), node))
      return TRUE;

  return FALSE;
}

/* The buttons of a title bar are the window manager's, which has keys for them. */
static gboolean
is_of_title_bar (E2eNode *node)
{
  static const char * const names[] = { "Minimize", "Maximize", "Restore", "Close", NULL };
  g_autofree char *name = e2e_node_dup_name (node);

  return g_strv_contains (names, name);
}

/* What a row to choose from shows of the choice is a list of one, which the row has the focus for,
 * and what it offers is in a popover that is not open. */
static gboolean
is_of_combo_box (E2eNode *node)
{
  g_autoptr (E2eNode) above = e2e_node_get_parent (node);

  while (above != NULL && e2e_node_get_role (above) != E2E_ROLE_COMBO_BOX)
    {
      E2eNode *parent = e2e_node_get_parent (above);

      e2e_node_free (above);
      above = parent;
    }
  return above != NULL;
}

static gboolean
inspect_cb (E2eNode       *node,
            const E2eArea *area,
            guint          depth,
            gpointer       data)
{
  Walk *walk = data;
  const guint role = e2e_node_get_role (node);
  g_autofree char *name = NULL;

  /* These hand the focus on to what is in them. */
  if (role == E2E_ROLE_SCROLL_PANE || role == E2E_ROLE_LIST ||
      !e2e_node_has_state (node, E2E_STATE_FOCUSABLE) ||
      !e2e_node_has_state (node, E2E_STATE_SENSITIVE) || !e2e_node_is_drawn (node, area))
    return FALSE;

  if (role != E2E_ROLE_BUTTON && role != E2E_ROLE_COMBO_BOX && is_of_combo_box (node))
    return FALSE;
  if (walk->outer != NULL && !is_within (node, walk->outer))
    return FALSE;

  name = e2e_node_dup_name (node);
  if (*name == '\0' && (is_stop (walk->stops, node) || !holds_stop (walk, node)))
    tell_of (walk, node, "has no name");
  if (!is_stop (walk->stops, node) && !is_beside (walk, node) && !is_in_row_beside (walk, node) &&
      !holds_stop (walk, node) && !is_of_title_bar (node))
    tell_of (walk, node, "cannot be reached");
  return FALSE;
}

/* A popover keeps the focus: what it hides is not to be reached. */
static E2eNode *
find_outer (E2eNode    *stop,
            const char *name)
{
  E2eNode *above = e2e_node_get_parent (stop);

  while (above != NULL)
    {
      g_autofree char *called = e2e_node_dup_name (above);
      E2eNode *parent = NULL;

      if (g_str_equal (called, name))
        return above;

      parent = e2e_node_get_parent (above);
      e2e_node_free (above);
      above = parent;
    }
  return NULL;
}

static void
inspect (E2eWindow *window,
         Walk      *walk)
{
  e2e_window_visit (window, inspect_cb, walk);
  if (walk->offenders->len > 0)
    {
      g_test_message ("%s", walk->offenders->str);
      g_test_fail ();
    }

  g_clear_pointer (&walk->outer, e2e_node_free);
  g_ptr_array_unref (walk->stops);
  g_string_free (walk->offenders, TRUE);
}

/**
 * e2e_walk:
 * @window: a window
 * @popover: (nullable): the name of a popover in it, which has the focus
 *
 * Walks once around the window on top, or around @popover, and once back, and asserts that all that
 * can have the focus could be reached and has a name.
 */
void
e2e_walk (E2eWindow  *window,
          const char *popover)
{
  Walk walk = { g_ptr_array_new_with_free_func ((GDestroyNotify) e2e_node_free),
                g_string_new (NULL), NULL };

  go_round (window, &walk, "Tab");
  go_round (window, &walk, "Shift+Tab");
  if (popover != NULL)
    {
      walk.outer = find_outer (g_ptr_array_index (walk.stops, 0), popover);
      g_assert_nonnull (walk.outer);
    }
  inspect (window, &walk);
}

/**
 * e2e_walk_to:
 * @window: a window
 * @role: a role
 * @name: a name, with “*” for any part of it
 *
 * Goes on from control to control until the one with that role and name has the focus; at least to
 * the next.
 */
void
e2e_walk_to (E2eWindow  *window,
             E2eRole     role,
             const char *name)
{
  g_autoptr (E2eNode) stop = e2e_window_get_focus (window);

  for (guint i = 0; i < MANY_STEPS; i++)
    {
      E2eNode *next = go_on (window, stop, "Tab");
      g_autofree char *called = e2e_node_dup_name (next);

      g_clear_pointer (&stop, e2e_node_free);
      stop = next;
      if (e2e_node_get_role (stop) == role && g_pattern_match_simple (name, called))
        return;
    }

  g_error ("“%s” cannot be walked to", name);
}
