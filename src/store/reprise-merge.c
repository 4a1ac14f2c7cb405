#include "store/reprise-merge.h"

#include "store/reprise-conflict.h"

/* A save names the version it was made from and replaces only that one. What it did not change is
 * left as it stands now; what stands now and was not known to it is kept as a conflict copy. */

static gboolean
same (GParamSpec   *pspec,
      const GValue *a,
      const GValue *b)
{
  return g_param_values_cmp (pspec, a, b) == 0;
}

/* A number that has its property's default value is the absence of one, as in a row. */
static char *
value_to_text (GParamSpec   *pspec,
               const GValue *value)
{
  g_auto (GValue) text = G_VALUE_INIT;

  if (G_VALUE_HOLDS_INT (value) && g_param_value_defaults (pspec, value))
    return NULL;

  if (G_VALUE_HOLDS_ENUM (value))
    return g_strdup (g_enum_get_value (g_type_class_peek (G_VALUE_TYPE (value)),
                                       g_value_get_enum (value))->value_nick);

  g_value_init (&text, G_TYPE_STRING);
  g_value_transform (value, &text);
  return g_value_dup_string (&text);
}

static gboolean
merge_field (RepriseDatabase  *database,
             const char       *uuid,
             const char       *part,
             GObject          *made_from,
             GObject          *current,
             GObject          *edited,
             const char       *field,
             GError          **error)
{
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (edited), field);
  g_auto (GValue) was = G_VALUE_INIT;
  g_auto (GValue) is = G_VALUE_INIT;
  g_auto (GValue) will_be = G_VALUE_INIT;
  g_autofree char *path = NULL;
  g_autofree char *copy = NULL;

  g_object_get_property (made_from, field, &was);
  g_object_get_property (current, field, &is);
  g_object_get_property (edited, field, &will_be);

  if (same (pspec, &will_be, &was))
    {
      g_object_set_property (edited, field, &is);
      return TRUE;
    }

  if (same (pspec, &is, &was) || same (pspec, &is, &will_be))
    return TRUE;

  copy = value_to_text (pspec, &is);
  path = part != NULL ? g_strconcat (part, "/", field, NULL) : g_strdup (field);
  return reprise_conflict_keep (database, uuid, path, copy, error);
}

static GHashTable *
index_list (GPtrArray      *list,
            RepriseKeyFunc  key_func)
{
  GHashTable *index = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < list->len; i++)
    g_hash_table_add (index, key_func (g_ptr_array_index (list, i)));

  return index;
}

static gboolean
same_order (GPtrArray      *a,
            GPtrArray      *b,
            RepriseKeyFunc  key_func)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    {
      g_autofree char *key_a = key_func (g_ptr_array_index (a, i));
      g_autofree char *key_b = key_func (g_ptr_array_index (b, i));

      if (!g_str_equal (key_a, key_b))
        return FALSE;
    }

  return TRUE;
}

/* Adds those of @list that @wanted has, or has not, and that are not there yet. */
static void
append_where (GPtrArray      *result,
              GHashTable     *there,
              GPtrArray      *list,
              GHashTable     *set,
              gboolean        in_set,
              RepriseKeyFunc  key_func)
{
  for (guint i = 0; i < list->len; i++)
    {
      g_autofree char *key = key_func (g_ptr_array_index (list, i));

      if (g_hash_table_contains (set, key) != in_set || g_hash_table_contains (there, key))
        continue;
      g_hash_table_add (there, g_steal_pointer (&key));
      g_ptr_array_add (result, g_ptr_array_index (list, i));
    }
}

/**
 * reprise_merge_fields:
 * @database: a connection that may write
 * @uuid: the aggregate
 * @made_from: (type GObject): the aggregate as it was loaded for the edit
 * @current: (type GObject): as it stands now
 * @edited: (type GObject): as it shall be; changed to what is to be written
 * @fields: the properties that are its fields, %NULL-terminated
 * @error: return location for a #RepriseStoreError
 *
 * Brings an edit together with what happened in the meantime, field by field, losing neither.
 *
 * Returns: whether that went well
 */
gboolean
reprise_merge_fields (RepriseDatabase     *database,
                      const char          *uuid,
                      gpointer             made_from,
                      gpointer             current,
                      gpointer             edited,
                      const char * const  *fields,
                      GError             **error)
{
  return reprise_merge_fields_of_part (database, uuid, NULL, made_from, current, edited, fields,
                                       error);
}

/**
 * reprise_merge_fields_of_part:
 * @database: a connection that may write
 * @uuid: the aggregate
 * @part: (nullable): which part of it, as the change record names it: `voices/UUID`
 * @made_from: (type GObject): the part as it was loaded for the edit
 * @current: (type GObject): as it stands now
 * @edited: (type GObject): as it shall be; changed to what is to be written
 * @fields: the properties that are its fields, %NULL-terminated
 * @error: return location for a #RepriseStoreError
 *
 * Does for a part what reprise_merge_fields() does for the aggregate itself.
 *
 * Returns: whether that went well
 */
gboolean
reprise_merge_fields_of_part (RepriseDatabase     *database,
                              const char          *uuid,
                              const char          *part,
                              gpointer             made_from,
                              gpointer             current,
                              gpointer             edited,
                              const char * const  *fields,
                              GError             **error)
{
  for (gsize i = 0; fields[i] != NULL; i++)
    if (!merge_field (database, uuid, part, made_from, current, edited, fields[i], error))
      return FALSE;

  return TRUE;
}

/**
 * reprise_merge_lists:
 * @made_from: a list as it was loaded for the edit
 * @current: as it stands now
 * @edited: as it shall be
 * @key_func: tells the items apart
 *
 * Brings an edit of a list together with what happened in the meantime: what was added on either
 * side is there, what was taken away on either side is not.
 *
 * Returns: (transfer container): the list, of items of @current and @edited
 */
GPtrArray *
reprise_merge_lists (GPtrArray      *made_from,
                     GPtrArray      *current,
                     GPtrArray      *edited,
                     RepriseKeyFunc  key_func)
{
  g_autoptr (GPtrArray) result = g_ptr_array_new ();
  g_autoptr (GHashTable) there = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) was = index_list (made_from, key_func);
  g_autoptr (GHashTable) is = index_list (current, key_func);
  g_autoptr (GHashTable) will_be = index_list (edited, key_func);
  GHashTableIter iter;
  gpointer key;

  if (same_order (made_from, edited, key_func))
    {
      g_ptr_array_extend (result, current, NULL, NULL);
      return g_steal_pointer (&result);
    }

  /* What was loaded and is gone now was taken away by somebody else. */
  g_hash_table_iter_init (&iter, was);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (is, key))
      g_hash_table_remove (will_be, key);

  append_where (result, there, edited, will_be, TRUE, key_func);
  append_where (result, there, current, was, FALSE, key_func);
  return g_steal_pointer (&result);
}
