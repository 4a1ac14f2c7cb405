#include "store/reprise-person-store.h"

#include "model/reprise-judgement.h"
#include "store/reprise-statement.h"

/* A film that is the same as another is not asked: the one that stands for it is. */
#define OF_FILMS_SHOWN                                                                    \
  "  FROM credit JOIN film ON film.id = credit.film"                                      \
  " WHERE credit.person = person.id AND film.binned_at IS NULL AND film.survivor IS NULL"

/* The one who is meant comes first: who is told apart as was asked, then who is in most films. */
#define LOAD_PEOPLE                                                                       \
  "SELECT id, name, qualifier"                                                            \
  "  FROM person"                                                                         \
  " WHERE folded = :folded AND EXISTS (SELECT 1" OF_FILMS_SHOWN ")"                       \
  " ORDER BY qualifier = :qualifier COLLATE NOCASE DESC,"                                 \
  "          (SELECT count(DISTINCT film.id)" OF_FILMS_SHOWN ") DESC, qualifier"

/* The roles of a film that somebody has twice (two characters) are one. */
#define LOAD_FILMS                                                                        \
  "SELECT credit.role, film.id, film.uuid, film.title, film.year,"                        \
  "       group_concat(nullif(credit.character, ''), ' / '),"                             \
  "       (SELECT judgement FROM film_judgement WHERE film_judgement.film = film.id),"    \
  "       (SELECT max(entry.day)"                                                         \
  "          FROM entry_film JOIN entry ON entry.id = entry_film.entry"                   \
  "         WHERE entry_film.film = film.id AND entry.shown = 1),"                        \
  "       coalesce(film.earlier_views, 0) > 0"                                            \
  "       OR EXISTS (SELECT 1"                                                            \
  "                    FROM entry_film JOIN entry ON entry.id = entry_film.entry"         \
  "                   WHERE entry_film.film = film.id AND entry.shown = 1),"              \
  "       film.poster"                                                                    \
  "  FROM credit JOIN film ON film.id = credit.film"                                      \
  " WHERE credit.person = :person AND film.binned_at IS NULL AND film.survivor IS NULL"   \
  " GROUP BY credit.role, film.id"                                                        \
  " ORDER BY credit.role, coalesce(film.year, 0) DESC, film.sort_key, film.id"

/* In the order in which they are told where one is in as many films as another. */
static const char * const usual_roles[] = {
  "director", "cast", "writer", "based-on", "producer", "cinematography", "score", "editing",
};

static void
credited_film_free (gpointer data)
{
  RepriseCreditedFilm *self = data;

  g_object_unref (self->film);
  g_free (self->character);
  g_free (self);
}

static void
credited_role_free (gpointer data)
{
  RepriseCreditedRole *self = data;

  g_free (self->role);
  g_ptr_array_unref (self->films);
  g_free (self);
}

static int
place_role (const char *role)
{
  for (guint i = 0; i < G_N_ELEMENTS (usual_roles); i++)
    if (g_str_equal (usual_roles[i], role))
      return (int) i;

  return G_N_ELEMENTS (usual_roles);
}

static int
compare_roles (gconstpointer a,
               gconstpointer b)
{
  const RepriseCreditedRole *one = *(const RepriseCreditedRole * const *) a;
  const RepriseCreditedRole *other = *(const RepriseCreditedRole * const *) b;
  const int place = place_role (one->role) - place_role (other->role);

  if (one->films->len != other->films->len)
    return one->films->len > other->films->len ? -1 : 1;

  return place != 0 ? place : g_strcmp0 (one->role, other->role);
}

static RepriseCreditedFilm *
film_from_row (RepriseStatement *row)
{
  RepriseCreditedFilm *self = g_new0 (RepriseCreditedFilm, 1);

  self->film = reprise_film_new (reprise_statement_get_text (row, 3),
                                 (int) reprise_statement_get_int64 (row, 4));
  reprise_film_set_identity (self->film, reprise_statement_get_int64 (row, 1),
                             reprise_statement_get_text (row, 2));
  reprise_film_set_poster (self->film, reprise_statement_get_text (row, 9));
  self->character = g_strdup (reprise_statement_get_text (row, 5));
  self->judgement = reprise_statement_is_null (row, 6)
                      ? REPRISE_UNJUDGED
                      : (int) reprise_statement_get_int64 (row, 6);
  self->day = reprise_date_from_text (reprise_statement_get_text (row, 7));
  self->seen = reprise_statement_get_int64 (row, 8) != 0;
  return self;
}

