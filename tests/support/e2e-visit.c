#include "support/e2e-visit.h"

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

/* Where something is, and what shows of it. */
typedef struct
{
  guint   role;
  E2eArea whole;
  E2eArea shown;
} Place;

/* A popover is not cut off by what it belongs to. Newer GTKs have no role for those that only
 * suggest; but nothing else stands beside the row of a list that it is in. */
static gboolean
is_popover (const Place *outer,
            const Place *place)
{
  E2eArea both = { 0 };

  return place->role == E2E_ROLE_MENU || place->role == E2E_ROLE_DIALOG ||
         (outer->role == E2E_ROLE_LIST_ITEM && !intersect (&outer->whole, &place->whole, &both));
}

/* As GTK does not tell what hides behind another page, a thing shows where there is a part of it
 * that nothing cuts off which it is in. What was never shown has no size. */
static gboolean
measure (E2eNode     *node,
         const Place *outer,
         Place       *place)
{
  if (outer != NULL)
    *place = *outer;
  place->role = e2e_node_get_role (node);
  if (!e2e_node_get_area (node, outer != NULL ? &outer->whole : NULL, &place->whole))
    return TRUE;
  if (place->whole.width <= 0 || place->whole.height <= 0)
    return FALSE;
  if (outer != NULL && outer->shown.width > 0 && !is_popover (outer, place))
    return intersect (&outer->shown, &place->whole, &place->shown);

  /* The frame of a window, which newer GTKs have it begin with, is beside what is in it. */
  place->whole.x = place->whole.y = 0;
  place->shown = place->whole;
  return TRUE;
}

static gboolean
visit (E2eNode     *node,
       const Place *outer,
       guint        depth,
       E2eVisitor   visitor,
       gpointer     data)
{
  g_autoptr (GPtrArray) children = NULL;
  Place place = { 0 };

  if (!measure (node, outer, &place))
    return FALSE;
  if (visitor (node, &place.shown, depth, data))
    return TRUE;

  children = e2e_node_get_children (node);
  for (guint i = 0; i < children->len; i++)
    if (visit (g_ptr_array_index (children, i), &place, depth + 1, visitor, data))
      return TRUE;

  return FALSE;
}

/**
 * e2e_visit:
 * @top: a window
 * @visitor: (scope call): what to do with each thing
 * @data: for @visitor
 *
 * Goes through a window and what is in it, depth first, as far as it shows, until the visitor has
 * enough.
 */
void
e2e_visit (E2eNode    *top,
           E2eVisitor  visitor,
           gpointer    data)
{
  visit (top, NULL, 0, visitor, data);
}
