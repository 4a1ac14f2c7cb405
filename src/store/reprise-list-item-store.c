/* The films of lists. */

#include "store/reprise-list-item-store.h"

#include "model/reprise-list.h"
#include "model/reprise-order.h"
#include "store/reprise-conflict.h"
#include "store/reprise-statement.h"

#include <glib/gi18n-lib.h>

static const char * const item_fields[] = {
  "film", "title", "year", "director", "poster", "note", "source", "source-title",
  "source-number", "seen", "judgement", NULL,
};

/* A film has been seen that the diary has: one that somebody only begins to write about has not. */
#define SEEN                                                                                       \
  "coalesce(shelf.views, 0) > 0"                                                                   \
  " OR EXISTS (SELECT 1 FROM entry_film JOIN entry ON entry.id = entry_film.entry"                 \
  "                          JOIN appraisal ON appraisal.id = entry.appraisal"                     \
  "             WHERE entry_film.film = shown.id AND entry.shown = 1"                              \
  "               AND (appraisal.viewing IS NOT NULL OR appraisal.state = 'finished'))"

/* What is in the bin is left out, and of a film that was merged the one that stands for it
 * shown. */
#define FROM_LIST                                                                                  \
  "  FROM list_item AS item JOIN film ON film.id = item.film"                                      \
  "       JOIN film AS shown ON shown.id = coalesce(film.survivor, film.id)"                       \
  "       LEFT JOIN shelf ON shelf.film = shown.id"                                                \
  "       LEFT JOIN appraisal AS source ON source.id = item.source"                                \
  "                                    AND source.binned_at IS NULL"                               \
  " WHERE item.list = :list AND item.binned_at IS NULL AND shown.binned_at IS NULL"

#define ITEMS                                                                                      \
  "SELECT item.uuid, shown.id, shown.uuid, shown.title, shown.year,"                               \
  "       (SELECT name FROM credit WHERE credit.film = shown.id AND role = 'director'"             \
  "         ORDER BY position, credit.id LIMIT 1),"                                                \
  "       shown.poster, item.note, source.uuid,"                                                   \
  "       coalesce(source.title,"                                                                  \
  "                (SELECT film.title FROM appraisal_film JOIN film"                               \
  "                                     ON film.id = appraisal_film.film"                          \
  "                  WHERE appraisal_film.appraisal = source.id"                                   \
  "                  ORDER BY appraisal_film.position LIMIT 1)),"                                  \
  "       source.number, " SEEN ", shelf.judgement"                                                \
  FROM_LIST                                                                                        \
  "   AND (:source = 0 OR item.source = :source)"                                                  \
  " ORDER BY item.position, item.uuid"

#define COUNTS                                                                                     \
  "SELECT count(DISTINCT shown.id), count(DISTINCT CASE WHEN " SEEN " THEN shown.id END)"          \
  FROM_LIST

/* Whether a row of list_item is of the same film as :film, or of one that is the same. */
#define IS_OF_FILM                                                                                 \
  "EXISTS (SELECT 1 FROM film AS listed, film AS meant"                                            \
  "         WHERE listed.id = list_item.film AND meant.id = :film"                                 \
  "           AND coalesce(listed.survivor, listed.id) = coalesce(meant.survivor, meant.id))"

#define IS_OF_VIEWING                                                                              \
  "EXISTS (SELECT 1 FROM viewing, film AS listed, film AS watched"                                 \
  "         WHERE viewing.id = :id AND listed.id = list_item.film AND watched.id = viewing.film"   \
  "           AND coalesce(listed.survivor, listed.id)"                                            \
  "               = coalesce(watched.survivor, watched.id))"

/* Whether a row of list_item is on the same list as :uuid, and of the same film: films that were
 * merged while both were on a list stand there once, and go and come as one. */
#define IS_OF_ITEM                                                                                 \
  "list = (SELECT list FROM list_item WHERE uuid = :uuid)"                                         \
  " AND film IN (SELECT same.id"                                                                   \
  "                FROM list_item AS item JOIN film ON film.id = item.film"                        \
  "                     JOIN film AS same ON same.id = coalesce(film.survivor, film.id)"           \
  "               WHERE item.uuid = :uuid"                                                         \
  "              UNION ALL"                                                                        \
  "              SELECT same.id"                                                                   \
  "                FROM list_item AS item JOIN film ON film.id = item.film"                        \
  "                     JOIN film AS same ON same.survivor = coalesce(film.survivor, film.id)"     \
  "               WHERE item.uuid = :uuid)"

