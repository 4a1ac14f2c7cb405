#include "store/reprise-film-store.h"

#include "model/reprise-judgement.h"
#include "model/reprise-text.h"
#include "store/reprise-bin.h"
#include "store/reprise-merge.h"
#include "store/reprise-part-store.h"
#include "store/reprise-statement.h"

static const char * const film_fields[] = {
  "title", "year", "original-title", "sort-title", "form", "release-date", "runtime", "country",
  "genre", "budget", "box-office", "studio", "distributor", "based-on", "imdb", "tmdb", "wikidata",
  "letterboxd", "earlier-views", NULL,
};

#define FILM_COLUMNS                                                                              \
  "title, year, original_title, sort_title, form, release_date, runtime, country, genre, budget," \
  " box_office, studio, distributor, based_on, imdb, tmdb, wikidata, letterboxd, earlier_views"

#define FILM_PARAMETERS                                                                         \
  ":title, :year, :original_title, :sort_title, :form, :release_date, :runtime, :country,"      \
  " :genre, :budget, :box_office, :studio, :distributor, :based_on, :imdb, :tmdb, :wikidata,"   \
  " :letterboxd, :earlier_views"

static gpointer
film_from_row (RepriseStatement *statement)
{
  RepriseFilm *film = reprise_film_new ("", 0);

  reprise_film_set_identity (film, reprise_statement_get_int64 (statement, 0),
                             reprise_statement_get_text (statement, 1));
  reprise_statement_get_object (statement, 2, film, film_fields);
  return film;
}

static gpointer
credit_from_row (RepriseStatement *statement)
{
  g_autoptr (ReprisePerson) person =
    reprise_person_new (reprise_statement_get_text (statement, 3),
                        reprise_statement_get_text (statement, 4));

  return reprise_credit_new (reprise_statement_get_text (statement, 2), person,
                             reprise_statement_get_text (statement, 5));
}

static gboolean
ensure_person (RepriseDatabase  *database,
               ReprisePerson    *person,
               gint64           *id,
               GError          **error)
{
  g_autoptr (RepriseStatement) find =
    reprise_database_prepare (database, error,
                              "SELECT id FROM person"
                              " WHERE folded = :folded AND qualifier = :qualifier");
  g_autoptr (RepriseStatement) add = NULL;
  const char *qualifier = reprise_person_get_qualifier (person);

  if (find == NULL)
    return FALSE;

  reprise_statement_bind_text (find, ":folded", reprise_person_get_folded (person));
  reprise_statement_bind_text (find, ":qualifier", qualifier != NULL ? qualifier : "");
  if (!reprise_statement_read_int64 (find, id, error))
    return FALSE;
  if (*id != 0)
    return TRUE;

  add = reprise_database_prepare (database, error,
                                  "INSERT INTO person (name, folded, qualifier)"
                                  " VALUES (:name, :folded, :qualifier) RETURNING id");
  if (add == NULL)
    return FALSE;

  reprise_statement_bind_text (add, ":name", reprise_person_get_name (person));
  reprise_statement_bind_text (add, ":folded", reprise_person_get_folded (person));
  reprise_statement_bind_text (add, ":qualifier", qualifier != NULL ? qualifier : "");
  return reprise_statement_read_int64 (add, id, error);
}

static gboolean
bind_credit (RepriseDatabase   *database,
             RepriseStatement  *statement,
             gpointer           part,
             GError           **error)
{
  RepriseCredit *credit = part;
  ReprisePerson *person = reprise_credit_get_person (credit);
  gint64 id = 0;

  if (!ensure_person (database, person, &id, error))
    return FALSE;

  reprise_statement_bind_text (statement, ":role", reprise_credit_get_role (credit));
  reprise_statement_bind_int64 (statement, ":person", id);
  reprise_statement_bind_text (statement, ":name", reprise_person_get_name (person));
  reprise_statement_bind_text (statement, ":character", reprise_credit_get_character (credit));
  return TRUE;
}

