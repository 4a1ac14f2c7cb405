#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RepriseOpmlFeed:
 *
 * A feed as a list of subscriptions has it.
 */
typedef struct
{
  char  *address;  /* (owned) (not nullable) */
  char  *title;    /* (owned) (nullable) */
  char  *site;     /* (owned) (nullable): the page it is the feed of */
  char  *group;    /* (owned) (nullable): the outlines it lies in, from the outermost, by slashes */
} RepriseOpmlFeed;

RepriseOpmlFeed  *reprise_opml_feed_new   (const char       *address,
                                           const char       *title,
                                           const char       *site,
                                           const char       *group);
void              reprise_opml_feed_free  (RepriseOpmlFeed  *self);
GPtrArray        *reprise_opml_parse      (GBytes           *bytes,
                                           GError          **error);
char             *reprise_opml_write      (GPtrArray        *feeds,
                                           const char       *title);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RepriseOpmlFeed, reprise_opml_feed_free)

G_END_DECLS
