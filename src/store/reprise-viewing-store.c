#include "store/reprise-viewing-store.h"

#include "store/reprise-bin.h"
#include "store/reprise-film-store.h"
#include "store/reprise-list-item-store.h"
#include "store/reprise-merge.h"
#include "store/reprise-statement.h"

static const char * const viewing_fields[] = {
  "watched", "place", "rewatch", "unfinished", "judgement", "note", NULL,
};

#define VIEWING_COLUMNS    "watched, place, rewatch, unfinished, judgement, note"
#define VIEWING_PARAMETERS ":watched, :place, :rewatch, :unfinished, :judgement, :note"

static RepriseViewing *
viewing_from_row (RepriseStatement *statement,
                  RepriseFilm      *film)
{
  RepriseViewing *viewing = reprise_viewing_new (film);

  reprise_viewing_set_identity (viewing, reprise_statement_get_int64 (statement, 0),
                                reprise_statement_get_text (statement, 1));
  reprise_statement_get_object (statement, 2, viewing, viewing_fields);
  return viewing;
}

static gboolean
insert_viewing (RepriseDatabase  *database,
                RepriseViewing   *viewing,
                GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "INSERT INTO viewing"
                              " (uuid, film, created_at, modified_at, " VIEWING_COLUMNS ") VALUES"
                              " (:uuid, :film, :now, :now, " VIEWING_PARAMETERS ") RETURNING id");
  g_autofree char *random = g_uuid_string_random ();
  const char *uuid =
    reprise_viewing_get_uuid (viewing) != NULL ? reprise_viewing_get_uuid (viewing) : random;
  gint64 id = 0;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  reprise_statement_bind_int64 (statement, ":film",
                                reprise_film_get_id (reprise_viewing_get_film (viewing)));
  reprise_statement_bind_int64 (statement, ":now", reprise_database_now ());
  reprise_statement_bind_object (statement, viewing, viewing_fields);
  if (!reprise_statement_read_int64 (statement, &id, error))
    return FALSE;

  reprise_viewing_set_identity (viewing, id, uuid);
  return TRUE;
}

/* Of a film that was merged into the one it is seen as, it stays. */
static gboolean
update_viewing (RepriseDatabase  *database,
                RepriseViewing   *viewing,
                GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "UPDATE viewing"
                              "   SET film = CASE (SELECT coalesce(survivor, id) FROM film"
                              "                     WHERE film.id = viewing.film)"
                              "              WHEN :film THEN film ELSE :film END,"
                              " modified_at = :now, (" VIEWING_COLUMNS ") = (" VIEWING_PARAMETERS ")"
                              " WHERE id = :id");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":film",
                                reprise_film_get_id (reprise_viewing_get_film (viewing)));
  reprise_statement_bind_int64 (statement, ":now", reprise_database_now ());
  reprise_statement_bind_int64 (statement, ":id", reprise_viewing_get_id (viewing));
  reprise_statement_bind_object (statement, viewing, viewing_fields);
  return reprise_statement_run (statement, error);
}

static gboolean
merge_with_current (RepriseDatabase  *database,
                    RepriseViewing   *edited,
                    RepriseViewing   *made_from,
                    GError          **error)
{
  g_autoptr (RepriseViewing) current =
    reprise_viewing_load (database, reprise_viewing_get_id (edited), error);

  if (current == NULL)
    return FALSE;

  /* Which film it is of is the edit's to say only where the edit changed it. */
  if (reprise_film_get_id (reprise_viewing_get_film (edited)) ==
      reprise_film_get_id (reprise_viewing_get_film (made_from)))
    reprise_viewing_set_film (edited, reprise_viewing_get_film (current));

  return reprise_merge_fields (database, reprise_viewing_get_uuid (current), made_from, current,
                               edited, viewing_fields, error);
}

/**
 * reprise_viewing_load:
 * @database: a connection
 * @id: a viewing, in the bin or not
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): the viewing, with its film, or the one that stands for it
 */
RepriseViewing *
reprise_viewing_load (RepriseDatabase  *database,
                      gint64            id,
                      GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT viewing.id, viewing.uuid, " VIEWING_COLUMNS ","
                              "       coalesce(film.survivor, film.id)"
                              "  FROM viewing JOIN film ON film.id = viewing.film"
                              " WHERE viewing.id = :id");
  g_autoptr (RepriseFilm) film = NULL;

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":id", id);
  if (!reprise_statement_read_row (statement, error))
    return NULL;

  film = reprise_film_load (database, reprise_statement_get_int64 (statement, 8), error);
  return film != NULL ? viewing_from_row (statement, film) : NULL;
}

/**
 * reprise_viewing_list:
 * @database: a connection
 * @film: a film
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable) (element-type RepriseViewing): the viewings of the film, and
 *   of those merged into it, that are not in the bin, newest first
 */
GPtrArray *
reprise_viewing_list (RepriseDatabase  *database,
                      gint64            film,
                      GError          **error)
{
  g_autoptr (RepriseFilm) shared = reprise_film_load (database, film, error);
  g_autoptr (RepriseStatement) statement = NULL;
  g_autoptr (GPtrArray) viewings = g_ptr_array_new_with_free_func (g_object_unref);
  RepriseStep step;

  if (shared == NULL)
    return NULL;

  statement =
    reprise_database_prepare (database, error,
                              "SELECT id, uuid, " VIEWING_COLUMNS " FROM viewing"
                              " WHERE film IN (SELECT :film"
                              "                UNION ALL SELECT id FROM film WHERE survivor = :film)"
                              "   AND binned_at IS NULL"
                              " ORDER BY coalesce(watched, '') DESC, created_at DESC, id DESC");
  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":film", film);
  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    g_ptr_array_add (viewings, viewing_from_row (statement, shared));

  return step == REPRISE_STEP_DONE ? g_steal_pointer (&viewings) : NULL;
}

/**
 * reprise_viewing_save:
 * @deed: what this is a part of
 * @database: a connection that may write
 * @edited: the viewing as it shall be, of a film that is kept; afterwards as it is. A new one gets
 *   its identity
 * @made_from: (nullable): the viewing as it was loaded for the edit; %NULL for a new one
 * @error: return location for a #RepriseStoreError
 *
 * Keeps a viewing; a new one takes its film out of Up Next. What was changed elsewhere since
 * @made_from was loaded stays; see reprise_merge_fields(). A viewing that was binned meanwhile
 * comes back.
 *
 * Returns: whether it is kept
 */
gboolean
reprise_viewing_save (RepriseDeed      *deed,
                      RepriseDatabase  *database,
                      RepriseViewing   *edited,
                      RepriseViewing   *made_from,
                      GError          **error)
{
  g_return_val_if_fail (REPRISE_IS_VIEWING (edited), FALSE);

  if (made_from == NULL)
    return insert_viewing (database, edited, error) &&
           reprise_deed_touch (deed, REPRISE_THING_VIEWING, reprise_viewing_get_id (edited),
                               error) &&
           reprise_list_item_take_watched (database, reprise_viewing_get_id (edited), error);

  return merge_with_current (database, edited, made_from, error) &&
         reprise_bin_restore (deed, database, REPRISE_THING_VIEWING,
                              reprise_viewing_get_id (edited), error) &&
         reprise_deed_touch (deed, REPRISE_THING_VIEWING, reprise_viewing_get_id (edited), error) &&
         update_viewing (database, edited, error);
}