static char *
credit_key (gconstpointer item)
{
  RepriseCredit *credit = (RepriseCredit *) item;
  ReprisePerson *person = reprise_credit_get_person (credit);
  const char *qualifier = reprise_person_get_qualifier (person);
  const char *character = reprise_credit_get_character (credit);

  return g_strjoin ("\n", reprise_credit_get_role (credit), reprise_person_get_name (person),
                    qualifier != NULL ? qualifier : "", character != NULL ? character : "", NULL);
}

/* A credit never changes: to correct one is to put another in its place. */
static const ReprisePartKind credits = {
  .field = "credits",
  .load = "SELECT credit.uuid, position, role, credit.name, person.qualifier, character"
          "  FROM credit JOIN person ON person.id = credit.person"
          " WHERE film = :owner ORDER BY position, credit.id",
  .insert = "INSERT INTO credit (uuid, film, position, role, person, name, character)"
            " VALUES (:uuid, :owner, :position, :role, :person, :name, :character)",
  .move = "UPDATE credit SET position = :position WHERE uuid = :uuid",
  .remove = "DELETE FROM credit WHERE uuid = :uuid",
  .from_row = credit_from_row,
  .bind = bind_credit,
  .key = credit_key,
};

static gboolean
insert_film (RepriseDatabase  *database,
             RepriseFilm      *film,
             GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "INSERT INTO film (uuid, created_at, modified_at, " FILM_COLUMNS ")"
                              " VALUES (:uuid, :now, :now, " FILM_PARAMETERS ") RETURNING id");
  g_autofree char *random = g_uuid_string_random ();
  const char *uuid = reprise_film_get_uuid (film) != NULL ? reprise_film_get_uuid (film) : random;
  gint64 id = 0;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  reprise_statement_bind_int64 (statement, ":now", reprise_database_now ());
  reprise_statement_bind_object (statement, film, film_fields);
  if (!reprise_statement_read_int64 (statement, &id, error))
    return FALSE;

  reprise_film_set_identity (film, id, uuid);
  return TRUE;
}

static gboolean
update_film (RepriseDatabase  *database,
             RepriseFilm      *film,
             GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "UPDATE film SET modified_at = :now,"
                              " (" FILM_COLUMNS ") = (" FILM_PARAMETERS ")"
                              " WHERE id = :id");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":now", reprise_database_now ());
  reprise_statement_bind_int64 (statement, ":id", reprise_film_get_id (film));
  reprise_statement_bind_object (statement, film, film_fields);
  return reprise_statement_run (statement, error);
}

static gboolean
write_credits (RepriseDatabase  *database,
               RepriseFilm      *film,
               GError          **error)
{
  return reprise_parts_write (database, &credits, reprise_film_get_id (film),
                              reprise_film_get_credits (film), error);
}

static gboolean
merge_with_current (RepriseDatabase  *database,
                    RepriseFilm      *edited,
                    RepriseFilm      *made_from,
                    GError          **error)
{
  g_autoptr (RepriseFilm) current =
    reprise_film_load (database, reprise_film_get_id (edited), error);
  GPtrArray *merged = NULL;

  if (current == NULL ||
      !reprise_merge_fields (database, reprise_film_get_uuid (current), made_from, current, edited,
                             film_fields, error))
    return FALSE;

  merged = reprise_parts_merge (database, &credits, reprise_film_get_uuid (current),
                                reprise_film_get_credits (made_from),
                                reprise_film_get_credits (current),
                                reprise_film_get_credits (edited), error);
  if (merged == NULL)
    return FALSE;

  reprise_film_take_credits (edited, merged);
  return TRUE;
}

/**
 * reprise_film_load:
 * @database: a connection
 * @id: a film, in the bin or not
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): the film, with its credits
 */
RepriseFilm *
reprise_film_load (RepriseDatabase  *database,
                   gint64            id,
                   GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT id, uuid, " FILM_COLUMNS " FROM film WHERE id = :id");
  g_autoptr (RepriseFilm) film = NULL;
  GPtrArray *loaded = NULL;

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":id", id);
  film = reprise_statement_read_one (statement, film_from_row, error);
  if (film == NULL)
    return NULL;

  loaded = reprise_parts_load (database, &credits, id, error);
  if (loaded == NULL)
    return NULL;

  reprise_film_take_credits (film, loaded);
  return g_steal_pointer (&film);
}

