#include "exchange/reprise-chance.h"

/**
 * reprise_chance_new:
 * @seed: any number
 *
 * Returns: (transfer full): a source of chance that goes the same way for the same @seed
 */
GRand *
reprise_chance_new (guint64 seed)
{
  const guint32 halves[] = { (guint32) seed, (guint32) (seed >> 32) };

  return g_rand_new_with_seed_array (halves, G_N_ELEMENTS (halves));
}

/**
 * reprise_chance_below:
 * @random: a source of chance
 * @limit: above 0
 *
 * Like g_rand_int_range(), but always one draw, whichever version of GLib it is.
 *
 * Returns: a number from 0 to below @limit
 */
guint
reprise_chance_below (GRand *random,
                      guint  limit)
{
  return (guint) (((guint64) g_rand_int (random) * limit) >> 32);
}

/**
 * reprise_chance_percent:
 * @random: a source of chance
 * @percent: how often, of a hundred times
 *
 * Returns: whether it is this time
 */
gboolean
reprise_chance_percent (GRand *random,
                        guint  percent)
{
  return reprise_chance_below (random, 100) < percent;
}

/**
 * reprise_chance_dup_uuid:
 * @random: a source of chance
 *
 * Returns: (transfer full): a UUID of version 4 (RFC 4122)
 */
char *
reprise_chance_dup_uuid (GRand *random)
{
  const guint32 a = g_rand_int (random);
  const guint32 b = g_rand_int (random);
  const guint32 c = g_rand_int (random);
  const guint32 d = g_rand_int (random);

  return g_strdup_printf ("%08x-%04x-4%03x-%04x-%04x%08x", a, b >> 16, b & 0xfff,
                          0x8000 | ((c >> 16) & 0x3fff), c & 0xffff, d);
}
