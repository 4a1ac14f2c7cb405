#pragma once

#include "gui/feeds/reprise-post-item.h"
#include "store/reprise-journal-feeds.h"

G_BEGIN_DECLS

#define REPRISE_TYPE_POST_LIST_MODEL (reprise_post_list_model_get_type ())
G_DECLARE_FINAL_TYPE (ReprisePostListModel, reprise_post_list_model, REPRISE, POST_LIST_MODEL,
                      GObject)

ReprisePostListModel  *reprise_post_list_model_new          (RepriseJournal             *journal);
void                   reprise_post_list_model_ask          (ReprisePostListModel       *self,
                                                             const ReprisePostQuestion  *question);
void                   reprise_post_list_model_refresh      (ReprisePostListModel       *self);
void                   reprise_post_list_model_set_seen     (ReprisePostListModel       *self,
                                                             gboolean                    seen);
void                   reprise_post_list_model_keep         (ReprisePostListModel       *self,
                                                             gint64                      id);
gboolean               reprise_post_list_model_is_asking    (ReprisePostListModel       *self);
const GError          *reprise_post_list_model_get_error    (ReprisePostListModel       *self);
gint64                 reprise_post_list_model_get_id       (ReprisePostListModel       *self,
                                                             guint                       position);

G_END_DECLS
