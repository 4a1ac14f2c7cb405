/* Which film somebody means who types its name, or the beginning of it. */

#include "store/reprise-film-finder.h"

#include "model/reprise-text.h"
#include "store/reprise-film-store.h"
#include "store/reprise-name-store.h"
#include "store/reprise-statement.h"
#include "store/reprise-survivor.h"

#include <string.h>

/* U+10FFFF sorts behind every character of a title. */
#define BEGINS(column) column " BETWEEN :key AND :key || char(1114111)"

/* The index of names knows every word of both titles; the keys know what it does not fold, “ß” and
 * ligatures, at the beginning of a title. The index is asked first, hence CROSS JOIN: else SQLite
 * asks it of every film anew. */
static const char suggestions[] =
  "WITH found (film) AS ("
  "  SELECT name.subject FROM name_index CROSS JOIN name ON name.id = name_index.rowid"
  "   WHERE name_index MATCH :match AND name.kind = 'film'"
  "  UNION SELECT coalesce(survivor, id) FROM film"
  "         WHERE " BEGINS ("folded") " AND binned_at IS NULL)"
  " SELECT film.id"
  "  FROM found JOIN film ON film.id = found.film"
  " WHERE substr(coalesce(film.year, ''), 1, length(:year)) = :year"
  " ORDER BY film.folded = :key DESC,"
  "          " BEGINS ("film.folded") " OR " BEGINS ("film.sort_key")
  "          OR EXISTS (SELECT 1 FROM film_facet"
  "                      WHERE film_facet.film = film.id AND facet = 'original-title'"
  "                        AND " BEGINS ("film_facet.folded") ") DESC,"
  "          (SELECT max(weight) FROM name WHERE kind = 'film' AND subject = film.id) DESC,"
  "          film.sort_key, film.year, film.id"
  " LIMIT :limit";

static gboolean
is_named_alike (RepriseFilm *a,
                RepriseFilm *b)
{
  g_autofree char *key_a = reprise_text_key (reprise_film_get_title (a));
  g_autofree char *key_b = reprise_text_key (reprise_film_get_title (b));

  return reprise_film_get_year (a) == reprise_film_get_year (b) && g_str_equal (key_a, key_b);
}

/* Cuts the year off, or as much of it as was typed: `Heat (19`. */
static char *
cut_year_off (char *text)
{
  char *mark = strrchr (text, '(');
  char *year = NULL;
  gsize digits;

  if (mark == NULL || mark == text)
    return g_strdup ("");

  digits = strspn (mark + 1, "0123456789");
  if (digits > 4 || !(mark[1 + digits] == '\0' || g_str_equal (mark + 1 + digits, ")")))
    return g_strdup ("");

  year = g_strndup (mark + 1, digits);
  *mark = '\0';
  return year;
}

/**
 * reprise_film_pick_named:
 * @films: (element-type RepriseFilm): films
 * @named: a film, maybe one that was only named
 *
 * Returns: (transfer none) (nullable): the film of @films that @named is, by its identity or, where
 *   it has none, by its name
 */
RepriseFilm *
reprise_film_pick_named (GPtrArray   *films,
                         RepriseFilm *named)
{
  const gint64 id = reprise_film_get_id (named);

  for (guint i = 0; i < films->len; i++)
    if (id != 0 ? reprise_film_get_id (films->pdata[i]) == id
                : is_named_alike (films->pdata[i], named))
      return films->pdata[i];

  return NULL;
}

/* It may have been merged into another since it was read. */
static RepriseFilm *
settle_kept (RepriseDatabase  *database,
             RepriseFilm      *film,
             GError          **error)
{
  const gint64 id = reprise_film_get_id (film);
  gint64 survivor = 0;

  if (!reprise_survivor_find (database, id, &survivor, error))
    return NULL;

  return survivor == 0 || survivor == id ? g_object_ref (film)
                                         : reprise_film_load (database, survivor, error);
}

/**
 * reprise_film_settle:
 * @deed: what this is a part of
 * @database: a connection that may write
 * @film: a film that is kept, or one that was only named
 * @among: (nullable) (element-type RepriseFilm): films settled before in this deed: they cannot be
 *   found by name until it is settled itself
 * @error: return location for a #RepriseStoreError
 *
 * A film that was only named is the one there is of that name, else a new one, kept with what names
 * it.
 *
 * Returns: (transfer full) (nullable): the film that is kept
 */
RepriseFilm *
reprise_film_settle (RepriseDeed      *deed,
                     RepriseDatabase  *database,
                     RepriseFilm      *film,
                     GPtrArray        *among,
                     GError          **error)
{
  RepriseFilm *known = among != NULL ? reprise_film_pick_named (among, film) : NULL;
  gint64 id = 0;

  g_return_val_if_fail (REPRISE_IS_FILM (film), NULL);

  if (known != NULL)
    return g_object_ref (known);
  if (reprise_film_get_id (film) != 0)
    return settle_kept (database, film, error);
  if (!reprise_film_find (database, reprise_film_get_title (film), reprise_film_get_year (film), &id,
                          error))
    return NULL;
  if (id != 0)
    return reprise_film_load (database, id, error);

  return reprise_film_save (deed, database, film, NULL, error) ? g_object_ref (film) : NULL;
}

/**
 * reprise_film_suggest:
 * @database: a connection
 * @text: the beginning of a title, or of words of it; maybe with `(YEAR)`, or the beginning of it
 * @limit: how many at most
 * @error: return location for a #RepriseStoreError
 *
 * Finds films while somebody types, by title or original title; case, accents and articles do not
 * matter. The one of just that title comes first, then those that begin so, then those that have
 * such words; among them those that the diary has most of. An empty text finds none.
 *
 * Returns: (transfer full) (nullable) (element-type RepriseFilm): the films, with their credits
 */
GPtrArray *
reprise_film_suggest (RepriseDatabase  *database,
                      const char       *text,
                      guint             limit,
                      GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, suggestions);
  g_autofree char *title = reprise_text_tidy (text);
  g_autofree char *year = cut_year_off (title);
  g_autofree char *key = reprise_text_key (title);
  g_autofree char *match = reprise_name_dup_match (title);
  g_autoptr (GPtrArray) films = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) ids = NULL;

  if (statement == NULL)
    return NULL;
  if (*key == '\0')
    return g_steal_pointer (&films);

  reprise_statement_bind_text (statement, ":match", match);
  reprise_statement_bind_text (statement, ":key", key);
  reprise_statement_bind_text (statement, ":year", year);
  reprise_statement_bind_int64 (statement, ":limit", limit);
  ids = reprise_statement_collect_int64 (statement, error);
  if (ids == NULL)
    return NULL;

  for (guint i = 0; i < ids->len; i++)
    {
      RepriseFilm *film = reprise_film_load (database, g_array_index (ids, gint64, i), error);

      if (film == NULL)
        return NULL;
      g_ptr_array_add (films, film);
    }

  return g_steal_pointer (&films);
}
