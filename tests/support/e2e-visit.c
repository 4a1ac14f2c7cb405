#include "support/e2e-visit.h"

/* A popover is not cut off by what it belongs to. */
static gboolean
is_popover (E2eNode *node)
{
  const guint role = e2e_node_get_role (node);

  return role == E2E_ROLE_MENU || role == E2E_ROLE_DIALOG;
}

static gboolean
intersect (const E2eArea *one,
           const E2eArea *other,
           E2eArea       *both)
{
  both->x = MAX (one->x, other->x);
  both->y = MAX (one->y, other->y);
  both->width = MIN (one->x + one->width, other->x + other->width) - both->x;
  both->height = MIN (one->y + one->height, other->y + other->height) - both->y;
  return both->width > 0 && both->height > 0;
}

/* As GTK does not tell what hides behind another page, a thing shows where there is a part of it
 * that nothing cuts off which it is in. What was never shown has no size. */
static gboolean
measure (E2eNode       *node,
         const E2eArea *outer,
         E2eArea       *shown)
{
  E2eArea area = { 0 };

  *shown = *outer;
  if (!e2e_node_get_area (node, &area))
    return TRUE;
  if (area.width <= 0 || area.height <= 0)
    return FALSE;
  if (outer->width > 0 && !is_popover (node))
    return intersect (outer, &area, shown);

  *shown = area;
  return TRUE;
}

/**
 * e2e_visit:
 * @node: a thing
 * @outer: what shows of that which it is in; of no width where that is a screen
 * @depth: in how many others it is
 * @visitor: (scope call): what to do with each thing
 * @data: for @visitor
 *
 * Goes through a thing and what is in it, depth first, as far as it shows, until the visitor has
 * enough.
 *
 * Returns: whether the visitor had
 */
gboolean
e2e_visit (E2eNode       *node,
           const E2eArea *outer,
           guint          depth,
           E2eVisitor     visitor,
           gpointer       data)
{
  g_autoptr (GPtrArray) children = NULL;
  E2eArea area = { 0 };

  if (!measure (node, outer, &area))
    return FALSE;
  if (visitor (node, &area, depth, data))
    return TRUE;

  children = e2e_node_get_children (node);
  for (guint i = 0; i < children->len; i++)
    if (e2e_visit (g_ptr_array_index (children, i), &area, depth + 1, visitor, data))
      return TRUE;

  return FALSE;
}