/* Rows come by role. */
static RepriseCreditedRole *
get_role (RepriseProfile *self,
          const char     *role)
{
  RepriseCreditedRole *last =
    self->roles->len > 0 ? self->roles->pdata[self->roles->len - 1] : NULL;

  if (last != NULL && g_str_equal (last->role, role))
    return last;

  last = g_new0 (RepriseCreditedRole, 1);
  last->role = g_strdup (role);
  last->films = g_ptr_array_new_with_free_func (credited_film_free);
  g_ptr_array_add (self->roles, last);
  return last;
}

static void
count_film (RepriseProfile            *self,
            const RepriseCreditedFilm *film)
{
  self->films++;
  if (film->seen)
    self->seen++;
  if (film->judgement == REPRISE_UNJUDGED)
    return;

  self->judged++;
  self->sum += film->judgement;
}

static gboolean
load_films (RepriseProfile   *self,
            RepriseDatabase  *database,
            GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, LOAD_FILMS);
  g_autoptr (GHashTable) counted =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  RepriseStep step;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":person", self->id);
  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    {
      const gint64 id = reprise_statement_get_int64 (statement, 1);
      RepriseCreditedFilm *film = film_from_row (statement);

      g_ptr_array_add (get_role (self, reprise_statement_get_text (statement, 0))->films, film);
      if (g_hash_table_add (counted, g_memdup2 (&id, sizeof id)))
        count_film (self, film);
    }

  g_ptr_array_sort (self->roles, compare_roles);
  return step == REPRISE_STEP_DONE;
}

static gboolean
load_people (RepriseProfile   *self,
             RepriseDatabase  *database,
             ReprisePerson    *asked,
             GError          **error)
{
  const char *qualifier = reprise_person_get_qualifier (asked);
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, LOAD_PEOPLE);
  RepriseStep step;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":folded", reprise_person_get_folded (asked));
  reprise_statement_bind_text (statement, ":qualifier", qualifier != NULL ? qualifier : "");
  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    {
      ReprisePerson *person = reprise_person_new (reprise_statement_get_text (statement, 1),
                                                  reprise_statement_get_text (statement, 2));

      if (self->person != NULL)
        {
          g_ptr_array_add (self->namesakes, person);
          continue;
        }
      self->person = person;
      self->id = reprise_statement_get_int64 (statement, 0);
    }

  return step == REPRISE_STEP_DONE;
}

/**
 * reprise_profile_load:
 * @database: a connection
 * @name: a name, as `NAME` or `NAME (QUALIFIER)`; case, accents and punctuation do not matter
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND, another #RepriseStoreError, or
 *   %G_IO_ERROR_CANCELLED where the connection was interrupted
 *
 * Of several persons of that name it is the one with that qualifier, else the one in most films.
 *
 * Returns: (transfer full) (nullable): somebody, and their films
 */
RepriseProfile *
reprise_profile_load (RepriseDatabase  *database,
                      const char       *name,
                      GError          **error)
{
  g_autoptr (RepriseProfile) self = g_new0 (RepriseProfile, 1);
  g_autoptr (ReprisePerson) asked = NULL;

  g_return_val_if_fail (database != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  asked = reprise_person_from_text (name);
  self->namesakes = g_ptr_array_new_with_free_func (g_object_unref);
  self->roles = g_ptr_array_new_with_free_func (credited_role_free);
  if (asked != NULL && !load_people (self, database, asked, error))
    return NULL;

  if (self->person == NULL)
    {
      g_set_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND,
                   "Nobody of that name: %s", name);
      return NULL;
    }

  return load_films (self, database, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * reprise_profile_free:
 * @self: (transfer full): a profile
 */
void
reprise_profile_free (RepriseProfile *self)
{
  g_return_if_fail (self != NULL);

  g_clear_object (&self->person);
  g_ptr_array_unref (self->namesakes);
  g_ptr_array_unref (self->roles);
  g_free (self);
}
