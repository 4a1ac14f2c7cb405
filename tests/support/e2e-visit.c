#include "support/e2e-visit.h"

/* More than that on either side, in pixels, is no padding. */
#define PADDING 18

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

/* Where something is, what shows of it, and how far into it begins what is in it. */
typedef struct
{
  E2eArea  whole;
  E2eArea  shown;
  gboolean padded;  /* GTK does not count padding where it says where something is */
  int      left;
  int      top;
} Place;

/* As GTK does not tell what hides behind another page, a thing shows where there is a part of it
 * that nothing cuts off which it is in. What was never shown has no size. */
static gboolean
measure (E2eNode     *node,
         const Place *outer,
         Place       *place)
{
  const E2eArea origin = { .x = outer != NULL ? outer->whole.x + outer->left : 0,
                           .y = outer != NULL ? outer->whole.y + outer->top : 0 };

  if (outer != NULL)
    *place = *outer;
  if (!e2e_node_get_area (node, outer != NULL ? &origin : NULL, &place->whole))
    return TRUE;
  if (place->whole.width <= 0 || place->whole.height <= 0)
    return FALSE;
  if (outer != NULL && outer->shown.width > 0 && !is_popover (node))
    return intersect (&outer->shown, &place->whole, &place->shown);

  /* The frame of a window, which newer GTKs have it begin with, is beside what is in it. */
  place->padded = place->whole.x < 0;
  place->whole.x = place->whole.y = 0;
  place->shown = place->whole;
  return TRUE;
}

/* What is in it mostly fills it: the rest is padding, half of it on either side. What is larger is
 * scrolled. */
static int
guess_padding (int begin,
               int end,
               int size)
{
  const int rest = size - end - begin;

  return end - begin <= size && rest > 0 && rest <= 2 * PADDING ? rest / 2 : 0;
}

/* From GTK 4.10 on the bus has where a thing begins in what is in its padding, but of what that is
 * in, where its padding begins. Deep in a window that is farther off than a small button is wide. */
static void
measure_padding (GPtrArray *children,
                 Place     *place)
{
  const E2eArea nowhere = { 0 };
  int left = G_MAXINT;
  int top = G_MAXINT;
  int right = G_MININT;
  int bottom = G_MININT;

  place->left = place->top = 0;
  if (!place->padded)
    return;

  for (guint i = 0; i < children->len; i++)
    {
      E2eArea area = { 0 };

      if (!e2e_node_get_area (g_ptr_array_index (children, i), &nowhere, &area) ||
          area.width <= 0 || area.height <= 0)
        continue;
      left = MIN (left, area.x);
      top = MIN (top, area.y);
      right = MAX (right, area.x + area.width);
      bottom = MAX (bottom, area.y + area.height);
    }
  if (left < right)
    {
      place->left = guess_padding (left, right, place->whole.width);
      place->top = guess_padding (top, bottom, place->whole.height);

      /* A list that does not fill its page is not padded, but ends above its end. */
      if (place->left == 0 || place->top == 0)
        place->left = place->top = 0;
    }
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
  if (outer != NULL)
    measure_padding (children, &place);
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
