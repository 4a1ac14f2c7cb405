#pragma once

#include "feed/reprise-feed-reader.h"

G_BEGIN_DECLS

#define REPRISE_FEED_URI_ATOM_10 "http://www.w3.org/2005/Atom"
#define REPRISE_FEED_URI_ATOM_03 "http://purl.org/atom/ns#"
#define REPRISE_FEED_URI_RDF     "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
#define REPRISE_FEED_URI_RSS_10  "http://purl.org/rss/1.0/"
#define REPRISE_FEED_URI_RSS_090 "http://my.netscape.com/rdf/simple/0.9/"
#define REPRISE_FEED_URI_XHTML   "http://www.w3.org/1999/xhtml"
#define REPRISE_FEED_URI_XML     "http://www.w3.org/XML/1998/namespace"

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
