#include "store/reprise-list-store.h"

#include "store/reprise-bin.h"
#include "store/reprise-film-finder.h"
#include "store/reprise-list-item-store.h"
#include "store/reprise-merge.h"
#include "store/reprise-statement.h"

#include <glib/gi18n-lib.h>

static const char * const list_fields[] = { "title", "note", NULL };

static gpointer
list_from_row (RepriseStatement *statement)
{
  RepriseList *list = reprise_list_new ("");

  reprise_list_set_identity (list, reprise_statement_get_int64 (statement, 0),
                             reprise_statement_get_text (statement, 1));
  reprise_statement_get_object (statement, 2, list, list_fields);
  return list;
}

static void
count (RepriseList *list,
       GPtrArray   *items)
{
  guint n_seen = 0;

  for (guint i = 0; i < items->len; i++)
    n_seen += reprise_list_item_is_seen (items->pdata[i]) ? 1 : 0;
  reprise_list_set_counts (list, items->len, n_seen);
}

static gboolean
read_counts (RepriseDatabase  *database,
             RepriseList      *list,
             GError          **error)
{
  guint n_films = 0;
  guint n_seen = 0;

  if (!reprise_list_item_count (database, reprise_list_get_id (list), &n_films, &n_seen, error))
    return FALSE;

  reprise_list_set_counts (list, n_films, n_seen);
  return TRUE;
}

/* Up Next first, then by title as people sort. */
static int
compare_lists (gconstpointer a,
               gconstpointer b)
{
  RepriseList *first = *(RepriseList * const *) a;
  RepriseList *second = *(RepriseList * const *) b;

  if (reprise_list_is_up_next (first) != reprise_list_is_up_next (second))
    return reprise_list_is_up_next (first) ? -1 : 1;

  return g_utf8_collate (reprise_list_get_title (first), reprise_list_get_title (second));
}

static gboolean
insert_list (RepriseDatabase  *database,
             RepriseList      *list,
             GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "INSERT INTO list (uuid, kind, title, note, created_at, modified_at)"
                              " VALUES (:uuid, 'list', :title, :note, :now, :now) RETURNING id");
  g_autofree char *random = g_uuid_string_random ();
  const char *uuid = reprise_list_get_uuid (list) != NULL ? reprise_list_get_uuid (list) : random;
  gint64 id = 0;

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  reprise_statement_bind_int64 (statement, ":now", reprise_database_now ());
  reprise_statement_bind_object (statement, list, list_fields);
  if (!reprise_statement_read_int64 (statement, &id, error))
    return FALSE;

  reprise_list_set_identity (list, id, uuid);
  return TRUE;
}

static gboolean
update_list (RepriseDatabase  *database,
             RepriseList      *list,
             GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "UPDATE list SET title = :title, note = :note, modified_at = :now"
                              " WHERE id = :id");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_int64 (statement, ":id", reprise_list_get_id (list));
  reprise_statement_bind_int64 (statement, ":now", reprise_database_now ());
  reprise_statement_bind_object (statement, list, list_fields);
  return reprise_statement_run (statement, error);
}

static gboolean
check_title (RepriseList  *list,
             GError      **error)
{
  if (reprise_list_is_up_next (list) == (*reprise_list_get_title (list) == '\0'))
    return TRUE;

  g_set_error_literal (error, REPRISE_STORE_ERROR, REPRISE_STORE_ERROR_INVALID,
                       reprise_list_is_up_next (list) ? _("Up Next cannot be renamed")
                                                      : _("A list needs a name"));
  return FALSE;
}

/**
 * reprise_list_load:
 * @database: a connection
 * @id: a list, in the bin or not
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): the list, with its films
 */
RepriseList *
reprise_list_load (RepriseDatabase  *database,
                   gint64            id,
                   GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT id, uuid, title, note FROM list WHERE id = :id");
  g_autoptr (RepriseList) list = NULL;
  g_autoptr (GPtrArray) items = NULL;

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":id", id);
  list = reprise_statement_read_one (statement, list_from_row, error);
  items = list != NULL ? reprise_list_item_load_all (database, id, 0, error) : NULL;
  if (items == NULL)
    return NULL;

  count (list, items);
  reprise_list_take_items (list, g_steal_pointer (&items));
  return g_steal_pointer (&list);
}