/**
 * reprise_film_find:
 * @database: a connection
 * @title: a title; case and accents do not matter
 * @year: its year, or 0 for a film without one: a title alone never finds a film that has a year
 * @id: (out): the film; 0 where there is none
 * @error: return location for a #RepriseStoreError
 *
 * Finds the film that somebody names, if it is not in the bin: where it was merged into another,
 * that one.
 *
 * Returns: whether that went well
 */
gboolean
reprise_film_find (RepriseDatabase  *database,
                   const char       *title,
                   int               year,
                   gint64           *id,
                   GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT coalesce(survivor, id) FROM film"
                              " WHERE folded = :folded AND coalesce(year, 0) = :year"
                              "   AND binned_at IS NULL"
                              " ORDER BY survivor IS NOT NULL, id LIMIT 1");
  g_autofree char *folded = reprise_text_key (title);

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":folded", folded);
  reprise_statement_bind_int64 (statement, ":year", year);
  return reprise_statement_read_int64 (statement, id, error);
}

/**
 * reprise_film_save:
 * @deed: what this is a part of
 * @database: a connection that may write
 * @edited: the film as it shall be; afterwards as it is. A new one gets its identity
 * @made_from: (nullable): the film as it was loaded for the edit; %NULL for a new one
 * @error: return location for a #RepriseStoreError
 *
 * Keeps a film with its credits. What was changed elsewhere since @made_from was loaded stays; see
 * reprise_merge_fields(). A film that was binned meanwhile comes back, with what went with it.
 *
 * Returns: whether it is kept
 */
gboolean
reprise_film_save (RepriseDeed      *deed,
                   RepriseDatabase  *database,
                   RepriseFilm      *edited,
                   RepriseFilm      *made_from,
                   GError          **error)
{
  g_return_val_if_fail (REPRISE_IS_FILM (edited), FALSE);

  if (made_from == NULL)
    return insert_film (database, edited, error) &&
           reprise_deed_touch (deed, REPRISE_THING_FILM, reprise_film_get_id (edited), error) &&
           write_credits (database, edited, error);

  return merge_with_current (database, edited, made_from, error) &&
         reprise_bin_restore (deed, database, REPRISE_THING_FILM, reprise_film_get_id (edited),
                              error) &&
         reprise_deed_touch (deed, REPRISE_THING_FILM, reprise_film_get_id (edited), error) &&
         update_film (database, edited, error) &&
         write_credits (database, edited, error);
}

/**
 * reprise_film_read_history:
 * @database: a connection
 * @id: a film
 * @history: (out): what the journal says of it
 * @error: return location for a #RepriseStoreError
 *
 * Which judgement is a film's is said by the view film_judgement, and nowhere else.
 *
 * Returns: whether it could be read
 */
gboolean
reprise_film_read_history (RepriseDatabase     *database,
                           gint64               id,
                           RepriseFilmHistory  *history,
                           GError             **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT (SELECT count(*) FROM viewing"
                              "         WHERE viewing.film IN"
                              "               (SELECT film.id UNION ALL"
                              "                SELECT id FROM film AS same"
                              "                 WHERE same.survivor = film.id)"
                              "           AND binned_at IS NULL)"
                              "       + coalesce(earlier_views, 0),"
                              "       (SELECT judgement FROM film_judgement"
                              "         WHERE film_judgement.film = film.id)"
                              "  FROM film WHERE id = :id");
  RepriseStep step;

  *history = (RepriseFilmHistory) { 0, REPRISE_UNJUDGED };
  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", id);
  step = reprise_statement_step (statement, error);
  if (step == REPRISE_STEP_ROW)
    {
      history->views = (int) reprise_statement_get_int64 (statement, 0);
      if (!reprise_statement_is_null (statement, 1))
        history->judgement = (int) reprise_statement_get_int64 (statement, 1);
    }

  return step != REPRISE_STEP_ERROR;
}
