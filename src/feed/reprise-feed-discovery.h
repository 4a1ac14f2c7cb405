#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RepriseFeedCandidate:
 *
 * A feed that a web page names.
 */
typedef struct
{
  char  *href;   /* (owned) (not nullable): absolute where the page's address is known */
  char  *type;   /* (owned) (nullable): a media type */
  char  *title;  /* (owned) (nullable) */
} RepriseFeedCandidate;

void        reprise_feed_candidate_free  (RepriseFeedCandidate  *self);
GPtrArray  *reprise_feed_discover        (GBytes                *bytes,
                                          const char            *address,
                                          const char            *content_type);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFeedCandidate, reprise_feed_candidate_free)

G_END_DECLS
