/* The shelf: a row for each film of the journal that is neither in the bin nor the same as another,
 * with what its history comes to. It follows from the rest; see reprise-deed.c. */

#include "store/reprise-shelf.h"

#include "model/reprise-judgement.h"
#include "store/reprise-query-sql.h"
#include "store/reprise-statement.h"

#define DIRECTORS                                                            \
  "(SELECT group_concat(name, ', ')"                                         \
  "   FROM (SELECT credit.name FROM credit"                                  \
  "          WHERE credit.film = film.id AND credit.role = 'director'"       \
  "          ORDER BY credit.position))"

#define FIRST_DIRECTOR                                                       \
  "(SELECT person.folded FROM credit JOIN person ON person.id = credit.person" \
  "  WHERE credit.film = film.id AND credit.role = 'director'"               \
  "  ORDER BY credit.position LIMIT 1)"

/* What each order is by, and which way; what has none of it is NULL. */
static const struct
{
  const char *by;
  gboolean    greatest_first;
} orders[REPRISE_N_SHELF_SORTS] = {
  [REPRISE_SHELF_SORT_TITLE] = { "shelf.sort_key", FALSE },
  [REPRISE_SHELF_SORT_YEAR] = { "shelf.year", TRUE },
  [REPRISE_SHELF_SORT_DIRECTOR] = { FIRST_DIRECTOR, FALSE },
  [REPRISE_SHELF_SORT_JUDGEMENT] = { "shelf.judgement", TRUE },
  [REPRISE_SHELF_SORT_VIEWS] = { "nullif(shelf.views, 0)", TRUE },
  [REPRISE_SHELF_SORT_WATCHED] = { "nullif(shelf.day, '')", TRUE },
  [REPRISE_SHELF_SORT_RUNTIME] = { "film.runtime", TRUE },
  [REPRISE_SHELF_SORT_COUNTRY] = { "film.country", FALSE },
  [REPRISE_SHELF_SORT_ADDED] = { "shelf.added_at", TRUE },
};

/* What a query may ask for itself comes before what was chosen beside it. */
static RepriseShelfSort
sort_of_query (const RepriseQuery *query,
               RepriseShelfSort    otherwise)
{
  switch (query->sort)
    {
    case REPRISE_QUERY_SORT_JUDGEMENT:
      return REPRISE_SHELF_SORT_JUDGEMENT;
    case REPRISE_QUERY_SORT_WATCHED:
      return REPRISE_SHELF_SORT_WATCHED;
    case REPRISE_QUERY_SORT_YEAR:
      return REPRISE_SHELF_SORT_YEAR;
    case REPRISE_QUERY_SORT_TITLE:
      return REPRISE_SHELF_SORT_TITLE;
    case REPRISE_QUERY_SORT_DIARY:
    case REPRISE_QUERY_SORT_LENGTH:
      break;
    }

  return otherwise;
}

static gpointer
film_from_row (RepriseStatement *statement)
{
  return g_object_new (REPRISE_TYPE_SHELF_FILM,
                       "id", reprise_statement_get_int64 (statement, 0),
                       "uuid", reprise_statement_get_text (statement, 1),
                       "title", reprise_statement_get_text (statement, 2),
                       "year", (int) MAX (reprise_statement_get_int64 (statement, 3), 0),
                       "director", reprise_statement_get_text (statement, 4),
                       "judgement", reprise_statement_is_null (statement, 5)
                                      ? REPRISE_UNJUDGED
                                      : (int) reprise_statement_get_int64 (statement, 5),
                       "views", (int) reprise_statement_get_int64 (statement, 6),
                       "entries", (int) reprise_statement_get_int64 (statement, 7),
                       "day", reprise_statement_get_text (statement, 8),
                       "runtime", (int) MAX (reprise_statement_get_int64 (statement, 9), 0),
                       "country", reprise_statement_get_text (statement, 10),
                       "poster", reprise_statement_get_text (statement, 11),
                       NULL);
}

/**
 * reprise_shelf_refresh:
 * @database: a connection that may write
 * @film: a film whose history, or itself, may have changed
 * @error: return location for a #RepriseStoreError
 *
 * Makes the row of a film what it should be: none where the film is not shown.
 *
 * Returns: whether that went well
 */
gboolean
reprise_shelf_refresh (RepriseDatabase  *database,
                       gint64            film,
                       GError          **error)
{
  return reprise_database_run_with_id (database, "DELETE FROM shelf WHERE film = :id", film,
                                       error) &&
         reprise_database_run_with_id (database,
                                       "INSERT INTO shelf SELECT * FROM shelf_source"
                                       " WHERE film = :id",
                                       film, error);
}

/**
 * reprise_shelf_refresh_all:
 * @database: a connection that may write
 * @error: return location for a #RepriseStoreError
 *
 * Makes all rows anew: behind a large import.
 *
 * Returns: whether that went well
 */
gboolean
reprise_shelf_refresh_all (RepriseDatabase  *database,
                           GError          **error)
{
  return reprise_database_execute (database,
                                   "DELETE FROM shelf;"
                                   "INSERT INTO shelf SELECT * FROM shelf_source",
                                   error);
}

/**
 * reprise_shelf_search:
 * @database: a connection
 * @query: a parsed query; an empty one finds all; a sort that it asks for comes before @sort
 * @typing: whether somebody is still typing it, so that its last word may go on
 * @sort: the order
 * @reversed: whether the other way round
 * @error: return location for a #RepriseStoreError, or %G_IO_ERROR_CANCELLED where the connection
 *   was interrupted
 *
 * Asks which films answer a question: those that have what is asked of a film, and of all that is
 * asked of entries one each. Films without an entry are found by all that is known of a film.
 *
 * Returns: (transfer full) (nullable) (element-type gint64): the ids of the films, in their order
 */
GArray *
reprise_shelf_search (RepriseDatabase     *database,
                      const RepriseQuery  *query,
                      gboolean             typing,
                      RepriseShelfSort     sort,
                      gboolean             reversed,
                      GError             **error)
{
  g_autoptr (RepriseQuerySql) sql = NULL;
  g_autofree char *text = NULL;
  g_autoptr (RepriseStatement) statement = NULL;

  g_return_val_if_fail (query != NULL, NULL);

  sort = sort_of_query (query, sort);
  sql = reprise_query_sql_new_for_films (query, typing);
  text = g_strdup_printf ("SELECT shelf.film FROM shelf JOIN film ON film.id = shelf.film"
                          " WHERE %s ORDER BY %s %s NULLS LAST, shelf.sort_key, shelf.year,"
                          "       shelf.film",
                          sql->where != NULL ? sql->where : "1", orders[sort].by,
                          orders[sort].greatest_first != reversed ? "DESC" : "ASC");
  statement = reprise_database_prepare (database, error, text);
  if (statement == NULL)
    return NULL;

  reprise_query_sql_bind (sql, statement);
  return reprise_statement_collect_int64 (statement, error);
}

/**
 * reprise_shelf_load:
 * @database: a connection
 * @film: a film
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): the film as it stands on the shelf
 */
RepriseShelfFilm *
reprise_shelf_load (RepriseDatabase  *database,
                    gint64            film,
                    GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT film.id, film.uuid, film.title, film.year, " DIRECTORS ","
                              "       shelf.judgement, shelf.views, shelf.entries, shelf.day,"
                              "       film.runtime, film.country, film.poster"
                              "  FROM shelf JOIN film ON film.id = shelf.film"
                              " WHERE shelf.film = :id");

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":id", film);
  return reprise_statement_read_one (statement, film_from_row, error);
}
