#include "gui/reprise-known-items.h"

/**
 * RepriseKnownItems:
 *
 * The items of a list that somebody has, by the id of what stands there: so nobody gets another for
 * the same place, and all of them hear of what changed. Each is known for as long as it lives.
 */
struct _RepriseKnownItems
{
  GHashTable *known;  /* (owned) of Known by id */
};

typedef struct
{
  gint64             id;
  gpointer           item;   /* (unowned): it takes itself out when it goes */
  RepriseKnownItems *items;  /* (unowned) */
} Known;

static void
forget_cb (gpointer  data,
           GObject  *where_the_item_was)
{
  Known *known = data;

  g_hash_table_remove (known->items->known, &known->id);
}

/**
 * reprise_known_items_new:
 *
 * Returns: (transfer full): none yet
 */
RepriseKnownItems *
reprise_known_items_new (void)
{
  RepriseKnownItems *self = g_new0 (RepriseKnownItems, 1);

  self->known = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  return self;
}

/**
 * reprise_known_items_free:
 * @self: (transfer full): items, which may stay
 *
 * Forgets them.
 */
void
reprise_known_items_free (RepriseKnownItems *self)
{
  GHashTableIter iter;
  gpointer value = NULL;

  g_return_if_fail (self != NULL);

  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      Known *known = value;

      g_object_weak_unref (known->item, forget_cb, known);
    }
  g_hash_table_unref (self->known);
  g_free (self);
}

/**
 * reprise_known_items_count:
 * @self: items
 *
 * Returns: how many somebody has
 */
guint
reprise_known_items_count (RepriseKnownItems *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_hash_table_size (self->known);
}

/**
 * reprise_known_items_get:
 * @self: items
 * @id: what stands at a place
 *
 * Returns: (transfer none) (nullable): its item; %NULL where nobody has it
 */
gpointer
reprise_known_items_get (RepriseKnownItems *self,
                         gint64             id)
{
  const Known *known = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  known = g_hash_table_lookup (self->known, &id);
  return known != NULL ? known->item : NULL;
}

/**
 * reprise_known_items_add:
 * @self: items
 * @id: what stands at a place that has no item here
 * @item: (type GObject): its item
 */
void
reprise_known_items_add (RepriseKnownItems *self,
                         gint64             id,
                         gpointer           item)
{
  Known *known = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (G_IS_OBJECT (item));

  known = g_new0 (Known, 1);
  known->id = id;
  known->item = item;
  known->items = self;
  g_object_weak_ref (item, forget_cb, known);
  g_hash_table_insert (self->known, &known->id, known);
}

/**
 * reprise_known_items_list:
 * @self: items
 *
 * Returns: (transfer container): those that somebody has, who may let go of them meanwhile; the
 *   list has them
 */
GPtrArray *
reprise_known_items_list (RepriseKnownItems *self)
{
  GPtrArray *all = NULL;
  GHashTableIter iter;
  gpointer value = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  all = g_ptr_array_new_full (g_hash_table_size (self->known), g_object_unref);
  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      const Known *known = value;

      g_ptr_array_add (all, g_object_ref (known->item));
    }

  return all;
}
