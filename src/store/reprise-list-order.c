/* The order of the films of a list: a key each, between those of its neighbours, so that a move
 * writes one row. */

#include "store/reprise-list-order.h"

#include "model/reprise-order.h"
#include "store/reprise-statement.h"

#include <string.h>

typedef struct
{
  char *uuid;      /* (owned) */
  char *position;  /* (owned) */
} Place;

static gpointer
place_from_row (RepriseStatement *statement)
{
  Place *place = g_new0 (Place, 1);

  place->uuid = g_strdup (reprise_statement_get_text (statement, 0));
  place->position = g_strdup (reprise_statement_get_text (statement, 1));
  return place;
}

static void
place_free (gpointer data)
{
  Place *place = data;

  g_free (place->uuid);
  g_free (place->position);
  g_free (place);
}

static gboolean
read_list (RepriseDatabase  *database,
           const char       *uuid,
           gint64           *list,
           GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error, "SELECT list FROM list_item WHERE uuid = :uuid");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  if (!reprise_statement_read_row (statement, error))
    return FALSE;

  *list = reprise_statement_get_int64 (statement, 0);
  return TRUE;
}

static gboolean
write_position (RepriseDatabase  *database,
                const char       *uuid,
                const char       *position,
                GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "UPDATE list_item SET position = :position WHERE uuid = :uuid");

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  reprise_statement_bind_text (statement, ":position", position);
  return reprise_statement_run (statement, error);
}

static GPtrArray *
load_places (RepriseDatabase  *database,
             gint64            list,
             GError          **error)
{
  g_autoptr (RepriseStatement) statement =
    reprise_database_prepare (database, error,
                              "SELECT uuid, position FROM list_item"
                              " WHERE list = :list AND binned_at IS NULL"
                              " ORDER BY position, uuid");

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":list", list);
  return reprise_statement_collect (statement, place_from_row, place_free, error);
}

/* Returns: where it is, or where those of @places end */
static guint
find_place (GPtrArray  *places,
            const char *uuid)
{
  guint i = 0;

  while (i < places->len && g_strcmp0 (((Place *) places->pdata[i])->uuid, uuid) != 0)
    i++;
  return i;
}

/* Gives all of them new keys, where two devices gave the same key to two that are neighbours and
 * there is no place between them. */
static gboolean
spread (RepriseDatabase  *database,
        GPtrArray        *places,
        GError          **error)
{
  g_autofree char *last = NULL;

  for (guint i = 0; i < places->len; i++)
    {
      g_autofree char *next = reprise_order_between (last, NULL);

      if (!write_position (database, ((Place *) places->pdata[i])->uuid, next, error))
        return FALSE;
      g_free (last);
      last = g_steal_pointer (&next);
    }

  return TRUE;
}

static gboolean
place_item (RepriseDatabase  *database,
            GPtrArray        *places,
            guint             index,
            GError          **error)
{
  Place *place = places->pdata[index];
  const Place *before = index > 0 ? places->pdata[index - 1] : NULL;
  const Place *after = index + 1 < places->len ? places->pdata[index + 1] : NULL;
  g_autofree char *position = NULL;

  if (before != NULL && after != NULL && strcmp (before->position, after->position) >= 0)
    return spread (database, places, error);

  position = reprise_order_between (before != NULL ? before->position : NULL,
                                    after != NULL ? after->position : NULL);
  return write_position (database, place->uuid, position, error);
}

/**
 * reprise_list_order_move:
 * @database: a connection that may write
 * @uuid: an item
 * @before: (nullable): the item of the same list that it shall stand before; %NULL for the end
 * @error: return location for %REPRISE_STORE_ERROR_NOT_FOUND or another #RepriseStoreError
 *
 * Moves a film within its list. One that was taken out meanwhile stays out; where @before was, the
 * film goes to the end.
 *
 * Returns: whether that went well
 */
gboolean
reprise_list_order_move (RepriseDatabase  *database,
                        const char       *uuid,
                        const char       *before,
                        GError          **error)
{
  g_autoptr (GPtrArray) places = NULL;
  Place *place = NULL;
  gint64 list = 0;
  guint from;
  guint to;

  if (!read_list (database, uuid, &list, error))
    return FALSE;

  places = load_places (database, list, error);
  if (places == NULL)
    return FALSE;

  from = find_place (places, uuid);
  if (from == places->len || g_strcmp0 (uuid, before) == 0)
    return TRUE;

  place = g_ptr_array_steal_index (places, from);
  to = find_place (places, before);
  g_ptr_array_insert (places, (int) to, place);
  return to == from || place_item (database, places, to, error);
}
