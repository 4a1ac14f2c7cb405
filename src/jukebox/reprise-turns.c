/* In which order the places of a list have their turns: an array of guint, the places by the turns.
 * Where a place or a turn may be none, that is G_MAXUINT. */

#include "jukebox/reprise-turns.h"

#define NONE G_MAXUINT

static guint *
at (GArray *turns,
    guint   turn)
{
  return &g_array_index (turns, guint, turn);
}

static void
swap (GArray *turns,
      guint   a,
      guint   b)
{
  const guint position = *at (turns, a);

  *at (turns, a) = *at (turns, b);
  *at (turns, b) = position;
}

static guint
find (GArray *turns,
      guint   position)
{
  for (guint i = 0; i < turns->len; i++)
    if (*at (turns, i) == position)
      return i;

  g_assert_not_reached ();
}

/**
 * reprise_turns_draw:
 * @turns: the turns that there were
 * @n: how many places there are
 * @first: the place whose turn is the first, or none
 *
 * Draws the turns of all places.
 */
void
reprise_turns_draw (GArray *turns,
                    guint   n,
                    guint   first)
{
  guint drawn = 0;

  g_array_set_size (turns, n);
  for (guint i = 0; i < n; i++)
    *at (turns, i) = i;

  if (first != NONE)
    swap (turns, drawn++, first);
  for (; drawn + 1 < n; drawn++)
    swap (turns, drawn, (guint) g_random_int_range ((gint32) drawn, (gint32) n));
}

/**
 * reprise_turns_get:
 * @turns: the turns
 * @turn: one of them
 *
 * Returns: the place whose it is
 */
guint
reprise_turns_get (GArray *turns,
                   guint   turn)
{
  return *at (turns, turn);
}

/**
 * reprise_turns_put_next:
 * @turns: the turns
 * @turn: one of them, or none
 * @position: a place
 *
 * Takes a place out of turn, to have the next one: what came before stays before it.
 *
 * Returns: the turn that it has then
 */
guint
reprise_turns_put_next (GArray *turns,
                        guint   turn,
                        guint   position)
{
  const guint from = find (turns, position);
  guint to = turn == NONE ? 0 : turn + 1;

  if (from < to)
    to--;
  g_array_remove_index (turns, from);
  g_array_insert_val (turns, to, position);
  return to;
}

/**
 * reprise_turns_forget:
 * @turns: the turns
 * @position: a place that is no more
 *
 * Takes out its turn. Those after it in the list have moved up.
 *
 * Returns: the turn that it had
 */
guint
reprise_turns_forget (GArray *turns,
                      guint   position)
{
  const guint gone = find (turns, position);

  g_array_remove_index (turns, gone);
  for (guint i = 0; i < turns->len; i++)
    if (*at (turns, i) > position)
      --*at (turns, i);

  return gone;
}

/**
 * reprise_turns_move:
 * @turns: the turns
 * @from: a place
 * @to: where what was there is now
 *
 * Follows what was moved; all keep their turns.
 */
void
reprise_turns_move (GArray *turns,
                    guint   from,
                    guint   to)
{
  for (guint i = 0; i < turns->len; i++)
    *at (turns, i) = reprise_turns_follow (*at (turns, i), from, to);
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
