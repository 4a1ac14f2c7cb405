/* In which order the places of a list have their turns. Where a place or a turn may be none, that
 * is G_MAXUINT. */

#include "jukebox/reprise-turns.h"

#define NONE G_MAXUINT

/* What was heard lies before the current turn, in the order in which it was heard, and all else
 * after it. */
struct _RepriseTurns
{
  GArray *places;  /* (owned) of guint: the places by their turns */
  guint   turn;    /* the current one, or none */
};

static guint *
at (const RepriseTurns *self,
    guint               turn)
{
  return &g_array_index (self->places, guint, turn);
}

static void
swap (RepriseTurns *self,
      guint         a,
      guint         b)
{
  const guint position = *at (self, a);

  *at (self, a) = *at (self, b);
  *at (self, b) = position;
}

static guint
find (const RepriseTurns *self,
      guint               position)
{
  for (guint i = 0; i < self->places->len; i++)
    if (*at (self, i) == position)
      return i;

  g_assert_not_reached ();
}

/* What came before stays before it. */
static void
take_next (RepriseTurns *self,
           guint         position)
{
  const guint from = find (self, position);
  guint to = self->turn == NONE ? 0 : self->turn + 1;

  if (from < to)
    to--;
  g_array_remove_index (self->places, from);
  g_array_insert_val (self->places, to, position);
  self->turn = to;
}

/**
 * reprise_turns_new:
 *
 * Returns: (transfer full): the turns of no place
 */
RepriseTurns *
reprise_turns_new (void)
{
  RepriseTurns *self = g_new0 (RepriseTurns, 1);

  self->places = g_array_new (FALSE, FALSE, sizeof (guint));
  self->turn = NONE;
  return self;
}

/**
 * reprise_turns_free:
 * @self: (transfer full) (nullable): turns
 *
 * Frees them.
 */
void
reprise_turns_free (RepriseTurns *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->places);
  g_free (self);
}

/**
 * reprise_turns_draw:
 * @self: turns
 * @n: how many places there are
 * @first: the place whose turn it is, the first of all; or none
 *
 * Draws the turns of all places.
 */
void
reprise_turns_draw (RepriseTurns *self,
                    guint         n,
                    guint         first)
{
  guint drawn = 0;

  g_array_set_size (self->places, n);
  for (guint i = 0; i < n; i++)
    *at (self, i) = i;

  self->turn = first != NONE ? 0 : NONE;
  if (first != NONE)
    swap (self, drawn++, first);
  for (; drawn + 1 < n; drawn++)
    swap (self, drawn, (guint) g_random_int_range ((gint32) drawn, (gint32) n));
}

/**
 * reprise_turns_get_first:
 * @self: the turns of some places
 *
 * Returns: the place that has the first of them
 */
guint
reprise_turns_get_first (const RepriseTurns *self)
{
  return *at (self, 0);
}

/**
 * reprise_turns_peek:
 * @self: turns, one of them the current one
 * @way: how many turns from that, back where it is negative
 * @round: whether the first comes after the last
 *
 * Returns: the place whose turn it is then, or none
 */
guint
reprise_turns_peek (const RepriseTurns *self,
                    int                 way,
                    gboolean            round)
{
  const guint turn = reprise_turns_step (self->turn, way, self->places->len, round);

  return turn != NONE ? *at (self, turn) : NONE;
}

/**
 * reprise_turns_go_to:
 * @self: turns
 * @position: the place whose turn it is to be, or none
 * @round: whether the first comes after the last
 *
 * Goes on or back to a place, or takes it out of turn, to have the next one.
 */
void
reprise_turns_go_to (RepriseTurns *self,
                     guint         position,
                     gboolean      round)
{
  static const int ways[] = { 0, +1, -1 };

  for (guint i = 0; i < G_N_ELEMENTS (ways) && self->turn != NONE && position != NONE; i++)
    if (reprise_turns_peek (self, ways[i], round) == position)
      {
        self->turn = reprise_turns_step (self->turn, ways[i], self->places->len, round);
        return;
      }

  if (position != NONE)
    take_next (self, position);
  else
    self->turn = NONE;
}

/**
 * reprise_turns_forget:
 * @self: turns
 * @position: a place that is no more, and whose turn it is not
 *
 * Takes out its turn. Those after it in the list have moved up.
 */
void
reprise_turns_forget (RepriseTurns *self,
                      guint         position)
{
  const guint gone = find (self, position);

  g_array_remove_index (self->places, gone);
  for (guint i = 0; i < self->places->len; i++)
    if (*at (self, i) > position)
      --*at (self, i);

  if (self->turn != NONE && self->turn > gone)
    self->turn--;
}

/**
 * reprise_turns_move:
 * @self: turns
 * @from: a place
 * @to: where what was there is now
 *
 * Follows what was moved; all keep their turns.
 */
void
reprise_turns_move (RepriseTurns *self,
                    guint         from,
                    guint         to)
{
  for (guint i = 0; i < self->places->len; i++)
    *at (self, i) = reprise_turns_follow (*at (self, i), from, to);
}

/**
 * reprise_turns_step:
 * @turn: one of some turns
 * @way: how many turns from that, back where it is negative
 * @n: how many there are
 * @round: whether the first comes after the last
 *
 * Returns: the turn there, or none
 */
guint
reprise_turns_step (guint    turn,
                    int      way,
                    guint    n,
                    gboolean round)
{
  const int to = (int) turn + way;

  if (0 <= to && to < (int) n)
    return (guint) to;

  return round ? (guint) ((to + (int) n) % (int) n) : NONE;
}

/**
 * reprise_turns_follow:
 * @position: a place
 * @from: a place
 * @to: where what was there is now
 *
 * Returns: where what was at @position is now
 */
guint
reprise_turns_follow (guint position,
                      guint from,
                      guint to)
{
  if (position == from)
    return to;
  if (from < position && position <= to)
    return position - 1;
  if (to <= position && position < from)
    return position + 1;

  return position;
}
