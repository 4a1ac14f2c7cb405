#pragma once

#include "model/reprise-feed.h"
#include "store/reprise-deed.h"

G_BEGIN_DECLS

/**
 * RepriseFeedState:
 *
 * What a device has heard of a feed's server: what it has to say when it asks again, and when.
 */
typedef struct
{
  char                *etag;           /* (owned) (nullable): byte for byte */
  char                *last_modified;  /* (owned) (nullable): byte for byte */
  gint64               asked_at;       /* milliseconds; 0: never */
  gint64               answered_at;    /* milliseconds; 0: never */
  gint64               due_at;         /* milliseconds; 0: now */
  gint64               fresh_for;      /* seconds; -1: no word */
  gint64               asks_for;       /* seconds; -1: no word */
  guint                failures;       /* in a row */
  RepriseFeedTrouble   trouble;
  guint                status;         /* of HTTP; 0: there was no answer */
  char                *moved_to;       /* (owned) (nullable) */
  gint64               moved_at;       /* milliseconds */
} RepriseFeedState;

/**
 * RepriseNewPost:
 *
 * A post as its feed has it. Strings belong to whoever fills it in.
 */
typedef struct
{
  const char  *uid;
  const char  *title;         /* plain; (nullable) */
  const char  *link;          /* (nullable) */
  const char  *author;        /* (nullable) */
  gint64       published_at;  /* milliseconds; G_MININT64 where not known */
  gint64       updated_at;    /* milliseconds; G_MININT64 where not known */
  const char  *body;          /* (nullable) */
  const char  *media_type;    /* of the body */
  const char  *base;          /* (nullable): what the links in it are relative to */
  const char  *film;          /* (nullable): JSON, what it says of film and viewing */
  const char  *film_title;    /* (nullable) */
  int          film_year;     /* 0 where not said */
} RepriseNewPost;

void         reprise_feed_state_free     (RepriseFeedState      *self);
RepriseFeedState
            *reprise_feed_state_read     (RepriseDatabase       *database,
                                          gint64                 feed,
                                          GError               **error);
gboolean     reprise_feed_state_write    (RepriseDatabase       *database,
                                          gint64                 feed,
                                          const RepriseFeedState *state,
                                          GError               **error);
GPtrArray   *reprise_feed_list           (RepriseDatabase       *database,
                                          GError               **error);
RepriseFeed *reprise_feed_load           (RepriseDatabase       *database,
                                          gint64                 id,
                                          GError               **error);
RepriseFeed *reprise_feed_find_address   (RepriseDatabase       *database,
                                          const char            *address,
                                          GError               **error);
gboolean     reprise_feed_save           (RepriseDeed           *deed,
                                          RepriseDatabase       *database,
                                          RepriseFeed           *feed,
                                          GError               **error);
gboolean     reprise_post_store          (RepriseDatabase       *database,
                                          gint64                 feed,
                                          GArray                *posts,
                                          guint                 *n_added,
                                          guint                 *n_changed,
                                          GError               **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFeedState, reprise_feed_state_free)

G_END_DECLS
