#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RepriseFetchOutcome:
 * @REPRISE_FETCH_NEW: the body is there
 * @REPRISE_FETCH_UNCHANGED: it is as it was (304)
 * @REPRISE_FETCH_GONE: it is gone for good (410): it is asked for no more
 * @REPRISE_FETCH_REFUSED: the server has said no for now: absent, forbidden, busy or broken
 *
 * What came of asking a server that answered.
 */
typedef enum
{
  REPRISE_FETCH_NEW,
  REPRISE_FETCH_UNCHANGED,
  REPRISE_FETCH_GONE,
  REPRISE_FETCH_REFUSED,
} RepriseFetchOutcome;

/**
 * RepriseFetched:
 *
 * What a server answered. The validators are as they were sent, byte for byte.
 */
typedef struct
{
  RepriseFetchOutcome  outcome;
  guint                status;         /* of HTTP */
  GBytes              *body;           /* (owned) (nullable): decoded; where it is new */
  char                *content_type;   /* (owned) (nullable): with its parameters */
  char                *address;        /* (owned) (not nullable): where it was found in the end */
  gboolean             moved;          /* whether every hop to there was a permanent one */
  char                *etag;           /* (owned) (nullable) */
  char                *last_modified;  /* (owned) (nullable) */
  gint64               fresh_for;      /* seconds, by max-age or Expires; -1: no word */
  gint64               retry_after;    /* seconds; -1: no word */
} RepriseFetched;

void             reprise_fetched_free          (RepriseFetched       *self);

#define REPRISE_TYPE_FETCHER (reprise_fetcher_get_type ())
G_DECLARE_FINAL_TYPE (RepriseFetcher, reprise_fetcher, REPRISE, FETCHER, GObject)

RepriseFetcher  *reprise_fetcher_new           (void);
void             reprise_fetcher_fetch_async   (RepriseFetcher       *self,
                                                const char           *address,
                                                const char           *etag,
                                                const char           *last_modified,
                                                gsize                 limit,
                                                GCancellable         *cancellable,
                                                GAsyncReadyCallback   callback,
                                                gpointer              user_data);
RepriseFetched  *reprise_fetcher_fetch_finish  (RepriseFetcher       *self,
                                                GAsyncResult         *result,
                                                GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFetched, reprise_fetched_free)

G_END_DECLS
