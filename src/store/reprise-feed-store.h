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
  guint                uid_version;    /* which rule gave its posts their uids; 0: it has none */
} RepriseFeedState;

/**
 * RepriseFeedDue:
 *
 * When a feed is to be asked for again.
 */
typedef struct
{
  char      *uuid;      /* (owned) */
  gint64     due_at;    /* milliseconds; 0: now */
  gint64     asked_at;  /* milliseconds; 0: never */
  gboolean   offline;   /* whether there was no network the last time */
} RepriseFeedDue;

GPtrArray         *reprise_feed_list         (RepriseDatabase         *database,
                                              GError                 **error);
RepriseFeed       *reprise_feed_load         (RepriseDatabase         *database,
                                              gint64                   id,
                                              GError                 **error);
gboolean           reprise_feed_find_address (RepriseDatabase         *database,
                                              const char              *address,
                                              gint64                  *id,
                                              GError                 **error);
RepriseFeed       *reprise_feed_find         (RepriseDatabase         *database,
                                              const char              *uuid,
                                              GError                 **error);
GPtrArray         *reprise_feed_list_due     (RepriseDatabase         *database,
                                              GError                 **error);
gboolean           reprise_feed_save         (RepriseDeed             *deed,
                                              RepriseDatabase         *database,
                                              RepriseFeed             *edited,
                                              RepriseFeed             *made_from,
                                              GError                 **error);
RepriseFeedState  *reprise_feed_state_read   (RepriseDatabase         *database,
                                              gint64                   feed,
                                              GError                 **error);
gboolean           reprise_feed_state_write  (RepriseDatabase         *database,
                                              gint64                   feed,
                                              const RepriseFeedState  *state,
                                              GError                 **error);
gboolean           reprise_feed_introduce    (RepriseDatabase         *database,
                                              gint64                   feed,
                                              const char              *title,
                                              const char              *site,
                                              GError                 **error);
gboolean           reprise_feed_move         (RepriseDatabase         *database,
                                              gint64                   feed,
                                              const char              *address,
                                              GError                 **error);
const char        *reprise_feed_trouble_get_name
                                             (RepriseFeedTrouble       trouble);
void               reprise_feed_due_free     (RepriseFeedDue          *self);
void               reprise_feed_state_free   (RepriseFeedState        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFeedDue, reprise_feed_due_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFeedState, reprise_feed_state_free)

G_END_DECLS
