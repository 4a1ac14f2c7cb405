#include "store/reprise-part-store.h"

#include "model/reprise-order.h"

/* A part as it is kept: what it says, and where it stands. */
typedef struct
{
  GObject *part;      /* (owned) */
  char    *position;  /* (owned) */
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_object_unref (row->part);
  g_free (row->position);
  g_free (row);
}

static char *
dup_uuid (gconstpointer part)
{
  char *uuid = NULL;

  g_object_get ((gpointer) part, "uuid", &uuid, NULL);
  return uuid;
}

static RepriseKeyFunc
get_key_func (const ReprisePartKind *kind)
{
  return kind->key != NULL ? kind->key : dup_uuid;
}

static void
ensure_uuid (gpointer part)
{
  g_autofree char *uuid = dup_uuid (part);

  if (uuid != NULL)
    return;

  uuid = g_uuid_string_random ();
  g_object_set (part, "uuid", uuid, NULL);
}

static gboolean
says_the_same (const ReprisePartKind *kind,
               gpointer               a,
               gpointer               b)
{
  for (gsize i = 0; kind->properties != NULL && kind->properties[i] != NULL; i++)
    {
      GParamSpec *pspec =
        g_object_class_find_property (G_OBJECT_GET_CLASS (a), kind->properties[i]);
      g_auto (GValue) value_a = G_VALUE_INIT;
      g_auto (GValue) value_b = G_VALUE_INIT;

      g_object_get_property (a, kind->properties[i], &value_a);
      g_object_get_property (b, kind->properties[i], &value_b);
      if (g_param_values_cmp (pspec, &value_a, &value_b) != 0)
        return FALSE;
    }

  return TRUE;
}

static gpointer
part_from_row (const ReprisePartKind *kind,
               RepriseStatement      *statement)
{
  gpointer part = kind->from_row (statement);

  g_object_set (part, "uuid", reprise_statement_get_text (statement, 0), NULL);
  return part;
}

/* The parts that are kept now, by their UUIDs. */
static GHashTable *
load_rows (RepriseDatabase        *database,
           const ReprisePartKind  *kind,
           gint64                  owner,
           GError                **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, kind->load);
  g_autoptr (GHashTable) rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, row_free);
  RepriseStep step;

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":owner", owner);
  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    {
      Row *row = g_new0 (Row, 1);

      row->part = part_from_row (kind, statement);
      row->position = g_strdup (reprise_statement_get_text (statement, 1));
      g_hash_table_replace (rows, g_strdup (reprise_statement_get_text (statement, 0)), row);
    }

  return step == REPRISE_STEP_DONE ? g_steal_pointer (&rows) : NULL;
}

static gboolean
insert_part (RepriseDatabase        *database,
             const ReprisePartKind  *kind,
             gint64                  owner,
             gpointer                part,
             const char             *position,
             GError                **error)
{
  g_autofree char *uuid = dup_uuid (part);
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, kind->insert);

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  reprise_statement_bind_int64 (statement, ":owner", owner);
  reprise_statement_bind_text (statement, ":position", position);
  if (kind->properties != NULL)
    reprise_statement_bind_object (statement, part, kind->properties);

  return (kind->bind == NULL || kind->bind (database, statement, part, error)) &&
         reprise_statement_run (statement, error);
}

static gboolean
change_part (RepriseDatabase        *database,
             const ReprisePartKind  *kind,
             gpointer                part,
             const char             *uuid,
             GError                **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, kind->change);

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  reprise_statement_bind_object (statement, part, kind->properties);
  return reprise_statement_run (statement, error);
}

static gboolean
run_for_part (RepriseDatabase  *database,
              const char       *sql,
              const char       *uuid,
              const char       *position,
              GError          **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, sql);

  if (statement == NULL)
    return FALSE;

  reprise_statement_bind_text (statement, ":uuid", uuid);
  if (position != NULL)
    reprise_statement_bind_text (statement, ":position", position);
  return reprise_statement_run (statement, error);
}

