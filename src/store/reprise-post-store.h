#pragma once

#include "model/reprise-post.h"
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
 *
 * What a reader marks a post with.
 */
typedef enum
{
  REPRISE_POST_READ,
  REPRISE_POST_STARRED,
} ReprisePostMark;

/**
 * ReprisePostQuestion:
 *
 * Which posts are asked for; the newest come first.
 */
typedef struct
{
  const char         *feed;    /* (nullable): the UUID of a feed */
  const char         *group;   /* (nullable): a group of feeds, with the groups in it */
  ReprisePostChoice   choice;
  const char         *words;   /* (nullable): what they are searched for by: see
                                  reprise_query_sql_new_for_posts() */
  gboolean            whole;   /* whether the last word is all there, or may go on */
} ReprisePostQuestion;

GArray       *reprise_post_list        (RepriseDatabase            *database,
                                        const ReprisePostQuestion  *question,
                                        GError                    **error);
GPtrArray    *reprise_post_load_all    (RepriseDatabase            *database,
                                        GArray                     *ids,
                                        GError                    **error);
ReprisePost  *reprise_post_load        (RepriseDatabase            *database,
                                        const char                 *uuid,
                                        GError                    **error);
gboolean      reprise_post_mark        (RepriseDatabase            *database,
                                        const char                 *uuid,
                                        ReprisePostMark             mark,
                                        gboolean                    marked,
                                        GError                    **error);
RepriseUndo  *reprise_post_read_all    (RepriseDatabase            *database,
                                        const ReprisePostQuestion  *question,
                                        GError                    **error);
RepriseUndo  *reprise_post_delete      (RepriseDatabase            *database,
                                        const char                 *uuid,
                                        GError                    **error);

G_END_DECLS
