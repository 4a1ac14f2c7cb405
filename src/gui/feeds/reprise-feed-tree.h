#pragma once

#include "gui/feeds/reprise-feed-place.h"
#include "store/reprise-journal.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_FEED_TREE (reprise_feed_tree_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFeedTree, reprise_feed_tree, REPRISE, FEED_TREE, GObject)

RepriseFeedTree  *reprise_feed_tree_new          (RepriseJournal   *journal);
GListModel       *reprise_feed_tree_get_places   (RepriseFeedTree  *self);
guint             reprise_feed_tree_get_n_feeds  (RepriseFeedTree  *self);
gboolean          reprise_feed_tree_is_read      (RepriseFeedTree  *self);
const GError     *reprise_feed_tree_get_error    (RepriseFeedTree  *self);
void              reprise_feed_tree_load         (RepriseFeedTree  *self);

G_END_DECLS
