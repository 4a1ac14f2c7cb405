#include "store/reprise-entry-store.h"

#include "model/reprise-film.h"
#include "store/reprise-statement.h"

static const char * const entry_fields[] = {
  "uuid", "kind", "number", "title", "day", "watched", "rewatch", "spoiler",
  "place", "judgement", "state",
  "opening", "words", "view", NULL,
};

/* The viewing counts among those of its film up to its own date, after those before the journal. */
#define LOAD_ENTRY                                                                         \
  "SELECT coalesce(appraisal.uuid, viewing.uuid),"                                         \
  "       coalesce(appraisal.kind, 'viewing'),"                                            \
  "       appraisal.number,"                                                               \
  "       " REPRISE_ENTRY_NAME ","                                                         \
  "       entry.day,"                                                                      \
  "       viewing.watched,"                                                                \
  "       coalesce(viewing.rewatch, 0),"                                                   \
  "       coalesce(appraisal.spoiler, 0),"                                                 \
  "       viewing.place,"                                                                  \
  "       entry.judgement,"                                                                \
  "       appraisal.state,"                                                                \
  "       entry.opening,"                                                                  \
  "       entry.words,"                                                                    \
  "       (SELECT count(*) FROM viewing AS other"                                          \
  "         WHERE other.film IN (SELECT film.id UNION ALL"                                 \
  "                              SELECT id FROM film AS same WHERE same.survivor = film.id)" \
  "           AND other.binned_at IS NULL"                                                 \
  "           AND (coalesce(other.watched, ''), other.created_at, other.id)"               \
  "               <= (coalesce(viewing.watched, ''), viewing.created_at, viewing.id))"     \
  "       + coalesce(film.earlier_views, 0)"                                               \
  "  FROM entry"                                                                           \
  "       LEFT JOIN appraisal ON appraisal.id = entry.appraisal"                           \
  "       LEFT JOIN viewing ON viewing.id = coalesce(entry.viewing, appraisal.viewing)"    \
  "                        AND (entry.viewing IS NOT NULL OR viewing.binned_at IS NULL)"   \
  "       LEFT JOIN film AS seen ON seen.id = viewing.film"                                \
  "       LEFT JOIN film ON film.id = coalesce(seen.survivor, seen.id)"                    \
  " WHERE entry.id = :id"

static gpointer
entry_from_row (RepriseStatement *statement)
{
  RepriseEntry *entry = g_object_new (REPRISE_TYPE_ENTRY, NULL);

  reprise_statement_get_object (statement, 0, entry, entry_fields);
  return entry;
}

static gpointer
film_from_row (RepriseStatement *statement)
{
  RepriseFilm *film = reprise_film_new (reprise_statement_get_text (statement, 2),
                                        (int) reprise_statement_get_int64 (statement, 3));

  reprise_film_set_identity (film, reprise_statement_get_int64 (statement, 0),
                             reprise_statement_get_text (statement, 1));
  reprise_film_set_poster (film, reprise_statement_get_text (statement, 4));
  return film;
}

static gboolean
load_films (RepriseDatabase  *database,
            RepriseEntry     *entry,
            GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT film.id, film.uuid, film.title, film.year, film.poster"
                              "  FROM entry_film JOIN film ON film.id = entry_film.film"
                              " WHERE entry_film.entry = :id ORDER BY entry_film.position");
  GPtrArray *films = NULL;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", reprise_entry_get_id (entry));
  films = reprise_statement_collect (statement, film_from_row, g_object_unref, error);
  if (films == NULL)
    return FALSE;

  reprise_entry_take_films (entry, films);
  return TRUE;
}

static gboolean
load_tags (RepriseDatabase  *database,
           RepriseEntry     *entry,
           GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT tag.name"
                              "  FROM entry"
                              "  JOIN appraisal_tag ON appraisal_tag.appraisal = entry.appraisal"
                              "  JOIN tag ON tag.id = appraisal_tag.tag"
                              " WHERE entry.id = :id ORDER BY appraisal_tag.position, tag.id");
  g_autoptr (GStrvBuilder) tags = g_strv_builder_new ();
  RepriseStep step;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", reprise_entry_get_id (entry));
  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    g_strv_builder_add (tags, reprise_statement_get_text (statement, 0));

  reprise_entry_take_tags (entry, g_strv_builder_end (tags));
  return step == REPRISE_STEP_DONE;
}

/**
 * reprise_entry_load:
 * @database: a connection
 * @id: an entry of the diary, in the bin or not
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): the entry, with its films and tags
 */
RepriseEntry *
reprise_entry_load (RepriseDatabase  *database,
                    gint64            id,
                    GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, LOAD_ENTRY);
  g_autoptr (RepriseEntry) entry = NULL;

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":id", id);
  entry = reprise_statement_read_one (statement, entry_from_row, error);
  if (entry == NULL)
    return NULL;

  reprise_entry_set_id (entry, id);
  if (!load_films (database, entry, error) || !load_tags (database, entry, error))
    return NULL;

  return g_steal_pointer (&entry);
}

/**
 * reprise_entry_find:
 * @database: a connection
 * @uuid: the UUID of an appraisal or a viewing
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Returns: its entry in the diary or the bin; 0 where there is none
 */
gint64
reprise_entry_find (RepriseDatabase  *database,
                    const char       *uuid,
                    GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT entry.id"
                              "  FROM appraisal JOIN entry ON entry.appraisal = appraisal.id"
                              " WHERE appraisal.uuid = :uuid"
                              " UNION ALL "
                              "SELECT entry.id"
                              "  FROM viewing JOIN entry ON entry.viewing = viewing.id"
                              " WHERE viewing.uuid = :uuid");

  if (statement == NULL)
    return 0;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  return reprise_statement_read_row (statement, error) ? reprise_statement_get_int64 (statement, 0)
                                                       : 0;
}
