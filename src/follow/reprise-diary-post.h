#pragma once

#include "feed/reprise-feed-document.h"
#include "model/reprise-date.h"
#include "store/reprise-new-post.h"

G_BEGIN_DECLS

/**
 * RepriseDiaryPost:
 *
 * A post of the user's own diary, as it is kept with its feed.
 */
typedef struct
{
  char       *uid;           /* (owned) (not nullable) */
  char       *title;         /* (owned) (not nullable): plain, maybe empty */
  char       *link;          /* (owned) (nullable) */
  gint64      published_at;  /* milliseconds; or REPRISE_POST_UNDATED */
  char       *body;          /* (owned) (not nullable): as the feed had it */
  char       *media_type;    /* (owned) (not nullable): of the body */
  char       *base;          /* (owned) (nullable): what links in it are relative to */
  char       *digest;        /* (owned) (not nullable): of all that it says */
  GHashTable *letterboxd;    /* (owned) (nullable): element names to texts */
  GHashTable *tmdb;          /* (owned) (nullable): element names to texts */
  GStrv       categories;    /* (owned) (not nullable) */
} RepriseDiaryPost;

RepriseDiaryPost  *reprise_diary_post_new            (const RepriseNewPost    *post);
void               reprise_diary_post_free           (RepriseDiaryPost        *self);
char              *reprise_diary_post_dup_film       (const RepriseFeedEntry  *entry);
GPtrArray         *reprise_diary_post_list           (RepriseDatabase         *database,
                                                      gint64                   feed,
                                                      const char * const      *uids,
                                                      GError                 **error);
const char        *reprise_diary_post_get            (GHashTable              *elements,
                                                      const char              *name);
GPtrArray         *reprise_diary_post_parse          (const RepriseDiaryPost  *self);
RepriseDate        reprise_diary_post_get_day        (const RepriseDiaryPost  *self);
GStrv              reprise_diary_post_dup_addresses  (const RepriseDiaryPost  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseDiaryPost, reprise_diary_post_free)

G_END_DECLS
