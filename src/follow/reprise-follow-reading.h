#pragma once

#include "feed/reprise-feed-document.h"
#include "store/reprise-new-post.h"

G_BEGIN_DECLS

/**
 * RepriseFollowReading:
 *
 * A feed as it was read, in the shape in which it is kept.
 */
typedef struct
{
  RepriseFeedDocument *document;  /* (owned) */
  GArray              *posts;     /* (owned) (element-type RepriseNewPost): of strings here */
  GPtrArray           *strings;   /* (owned): those that are not the document's */
  char                *title;     /* (owned) (nullable): plain */
  char                *site;      /* (owned) (nullable): an address that may be opened */
  gint64               asks_for;  /* seconds between two questions; -1: no word */
} RepriseFollowReading;

RepriseFollowReading  *reprise_follow_read          (GBytes                *body,
                                                     const char            *address,
                                                     const char            *content_type,
                                                     GError               **error);
void                   reprise_follow_reading_free  (RepriseFollowReading  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseFollowReading, reprise_follow_reading_free)

G_END_DECLS
