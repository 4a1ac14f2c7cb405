#include "store/reprise-listing.h"

#include "store/reprise-statement.h"

/* What each entry comes to, if to anything. */
static const char * const sql_of[] = {
  [REPRISE_LIST_ENTRIES] = NULL,
  [REPRISE_LIST_APPRAISALS] = "SELECT id FROM entry WHERE id = :id AND appraisal IS NOT NULL",
  [REPRISE_LIST_VIEWINGS] =
    "SELECT viewing.id FROM entry LEFT JOIN appraisal ON appraisal.id = entry.appraisal"
    "  JOIN viewing ON viewing.id = coalesce(entry.viewing, appraisal.viewing)"
    " WHERE entry.id = :id AND (entry.viewing IS NOT NULL OR viewing.binned_at IS NULL)",
  [REPRISE_LIST_FILMS] =
    "SELECT film.id FROM entry_film JOIN film ON film.id = entry_film.film"
    "  JOIN entry ON entry.id = entry_film.entry"
    " WHERE entry_film.entry = :id AND (film.binned_at IS NULL) = entry.shown"
    " ORDER BY position",
};

#define ALL_FILMS                                                     \
  "SELECT id FROM film WHERE binned_at IS NULL AND survivor IS NULL" \
  " ORDER BY sort_key, year, id"

static gboolean
append_once (GArray      *ids,
             GHashTable  *seen,
             GArray      *more)
{
  if (more == NULL)
    return FALSE;

  for (guint i = 0; i < more->len; i++)
    {
      gint64 id = g_array_index (more, gint64, i);

      if (g_hash_table_add (seen, g_memdup2 (&id, sizeof id)))
        g_array_append_val (ids, id);
    }

  return TRUE;
}

static GArray *
collect_films (RepriseDatabase  *database,
               GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, ALL_FILMS);

  return statement != NULL ? reprise_statement_collect_int64 (statement, error) : NULL;
}

/**
 * reprise_list:
 * @database: a connection
 * @query: a parsed query
 * @hits: what answers it
 * @of: what to list
 * @error: return location for a #RepriseStoreError
 *
 * Turns the entries that answer a question into what they are entries of, each once, in their
 * order. Of films those too of which nothing was said yet, where nothing was asked.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the ids of entries, for
 *   %REPRISE_LIST_ENTRIES and %REPRISE_LIST_APPRAISALS; else those of viewings or films
 */
GArray *
reprise_list (RepriseDatabase     *database,
              const RepriseQuery  *query,
              const RepriseHits   *hits,
              RepriseListing       of,
              GError             **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  if (of == REPRISE_LIST_ENTRIES)
    return g_array_append_vals (g_steal_pointer (&ids), hits->ids, hits->n_ids);

  for (guint i = 0; i < hits->n_ids; i++)
    {
      g_autoptr (GArray) more =
        reprise_database_collect_with_id (database, sql_of[of], hits->ids[i], error);

      if (!append_once (ids, seen, more))
        return NULL;
    }

  if (of == REPRISE_LIST_FILMS && reprise_query_is_empty (query))
    {
      g_autoptr (GArray) more = collect_films (database, error);

      if (!append_once (ids, seen, more))
        return NULL;
    }

  return g_steal_pointer (&ids);
}