#define UP_NEXT "(SELECT id FROM list WHERE uuid = '" REPRISE_UP_NEXT_UUID "')"

static gpointer
uuid_from_row (RepriseStatement *statement)
{
  return g_strdup (reprise_statement_get_text (statement, 0));
}

static RepriseListItem *
item_from_row (RepriseStatement *statement)
{
  RepriseListItem *item = reprise_list_item_new (reprise_statement_get_text (statement, 0));

  reprise_statement_get_object (statement, 2, item, item_fields);
  return item;
}

/* Reads one number of an item: an error where there is no such item. */
static gboolean
read_number (RepriseDatabase  *database,
             const char       *sql,
             const char       *uuid,
             gint64           *number,
             GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, sql);

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  if (!reprise_statement_read_row (statement, error))
    return FALSE;

  *number = reprise_statement_get_int64 (statement, 0);
  return TRUE;
}

static gboolean
write_note (RepriseDatabase  *database,
            const char       *uuid,
            const char       *note,
            GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "UPDATE list_item SET note = :note WHERE uuid = :uuid");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  reprise_statement_bind_text (statement, ":note", note);
  return reprise_statement_run (statement, error);
}

static gboolean
put_back (RepriseDatabase  *database,
          const char       *uuid,
          GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "UPDATE list_item SET binned_at = NULL"
                              " WHERE binned_at = (SELECT binned_at FROM list_item"
                              "                     WHERE uuid = :uuid)"
                              "   AND " IS_OF_ITEM);

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  return reprise_statement_run (statement, error);
}

/**
 * reprise_list_item_load_all:
 * @database: a connection
 * @list: a list
 * @source: an appraisal, for those alone that were thought of there; 0 for all
 * @error: return location for a #RepriseStoreError
 *
 * A film that was merged into another of the list stands there once.
 *
 * Returns: (transfer full) (nullable) (element-type RepriseListItem): the films of the list, in
 *   their order
 */
GPtrArray *
reprise_list_item_load_all (RepriseDatabase  *database,
                            gint64            list,
                            gint64            source,
                            GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, ITEMS);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) films =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  RepriseStep step;

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":list", list);
  reprise_statement_bind_int64 (statement, ":source", source);
  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    {
      const gint64 film = reprise_statement_get_int64 (statement, 1);

      if (g_hash_table_add (films, g_memdup2 (&film, sizeof film)))
        g_ptr_array_add (items, item_from_row (statement));
    }

  return step == REPRISE_STEP_DONE ? g_steal_pointer (&items) : NULL;
}

/**
 * reprise_list_item_count:
 * @database: a connection
 * @list: a list
 * @n_films: (out): how many films it shows
 * @n_seen: (out): how many of them were seen
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether they could be counted
 */
gboolean
reprise_list_item_count (RepriseDatabase  *database,
                         gint64            list,
                         guint            *n_films,
                         guint            *n_seen,
                         GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, COUNTS);

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":list", list);
  if (!reprise_statement_read_row (statement, error))
    return FALSE;

  *n_films = (guint) reprise_statement_get_int64 (statement, 0);
  *n_seen = (guint) reprise_statement_get_int64 (statement, 1);
  return TRUE;
}

/**
 * reprise_list_item_find:
 * @database: a connection
 * @list: a list
 * @text: the UUID of an item of it, or of its film, or the beginning of one
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND, %REPRISE_STORE_ERROR_AMBIGUOUS or
 *   another #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): the UUID of the item
 */
