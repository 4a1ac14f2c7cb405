#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RepriseFetchOutcome:
 * @REPRISE_FETCH_NEW: the body is there
 * @REPRISE_FETCH_UNCHANGED: it is as it was (304)
 * @REPRISE_FETCH_GONE: it is gone for good (410): it is asked for no more
 * @REPRISE_FETCH_REFUSED: the server has said no for now: absent, forbidden, busy or broken
 * @REPRISE_FETCH_HELD: nobody was asked: the server wants to be left alone for a while. That is no
 *   failure of the feed's
 *
 * What came of asking.
 */
typedef enum
{
  REPRISE_FETCH_NEW,
  REPRISE_FETCH_UNCHANGED,
  REPRISE_FETCH_GONE,
  REPRISE_FETCH_REFUSED,
  REPRISE_FETCH_HELD,
} RepriseFetchOutcome;

/**
 * RepriseFetched:
 *
 * What a server answered. The validators are what is to be said the next time: as the server sent
 * them, byte for byte, where there is something new; else those that were given, so that no refusal
 * ever changes them.
 */
typedef struct
{
  RepriseFetchOutcome  outcome;
  guint                status;         /* of HTTP; 0 where nobody was asked */
  GBytes              *body;           /* (owned) (nullable): decoded; where it is new */
  gboolean             whole;          /* whether it is certain that this is all of it. Where it
                                          is not, and it does not read as it should, it may have
                                          been cut short: its validators are not to be kept */
  char                *content_type;   /* (owned) (nullable): with its parameters */
  char                *address;        /* (owned) (not nullable): where it was found in the end,
                                          without what lets the user in, for links to start from */
  gboolean             moved;          /* whether there was a hop, and each a permanent one */
  char                *etag;           /* (owned) (nullable) */
  char                *last_modified;  /* (owned) (nullable) */
  gint64               fresh_for;      /* seconds, by max-age or Expires; -1: no word */
  gint64               retry_after;    /* seconds, a minute to a day; -1: no word */
} RepriseFetched;

void  reprise_fetched_free  (RepriseFetched  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFetched, reprise_fetched_free)

G_END_DECLS
