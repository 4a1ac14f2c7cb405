#pragma once

#include "follow/reprise-diary-reading.h"
#include "follow/reprise-fetcher.h"
#include "follow/reprise-follow-reading.h"
#include "store/reprise-feed-store.h"

G_BEGIN_DECLS

/**
 * RepriseFollowAnswer:
 *
 * What came of asking for a feed, and what is made of it.
 */
typedef struct
{
  RepriseFeed          *feed;      /* (owned): as it was when it was asked for */
  RepriseFeedState     *state;     /* (owned): likewise */
  gint64                asked_at;  /* milliseconds */
  RepriseFetched       *fetched;   /* (owned) (nullable): what its server answered, */
  GError               *error;     /* (owned) (nullable): or why there is no answer */
  RepriseFollowReading *reading;   /* (owned) (nullable): what the answer says, */
  RepriseDiaryReading  *diary;     /* (owned) (nullable): what that says as a diary of one's own, */
  GError               *unread;    /* (owned) (nullable): or why it could not be read */
  guint                 n_added;   /* posts that are new, once it is kept */
  guint                 n_changed; /* posts that say something else */
} RepriseFollowAnswer;

void       reprise_follow_answer_read   (RepriseFollowAnswer        *self);
char      *reprise_follow_answer_apply  (const RepriseFollowAnswer  *self,
                                         RepriseFeedState           *state,
                                         gint64                      now);
gpointer   reprise_follow_answer_job    (RepriseDatabase            *database,
                                         gpointer                    data,
                                         GError                    **error);
void       reprise_follow_answer_clear  (RepriseFollowAnswer        *self);

G_END_DECLS