char *
reprise_list_item_find (RepriseDatabase  *database,
                        gint64            list,
                        const char       *text,
                        GError          **error)
{
  g_autoptr (GPtrArray) items = reprise_list_item_load_all (database, list, 0, error);
  g_autofree char *lower = g_ascii_strdown (text, -1);
  const char *found = NULL;

  if (items == NULL)
    return NULL;

  for (guint i = 0; *lower != '\0' && i < items->len; i++)
    {
      const char *uuid = reprise_list_item_get_uuid (items->pdata[i]);

      if (!g_str_has_prefix (uuid, lower) &&
          !g_str_has_prefix (reprise_list_item_get_film (items->pdata[i]), lower))
        continue;
      if (found != NULL)
        {
          g_set_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_AMBIGUOUS,
                       _("“%s” may be any of these: %s, %s"), text, found, uuid);
          return NULL;
        }
      found = uuid;
    }

  if (found == NULL)
    g_set_error (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_NOT_FOUND,
                 _("There is nothing “%s” on this list"), text);
  return g_strdup (found);
}

/**
 * reprise_list_item_find_film:
 * @database: a connection
 * @list: a list
 * @film: a film
 * @uuid: (out) (transfer full) (nullable): the item that is of this film or of one that is the
 *   same; %NULL where there is none
 * @error: return location for a #RepriseStoreError
 *
 * Returns: whether that could be read
 */
gboolean
reprise_list_item_find_film (RepriseDatabase  *database,
                             gint64            list,
                             gint64            film,
                             char            **uuid,
                             GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT uuid FROM list_item"
                              " WHERE list = :list AND binned_at IS NULL AND " IS_OF_FILM
                              " ORDER BY position, uuid LIMIT 1");
  RepriseStep step;

  *uuid = NULL;
  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":list", list);
  reprise_statement_bind_int64 (statement, ":film", film);
  step = reprise_statement_step (statement, error);
  if (step == REPRISE_STEP_ROW)
    *uuid = g_strdup (reprise_statement_get_text (statement, 0));
  return step != REPRISE_STEP_ERROR;
}

/**
 * reprise_list_item_add:
 * @database: a connection that may write
 * @list: a list
 * @film: a film that the list has not
 * @note: (nullable): what is noted of it
 * @source: the appraisal where it was thought of, or 0
 * @error: return location for a #RepriseStoreError
 *
 * Adds a film to the end of a list.
 *
 * Returns: (transfer full) (nullable): the UUID of the new item
 */
char *
reprise_list_item_add (RepriseDatabase  *database,
                       gint64            list,
                       gint64            film,
                       const char       *note,
                       gint64            source,
                       GError          **error)
{
  g_autoptr (RepriseStatement) last =
    reprise_database_prepare (database, error,
                              "SELECT max(position) FROM list_item WHERE list = :list");
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "INSERT INTO list_item"
                              " (uuid, list, position, film, note, source, added_at) VALUES"
                              " (:uuid, :list, :position, :film, :note,"
                              "  (SELECT id FROM appraisal WHERE id = :source), :now)");
  g_autofree char *uuid = g_uuid_string_random ();
  g_autofree char *position = NULL;

  if (last == NULL || statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (last, ":list", list);
  if (!reprise_statement_read_row (last, error))
    return NULL;

  position = reprise_order_between (reprise_statement_get_text (last, 0), NULL);
  reprise_statement_bind_text (statement, ":uuid", uuid);
  reprise_statement_bind_int64 (statement, ":list", list);
  reprise_statement_bind_text (statement, ":position", position);
  reprise_statement_bind_int64 (statement, ":film", film);
  reprise_statement_bind_text (statement, ":note", note);
  reprise_statement_bind_int64 (statement, ":source", source);
  reprise_statement_bind_int64 (statement, ":now", reprise_database_now ());
  return reprise_statement_run (statement, error) ? g_steal_pointer (&uuid) : NULL;
}

/**
 * reprise_list_item_write_note:
 * @database: a connection that may write
 * @uuid: an item
 * @note: (nullable): what is noted of it
 * @made_from: (nullable): the note that was there when the edit began
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Notes something of a film on a list. What somebody else noted in the meantime is kept as a
 * conflict copy.
 *
 * Returns: whether that went well
 */
