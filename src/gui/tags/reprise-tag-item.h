#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define REPRISE_TYPE_TAG_ITEM (reprise_tag_item_get_type ())
G_DECLARE_FINAL_TYPE (RepriseTagItem, reprise_tag_item, REPRISE, TAG_ITEM, GObject)

RepriseTagItem  *reprise_tag_item_new        (const char      *name,
                                              guint            count,
                                              guint            most);
const char      *reprise_tag_item_get_name   (RepriseTagItem  *self);
guint            reprise_tag_item_get_count  (RepriseTagItem  *self);
guint            reprise_tag_item_get_most   (RepriseTagItem  *self);

G_END_DECLS