static gboolean
write_part (RepriseDatabase        *database,
            const ReprisePartKind  *kind,
            gint64                  owner,
            gpointer                part,
            const char             *position,
            Row                    *row,
            GError                **error)
{
  g_autofree char *uuid = dup_uuid (part);

  if (row == NULL)
    return insert_part (database, kind, owner, part, position, error);
  if (!g_str_equal (row->position, position) &&
      !run_for_part (database, kind->move, uuid, position, error))
    return FALSE;

  return says_the_same (kind, row->part, part) || change_part (database, kind, part, uuid, error);
}

static GHashTable *
index_parts (GPtrArray *parts)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < parts->len; i++)
    g_hash_table_replace (index, dup_uuid (parts->pdata[i]), parts->pdata[i]);

  return index;
}

static gboolean
remove_others (RepriseDatabase        *database,
               const ReprisePartKind  *kind,
               GHashTable             *rows,
               GPtrArray              *parts,
               GError                **error)
{
  g_autoptr (GHashTable) wanted = index_parts (parts);
  GHashTableIter iter;
  gpointer uuid;

  g_hash_table_iter_init (&iter, rows);
  while (g_hash_table_iter_next (&iter, &uuid, NULL))
    if (!g_hash_table_contains (wanted, uuid) &&
        !run_for_part (database, kind->remove, uuid, NULL, error))
      return FALSE;

  return TRUE;
}

static char **
arrange (GPtrArray  *parts,
         GHashTable *rows)
{
  g_autofree const char **keys = g_new0 (const char *, parts->len + 1);

  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *uuid = dup_uuid (parts->pdata[i]);
      Row *row = g_hash_table_lookup (rows, uuid);

      keys[i] = row != NULL ? row->position : NULL;
    }

  return reprise_order_arrange (keys, parts->len);
}

/* What one side has taken away and the other has written in since is not taken away: it is left out
 * of what both began with, and so stands as if it were new. */
static GPtrArray *
leave_out_changed (const ReprisePartKind *kind,
                   GPtrArray             *made_from,
                   GHashTable            *current,
                   GHashTable            *edited)
{
  GPtrArray *known = g_ptr_array_new ();

  for (guint i = 0; i < made_from->len; i++)
    {
      gpointer was = made_from->pdata[i];
      g_autofree char *uuid = dup_uuid (was);
      gpointer is = g_hash_table_lookup (current, uuid);
      gpointer will_be = g_hash_table_lookup (edited, uuid);
      gpointer left = is != NULL ? is : will_be;

      if ((is == NULL) == (will_be == NULL) || says_the_same (kind, was, left))
        g_ptr_array_add (known, was);
    }

  return known;
}

/* Of a part that both sides have, field by field what each has changed. */
static gpointer
merge_part (RepriseDatabase        *database,
            const ReprisePartKind  *kind,
            const char             *aggregate,
            gpointer                was,
            gpointer                is,
            gpointer                will_be,
            GError                **error)
{
  g_autofree char *uuid = dup_uuid (will_be);
  g_autofree char *path = g_strconcat (kind->field, "/", uuid, NULL);

  if (kind->properties != NULL &&
      !reprise_merge_fields_of_part (database, aggregate, path, was != NULL ? was : is, is, will_be,
                                     kind->properties, error))
    return NULL;

  return will_be;
}

/**
 * reprise_parts_load:
 * @database: a connection
 * @kind: a kind of parts
 * @owner: what they are parts of
 * @error: return location for a #RepriseStoreError
 *
 * Returns: (transfer full) (nullable) (element-type GObject): the parts, in their order
 */
