/* Which film stands for one that is the same as another.
 *
 * A film may be merged into one that is merged into a third; two devices may merge two films into
 * each other; and the film at the other end may be in the bin, or not have arrived yet. The last
 * film of the chain that is not in the bin stands for all before it. Of a circle the smallest UUID
 * lives, so that all devices agree. */

#include "store/reprise-survivor.h"

#include "store/reprise-statement.h"

typedef struct
{
  gint64    id;
  char     *uuid;     /* (owned) */
  gboolean  is_live;  /* not in the bin */
} Link;

static void
link_clear (Link *link)
{
  g_free (link->uuid);
}

static gpointer
fail (GArray *chain)
{
  g_array_unref (chain);
  return NULL;
}

/* From a film to the end of its chain, or to where a circle begins anew: @circle is where. */
static GArray *
follow (RepriseDatabase  *database,
        gint64            film,
        guint            *circle,
        GError          **error)
{
  GArray *chain = g_array_new (FALSE, FALSE, sizeof (Link));

  g_array_set_clear_func (chain, (GDestroyNotify) link_clear);
  for (gint64 id = film; id != 0;)
    {
      g_autoptr (RepriseStatement) statement =
        reprise_database_prepare (database, error,
                                  "SELECT film.uuid, film.binned_at IS NULL, next.id"
                                  "  FROM film LEFT JOIN film AS next ON next.uuid = film.merged_into"
                                  " WHERE film.id = :id");
      Link link = { id, NULL, FALSE };
      RepriseStep step;

      if (statement == NULL)
        return fail (chain);
      reprise_statement_bind_int64 (statement, ":id", id);
      step = reprise_statement_step (statement, error);
      if (step == REPRISE_STEP_ERROR)
        return fail (chain);
      if (step == REPRISE_STEP_DONE)
        break;

      link.uuid = g_strdup (reprise_statement_get_text (statement, 0));
      link.is_live = reprise_statement_get_int64 (statement, 1) != 0;
      g_array_append_val (chain, link);
      id = reprise_statement_get_int64 (statement, 2);
      for (*circle = 0; *circle < chain->len; (*circle)++)
        if (g_array_index (chain, Link, *circle).id == id)
          return chain;
    }

  *circle = chain->len;
  return chain;
}

static gboolean
lives_before (const Link *a,
              const Link *b)
{
  return a->is_live != b->is_live ? a->is_live : g_strcmp0 (a->uuid, b->uuid) < 0;
}

static const Link *
pick (GArray *chain,
      guint   circle)
{
  const guint n_straight = MIN (circle, chain->len - 1);
  const Link *end = &g_array_index (chain, Link, n_straight);

  for (guint i = n_straight + 1; i < chain->len; i++)
    if (lives_before (&g_array_index (chain, Link, i), end))
      end = &g_array_index (chain, Link, i);

  for (guint i = n_straight; i > 0 && !end->is_live; i--)
    if (g_array_index (chain, Link, i - 1).is_live)
      return &g_array_index (chain, Link, i - 1);

  return end;
}

/* @survivor is 0 where there is no such film. */
static gboolean
compute (RepriseDatabase  *database,
         gint64            film,
         gint64           *survivor,
         GError          **error)
{
  guint circle = 0;
  g_autoptr (GArray) chain = follow (database, film, &circle, error);

  if (chain == NULL)
    return FALSE;

  *survivor = chain->len > 0 ? pick (chain, circle)->id : 0;
  return TRUE;
}

static gboolean
write_survivor (RepriseDatabase  *database,
                gint64            film,
                gint64            survivor,
                GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "UPDATE film SET survivor = nullif(:survivor, id) WHERE id = :id");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":survivor", survivor);
  reprise_statement_bind_int64 (statement, ":id", film);
  return reprise_statement_run (statement, error);
}

/**
 * reprise_survivor_derive:
 * @database: a connection that may write
 * @film: a film that was made, merged, taken out of a merge, binned or restored
 * @changes: (element-type RepriseSurvivorChange): where to append what changed
 * @error: return location for a #RepriseStoreError
 *
 * Finds anew which film stands for this one, and for those that were merged into it. The entries of
 * the diary follow, by a trigger.
 *
 * Returns: whether that went well
 */
gboolean
reprise_survivor_derive (RepriseDatabase  *database,
                         gint64            film,
                         GArray           *changes,
                         GError          **error)
{
  g_autoptr (GArray) family =
    reprise_database_collect_with_id (database, REPRISE_SURVIVOR_FAMILY "SELECT id FROM family",
                                      film, error);

  for (guint i = 0; family != NULL && i < family->len; i++)
    {
      RepriseSurvivorChange change = { g_array_index (family, gint64, i), 0, 0 };

      if (!reprise_survivor_find (database, change.film, &change.before, error) ||
          !compute (database, change.film, &change.after, error))
        return FALSE;
      if (change.before == change.after)
        continue;
      if (!write_survivor (database, change.film, change.after, error))
        return FALSE;
      g_array_append_val (changes, change);
    }

  return family != NULL;
}

/**
 * reprise_survivor_find:
 * @database: a connection
 * @film: a film
 * @survivor: (out): which film stands for it: itself, where it was never merged; 0 where there is
 *   no such film
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether that could be read
 */
gboolean
reprise_survivor_find (RepriseDatabase  *database,
                       gint64            film,
                       gint64           *survivor,
                       GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT coalesce(survivor, id) FROM film WHERE id = :id");

  if (statement == NULL)
    return FALSE;

  *survivor = 0;
  reprise_statement_bind_int64 (statement, ":id", film);
  return reprise_statement_read_int64 (statement, survivor, error);
}

/**
 * reprise_survivor_check:
 * @database: a connection
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the films for which another stands
 *   than should; none where all is well
 */
GArray *
reprise_survivor_check (RepriseDatabase  *database,
                        GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT id FROM film"
                              " WHERE merged_into IS NOT NULL OR survivor IS NOT NULL");
  g_autoptr (GArray) merged = NULL;
  g_autoptr (GArray) wrong = g_array_new (FALSE, FALSE, sizeof (gint64));

  if (statement == NULL)
    return NULL;

  merged = reprise_statement_collect_int64 (statement, error);
  for (guint i = 0; merged != NULL && i < merged->len; i++)
    {
      gint64 film = g_array_index (merged, gint64, i);
      gint64 is = 0;
      gint64 should_be = 0;

      if (!reprise_survivor_find (database, film, &is, error) ||
          !compute (database, film, &should_be, error))
        return NULL;
      if (is != should_be)
        g_array_append_val (wrong, film);
    }

  return merged != NULL ? g_steal_pointer (&wrong) : NULL;
}
