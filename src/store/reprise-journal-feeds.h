#pragma once

#include "model/reprise-feed.h"
#include "model/reprise-post.h"
#include "store/reprise-journal.h"
#include "store/reprise-undo.h"

G_BEGIN_DECLS

/**
 * ReprisePostChoice:
 * @REPRISE_POSTS_ALL: all of them
 * @REPRISE_POSTS_UNREAD: those that are not read
 * @REPRISE_POSTS_STARRED: those with a star
 *
 * Which posts are asked for.
 */
typedef enum
{
  REPRISE_POSTS_ALL,
  REPRISE_POSTS_UNREAD,
  REPRISE_POSTS_STARRED,
} ReprisePostChoice;

/**
 * ReprisePostMark:
 * @REPRISE_POST_READ: it is read
 * @REPRISE_POST_STARRED: it has a star
 * @REPRISE_POST_IMAGES: its images are shown
 *
 * What a reader marks a post with.
 */
typedef enum
{
  REPRISE_POST_READ,
  REPRISE_POST_STARRED,
  REPRISE_POST_IMAGES,
} ReprisePostMark;

void          reprise_journal_load_feeds_async    (RepriseJournal       *self,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
GPtrArray    *reprise_journal_load_feeds_finish   (RepriseJournal       *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void          reprise_journal_save_feed_async     (RepriseJournal       *self,
                                                   RepriseFeed          *feed,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
RepriseFeed  *reprise_journal_save_feed_finish    (RepriseJournal       *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void          reprise_journal_list_posts_async    (RepriseJournal       *self,
                                                   const char           *feed,
                                                   const char           *group,
                                                   ReprisePostChoice     choice,
                                                   const char           *words,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
GArray       *reprise_journal_list_posts_finish   (RepriseJournal       *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void          reprise_journal_load_posts_async    (RepriseJournal       *self,
                                                   GArray               *ids,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
GPtrArray    *reprise_journal_load_posts_finish   (RepriseJournal       *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void          reprise_journal_load_post_async     (RepriseJournal       *self,
                                                   const char           *uuid,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
ReprisePost  *reprise_journal_load_post_finish    (RepriseJournal       *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void          reprise_journal_mark_post_async     (RepriseJournal       *self,
                                                   const char           *uuid,
                                                   ReprisePostMark       mark,
                                                   gboolean              marked,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
gboolean      reprise_journal_mark_post_finish    (RepriseJournal       *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void          reprise_journal_read_posts_async    (RepriseJournal       *self,
                                                   const char           *feed,
                                                   const char           *group,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
RepriseUndo  *reprise_journal_read_posts_finish   (RepriseJournal       *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);
void          reprise_journal_delete_post_async   (RepriseJournal       *self,
                                                   const char           *uuid,
                                                   GCancellable         *cancellable,
                                                   GAsyncReadyCallback   callback,
                                                   gpointer              user_data);
RepriseUndo  *reprise_journal_delete_post_finish  (RepriseJournal       *self,
                                                   GAsyncResult         *result,
                                                   GError              **error);

G_END_DECLS
