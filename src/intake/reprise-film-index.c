#include "intake/reprise-film-index.h"

#include "store/reprise-statement.h"

#define UNKNOWN_YEAR 0

/* What a film is told by, and which film stands for it. */
static const char traits_of_film[] =
  "SELECT coalesce(survivor, id), title, coalesce(year, 0), original_title, form, runtime,"
  "       imdb, tmdb, wikidata, letterboxd,"
  "       (SELECT group_concat(name, char(10)) FROM credit"
  "         WHERE credit.film = film.id AND role = 'director')"
  "  FROM film WHERE id = :id";

/* What may make a film another one, and no more: nearly all of them are not. */
static const char names_of_year[] =
  "SELECT id, title, original_title, imdb, tmdb, wikidata, letterboxd"
  "  FROM film WHERE binned_at IS NULL AND year IS nullif(:year, 0) ORDER BY id";

/**
 * RepriseFilmIndex:
 *
 * The films of a journal, for as many questions which one of them a film from elsewhere is as one
 * deed has. What the films of a year are called is read when a film of about that year is asked for;
 * the rest of a film when it has a name in common with one that is asked for.
 *
 * It knows of no film that was kept since it read that year but those it was told of.
 */
struct _RepriseFilmIndex
{
  RepriseDatabase *database;
  GHashTable      *years;    /* (owned): year to GHashTable of names to GArray of films */
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
  self->years = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_hash_table_unref);
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

static gboolean
contains (GArray *ids,
          gint64  id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      return TRUE;

  return FALSE;
}

static void
add_name (GHashTable *films,
          const char *name,
          gint64      id)
{
  GArray *ids = g_hash_table_lookup (films, name);

  if (ids == NULL)
    {
      ids = g_array_new (FALSE, FALSE, sizeof (gint64));
      g_hash_table_insert (films, g_strdup (name), ids);
    }
  if (!contains (ids, id))
    g_array_append_val (ids, id);
}

static void
add_names (GHashTable *films,
           char      **names,
           gint64      id)
{
  for (guint i = 0; names[i] != NULL; i++)
    add_name (films, names[i], id);
}

static void
add_row (GHashTable       *films,
         RepriseStatement *statement)
{
  const char *ids[REPRISE_N_FILM_IDS];
  g_auto (GStrv) names = NULL;

  for (int i = 0; i < REPRISE_N_FILM_IDS; i++)
    ids[i] = reprise_statement_get_text (statement, 3 + i);
  names = reprise_film_names_list (reprise_statement_get_text (statement, 1),
                                   reprise_statement_get_text (statement, 2), ids);
  add_names (films, names, reprise_statement_get_int64 (statement, 0));
}

static GHashTable *
read_year (RepriseFilmIndex  *self,
           int                year,
           GError           **error)
{
  g_autoptr (GHashTable) films =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_array_unref);
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (self->database, error, names_of_year);
  RepriseStep step;

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":year", year);
  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    add_row (films, statement);
  return step == REPRISE_STEP_DONE ? g_steal_pointer (&films) : NULL;
}

static GHashTable *
ensure_year (RepriseFilmIndex  *self,
             int                year,
             GError           **error)
{
  GHashTable *films = g_hash_table_lookup (self->years, GINT_TO_POINTER (year));

  if (films != NULL)
    return films;

  films = read_year (self, year, error);
  if (films != NULL)
    g_hash_table_insert (self->years, GINT_TO_POINTER (year), films);
  return films;
}

/* Anew each time: something may have been learnt of it since. */
static RepriseFilmTraits *
read_traits (RepriseFilmIndex  *self,
             gint64             id,
             GError           **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (self->database, error, traits_of_film);

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":id", id);
  return reprise_statement_read_one (statement, traits_from_row, error);
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
  g_autoptr (RepriseFilmTraits) traits = NULL;
  g_auto (GStrv) names = NULL;
  GHashTable *films = NULL;

  g_return_val_if_fail (REPRISE_IS_FILM (film), FALSE);

  films = ensure_year (self, reprise_film_get_year (film), error);
  if (films == NULL)
    return FALSE;

  traits = reprise_film_traits_new (film);
  names = reprise_film_traits_list_names (traits);
  add_names (films, names, traits->id);
  return TRUE;
}

