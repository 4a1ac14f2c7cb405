/* What the items of a diary that somebody has are told. */

#include "gui/journal/reprise-diary-items.h"

#include "model/reprise-film.h"

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
 * reprise_diary_items_refresh:
 * @self: items of a diary
 * @changed: the UUIDs of what is not what it was
 *
 * Has the entries read anew that show what changed.
 *
 * A changed thing that no row is known to show may be the viewing of one, or a viewing by which all
 * later ones of its film count one more. There are few items, so all are read again then.
 */
void
reprise_diary_items_refresh (RepriseKnownItems  *self,
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

  all = reprise_known_items_list (self);
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
 * @self: items of a diary
 * @scale: how their journal shows judgements
 */
void
reprise_diary_items_set_scale (RepriseKnownItems *self,
                               RepriseScale       scale)
{
  g_autoptr (GPtrArray) all = NULL;

  g_return_if_fail (self != NULL);

  all = reprise_known_items_list (self);
  for (guint i = 0; i < all->len; i++)
    reprise_diary_item_set_scale (all->pdata[i], scale);
}
