#include "gui/journal/reprise-diary-items.h"

#include "model/reprise-film.h"

/**
 * RepriseDiaryItems:
 *
 * The items of a diary that somebody has, so that nobody gets another for the same place, and that
 * they hear of what changed.
 */
struct _RepriseDiaryItems
{
  GHashTable *known;  /* (owned) of Known by id */
};

typedef struct
{
  gint64             id;
  RepriseDiaryItem  *item;   /* (unowned): it takes itself out when it goes */
  RepriseDiaryItems *items;  /* (unowned) */
} Known;

static void
forget_cb (gpointer  data,
           GObject  *where_the_item_was)
{
  Known *known = data;

  g_hash_table_remove (known->items->known, &known->id);
}

static GPtrArray *
list_all (RepriseDiaryItems *self)
{
  GPtrArray *all = g_ptr_array_new ();
  GHashTableIter iter;
  Known *known = NULL;

  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &known))
    g_ptr_array_add (all, known->item);

  return all;
}

/* Whether a changed thing shows in an item's row. Takes what does out of @unexplained. */
static gboolean
explain (RepriseDiaryItem   *item,
         const char * const *changed,
         GHashTable         *unexplained)
{
  RepriseEntry *entry = reprise_diary_item_get_entry (item);
  GPtrArray *films = entry != NULL ? reprise_entry_get_films (entry) : NULL;
  gboolean shows = FALSE;

  if (entry == NULL)
    return TRUE;

  if (g_strv_contains (changed, reprise_entry_get_uuid (entry)))
    {
      g_hash_table_remove (unexplained, reprise_entry_get_uuid (entry));
      shows = TRUE;
    }
  for (guint i = 0; i < films->len; i++)
    if (g_strv_contains (changed, reprise_film_get_uuid (films->pdata[i])))
      {
        g_hash_table_remove (unexplained, reprise_film_get_uuid (films->pdata[i]));
        shows = TRUE;
      }

  return shows;
}

/**
 * reprise_diary_items_new:
 *
 * Returns: (transfer full): none yet
 */
RepriseDiaryItems *
reprise_diary_items_new (void)
{
  RepriseDiaryItems *self = g_new0 (RepriseDiaryItems, 1);

  self->known = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  return self;
}

/**
 * reprise_diary_items_free:
 * @self: (transfer full): items, which may stay
 */
void
reprise_diary_items_free (RepriseDiaryItems *self)
{
  GHashTableIter iter;
  Known *known = NULL;

  g_return_if_fail (self != NULL);

  g_hash_table_iter_init (&iter, self->known);
  while (g_hash_table_iter_next (&iter, NULL, (gpointer *) &known))
    g_object_weak_unref (G_OBJECT (known->item), forget_cb, known);
  g_hash_table_unref (self->known);
  g_free (self);
}

/**
 * reprise_diary_items_count:
 * @self: items
 *
 * Returns: how many somebody has
 */
guint
reprise_diary_items_count (RepriseDiaryItems *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_hash_table_size (self->known);
}

/**
 * reprise_diary_items_get:
 * @self: items
 * @id: an entry of the diary
 *
 * Returns: (transfer none) (nullable): its item; %NULL where nobody has it
 */
RepriseDiaryItem *
reprise_diary_items_get (RepriseDiaryItems *self,
                         gint64             id)
{
  Known *known = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  known = g_hash_table_lookup (self->known, &id);
  return known != NULL ? known->item : NULL;
}

/**
 * reprise_diary_items_add:
 * @self: items
 * @item: the item of an entry that has none here; it is here for as long as somebody has it
 */
void
reprise_diary_items_add (RepriseDiaryItems *self,
                         RepriseDiaryItem  *item)
{
  Known *known = NULL;

  g_return_if_fail (self != NULL);
  g_return_if_fail (REPRISE_IS_DIARY_ITEM (item));

  known = g_new0 (Known, 1);
  known->id = reprise_diary_item_get_id (item);
  known->item = item;
  known->items = self;
  g_object_weak_ref (G_OBJECT (item), forget_cb, known);
  g_hash_table_insert (self->known, &known->id, known);
}

/**
 * reprise_diary_items_refresh:
 * @self: items
 * @changed: the UUIDs of what is not what it was
 *
 * Has the entries read anew that show what changed.
 *
 * A changed thing that no row is known to show may be the viewing of one, or a viewing by which all
 * later ones of its film count one more. There are few items, so all are read again then.
 */
void
reprise_diary_items_refresh (RepriseDiaryItems  *self,
                             const char * const *changed)
{
  g_autoptr (GHashTable) unexplained = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) concerned = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *outdated = concerned;

  g_return_if_fail (self != NULL);
  g_return_if_fail (changed != NULL);

  for (guint i = 0; changed[i] != NULL; i++)
    g_hash_table_add (unexplained, (gpointer) changed[i]);

  all = list_all (self);
  for (guint i = 0; i < all->len; i++)
    if (explain (all->pdata[i], changed, unexplained))
      g_ptr_array_add (concerned, all->pdata[i]);

  if (g_hash_table_size (unexplained) > 0)
    outdated = all;
  for (guint i = 0; i < outdated->len; i++)
    reprise_diary_item_refresh (outdated->pdata[i]);
}

/**
 * reprise_diary_items_set_scale:
 * @self: items
 * @scale: how their journal shows judgements
 */
void
reprise_diary_items_set_scale (RepriseDiaryItems *self,
                               RepriseScale       scale)
{
  g_autoptr (GPtrArray) all = NULL;

  g_return_if_fail (self != NULL);

  all = list_all (self);
  for (guint i = 0; i < all->len; i++)
    reprise_diary_item_set_scale (all->pdata[i], scale);
}
