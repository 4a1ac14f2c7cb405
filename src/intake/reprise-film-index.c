#include "intake/reprise-film-index.h"

#include "intake/reprise-film-title.h"
#include "model/reprise-text.h"
#include "store/reprise-statement.h"

#include <string.h>

#define UNKNOWN_YEAR 0

/* What a film is told by, and which film stands for it. */
static const char fields[] =
  "SELECT coalesce(survivor, id), title, coalesce(year, 0), original_title, form, runtime,"
  "       imdb, tmdb, wikidata, letterboxd,"
  "       (SELECT group_concat(name, char(10)) FROM credit"
  "         WHERE credit.film = film.id AND role = 'director')"
  "  FROM film WHERE binned_at IS NULL AND ";

/**
 * RepriseFilmIndex:
 *
 * The films of a journal, for as many questions which one of them a film from elsewhere is as one
 * deed has. The films of a year are read when a film of about that year is asked for.
 *
 * It knows of no film that was kept since it read that year but those it was told of.
 */
struct _RepriseFilmIndex
{
  RepriseDatabase *database;
  GHashTable      *years;    /* (owned): year to GPtrArray of RepriseFilmTraits */
};

/**
 * reprise_film_index_new:
 * @database: a connection, which outlives it
 *
 * Returns: (transfer full) (not nullable): an index that has read nothing yet
 */
RepriseFilmIndex *
reprise_film_index_new (RepriseDatabase *database)
{
  RepriseFilmIndex *self = g_new0 (RepriseFilmIndex, 1);

  self->database = database;
  self->years = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  return self;
}

/**
 * reprise_film_index_free:
 * @self: (nullable): an index
 *
 * Frees an index.
 */
void
reprise_film_index_free (RepriseFilmIndex *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->years);
  g_free (self);
}

static void
add_directors (RepriseFilm *film,
               const char  *names)
{
  g_auto (GStrv) parts = g_strsplit (names, "\n", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_autoptr (ReprisePerson) person = reprise_person_new (parts[i], NULL);
      g_autoptr (RepriseCredit) credit = reprise_credit_new ("director", person, NULL);

      reprise_film_add_credit (film, credit);
    }
}

static gpointer
traits_from_row (RepriseStatement *statement)
{
  static const char * const names[] = {
    "original-title", "form", "runtime", "imdb", "tmdb", "wikidata", "letterboxd", NULL,
  };
  g_autoptr (RepriseFilm) film =
    reprise_film_new (reprise_statement_get_text (statement, 1),
                      (int) reprise_statement_get_int64 (statement, 2));

  reprise_film_set_identity (film, reprise_statement_get_int64 (statement, 0), NULL);
  reprise_statement_get_object (statement, 3, film, names);
  if (!reprise_statement_is_null (statement, 10))
    add_directors (film, reprise_statement_get_text (statement, 10));
  return reprise_film_traits_new (film);
}

static GPtrArray *
read_films (RepriseFilmIndex  *self,
            const char        *condition,
            const char        *text,
            int                year,
            GError           **error)
{
  g_autofree char *sql = g_strconcat (fields, condition, NULL);
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (self->database, error, sql);

  if (statement == NULL)
    return NULL;

  if (text != NULL)
    reprise_statement_bind_text (statement, ":text", text);
  else
    reprise_statement_bind_int64 (statement, ":year", year);
  return reprise_statement_collect (statement, traits_from_row,
                                    (GDestroyNotify) reprise_film_traits_free, error);
}

static GPtrArray *
ensure_year (RepriseFilmIndex  *self,
             int                year,
             GError           **error)
{
  GPtrArray *films = g_hash_table_lookup (self->years, GINT_TO_POINTER (year));

  if (films != NULL)
    return films;

  films = read_films (self, year != UNKNOWN_YEAR ? "year = :year" : "year IS NULL AND :year = 0",
                      NULL, year, error);
  if (films != NULL)
    g_hash_table_insert (self->years, GINT_TO_POINTER (year), films);
  return films;
}

/**
 * reprise_film_index_add:
 * @self: an index
 * @film: a film that was kept since the index was made, with its identity
 * @error: return location for a #RepriseStoreError
 *
 * Lets @film be found.
 *
 * Returns: whether its year could be read
 */
gboolean
reprise_film_index_add (RepriseFilmIndex  *self,
                        RepriseFilm       *film,
                        GError           **error)
{
  GPtrArray *films = NULL;

  g_return_val_if_fail (REPRISE_IS_FILM (film), FALSE);

  films = ensure_year (self, reprise_film_get_year (film), error);
  if (films == NULL)
    return FALSE;

  g_ptr_array_add (films, reprise_film_traits_new (film));
  return TRUE;
}

