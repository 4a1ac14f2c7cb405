#pragma once

#include "gui/reprise-row-item.h"
#include "model/reprise-post.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_POST_ITEM (reprise_post_item_get_type ())
G_DECLARE_FINAL_TYPE (ReprisePostItem, reprise_post_item, REPRISE, POST_ITEM, RepriseRowItem)

ReprisePostItem  *reprise_post_item_new        (gint64            id);
ReprisePost      *reprise_post_item_get_post   (ReprisePostItem  *self);
void              reprise_post_item_set_post   (ReprisePostItem  *self,
                                                ReprisePost      *post);

G_END_DECLS