GPtrArray *
reprise_parts_load (RepriseDatabase        *database,
                    const ReprisePartKind  *kind,
                    gint64                  owner,
                    GError                **error)
{
  g_autoptr (RepriseStatement) statement = reprise_database_prepare (database, error, kind->load);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_object_unref);
  RepriseStep step;

  if (statement == NULL)
    return NULL;

  reprise_statement_bind_int64 (statement, ":owner", owner);
  while ((step = reprise_statement_step (statement, error)) == REPRISE_STEP_ROW)
    g_ptr_array_add (parts, part_from_row (kind, statement));

  return step == REPRISE_STEP_DONE ? g_steal_pointer (&parts) : NULL;
}

/**
 * reprise_parts_merge:
 * @database: a connection that may write
 * @kind: a kind of parts
 * @aggregate: the UUID of what they are parts of
 * @made_from: (element-type GObject): the parts as they were loaded for the edit
 * @current: (element-type GObject): as they stand now
 * @edited: (element-type GObject): as they shall be; new ones get their UUIDs
 * @error: return location for a #RepriseStoreError
 *
 * Brings an edit together with what happened in the meantime. What was added on either side is
 * there; what was taken away on either side is not, unless the other has changed it meanwhile; a
 * field that both changed is kept as a conflict copy, see reprise_merge_fields().
 *
 * Returns: (transfer full) (nullable) (element-type GObject): the parts to be written
 */
GPtrArray *
reprise_parts_merge (RepriseDatabase        *database,
                     const ReprisePartKind  *kind,
                     const char             *aggregate,
                     GPtrArray              *made_from,
                     GPtrArray              *current,
                     GPtrArray              *edited,
                     GError                **error)
{
  g_autoptr (GPtrArray) merged = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) were = index_parts (made_from);
  g_autoptr (GHashTable) are = index_parts (current);
  g_autoptr (GHashTable) will_be = NULL;
  g_autoptr (GPtrArray) known = NULL;
  g_autoptr (GPtrArray) list = NULL;

  g_ptr_array_foreach (edited, (GFunc) (void (*) (void)) ensure_uuid, NULL);
  will_be = index_parts (edited);
  known = leave_out_changed (kind, made_from, are, will_be);
  list = reprise_merge_lists (known, current, edited, get_key_func (kind));

  for (guint i = 0; i < list->len; i++)
    {
      gpointer part = list->pdata[i];
      g_autofree char *uuid = dup_uuid (part);
      gpointer there = g_hash_table_lookup (are, uuid);
      gpointer here = g_hash_table_lookup (will_be, uuid);

      if (there != NULL && here != NULL)
        part = merge_part (database, kind, aggregate, g_hash_table_lookup (were, uuid), there, here,
                           error);
      if (part == NULL)
        return NULL;
      g_ptr_array_add (merged, g_object_ref (part));
    }

  return g_steal_pointer (&merged);
}

/**
 * reprise_parts_write:
 * @database: a connection that may write
 * @kind: a kind of parts
 * @owner: what they are parts of
 * @parts: (element-type GObject): all of them, in their order; new ones get their UUIDs
 * @error: return location for a #RepriseStoreError
 *
 * Keeps parts as they shall be, and writes no more than what has changed.
 *
 * Returns: whether they are kept
 */
gboolean
reprise_parts_write (RepriseDatabase        *database,
                     const ReprisePartKind  *kind,
                     gint64                  owner,
                     GPtrArray              *parts,
                     GError                **error)
{
  g_autoptr (GHashTable) rows = load_rows (database, kind, owner, error);
  g_auto (GStrv) positions = NULL;

  if (rows == NULL)
    return FALSE;

  g_ptr_array_foreach (parts, (GFunc) (void (*) (void)) ensure_uuid, NULL);
  positions = arrange (parts, rows);

  for (guint i = 0; i < parts->len; i++)
    {
      g_autofree char *uuid = dup_uuid (parts->pdata[i]);

      if (!write_part (database, kind, owner, parts->pdata[i], positions[i],
                       g_hash_table_lookup (rows, uuid), error))
        return FALSE;
    }

  return remove_others (database, kind, rows, parts, error);
}
