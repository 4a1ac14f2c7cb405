#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_ROW_ITEM (reprise_row_item_get_type ())
G_DECLARE_DERIVABLE_TYPE (RepriseRowItem, reprise_row_item, REPRISE, ROW_ITEM, GObject)

/**
 * RepriseRowItemClass:
 * @is_read: whether there is nothing more to find out of what stands there
 * @wanted: (nullable): what it does itself about #RepriseRowItem::wanted
 * @let_go: (nullable): nobody holds it any more
 */
struct _RepriseRowItemClass
{
  GObjectClass parent_class;

  gboolean (*is_read) (RepriseRowItem *self);
  void     (*wanted)  (RepriseRowItem *self);
  void     (*let_go)  (RepriseRowItem *self);
};

gint64    reprise_row_item_get_id   (RepriseRowItem *self);
void      reprise_row_item_hold     (RepriseRowItem *self);
void      reprise_row_item_release  (RepriseRowItem *self);
gboolean  reprise_row_item_is_held  (RepriseRowItem *self);

G_END_DECLS
