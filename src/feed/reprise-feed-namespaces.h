#pragma once

#include "feed/reprise-feed-vocabulary.h"

G_BEGIN_DECLS

/* The formats, each with how it is told by the root of its document. */
extern const RepriseFeedNamespace reprise_feed_rss;
extern const RepriseFeedNamespace reprise_feed_rdf;
extern const RepriseFeedNamespace reprise_feed_atom;

extern const RepriseFeedElement reprise_feed_rss_elements[];

gboolean  reprise_feed_rss_begin   (RepriseFeedReader  *reader,
                                    const char         *name);
gboolean  reprise_feed_atom_begin  (RepriseFeedReader  *reader,
                                    const char         *name,
                                    const char         *uri);

/* What may stand in any of them. */
extern const RepriseFeedNamespace reprise_feed_atom_guest;
extern const RepriseFeedNamespace reprise_feed_content;
extern const RepriseFeedNamespace reprise_feed_creative_commons;
extern const RepriseFeedNamespace reprise_feed_dublin_core;
extern const RepriseFeedNamespace reprise_feed_letterboxd;
extern const RepriseFeedNamespace reprise_feed_syndication;
extern const RepriseFeedNamespace reprise_feed_thread;
extern const RepriseFeedNamespace reprise_feed_tmdb;
extern const RepriseFeedNamespace reprise_feed_xhtml;

const RepriseFeedNamespace  *reprise_feed_namespace_find  (const char                 *uri,
                                                           const char                 *prefix);
const RepriseFeedElement    *reprise_feed_element_find    (const RepriseFeedNamespace *space,
                                                           const char                 *name,
                                                           RepriseFeedScope            scope);

G_END_DECLS
