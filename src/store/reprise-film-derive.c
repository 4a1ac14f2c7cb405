#include "store/reprise-film-derive.h"

#include "model/reprise-film.h"
#include "model/reprise-text.h"
#include "store/reprise-statement.h"

static gboolean
write_facet (RepriseDatabase  *database,
             gint64            film,
             RepriseFact       fact,
             const char       *text,
             GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "INSERT OR IGNORE INTO film_facet (film, facet, folded)"
                              " VALUES (:film, :facet, :folded)");
  g_autofree char *folded = NULL;

  if (text == NULL)
    return TRUE;
  if (statement == NULL)
    return FALSE;

  folded = reprise_text_key (text);
  reprise_statement_bind_int64 (statement, ":film", film);
  reprise_statement_bind_text (statement, ":facet", reprise_fact_get_key (fact));
  reprise_statement_bind_text (statement, ":folded", folded);
  return reprise_statement_run (statement, error);
}

static gboolean
write_facets (RepriseDatabase  *database,
              gint64            film,
              RepriseFact       fact,
              const char       *list,
              GError          **error)
{
  g_auto (GStrv) parts = g_strsplit (list != NULL ? list : "", ", ", -1);

  for (gsize i = 0; parts[i] != NULL; i++)
    if (!write_facet (database, film, fact, parts[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
write_keys (RepriseDatabase  *database,
            gint64            id,
            RepriseFilm      *film,
            GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "UPDATE film SET folded = :folded, sort_key = :sort_key"
                              " WHERE id = :id");
  g_autofree char *folded = reprise_text_key (reprise_film_get_title (film));
  g_autofree char *sort_key = reprise_film_dup_sort_key (film);

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":folded", folded);
  reprise_statement_bind_text (statement, ":sort_key", sort_key);
  reprise_statement_bind_int64 (statement, ":id", id);
  return reprise_statement_run (statement, error);
}

/**
 * reprise_film_derive:
 * @database: a connection that may write
 * @id: a film that is new or was changed
 * @error: return location for a #RepriseStoreError
 *
 * Makes what a film is found and sorted by: its folded title, its sort key and its facets.
 *
 * Returns: whether that went well
 */
gboolean
reprise_film_derive (RepriseDatabase  *database,
                     gint64            id,
                     GError          **error)
{
  static const char * const fields[] = {
    "title", "original-title", "sort-title", "country", "genre", NULL,
  };
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT title, original_title, sort_title, country, genre"
                              "  FROM film WHERE id = :id");
  g_autoptr (RepriseFilm) film = reprise_film_new ("", 0);

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", id);
  switch (reprise_statement_step (statement, error))
    {
    case REPRISE_STEP_ERROR:
      return FALSE;
    case REPRISE_STEP_DONE:
      return TRUE;
    case REPRISE_STEP_ROW:
      reprise_statement_get_object (statement, 0, film, fields);
      break;
    }

  return reprise_database_run_with_id (
           database, "DELETE FROM film_facet WHERE film = :id", id, error) &&
         write_facets (database, id, REPRISE_FACT_COUNTRY,
                       reprise_film_get_fact (film, REPRISE_FACT_COUNTRY), error) &&
         write_facets (database, id, REPRISE_FACT_GENRE,
                       reprise_film_get_fact (film, REPRISE_FACT_GENRE), error) &&
         write_facet (database, id, REPRISE_FACT_ORIGINAL_TITLE,
                      reprise_film_get_fact (film, REPRISE_FACT_ORIGINAL_TITLE), error) &&
         write_keys (database, id, film, error);
}
