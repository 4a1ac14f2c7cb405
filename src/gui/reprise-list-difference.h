#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RepriseListDifference:
 * @position: where a list begins to differ from what it was
 * @n_removed: how many places went there
 * @n_added: how many came for them
 *
 * What changed in a list.
 */
typedef struct
{
  guint position;
  guint n_removed;
  guint n_added;
} RepriseListDifference;

RepriseListDifference  reprise_list_difference_find  (gconstpointer                older,
                                                      guint                        n_older,
                                                      gconstpointer                newer,
                                                      guint                        n_newer,
                                                      gsize                        size);
void                   reprise_list_difference_tell  (const RepriseListDifference *self,
                                                      GListModel                  *model);

G_END_DECLS