/* Sorts a film into those it is and those it may be. */
static gboolean
compare_with (RepriseFilmIndex         *self,
              const RepriseFilmTraits  *film,
              gint64                    id,
              GArray                   *same,
              GArray                   *maybe,
              GError                  **error)
{
  g_autoptr (RepriseFilmTraits) other = read_traits (self, id, error);
  GArray *found = NULL;

  if (other == NULL)
    return FALSE;

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
  return TRUE;
}

static gboolean
compare_with_all (RepriseFilmIndex         *self,
                  const RepriseFilmTraits  *film,
                  GArray                   *ids,
                  GArray                   *same,
                  GArray                   *maybe,
                  GError                  **error)
{
  for (guint i = 0; ids != NULL && i < ids->len; i++)
    if (!compare_with (self, film, g_array_index (ids, gint64, i), same, maybe, error))
      return FALSE;

  return TRUE;
}

static gboolean
compare_in_year (RepriseFilmIndex         *self,
                 const RepriseFilmTraits  *film,
                 char                    **names,
                 int                       year,
                 GArray                   *same,
                 GArray                   *maybe,
                 GError                  **error)
{
  GHashTable *films = ensure_year (self, year, error);

  if (films == NULL)
    return FALSE;

  for (guint i = 0; names[i] != NULL; i++)
    if (!compare_with_all (self, film, g_hash_table_lookup (films, names[i]), same, maybe, error))
      return FALSE;

  return TRUE;
}

static gboolean
compare_by_year (RepriseFilmIndex         *self,
                 const RepriseFilmTraits  *film,
                 GArray                   *same,
                 GArray                   *maybe,
                 GError                  **error)
{
  g_auto (GStrv) names = reprise_film_traits_list_names (film);

  if (!compare_in_year (self, film, names, UNKNOWN_YEAR, same, maybe, error))
    return FALSE;

  for (int year = film->year - 1; film->year != UNKNOWN_YEAR && year <= film->year + 1; year++)
    if (!compare_in_year (self, film, names, year, same, maybe, error))
      return FALSE;

  return TRUE;
}

/* Whatever the year. */
static gboolean
compare_by_text (RepriseFilmIndex         *self,
                 const RepriseFilmTraits  *film,
                 const char               *sql,
                 const char               *text,
                 GArray                   *same,
                 GArray                   *maybe,
                 GError                  **error)
{
  g_autoptr (RepriseStatement) statement = NULL;
  g_autoptr (GArray) ids = NULL;

  if (text == NULL)
    return TRUE;

  statement = reprise_database_prepare (self->database, error, sql);
  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":text", text);
  ids = reprise_statement_collect_int64 (statement, error);
  return ids != NULL && compare_with_all (self, film, ids, same, maybe, error);
}

static gboolean
compare_by_ids (RepriseFilmIndex         *self,
                const RepriseFilmTraits  *film,
                GArray                   *same,
                GArray                   *maybe,
                GError                  **error)
{
  static const char * const sql[REPRISE_N_FILM_IDS] = {
    "SELECT id FROM film WHERE imdb = :text AND binned_at IS NULL",
    "SELECT id FROM film WHERE tmdb = :text AND binned_at IS NULL",
    "SELECT id FROM film WHERE wikidata = :text COLLATE NOCASE AND binned_at IS NULL",
    "SELECT id FROM film WHERE letterboxd = :text COLLATE NOCASE AND binned_at IS NULL",
  };

  for (int i = 0; i < REPRISE_N_FILM_IDS; i++)
    if (!compare_by_text (self, film, sql[i], film->ids[i], same, maybe, error))
      return FALSE;

  return TRUE;
}

/* One without a year may be of any. */
static gboolean
compare_by_titles (RepriseFilmIndex         *self,
                   const RepriseFilmTraits  *film,
                   GArray                   *same,
                   GArray                   *maybe,
                   GError                  **error)
{
  static const char sql[] = "SELECT id FROM film WHERE folded = :text AND binned_at IS NULL";

  for (guint i = 0; film->year == UNKNOWN_YEAR && film->titles[i] != NULL; i++)
    if (!compare_by_text (self, film, sql, film->titles[i], same, maybe, error))
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
      !compare_by_titles (self, traits, same, maybe, error) ||
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
