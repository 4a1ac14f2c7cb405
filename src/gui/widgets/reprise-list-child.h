#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_LIST_CHILD (reprise_list_child_get_type ())
G_DECLARE_DERIVABLE_TYPE (RepriseListChild, reprise_list_child, REPRISE, LIST_CHILD, AdwBin)

/**
 * RepriseListChildClass:
 * @followed: (nullable) (array zero-terminated=1): signals of an item after which it is shown anew
 * @show: shows the item, or nothing where there is none
 */
struct _RepriseListChildClass
{
  AdwBinClass parent_class;

  const char * const *followed;

  void (*show) (RepriseListChild *self);
};

gpointer  reprise_list_child_get_item  (RepriseListChild *self);
void      reprise_list_child_set_item  (RepriseListChild *self,
                                        gpointer          item);
void      reprise_list_child_set_name  (RepriseListChild *self,
                                        const char       *name);

G_END_DECLS
