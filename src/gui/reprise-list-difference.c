#include "gui/reprise-list-difference.h"

static gint64
nth_id (gconstpointer places,
        guint         nth,
        gsize         size)
{
  return *(const gint64 *) (gconstpointer) ((const char *) places + nth * size);
}

/**
 * reprise_list_difference_find:
 * @older: the places of a list as it was, each beginning with the id of what stands there
 * @n_older: how many they are
 * @newer: the places as they are
 * @n_newer: how many they are
 * @size: the bytes of a place
 *
 * Compares them by their ids. Of a list whose rows are told of no more than what changed the view
 * stays where it is scrolled to.
 *
 * Returns: what is between the places that are the same from the first on, and up to the last
 */
RepriseListDifference
reprise_list_difference_find (gconstpointer older,
                              guint         n_older,
                              gconstpointer newer,
                              guint         n_newer,
                              gsize         size)
{
  const guint most = MIN (n_older, n_newer);
  guint before = 0;
  guint after = 0;

  while (before < most && nth_id (older, before, size) == nth_id (newer, before, size))
    before++;
  while (after < most - before &&
         nth_id (older, n_older - 1 - after, size) == nth_id (newer, n_newer - 1 - after, size))
    after++;

  return (RepriseListDifference) { before, n_older - before - after, n_newer - before - after };
}

/**
 * reprise_list_difference_tell:
 * @self: what changed
 * @model: the list, as it is now
 *
 * Tells those who show the list, if anything changed.
 */
void
reprise_list_difference_tell (const RepriseListDifference *self,
                              GListModel                  *model)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (G_IS_LIST_MODEL (model));

  if (self->n_removed > 0 || self->n_added > 0)
    g_list_model_items_changed (model, self->position, self->n_removed, self->n_added);
}