gboolean
reprise_list_item_write_note (RepriseDatabase  *database,
                              const char       *uuid,
                              const char       *note,
                              const char       *made_from,
                              GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT list_item.note, list.uuid"
                              "  FROM list_item JOIN list ON list.id = list_item.list"
                              " WHERE list_item.uuid = :uuid");
  g_autofree char *field = g_strdup_printf ("items/%s/note", uuid);
  const char *current = NULL;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  if (!reprise_statement_read_row (statement, error))
    return FALSE;

  current = reprise_statement_get_text (statement, 0);
  if (g_strcmp0 (note, made_from) == 0 || g_strcmp0 (note, current) == 0)
    return TRUE;
  if (g_strcmp0 (current, made_from) != 0 &&
      !reprise_conflict_keep (database, reprise_statement_get_text (statement, 1), field, current,
                              error))
    return FALSE;

  return write_note (database, uuid, note, error);
}

/**
 * reprise_list_item_take_out:
 * @database: a connection that may write
 * @uuid: an item
 * @error: return location for a #RepriseStoreError
 *
 * Takes a film out of its list. It can be put back to its place. One that is out already stays as
 * it is, and so does the same film where it was added anew.
 *
 * Returns: whether it is out
 */
gboolean
reprise_list_item_take_out (RepriseDatabase  *database,
                            const char       *uuid,
                            GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "UPDATE list_item SET binned_at = :now"
                              " WHERE binned_at IS NULL AND " IS_OF_ITEM
                              "   AND EXISTS (SELECT 1 FROM list_item"
                              "                WHERE uuid = :uuid AND binned_at IS NULL)");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  reprise_statement_bind_int64 (statement, ":now", reprise_database_now ());
  return reprise_statement_run (statement, error);
}

/**
 * reprise_list_item_put_back:
 * @database: a connection that may write
 * @uuid: an item
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Puts a film back that was taken out of its list, unless it was added anew in the meantime.
 *
 * Returns: whether it is on the list
 */
gboolean
reprise_list_item_put_back (RepriseDatabase  *database,
                            const char       *uuid,
                            GError          **error)
{
  g_autofree char *other = NULL;
  gint64 list = 0;
  gint64 film = 0;

  if (!read_number (database, "SELECT list FROM list_item WHERE uuid = :uuid", uuid, &list, error) ||
      !read_number (database, "SELECT film FROM list_item WHERE uuid = :uuid", uuid, &film, error) ||
      !reprise_list_item_find_film (database, list, film, &other, error))
    return FALSE;

  return other != NULL ||
         put_back (database, uuid, error);
}

/**
 * reprise_list_item_take_watched:
 * @database: a connection that may write
 * @viewing: a new viewing
 * @error: return location for a #RepriseStoreError
 *
 * Takes the film that was watched out of Up Next. That it was this viewing stays known: it was
 * taken out at the instant at which the viewing was made; see reprise_list_item_find_watched().
 *
 * Returns: whether it is out
 */
gboolean
reprise_list_item_take_watched (RepriseDatabase  *database,
                                gint64            viewing,
                                GError          **error)
{
  return reprise_database_run_with_id (
    database,
    "UPDATE list_item SET binned_at = (SELECT created_at FROM viewing WHERE id = :id)"
    " WHERE list = " UP_NEXT " AND binned_at IS NULL AND " IS_OF_VIEWING,
    viewing, error);
}

/**
 * reprise_list_item_find_watched:
 * @database: a connection
 * @uuid: a viewing, or an appraisal of one
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable) (element-type utf8): what the viewing took out of Up Next,
 *   and nobody has put back
 */
GPtrArray *
reprise_list_item_find_watched (RepriseDatabase  *database,
                                const char       *uuid,
                                GError          **error)
{
  g_autoptr (RepriseStatement) viewing =
    reprise_database_prepare (database, error,
                              "SELECT id FROM viewing WHERE uuid = :uuid"
                              " UNION ALL SELECT viewing FROM appraisal WHERE uuid = :uuid");
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT uuid FROM list_item"
                              " WHERE list = " UP_NEXT
                              "   AND binned_at = (SELECT created_at FROM viewing WHERE id = :id)"
                              "   AND " IS_OF_VIEWING);
  gint64 id = 0;

  if (viewing == NULL || statement == NULL)
    return NULL;

  reprise_statement_bind_text (viewing, ":uuid", uuid);
  if (!reprise_statement_read_int64 (viewing, &id, error))
    return NULL;

  reprise_statement_bind_int64 (statement, ":id", id);
  return reprise_statement_collect (statement, uuid_from_row, g_free, error);
}