/**
 * reprise_list_find:
 * @database: a connection
 * @uuid: a list
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Returns: (transfer full) (nullable): the list, with its films
 */
RepriseList *
reprise_list_find (RepriseDatabase  *database,
                   const char       *uuid,
                   GError          **error)
{
  g_autoptr (RepriseThing) thing =
    reprise_thing_find_of_kind (database, uuid, REPRISE_THING_LIST, error);

  return thing != NULL ? reprise_list_load (database, thing->id, error) : NULL;
}

/**
 * reprise_list_load_all:
 * @database: a connection
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable) (element-type RepriseList): the lists that are not in the
 *   bin, Up Next first and the others by title, with the counts of their films but without these
 */
GPtrArray *
reprise_list_load_all (RepriseDatabase  *database,
                       GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT id, uuid, title, note FROM list WHERE binned_at IS NULL");
  g_autoptr (GPtrArray) lists = NULL;

  if (statement == NULL)
    return NULL;

  lists = reprise_statement_collect (statement, list_from_row, g_object_unref, error);
  if (lists == NULL)
    return NULL;

  for (guint i = 0; i < lists->len; i++)
    if (!read_counts (database, lists->pdata[i], error))
      return NULL;

  g_ptr_array_sort (lists, compare_lists);
  return g_steal_pointer (&lists);
}

/**
 * reprise_list_save:
 * @deed: what this is a part of
 * @database: a connection that may write
 * @edited: the list as it shall be; afterwards as it is. A new one gets its identity
 * @made_from: (nullable): the list as it was loaded for the edit; %NULL for a new one
 * @error: return location for a #RepriseStoreError
 *
 * Keeps what a list says of itself; its films are added, moved and taken out one by one. What was
 * changed elsewhere since @made_from was loaded stays; see reprise_merge_fields(). A list that was
 * binned meanwhile comes back.
 *
 * Returns: whether it is kept
 */
gboolean
reprise_list_save (RepriseDeed      *deed,
                   RepriseDatabase  *database,
                   RepriseList      *edited,
                   RepriseList      *made_from,
                   GError          **error)
{
  g_autoptr (RepriseList) current = NULL;

  g_return_val_if_fail (REPRISE_IS_LIST (edited), FALSE);

  if (!check_title (edited, error))
    return FALSE;
  if (made_from == NULL)
    return insert_list (database, edited, error);

  current = reprise_list_load (database, reprise_list_get_id (edited), error);
  return current != NULL &&
         reprise_merge_fields (database, reprise_list_get_uuid (current), made_from, current,
                               edited, list_fields, error) &&
         reprise_bin_restore (deed, database, REPRISE_THING_LIST, reprise_list_get_id (edited),
                              error) &&
         update_list (database, edited, error);
}

/**
 * reprise_list_add_film:
 * @deed: what this is a part of
 * @database: a connection that may write
 * @list: a list
 * @film: a film that is kept, or one that was only named
 * @note: (nullable): what is noted of it
 * @source: the appraisal where it was thought of, or 0
 * @added: (out): %FALSE where the list has the film already: it stays where it is, as it is
 * @error: return location for a #RepriseStoreError
 *
 * Adds a film to the end of a list.
 *
 * Returns: (transfer full) (nullable): the UUID of its item
 */
char *
reprise_list_add_film (RepriseDeed      *deed,
                       RepriseDatabase  *database,
                       gint64            list,
                       RepriseFilm      *film,
                       const char       *note,
                       gint64            source,
                       gboolean         *added,
                       GError          **error)
{
  g_autoptr (RepriseFilm) kept = reprise_film_settle (deed, database, film, NULL, error);
  char *uuid = NULL;

  if (kept == NULL || !reprise_list_item_find_film (database, list, reprise_film_get_id (kept),
                                                    &uuid, error))
    return NULL;

  *added = uuid == NULL;
  if (uuid != NULL)
    return uuid;

  return reprise_list_item_add (database, list, reprise_film_get_id (kept), note, source, error);
}
