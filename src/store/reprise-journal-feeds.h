#pragma once

#include "model/reprise-feed.h"
#include "store/reprise-journal.h"
#include "store/reprise-post-store.h"

G_BEGIN_DECLS

void          reprise_journal_load_feeds_async    (RepriseJournal             *self,
                                                   GCancellable               *cancellable,
                                                   GAsyncReadyCallback         callback,
                                                   gpointer                    user_data);
GPtrArray    *reprise_journal_load_feeds_finish   (RepriseJournal             *self,
                                                   GAsyncResult               *result,
                                                   GError                    **error);
void          reprise_journal_save_feed_async     (RepriseJournal             *self,
                                                   RepriseFeed                *edited,
                                                   RepriseFeed                *made_from,
                                                   GCancellable               *cancellable,
                                                   GAsyncReadyCallback         callback,
                                                   gpointer                    user_data);
RepriseFeed  *reprise_journal_save_feed_finish    (RepriseJournal             *self,
                                                   GAsyncResult               *result,
                                                   GError                    **error);
void          reprise_journal_list_posts_async    (RepriseJournal             *self,
                                                   const ReprisePostQuestion  *question,
                                                   GCancellable               *cancellable,
                                                   GAsyncReadyCallback         callback,
                                                   gpointer                    user_data);
GArray       *reprise_journal_list_posts_finish   (RepriseJournal             *self,
                                                   GAsyncResult               *result,
                                                   GError                    **error);
void          reprise_journal_load_posts_async    (RepriseJournal             *self,
                                                   GArray                     *ids,
                                                   GCancellable               *cancellable,
                                                   GAsyncReadyCallback         callback,
                                                   gpointer                    user_data);
GPtrArray    *reprise_journal_load_posts_finish   (RepriseJournal             *self,
                                                   GAsyncResult               *result,
                                                   GError                    **error);
void          reprise_journal_load_post_async     (RepriseJournal             *self,
                                                   const char                 *uuid,
                                                   GCancellable               *cancellable,
                                                   GAsyncReadyCallback         callback,
                                                   gpointer                    user_data);
ReprisePost  *reprise_journal_load_post_finish    (RepriseJournal             *self,
                                                   GAsyncResult               *result,
                                                   GError                    **error);
void          reprise_journal_mark_post_async     (RepriseJournal             *self,
                                                   const char                 *uuid,
                                                   ReprisePostMark             mark,
                                                   gboolean                    marked,
                                                   GCancellable               *cancellable,
                                                   GAsyncReadyCallback         callback,
                                                   gpointer                    user_data);
gboolean      reprise_journal_mark_post_finish    (RepriseJournal             *self,
                                                   GAsyncResult               *result,
                                                   GError                    **error);
void          reprise_journal_read_posts_async    (RepriseJournal             *self,
                                                   const ReprisePostQuestion  *question,
                                                   GCancellable               *cancellable,
                                                   GAsyncReadyCallback         callback,
                                                   gpointer                    user_data);
void          reprise_journal_delete_post_async   (RepriseJournal             *self,
                                                   const char                 *uuid,
                                                   GCancellable               *cancellable,
                                                   GAsyncReadyCallback         callback,
                                                   gpointer                    user_data);
RepriseUndo  *reprise_journal_change_posts_finish (RepriseJournal             *self,
                                                   GAsyncResult               *result,
                                                   GError                    **error);

G_END_DECLS