static gboolean
contains (GArray *ids,
          gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}

/* Sorts films into those it is and those it may be. */
static void
compare_with (const RepriseFilmTraits *film,
              GPtrArray               *films,
              GArray                  *same,
              GArray                  *maybe)
{
  for (guint i = 0; i < films->len; i++)
    {
      const RepriseFilmTraits *other = films->pdata[i];
      GArray *found = NULL;

      switch (reprise_film_traits_compare (film, other))
        {
        case REPRISE_LIKENESS_SAME:
          found = same;
          break;
        case REPRISE_LIKENESS_MAYBE:
          found = maybe;
          break;
        case REPRISE_LIKENESS_OTHER:
          break;
        }
      if (found != NULL && !contains (found, other->id))
        g_array_append_val (found, other->id);
    }
}

static gboolean
compare_by_year (RepriseFilmIndex         *self,
                 const RepriseFilmTraits  *film,
                 GArray                   *same,
                 GArray                   *maybe,
                 GError                  **error)
{
  GPtrArray *films = ensure_year (self, UNKNOWN_YEAR, error);

  if (films == NULL)
    return FALSE;

  compare_with (film, films, same, maybe);
  for (int year = film->year - 1; film->year != UNKNOWN_YEAR && year <= film->year + 1; year++)
    {
      films = ensure_year (self, year, error);
      if (films == NULL)
        return FALSE;
      compare_with (film, films, same, maybe);
    }

  return TRUE;
}

/* Whatever the year: by an id, and by the title where no year is said. */
static gboolean
compare_by_text (RepriseFilmIndex         *self,
                 const RepriseFilmTraits  *film,
                 const char               *condition,
                 const char               *text,
                 GArray                   *same,
                 GArray                   *maybe,
                 GError                  **error)
{
  g_autoptr (GPtrArray) films = NULL;

  if (text == NULL)
    return TRUE;

  films = read_films (self, condition, text, 0, error);
  if (films == NULL)
    return FALSE;

  compare_with (film, films, same, maybe);
  return TRUE;
}

static gboolean
compare_by_ids (RepriseFilmIndex         *self,
                const RepriseFilmTraits  *film,
                GArray                   *same,
                GArray                   *maybe,
                GError                  **error)
{
  static const char * const conditions[REPRISE_N_FILM_IDS] = {
    "imdb = :text", "tmdb = :text", "wikidata = :text COLLATE NOCASE",
    "letterboxd = :text COLLATE NOCASE",
  };

  for (int i = 0; i < REPRISE_N_FILM_IDS; i++)
    if (!compare_by_text (self, film, conditions[i], film->ids[i], same, maybe, error))
      return FALSE;

  for (guint i = 0; film->year == UNKNOWN_YEAR && film->titles[i] != NULL; i++)
    if (!compare_by_text (self, film, "folded = :text", film->titles[i], same, maybe, error))
      return FALSE;

  return TRUE;
}

/**
 * reprise_film_index_match:
 * @self: an index
 * @film: a film as it is written elsewhere
 * @error: return location for a #RepriseStoreError
 *
 * Finds which film of the journal it is. Two that it could be are a question, never a choice.
 *
 * Returns: (transfer full) (nullable): the answer
 */
RepriseFilmMatch *
reprise_film_index_match (RepriseFilmIndex  *self,
                          RepriseFilm       *film,
                          GError           **error)
{
  g_autoptr (RepriseFilmTraits) traits = NULL;
  g_autoptr (GArray) same = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) maybe = g_array_new (FALSE, FALSE, sizeof (gint64));
  RepriseFilmMatch *match = NULL;

  g_return_val_if_fail (REPRISE_IS_FILM (film), NULL);

  traits = reprise_film_traits_new (film);
  if (!compare_by_ids (self, traits, same, maybe, error) ||
      !compare_by_year (self, traits, same, maybe, error))
    return NULL;

  match = g_new0 (RepriseFilmMatch, 1);
  if (same->len == 1)
    match->likeness = REPRISE_LIKENESS_SAME;
  else if (same->len > 1 || maybe->len > 0)
    match->likeness = REPRISE_LIKENESS_MAYBE;
  match->films = g_array_ref (same->len > 0 ? same : maybe);
  return match;
}

/**
 * reprise_film_match_free:
 * @self: (nullable): an answer
 *
 * Frees an answer.
 */
void
reprise_film_match_free (RepriseFilmMatch *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->films);
  g_free (self);
}
